import type { Answers } from '../model/answers.ts';
import type { Diagnostic, Place, Result } from '../model/diagnostic.ts';
import { allowed } from './answers/choices.ts';
import { choosable, readAnswer } from './answers/entry.ts';
import {
  type AnswersKnowledge,
  questionHint,
  type Vocabulary,
  vocabularyOf,
} from './answers/vocabulary.ts';
import { quoted } from './nearest.ts';

/** The flag of settings, which is the name that places carry: each setting is a line of it. */
export const SETTINGS = '--set';

/** One use of the flag. */
interface Use {
  readonly flag: string;
  readonly index: number;
}

/** Answers given one by one on the command line. */
export interface Settings {
  readonly answers: Answers;
  /** Questions set to "unknown": whatever a file says of them is taken back. */
  readonly open: readonly string[];
  /** Where each answer stands. */
  readonly places: Readonly<Record<string, Place>>;
}

/**
 * Reads settings of the form `question=choice` or `question=choice,choice`; the checks are those of
 * answers files. `question=` with nothing or `[]` behind it is an empty list.
 * @param texts the values of the flag; the place of a fault counts them as lines
 * @param flag its name, if it is another one; no flag at all where it does not begin like one
 */
export function readSettings(
  texts: readonly string[],
  knowledge: AnswersKnowledge,
  flag = SETTINGS,
): Result<Settings> {
  const vocabulary = vocabularyOf(knowledge);
  const given = new Map<string, ReturnType<typeof readSetting> & { readonly place: Place }>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, text] of texts.entries()) {
    const [id = ''] = text.split('=');
    const use = { flag, index };
    const setting = given.has(id) ? twice(id, use, vocabulary) : readSetting(text, use, vocabulary);
    diagnostics.push(...setting.diagnostics);
    if (!given.has(id)) given.set(id, { ...setting, place: placeAt(use, 0) });
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const answers = [...given].flatMap(([id, { answer }]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  const open = [...given].filter(([, { answer }]) => answer === undefined).map(([id]) => id);
  const places = [...given].map(([id, { place }]) => [id, place]);
  const value = {
    answers: Object.fromEntries(answers),
    open,
    places: Object.fromEntries(places),
  };
  return { value, diagnostics };
}

function readSetting(
  text: string,
  use: Use,
  vocabulary: Vocabulary,
): ReturnType<typeof readAnswer> {
  const equals = text.indexOf('=');
  if (equals < 0) {
    const hint = `write ${use.flag} question=choice, or question=choice,choice`;
    return refused('wrong-setting', `${quoted(text)} has no = in it`, placeAt(use, 0), hint);
  }
  const id = text.slice(0, equals);
  const question = vocabulary.questions.get(id);
  if (question === undefined) {
    const hint = questionHint(id, vocabulary);
    return refused('unknown-question', `there is no question ${quoted(id)}`, placeAt(use, 0), hint);
  }
  const entries = entriesOf(text, equals + 1, use);
  const other = entries.find((entry) => isSetting(entry.text, vocabulary));
  if (other !== undefined && use.flag.startsWith('--')) {
    const message = `${quoted(other.text)} is a setting of its own`;
    const hint = `give each question its own ${use.flag}: ${use.flag} ${other.text}`;
    return refused('wrong-setting', message, other.place, hint);
  }
  const listed = question.type !== 'single' || entries.length > 1;
  const place = placeAt(use, equals + 1);
  if (question.type === 'single' && entries.length === 0) {
    const hint = allowed(choosable(question).choices);
    return refused('wrong-type', `${id} takes a choice, and this is empty`, place, hint);
  }
  return readAnswer({ question, entries, listed, place }, vocabulary);
}

const isSetting = (text: string, { questions }: Vocabulary): boolean =>
  text.includes('=') && questions.has(text.slice(0, text.indexOf('=')));

function entriesOf(text: string, from: number, use: Use): { text: string; place: Place }[] {
  if (['', '[]'].includes(text.slice(from).trim())) return [];
  let offset = from;
  return text
    .slice(from)
    .split(',')
    .map((part) => {
      const place = placeAt(use, offset);
      offset += part.length + 1;
      return { text: part.trim(), place };
    });
}

function twice(id: string, use: Use, { questions }: Vocabulary): ReturnType<typeof readAnswer> {
  const hint =
    questions.get(id)?.type === 'single'
      ? 'drop one of them'
      : `write all choices behind one ${use.flag}, with commas between them`;
  return refused('duplicate-key', `${quoted(id)} is set twice`, placeAt(use, 0), hint);
}

function refused(
  code: string,
  message: string,
  place: Place,
  hint: string,
): ReturnType<typeof readAnswer> {
  return {
    answer: undefined,
    diagnostics: [{ severity: 'error', code, message, place, hint }],
  };
}

function placeAt({ flag, index }: Use, offset: number): Place {
  return { file: flag, line: index + 1, column: offset + 1 };
}
