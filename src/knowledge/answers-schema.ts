import type { Question, Questionnaire } from '../model/question.ts';
import { UNKNOWN } from './answers/choices.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const STRING = { type: 'string' };

/** The JSON Schema of an answers file, for editors and for programs that fill one in. Needs no zod. */
export function answersSchema({ questions }: Questionnaire): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:which-ops:schema:answers:1',
    title: 'Answers for which-ops',
    description: 'One product and the team that builds it. A question that is left out is open.',
    type: 'object',
    properties: {
      $schema: { type: 'string', description: 'Where editors find this schema; not read.' },
      name: { type: 'string', description: 'A label that reports show.' },
      ...Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)])),
    },
    additionalProperties: false,
  };
}

function answerSchema(question: Question): JsonSchema {
  const { text, why, type } = question;
  const said = { title: text, description: why };
  if (type === 'list') return { ...said, anyOf: [STRING, { type: 'array', items: STRING }] };
  const choice = choiceSchema(question);
  return type === 'single'
    ? { ...said, ...choice }
    : { ...said, anyOf: [choice, several(question)] };
}

function choiceSchema({ choices }: Question): JsonSchema {
  const options = choices.map(({ id, label, help }) => ({
    const: id,
    title: label,
    ...(help === undefined ? {} : { description: help }),
  }));
  return {
    oneOf: [
      ...options,
      { const: UNKNOWN, title: 'Not known', description: 'the same as leaving it out' },
    ],
  };
}

/** A list of choices; `none` and `unknown` stand alone in it. */
function several({ choices, max }: Question): JsonSchema {
  return {
    type: 'array',
    items: { enum: [...choices.map(({ id }) => id), UNKNOWN] },
    minItems: 1,
    ...(max === undefined ? {} : { maxItems: max }),
    uniqueItems: true,
    if: { contains: { enum: ['none', UNKNOWN] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { maxItems: 1 },
  };
}
