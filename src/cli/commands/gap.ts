import { collect } from '../globals.ts';
import type { CommandModule } from './index.ts';
import { FILE_HELP, SET_FLAG, SET_HELP } from './words.ts';

/** `gap`: the toolchain that is there against the one that is needed. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[file]', FILE_HELP)
    .option(SET_FLAG, SET_HELP, collect)
    .action(async (file, { set }) => {
      const { adviseFrom } = await import('../advice.ts');
      const { gapView } = await import('../../report/views/gap.ts');
      const { advice, kb } = await adviseFrom(session, file, set);
      await session.emit(gapView(advice, kb));
    });
};
