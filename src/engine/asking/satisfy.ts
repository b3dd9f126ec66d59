import type { Answer, Answers } from '../../model/answers.ts';
import type { Literal } from '../conditions/dnf.ts';
import { choicesOf, questionOn, type Slot } from '../conditions/space.ts';
import { literalTruth } from '../conditions/truth.ts';
import type { Engine } from '../judging/compile.ts';
import { comesAbout, type Situation } from './situation.ts';

/**
 * Answers the open questions that a conjunction reads so that it comes true, with as few choices as
 * that takes.
 * @returns the answers to these questions alone; undefined where none were found that a conversation
 *   can come to
 */
export function satisfy(
  situation: Situation,
  conjunction: readonly Literal[],
): Answers | undefined {
  if (conjunction.some((l) => literalTruth(situation, l) === 'false')) return undefined;
  const open = conjunction.filter((l) => literalTruth(situation, l) === 'open');
  const byQuestion = new Map<string, Literal[]>();
  for (const literal of open) {
    const id = questionOn(situation.engine.space, literal.slot);
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), literal]);
  }
  const out: Record<string, Answer> = {};
  for (const [id, literals] of byQuestion) {
    const slot = situation.engine.space.byId.get(id);
    const all = conjunction.filter((l) => l.slot === slot?.index);
    const answer = slot ? choiceFor(situation, slot, all) : toolsFor(situation, literals);
    if (answer === undefined) return undefined;
    out[id] = answer;
  }
  return comesAbout(situation, out) ? out : undefined;
}

function choiceFor(
  { state }: Situation,
  slot: Slot,
  literals: readonly Literal[],
): Answer | undefined {
  const yes = state[2 * slot.index] ?? 0;
  const barred = literals.reduce((mask, l) => (l.negated ? mask | l.mask : mask), 0);
  const allowed = (state[2 * slot.index + 1] ?? 0) & ~barred;
  const wanted = literals.filter((l) => !l.negated).map((l) => l.mask & allowed);
  if (slot.question.type === 'single') {
    const fitting = wanted.reduce((mask, each) => mask & each, allowed);
    return choicesOf(slot, lowest(fitting))[0];
  }
  const chosen = wanted.reduce((mask, each) => (mask & each ? mask : mask | lowest(each)), yes);
  const mask = chosen || (allowed & slot.none ? slot.none : lowest(allowed));
  const tooMany = choicesOf(slot, mask).length > (slot.question.max ?? slot.bits.size);
  const isWhole =
    wanted.every((each) => each & mask) && (mask === slot.none || !(mask & slot.none));
  return mask === 0 || tooMany || !isWhole ? undefined : choicesOf(slot, mask);
}

const lowest = (mask: number): number => mask & -mask;

/** A tool with the capabilities that conditions read of tools in use. */
interface ProvingTool {
  readonly id: string;
  readonly proofs: readonly { readonly slot: number; readonly bit: number }[];
}

const known = new WeakMap<Engine, readonly ProvingTool[]>();

/** The tools whose use proves anything. */
export function provingTools(engine: Engine): readonly ProvingTool[] {
  const tools = known.get(engine) ?? findProvingTools(engine);
  known.set(engine, tools);
  return tools;
}

function findProvingTools({ kb, space }: Engine): ProvingTool[] {
  return kb.tools
    .map(({ id, capabilities }) => ({
      id,
      proofs: capabilities.flatMap((capability) => space.provided.get(capability.id) ?? []),
    }))
    .filter(({ proofs }) => proofs.length > 0);
}

/** Tools that prove what is wanted, and nothing that must not be proven. */
function toolsFor({ engine }: Situation, literals: readonly Literal[]): string[] | undefined {
  const proves = ({ proofs }: ProvingTool, { slot, mask }: Literal): boolean =>
    proofs.some((at) => at.slot === slot && (at.bit & mask) !== 0);
  const barred = literals.filter((l) => l.negated);
  const allowed = provingTools(engine).filter((tool) => !barred.some((l) => proves(tool, l)));
  const found = literals
    .filter((l) => !l.negated)
    .map((literal) => allowed.find((tool) => proves(tool, literal))?.id);
  const known = found.flatMap((id) => id ?? []);
  return known.length < found.length ? undefined : [...new Set(known)];
}
