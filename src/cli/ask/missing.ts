import type { Answers } from '../../model/answers.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { count } from '../../report/words.ts';
import { InputError } from '../failure.ts';
import type { Guide } from './guide.ts';

/**
 * The questions that would be put now: neither answered, nor left open, nor known not to apply; none
 * where nothing that is open can change anything any more.
 */
export function missingQuestions(
  kb: KnowledgeBase,
  guide: Guide,
  { answers, skipped }: { readonly answers: Answers; readonly skipped: readonly string[] },
  only: readonly string[],
): readonly Question[] {
  const next = guide.next({ answers, skipped, put: 0, breathed: true, last: null });
  if (next.kind === 'stop') return [];
  return kb.questionnaire.questions.filter(
    ({ id }) =>
      answers[id] === undefined &&
      !skipped.includes(id) &&
      (only.length === 0 || only.includes(id)) &&
      guide.applies(id, answers),
  );
}

/**
 * Everything that is missing at once: for each question the flag that answers it and what it takes,
 * and at the end a command that runs as it stands.
 * @param words the arguments of the command line so far
 */
export function nobodyThere(
  missing: readonly Question[],
  words: readonly string[],
  hint: string | null,
): InputError {
  const refusal: Diagnostic = {
    severity: 'error',
    code: 'answers-missing',
    message: `nobody is there to answer ${count(missing.length, 'question')}`,
    hint: [
      'answer them as below or in a file (--answers FILE); --yes leaves them open,',
      'and which-ops advise takes any part of them',
      ...(hint === null ? [] : [`; ${hint}`]),
    ].join(' '),
  };
  const command = commandFor(missing, words);
  return new InputError([refusal], {
    lines: [...missing.flatMap(missingLines), '', AS_IT_STANDS, `  ${command}`],
    data: {
      missing: missing.map(({ id, text, type, choices }) => ({
        question: id,
        flag: `--set ${id}=`,
        text,
        type,
        choices: choices.map((choice) => choice.id),
        default: 'unknown',
      })),
      command,
    },
  });
}

const AS_IT_STANDS = 'To paste, with "unknown" replaced where the answer is known:';
const AMOUNTS = { single: 'one of', multi: 'some of', list: 'any' } as const;

function missingLines({ id, text, type, choices }: Question): string[] {
  const values = type === 'list' ? 'tools by id or name' : choices.map(({ id }) => id).join(', ');
  return ['', `  ${text}`, `  --set ${id}=…  ${AMOUNTS[type]} ${values}, or unknown`];
}

function commandFor(missing: readonly Question[], words: readonly string[]): string {
  const settings = missing.map(({ id }) => `--set ${id}=unknown`);
  return ['which-ops', 'ask', ...words.map(quoted), ...settings].join(' ');
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
