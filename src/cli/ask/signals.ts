/** Signals that end the program whatever it is doing; what was answered is saved before each prompt. */
const DEADLY = ['SIGHUP', 'SIGTERM'] as const;
type Deadly = (typeof DEADLY)[number];

/** What signals ask for while a conversation goes on. */
export interface Signals {
  /** Aborted by an interrupt that reaches no prompt, such as Ctrl-C between two of them. */
  readonly stop: AbortSignal;
  readonly close: () => void;
}

/**
 * Listens to signals for the length of a conversation. Prompts come and go with listeners of their own,
 * and a signal that arrives in between would be lost.
 * @param tidy puts the terminal in order before the program is ended
 */
export function listenToSignals(tidy: () => void): Signals {
  const controller = new AbortController();
  const onInterrupt = (): void => controller.abort();
  const onDeath = (signal: Deadly): void => {
    if (signal !== 'SIGHUP') tidy();
    die(signal);
  };
  process.on('SIGINT', onInterrupt);
  for (const signal of DEADLY) process.on(signal, onDeath);
  return {
    stop: controller.signal,
    close: () => {
      process.off('SIGINT', onInterrupt);
      for (const signal of DEADLY) process.off(signal, onDeath);
    },
  };
}

/**
 * Ends the program where its terminal is gone. On its usual way out Node.js would abort, because it
 * cannot restore the settings of a terminal that is not there.
 */
export function hangUp(): void {
  die('SIGHUP');
}

/** At once, as the system does it where nobody listens. */
function die(signal: Deadly): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
