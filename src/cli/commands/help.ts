import { main } from '../main.ts';
import type { CommandModule } from './index.ts';

/** `help`: the same as `--help` behind the command that is named. */
export const define: CommandModule['define'] = (command, session) => {
  command.argument('[command...]', 'the command to explain').action(async (names) => {
    session.exitCode = await main([...names, '--help'], session.io);
  });
};
