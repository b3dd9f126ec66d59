import type { Answer, AnswerSource, Answers } from './answers.ts';
import type { Role, Standing, Verdict } from './ids.ts';
import type { PhaseAdvice, ToolAdvice, ToolNotice, Unmet } from './toolchain.ts';

/** A rule that is true, with what it adds. */
export interface FiredRule {
  readonly rule: string;
  /** Decibans, negative when it speaks against. */
  readonly points: number;
  readonly because: string;
  /** The answers that make it true. */
  readonly answers: Answers;
  readonly sources: readonly string[];
}

/** A rule that adds nothing, and why. */
export interface SilentRule {
  readonly rule: string;
  /** Decibans it would add. */
  readonly points: number;
  readonly because: string;
  readonly state: 'false' | 'unknown' | 'outweighed';
  /** For `outweighed`: the rule of its group that counts instead. */
  readonly by?: string;
  /** The questions whose answer would have to be another, or be given. */
  readonly lacks: readonly string[];
}

/** A required condition or target. */
export interface RequirementState {
  readonly label: string;
  readonly target?: string;
  readonly met: boolean | 'unknown';
  readonly firstStep: string;
  readonly because: string;
}

/** Another target that brings this one along. */
export interface Link {
  readonly target: string;
  readonly because: string;
}

/** A set of changed answers that leads to another verdict. */
export interface Change {
  readonly target: string;
  readonly from: Verdict;
  readonly to: Verdict;
  /** The new whole value of each changed question. */
  readonly answers: Answers;
  /** Answers that stop applying under the change. */
  readonly dropped: readonly string[];
  /** Whether the team could bring the change about; otherwise it is a condition. */
  readonly changeable: boolean;
  /** One sentence. */
  readonly says: string;
}

/** How firmly a verdict stands. */
export interface Robustness {
  readonly label: 'robust' | 'fragile';
  /** Share of single changes of answers that keep the verdict, 0 to 1. */
  readonly share: number;
  /** What it hangs on, strongest first. */
  readonly hangsOn: readonly {
    readonly question?: string;
    readonly rule?: string;
    readonly to: Verdict;
  }[];
}

/** Everything the report says about one target. */
export interface TargetAdvice {
  readonly id: string;
  readonly kind: 'paradigm' | 'practice';
  readonly name: string;
  readonly role: Role;
  readonly verdict: Verdict;
  /** The habit without the programme is enough. */
  readonly light: boolean;
  readonly lightForm: string | null;
  readonly standing: Standing;
  /** 1 to 99. */
  readonly fit: number;
  readonly prior: number;
  readonly points: number;
  /** Fit that completions of the answers can still reach at least and at most. */
  readonly low: number;
  readonly high: number;
  /** Every verdict that some completion reaches, in the order of `VERDICTS`. */
  readonly possible: readonly Verdict[];
  readonly settled: boolean;
  readonly includedIn: readonly Link[];
  readonly requiredBy: readonly Link[];
  readonly comesWith: readonly string[];
  readonly requirements: readonly RequirementState[];
  /** Why it is unsuitable; empty otherwise. */
  readonly ruledOutBy: readonly { readonly because: string; readonly answers: Answers }[];
  /** The strongest reason in one sentence, whatever the verdict. */
  readonly reason: string;
  readonly revisit: string;
  readonly firstStep: string;
  readonly evidence: readonly FiredRule[];
  readonly silent: readonly SilentRule[];
  /** Open questions that can still change this verdict, strongest first. */
  readonly missing: readonly string[];
  readonly robustness?: Robustness;
}

/** One step of the roadmap. */
export interface RoadmapItem {
  readonly wave: 1 | 2 | 3;
  readonly target: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly light: boolean;
  readonly requires: readonly string[];
  readonly firstStep: string;
  readonly effort: 'days' | 'weeks' | 'months' | 'quarters';
  readonly unlocks: string;
  readonly needs: readonly string[];
  /** What comes in with it, each tool with one step only; what it is not practised without comes first. */
  readonly tools: readonly string[];
  /** Those of them that are only recommended, and come in once the others stand. */
  readonly afterwards: readonly string[];
  /** What has to be bought of tools in use for what it requires. */
  readonly editions: readonly { readonly tool: string; readonly edition: 'paid' | 'enterprise' }[];
  /** Required conditions that are still open or false, but for those that the first step or an earlier one brings about. */
  readonly open: readonly string[];
}

/** A contradiction in the answers. */
export interface TensionAdvice {
  readonly rule: string;
  readonly because: string;
  readonly advice: string;
  readonly answers: Answers;
}

/** An open question and what it can still move. */
export interface OpenQuestion {
  readonly question: string;
  readonly text: string;
  /** Targets whose verdict it can change. */
  readonly targets: readonly string[];
  /** "If you answer *availability: critical*, SRE becomes adopt." */
  readonly answers: readonly {
    readonly choice: string;
    readonly target: string;
    readonly to: Verdict;
  }[];
}

/** The whole result: plain data, equal for equal input. */
export interface Advice {
  readonly $schema: string;
  readonly schemaVersion: 1;
  readonly name?: string;
  readonly headline: string;
  /** Said in the second line where the answers are thin; null otherwise. */
  readonly thin: string | null;
  /** Habits that go with the headline when nothing is adopted. */
  readonly habits: readonly string[];
  readonly knowledge: {
    readonly version: string;
    readonly hash: string;
    readonly overlays: readonly string[];
  };
  readonly answers: Answers;
  /** Where each answer came from. */
  readonly answerSources: Readonly<Record<string, AnswerSource>>;
  /** Answers that do not apply under the others: kept, not used. */
  readonly inactive: Readonly<Record<string, Answer>>;
  readonly targets: readonly TargetAdvice[];
  readonly phases: readonly PhaseAdvice[];
  readonly tools: readonly ToolAdvice[];
  readonly notices: readonly ToolNotice[];
  readonly unmet: readonly Unmet[];
  readonly roadmap: readonly RoadmapItem[];
  readonly changes: readonly Change[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly tensions: readonly TensionAdvice[];
}

/** What a report may carry besides the advice itself. */
export interface AdviceOptions {
  /** What the answers are about: a team, a product. */
  readonly name?: string;
  /** Where each answer came from, by question. */
  readonly sources?: Readonly<Record<string, AnswerSource>>;
  /** Targets, by id, for which every change of verdict is wanted: single changes, and pairs. */
  readonly explained?: readonly string[];
}
