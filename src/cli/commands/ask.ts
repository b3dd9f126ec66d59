import { collect, collectWords, fileName } from '../globals.ts';
import type { Session } from '../session.ts';
import type { CommandModule } from './index.ts';
import { SET_FLAG, SET_HELP } from './words.ts';

/** `ask`: the questionnaire, then the advice. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .option('--answers <file>', 'start from these answers and ask the rest')
    .option(SET_FLAG, SET_HELP, collect)
    .option('--resume', 'go on where you stopped in this folder')
    .option('--quick', 'the first fifteen questions or so, then the advice')
    .option('--all', 'every question that applies')
    .option('--only <questions>', 'ask these questions alone, ids with commas', collectWords)
    .option('--yes', 'ask nothing: what is not answered stays open')
    .option('--answers-out <file>', 'write the answers to a file, to be used again', fileName)
    .option('--print-questions', 'print the questionnaire instead of asking it')
    .action(async (options) => {
      if (options.printQuestions === true) return printQuestions(session);
      const { runAsk } = await import('../ask/run.ts');
      await runAsk(session, options);
    });
};

async function printQuestions(session: Session): Promise<void> {
  const { questionsView } = await import('../../report/views/questions.ts');
  await session.checkOutputs();
  await session.emit(questionsView(await session.knowledge('brief')));
}
