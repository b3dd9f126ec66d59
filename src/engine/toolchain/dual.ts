import { CLOSED, type Decisions, FREE, OPEN } from './decisions.ts';
import type { Arc, Instance } from './instance.ts';

/** Rounds of dual adjustment: most of the gain comes in the first. */
const ROUNDS = 3;

/**
 * A solution of the dual of the linear relaxation, grown by dual ascent and dual adjustment
 * (D. Erlenkotter, "A Dual-Based Procedure for Uncapacitated Facility Location", Operations
 * Research 26, 1978). Each demand bids; a bid above the cost of an arc is a load on its facility,
 * and load beyond what opening the facility costs is passed on to its parent, so that all who need
 * a suite share its cost. What is open already plus the sum of the bids is a lower bound.
 */
export class Dual {
  readonly #instance: Instance;
  readonly #capacity: readonly number[];
  /** Per demand: the arcs that can still matter, and the most that the demand may bid. */
  readonly #arcs: readonly (readonly Arc[])[];
  readonly #limit: readonly number[];
  readonly #paid: number;
  #bid: number[];
  #load: number[];

  /** Bids grown as far as ascent and adjustment take them, under the decisions given. */
  constructor(instance: Instance, decisions: Decisions) {
    this.#instance = instance;
    this.#capacity = instance.opening.map((cost, at) => (decisions[at] === FREE ? cost : 0));
    this.#paid = paid(instance, decisions);
    this.#limit = instance.price.map((price, demand) => {
      const served = instance.arcs[demand]?.find((arc) => decisions[arc.facility] === OPEN);
      return served?.cost ?? price;
    });
    this.#arcs = instance.arcs.map((arcs, demand) => {
      const limit = this.#limit[demand] ?? 0;
      return arcs.filter((arc) => arc.cost < limit && decisions[arc.facility] !== CLOSED);
    });
    this.#load = instance.opening.map(() => 0);
    this.#bid = this.#limit.map((limit, demand) => this.#arcs[demand]?.[0]?.cost ?? limit);
    const demands = [...this.#bid.keys()];
    demands.sort((a, b) => this.arcsOf(a).length - this.arcsOf(b).length || a - b);
    this.#ascend(demands);
    for (let round = 0; round < ROUNDS && this.#adjust(demands); round++);
  }

  /** No solution under the decisions is cheaper than this. */
  get value(): number {
    return this.#bid.reduce((sum, bid) => sum + bid, this.#paid);
  }

  /** By how much more than the bound every solution costs that opens this facility. */
  reducedCost(facility: number): number {
    let sum = 0;
    for (let at = facility; at >= 0; at = this.#instance.parent[at] ?? -1) sum += this.#slack(at);
    return sum;
  }

  /** The arcs that a demand pays for and whose facility is paid in full. */
  tightArcs(demand: number): Arc[] {
    const bid = this.#bid[demand] ?? 0;
    return this.arcsOf(demand).filter(
      (arc) => arc.cost < bid && this.reducedCost(arc.facility) === 0,
    );
  }

  /** The arcs of a demand that can still matter, cheapest first. */
  arcsOf(demand: number): readonly Arc[] {
    return this.#arcs[demand] ?? [];
  }

  #slack(facility: number): number {
    return Math.max(0, (this.#capacity[facility] ?? 0) - (this.#load[facility] ?? 0));
  }

  #ascend(demands: readonly number[]): void {
    for (let grown = true; grown; ) {
      grown = false;
      for (const demand of demands) grown = this.#raise(demand) || grown;
    }
  }

  /** Raises a bid to the next arc, as far as the facilities below it leave room. */
  #raise(demand: number): boolean {
    const bid = this.#bid[demand] ?? 0;
    const arcs = this.arcsOf(demand);
    const reached = arcs.findIndex((arc) => arc.cost > bid);
    const loaded = reached < 0 ? arcs : arcs.slice(0, reached);
    const next = reached < 0 ? this.#limit[demand] : arcs[reached]?.cost;
    const step = Math.min((next ?? bid) - bid, this.#room(loaded));
    if (step <= 0) return false;
    for (const arc of loaded) this.#addLoad(arc.facility, step);
    this.#bid[demand] = bid + step;
    return true;
  }

  /** How much load all these arcs can take at once. */
  #room(arcs: readonly Arc[]): number {
    const drawers = new Map<number, number>();
    for (const arc of arcs) {
      const payer = this.#payer(arc.facility);
      if (payer < 0) return 0;
      drawers.set(payer, (drawers.get(payer) ?? 0) + 1);
    }
    let room = Number.POSITIVE_INFINITY;
    for (const [payer, count] of drawers) {
      room = Math.min(room, Math.floor(this.#slack(payer) / count));
    }
    return room;
  }

  /** The facility itself or the nearest parent that is not paid in full; -1 if all are. */
  #payer(facility: number): number {
    let at = facility;
    while (at >= 0 && this.#slack(at) === 0) at = this.#instance.parent[at] ?? -1;
    return at;
  }

  #addLoad(facility: number, amount: number): void {
    const capacity = this.#capacity[facility] ?? 0;
    const load = this.#load[facility] ?? 0;
    this.#load[facility] = load + amount;
    const passedOn = Math.max(0, load + amount - capacity) - Math.max(0, load - capacity);
    const parent = this.#instance.parent[facility] ?? -1;
    if (passedOn !== 0 && parent >= 0) this.#addLoad(parent, passedOn);
  }

  /** Lowers each bid that pays for several facilities, lets the others bid first; keeps gains. */
  #adjust(demands: readonly number[]): boolean {
    let gained = false;
    for (const demand of demands) {
      if (this.tightArcs(demand).length < 2) continue;
      const [before, bid, load] = [this.value, this.#bid.slice(), this.#load.slice()];
      this.#lower(demand);
      this.#ascend(demands.filter((other) => other !== demand));
      this.#ascend(demands);
      if (this.value > before) gained = true;
      if (this.value < before) [this.#bid, this.#load] = [bid, load];
    }
    return gained;
  }

  #lower(demand: number): void {
    const bid = this.#bid[demand] ?? 0;
    const loaded = this.arcsOf(demand).filter((arc) => arc.cost < bid);
    const level = loaded.at(-1)?.cost ?? bid;
    for (const arc of loaded) this.#addLoad(arc.facility, level - bid);
    this.#bid[demand] = level;
  }
}

function paid(instance: Instance, decisions: Decisions): number {
  return instance.opening.reduce(
    (sum, cost, facility) => (decisions[facility] === OPEN ? sum + cost : sum),
    0,
  );
}
