import * as z from 'zod';
import type {
  Advice,
  Change,
  OpenQuestion,
  RoadmapItem,
  TargetAdvice,
  TensionAdvice,
} from '../advice.ts';
import { PHASES, ROLES, STANDINGS, VERDICTS } from '../ids.ts';
import { answer, answers } from './answers.ts';
import { needAdvice, toolAdvice, toolNotice, unmet } from './toolchain-advice.ts';

const verdict = z.enum(VERDICTS);
const strings = z.array(z.string());
const fit = z.int().min(1).max(99);
const link = z.strictObject({ target: z.string(), because: z.string() });

const firedRule = z.strictObject({
  rule: z.string(),
  points: z.int(),
  because: z.string(),
  answers,
  sources: strings,
});

const silentRule = z.strictObject({
  rule: z.string(),
  points: z.int(),
  because: z.string(),
  state: z.enum(['false', 'unknown', 'outweighed']),
  by: z.exactOptional(z.string()),
  lacks: strings,
});

const requirementState = z.strictObject({
  label: z.string(),
  target: z.exactOptional(z.string()),
  met: z.literal([true, false, 'unknown']),
  firstStep: z.string(),
  because: z.string(),
});

const robustness = z.strictObject({
  label: z.enum(['robust', 'fragile']),
  share: z.number().min(0).max(1),
  hangsOn: z.array(
    z.strictObject({
      question: z.exactOptional(z.string()),
      rule: z.exactOptional(z.string()),
      to: verdict,
    }),
  ),
});

export const targetAdvice = z.strictObject({
  id: z.string(),
  kind: z.enum(['paradigm', 'practice']),
  name: z.string(),
  role: z.enum(ROLES),
  verdict,
  light: z.boolean(),
  lightForm: z.string().nullable(),
  standing: z.enum(STANDINGS),
  fit,
  prior: z.int(),
  points: z.int(),
  low: fit,
  high: fit,
  possible: z.array(verdict),
  settled: z.boolean(),
  includedIn: z.array(link),
  requiredBy: z.array(link),
  comesWith: strings,
  requirements: z.array(requirementState),
  ruledOutBy: z.array(z.strictObject({ because: z.string(), answers })),
  reason: z.string(),
  revisit: z.string(),
  firstStep: z.string(),
  evidence: z.array(firedRule),
  silent: z.array(silentRule),
  missing: strings,
  robustness: z.exactOptional(robustness),
}) satisfies z.ZodType<TargetAdvice>;

const phaseAdvice = z.strictObject({
  id: z.enum(PHASES),
  name: z.string(),
  activities: strings,
  needs: z.array(needAdvice),
});

const roadmapItem = z.strictObject({
  wave: z.literal([1, 2, 3]),
  target: z.string(),
  name: z.string(),
  verdict,
  light: z.boolean(),
  requires: strings,
  firstStep: z.string(),
  effort: z.enum(['days', 'weeks', 'months', 'quarters']),
  unlocks: z.string(),
  needs: strings,
  tools: strings,
  afterwards: strings,
  editions: z.array(z.strictObject({ tool: z.string(), edition: z.enum(['paid', 'enterprise']) })),
  open: strings,
}) satisfies z.ZodType<RoadmapItem>;

const change = z.strictObject({
  target: z.string(),
  from: verdict,
  to: verdict,
  answers,
  dropped: strings,
  changeable: z.boolean(),
  says: z.string(),
}) satisfies z.ZodType<Change>;

const openQuestion = z.strictObject({
  question: z.string(),
  text: z.string(),
  targets: strings,
  answers: z.array(z.strictObject({ choice: z.string(), target: z.string(), to: verdict })),
}) satisfies z.ZodType<OpenQuestion>;

const tensionAdvice = z.strictObject({
  rule: z.string(),
  because: z.string(),
  advice: z.string(),
  answers,
}) satisfies z.ZodType<TensionAdvice>;

/** The report as JSON: what other programs may rely on. */
export const advice = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.literal(1),
  name: z.exactOptional(z.string()),
  headline: z.string(),
  thin: z.string().nullable(),
  habits: strings,
  knowledge: z.strictObject({ version: z.string(), hash: z.string(), overlays: strings }),
  answers,
  answerSources: z.record(z.string(), z.enum(['given', 'flag', 'asked', 'assumed'])),
  inactive: z.record(z.string(), answer),
  targets: z.array(targetAdvice),
  phases: z.array(phaseAdvice),
  tools: z.array(toolAdvice),
  notices: z.array(toolNotice),
  unmet: z.array(unmet),
  roadmap: z.array(roadmapItem),
  changes: z.array(change),
  openQuestions: z.array(openQuestion),
  tensions: z.array(tensionAdvice),
}) satisfies z.ZodType<Advice>;
