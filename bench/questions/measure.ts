import { situationOf } from '../../src/engine/asking/situation.ts';
import { limitsTools } from '../../src/engine/asking/tool-limits.ts';
import type { Engine } from '../../src/engine/compile.ts';
import type { Answers } from '../../src/model/answers.ts';
import type { Verdict } from '../../src/model/ids.ts';
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

export interface Spread {
  readonly mean: number;
  readonly p95: number;
  readonly most: number;
}

/** What conversations with some teams came to. */
export interface Figures {
  readonly teams: number;
  /** Questions put until the exact stop. */
  readonly asked: Spread;
  /** Questions that apply under the full answers. */
  readonly applicable: Spread;
  /** By the order of the checkpoints. */
  readonly agreement: readonly Agreement[];
  /** The same, were questions put in the order of the questionnaire. */
  readonly inOrder: readonly Agreement[];
  /** Questions put for each reason, and those whose witness does not hold. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly unproven: number;
  /** Conversations that stopped with another verdict than the full answers have. */
  readonly wrongStops: number;
  /** Processor time of one choice, in milliseconds. */
  readonly ms: Spread;
}

/** Lets every team be asked until the exact stop; a team that lacks an answer does not know it. */
export function measure(engine: Engine, teams: readonly Answers[]): Figures {
  const talks = teams.map((team) => ({ team, talk: converse(engine, personOf(team)) }));
  const turns = talks.flatMap(({ talk }) => talk.turns);
  const reasons = new Map<string, number>();
  for (const { next } of turns) reasons.set(next.why.kind, (reasons.get(next.why.kind) ?? 0) + 1);
  return {
    teams: teams.length,
    asked: spreadOf(talks.map(({ talk }) => talk.turns.length)),
    applicable: spreadOf(teams.map((team) => inFileOrder(engine, team).length - 1)),
    agreement: CHECKPOINTS.map((n) =>
      agreementOf(
        engine,
        talks.map(({ team, talk }) => [answersAfter(talk, n), team]),
      ),
    ),
    inOrder: CHECKPOINTS.map((n) =>
      agreementOf(
        engine,
        teams.map((team) => [inFileOrder(engine, team, n).at(-1) ?? {}, team]),
      ),
    ),
    reasons,
    unproven: turns.filter((turn) => !isProven(engine, turn)).length,
    wrongStops: talks.filter(
      ({ team, talk }) =>
        verdictsOn(engine, talk.answers).join() !== verdictsOn(engine, team).join(),
    ).length,
    ms: spreadOf(turns.map(({ ms }) => ms)),
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
function inFileOrder(engine: Engine, team: Answers, most = Number.POSITIVE_INFINITY): Answers[] {
  const steps: Answers[] = [{}];
  const skipped: string[] = [];
  while (steps.length <= most) {
    const answers = steps.at(-1) ?? {};
    const { askable } = situationOf(engine, answers, skipped);
    const question = askable.find((q) => !limitsTools(q)) ?? askable[0];
    if (question === undefined) return steps;
    const answer = team[question.id];
    if (answer === undefined) skipped.push(question.id);
    steps.push(answer === undefined ? answers : { ...answers, [question.id]: answer });
  }
  return steps;
}

const isRecommended = (verdict: Verdict | undefined): boolean =>
  verdict === 'adopt' || verdict === 'later';

function agreementOf(
  engine: Engine,
  pairs: readonly (readonly [some: Answers, full: Answers])[],
): Agreement {
  const compared = pairs.map(([some, full]) => {
    const right = verdictsOn(engine, full);
    const shown = verdictsOn(engine, some);
    const recommended = right.filter((v, i) => isRecommended(v) === isRecommended(shown[i]));
    const verdicts = right.filter((v, i) => v === shown[i]);
    return {
      recommended: recommended.length / right.length,
      verdict: verdicts.length / right.length,
      whole: recommended.length === right.length ? 1 : 0,
    };
  });
  return {
    recommended: meanOf(compared.map((c) => c.recommended)),
    verdict: meanOf(compared.map((c) => c.verdict)),
    whole: meanOf(compared.map((c) => c.whole)),
  };
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    mean: meanOf(numbers),
    p95: sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}
