/** The least and the largest value of a number; 0 lies between them. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Several counts in one number, so that adding two of them adds all counts: flags of one bit each, then
 * numbers within known ranges.
 */
export class Packing {
  private readonly flags: number;
  private readonly ranges: readonly Range[];
  private readonly units: readonly number[];
  private readonly offset: number;

  /** @throws RangeError where that does not fit into a number exactly */
  constructor(flags: number, ranges: readonly Range[]) {
    this.flags = 2 ** flags;
    this.ranges = ranges;
    const units: number[] = [];
    let unit = this.flags;
    for (const range of ranges) {
      units.push(unit);
      unit *= sizeOf(range);
    }
    if (unit > Number.MAX_SAFE_INTEGER) throw new RangeError('too many counts for one number');
    this.units = units;
    this.offset = ranges.reduce((sum, { low }, i) => sum - low * (units[i] ?? 0), 0);
  }

  /** What to add so that one of the numbers grows by one. */
  unit(index: number): number {
    return this.units[index] ?? 0;
  }

  /** The flags, and the numbers in their order. */
  unpack(sum: number): { flags: number; numbers: number[] } {
    let rest = sum + this.offset;
    const flags = rest % this.flags;
    rest = (rest - flags) / this.flags;
    const numbers = this.ranges.map((range) => {
      const digit = rest % sizeOf(range);
      rest = (rest - digit) / sizeOf(range);
      return digit + range.low;
    });
    return { flags, numbers };
  }
}

const sizeOf = ({ low, high }: Range): number => high - low + 1;
