import { Option } from '../commander.ts';
import { collect, collectWords } from '../globals.ts';
import type { Session } from '../session.ts';
import type { CommandModule } from './index.ts';
import { FILE_HELP, SET_FLAG, SET_HELP } from './words.ts';

/** `advise`: the whole advice, parts of it, or what another answer would change. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .argument('[file]', FILE_HELP)
    .option(SET_FLAG, SET_HELP, collect)
    .addOption(
      new Option(
        '--what-if <question=choice>',
        'show only what another answer would change; may be repeated',
      )
        .argParser(collect)
        .conflicts(['only', 'details']),
    )
    .option(
      '--only <sections>',
      'show these sections alone, with commas: headline, tensions, verdicts, toolchain, roadmap, changes, questions or provenance; JSON stays whole',
      collectWords,
    )
    .option(
      '--details',
      'also show the evidence of every verdict, and why each tool and not the next; JSON always holds them',
    )
    .option(
      '--summary',
      'also append the result as Markdown to the file that GITHUB_STEP_SUMMARY names',
    )
    .action(async (file, options) => {
      if (options.summary !== true) return session.emit(await docOf(session, file, options));
      const { appendSummary, summaryFile } = await import('../summary.ts');
      const summary = await summaryFile(session.io);
      const doc = await docOf(session, file, options);
      await session.emit(doc);
      await appendSummary(doc, summary, session);
    });
};

interface AdviseOptions {
  readonly set?: readonly string[];
  readonly whatIf?: readonly string[];
  readonly only?: readonly string[];
  readonly details?: true;
}

async function docOf(session: Session, file: string | undefined, options: AdviseOptions) {
  const { set = [], whatIf: settings, details } = options;
  const { adviseFrom, whatIf } = await import('../advice.ts');
  if (settings !== undefined) {
    const { differenceView } = await import('../../report/views/difference.ts');
    const { difference, kb } = await whatIf(session, file, set, settings);
    return differenceView(difference, kb);
  }
  const only = options.only === undefined ? {} : { only: await sectionsOf(options.only) };
  const { reportView } = await import('../../report/views/report.ts');
  const { advice, kb } = await adviseFrom(session, file, set);
  return reportView(advice, kb, { ...only, details: details === true });
}

async function sectionsOf(words: readonly string[]) {
  const { resolveSections } = await import('../sections.ts');
  return resolveSections(words);
}
