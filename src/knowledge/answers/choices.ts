import type { Question } from '../../model/question.ts';
import { didYouMean, oneOf, quoted } from '../nearest.ts';

/** What of a question decides which answers it takes. */
export interface Choosable {
  readonly id: string;
  readonly type: Question['type'];
  readonly choices: readonly string[];
  /** What people are shown for each choice, in the same order. */
  readonly labels?: readonly string[];
  readonly max?: number | undefined;
}

/** What is wrong with an answer. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly severity?: 'warning';
  /** Which entry of the answer; absent where it is the answer as a whole. */
  readonly entry?: number;
}

/** Says "open", for every question. */
export const UNKNOWN = 'unknown';
/** Says "none of these", for the questions that have it. */
const NONE = 'none';

/**
 * Checks an answer against its question: choices that exist, as many as may be chosen, and nothing
 * beside those that stand alone. List questions are free: every entry may stand.
 * @param listed whether the answer was written as a list
 */
export function problemsOf(
  question: Choosable,
  entries: readonly string[],
  listed: boolean,
): readonly Problem[] {
  if (question.type === 'list') return [];
  const whole = wholeProblem(question, entries, listed);
  return [
    ...(whole ? [whole] : []),
    ...entries.flatMap((entry, index) => entryProblem(question, entries, entry, index)),
  ];
}

function wholeProblem(
  { id, type, choices, max }: Choosable,
  entries: readonly string[],
  listed: boolean,
): Problem | undefined {
  const [only = ''] = entries;
  if (type === 'single' && listed) {
    const hint =
      entries.length === 1 && choices.includes(only) ? `write ${id}: ${only}` : allowed(choices);
    return { code: 'wrong-type', message: `${id} takes one choice, not a list`, hint };
  }
  if (entries.length === 0) {
    const instead = choices.includes(NONE)
      ? `write ${NONE}, or leave ${id} out`
      : `leave ${id} out`;
    return { code: 'empty-list', message: `${id} has no choice in its list`, hint: instead };
  }
  const alone = [UNKNOWN, NONE].find((word) => entries.includes(word) && isAlone(word, choices));
  if (alone !== undefined && new Set(entries).size > 1) {
    return {
      code: 'stands-alone',
      message: `"${alone}" stands alone in ${id}`,
      hint: `drop ${alone}, or the rest`,
    };
  }
  if (max === undefined || new Set(entries).size <= max) return undefined;
  return { code: 'too-many', message: `${id} takes ${max} choices at most, not ${entries.length}` };
}

const isAlone = (word: string, choices: readonly string[]): boolean =>
  word === UNKNOWN || choices.includes(word);

function entryProblem(
  { id, choices, labels }: Choosable,
  entries: readonly string[],
  entry: string,
  index: number,
): Problem[] {
  if (entry !== UNKNOWN && !choices.includes(entry)) {
    const meant = labelled(entry, choices, labels) ?? rangeWith(entry, choices);
    const near = meant === undefined ? didYouMean(entry, choices) : `did you mean ${meant}?`;
    const hint = near === undefined ? allowed(choices) : `${near} ${allowed(choices)}`;
    return [
      {
        code: 'unknown-choice',
        message: `${quoted(entry)} is no choice of ${id}`,
        hint,
        entry: index,
      },
    ];
  }
  if (entries.indexOf(entry) === index) return [];
  const message = `"${entry}" stands twice in ${id}`;
  return [{ code: 'repeated-choice', message, severity: 'warning', entry: index }];
}

/** The choice that people are shown in these words. */
function labelled(
  entry: string,
  choices: readonly string[],
  labels: readonly string[] = [],
): string | undefined {
  return choices[labels.findIndex((label) => label.toLowerCase() === entry.toLowerCase())];
}

/** The choice that a number lies in, for questions that ask how many. */
function rangeWith(entry: string, choices: readonly string[]): string | undefined {
  if (!/^\d{1,9}$/.test(entry)) return undefined;
  const number = Number(entry);
  return choices.find((choice) => {
    const [, over, low, high = over ? Infinity : low] =
      /^(over-)?(\d+)(?:-(\d+))?$/.exec(choice.replace(/^one$/, '1')) ?? [];
    return over ? number > Number(low) : number >= Number(low) && number <= Number(high);
  });
}

/** What may be written instead. */
export function allowed(choices: readonly string[]): string {
  return `allowed: ${oneOf([...choices, UNKNOWN])}`;
}
