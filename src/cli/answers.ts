import { type PlacedAnswers, readLines } from '../knowledge/answers/lines.ts';
import { readPlainPage } from '../knowledge/answers/plain-page.ts';
import { decode, MOST_BYTES } from '../knowledge/decode.ts';
import { readSettings, SETTINGS, type Settings } from '../knowledge/settings.ts';
import type { Answer, AnswerSource, AnswersFile } from '../model/answers.ts';
import type { Place, Result } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Texts } from './diagnostics.ts';
import { InputError, inputError } from './failure.ts';
import { nearFile } from './near-file.ts';
import type { Session } from './session.ts';
import { readStdin } from './stdin.ts';

/** Answers with where each came from. */
export interface GivenAnswers extends AnswersFile {
  readonly sources: Readonly<Record<string, AnswerSource>>;
  readonly origin: Origin;
}

/** Where answers stand that were written and not asked for, and the texts they stand in. */
export interface Origin {
  readonly places: Readonly<Record<string, Place>>;
  readonly texts: Texts;
}

/** A text of answers and the name that messages give it. */
interface AnswersText {
  readonly text: string;
  readonly name: string;
}

/** The flag of settings that are tried and not taken for true. */
const WHAT_IF = '--what-if';

/** What standard input is called in messages. */
const STDIN = '<stdin>';

const HINT =
  'name an answers file, pipe one in, use --set question=choice, or run which-ops ask on a terminal';

/**
 * Gathers answers from a file or standard input and from `--set`, which comes first.
 * @param file a path, `-` for standard input, or undefined for whatever is piped in
 * @param hint where answers may come from, for somebody whose file holds none
 * @throws InputError with everything that is wrong with them, or if there are none
 */
export async function gatherAnswers(
  session: Session,
  kb: KnowledgeBase,
  file: string | undefined,
  set: readonly string[],
  hint = HINT,
): Promise<GivenAnswers> {
  const source = await answersText(session, file, set.length > 0, hint);
  const texts = new Map([
    [SETTINGS, set.join('\n')],
    ...(source === null ? [] : [[source.name, source.text] as const]),
  ]);
  const fromFile: Result<PlacedAnswers> =
    source === null ? { value: NOTHING, diagnostics: [] } : await readText(source, kb);
  const fromFlags = readSettings(set, kb);
  const diagnostics = [...fromFile.diagnostics, ...fromFlags.diagnostics];
  if (fromFile.value === undefined || fromFlags.value === undefined) {
    throw new InputError(diagnostics, { texts });
  }
  await session.warn(diagnostics, texts);
  return merge(kb, fromFile.value, fromFlags.value, texts);
}

/**
 * Answers with settings of `--what-if` laid over them.
 * @throws InputError with everything that is wrong with the settings
 */
export async function changedBy(
  session: Session,
  kb: KnowledgeBase,
  given: GivenAnswers,
  settings: readonly string[],
): Promise<GivenAnswers> {
  const { value, diagnostics } = readSettings(settings, kb, WHAT_IF);
  const texts = new Map([...given.origin.texts, [WHAT_IF, settings.join('\n')]]);
  if (value === undefined) throw new InputError(diagnostics, { texts });
  await session.warn(diagnostics, texts);
  return merge(kb, { ...given, places: given.origin.places }, value, texts);
}

/** The YAML parser is loaded only where the text is not in the plain form. */
async function readText(
  { text, name }: AnswersText,
  kb: KnowledgeBase,
): Promise<Result<PlacedAnswers>> {
  const page = readPlainPage(text, name);
  if (page !== undefined) return readLines(page, kb);
  const { readAnswers } = await import('../knowledge/answers.ts');
  return readAnswers(text, name, kb);
}

/** Everything is open. */
const NOTHING: PlacedAnswers = { answers: {}, places: {} };

interface AnswerEntry {
  readonly id: string;
  readonly answer: Answer;
  readonly source: AnswerSource;
  readonly place: Place | undefined;
}

/** Flags win over the file; a question set to "unknown" is open whatever the file says. */
function merge(
  kb: KnowledgeBase,
  file: PlacedAnswers,
  flags: Settings,
  texts: Texts,
): GivenAnswers {
  const entries = kb.questionnaire.questions.flatMap(({ id }): AnswerEntry[] => {
    const flag = flags.answers[id];
    if (flag !== undefined) return [{ id, answer: flag, source: 'flag', place: flags.places[id] }];
    const answer = flags.open.includes(id) ? undefined : file.answers[id];
    return answer === undefined ? [] : [{ id, answer, source: 'given', place: file.places[id] }];
  });
  return {
    ...(file.name === undefined ? {} : { name: file.name }),
    answers: Object.fromEntries(entries.map(({ id, answer }) => [id, answer])),
    sources: Object.fromEntries(entries.map(({ id, source }) => [id, source])),
    origin: {
      places: Object.fromEntries(
        entries.flatMap(({ id, place }) => (place === undefined ? [] : [[id, place]])),
      ),
      texts,
    },
  };
}

/** The text of the answers; null where the flags are all there is. */
async function answersText(
  session: Session,
  file: string | undefined,
  hasFlags: boolean,
  hint: string,
): Promise<AnswersText | null> {
  if (file !== undefined && file !== '-') return fileText(session, file, hint);
  const { stdin } = session.io;
  if (file === '-' && stdin.isTTY) {
    throw inputError(
      'stdin-is-terminal',
      'standard input is a terminal, so - has nothing to read',
      hint,
    );
  }
  const bytes = file === '-' || stdin.isPiped ? await readStdin(session.io, file === '-') : 'none';
  const isSilent = typeof bytes === 'string' || bytes.length === 0;
  if (!isSilent) return { text: textOf(bytes, STDIN), name: STDIN };
  if (hasFlags && file === undefined) return null;
  throw inputError('no-answers', `no answers given${SILENCE[String(bytes)] ?? ''}`, hint);
}

const SILENCE: Readonly<Record<string, string>> = {
  idle: ': standard input is open, and nothing came for ten seconds',
  '': ': standard input is empty',
};

async function fileText(session: Session, file: string, other: string): Promise<AnswersText> {
  const { files } = session.io;
  const kind = await files.kindOf(file);
  if (kind === 'missing') {
    const hint = (await nearFile(session.io, file)) ?? other;
    throw inputError('no-such-file', `there is no file ${file}`, hint);
  }
  if (kind === 'directory') throw inputError('is-a-folder', `${file} is a folder`, other);
  try {
    return { text: textOf(await files.read(file, MOST_BYTES), file), name: file };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw inputError('cannot-read', `cannot read ${file}: ${reason}`);
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  const { value, diagnostics } = decode(bytes, name);
  if (value === undefined) throw new InputError(diagnostics);
  return value;
}
