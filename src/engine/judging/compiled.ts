import type { Rule, Target } from '../../model/target.ts';
import type { Dnf } from '../conditions/dnf.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Among the rules of its target. */
  readonly place: number;
  readonly when: Dnf;
  /** Decibans; negative when it speaks against. */
  readonly points: number;
}

/** What a target needs before it can start. */
export interface CompiledRequirement {
  readonly label: string;
  readonly because: string;
  readonly firstStep: string;
  /** Index of the required target; undefined for a condition. */
  readonly target?: number;
  readonly met: Dnf;
  /** Certainly not met: the condition is false, or the target is missing. */
  readonly unmet: Dnf;
}

/** A reason for `unsuitable`; `via` names the target it was inherited from. */
export interface CompiledExclusion {
  readonly when: Dnf;
  readonly because: string;
  readonly via?: number;
}

/** What makes a target worth another look, and when that has happened already; never where nothing says so. */
export interface CompiledTrigger {
  readonly event: string;
  readonly happened: Dnf;
}

/** A target ready to run; other targets are referred to by index. */
export interface CompiledTarget {
  readonly index: number;
  readonly target: Target;
  /** Rules by group, strongest first; a rule without a group is a group of its own. */
  readonly groups: readonly (readonly CompiledRule[])[];
  readonly exclusions: readonly CompiledExclusion[];
  readonly requirements: readonly CompiledRequirement[];
  readonly includes: readonly {
    readonly target: number;
    readonly when: Dnf;
    readonly because: string;
  }[];
  readonly revisit: readonly CompiledTrigger[];
  readonly light: Dnf;
  /** What calls for the whole of it although the light form would do. */
  readonly whole: Dnf;
  readonly inPlace: Dnf;
  readonly notInPlace: Dnf;
  readonly partial: Dnf;
  readonly notPartial: Dnf;
}
