import type { Engine } from '../../src/engine/judging/compile.ts';
import { regraded, withRule } from '../boundary/mutants.ts';
import { Expectations, type Witness } from './expectations.ts';

/** A rule deleted, or made stronger or weaker by two grades. */
export const CHANGES = ['deleted', 'two grades stronger', 'two grades weaker'] as const;
export type Change = (typeof CHANGES)[number];

/** A change of one rule, and who noticed it. */
export interface Regrade {
  readonly target: string;
  readonly rule: string;
  readonly change: Change;
  readonly noticedBy: ReadonlySet<Witness>;
}

const STEPS: Readonly<Record<Change, number>> = {
  deleted: 0,
  'two grades stronger': 2,
  'two grades weaker': -2,
};

/** Every change of one rule that the scale of strengths allows, held against all that is expected. */
export function* regrades(engine: Engine): Generator<Regrade> {
  const expectations = new Expectations(engine);
  for (const { index, target, groups } of engine.targets) {
    for (const compiled of groups.flat()) {
      for (const change of CHANGES) {
        const by = STEPS[change];
        if (by !== 0 && regraded(compiled, by) === undefined) continue;
        const mutant = withRule(engine, index, compiled.rule.id, (r) =>
          by === 0 ? undefined : regraded(r, by),
        );
        const noticedBy = expectations.noticedBy(mutant, index);
        yield { target: target.id, rule: compiled.rule.id, change, noticedBy };
      }
    }
  }
}
