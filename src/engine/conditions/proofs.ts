import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Space } from './space.ts';

/** The bits of proven capabilities, one mask for each slot that stands for capabilities. */
export type Proof = readonly number[];

const tables = new WeakMap<Space, Map<string, Proof>>();
const proofs = new WeakMap<Space, readonly Proof[]>();

/** What each tool proves when it is in use, of the capabilities that conditions read. */
export function proofsOf({ tools }: KnowledgeBase, space: Space): readonly Proof[] {
  const known = proofs.get(space) ?? tools.map((tool) => proofOf(tool, space));
  proofs.set(space, known);
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
  const table = tables.get(space) ?? new Map<string, Proof>();
  tables.set(space, table);
  const proven = (id: string): Proof => table.get(id) ?? provenByOne(id, kb, space, table);
  return tools.reduce<Proof>((sum, id) => both(sum, proven(id)), nothingProven(space));
}

/** Kept for known tools alone: a table of whatever anybody writes would never stop growing. */
function provenByOne(
  id: string,
  { tools }: KnowledgeBase,
  space: Space,
  table: Map<string, Proof>,
): Proof {
  const tool = tools.find((each) => each.id === id);
  if (tool === undefined) return [];
  const proof = proofOf(tool, space);
  table.set(id, proof);
  return proof;
}

/** No proof of anything. */
export const nothingProven = ({ size, slots }: Space): number[] =>
  new Array<number>(size - slots.length).fill(0);

/** What two proofs prove together. */
export const both = (a: Proof, b: Proof): Proof => a.map((mask, i) => mask | (b[i] ?? 0));
