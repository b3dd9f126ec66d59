import { normalize } from 'node:path';
import type { GivenAnswers } from '../answers.ts';
import { inputError, Problems } from '../failure.ts';
import { Page } from '../help-page.ts';
import { checkWritable, writeFile } from '../output.ts';
import type { Session } from '../session.ts';
import { writeAnswersFile } from './answers-file.ts';
import { fileNames } from './session-name.ts';

/**
 * Finds out before the first question whether what comes out at the end has a place to go. Answers may
 * go back to the file that they come from, and the advice may not.
 * @param source where answers are read from, if they are
 * @throws InputError for a file that cannot be written, and for answers on standard output
 */
export async function checkFiles(
  session: Session,
  source: string | undefined,
  answersOut: string | undefined,
): Promise<void> {
  const problems = new Problems();
  await problems.of(() => session.checkOutputs(source));
  if (answersOut !== undefined) await problems.of(() => checkAnswersOut(session, answersOut));
  problems.tell();
}

async function checkAnswersOut({ settings, io }: Session, file: string): Promise<void> {
  if (file === '-') {
    throw inputError(
      'no-file',
      '--answers-out - : standard output carries the advice, name a file',
    );
  }
  if (settings.outputs.some((output) => normalize(output) === normalize(file))) {
    throw inputError('named-twice', `${file} is named twice, with -o and with --answers-out`);
  }
  await checkWritable(file, settings, io);
}

/**
 * Writes the answers to the file asked for; of a conversation also where none was, into the state folder.
 * @returns the path, or null where nothing was or could be written
 */
export async function keepAnswers(
  session: Session,
  { answers, name }: GivenAnswers,
  out: string | undefined,
  isTalk: boolean,
): Promise<string | null> {
  const { io, settings } = session;
  const text = writeAnswersFile(answers, name);
  if (out !== undefined) {
    await writeFile(out, text, settings, io);
    return out;
  }
  if (!isTalk) return null;
  const file = fileNames(io.cwd).answers;
  try {
    await io.state.write(file, text);
    return io.state.pathOf(file);
  } catch {
    // The keeper has said already that nothing can be written there.
    return null;
  }
}

/**
 * Says where the answers are, and what can be done with them next, as commands to paste.
 * @param file where they were written
 * @param from the file that the questionnaire began with
 */
export async function sayWhereNext(
  session: Session,
  file: string | null,
  given: GivenAnswers,
  from: string | undefined,
): Promise<void> {
  if (file === null) return;
  const isOld = from !== undefined && from !== '-' && from !== file;
  const place = isOld && isAsGiven(given) ? from : file;
  const page = new Page(session, session.io.stderr.columns);
  page.code('Your answers are in', [place]);
  if (isOld && place !== from) page.text(`${from} is as it was, without what you answered since.`);
  page.section('What you can do with them', [
    [`which-ops explain devops ${place}`, 'each point of one verdict'],
    [`which-ops advise ${place} --format html -o advice.html`, 'a page to hand on'],
    ['which-ops ask --resume', 'another look at the answers'],
  ]);
  await session.say(`\n${page.done().trimEnd()}`);
}

/** Whether the answers are those of the file, no more and no less. */
function isAsGiven({ sources, answers, origin }: GivenAnswers): boolean {
  const ids = Object.keys(answers);
  const inFile = Object.values(origin.places).length;
  return ids.length === inFile && ids.every((id) => sources[id] === 'given');
}
