import * as z from 'zod';
import { PHASES } from '../ids.ts';
import type { CostTerm, Fact, KnowledgeBase, Marks, Phase, Source } from '../knowledge.ts';
import { condition } from './condition.ts';
import { plausibility } from './plausibility.ts';
import { questionnaire } from './question.ts';
import { target, tension } from './target.ts';
import { capability, tool } from './tool.ts';
import { date, id, text, url } from './words.ts';

const fit = z.int().min(1).max(99);

export const marks = z.strictObject({ adopt: fit, consider: fit }) satisfies z.ZodType<Marks>;

export const costTerm = z.strictObject({
  id,
  cost: z.int().min(0),
  because: text,
}) satisfies z.ZodType<CostTerm>;

export const fact = z.strictObject({
  id,
  means: text,
  when: condition,
}) satisfies z.ZodType<Fact>;

export const sourceEntry = z.strictObject({
  id,
  title: text,
  url: z.exactOptional(url),
  read: z.exactOptional(date),
  note: z.exactOptional(text),
}) satisfies z.ZodType<Source>;

export const phase = z.strictObject({
  id: z.enum(PHASES),
  name: text,
  asks: text,
  means: text,
}) satisfies z.ZodType<Phase>;

/** The day of the knowledge. */
export const version = z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/, 'a version is a day: YYYY.MM.DD');

export const knowledgeBase = z.strictObject({
  version,
  hash: z.string().regex(/^[0-9a-f]{16}$/, 'a hash is sixteen hexadecimal digits'),
  marks,
  costs: z.array(costTerm),
  facts: z.array(fact),
  sources: z.array(sourceEntry),
  phases: z.array(phase),
  questionnaire,
  plausibility: z.array(plausibility),
  capabilities: z.array(capability),
  targets: z.array(target),
  tensions: z.array(tension),
  tools: z.array(tool),
}) satisfies z.ZodType<KnowledgeBase>;
