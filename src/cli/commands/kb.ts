import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Session } from '../session.ts';
import type { CommandModule } from './index.ts';

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
    .description('check a folder of knowledge and write it as the snapshot that the program reads')
    .argument('[dir]', 'the folder', 'knowledge')
    .action(async (dir) => {
      const { build } = await import('./kb-validate.ts');
      await build(session, dir);
    });
  command
    .command('stats')
    .description('count what the knowledge holds')
    .argument('[dir]', 'a folder in the place of the knowledge that is shipped')
    .action(async (dir) => {
      const { statsView } = await import('../../report/views/stats.ts');
      await session.checkOutputs();
      await session.emit(statsView(await knowledgeOf(session, dir)));
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
    .argument('[dir]', 'a folder in the place of the knowledge that is shipped')
    .option('--max-age <days>', 'older than this is stale, such as 180d or 26w', '180d')
    .option('--as-of <date>', 'count to this day (YYYY-MM-DD) instead of today')
    .action(async (dir, { maxAge, asOf }) => {
      const { stale } = await import('./kb-stale.ts');
      await session.checkOutputs();
      session.exitCode = await stale(session, maxAge, asOf, await knowledgeOf(session, dir));
    });
};

/** The knowledge that is shipped, or that in a folder; what reads folders is loaded for those alone. */
async function knowledgeOf(session: Session, dir: string | undefined): Promise<KnowledgeBase> {
  if (dir === undefined) return session.knowledge();
  const { knowledgeIn } = await import('./kb-folder.ts');
  return knowledgeIn(session, dir);
}
