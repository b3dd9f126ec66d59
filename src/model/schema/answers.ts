import * as z from 'zod';
import type { Answer, Answers } from '../answers.ts';
import { oneOrMany } from './variant.ts';
import { questionId } from './words.ts';

export const answer = oneOrMany(z.string(), z.array(z.string())) satisfies z.ZodType<Answer>;

export const answers = z.record(questionId, answer) satisfies z.ZodType<Answers>;
