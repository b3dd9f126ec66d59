import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Session } from '../session.ts';
import type { CommandModule } from './index.ts';

const INSTEAD = 'a folder or what build wrote, in the place of the knowledge that is shipped';

/** `kb`: the knowledge itself. */
export const define: CommandModule['define'] = (command, session) => {
  command.helpCommand(false);
  command
    .command('validate')
    .description('check a folder of knowledge; exit code 1 if it has errors')
    .argument('[dir]', 'the folder', 'knowledge')
    .action(async (dir) => {
      const { validate } = await import('./kb-validate.ts');
      session.exitCode = await validate(session, dir);
    });
  command
    .command('lint')
    .description(
      'check a folder of knowledge over all answers: what never happens, what always does, what nobody reads; exit code 1 if there are errors',
    )
    .argument('[dir]', 'the folder', 'knowledge')
    .option('--all', 'also list notes, and what the list of exceptions lets pass')
    .action(async (dir, { all }) => {
      const { lint } = await import('./kb-lint.ts');
      session.exitCode = await lint(session, dir, all === true);
    });
  command
    .command('build')
    .description('check a folder of knowledge and write it as one file, which stats and stale read')
    .argument('[dir]', 'the folder', 'knowledge')
    .action(async (dir) => {
      const { build } = await import('./kb-validate.ts');
      await build(session, dir);
    });
  command
    .command('stats')
    .description('count what the knowledge holds')
    .argument('[path]', INSTEAD)
    .action(async (path) => {
      const { statsView } = await import('../../report/views/stats.ts');
      await session.checkOutputs();
      await session.emit(statsView(await knowledgeOf(session, path)));
    });
  command
    .command('schema')
    .description('print the JSON Schema of one kind of knowledge file, or of all')
    .argument('[kind]', 'such as tool, target or questions')
    .action(async (kind) => {
      const { printSchema } = await import('./kb-schema.ts');
      await printSchema(session, kind);
    });
  command
    .command('stale')
    .description('list tools whose facts are old; exit code 1 if there are any')
    .argument('[path]', INSTEAD)
    .option('--max-age <days>', 'older than this is stale, such as 180d or 26w', '180d')
    .option('--as-of <date>', 'count to this day (YYYY-MM-DD) instead of today')
    .action(async (path, { maxAge, asOf }) => {
      const { stale } = await import('./kb-stale.ts');
      await session.checkOutputs();
      session.exitCode = await stale(session, maxAge, asOf, await knowledgeOf(session, path));
    });
};

/** The knowledge that is shipped, or that at a path; what reads it there is loaded for that alone. */
async function knowledgeOf(session: Session, path: string | undefined): Promise<KnowledgeBase> {
  if (path === undefined) return session.knowledge();
  const { knowledgeAt } = await import('./kb-folder.ts');
  return knowledgeAt(session, path);
}
