import type { Answers } from './answers.ts';
import type { Condition } from './condition.ts';
import type { PhaseId, Role, Strength, Verdict } from './ids.ts';

/** One piece of evidence for or against a target. */
export interface Rule {
  readonly id: string;
  readonly for?: Strength;
  readonly against?: Strength;
  /** Rules of one group say the same thing: only the strongest true one counts. */
  readonly group?: string;
  readonly when: Condition;
  /** One sentence: the fact and its consequence. */
  readonly because: string;
  readonly sources: readonly string[];
  readonly example: BoundaryExample;
}

/** Answers under which a rule tips the verdict: `gives` with the rule, `without` if it were deleted. */
export interface BoundaryExample {
  readonly answers: Answers;
  readonly gives: Verdict;
  readonly without: Verdict;
}

/** A target that another one contains, always or under a condition. */
export interface Inclusion {
  readonly target: string;
  readonly when?: Condition;
  readonly because: string;
}

/** What must be there before a target can start: a condition over answers, or another target. */
export type Requirement =
  | {
      readonly when: Condition;
      readonly label: string;
      readonly 'first-step': string;
      /** A target that brings it about, and comes before this one on a roadmap with both. */
      readonly 'brought-by'?: string;
      readonly because: string;
    }
  | { readonly target: string; readonly because: string };

/** A fact that makes a target the wrong choice whatever else is true. */
export interface Exclusion {
  readonly when: Condition;
  readonly because: string;
}

/** The habit without the programme, and when it is enough. */
export interface LightForm {
  readonly when: Condition;
  /** Who wants the whole of it all the same: certainly true, as in a need. */
  readonly unless?: Condition;
  readonly summary: string;
  readonly 'first-step': string;
}

/** Teams that something is meant for; all of them where it says nothing. */
export interface Audience {
  /** Only those of which this is certainly true. */
  readonly when?: Condition;
  /** None of which this is certainly true; as long as it is unknown it is for them. */
  readonly unless?: Condition;
}

/** A capability, or one of several, that a target needs in a phase. */
export interface Need extends Audience {
  readonly capability?: string;
  readonly 'one-of'?: readonly string[];
  readonly importance: 'required' | 'recommended';
  /** Needed only beside another adopted target. */
  readonly with?: string;
  /** Needed once for each programming language in use. */
  readonly per?: 'language';
}

/** The capabilities that a need names, any one of which meets it. */
export function capabilitiesOf(need: Need): readonly string[] {
  return need['one-of'] ?? (need.capability === undefined ? [] : [need.capability]);
}

/** Something that a target does in a phase: a text, or one for some teams only. */
export type Activity = string | LimitedActivity;

/** What some teams would laugh about. */
export interface LimitedActivity extends Audience {
  readonly text: string;
}

/** What is done, whoever does it. */
export const activityText = (activity: Activity): string =>
  typeof activity === 'string' ? activity : activity.text;

/** What a target does in one phase. */
export interface TargetPhase {
  /** The answer to the phase's question, in a few words. */
  readonly answer: string;
  readonly activities: readonly Activity[];
  readonly needs: readonly Need[];
  /** Typical tools of the cell, for the lifecycle matrix; live ones first. */
  readonly tools: readonly string[];
}

/** A statement about a target with the sources it rests on. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A paradigm or a practice: everything that one file of the knowledge says about it. */
export interface Target {
  readonly id: string;
  readonly kind: 'paradigm' | 'practice';
  readonly name: string;
  readonly 'former-names': readonly string[];
  readonly summary: string;
  readonly role: Role;
  /** How the headline words it: "delivered with GitOps". */
  readonly phrase: string;
  /** One line such as "DevOps + security", where people know it by one. */
  readonly formula?: string;
  readonly focus: string;
  /** What is automated. */
  readonly automation: string;
  readonly flow: {
    readonly what: string;
    readonly model: 'push' | 'pull' | 'both' | 'none';
    readonly steps: string;
  };
  readonly differs: string;
  readonly features: readonly Statement[];
  readonly advantages: readonly Statement[];
  readonly challenges: readonly Statement[];
  readonly 'use-cases': readonly Statement[];
  readonly 'best-for': string;
  readonly 'not-for': string;
  readonly preconditions: readonly string[];
  /** What adopting it costs: people, time, money. */
  readonly cost: string;
  readonly effort: 'days' | 'weeks' | 'months' | 'quarters';
  readonly 'first-step': string;
  readonly unlocks: string;
  /** Choices of `priorities` that it serves; they order the roadmap. */
  readonly serves: readonly string[];
  readonly success: string;
  readonly failure: string;
  readonly measures: readonly Statement[];
  /** What has to happen for it to be looked at again. */
  readonly revisit: readonly Trigger[];
  readonly habits: readonly string[];
  readonly light: LightForm;
  readonly 'in-place': Condition;
  readonly partial: Condition;
  readonly includes: readonly Inclusion[];
  readonly requires: readonly Requirement[];
  readonly 'comes-with': readonly string[];
  /** Targets that come first on a roadmap with both, for this one works on what they bring; blocks nothing. */
  readonly 'fed-by'?: readonly string[];
  readonly 'ruled-out-by': readonly Exclusion[];
  /** Points before any evidence, in decibans. */
  readonly prior: number;
  readonly phases: Readonly<Partial<Record<PhaseId, TargetPhase>>>;
  readonly sources: readonly string[];
  readonly rules: readonly Rule[];
}

/** Something after which a target is worth another look, as the end of "when ...". */
export interface Trigger {
  readonly event: string;
  /** Answers that say that it has happened already. */
  readonly happened?: Condition;
}

/** A contradiction that a good consultant names first. */
export interface Tension {
  readonly id: string;
  readonly when: Condition;
  readonly because: string;
  /** What to do about it, in one sentence. */
  readonly advice: string;
  /** The target that keeps it from coming back. */
  readonly 'mended-by'?: string;
  readonly sources: readonly string[];
}

/** What a target needs, in all phases. */
export function needsOf({ phases }: Pick<Target, 'phases'>): Need[] {
  return Object.values(phases).flatMap((phase) => phase?.needs ?? []);
}

/** "Revisit when a, when b, or when c."; empty where nothing is to be waited for. */
export function revisitText(triggers: readonly Pick<Trigger, 'event'>[]): string {
  const whens = triggers.map(({ event }) => `when ${event}`);
  const last = whens.pop();
  if (last === undefined) return '';
  const comma = whens.length > 1 ? ',' : '';
  return whens.length === 0
    ? `Revisit ${last}.`
    : `Revisit ${whens.join(', ')}${comma} or ${last}.`;
}
