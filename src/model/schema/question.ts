import * as z from 'zod';
import { QUESTION_TYPES } from '../ids.ts';
import type { Choice, Question, Questionnaire, Section } from '../question.ts';
import { condition } from './condition.ts';
import { id, questionId, text } from './words.ts';

export const choice = z.strictObject({
  id,
  label: text,
  help: z.exactOptional(text),
}) satisfies z.ZodType<Choice>;

export const question = z.strictObject({
  id: questionId,
  type: z.enum(QUESTION_TYPES),
  section: id,
  text,
  why: text,
  choices: z.array(choice).default([]),
  ordered: z.exactOptional(z.boolean()),
  falling: z.exactOptional(z.boolean()),
  max: z.exactOptional(z.int().min(1)),
  ask: z.exactOptional(z.int().min(1)),
  when: z.exactOptional(condition),
  remedy: z.exactOptional(z.boolean()),
  changeable: z.boolean(),
  rooted: z.exactOptional(z.boolean()),
  constraint: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<Question>;

export const section = z.strictObject({ id, name: text, intro: text }) satisfies z.ZodType<Section>;

export const questionnaire = z.strictObject({
  sections: z.array(section),
  questions: z.array(question),
}) satisfies z.ZodType<Questionnaire>;
