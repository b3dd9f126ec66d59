import * as z from 'zod';
import { PHASES } from '../ids.ts';
import type { NeedAdvice, ToolAdvice, ToolNotice, Unmet } from '../toolchain.ts';

const strings = z.array(z.string());
const alternative = z.strictObject({ tool: z.string(), name: z.string(), why: z.string() });

export const needAdvice = z.strictObject({
  capability: z.string(),
  oneOf: strings,
  kind: z.enum(['tool', 'method', 'given']),
  scope: z.string().nullable(),
  importance: z.enum(['required', 'recommended']),
  targets: strings,
  requiredBy: strings,
  practised: z.boolean(),
  tool: z.string().nullable(),
  toolName: z.string().nullable(),
  beside: z.string().nullable(),
  state: z.enum(['kept', 'new', 'replaces', 'method', 'given', 'unmet', 'left-out']),
  idle: z.boolean(),
  edition: z.enum(['paid', 'enterprise']).nullable(),
  replaces: z.string().nullable(),
  why: z.string(),
  guide: z.strictObject({ title: z.string(), url: z.string() }).nullable(),
  runnerUp: alternative.nullable(),
  alternatives: z.array(alternative),
}) satisfies z.ZodType<NeedAdvice>;

export const toolAdvice = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(['kept', 'new', 'replaces']),
  practised: z.boolean(),
  needs: strings,
}) satisfies z.ZodType<ToolAdvice>;

export const toolNotice = z.strictObject({
  tool: z.string(),
  name: z.string(),
  kind: z.enum(['dead', 'sold', 'caution', 'conflict', 'no-need', 'overlap']),
  says: z.string(),
  since: z.string().nullable(),
  successor: z.string().nullable(),
  urgency: z.enum(['now', 'soon', 'when-convenient']).nullable(),
}) satisfies z.ZodType<ToolNotice>;

export const unmet = z.strictObject({
  phase: z.enum(PHASES),
  capability: z.string(),
  scope: z.string().nullable(),
  because: z.string(),
  nearest: z.strictObject({ tool: z.string(), relax: strings }).nullable(),
}) satisfies z.ZodType<Unmet>;
