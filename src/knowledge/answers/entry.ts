import type { Answer } from '../../model/answers.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Question } from '../../model/question.ts';
import { didYouMean, quoted } from '../nearest.ts';
import { type Choosable, type Problem, problemsOf, UNKNOWN } from './choices.ts';
import { MOST_FAULTS } from './line.ts';
import { toolNamed, type Vocabulary } from './vocabulary.ts';

/** An answer as it was written: its words with their places. */
export interface Written {
  readonly question: Question;
  readonly entries: readonly { readonly text: string; readonly place: Place }[];
  readonly listed: boolean;
  /** Where the answer begins. */
  readonly place: Place;
}

/** An answer that was read: what it says, `undefined` for an open question, and what is wrong with it. */
export interface Read {
  readonly answer: Answer | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks an answer and brings it into the one form that the engine knows. */
export function readAnswer(written: Written, vocabulary: Vocabulary): Read {
  const { question, entries, listed } = written;
  if (question.type === 'list') return readList(written, vocabulary);
  const words = entries.map(({ text }) => text);
  const problems = problemsOf(choosable(question), words, listed);
  const diagnostics = problems.map((problem) => diagnosticOf(problem, written));
  return { answer: canonical(question, words), diagnostics };
}

/** What decides which answers a question takes. */
export function choosable({ id, type, choices, max }: Question): Choosable {
  return {
    id,
    type,
    choices: choices.map((choice) => choice.id),
    labels: choices.map((choice) => choice.label),
    max,
  };
}

/** Choices in their public order, each once, so that equal answers are equal bytes. */
function canonical({ type, choices }: Question, words: readonly string[]): Answer | undefined {
  if (words.includes(UNKNOWN)) return undefined;
  if (type === 'single') return words[0];
  return choices.map(({ id }) => id).filter((id) => words.includes(id));
}

function diagnosticOf({ entry, severity, hint, ...rest }: Problem, written: Written): Diagnostic {
  const place = (entry === undefined ? undefined : written.entries[entry]?.place) ?? written.place;
  return { severity: severity ?? 'error', ...rest, place, ...(hint === undefined ? {} : { hint }) };
}

/** Tools by any of their names. One that is not known stays as it was written: it is in use all the same. */
function readList({ question, entries, place }: Written, vocabulary: Vocabulary): Read {
  const words = entries.map(({ text }) => text.trim());
  if (words.length === 1 && words[0] === UNKNOWN) return { answer: undefined, diagnostics: [] };
  const isUnknown = (word: string): boolean => toolNamed(word, vocabulary) === undefined;
  const stray = ['none', UNKNOWN].find((word) => words.includes(word) && isUnknown(word));
  if (stray !== undefined) {
    const hint = `write ${question.id}: [] for none in use, or leave it out if nobody knows`;
    return {
      answer: undefined,
      diagnostics: [fault('no-tool', `"${stray}" is no tool`, place, hint)],
    };
  }
  // To look for what is near takes long, and of more nobody reads.
  const unknown = entries.filter(({ text }) => isUnknown(text.trim())).slice(0, MOST_FAULTS + 1);
  const known = words.map((word) => toolNamed(word, vocabulary) ?? word);
  return {
    answer: [...new Set(known)],
    diagnostics: unknown.map(({ text, place: at }) =>
      unknownTool(text, at, vocabulary.toolNames()),
    ),
  };
}

function unknownTool(text: string, place: Place, names: ReadonlyMap<string, string>): Diagnostic {
  const message = `${quoted(text)} is no tool that the knowledge has, so nothing follows from it`;
  const hint =
    didYouMean(text, names) ?? 'which-ops tools --search <text> finds tools by any of their names';
  return { severity: 'warning', code: 'unknown-tool', message, place, hint };
}

function fault(code: string, message: string, place: Place, hint: string): Diagnostic {
  return { severity: 'error', code, message, place, hint };
}
