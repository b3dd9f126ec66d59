import type { Answers } from '../model/answers.ts';
import type { Diagnostic, Place, Result } from '../model/diagnostic.ts';
import { readAnswer } from './answers/entry.ts';
import { type AnswersKnowledge, type Vocabulary, vocabularyOf } from './answers/vocabulary.ts';
import { didYouMean, quoted } from './nearest.ts';

/** The name that places carry: each setting is a line of it. */
export const SETTINGS = '--set';

/** Answers given one by one on the command line. */
export interface Settings {
  readonly answers: Answers;
  /** Questions set to "unknown": whatever a file says of them is taken back. */
  readonly open: readonly string[];
}

/**
 * Reads settings of the form `question=choice` or `question=choice,choice`; the checks are those of
 * answers files. `question=` with nothing behind it is an empty list.
 * @param texts the values of the flag; the place of a fault counts them as lines
 */
export function readSettings(
  texts: readonly string[],
  knowledge: AnswersKnowledge,
): Result<Settings> {
  const vocabulary = vocabularyOf(knowledge);
  const given = new Map<string, ReturnType<typeof readSetting>>();
  const diagnostics: Diagnostic[] = [];
  for (const [index, text] of texts.entries()) {
    const [id = ''] = text.split('=');
    const setting = given.has(id) ? twice(id, index) : readSetting(text, index, vocabulary);
    diagnostics.push(...setting.diagnostics);
    if (!given.has(id)) given.set(id, setting);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const answers = [...given].flatMap(([id, { answer }]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  const open = [...given].filter(([, { answer }]) => answer === undefined).map(([id]) => id);
  return { value: { answers: Object.fromEntries(answers), open }, diagnostics };
}

function readSetting(
  text: string,
  index: number,
  vocabulary: Vocabulary,
): ReturnType<typeof readAnswer> {
  const equals = text.indexOf('=');
  if (equals < 0) {
    const hint = 'write --set question=choice, or question=choice,choice';
    return refused('wrong-setting', `${quoted(text)} has no = in it`, placeAt(index, 0), hint);
  }
  const id = text.slice(0, equals);
  const question = vocabulary.questions.get(id);
  if (question === undefined) {
    const hint = didYouMean(id, vocabulary.questions.keys());
    return refused(
      'unknown-question',
      `there is no question ${quoted(id)}`,
      placeAt(index, 0),
      hint,
    );
  }
  const entries = entriesOf(text, equals + 1, index);
  const listed = question.type !== 'single' || entries.length > 1;
  const place = placeAt(index, equals + 1);
  if (question.type === 'single' && entries.length === 0) {
    return refused(
      'wrong-type',
      `${id} takes a choice, and this is empty`,
      place,
      `write --set ${id}=<choice>`,
    );
  }
  return readAnswer({ question, entries, listed, place }, vocabulary);
}

function entriesOf(text: string, from: number, index: number): { text: string; place: Place }[] {
  if (text.slice(from).trim() === '') return [];
  let offset = from;
  return text
    .slice(from)
    .split(',')
    .map((part) => {
      const place = placeAt(index, offset);
      offset += part.length + 1;
      return { text: part.trim(), place };
    });
}

function twice(id: string, index: number): ReturnType<typeof readAnswer> {
  const hint = 'write all choices behind one --set, with commas between them';
  return refused('duplicate-key', `${quoted(id)} is set twice`, placeAt(index, 0), hint);
}

function refused(
  code: string,
  message: string,
  place: Place,
  hint?: string,
): ReturnType<typeof readAnswer> {
  const said = { severity: 'error', code, message, place } as const;
  return { answer: undefined, diagnostics: [hint === undefined ? said : { ...said, hint }] };
}

function placeAt(index: number, offset: number): Place {
  return { file: SETTINGS, line: index + 1, column: offset + 1 };
}
