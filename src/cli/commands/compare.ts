import { inputError } from '../failure.ts';
import { resolveTargets } from '../lookup.ts';
import type { CommandModule } from './index.ts';

const LEAST = 2;
const MOST = 5;

/** `compare`: targets side by side. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('<targets...>', 'two to five paradigms or practices, by id or name')
    .action(async (words) => {
      const { compareView } = await import('../../report/views/compare.ts');
      await session.checkOutputs();
      const kb = await session.knowledge();
      const targets = resolveTargets(kb, words);
      if (targets.length < LEAST || targets.length > MOST) {
        throw inputError(
          'usage-compare',
          `compare takes two to five different targets, not ${targets.length}`,
          'which-ops phases lists the targets',
        );
      }
      await session.emit(compareView(kb, targets));
    });
};
