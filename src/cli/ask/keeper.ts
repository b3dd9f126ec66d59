import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Conversation } from './conversation.ts';
import { writeSession } from './saved-session.ts';
import type { StateFolder } from './state-folder.ts';

/** Keeps a conversation on disk while it goes on. */
export interface Keeper {
  /** Saves; where that fails, says so once and goes on. */
  readonly save: (state: Conversation, finished?: boolean) => Promise<void>;
  /** Whether the last answer is safe. */
  readonly isSafe: () => boolean;
}

/** A keeper that writes to one file of the state folder. */
export function keeperOf(
  folder: StateFolder,
  file: string,
  kb: KnowledgeBase,
  name: string | undefined,
  complain: (message: string) => Promise<void>,
): Keeper {
  let safe = true;
  let complained = false;
  return {
    isSafe: () => safe,
    save: async (state, finished = false) => {
      try {
        await folder.write(file, writeSession(state, kb, { finished, name }));
        safe = true;
      } catch (error) {
        safe = false;
        if (complained) return;
        complained = true;
        const reason = error instanceof Error ? error.message : String(error);
        await complain(`answers cannot be saved as you go: ${reason}`);
      }
    },
  };
}
