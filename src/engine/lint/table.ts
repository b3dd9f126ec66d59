import type { LintContext, Part } from './context.ts';
import type { Fault, LintCode, Severity } from './finding.ts';
import { barelyCovered, uncovered } from './needs.ts';
import { unguarded } from './negation.ts';
import {
  duplicateFacts,
  impossibleFacts,
  shutGates,
  silentTensions,
  unreadChoices,
  unreadQuestions,
  unusedFacts,
} from './reading.ts';
import { contradictions, duplicates, failingExamples, neverFiring, shadowed } from './rules.ts';
import {
  activitiesAlwaysTold,
  activitiesNeverTold,
  adoptedOnSilence,
  alwaysAdopted,
  needsNeverInForce,
  neverAdopted,
  neverLight,
  neverTrue,
} from './targets.ts';
import {
  dominated,
  ineligible,
  missingCosts,
  uncountedCosts,
  unneeded,
  unwanted,
} from './tools.ts';

/** One kind of fault: where to look for it, how bad it is, and the function that finds it. */
export interface Lint<C extends LintCode> {
  readonly parts: readonly Part[];
  readonly severity: Severity;
  readonly find: (context: LintContext) => Iterable<Fault<C>>;
}

/** Every lint by its code, in the order in which they are run. */
export const LINTS: { readonly [C in LintCode]: Lint<C> } = {
  'rule-never-fires': { parts: ['targets'], severity: 'error', find: neverFiring },
  'rule-shadowed': { parts: ['targets'], severity: 'error', find: shadowed },
  'duplicate-condition': { parts: ['targets'], severity: 'error', find: duplicates },
  contradiction: { parts: ['targets'], severity: 'error', find: contradictions },
  'example-fails': { parts: ['targets'], severity: 'error', find: failingExamples },
  'unguarded-not': {
    parts: ['targets', 'questionnaire', 'tensions', 'tools'],
    severity: 'error',
    find: unguarded,
  },
  'target-never-adopted': { parts: ['targets'], severity: 'error', find: neverAdopted },
  'target-adopted-on-silence': { parts: ['targets'], severity: 'error', find: adoptedOnSilence },
  'target-always-adopted': { parts: ['targets'], severity: 'error', find: alwaysAdopted },
  'never-true': { parts: ['targets', 'tools'], severity: 'error', find: neverTrue },
  'light-never-applies': { parts: ['targets'], severity: 'error', find: neverLight },
  'need-never-in-force': { parts: ['targets'], severity: 'error', find: needsNeverInForce },
  'activity-never-told': { parts: ['targets'], severity: 'error', find: activitiesNeverTold },
  'activity-always-told': { parts: ['targets'], severity: 'error', find: activitiesAlwaysTold },
  'need-uncovered': { parts: ['targets'], severity: 'error', find: uncovered },
  'need-barely-covered': { parts: ['targets'], severity: 'warning', find: barelyCovered },
  'fact-unused': { parts: ['facts'], severity: 'error', find: unusedFacts },
  'fact-never-true': { parts: ['facts'], severity: 'error', find: impossibleFacts },
  'duplicate-fact': { parts: ['facts'], severity: 'error', find: duplicateFacts },
  'gate-never-opens': { parts: ['questionnaire'], severity: 'error', find: shutGates },
  'question-unread': { parts: ['questionnaire'], severity: 'error', find: unreadQuestions },
  'choice-unread': { parts: ['questionnaire'], severity: 'error', find: unreadChoices },
  'tension-never-fires': { parts: ['tensions'], severity: 'error', find: silentTensions },
  'capability-unneeded': { parts: ['tools'], severity: 'warning', find: unneeded },
  'tool-unwanted': { parts: ['tools'], severity: 'note', find: unwanted },
  'tool-ineligible': { parts: ['tools'], severity: 'warning', find: ineligible },
  'cost-missing': { parts: ['tools'], severity: 'error', find: missingCosts },
  'cost-uncounted': { parts: ['tools'], severity: 'error', find: uncountedCosts },
  'tool-dominated': { parts: ['tools'], severity: 'note', find: dominated },
};
