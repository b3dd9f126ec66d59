import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Space } from './space.ts';

/** The bits of proven capabilities, one mask for each slot that stands for capabilities. */
export type Proof = readonly number[];

const tables = new WeakMap<Space, ReadonlyMap<string, Proof>>();

/** What each tool proves when it is in use, of the capabilities that conditions read. */
export function proofsOf(kb: KnowledgeBase, space: Space): ReadonlyMap<string, Proof> {
  const known =
    tables.get(space) ?? new Map(kb.tools.map((tool) => [tool.id, proofOf(tool, space)]));
  tables.set(space, known);
  return known;
}

function proofOf({ capabilities }: KnowledgeBase['tools'][number], space: Space): Proof {
  const proof = nothingProven(space);
  for (const { id } of capabilities) {
    const at = space.provided.get(id);
    if (at === undefined) continue;
    const place = at.slot - space.slots.length;
    proof[place] = (proof[place] ?? 0) | at.bit;
  }
  return proof;
}

/** What some tools in use prove together; a tool that is not known proves nothing. */
export function provenBy(tools: readonly string[], kb: KnowledgeBase, space: Space): Proof {
  const proofs = proofsOf(kb, space);
  return tools.reduce<Proof>(
    (sum, tool) => both(sum, proofs.get(tool) ?? []),
    nothingProven(space),
  );
}

/** No proof of anything. */
export const nothingProven = ({ size, slots }: Space): number[] =>
  new Array<number>(size - slots.length).fill(0);

/** What two proofs prove together. */
export const both = (a: Proof, b: Proof): Proof => a.map((mask, i) => mask | (b[i] ?? 0));
