import { MOST_BYTES } from '../knowledge/decode.ts';
import type { Io } from './io.ts';

const NOTICE_AFTER = 1_000;
const IDLE_AFTER = 10_000;

/** The bytes of standard input, or `idle` where nobody writes to a pipe that is merely open. */
export type StdinBytes = Uint8Array | 'idle';

/**
 * Reads standard input. Where it was not asked for by name (`patient` is false), says after a second
 * that it waits, and gives up after ten: programs often inherit a pipe that nobody writes to.
 */
export async function readStdin(io: Io, patient: boolean): Promise<StdinBytes> {
  const watch = patient ? null : watchIdle(io);
  const chunks = io.stdin.chunks()[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size <= MOST_BYTES) {
    const next = await (watch === null ? chunks.next() : Promise.race([chunks.next(), watch.idle]));
    watch?.stop();
    if (next === 'idle') {
      io.stdin.close();
      return 'idle';
    }
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
}

/** Resolves as idle unless stopped; once stopped it never does. */
function watchIdle(io: Io): { readonly idle: Promise<'idle'>; readonly stop: () => void } {
  const cancels: (() => void)[] = [];
  const idle = new Promise<'idle'>((resolve) => {
    cancels.push(
      io.after(NOTICE_AFTER, () => {
        void io.stderr.write('waiting for answers on stdin (Ctrl-D ends)\n');
      }),
      io.after(IDLE_AFTER, () => resolve('idle')),
    );
  });
  const stop = (): void => {
    for (const cancel of cancels) cancel();
  };
  return { idle, stop };
}
