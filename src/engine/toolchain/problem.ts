/**
 * The choice of a toolchain, stripped of the knowledge: facility location without capacities.
 * A demand is served by one open facility or left open; a facility may need its parent open
 * (a suite, a source host); at most one exclusive facility may be open.
 */
export interface Problem {
  readonly demands: readonly Demand[];
  readonly facilities: readonly Facility[];
}

/** Something that is wanted. */
export interface Demand {
  readonly id: string;
  readonly required: boolean;
  /** What leaving it open adds to the cost; a required one counts as uncovered instead. */
  readonly price: number;
}

/** Something that can be opened to serve demands. All figures are integers, not negative. */
export interface Facility {
  readonly id: string;
  readonly cost: number;
  /** What it adds to the number of tools: members of a suite are counted with it, and what is in use not at all. */
  readonly count: 0 | 1;
  /** Whether it stands in the list of ids; a suite does not, its members do. */
  readonly listed: boolean;
  /** The facility that must be open as well. */
  readonly parent: string | null;
  /** At most one exclusive facility may be open. */
  readonly exclusive: boolean;
  readonly serves: readonly Service[];
}

/** That a facility can serve a demand, what it adds to the cost, and its rank among peers. */
export interface Service {
  readonly demand: string;
  readonly cost: number;
  readonly rank: number;
}

/** What is minimised, compared from top to bottom. */
export interface Objective {
  readonly uncovered: number;
  readonly cost: number;
  readonly count: number;
  readonly rank: number;
  /** The listed facilities, sorted; a shorter list comes first, then the order of strings. */
  readonly ids: readonly string[];
}

/** An optimal choice; who serves each demand, by demand id, absent where it is left open. */
export interface Solution {
  readonly objective: Objective;
  readonly open: readonly string[];
  readonly serves: ReadonlyMap<string, string>;
}

/** Compares two strings by code unit, as sorting without a locale does. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two things by their ids. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

/** Compares two objectives; negative when `a` is better. */
export function compareObjectives(a: Objective, b: Objective): number {
  const numbers =
    a.uncovered - b.uncovered ||
    a.cost - b.cost ||
    a.count - b.count ||
    a.rank - b.rank ||
    a.ids.length - b.ids.length;
  return numbers || compareIdLists(a.ids, b.ids);
}

function compareIdLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, index) => id !== b[index]);
  return at < 0 ? 0 : compareIds(a[at] ?? '', b[at] ?? '');
}
