import type { Dnf } from '../conditions/dnf.ts';
import type { CompiledTarget } from './compiled.ts';
import type { PointMarks, Program } from './program.ts';

/** Writes the program of compiled targets: of all, or of those that an order names. */
export function assemble(
  targets: readonly CompiledTarget[],
  order: readonly number[],
  { adoptAt, considerAt }: PointMarks,
): Program {
  const code: number[] = [];
  const starts = order.map((index) => {
    const start = code.length;
    const target = targets[index];
    if (target) emitTarget(code, target);
    return start;
  });
  return {
    code: new Int32Array(code),
    starts: new Int32Array(starts),
    length: order.length,
    targets: targets.length,
    adoptAt,
    considerAt,
  };
}

function emitTarget(code: number[], target: CompiledTarget): void {
  code.push(target.index, target.target.prior, target.groups.length);
  for (const group of target.groups) {
    emitBlock(code, () => {
      for (const rule of group) {
        code.push(rule.points);
        emitDnf(code, rule.when);
      }
    });
  }
  emitDnf(
    code,
    target.exclusions.flatMap((e) => e.when),
  );
  code.push(target.requirements.length);
  for (const { target: required, unmet } of target.requirements) {
    code.push(required ?? -1);
    emitDnf(code, unmet);
  }
  code.push(target.includes.length);
  for (const part of target.includes) {
    code.push(part.target);
    emitDnf(code, part.when);
  }
}

/** A block begins with the place behind its end, so that the rest of it can be skipped. */
function emitBlock(code: number[], body: () => void): void {
  const at = code.push(0) - 1;
  body();
  code[at] = code.length;
}

function emitDnf(code: number[], dnf: Dnf): void {
  emitBlock(code, () => {
    dnf.forEach((conjunction) => {
      code.push(conjunction.length);
      conjunction.forEach(({ slot, mask, negated }) => {
        code.push(negated ? ~(2 * slot + 1) : 2 * slot, mask);
      });
    });
  });
}
