import type { Program } from './program.ts';

/** What of one target tests a slot. */
export interface SlotTests {
  /** The place of the target in the order in which targets are judged. */
  readonly place: number;
  /** Where the groups of its rules begin that test the slot. */
  readonly groups: readonly number[];
  /** Whether anything else of it does: what rules it out, what it requires or includes. */
  readonly elsewhere: boolean;
}

/** While it is put together. */
interface Draft extends SlotTests {
  readonly groups: number[];
  elsewhere: boolean;
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
    const tests = { place, groups: [], elsewhere: false };
    drafts.push(tests);
    return tests;
  };
  for (let place = 0; place < length; place++) {
    let at = (starts[place] ?? 0) + 3;
    for (let left = code[at - 1] ?? 0; left > 0; left--) {
      const group = at;
      const end = code[at++] ?? 0;
      while (at < end) {
        at = eachSlot(code, at + 1, (slot) => {
          const { groups } = testsOn(slot, place);
          if (groups.at(-1) !== group) groups.push(group);
        });
      }
    }
    const elsewhere = (slot: number): void => {
      testsOn(slot, place).elsewhere = true;
    };
    at = eachSlot(code, at, elsewhere);
    // What it requires, then what it includes.
    for (let list = 0; list < 2; list++) {
      for (let left = code[at++] ?? 0; left > 0; left--) at = eachSlot(code, at + 1, elsewhere);
    }
  }
  return bySlot;
}

/** Calls with the slot of every literal of the condition whose block begins here; returns where it ends. */
function eachSlot(code: Int32Array, start: number, call: (slot: number) => void): number {
  const end = code[start] ?? 0;
  for (let at = start + 1; at < end; ) {
    const next = at + 1 + 2 * (code[at] ?? 0);
    for (at++; at < next; at += 2) {
      const where = code[at] ?? 0;
      call((where < 0 ? ~where : where) >> 1);
    }
  }
  return end;
}
