import { readFileSync } from 'node:fs';
import { readAnswers } from '../../../src/knowledge/answers.ts';
import type { Answers } from '../../../src/model/answers.ts';
import { engine, toolchain } from './sample-teams.ts';

/** Teams of ten fields, each as whole as somebody of the field would answer. */
export const FIELDS = [
  'bank',
  'hospital',
  'game-studio',
  'embedded-maker',
  'agency',
  'databricks',
  'data-team',
  'air-gapped-portal',
  'gitlab-cluster',
  'two-founders',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * The answers in a file.
 * @throws Error where the knowledge does not know one of them
 */
export function answersIn(folder: string, name: string): Answers {
  const url = new URL(`${folder}/${name}.yaml`, import.meta.url);
  const { value, diagnostics } = readAnswers(readFileSync(url, 'utf8'), name, engine.kb);
  const [fault] = diagnostics.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  if (value === undefined || fault) throw new Error(`${name}: ${fault?.message}`);
  return value.answers;
}

/** The toolchain of a field. */
export const chainOf = (field: Field) => toolchain(answersIn('./fields', field));
