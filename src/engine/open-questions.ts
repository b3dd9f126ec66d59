import type { OpenQuestion, TargetAdvice } from '../model/advice.ts';
import type { Answers } from '../model/answers.ts';
import { isRecommended, VERDICTS, type Verdict } from '../model/ids.ts';
import { answersOf, type Position } from './moves.ts';
import { type Outcome, outcomeFor, run } from './program.ts';
import type { Slot } from './space.ts';
import { applies, encode, isOpen } from './state.ts';

/**
 * The open questions that a single answer to which changes verdicts, those that move most targets
 * first, with what each answer would do.
 */
export function openQuestions(position: Position): OpenQuestion[] {
  const { engine, answers, state } = position;
  const outcome = outcomeFor(engine.program);
  run(engine.program, state, outcome);
  const now = outcome.verdicts.slice();
  return engine.space.slots
    .filter((s) => answers[s.question.id] === undefined)
    .filter((s) => applies(state, s.index) && isOpen(state, s.index))
    .map((slot) => openQuestion(position, slot, now, outcome))
    .filter((q) => q.targets.length > 0)
    .toSorted((a, b) => b.targets.length - a.targets.length);
}

function openQuestion(
  { engine, answers }: Position,
  slot: Slot,
  now: Uint8Array,
  outcome: Outcome,
): OpenQuestion {
  const moved: { choice: string; target: string; to: Verdict }[] = [];
  for (const [choice, mask] of slot.bits) {
    const changed: Answers = { ...answers, ...answersOf([{ slot, mask, distance: 1 }]) };
    run(engine.program, encode(changed, engine.kb, engine.space, engine.gates).state, outcome);
    outcome.verdicts.forEach((verdict, i) => {
      const target = engine.targets[i]?.target.id ?? '';
      const to = VERDICTS[verdict] ?? 'not-needed';
      if (verdict !== now[i]) moved.push({ choice, target, to });
    });
  }
  return {
    question: slot.question.id,
    text: slot.question.text,
    targets: [...new Set(moved.map((m) => m.target))],
    answers: moved,
  };
}

/**
 * The second line of a report on thin answers: how many verdicts can still turn, and the three
 * questions to answer next. Null where at least two thirds of the targets are decided.
 */
export function thinness(
  targets: readonly TargetAdvice[],
  open: readonly OpenQuestion[],
): string | null {
  const undecided = targets.filter((t) => recommends(t.possible) === 'open');
  if (undecided.length * 3 <= targets.length) return null;
  const next = open.slice(0, 3).map((q) => q.question);
  const ask = next.length === 0 ? '' : ` Answer next: ${next.join(', ')}.`;
  return `The answers are thin: ${undecided.length} of ${targets.length} recommendations can still turn.${ask}`;
}

function recommends(possible: readonly Verdict[]): 'yes' | 'no' | 'open' {
  const yes = possible.filter(isRecommended).length;
  if (yes === 0) return 'no';
  return yes === possible.length ? 'yes' : 'open';
}
