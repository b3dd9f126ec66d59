import { PHASES } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { HOSTINGS, TOOL_STATUSES } from '../../model/tool.ts';
import { Option } from '../commander.ts';
import { resolve } from '../lookup.ts';
import type { CommandModule } from './index.ts';

/** `tools`: the tool table. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .addOption(new Option('--phase <id>', 'used in this phase').choices(PHASES))
    .option('--capability <id>', 'does this')
    .option('--target <id>', 'of use for this paradigm or practice')
    .option('--license <id>', 'open-source, source-available, proprietary or an SPDX id')
    .addOption(new Option('--hosting <kind>', 'runs like this').choices(HOSTINGS))
    .addOption(new Option('--status <status>', 'alive or not').choices(TOOL_STATUSES))
    .option('--search <text>', 'name, alias or summary holds this text')
    .action(async ({ capability, target, license, ...plain }) => {
      const { toolsView } = await import('../../report/views/tools.ts');
      await session.checkOutputs();
      const kb = await session.knowledge('brief');
      const resolved = {
        ...(capability === undefined ? {} : { capability: resolve(kb, 'capability', capability) }),
        ...(target === undefined ? {} : { target: resolve(kb, 'target', target) }),
        ...(license === undefined ? {} : { license: await licenceOf(kb, license) }),
      };
      await session.emit(toolsView(kb, { ...plain, ...resolved }));
    });
};

async function licenceOf(kb: KnowledgeBase, word: string): Promise<string> {
  const { resolveLicence } = await import('../licences.ts');
  return resolveLicence(kb, word);
}
