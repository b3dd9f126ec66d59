import { collect } from '../globals.ts';
import type { CommandModule } from './index.ts';
import { FILE_HELP, SET_FLAG, SET_HELP } from './words.ts';

/** `advise`: the whole advice. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[file]', FILE_HELP)
    .option(SET_FLAG, SET_HELP, collect)
    .action(async (file, { set }) => {
      const { adviseFrom } = await import('../advice.ts');
      const { reportView } = await import('../../report/views/report.ts');
      const { advice, kb } = await adviseFrom(session, file, set);
      await session.emit(reportView(advice, kb));
    });
};
