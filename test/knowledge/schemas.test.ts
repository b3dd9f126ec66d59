import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REPORT_SCHEMA } from '../../src/engine/advise.ts';
import { answersSchema } from '../../src/knowledge/answers-schema.ts';
import { knowledgeSchemas, REPORT_SCHEMA_ID, reportSchema } from '../../src/knowledge/schemas.ts';
import { smallKnowledge } from './small.ts';

const yamlIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe('the schemas for editors', () => {
  test('are those that the loader checks with; if not, run npm run schemas', () => {
    const files = readdirSync('knowledge/schema').map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(`knowledge/schema/${file}`, 'utf8')),
    ]);
    expect(Object.fromEntries(files)).toEqual(knowledgeSchemas());
  });

  test('know every file of the knowledge', () => {
    const files = yamlIn('knowledge');
    const known = Object.keys(knowledgeSchemas());
    expect(
      files.map((file) => file.replace('.yaml', '')).filter((name) => !known.includes(name)),
    ).toEqual([]);
  });

  test('are named in the first line of every file', () => {
    const schemaOf = { tools: 'tool', paradigms: 'target', practices: 'target' };
    const folders = Object.entries(schemaOf).flatMap(([folder, schema]) =>
      yamlIn(`knowledge/${folder}`).map((file) => [`${folder}/${file}`, `../schema/${schema}`]),
    );
    const files = yamlIn('knowledge').map((file) => [file, `schema/${file.replace('.yaml', '')}`]);
    const without = [...folders, ...files].filter(([file, schema]) => {
      const [first] = readFileSync(`knowledge/${file}`, 'utf8').split('\n');
      return first !== `# yaml-language-server: $schema=${schema}.json`;
    });
    expect(without).toEqual([]);
  });

  test('describe a condition once, by its operators', () => {
    const { definitions } = knowledgeSchemas().facts as {
      definitions: { Condition: { anyOf: object[] } };
    };
    expect(definitions.Condition.anyOf).toHaveLength(10);
  });

  test('ask only for what a file must hold', () => {
    const { required, properties } = knowledgeSchemas().tool as {
      required: string[];
      properties: Record<string, object>;
    };
    expect(required).not.toContain('aliases');
    expect(required).toContain('status');
    expect(properties).not.toHaveProperty('id');
  });
});

describe('the schema of a report', () => {
  test('carries the name that reports carry', () => {
    expect(reportSchema()).toMatchObject({ $id: REPORT_SCHEMA });
    expect(REPORT_SCHEMA_ID).toBe(REPORT_SCHEMA);
  });

  test('lets keys be added', () => {
    expect(JSON.stringify(reportSchema())).not.toContain('"additionalProperties":false');
  });
});

describe('the schema of answers', () => {
  const { properties } = answersSchema(smallKnowledge().questionnaire) as {
    properties: Record<string, object>;
  };

  test('has every question beside the two reserved keys', () => {
    const ids = smallKnowledge().questionnaire.questions.map(({ id }) => id);
    expect(Object.keys(properties)).toEqual(['$schema', 'name', ...ids]);
  });

  test('says what each choice means, and that a question may stay open', () => {
    expect(properties.size).toEqual({
      title: 'How many people?',
      description: 'Size decides what pays.',
      oneOf: [
        { const: 'one', title: 'One' },
        { const: 'few', title: 'A few' },
        { const: 'many', title: 'Many', description: 'more than ten' },
        { const: 'unknown', title: 'Not known', description: 'the same as leaving it out' },
      ],
    });
  });

  test('takes one or several choices, as many as may be', () => {
    expect(properties.products).toMatchObject({
      anyOf: [
        { oneOf: expect.any(Array) },
        {
          type: 'array',
          items: { enum: ['site', 'app', 'model', 'none', 'unknown'] },
          minItems: 1,
          maxItems: 2,
        },
      ],
    });
  });

  test('takes any tool', () => {
    expect(properties.current_tools).toMatchObject({
      anyOf: [{ type: 'string' }, { type: 'array' }],
    });
  });
});
