import { Argument } from '../commander.ts';
import { emitText } from '../output.ts';
import type { Session } from '../session.ts';
import type { CommandModule } from './index.ts';

const SCHEMAS = {
  answers: async (session: Session) => {
    const { answersSchema } = await import('../../knowledge/answers-schema.ts');
    return answersSchema((await session.knowledge('brief')).questionnaire);
  },
  report: async () => (await import('../../knowledge/schemas.ts')).reportSchema(),
  knowledge: async () => (await import('../../knowledge/schemas.ts')).knowledgeSchemas(),
} as const;

type SchemaName = keyof typeof SCHEMAS;
const NAMES: readonly SchemaName[] = ['answers', 'report', 'knowledge'];

/** `schema`: the JSON Schemas of what goes in and what comes out. */
export const define: CommandModule['define'] = (command, session) => {
  command
    .addArgument(new Argument('<what>', 'the schema to print').choices(NAMES))
    .action(async (what) => {
      const schema = await SCHEMAS[what](session);
      await emitText(`${JSON.stringify(schema, null, 2)}\n`, session.settings, session.io);
    });
};
