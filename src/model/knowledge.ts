import type { Condition } from './condition.ts';
import type { PhaseId } from './ids.ts';
import type { Plausibility } from './plausibility.ts';
import type { Questionnaire } from './question.ts';
import type { Target, Tension } from './target.ts';
import type { Capability, Tool } from './tool.ts';

/** One phase of the lifecycle and the question it answers. */
export interface Phase {
  readonly id: PhaseId;
  readonly name: string;
  /** What each target answers here: "Primary goal", "Main asset"… */
  readonly asks: string;
  readonly means: string;
}

/** A document that statements rest on. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  /** When it was read. */
  readonly read?: string;
  readonly note?: string;
}

/** A named condition, so that many rules say the same thing in one word. */
export interface Fact {
  readonly id: string;
  readonly means: string;
  readonly when: Condition;
}

/** Fit at which a target is adopted or considered, 1 to 99. */
export interface Marks {
  readonly adopt: number;
  readonly consider: number;
}

/** One term of what a toolchain costs. */
export interface CostTerm {
  readonly id: string;
  readonly cost: number;
  readonly because: string;
}

/** The whole knowledge, as YAML holds it and the snapshot ships it. */
export interface KnowledgeBase {
  /** The day of the knowledge: YYYY.MM.DD. */
  readonly version: string;
  /** SHA-256 of the content, hexadecimal, first 16 digits; independent of the order of files and keys. */
  readonly hash: string;
  readonly marks: Marks;
  readonly costs: readonly CostTerm[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly phases: readonly Phase[];
  readonly questionnaire: Questionnaire;
  /** How common answers are, in order: of entries that hold, the last counts. */
  readonly plausibility: readonly Plausibility[];
  readonly capabilities: readonly Capability[];
  /** Paradigms, then practices, each by id. */
  readonly targets: readonly Target[];
  readonly tensions: readonly Tension[];
  /** By id. */
  readonly tools: readonly Tool[];
}
