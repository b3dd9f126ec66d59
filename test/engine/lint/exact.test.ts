import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDnf } from '../../../src/engine/conditions/dnf.ts';
import { isTrue, type State } from '../../../src/engine/conditions/state.ts';
import type { Engine } from '../../../src/engine/judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../../../src/engine/judging/compiled.ts';
import { isLight, judge } from '../../../src/engine/judging/verdict.ts';
import type { LintCode } from '../../../src/engine/lint/finding.ts';
import { lint } from '../../../src/engine/lint/lint.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import { allStates, knowledge } from './generated.ts';

/** What holds over all answers, looked up one by one. */
interface Truth {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
  readonly states: readonly State[];
  /** The verdicts in each state, by target. */
  readonly verdicts: readonly (readonly string[])[];
}

function truthOf(kb: KnowledgeBase): Truth {
  const { engine, states } = allStates(kb);
  const verdicts = states.map((s) => judge(engine, s).map(({ verdict }) => verdict));
  return { kb, engine, states, verdicts };
}

/** The paths that trying all answers finds, for each lint that speaks of answers. */
const TRUTHS: Readonly<Partial<Record<LintCode, (truth: Truth) => readonly string[]>>> = {
  'rule-never-fires': ({ engine, states }) =>
    rulesOf(engine)
      .filter(({ rule }) => !states.some((s) => isTrue(s, rule.when)))
      .map(({ path }) => `${path}/when`),
  'duplicate-condition': (truth) => twins(truth, 1),
  contradiction: (truth) => twins(truth, -1),
  'never-true': (truth) =>
    truth.kb.targets.flatMap((t) => {
      const never = (when: Condition | undefined): boolean =>
        when !== undefined && !isPossible(truth, when);
      return [
        ...paths(t.id, 'ruled-out-by', t['ruled-out-by'], ({ when }) => never(when)),
        ...paths(t.id, 'includes', t.includes, ({ when }) => never(when)),
      ].map((path) => `${path}/when`);
    }),
  'target-never-adopted': (truth) =>
    targetsWhere(truth, (_, verdicts) => !verdicts.includes('adopt')).map((t) => `${t}/prior`),
  'target-always-adopted': (truth) =>
    targetsWhere(truth, (_, verdicts) => verdicts.every((v) => v === 'adopt')).map(
      (t) => `${t}/prior`,
    ),
  'light-never-applies': (truth) =>
    targetsWhere(truth, (target, verdicts) => {
      const told = ['adopt', 'later', 'consider'];
      return !truth.states.some((s, i) => isLight(target, s) && told.includes(verdicts[i] ?? ''));
    }).map((t) => `${t}/light/when`),
  'need-never-in-force': (truth) =>
    truth.kb.targets.flatMap(({ id, phases }) =>
      paths(
        id,
        'phases/deploy/needs',
        phases.deploy?.needs ?? [],
        ({ when, unless, importance }) =>
          targetsWhere(truth, (known, verdicts) => {
            const had = truth.states.some(
              (s, i) =>
                verdicts[i] === 'adopt' &&
                (!when || isTrue(s, dnf(truth, when))) &&
                (!unless || !isTrue(s, dnf(truth, unless))) &&
                (importance === 'required' || !isLight(known, s)),
            );
            return known.target.id === id && !had;
          }).length > 0,
      ),
    ),
  'activity-never-told': (truth) => activitiesWhere(truth, (told) => !told.includes(true)),
  'activity-always-told': (truth) => activitiesWhere(truth, (told) => !told.includes(false)),
};

/** The activities of which something is true, by whether each team that adopts the target is told them. */
function activitiesWhere(truth: Truth, isWrong: (told: readonly boolean[]) => boolean): string[] {
  return truth.kb.targets.flatMap(({ id, phases }, at) =>
    paths(id, 'phases/deploy/activities', phases.deploy?.activities ?? [], (activity) => {
      const { when, unless } = typeof activity === 'string' ? {} : activity;
      const adopting = truth.states.filter((_, i) => truth.verdicts[i]?.[at] === 'adopt');
      return isWrong(
        adopting.map(
          (s) =>
            (!when || isTrue(s, dnf(truth, when))) && (!unless || !isTrue(s, dnf(truth, unless))),
        ),
      );
    }),
  );
}

test('lint says what trying all answers says', () => {
  fc.assert(
    fc.property(knowledge, (kb) => {
      const truth = truthOf(kb);
      const runs = lint(kb, { parts: ['targets'] });
      for (const [code, expected] of Object.entries(TRUTHS)) {
        const found = runs.find((run) => run.code === code)?.findings ?? [];
        const told = found.map(({ path }) => `${code} ${path.join('/')}`).sort();
        expect(told).toEqual(
          expected(truth)
            .map((path) => `${code} ${path}`)
            .sort(),
        );
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('what lint calls shadowed can go without changing any points, and nothing else can', () => {
  fc.assert(
    fc.property(knowledge, (kb) => {
      const { engine, states } = allStates(kb);
      const found = lint(kb, { parts: ['targets'] }).find((run) => run.code === 'rule-shadowed');
      const gone = new Set(found?.findings.map(({ path }) => path.join('/')));
      for (const { path, rule, group } of rulesOf(engine)) {
        const kept = group.filter((r) => !gone.has(path.replace(/[^/]*$/, r.rule.id)));
        const others = kept.filter((r) => r !== rule);
        const fires = states.some((s) => isTrue(s, rule.when));
        const matters = states.some((s) => counting(others, s) !== counting(group, s));
        expect(matters).toBe(fires && !gone.has(path));
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

/** Points of the first rule of a group that is true. */
function counting(group: readonly CompiledRule[], state: State): number {
  return group.find((r) => isTrue(state, r.when))?.points ?? 0;
}

function rulesOf(engine: Engine) {
  return engine.targets.flatMap(({ target, groups }) =>
    groups.flatMap((group) =>
      group.map((rule) => ({ path: `targets/${target.id}/rules/${rule.rule.id}`, rule, group })),
    ),
  );
}

/** Rules that are true in the same states as an earlier one on the same or the other side. */
function twins({ kb, engine, states }: Truth, side: 1 | -1): string[] {
  const compiled = new Map(rulesOf(engine).map(({ path, rule }) => [path, rule]));
  const truths = (path: string): string =>
    states.map((s) => (isTrue(s, compiled.get(path)?.when ?? []) ? 1 : 0)).join('');
  const points = (path: string): number => compiled.get(path)?.points ?? 0;
  return kb.targets.flatMap(({ id, rules }) => {
    const all = rules.map((r) => `targets/${id}/rules/${r.id}`);
    return all
      .filter((path, i) =>
        all
          .slice(0, i)
          .some(
            (earlier) =>
              Math.sign(points(earlier) * points(path)) === side &&
              truths(earlier) === truths(path) &&
              truths(path).includes('1'),
          ),
      )
      .map((path) => `${path}/when`);
  });
}

function targetsWhere(
  { engine, verdicts }: Truth,
  holds: (target: CompiledTarget, verdicts: readonly string[]) => boolean,
): string[] {
  return engine.targets
    .filter((t) =>
      holds(
        t,
        verdicts.map((all) => all[t.index] ?? ''),
      ),
    )
    .map((t) => `targets/${t.target.id}`);
}

function paths<T>(
  id: string,
  key: string,
  list: readonly T[],
  isWrong: (item: T) => boolean,
): string[] {
  return list.flatMap((item, i) => (isWrong(item) ? [`targets/${id}/${key}/${i}`] : []));
}

const dnf = ({ engine }: Truth, condition: Condition) =>
  toDnf(condition, engine.space, engine.facts);

function isPossible(truth: Truth, condition: Condition): boolean {
  return truth.states.some((s) => isTrue(s, dnf(truth, condition)));
}
