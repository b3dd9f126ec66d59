import { Argument } from '../commander.ts';
import { SCRIPTS, SHELLS } from '../completion/scripts.ts';
import { emitText } from '../output.ts';
import type { CommandModule } from './index.ts';

/** `completion`: the script that lets a shell complete command lines of this program. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .addArgument(new Argument('<shell>', 'the shell to complete in').choices(SHELLS))
    .action((shell) => emitText(SCRIPTS[shell], session.settings, session.io));
};
