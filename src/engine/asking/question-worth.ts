import type { OpenQuestion } from '../../model/advice.ts';
import type { Answers } from '../../model/answers.ts';
import { VERDICTS, type Verdict } from '../../model/ids.ts';
import { answersOf, type Position } from '../changes/moves.ts';
import { ALWAYS } from '../conditions/dnf.ts';
import type { Slot } from '../conditions/space.ts';
import { applies, encode, isOpen, isTrue, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';
import { type Outcome, outcomeFor, run } from '../judging/program.ts';
import { anyOf, chancesOf } from './chances.ts';

/** An open question, and what its answer is worth beside others. */
export interface Weighed {
  readonly open: OpenQuestion;
  /** Whether it can be put now: its gate is certainly open. */
  readonly isAskable: boolean;
  /** How many verdicts its answer is expected to move, what lies behind the gates that it opens included. */
  readonly worth: number;
}

/**
 * Weighs the open questions. Those that can be put now come before those whose gate is not certainly
 * open, which nobody can answer yet: what these are worth counts for the question that opens them, as
 * far as it is likely to. Then those come first that are expected to move most verdicts, by the
 * plausibility of the knowledge; with equal worth in the order of the questionnaire.
 */
export function weighQuestions(position: Position): Weighed[] {
  const { engine, answers, state } = position;
  const outcome = outcomeFor(engine.program);
  run(engine.program, state, outcome);
  const now = outcome.verdicts.slice();
  const drafts = engine.space.slots
    .filter((s) => answers[s.question.id] === undefined)
    .filter((s) => applies(state, s.index) && isOpen(state, s.index))
    .map((slot) => [slot.index, draftOf(position, slot, now, outcome)] as const);
  const bySlot = new Map(drafts);
  return drafts
    .map(([slot, draft]) => ({
      open: draft.open,
      isAskable: isGateOpen(engine, state, slot),
      worth: worthOf(draft, bySlot),
    }))
    .toSorted((a, b) => Number(b.isAskable) - Number(a.isAskable) || b.worth - a.worth);
}

/** One open question, with the chances that its answer does something. */
interface Draft {
  readonly open: OpenQuestion;
  /** The number of verdicts that its answer is expected to move. */
  readonly moves: number;
  /** Questions that its answer may open, by slot, and how likely it does. */
  readonly opens: ReadonlyMap<number, number>;
}

function draftOf(position: Position, slot: Slot, now: Uint8Array, outcome: Outcome): Draft {
  const { engine, state } = position;
  const behind = [...engine.gates.keys()].filter(
    (s) => readsOf(engine, s).includes(slot.index) && !isGateOpen(engine, state, s),
  );
  const { moved, opened } = effectsOf(position, slot, behind, now, outcome);
  const { id, text, type } = slot.question;
  const targets = [...new Set(moved.map((m) => m.target))];
  const chances = chancesOf(engine, slot, state);
  const chanceOf = (some: readonly { readonly choice: string }[]): number => {
    const each = some.map((s) => chances.get(s.choice) ?? 0);
    return type === 'single' ? sumOf(each) : anyOf(each);
  };
  return {
    open: { question: id, text, targets, answers: moved },
    moves: sumOf(targets.map((t) => chanceOf(moved.filter((m) => m.target === t)))),
    opens: new Map(behind.map((s) => [s, chanceOf(opened.filter((o) => o.slot === s))])),
  };
}

interface Effects {
  readonly moved: readonly { choice: string; target: string; to: Verdict }[];
  readonly opened: readonly { choice: string; slot: number }[];
}

/** What each choice alone does to the verdicts, and to the gates of some questions. */
function effectsOf(
  { engine, answers }: Position,
  slot: Slot,
  behind: readonly number[],
  now: Uint8Array,
  outcome: Outcome,
): Effects {
  const effects = [...slot.bits].map(([choice, mask]) => {
    const changed: Answers = { ...answers, ...answersOf([{ slot, mask, distance: 1 }]) };
    const { state } = encode(changed, engine);
    run(engine.program, state, outcome);
    const moved = engine.targets.flatMap(({ index, target }) => {
      const verdict = outcome.verdicts[index] ?? 0;
      const to = VERDICTS[verdict] ?? 'not-needed';
      return verdict === now[index] ? [] : [{ choice, target: target.id, to }];
    });
    const opened = behind.filter((s) => isGateOpen(engine, state, s));
    return { moved, opened: opened.map((s) => ({ choice, slot: s })) };
  });
  return {
    moved: effects.flatMap((e) => e.moved),
    opened: effects.flatMap((e) => e.opened),
  };
}

/** What a question moves by itself, and what those move that it may open. No gates go round in a circle. */
function worthOf({ moves, opens }: Draft, bySlot: ReadonlyMap<number, Draft>): number {
  let worth = moves;
  for (const [opened, chance] of opens) {
    const behind = bySlot.get(opened);
    if (behind && chance > 0) worth += chance * worthOf(behind, bySlot);
  }
  return worth;
}

/** The slots that a gate reads. */
const readsOf = ({ gates }: Engine, slot: number): number[] =>
  (gates.get(slot) ?? []).flat().map((l) => l.slot);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

const isGateOpen = ({ gates }: Engine, state: State, slot: number): boolean =>
  isTrue(state, gates.get(slot) ?? ALWAYS);
