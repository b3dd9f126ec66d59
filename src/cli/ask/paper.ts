import { lineCount, type Screen } from './look.ts';

/** A screen that is written on from top to bottom, and taken back to where a question began. */
export interface Paper {
  /** Writes a text on lines of its own, with no more than one blank line between texts. */
  readonly write: (text: string) => void;
  /** Notes what a prompt left behind; a menu that is gone leaves nothing. */
  readonly left: (id: string, began: Place, text: string) => void;
  /** Where the next line is written. */
  readonly place: () => Place;
  /** Takes away what was written since a question began that is about to be put again. */
  readonly backTo: (id: string) => void;
  readonly close: () => void;
}

/** A place on the screen: the lines above it, and whether the last of them is blank. */
interface Place {
  readonly lines: number;
  readonly isBlank: boolean;
}

/** No line may be longer than the screen is wide: the lines are counted, to find the way back. */
export function paperOn(screen: Screen): Paper {
  let here: Place = { lines: 0, isBlank: false };
  let answered: { readonly id: string; readonly began: Place }[] = [];
  // Terminals break lines anew when they get another size, and then nobody knows where they are.
  const forget = (): void => {
    answered = [];
  };
  screen.on('resize', forget);
  const note = (text: string): void => {
    here = { lines: here.lines + Math.max(1, lineCount(text)), isBlank: text === '' };
  };
  return {
    write: (text) => {
      if (text === '' && here.isBlank) return;
      screen.write(`${text}\n`);
      note(text);
    },
    left: (id, began, text) => {
      answered.push({ id, began });
      note(text);
    },
    place: () => here,
    backTo: (id) => {
      const at = answered.findIndex((question) => question.id === id);
      const began = answered[at]?.began;
      if (began === undefined) return;
      const lines = here.lines - began.lines;
      if (lines > 0) screen.write(`\r\u001b[${lines}A\u001b[J`);
      answered = answered.slice(0, at);
      here = began;
    },
    close: () => screen.off('resize', forget),
  };
}
