import { type Choice, chainOf, type Instance } from './instance.ts';

/**
 * A good choice near a set of facilities: they are opened as long as nothing forbids it, then
 * facilities are dropped and added, one at a time, as long as that makes the choice better.
 * @param bound no choice is cheaper, so that nothing is better than one that costs no more
 */
export function choiceNear(
  instance: Instance,
  candidates: Iterable<number>,
  bound: number,
): Choice {
  const near = new Neighbourhood(instance);
  for (const facility of candidates) near.open(facility);
  let choice = near.choice();
  while (choice.value > bound && near.improve()) choice = near.choice();
  return choice;
}

/** What it costs to open exactly these facilities; 1 or 0 for each. */
export function valueOfOpen(instance: Instance, open: Uint8Array): number {
  let value = instance.paid;
  for (let facility = 0; facility < open.length; facility++) {
    if (open[facility]) value += instance.opening[facility] ?? 0;
  }
  for (let demand = 0; demand < instance.arcs.length; demand++) {
    value += costOfServing(instance, open, demand);
  }
  return value;
}

function costOfServing(instance: Instance, open: Uint8Array, demand: number): number {
  const arc = instance.arcs[demand]?.find(({ facility }) => open[facility]);
  return arc?.cost ?? instance.price[demand] ?? 0;
}

/** A set of open facilities that can be changed; a change looks only at the demands it touches. */
class Neighbourhood {
  private readonly instance: Instance;
  private readonly isOpen: Uint8Array;
  private readonly children: readonly number[][];
  /** The demands that each facility can serve. */
  private readonly demands: readonly number[][];
  /** What serving each demand costs now. */
  private readonly cost: Float64Array;

  constructor(instance: Instance) {
    const { opening, parent, arcs, price } = instance;
    this.instance = instance;
    this.isOpen = new Uint8Array(opening.length);
    const children: number[][] = opening.map(() => []);
    const demands: number[][] = opening.map(() => []);
    parent.forEach((above, facility) => {
      children[above]?.push(facility);
    });
    arcs.forEach((list, demand) => {
      for (const { facility } of list) demands[facility]?.push(demand);
    });
    this.children = children;
    this.demands = demands;
    this.cost = Float64Array.from(price);
  }

  /** Opens a facility with its parents, unless that makes two exclusive ones. */
  open(facility: number): void {
    const added = this.closedChain(facility);
    if (!this.allows(added)) return;
    this.flip(added);
    this.settle(added);
  }

  /** Drops or adds each facility in turn where that is better; returns whether anything was. */
  improve(): boolean {
    let improved = false;
    for (let facility = 0; facility < this.isOpen.length; facility++) {
      const isOpen = this.isOpen[facility] === 1;
      const changed = isOpen ? this.openMembers(facility) : this.closedChain(facility);
      if (!isOpen && !this.allows(changed)) continue;
      this.flip(changed);
      if (this.gainOf(changed, isOpen ? 1 : -1) > 0) {
        this.settle(changed);
        improved = true;
      } else this.flip(changed);
    }
    return improved;
  }

  choice(): Choice {
    const { opened, places } = this.instance;
    const chosen = places.filter((_, facility) => this.isOpen[facility]);
    return { opened: [...opened, ...chosen], value: valueOfOpen(this.instance, this.isOpen) };
  }

  private closedChain(facility: number): number[] {
    return chainOf(this.instance, facility).filter((at) => !this.isOpen[at]);
  }

  /** A facility and all open ones that need it. */
  private openMembers(facility: number): number[] {
    const members = [facility];
    for (const member of members) {
      for (const child of this.children[member] ?? []) if (this.isOpen[child]) members.push(child);
    }
    return members;
  }

  private allows(added: readonly number[]): boolean {
    const { exclusive } = this.instance;
    const more = added.filter((at) => exclusive[at]).length;
    if (more === 0) return true;
    return more === 1 && !exclusive.some((alone, at) => alone && this.isOpen[at] === 1);
  }

  private flip(changed: readonly number[]): void {
    changed.forEach((at) => {
      this.isOpen[at] = this.isOpen[at] ? 0 : 1;
    });
  }

  /** By how much the value falls with a change that has been made; the sign is that of opening costs. */
  private gainOf(changed: readonly number[], sign: 1 | -1): number {
    let gain = 0;
    const touched = new Set<number>();
    changed.forEach((at) => {
      gain += sign * (this.instance.opening[at] ?? 0);
      this.demands[at]?.forEach((demand) => {
        touched.add(demand);
      });
    });
    touched.forEach((demand) => {
      gain += (this.cost[demand] ?? 0) - this.serving(demand);
    });
    return gain;
  }

  private settle(changed: readonly number[]): void {
    for (const at of changed) {
      for (const demand of this.demands[at] ?? []) this.cost[demand] = this.serving(demand);
    }
  }

  private serving(demand: number): number {
    return costOfServing(this.instance, this.isOpen, demand);
  }
}
