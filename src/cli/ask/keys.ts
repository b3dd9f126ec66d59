import { emitKeypressEvents } from 'node:readline';
import type { Screen } from './look.ts';
import type { Reply } from './prompter.ts';
import { hangUp } from './signals.ts';

/** The streams that prompts use: never standard output, which carries the result. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: Screen;
}

/** What prompts are run with; the content goes when they are interrupted. */
export interface PromptContext extends PromptStreams {
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/**
 * Runs a prompt that Esc and Ctrl-B end with `back`, Ctrl-C, Ctrl-D and the end of input with `quit`.
 * @param stop aborted where somebody wants to stop who was not heard by a prompt
 * @param isCleared whether nothing of it stays on the screen once it is answered
 * @throws whatever else goes wrong in the prompt
 */
export async function attempt<T>(
  streams: PromptStreams,
  stop: AbortSignal,
  isCleared: boolean,
  run: (context: PromptContext) => Promise<T>,
): Promise<Reply<T>> {
  if (stop.aborted) return { kind: 'quit' };
  const { input } = streams;
  const controller = new AbortController();
  const context: PromptContext = {
    ...streams,
    signal: controller.signal,
    clearPromptOnDone: isCleared,
  };
  let reason: 'back' | 'quit' = 'quit';
  const interrupt = (why: 'back' | 'quit'): void => {
    if (controller.signal.aborted) return;
    reason = why;
    context.clearPromptOnDone = why !== 'quit';
    controller.abort(why);
  };
  const onKey = (_text: string | undefined, key: Key | undefined): void => {
    const why = meaningOf(key);
    if (why !== null) interrupt(why);
  };
  const onEnd = (): void => (input.isTTY === true ? hangUp() : interrupt('quit'));
  const onStop = (): void => interrupt('quit');
  emitKeypressEvents(input);
  input.on('keypress', onKey).on('end', onEnd).on('error', onEnd);
  stop.addEventListener('abort', onStop);
  try {
    return { kind: 'value', value: await run(context) };
  } catch (error) {
    if (!isInterruption(error)) throw error;
    return { kind: reason };
  } finally {
    stop.removeEventListener('abort', onStop);
    input.off('keypress', onKey).off('end', onEnd).off('error', onEnd);
  }
}

function meaningOf(key: Key | undefined): 'back' | 'quit' | null {
  if (key?.name === 'escape' || (key?.ctrl === true && key.name === 'b')) return 'back';
  return key?.ctrl === true && key.name === 'd' ? 'quit' : null;
}

/** By name: a bundle may hold the classes twice. */
function isInterruption(error: unknown): boolean {
  return error instanceof Error && ['AbortPromptError', 'ExitPromptError'].includes(error.name);
}
