import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { refuseToWrite } from './failure.ts';
import type { Input, Output } from './io.ts';

type Descriptor = 1 | 2;

const isFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

/**
 * Standard output or standard error. The streams of Node.js take longer to load than most commands to
 * run, so a file, a pipe or nothing at all is written to directly, as they would do it, and only a
 * terminal gets them.
 */
export function outputOf(descriptor: Descriptor): Output {
  const status = statusOf(descriptor);
  const isDirect = process.platform !== 'win32' && (isPlain(status) || isNull(status));
  const output = isDirect ? plainOutput(descriptor) : streamOutput(descriptor);
  // A fault of standard error is told to nobody: there is no other place to tell it.
  const fail = (error: unknown): void => {
    if (descriptor === 1) refuseToWrite('standard output', error);
  };
  return { ...output, write: (text) => output.write(text).catch(fail) };
}

/** A reader that closes the pipe (`| head`) wants no more: the rest is dropped, silently. */
const isClosed = (error: unknown): boolean =>
  isFault(error) && (error.code === 'EPIPE' || error.code === 'EOF');

function plainOutput(descriptor: Descriptor): Output {
  let open = true;
  let stream: Stream | undefined;
  const write = async (text: string): Promise<void> => {
    if (stream !== undefined) return stream.write(text);
    if (!open) return;
    let left = Buffer.from(text);
    try {
      while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
    } catch (error) {
      open = !isClosed(error);
      if (!open) return;
      if (!isFull(error)) throw error;
      stream = streamOutput(descriptor);
      await stream.write(left);
    }
  };
  return { isTTY: false, columns: undefined, write };
}

/** Somebody made the pipe one that does not wait, and it is full: the stream knows how to wait. */
const isFull = (error: unknown): boolean => isFault(error) && error.code === 'EAGAIN';

interface Stream extends Output {
  write(text: string | Uint8Array): Promise<void>;
}

function streamOutput(descriptor: Descriptor): Stream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  let open = true;
  // What goes wrong is told to whoever writes; an error that nobody listens to would end the process.
  stream.on('error', () => {
    open = false;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (!open) return resolve();
        stream.write(text, (error) => (error && !isClosed(error) ? reject(error) : resolve()));
      }),
  };
}

/** Standard input. */
export function inputOfProcess(): Input {
  return {
    get isTTY() {
      return isTerminal();
    },
    isPiped: isPlain(statusOf(0)),
    chunks: () => process.stdin,
    close: () => process.stdin.destroy(),
  };
}

/** What tells terminals from /dev/null and the like is loaded only where there may be one. */
function isTerminal(): boolean {
  const isDevice = process.platform === 'win32' || statusOf(0)?.isCharacterDevice() === true;
  return isDevice && process.getBuiltinModule('node:tty').isatty(0);
}

/** A pipe is a FIFO, a file a file, a parent process often a socket; /dev/null is none of them. */
function isPlain(status: Stats | null): boolean {
  return status !== null && (status.isFIFO() || status.isFile() || status.isSocket());
}

/** Whether it is the device that keeps nothing. */
function isNull(status: Stats | null): boolean {
  if (status?.isCharacterDevice() !== true) return false;
  try {
    return status.rdev === statSync('/dev/null').rdev;
  } catch {
    // It cannot be looked at, or there is none.
    return false;
  }
}

function statusOf(descriptor: 0 | Descriptor): Stats | null {
  try {
    return fstatSync(descriptor);
  } catch {
    return null;
  }
}
