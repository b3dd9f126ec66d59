import type { Answers } from '../../model/answers.ts';
import {
  choices,
  has,
  NAMED_IN_CODE,
  type NamedChoice,
  type NamedQuestion,
} from '../named-answers.ts';

/** What the answers say of a team that each of hundreds of tools is held against; read once. */
export interface Team {
  readonly clouds: readonly string[];
  readonly languages: readonly string[];
  readonly runtimes: readonly string[];
  readonly organisations: readonly string[];
  readonly runsKubernetes: boolean;
  readonly engineers: NamedChoice<'engineers'> | undefined;
  /** What it makes is there for everybody to read. */
  readonly isPublic: boolean;
  /** A new product passes a security review and the buyers. */
  readonly vets: boolean;
  /** People are there to run systems; nobody, or somebody beside other work; or it is not known. */
  readonly operations: 'staffed' | 'unattended' | 'open';
  /** Nobody else may run its tools. */
  readonly runsItself: boolean;
  /** Its tools have no way out to the network. */
  readonly airGapped: boolean;
  readonly prefersHosted: boolean;
  readonly openSourceOnly: boolean;
  readonly prefersOpenSource: boolean;
  readonly budget: NamedChoice<'tool_budget'> | undefined;
  readonly avoidsLockIn: boolean;
}

/** Reads it from the answers. */
export function teamOf(answers: Answers): Team {
  const unattended = has(answers, 'operations_staff', 'none', 'part-time');
  return {
    clouds: choices(answers, 'cloud'),
    languages: choices(answers, 'languages'),
    runtimes: choices(answers, 'runtime'),
    organisations: choices(answers, 'organisation'),
    runsKubernetes: has(answers, 'runtime', 'kubernetes'),
    engineers: oneOf('engineers', answers),
    isPublic: has(answers, 'organisation', 'open-source'),
    vets: has(answers, 'organisation', 'enterprise', 'public-sector'),
    operations: hasOperators(answers) ? 'staffed' : unattended ? 'unattended' : 'open',
    runsItself: has(answers, 'tool_hosting', 'self-hosted-only', 'air-gapped'),
    airGapped: has(answers, 'tool_hosting', 'air-gapped'),
    prefersHosted: has(answers, 'tool_hosting', 'saas-preferred'),
    openSourceOnly: has(answers, 'tool_licensing', 'open-source-only'),
    prefersOpenSource: has(answers, 'tool_licensing', 'open-source-preferred'),
    budget: oneOf('tool_budget', answers),
    avoidsLockIn: has(answers, 'lock_in', 'avoid'),
  };
}

/** The one of its named choices that a question is answered with. */
function oneOf<Q extends NamedQuestion>(question: Q, answers: Answers): NamedChoice<Q> | undefined {
  const named: readonly NamedChoice<Q>[] = NAMED_IN_CODE[question];
  return named.find((choice) => has(answers, question, choice));
}

/** Enough people for whom it is work of their own: in operations, or in a platform team that has some. */
function hasOperators(answers: Answers): boolean {
  const platform = has(answers, 'operated_by', 'platform-team');
  return has(answers, 'operations_staff', 'dedicated', ...(platform ? ['few' as const] : []));
}
