import { didYouMean } from '../../knowledge/nearest.ts';
import { PHASES } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { HOSTINGS, TOOL_STATUSES } from '../../model/tool.ts';
import type { ToolFilter } from '../../report/views/tools.ts';
import { Option } from '../commander.ts';
import { inputError, Problems } from '../failure.ts';
import { resolve } from '../lookup.ts';
import type { CommandModule } from './index.ts';

/** `tools`: the tool table. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .addOption(
      new Option('--phase <id>', 'used in this phase').choices(PHASES).argParser(asWritten),
    )
    .option('--capability <id>', 'does this')
    .option('--target <id>', 'of use for this paradigm or practice')
    .option('--license <id>', 'open-source, source-available, proprietary or an SPDX id')
    .addOption(
      new Option('--hosting <kind>', 'runs like this').choices(HOSTINGS).argParser(asWritten),
    )
    .addOption(
      new Option('--status <status>', 'alive or not').choices(TOOL_STATUSES).argParser(asWritten),
    )
    .option('--search <text>', 'name, alias or summary holds this text')
    .action(async (words) => {
      const { toolsView } = await import('../../report/views/tools.ts');
      const problems = new Problems();
      await problems.of(() => session.checkOutputs());
      const { format, outputs } = session.settings;
      // Home pages and summaries, which tables do not show, are left out of the brief form.
      const isTable = format !== 'json' && outputs.length === 0 && words.search === undefined;
      const kb = await session.knowledge(isTable ? 'brief' : 'whole');
      const filter = await filterOf(words, kb, problems);
      problems.tell();
      await session.emit(toolsView(kb, filter));
    });
};

/** The choices are shown in the help and checked with everything else, not each when it is read. */
const asWritten = (word: string): string => word;

type Words = { readonly [Key in keyof ToolFilter]: string | undefined };

async function filterOf(words: Words, kb: KnowledgeBase, problems: Problems): Promise<ToolFilter> {
  const read = async <T>(word: string | undefined, reading: (word: string) => T | Promise<T>) =>
    word === undefined ? undefined : problems.of(() => reading(word));
  return {
    phase: await read(words.phase, (word) => choiceOf('phase', PHASES, word)),
    capability: await read(words.capability, (word) => resolve(kb, 'capability', word)),
    target: await read(words.target, (word) => resolve(kb, 'target', word)),
    license: await read(words.license, (word) => licenceOf(kb, word)),
    hosting: await read(words.hosting, (word) => choiceOf('hosting', HOSTINGS, word)),
    status: await read(words.status, (word) => choiceOf('status', TOOL_STATUSES, word)),
    search: words.search,
  };
}

function choiceOf<T extends string>(what: string, choices: readonly T[], word: string): T {
  const found = choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  const hint = didYouMean(word, choices) ?? `allowed choices are ${choices.join(', ')}`;
  throw inputError(`unknown-${what}`, `unknown ${what} "${word}"`, hint);
}

async function licenceOf(kb: KnowledgeBase, word: string): Promise<string> {
  const { resolveLicence } = await import('../licences.ts');
  return resolveLicence(kb, word);
}
