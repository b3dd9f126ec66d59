import type { Instance } from './instance.ts';
import { pick } from './restrict.ts';

/** The parts of an instance that have nothing to do with each other; nothing is paid in them yet. */
export function componentsOf(instance: Instance): readonly Instance[] {
  const groups = new Groups(instance.opening.length);
  instance.parent.forEach((parent, facility) => {
    if (parent >= 0) groups.join(parent, facility);
  });
  instance.arcs.forEach((list) => {
    list.forEach(({ facility }) => {
      groups.join(list[0]?.facility ?? facility, facility);
    });
  });
  const exclusive = [...instance.exclusive.keys()].filter((at) => instance.exclusive[at]);
  for (const other of exclusive) groups.join(exclusive[0] ?? other, other);
  const blank = { ...instance, paid: 0, opened: [] };
  const demands = demandsOf(instance, groups);
  return [...groups.members()].map(([root, facilities]) =>
    pick(blank, facilities, demands.get(root) ?? []),
  );
}

/** The demands of each group, by what stands for the group. */
function demandsOf({ arcs }: Instance, groups: Groups): Map<number, number[]> {
  const demands = new Map<number, number[]>();
  arcs.forEach((list, demand) => {
    if (list[0] === undefined) return;
    const root = groups.find(list[0].facility);
    const known = demands.get(root);
    if (known) known.push(demand);
    else demands.set(root, [demand]);
  });
  return demands;
}

/** Disjoint sets of numbers (union and find; each joins what stands for the first, so paths stay short). */
class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, at) => at);
  }

  find(member: number): number {
    let at = member;
    for (let up = this.parent[at] ?? at; up !== at; up = this.parent[at] ?? at) at = up;
    return at;
  }

  join(a: number, b: number): void {
    this.parent[this.find(b)] = this.find(a);
  }

  members(): Map<number, number[]> {
    const groups = new Map<number, number[]>();
    for (let member = 0; member < this.parent.length; member++) {
      const root = this.find(member);
      const group = groups.get(root);
      if (group) group.push(member);
      else groups.set(root, [member]);
    }
    return groups;
  }
}
