import type { PhaseId } from './ids.ts';

/** A required need as a gap report shows it. */
export interface GapNeed {
  readonly capability: string;
  /** The language, for a need per language. */
  readonly scope: string | null;
  /** For what is there: the tool in use that meets it. */
  readonly tool: string | null;
}

/** What a phase has of what it needs. */
export interface GapPhase {
  readonly id: PhaseId;
  readonly name: string;
  readonly there: readonly GapNeed[];
  readonly missing: readonly GapNeed[];
  /** Tools in use that have ended and did something that this phase needs. */
  readonly dead: readonly string[];
}

/** A tool that would close gaps. */
export interface GapAddition {
  readonly tool: string;
  readonly name: string;
  /** Capabilities of the required needs that it closes. */
  readonly closes: readonly string[];
}

/** How much of what is needed the tools in use cover. */
export interface Gap {
  /** Required needs that tools can meet, and how many of them the tools in use do. */
  readonly required: number;
  readonly covered: number;
  /** Whole per cent; 100 where nothing is required. */
  readonly coverage: number;
  readonly phases: readonly GapPhase[];
  /** The additions that close most, at most three. */
  readonly additions: readonly GapAddition[];
}
