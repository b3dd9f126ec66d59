import { encode } from '../../src/engine/conditions/state.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import { judge } from '../../src/engine/judging/verdict.ts';
import type { Answers } from '../../src/model/answers.ts';
import { isRecommended } from '../../src/model/ids.ts';

/** What somebody recommends for some answers. */
export interface Recommendation {
  /** Told to start now. */
  readonly adopted: ReadonlySet<string>;
  /** Told to start now, or after something else. */
  readonly recommended: ReadonlySet<string>;
  /** Recommended, and not merely a part of something else that is. */
  readonly named: number;
}

/** Anything that recommends targets: the engine, or a yardstick to hold it against. */
export type Adviser = (answers: Answers) => Recommendation;

/** The adviser that this project is about. */
export function engineAdviser(engine: Engine): Adviser {
  return (answers) => {
    const { state } = encode(answers, engine);
    const judged = judge(engine, state).flatMap((judgement, i) => {
      const id = engine.targets[i]?.target.id;
      return id === undefined ? [] : [{ id, ...judgement }];
    });
    const recommended = judged.filter((j) => isRecommended(j.verdict));
    return {
      adopted: new Set(judged.filter((j) => j.verdict === 'adopt').map((j) => j.id)),
      recommended: new Set(recommended.map((j) => j.id)),
      named: recommended.filter((j) => j.pulls.every((p) => p.kind !== 'included')).length,
    };
  };
}

/** Says the same whatever the answers are: what a figure has to beat to mean anything. */
export function constantAdviser(engine: Engine, targets: readonly string[]): Adviser {
  const parts = engine.kb.targets
    .filter((t) => targets.includes(t.id))
    .flatMap((t) => t.includes.filter((i) => i.when === undefined).map((i) => i.target));
  const ids = new Set(targets);
  const named = targets.filter((id) => !parts.includes(id)).length;
  return () => ({ adopted: ids, recommended: ids, named });
}
