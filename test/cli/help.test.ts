import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { createProgram } from '../../src/cli/program.ts';
import { TOPICS } from '../../src/cli/topics/topic.ts';
import { fakeWorld, run, type World } from './fake-io.ts';

/** The words behind the program's name that print each help page: of it, its commands, theirs, and topics. */
async function everyPage(): Promise<readonly (readonly string[])[]> {
  const { root, define } = createProgram(fakeWorld());
  for (const { name } of COMMANDS) await define(name);
  const commands = root.commands.flatMap((command) => [
    [command.name(), '--help'],
    ...command.commands.map((inner) => [command.name(), inner.name(), '--help']),
  ]);
  return [['--help'], ...commands, ...TOPICS.map(({ id }) => ['help', id])];
}

const PAGES = await everyPage();

/** Colour takes no columns. */
const widest = (text: string): number =>
  Math.max(
    ...stripVTControlCharacters(text)
      .split('\n')
      .map((line) => line.length),
  );

const lines = PAGES.map((words) => [words.join(' '), words] as const);

describe('help keeps to the width', () => {
  it('of many pages', () => {
    expect(PAGES.length).toBeGreaterThan(20);
    expect(PAGES.map((words) => words.join(' '))).toContain('kb stale --help');
  });

  it.each(lines)('%s', async (_line, words) => {
    const colour = { FORCE_COLOR: '1' };
    const asked: readonly (readonly [width: number, flags: readonly string[], world: World])[] = [
      [80, [], {}],
      [60, ['--width', '60'], {}],
      [100, ['--width', '100'], {}],
      [60, [], { stdoutIsTTY: true, columns: 60, env: colour }],
      [80, [], { stdoutIsTTY: true, columns: 80, env: colour }],
      [100, [], { stdoutIsTTY: true, columns: 200 }],
      [60, [], { env: { COLUMNS: '60' } }],
    ];
    for (const [width, flags, world] of asked) {
      const { code, stdout } = await run([...words, ...flags], world);
      expect(code).toBe(0);
      expect([flags, widest(stdout) <= width, stdout]).toEqual([flags, true, stdout]);
    }
  });

  it.each([60, 80, 100])(
    'and leaves examples as they can be copied, at %d columns',
    async (width) => {
      for (const { name, examples } of COMMANDS) {
        const { stdout } = await run([name, '--help', '--width', String(width)]);
        const copied = stdout.replace(/ \\\n +/g, ' ');
        for (const [line] of examples) expect(copied).toContain(`  which-ops ${line}`);
      }
    },
  );

  it('and says all it has to say', async () => {
    const words = (text: string) => text.replace(/ \\$/gm, '').split(/\s+/).toSorted();
    for (const page of PAGES) {
      const [narrow, wide] = await Promise.all(
        ['60', '100'].map((width) => run([...page, '--width', width])),
      );
      expect(words(narrow?.stdout ?? '')).toEqual(words(wide?.stdout ?? ''));
    }
  });
});
