import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Question } from '../../model/question.ts';
import { reportView } from '../../report/views/report.ts';
import { count } from '../../report/words.ts';
import { adviseOn } from '../advice.ts';
import { type GivenAnswers, gatherAnswers, NO_ANSWERS } from '../answers.ts';
import { InputError } from '../failure.ts';
import { refuseOverwriting, writeFile } from '../output.ts';
import type { Session } from '../session.ts';
import { writeAnswersFile } from './answers-file.ts';
import { interview, missingQuestions } from './interview.ts';

/** What `ask` starts from and where its answers go. */
export interface AskOptions {
  readonly answers?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly answersOut?: string | undefined;
}

/**
 * Asks what is not answered yet, then gives the advice.
 * @throws InputError listing every missing answer if nobody is there to ask
 */
export async function runAsk(session: Session, options: AskOptions): Promise<void> {
  const { settings, io } = session;
  await session.checkOutputs();
  if (options.answersOut !== undefined) await refuseOverwriting(options.answersOut, settings, io);
  const kb = await session.knowledge();
  const { answers: file, set = [] } = options;
  const start =
    file === undefined && set.length === 0
      ? NO_ANSWERS
      : await gatherAnswers(session, kb, file, set);
  const missing = missingQuestions(kb, start.answers);
  if (missing.length > 0 && !settings.interactive) throw nobodyThere(missing);
  const asked = await interview(kb, await io.prompter(), start.answers);
  const given = combine(start, asked, kb.questionnaire.questions);
  if (options.answersOut !== undefined) {
    await writeFile(options.answersOut, writeAnswersFile(given.answers, given.name), settings, io);
  }
  await session.emit(reportView(await adviseOn(session, kb, given), kb));
}

/** All answers in the order of the questionnaire, each with its source. */
function combine(
  start: GivenAnswers,
  asked: GivenAnswers['answers'],
  questions: readonly Question[],
): GivenAnswers {
  const entries = questions.flatMap(({ id }) => {
    const answer = asked[id] ?? start.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const sources = Object.fromEntries(Object.keys(asked).map((id) => [id, 'asked'] as const));
  return {
    ...(start.name === undefined ? {} : { name: start.name }),
    answers: Object.fromEntries(entries),
    sources: { ...start.sources, ...sources },
  };
}

/** Everything that is missing at once: for each question the flag that answers it. */
function nobodyThere(missing: readonly Question[]): InputError {
  const refusal: Diagnostic = {
    severity: 'error',
    code: 'answers-missing',
    message: `nobody is there to answer ${count(missing.length, 'question')}`,
    hint: 'answer them as below or in a file (--answers FILE); which-ops advise takes any part of them',
  };
  return new InputError([refusal], {
    lines: missing.flatMap(missingLines),
    data: {
      missing: missing.map(({ id, text, type, choices }) => ({
        question: id,
        text,
        type,
        choices: choices.map((choice) => choice.id),
      })),
    },
  });
}

const AMOUNTS = { single: 'one of', multi: 'some of', list: 'any' } as const;

function missingLines({ id, text, type, choices }: Question): string[] {
  const values = type === 'list' ? 'tools by id or name' : choices.map(({ id }) => id).join(', ');
  return ['', `  ${text}`, `  --set ${id}=…  ${AMOUNTS[type]} ${values}`];
}
