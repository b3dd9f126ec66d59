import type { Rule, Target } from '../model/target.ts';
import type { Tool } from '../model/tool.ts';

/** What only the page of a tool shows, blank. */
export const BLANK_TOOL = {
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

/** What only the check of the knowledge looks at. */
export const BLANK_RULE = {
  example: { answers: {}, gives: 'not-needed', without: 'not-needed' },
} satisfies Partial<Rule>;

export type BriefRule = Omit<Rule, keyof typeof BLANK_RULE>;
export type BriefTarget = Omit<Target, keyof typeof BLANK_TARGET | 'rules'> & {
  readonly rules: readonly BriefRule[];
};
