import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Talked } from './measure.ts';

/** A conversation that a process has held. */
export interface Report {
  readonly group: number;
  readonly talked: Talked;
}

/**
 * Holds all conversations, shared out over as many processes as there are processors.
 * @param heard is told after each how many there were
 * @returns what they came to, by group
 * @throws Error where a process fails
 */
export async function talkAll(
  sampled: number,
  groups: number,
  heard: (count: number) => void,
): Promise<Talked[][]> {
  const talks: Talked[][] = Array.from({ length: groups }, () => []);
  const crew = availableParallelism();
  let count = 0;
  const take = ({ group, talked }: Report): void => {
    talks[group]?.push(talked);
    count++;
    heard(count);
  };
  await Promise.all(Array.from({ length: crew }, (_, i) => oneOf(crew, i, sampled, take)));
  return talks;
}

function oneOf(
  crew: number,
  index: number,
  sampled: number,
  take: (report: Report) => void,
): Promise<void> {
  const path = fileURLToPath(new URL('./talker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(path, [crew, index, sampled].map(String), { execArgv: ['--import', 'tsx'] });
    child.on('message', take);
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a process of the benchmark ended with ${code}`)),
    );
  });
}
