import * as z from 'zod';
import type { Condition, ConditionKey } from '../condition.ts';
import { byKey, oneOrMany } from './variant.ts';
import { id, questionId } from './words.ts';

const conditions = z
  .array(z.lazy((): z.ZodType<Condition> => condition))
  .min(1, 'at least one condition');
const choices = z.array(id).min(1, 'at least one');
const oneOrMore = oneOrMany(id, choices);

/** A condition; which one is told by its operator, so that errors are about that operator. */
export const condition: z.ZodType<Condition> = byKey<Condition>('a condition', {
  all: z.strictObject({ all: conditions }),
  any: z.strictObject({ any: conditions }),
  not: z.strictObject({ not: z.lazy((): z.ZodType<Condition> => condition) }),
  fact: z.strictObject({ fact: id }),
  is: z.strictObject({ question: questionId, is: id }),
  in: z.strictObject({ question: questionId, in: choices }),
  includes: z.strictObject({ question: questionId, includes: oneOrMore }),
  only: z.strictObject({ question: questionId, only: choices }),
  'at-least': z.strictObject({ question: questionId, 'at-least': id }),
  provides: z.strictObject({ question: questionId, provides: oneOrMore }),
} satisfies Readonly<Record<ConditionKey, z.ZodType<Condition>>>);

// The name that a JSON Schema gives to the definition; `.meta` would copy the schema and lose the choice above.
z.globalRegistry.add(condition, { id: 'Condition' });
