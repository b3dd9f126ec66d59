import { normalize } from 'node:path';
import type { GivenAnswers } from '../answers.ts';
import { inputError, Problems } from '../failure.ts';
import { checkWritable, writeFile } from '../output.ts';
import type { Session } from '../session.ts';
import { writeAnswersFile } from './answers-file.ts';
import { fileNames } from './session-name.ts';

/**
 * Finds out before the first question whether what comes out at the end has a place to go.
 * @throws InputError for a file that cannot be written, and for answers on standard output
 */
export async function checkFiles(session: Session, answersOut: string | undefined): Promise<void> {
  const problems = new Problems();
  await problems.of(() => session.checkOutputs());
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

/** What can be done with the answers next, as commands to paste. */
export async function sayWhereNext(session: Session, file: string | null): Promise<void> {
  if (file === null) return;
  await session.say(
    [
      '',
      `Your answers are in ${file}`,
      `  which-ops explain devops ${file}    each point of one verdict`,
      `  which-ops advise ${file} --format html -o advice.html`,
      '  which-ops ask --resume    another look at the answers',
    ].join('\n'),
  );
}
