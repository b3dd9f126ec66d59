import { resolveTargets } from '../lookup.ts';
import type { CommandModule } from './index.ts';

/** `phases`: the lifecycle matrix of some targets, or of all. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[targets...]', 'paradigms or practices, by id or name; all of them if none is named')
    .action(async (words) => {
      const { phasesView } = await import('../../report/views/phases.ts');
      await session.checkOutputs();
      const kb = await session.knowledge('brief');
      const targets = words.length === 0 ? kb.targets : resolveTargets(kb, words);
      await session.emit(phasesView(kb, targets));
    });
};
