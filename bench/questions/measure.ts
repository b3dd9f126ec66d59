import { situationOf } from '../../src/engine/asking/situation.ts';
import { limitsTools } from '../../src/engine/asking/tool-limits.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Answers } from '../../src/model/answers.ts';
import { isRecommended, type Verdict } from '../../src/model/ids.ts';
import { type Conversation, converse, type Person } from './conversation.ts';
import { isProven, verdictsOn } from './proofs.ts';

/** Numbers of questions after which the advice is compared with that on full answers. */
export const CHECKPOINTS = [0, 8, 12, 16, 20, 30] as const;

/** Shares, 0 to 1, of what agrees with the full answers. */
export interface Agreement {
  /** Of targets: recommended or not. */
  readonly recommended: number;
  /** Of targets: the same of five verdicts. */
  readonly verdict: number;
  /** Of teams: every target recommended or not as it should be. */
  readonly whole: number;
}

/** What the conversation with one team came to, as plain data. */
export interface Talked {
  /** Questions put in usual mode, and those put until nothing can change any more. */
  readonly asked: number;
  readonly exact: number;
  /** Questions that apply under the full answers. */
  readonly applicable: number;
  /** By the order of the checkpoints; then the same, were questions put in the order written. */
  readonly agreement: readonly Agreement[];
  readonly inOrder: readonly Agreement[];
  /** Where usual mode ends. */
  readonly atEnd: Agreement;
  /** Why each question was put in usual mode. */
  readonly reasons: readonly string[];
  /** Questions, up to the exact stop, whose witness does not hold. */
  readonly unproven: number;
  /** Whether the exact stop has another verdict than the full answers. */
  readonly isWrong: boolean;
  /** Processor time of each choice, in milliseconds. */
  readonly ms: readonly number[];
}

/**
 * Asks a team until usual mode ends, and on until the exact stop; what it lacks it does not know. The
 * full answers are those that it gives when it is asked everything.
 */
export function talkWith(engine: Engine, team: Answers): Talked {
  const inOrder = inFileOrder(engine, team);
  const right = verdictsOn(engine, inOrder.at(-1) ?? {});
  const agreement = (some: Answers): Agreement => agreementOf(right, verdictsOn(engine, some));
  const usual = converse(engine, personOf(team));
  const exact = converse(engine, personOf(team), { mode: 'exact', after: usual });
  return {
    asked: usual.turns.length,
    exact: exact.turns.length,
    applicable: inOrder.length - 1,
    agreement: CHECKPOINTS.map((n) => agreement(answersAfter(usual, n))),
    inOrder: CHECKPOINTS.map((n) => agreement(inOrder[n] ?? inOrder.at(-1) ?? {})),
    atEnd: agreement(usual.answers),
    reasons: usual.turns.map(({ next }) => next.why.kind),
    unproven: exact.turns.filter((turn) => !isProven(engine, turn)).length,
    isWrong: verdictsOn(engine, exact.answers).join() !== right.join(),
    ms: exact.turns.map(({ ms }) => ms),
  };
}

const personOf =
  (team: Answers): Person =>
  ({ id }) =>
    team[id] ?? null;

/** What was answered after some questions. */
function answersAfter({ turns, answers }: Conversation, count: number): Answers {
  return turns[count]?.before ?? answers;
}

/** The answers after each question in the order of the questionnaire, those about tools last. */
function inFileOrder(engine: Engine, team: Answers): Answers[] {
  const steps: Answers[] = [{}];
  const skipped: string[] = [];
  for (;;) {
    const answers = steps.at(-1) ?? {};
    const { askable } = situationOf(engine, answers, skipped);
    const question = askable.find((q) => !limitsTools(q)) ?? askable[0];
    if (question === undefined) return steps;
    const answer = team[question.id];
    if (answer === undefined) skipped.push(question.id);
    steps.push(answer === undefined ? answers : { ...answers, [question.id]: answer });
  }
}

function agreementOf(right: readonly Verdict[], shown: readonly Verdict[]): Agreement {
  const recommended = right.filter((v, i) => isRecommended(v) === isRecommended(shown[i]));
  const verdicts = right.filter((v, i) => v === shown[i]);
  return {
    recommended: recommended.length / right.length,
    verdict: verdicts.length / right.length,
    whole: recommended.length === right.length ? 1 : 0,
  };
}
