import type { Condition } from '../model/condition.ts';
import type { Rule, Target, Tension } from '../model/target.ts';
import type { Tool } from '../model/tool.ts';

/** What only the page of a tool and data about tools show, blank. */
export const BLANK_TOOL = {
  summary: '',
  homepage: null,
  repository: null,
  owner: '',
  foundation: null,
  'integrates-with': [],
  evidence: [],
  unverified: [],
} satisfies Partial<Tool>;

/** What only the page of a target shows, blank. */
export const BLANK_TARGET = {
  focus: '',
  automation: '',
  flow: { what: '', model: 'none', steps: '' },
  differs: '',
  features: [],
  advantages: [],
  challenges: [],
  'use-cases': [],
  'not-for': '',
  preconditions: [],
  cost: '',
  success: '',
  failure: '',
  measures: [],
  sources: [],
} satisfies Partial<Target>;

/**
 * What stands for a condition whose normal form is shipped beside the knowledge: there is no such fact,
 * so that nobody takes it for one that holds.
 */
const PREPARED: Condition = { fact: 'prepared-forms' };

/** What the page of a target shows and compiling reads without forms, and what only the check of the knowledge looks at. */
export const BLANK_RULE = {
  when: PREPARED,
  example: { answers: {}, gives: 'not-needed', without: 'not-needed' },
} satisfies Partial<Rule>;

/** What compiling alone reads, without forms. */
export const BLANK_TENSION = { when: PREPARED } satisfies Partial<Tension>;

export type BriefRule = Omit<Rule, keyof typeof BLANK_RULE>;
export type BriefTarget = Omit<Target, keyof typeof BLANK_TARGET | 'rules'> & {
  readonly rules: readonly BriefRule[];
};
