import { type Dnf, toDnf } from '../conditions/dnf.ts';
import type { Slot } from '../conditions/space.ts';
import { isTrue, openState, type State } from '../conditions/state.ts';
import type { Engine } from '../judging/compile.ts';

/** One entry of the plausibility of a question, ready to be read. */
interface Entry {
  readonly when: Dnf | undefined;
  /** By the position of the choice; undefined where the entry does not name it. */
  readonly weights: readonly (number | undefined)[];
}

/** The weight of a choice of a single question that no entry names. */
const PLAIN_WEIGHT = 1;

/** The share of teams, in per cent, that pick a choice of a multi question that no entry names. */
const PLAIN_SHARE = 20;

/** What is known of one question. */
interface Table {
  readonly entries: readonly Entry[];
  /** The weights, where no other answer bears on them. */
  readonly always: readonly number[] | undefined;
}

const known = new WeakMap<Engine, readonly Table[]>();

function tableOn(engine: Engine, slot: Slot): Table {
  const tables = known.get(engine) ?? engine.space.slots.map((s) => readTable(engine, s));
  known.set(engine, tables);
  return tables[slot.index] ?? { entries: [], always: undefined };
}

function readTable(engine: Engine, slot: Slot): Table {
  const entries = readEntries(engine, slot);
  const isPlain = entries.every(({ when }) => when === undefined);
  return { entries, always: isPlain ? weigh(slot, entries, openState(engine.space)) : undefined };
}

function readEntries({ kb, space, facts }: Engine, { question }: Slot): Entry[] {
  return kb.plausibility
    .filter((entry) => entry.question === question.id)
    .map(({ when, weights }) => ({
      when: when && toDnf(when, space, facts),
      weights: question.choices.map(({ id }) => weights[id]),
    }));
}

/** Whether the other answers bear on this one. */
export function isConditional(engine: Engine, slot: Slot): boolean {
  return tableOn(engine, slot).always === undefined;
}

/** The weight of each choice under the other answers: of the entries that hold, the last that names it. */
export function weightsOn(engine: Engine, slot: Slot, state: State): readonly number[] {
  const table = tableOn(engine, slot);
  return table.always ?? weigh(slot, table.entries, state);
}

function weigh(slot: Slot, entries: readonly Entry[], state: State): number[] {
  const plain: number = slot.question.type === 'single' ? PLAIN_WEIGHT : PLAIN_SHARE;
  const out = new Array<number>(slot.question.choices.length).fill(plain);
  for (const { when, weights } of entries) {
    if (when && !isTrue(state, when)) continue;
    for (let i = 0; i < out.length; i++) out[i] = weights[i] ?? out[i] ?? plain;
  }
  return out;
}
