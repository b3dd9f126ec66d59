import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { advise } from '../../src/engine/advise.ts';
import { answersSchema } from '../../src/knowledge/answers-schema.ts';
import { reportSchema } from '../../src/knowledge/schemas.ts';
import { shippedEngine } from '../support/shipped.ts';

/** The published schemas, held against what is really read and written, by another implementation. */
const engine = shippedEngine();
const ajv = new Ajv2020.default({ strict: false, allErrors: true });
const validReport = ajv.compile(reportSchema());
const validAnswers = ajv.compile(answersSchema(engine.kb.questionnaire));
const EXAMPLES = ['startup-serverless', 'bank-fraud', 'retailer-40-teams'];

describe.each(EXAMPLES)('%s', (example) => {
  const file = parse(
    readFileSync(new URL(`../../examples/${example}.yaml`, import.meta.url), 'utf8'),
  );
  const { name, ...answers } = file;

  it('fits the schema of answers', () => {
    validAnswers(file);
    expect(validAnswers.errors ?? []).toEqual([]);
    expect(validAnswers({ ...file, engineers: '6-21' })).toBe(false);
  });

  it('gives a report that fits its schema', () => {
    const report = JSON.parse(JSON.stringify(advise(engine, answers, { name })));
    validReport(report);
    expect(validReport.errors ?? []).toEqual([]);
    expect(validReport({ ...report, headline: 7 })).toBe(false);
  });
});

it('a report on no answers at all fits the schema too', () => {
  validReport(JSON.parse(JSON.stringify(advise(engine, {}))));
  expect(validReport.errors ?? []).toEqual([]);
});
