/** The six phases of the lifecycle, in the order in which work passes them. */
export const PHASES = [
  'plan-design',
  'asset-preparation',
  'build-train',
  'test-verify',
  'deploy',
  'monitor',
] as const;
export type PhaseId = (typeof PHASES)[number];

/** What an answer is: one choice, some of them, or a list of tools. */
export const QUESTION_TYPES = ['single', 'multi', 'list'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Grades of evidence, weakest first, with their weight in decibans (I. J. Good). */
export const STRENGTHS = { weak: 3, substantial: 6, strong: 10, decisive: 20 } as const;
export type Strength = keyof typeof STRENGTHS;

/** What the report says about a target; see `README.md`, "How to read a verdict". */
export const VERDICTS = ['unsuitable', 'later', 'adopt', 'consider', 'not-needed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whether a verdict calls for a target, now or once something else is there. */
export const isRecommended = (verdict: Verdict | undefined): boolean =>
  verdict === 'adopt' || verdict === 'later';

/** How much of a target a team has today, read from questions about remedies only. */
export const STANDINGS = ['missing', 'partial', 'in-place', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What part a target plays in the one methodology that the headline names. */
export const ROLES = ['lifecycle', 'delivery', 'organisation', 'practice'] as const;
export type Role = (typeof ROLES)[number];
