/** The sections of a report, in the order in which a consultant would say them. */
export const SECTIONS = [
  'headline',
  'tensions',
  'verdicts',
  'toolchain',
  'roadmap',
  'changes',
  'questions',
  'provenance',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What of an advice a report shows. */
export interface ReportOptions {
  /** These sections alone; all of them if left out. */
  readonly only?: readonly SectionId[];
  /** Also the evidence of every verdict, and of every tool why it is that one. */
  readonly details?: boolean;
}
