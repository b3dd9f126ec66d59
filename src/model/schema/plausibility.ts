import * as z from 'zod';
import type { Plausibility } from '../plausibility.ts';
import { condition } from './condition.ts';
import { id, questionId, text } from './words.ts';

export const plausibility = z.strictObject({
  question: questionId,
  when: z.exactOptional(condition),
  weights: z.record(id, z.int().min(0)),
  because: text,
}) satisfies z.ZodType<Plausibility>;
