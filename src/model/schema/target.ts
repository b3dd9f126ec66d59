import * as z from 'zod';
import { ROLES, type Strength, VERDICTS } from '../ids.ts';
import type {
  Activity,
  BoundaryExample,
  Exclusion,
  Inclusion,
  LightForm,
  LimitedActivity,
  Need,
  Requirement,
  Rule,
  Statement,
  Target,
  TargetPhase,
  Tension,
  Trigger,
} from '../target.ts';
import { answers } from './answers.ts';
import { condition } from './condition.ts';
import { byKey, textOrMap } from './variant.ts';
import { distinct, id, source, sources, text } from './words.ts';

const strength = z.enum(['weak', 'substantial', 'strong', 'decisive'] satisfies Strength[]);
const verdict = z.enum(VERDICTS);

export const boundaryExample = z.strictObject({
  answers,
  gives: verdict,
  without: verdict,
}) satisfies z.ZodType<BoundaryExample>;

export const rule = z.strictObject({
  id,
  for: z.exactOptional(strength),
  against: z.exactOptional(strength),
  group: z.exactOptional(id),
  when: condition,
  because: text,
  sources,
  example: boundaryExample,
}) satisfies z.ZodType<Rule>;

export const inclusion = z.strictObject({
  target: id,
  when: z.exactOptional(condition),
  because: text,
}) satisfies z.ZodType<Inclusion>;

export const requirement = byKey<Requirement>('a requirement', {
  when: z.strictObject({
    when: condition,
    label: text,
    'first-step': text,
    'brought-by': z.exactOptional(id),
    because: text,
  }),
  target: z.strictObject({ target: id, because: text }),
});

export const exclusion = z.strictObject({
  when: condition,
  because: text,
}) satisfies z.ZodType<Exclusion>;

export const lightForm = z.strictObject({
  when: condition,
  unless: z.exactOptional(condition),
  summary: text,
  'first-step': text,
}) satisfies z.ZodType<LightForm>;

export const need = z.strictObject({
  capability: z.exactOptional(id),
  'one-of': z.exactOptional(distinct(id).min(2, 'name at least two, or write capability')),
  importance: z.enum(['required', 'recommended']),
  when: z.exactOptional(condition),
  unless: z.exactOptional(condition),
  with: z.exactOptional(id),
  per: z.exactOptional(z.literal('language')),
}) satisfies z.ZodType<Need>;

const limitedActivity = z.strictObject({
  text,
  when: z.exactOptional(condition),
  unless: z.exactOptional(condition),
}) satisfies z.ZodType<LimitedActivity>;

export const activity = textOrMap(text, limitedActivity) satisfies z.ZodType<Activity>;

export const targetPhase = z.strictObject({
  answer: text,
  activities: z
    .array(activity)
    .min(1, 'at least one activity; leave the phase out where there is none'),
  needs: z.array(need).default([]),
  tools: distinct(id).default([]),
}) satisfies z.ZodType<TargetPhase>;

export const trigger = z.strictObject({
  event: text,
  happened: z.exactOptional(condition),
}) satisfies z.ZodType<Trigger>;

export const statement = z.strictObject({ text, sources }) satisfies z.ZodType<Statement>;

const statements = z.array(statement).min(1, 'at least one');

export const target = z.strictObject({
  id,
  kind: z.enum(['paradigm', 'practice']),
  name: text,
  'former-names': distinct(text).default([]),
  summary: text,
  role: z.enum(ROLES),
  phrase: text,
  formula: z.exactOptional(text),
  focus: text,
  automation: text,
  flow: z.strictObject({
    what: text,
    model: z.enum(['push', 'pull', 'both', 'none']),
    steps: text,
  }),
  differs: text,
  features: statements,
  advantages: statements,
  challenges: statements,
  'use-cases': statements,
  'best-for': text,
  'not-for': text,
  preconditions: z.array(text).default([]),
  cost: text,
  effort: z.enum(['days', 'weeks', 'months', 'quarters']),
  'first-step': text,
  unlocks: text,
  serves: distinct(id).default([]),
  success: text,
  failure: text,
  measures: z.array(statement).default([]),
  revisit: z.array(trigger).min(1),
  habits: z.array(text).default([]),
  light: lightForm,
  'in-place': condition,
  partial: condition,
  includes: z.array(inclusion).default([]),
  requires: z.array(requirement).default([]),
  'comes-with': distinct(id).default([]),
  'fed-by': z.exactOptional(distinct(id)),
  'ruled-out-by': z.array(exclusion).default([]),
  prior: z.int().min(-40).max(40),
  // In the order in which work passes the phases, whatever the order in the file.
  phases: z.strictObject({
    'plan-design': z.exactOptional(targetPhase),
    'asset-preparation': z.exactOptional(targetPhase),
    'build-train': z.exactOptional(targetPhase),
    'test-verify': z.exactOptional(targetPhase),
    deploy: z.exactOptional(targetPhase),
    monitor: z.exactOptional(targetPhase),
  }),
  sources: distinct(source).min(1, 'name at least one source; judgement is one'),
  rules: z.array(rule).default([]),
}) satisfies z.ZodType<Target>;

export const tension = z.strictObject({
  id,
  when: condition,
  because: text,
  advice: text,
  'mended-by': z.exactOptional(id),
  sources,
}) satisfies z.ZodType<Tension>;
