import { COMMANDS } from './commands/index.ts';
import { rootCommand } from './globals.ts';
import { formatHelp } from './help.ts';
import type { Io } from './io.ts';
import { Session } from './session.ts';

/** The command tree, the session its commands run in, and the help text it has written so far. */
export interface Program {
  readonly root: ReturnType<typeof rootCommand>;
  readonly session: Session;
  readonly written: () => string;
  /** Adds the arguments and options of a command, which it lacks until it is chosen. */
  readonly define: (name: string) => Promise<void>;
}

/** Builds the tree; a command defines itself when it is chosen, so that others cost nothing. */
export function createProgram(io: Io): Program {
  const root = rootCommand();
  const session = new Session(io, () => root.opts());
  let written = '';
  root
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        written += text;
      },
      writeErr: (text) => {
        written += text;
      },
      outputError: () => {},
    })
    .configureHelp({ formatHelp: (command) => formatHelp(command, session) });
  const defined = COMMANDS.map((entry) => {
    const command = root.command(entry.name).summary(entry.summary).description(entry.summary);
    return { entry, command };
  });
  const define = async (name: string): Promise<void> => {
    const found = defined.find(({ entry }) => entry.name === name);
    if (found !== undefined) (await found.entry.load()).define(found.command, session);
  };
  root.hook('preSubcommand', (_root, chosen) => define(chosen.name()));
  return { root, session, written: () => written, define };
}
