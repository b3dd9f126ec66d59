import type { DraftKnowledge } from '../draft.ts';
import type { Finding, Path } from '../path.ts';
import { conditionsOf, factsIn, factsOf, questionsRead, targetsNamed } from './visit.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** Targets that contain, require, bring along or feed each other in a circle. */
export function* targetCycles({ targets = [] }: DraftKnowledge): Generator<Finding> {
  const edges = targets.flatMap((target, index): Edge[] => {
    const at: Path = ['targets', index];
    const from = target.id ?? '';
    const named = (['includes', 'requires'] as const).flatMap((key) =>
      (target[key] ?? []).flatMap((entry, i) => {
        const own: Path = [...at, key, i];
        return targetsNamed(entry, own).map(({ id: to, path }) => ({ from, to, path }));
      }),
    );
    const listed = (['comes-with', 'fed-by'] as const).flatMap((key) =>
      (target[key] ?? []).map((to, i) => ({ from, to, path: [...at, key, i] })),
    );
    return [...named, ...listed];
  });
  yield* cycles('target-cycle', edges);
}

/** Facts that are defined by themselves. */
export function* factCycles({ facts = [] }: DraftKnowledge): Generator<Finding> {
  const edges = facts.flatMap(({ id, when }, index) => {
    const named = when ? [...factsIn(when, ['facts', index, 'when'])] : [];
    return named.map((fact) => ({ from: id ?? '', to: fact.id, path: fact.path }));
  });
  yield* cycles('fact-cycle', edges);
}

/** Questions that are asked only after each other. */
export function* questionCycles(knowledge: DraftKnowledge): Generator<Finding> {
  const facts = factsOf(knowledge);
  const questions = knowledge.questionnaire?.questions ?? [];
  const edges = [...conditionsOf(knowledge)].flatMap((placed): Edge[] => {
    if (placed.path[0] !== 'questionnaire') return [];
    const from = questions[Number(placed.path[2])]?.id ?? '';
    const reads = [...questionsRead(placed, facts)];
    return reads.map(({ id, path }) => ({ from, to: id, path }));
  });
  yield* cycles('question-cycle', edges);
}

/** One finding for each circle, at the edge that closes it. */
function* cycles(code: string, edges: readonly Edge[]): Generator<Finding> {
  const out = new Map<string, Edge[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const done = new Set<string>();
  for (const start of out.keys()) yield* walk(start, [], out, done, code);
}

function* walk(
  node: string,
  trail: readonly string[],
  out: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
  code: string,
): Generator<Finding> {
  if (done.has(node)) return;
  const here = [...trail, node];
  for (const { to, path } of out.get(node) ?? []) {
    const since = here.indexOf(to);
    if (since < 0) yield* walk(to, here, out, done, code);
    else {
      const circle = [...here.slice(since), to].join(' → ');
      yield { code, path, message: `this closes a circle: ${circle}` };
    }
  }
  done.add(node);
}
