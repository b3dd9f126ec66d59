import { resolveAny } from '../lookup.ts';
import type { CommandModule } from './index.ts';

/** `show`: everything about one thing of the knowledge. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('<name>', 'id, name or alias of a target, tool, capability, question or phase')
    .action(async (word) => {
      const { showView } = await import('../../report/views/show.ts');
      await session.checkOutputs();
      const kb = await session.knowledge();
      const [thing, ...others] = resolveAny(kb, word);
      const doc = thing === undefined ? null : showView(kb, thing);
      if (doc !== null) await session.emit(doc);
      for (const { kind, id } of others) await session.say(`also: which-ops show ${kind}:${id}`);
    });
};
