import { CLOSED, type Decisions, FREE, OPEN } from './decisions.ts';
import type { Arc, Instance } from './instance.ts';

/**
 * A solution of the dual of the linear relaxation, grown by dual ascent and dual adjustment
 * (D. Erlenkotter, "A Dual-Based Procedure for Uncapacitated Facility Location", Operations
 * Research 26, 1978). Each demand bids; a bid above the cost of an arc is a load on its facility,
 * and load beyond what opening the facility costs is passed on to its parent, which shares its own
 * cost among all that need it. The sum of the bids and of what is already open is a lower bound.
 */
export class Dual {
  /** What each demand bids. */
  readonly bid: number[];
  readonly #load: number[];
  /** Per demand: the arcs that are not closed, and the most that it may bid. */
  readonly #arcs: readonly (readonly Arc[])[];
  readonly #limit: readonly number[];
  readonly #capacity: readonly number[];
  readonly #parent: readonly number[];
  readonly #paid: number;

  constructor(instance: Instance, decisions: Decisions) {
    this.#parent = instance.parent;
    this.#capacity = instance.opening.map((cost, at) => (decisions[at] === FREE ? cost : 0));
    this.#paid = instance.opening.reduce(
      (sum, cost, at) => (decisions[at] === OPEN ? sum + cost : sum),
      0,
    );
    this.#limit = instance.price.map((price, demand) => {
      const open = instance.arcs[demand]?.find((arc) => decisions[arc.facility] === OPEN);
      return Math.min(price, open?.cost ?? price);
    });
    this.#arcs = instance.arcs.map((arcs, demand) =>
      arcs.filter(
        (arc) => decisions[arc.facility] !== CLOSED && arc.cost < (this.#limit[demand] ?? 0),
      ),
    );
    this.#load = instance.opening.map(() => 0);
    this.bid = this.#limit.map((limit, demand) => this.#arcs[demand]?.[0]?.cost ?? limit);
  }
}
