import type { Answer, AnswersFile } from '../../model/answers.ts';
import type { Diagnostic, Place, Result } from '../../model/diagnostic.ts';
import { quoted } from '../nearest.ts';
import { allowed } from './choices.ts';
import { choosable, readAnswer } from './entry.ts';
import { type Line, MOST_FAULTS, type Page } from './line.ts';
import {
  type AnswersKnowledge,
  questionHint,
  type Vocabulary,
  vocabularyOf,
} from './vocabulary.ts';

/** Answers that were read, and where in their text each stands. */
export interface PlacedAnswers extends AnswersFile {
  readonly places: Readonly<Record<string, Place>>;
}

/**
 * Reads answers from the lines of a page. Tools are brought to their ids, choices into their public
 * order, and "unknown" is left out. Whether a question applies is not looked at.
 * @returns the answers, or everything that is wrong with them at once; warnings may come with answers
 */
export function readLines(page: Page, knowledge: AnswersKnowledge): Result<PlacedAnswers> {
  const reading = new Reading(vocabularyOf(knowledge));
  for (const line of page.lines) {
    // Warnings end nothing: what stands behind a hundred of them is an answer all the same.
    if (reading.diagnostics.filter(isError).length >= MOST_FAULTS) break;
    reading.read(line);
  }
  const diagnostics = capped([...page.diagnostics, ...reading.diagnostics]);
  if (diagnostics.some(isError)) return { diagnostics };
  return { value: reading.result(), diagnostics };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/**
 * A hundred, since nobody reads more, in their order. Warnings make way for errors: what ends the run
 * has to be among them.
 */
function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_FAULTS) return diagnostics;
  const errors = diagnostics.filter(isError);
  const warnings = diagnostics.filter((diagnostic) => !isError(diagnostic));
  const kept = new Set([...errors, ...warnings].slice(0, MOST_FAULTS));
  return [...diagnostics.filter((diagnostic) => kept.has(diagnostic)), moreThan(errors)];
}

/** That there is more is as bad as what there is. */
function moreThan(errors: readonly Diagnostic[]): Diagnostic {
  const code = 'more-faults';
  return errors.length === 0
    ? { severity: 'warning', code, message: `there are more than these ${MOST_FAULTS} warnings` }
    : { severity: 'error', code, message: `more is wrong; these are ${MOST_FAULTS} of the faults` };
}

/** What is read so far, line by line. */
class Reading {
  readonly diagnostics: Diagnostic[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #seen = new Set<string>();
  readonly #answers = new Map<string, { readonly answer: Answer; readonly place: Place }>();
  #name: string | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  read(line: Line): void {
    const { text: key } = line.key;
    if (this.#seen.has(key))
      this.#reject(line.key.place, 'duplicate-key', `${quoted(key)} stands here twice`);
    else if (key === 'name' || key === '$schema') this.#readText(line);
    else this.#readAnswer(line);
    this.#seen.add(key);
  }

  result(): PlacedAnswers {
    // In the order of the questionnaire, so that the order of keys in the file is irrelevant.
    const read = [...this.#vocabulary.questions.keys()].flatMap((id) => {
      const found = this.#answers.get(id);
      return found === undefined ? [] : [{ id, ...found }];
    });
    return {
      ...(this.#name === undefined ? {} : { name: this.#name }),
      answers: Object.fromEntries(read.map(({ id, answer }) => [id, answer])),
      places: Object.fromEntries(read.map(({ id, place }) => [id, place])),
    };
  }

  /** The two keys that are no questions; only the name is kept. */
  #readText({ key: { text: key }, words: [word], listed, place }: Line): void {
    if (listed || word === undefined) {
      this.#reject(place, 'wrong-type', `${key} is one line of text`);
    } else if (key === 'name' && word.text.trim() !== '') this.#name = word.text.trim();
  }

  #readAnswer(line: Line): void {
    const { key, words: entries, listed, place, odd } = line;
    const question = this.#vocabulary.questions.get(key.text);
    if (question === undefined) {
      const hint = questionHint(key.text, this.#vocabulary);
      this.#reject(key.place, 'unknown-question', `there is no question ${quoted(key.text)}`, hint);
    } else if (odd !== undefined) {
      const takes =
        question.type === 'list'
          ? 'a list of tools'
          : question.type === 'multi'
            ? 'choices'
            : 'a choice';
      const message = `${key.text} takes ${takes}, and this is ${odd.what}`;
      const hint = question.type === 'list' ? OPEN : allowed(choosable(question).choices);
      this.#reject(odd.place, 'wrong-type', message, hint);
    } else {
      const { answer, diagnostics } = readAnswer(
        { question, entries, listed, place },
        this.#vocabulary,
      );
      this.diagnostics.push(...diagnostics);
      if (answer !== undefined) this.#answers.set(key.text, { answer, place: key.place });
    }
  }

  #reject(place: Place, code: string, message: string, hint?: string): void {
    const said = { severity: 'error', code, message, place } as const;
    this.diagnostics.push(hint === undefined ? said : { ...said, hint });
  }
}

const OPEN = 'leave the question out, or write unknown, where nobody knows';
