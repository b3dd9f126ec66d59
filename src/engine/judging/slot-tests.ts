import type { Program } from './program.ts';

/** What of one target tests a slot. */
export interface SlotTests {
  /** The place of the target in the order in which targets are judged. */
  readonly place: number;
  readonly groups: readonly GroupTests[];
  /** Literals of everything else of it: what rules it out, what it requires or includes. */
  readonly elsewhere: Literals;
}

/** A group of rules that tests the slot. */
export interface GroupTests {
  /** Where its code begins. */
  readonly start: number;
  readonly literals: Literals;
}

/** Two numbers a literal: where in the state to look, not complemented, and the mask. */
export type Literals = readonly number[];

/** While it is put together. */
interface Draft extends SlotTests {
  readonly groups: { readonly start: number; readonly literals: number[] }[];
  readonly elsewhere: number[];
}

const indices = new WeakMap<Program, readonly (readonly SlotTests[] | undefined)[]>();

/** By slot, the targets that test it themselves, in the order in which they are judged. */
export function slotTestsOf(program: Program): readonly (readonly SlotTests[] | undefined)[] {
  const known = indices.get(program) ?? indexBySlot(program);
  indices.set(program, known);
  return known;
}

function indexBySlot({ code, starts, length }: Program): (Draft[] | undefined)[] {
  const bySlot: (Draft[] | undefined)[] = [];
  const testsOn = (slot: number, place: number): Draft => {
    const drafts = bySlot[slot] ?? [];
    bySlot[slot] = drafts;
    const known = drafts.at(-1);
    if (known?.place === place) return known;
    // Lists written within an object are copied by the runtime of V8 each time.
    const groups: Draft['groups'] = [];
    const elsewhere: Draft['elsewhere'] = [];
    const tests = { place, groups, elsewhere };
    drafts.push(tests);
    return tests;
  };
  for (let place = 0; place < length; place++) {
    let at = (starts[place] ?? 0) + 3;
    for (let left = code[at - 1] ?? 0; left > 0; left--) {
      const start = at;
      const end = code[at++] ?? 0;
      const inGroup: Call = (where, mask) => {
        const { groups } = testsOn(where >> 1, place);
        const known = groups.at(-1);
        if (known?.start === start) known.literals.push(where, mask);
        else groups.push({ start, literals: [where, mask] });
      };
      while (at < end) at = eachLiteral(code, at + 1, inGroup);
    }
    const elsewhere: Call = (where, mask) => {
      testsOn(where >> 1, place).elsewhere.push(where, mask);
    };
    at = eachLiteral(code, at, elsewhere);
    // What it requires, then what it includes.
    for (let list = 0; list < 2; list++) {
      for (let left = code[at++] ?? 0; left > 0; left--) at = eachLiteral(code, at + 1, elsewhere);
    }
  }
  return bySlot;
}

type Call = (where: number, mask: number) => void;

/** Calls with every literal of the condition whose block begins here; returns where it ends. */
function eachLiteral(code: Int32Array, start: number, call: Call): number {
  const end = code[start] ?? 0;
  for (let at = start + 1; at < end; ) {
    const next = at + 1 + 2 * (code[at] ?? 0);
    for (at++; at < next; at += 2) {
      const where = code[at] ?? 0;
      call(where < 0 ? ~where : where, code[at + 1] ?? 0);
    }
  }
  return end;
}
