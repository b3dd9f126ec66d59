import { collect } from '../globals.ts';
import type { CommandModule } from './index.ts';
import { FILE_HELP, SET_FLAG, SET_HELP } from './words.ts';

/** `advise`: the whole advice. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[file]', FILE_HELP)
    .option(SET_FLAG, SET_HELP, collect)
    .option(
      '--what-if <question=choice>',
      'show only what another answer would change; may be repeated',
      collect,
    )
    .action(async (file, { set, whatIf: settings }) => {
      const { adviseFrom, whatIf } = await import('../advice.ts');
      if (settings !== undefined) {
        const { differenceView } = await import('../../report/views/difference.ts');
        const { difference, kb } = await whatIf(session, file, set ?? [], settings);
        return session.emit(differenceView(difference, kb));
      }
      const { reportView } = await import('../../report/views/report.ts');
      const { advice, kb } = await adviseFrom(session, file, set);
      await session.emit(reportView(advice, kb));
    });
};
