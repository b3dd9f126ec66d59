import * as z from 'zod';
import { PHASES } from '../ids.ts';
import type { Capability, Evidence, Tool, ToolCapability } from '../tool.ts';
import { EFFORTS, HOSTINGS, TOOL_STATUSES } from '../tool.ts';
import { condition } from './condition.ts';
import { date, distinct, id, text, url } from './words.ts';

export const toolCapability = z.strictObject({
  id,
  role: z.enum(['primary', 'secondary']),
  edition: z.enum(['free', 'free-tier', 'paid', 'enterprise']),
  open: z.boolean(),
  rank: z.int().min(1),
  because: z.exactOptional(text),
  languages: z.exactOptional(distinct(id).min(1, 'at least one, or leave it out')),
  with: z.exactOptional(id),
  without: z.exactOptional(id),
  'free-in-public': z.exactOptional(z.boolean()),
}) satisfies z.ZodType<ToolCapability>;

export const evidence = z.strictObject({
  // An address, owner/repository:path, an id of sources.yaml, or what was searched in vain.
  source: text,
  covers: distinct(text).min(1, 'name at least one field'),
  date: date.nullable(),
  note: z.exactOptional(text),
}) satisfies z.ZodType<Evidence>;

export const tool = z.strictObject({
  id,
  name: text,
  kind: z.enum(['tool', 'method', 'framework', 'specification']),
  summary: text,
  aliases: distinct(text).default([]),
  homepage: url.nullable(),
  repository: url.nullable(),
  owner: text,
  license: text,
  hosting: distinct(z.enum(HOSTINGS)).min(1, 'at least one'),
  cloud: distinct(z.enum(['any', 'aws', 'azure', 'gcp'])).min(
    1,
    'at least one; any where it is tied to none',
  ),
  cost: z.enum(['free', 'freemium', 'paid']),
  'free-up-to': z.exactOptional(id),
  'needs-kubernetes': z.boolean(),
  'air-gapped': z.boolean(),
  runtimes: z.exactOptional(distinct(id).min(1, 'at least one, or leave it out')),
  organisations: z.exactOptional(distinct(id).min(1, 'at least one, or leave it out')),
  reaches: z.exactOptional(
    distinct(z.enum(['on-premises', 'other-cloud'])).min(1, 'at least one, or leave it out'),
  ),
  'kept-hosting': z.exactOptional(
    distinct(z.enum(HOSTINGS)).min(1, 'at least one, or leave it out'),
  ),
  languages: z.exactOptional(distinct(id).min(1, 'at least one, or leave it out')),
  foundation: id.nullable().default(null),
  suite: id.nullable().default(null),
  effort: z.enum(EFFORTS),
  'source-host': z.exactOptional(z.enum(['github', 'gitlab', 'bitbucket', 'azure-devops'])),
  'part-of': z.exactOptional(id),
  'comes-with': z.exactOptional(z.enum(['aws', 'azure', 'gcp'])),
  phases: distinct(z.enum(PHASES)).min(1, 'at least one'),
  capabilities: z.array(toolCapability).default([]),
  'integrates-with': distinct(id).default([]),
  status: z.enum(TOOL_STATUSES),
  since: date.nullable().default(null),
  ends: z.exactOptional(date),
  note: text.nullable().default(null),
  successor: id.nullable().default(null),
  recommend: z.enum(['ok', 'caution', 'no']),
  immature: z.exactOptional(z.boolean()),
  evidence: z.array(evidence).default([]),
  unverified: distinct(text).default([]),
}) satisfies z.ZodType<Tool>;

export const capability = z.strictObject({
  id,
  name: text,
  means: text,
  phase: z.enum(PHASES),
  kind: z.enum(['tool', 'method', 'given']),
  guide: z.exactOptional(z.strictObject({ title: text, url })),
  practised: z.exactOptional(condition),
  undone: z.exactOptional(condition),
  'works-on': z.exactOptional(distinct(id).min(1, 'at least one, or leave it out')),
  'on-what-runs': z.exactOptional(z.boolean()),
}) satisfies z.ZodType<Capability>;
