import type { Mode } from '../../engine/asking/next-question.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { count } from '../../report/words.ts';
import type { GivenAnswers } from '../answers.ts';
import { Cancelled } from '../failure.ts';
import { resolve } from '../lookup.ts';
import type { Session } from '../session.ts';
import type { Conversation } from './conversation.ts';
import { checkFiles, keepAnswers, sayWhereNext } from './ending.ts';
import { type Guide, guideOf } from './guide.ts';
import { keeperOf } from './keeper.ts';
import { missingQuestions, nobodyThere } from './missing.ts';
import { readOpening } from './opening.ts';
import type { Prompter } from './prompter.ts';
import { findSaved, offerSaved } from './resume.ts';
import { fileNames } from './session-name.ts';
import { readStart, type Start } from './start.ts';
import { converse } from './talk.ts';

/** What `ask` starts from, how far it goes, and where its answers go. */
export interface AskOptions {
  readonly answers?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly answersOut?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly resume?: boolean | undefined;
  readonly quick?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

/** One run of `ask`. */
interface Visit {
  readonly session: Session;
  readonly options: AskOptions;
  readonly kb: KnowledgeBase;
  readonly guide: Guide;
  /** The questions that are put instead of all others. */
  readonly only: readonly string[];
}

/**
 * Asks what is not answered yet, then gives the advice.
 * @throws InputError listing every missing answer if nobody is there to ask
 * @throws Cancelled where the person stops before the end; the answers are saved
 */
export async function runAsk(session: Session, options: AskOptions): Promise<void> {
  await checkFiles(session, options.answers, options.answersOut);
  const visit = await visitOf(session, options);
  const isTalk = session.settings.interactive && options.yes !== true;
  const start = await (isTalk ? talkOver(visit) : takeAsGiven(visit));
  const { kb } = visit;
  const given = inOrder(kb, start);
  const file = await keepAnswers(session, given, options.answersOut, isTalk);
  const { adviseOn } = await import('../advice.ts');
  const { reportView } = await import('../../report/views/report.ts');
  await session.emit(reportView(await adviseOn(session, kb, given), kb));
  if (isTalk) await sayWhereNext(session, file, given, options.answers);
}

async function visitOf(session: Session, options: AskOptions): Promise<Visit> {
  const kb = await session.knowledge('brief');
  const mode = modeOf(options);
  const only = (options.only ?? []).map((word) => resolve(kb, 'question', word));
  const { [mode]: first } = readOpening(session.io.opening?.() ?? '', kb);
  return { session, options, kb, guide: guideOf(kb, mode, { only, first }), only };
}

function modeOf({ quick, all }: AskOptions): Mode {
  if (quick === true) return 'quick';
  return all === true ? 'all' : 'usual';
}

/** Nobody is asked: what is missing is refused, or stays open where that was said. */
async function takeAsGiven({ session, options, kb, guide, only }: Visit): Promise<Start> {
  const saved = options.resume === true ? await findSaved(session, kb) : null;
  const start = await readStart(session, kb, options.answers, options.set ?? [], saved);
  await guide.ready();
  const missing = missingQuestions(kb, guide, start, only);
  if (missing.length === 0) return start;
  if (options.yes !== true) throw nobodyThere(missing, wordsOf(options), gitBashHint(session));
  const ids = missing.map(({ id }) => id).join(', ');
  await session.say(`left open: ${count(missing.length, 'question')}: ${ids}`);
  return start;
}

/** The words of the command line that answer something, for a command to paste. */
function wordsOf({ answers, set = [], only = [], resume, all }: AskOptions): readonly string[] {
  return [
    ...(all === true ? ['--all'] : []),
    ...(only.length === 0 ? [] : ['--only', only.join(',')]),
    ...(resume === true ? ['--resume'] : []),
    ...(answers === undefined ? [] : ['--answers', answers]),
    ...set.flatMap((word) => ['--set', word]),
  ];
}

/** The terminal of Git Bash looks like a pipe to programs made for Windows. */
function gitBashHint({ io }: Session): string | null {
  if (io.platform !== 'win32' || io.env.MSYSTEM === undefined) return null;
  return 'in Git Bash, run it as: winpty which-ops ask';
}

async function talkOver(visit: Visit): Promise<Start> {
  const { session, options, kb } = visit;
  const { io, settings } = session;
  const { prompts: kind, ascii, colourOnStderr: colour } = settings;
  const prompter = await io.prompter({ kind, ascii, colour, tools: kb.tools });
  try {
    const saved = await offerSaved(session, kb, prompter, options);
    const start = await readStart(session, kb, options.answers, options.set ?? [], saved);
    const { name, origin } = start;
    return { ...(await runTalk(visit, prompter, start)), name, origin };
  } finally {
    prompter.close();
  }
}

async function runTalk(
  { session: { io, settings }, kb, guide, only }: Visit,
  prompter: Prompter,
  start: Start,
): Promise<Conversation> {
  const file = fileNames(io.cwd).session;
  const complain = (message: string) => prompter.say({ lines: [message] });
  const keeper = keeperOf(io.state, file, kb, start.name, complain);
  await prompter.say({ lines: [OPENING[settings.prompts]] });
  const ended = await converse(
    { kb, guide, prompter, keeper, isLeaningShown: only.length === 0 },
    { ...start, ahead: only.filter((id) => !start.passed?.includes(id)) },
  );
  if (ended.step.kind === 'left') throw new Cancelled(farewell(ended, keeper.isSafe()));
  await keeper.save(ended, true);
  return ended;
}

const OPENING = {
  rich: 'Esc goes back, ? says why we ask, Ctrl-C saves and stops.',
  plain: 'Answer with numbers. b goes back, ? says why we ask, q saves and stops.',
};

function farewell({ answers, skipped }: Conversation, isSafe: boolean): string {
  if (Object.keys(answers).length + skipped.length === 0) return 'cancelled';
  return isSafe
    ? 'saved; continue with which-ops ask --resume'
    : 'cancelled; the answers could not be saved';
}

/** All answers in the order of the questionnaire, each with its source. */
function inOrder(kb: KnowledgeBase, { name, answers, sources, origin }: Start): GivenAnswers {
  const entries = kb.questionnaire.questions.flatMap(({ id }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return {
    ...(name === undefined ? {} : { name }),
    answers: Object.fromEntries(entries),
    sources,
    origin,
  };
}
