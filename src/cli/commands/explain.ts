import { collect } from '../globals.ts';
import { resolve } from '../lookup.ts';
import type { CommandModule } from './index.ts';
import { FILE_HELP, SET_FLAG, SET_HELP } from './words.ts';

/** `explain`: every point of one verdict. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('<target>', 'paradigm or practice, by id or name')
    .argument('[file]', FILE_HELP)
    .option(SET_FLAG, SET_HELP, collect)
    .action(async (word, file, { set }) => {
      const { adviseFrom } = await import('../advice.ts');
      const { explainView } = await import('../../report/views/explain.ts');
      const id = resolve(await session.knowledge('brief'), 'target', word);
      const { advice, kb } = await adviseFrom(session, file, set, [id]);
      const target = advice.targets.find((candidate) => candidate.id === id);
      if (target !== undefined) await session.emit(explainView(advice, target, kb));
    });
};
