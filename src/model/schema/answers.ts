import * as z from 'zod';
import type { Answer, Answers, AnswersFile } from '../answers.ts';
import { oneOrMany } from './variant.ts';
import { questionId } from './words.ts';

export const answer = oneOrMany(z.string(), z.array(z.string())) satisfies z.ZodType<Answer>;

export const answers = z.record(questionId, answer) satisfies z.ZodType<Answers>;

export const answersFile = z.strictObject({
  name: z.exactOptional(z.string()),
  answers,
}) satisfies z.ZodType<AnswersFile>;
