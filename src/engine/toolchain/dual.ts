import type { Arc, Instance } from './instance.ts';

/** Rounds of dual adjustment: most of the gain comes in the first. */
const ROUNDS = 3;

/**
 * A solution of the dual of the linear relaxation, grown by dual ascent and dual adjustment
 * (D. Erlenkotter, "A Dual-Based Procedure for Uncapacitated Facility Location", Operations
 * Research 26, 1978). Each demand bids; a bid above the cost of an arc is a load on its facility,
 * and load beyond what opening the facility costs is passed on to its parent, so that all who need
 * a suite share its cost. What is paid already plus the sum of the bids is a lower bound.
 */
export class Dual {
  private readonly instance: Instance;
  private readonly bid: Float64Array;
  /** Load on each facility, what its children pass on included. */
  private readonly load: Float64Array;
  private readonly drawers: Int32Array;
  /** The payers of the arcs that a bid loads; room for as many as there may be. */
  private readonly payers: Int32Array;
  private readonly order: readonly number[];
  /** What is paid already plus the sum of the bids. */
  private sum: number;

  /** Bids grown as far as ascent and adjustment take them. */
  constructor(instance: Instance) {
    this.instance = instance;
    this.bid = Float64Array.from(instance.price, (price, demand) =>
      Math.min(price, instance.arcs[demand]?.[0]?.cost ?? price),
    );
    this.load = new Float64Array(instance.opening.length);
    this.drawers = new Int32Array(instance.opening.length);
    this.payers = new Int32Array(instance.opening.length);
    this.sum = this.bid.reduce((sum, bid) => sum + bid, instance.paid);
    const arcs = (demand: number) => instance.arcs[demand]?.length ?? 0;
    this.order = [...instance.price.keys()].sort((a, b) => arcs(a) - arcs(b) || a - b);
    this.ascend(-1);
    for (let round = 0; round < ROUNDS && this.adjust(); round++);
  }

  /** No choice is cheaper than this. */
  get value(): number {
    return this.sum;
  }

  /** By how much more than the bound every choice costs that opens this facility. */
  reducedCost(facility: number): number {
    const { parent } = this.instance;
    let sum = 0;
    for (let at = facility; at >= 0; at = parent[at] ?? -1) sum += this.slack(at);
    return sum;
  }

  /** The arcs that a demand pays for and whose facility is paid in full. */
  tightArcs(demand: number): Arc[] {
    const bid = this.bid[demand] ?? 0;
    return this.arcs(demand).filter(
      ({ cost, facility }) => cost < bid && this.reducedCost(facility) === 0,
    );
  }

  private arcs(demand: number): readonly Arc[] {
    return this.instance.arcs[demand] ?? [];
  }

  private slack(facility: number): number {
    return Math.max(0, (this.instance.opening[facility] ?? 0) - (this.load[facility] ?? 0));
  }

  /**
   * Raises the bids in turn until none can rise. One that is stuck is left, although room for it may still come
   * where a facility shares its cost with a parent: the bound is then lower and still one, and to look again takes
   * longer than it saves. One demand may be made to wait.
   */
  private ascend(waiting: number): void {
    let rising = this.order.filter((demand) => demand !== waiting);
    while (rising.length > 0) rising = rising.filter((demand) => this.raise(demand));
  }

  /** Raises a bid to the next arc, as far as the facilities below it leave room. */
  private raise(demand: number): boolean {
    const bid = this.bid[demand] ?? 0;
    const arcs = this.arcs(demand);
    let next = this.instance.price[demand] ?? bid;
    let loaded = 0;
    for (; loaded < arcs.length; loaded++) {
      const cost = arcs[loaded]?.cost ?? 0;
      if (cost <= bid) continue;
      next = cost;
      break;
    }
    const step = this.room(arcs, loaded, next - bid);
    if (step <= 0) return false;
    for (let at = 0; at < loaded; at++) this.addLoad(arcs[at]?.facility ?? -1, step);
    this.bid[demand] = bid + step;
    this.sum += step;
    return true;
  }

  /** How much load the first arcs can take at once, at most so much. */
  private room(arcs: readonly Arc[], loaded: number, most: number): number {
    const payers = this.payers;
    const drawers = this.drawers;
    for (let at = 0; at < loaded; at++) {
      const payer = this.payer(arcs[at]?.facility ?? -1);
      if (payer < 0) return 0;
      payers[at] = payer;
    }
    for (let at = 0; at < loaded; at++) drawers[payers[at] ?? 0] = 0;
    for (let at = 0; at < loaded; at++) {
      const payer = payers[at] ?? 0;
      drawers[payer] = (drawers[payer] ?? 0) + 1;
    }
    let room = most;
    for (let at = 0; at < loaded; at++) {
      const payer = payers[at] ?? 0;
      room = Math.min(room, Math.floor(this.slack(payer) / (drawers[payer] ?? 1)));
    }
    return room;
  }

  /** The facility itself or the nearest parent that is not paid in full; -1 if all are. */
  private payer(facility: number): number {
    let at = facility;
    while (at >= 0 && this.slack(at) === 0) at = this.instance.parent[at] ?? -1;
    return at;
  }

  private addLoad(facility: number, amount: number): void {
    for (let at = facility, passed = amount; at >= 0 && passed !== 0; ) {
      const opening = this.instance.opening[at] ?? 0;
      const load = this.load[at] ?? 0;
      this.load[at] = load + passed;
      passed = Math.max(0, load + passed - opening) - Math.max(0, load - opening);
      at = this.instance.parent[at] ?? -1;
    }
  }

  /** Lowers each bid that pays for several facilities, lets the others bid first; keeps gains. */
  private adjust(): boolean {
    let gained = false;
    for (const demand of this.order) {
      if (this.tightArcs(demand).length < 2) continue;
      const [before, bid, load] = [this.sum, this.bid.slice(), this.load.slice()];
      this.lower(demand);
      this.ascend(demand);
      this.ascend(-1);
      if (this.sum > before) gained = true;
      if (this.sum >= before) continue;
      this.sum = before;
      this.bid.set(bid);
      this.load.set(load);
    }
    return gained;
  }

  private lower(demand: number): void {
    const bid = this.bid[demand] ?? 0;
    const loaded = this.arcs(demand).filter((arc) => arc.cost < bid);
    const level = loaded.at(-1)?.cost ?? bid;
    for (const { facility } of loaded) this.addLoad(facility, level - bid);
    this.bid[demand] = level;
    this.sum += level - bid;
  }
}
