import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { compile, type Engine, fitOf, pointsOf } from '../../src/engine/compile.ts';
import { positionOf } from '../../src/engine/moves.ts';
import { outlook } from '../../src/engine/possible.ts';
import { capacityOf, roadmapOf } from '../../src/engine/roadmap.ts';
import { encode } from '../../src/engine/state.ts';
import { judge } from '../../src/engine/verdict.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Verdict } from '../../src/model/ids.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { runs } from '../support/runs.ts';
import { knowledge } from './lint/generated.ts';

/** Laws of the engine on small generated knowledge, against sheer enumeration. */
const RUNS = { numRuns: runs() };

const someAnswers: fc.Arbitrary<Answers> = fc
  .record(
    {
      kinds: fc.oneof(
        fc.constant(['none']),
        fc.constant(['web']),
        fc.constant(['model']),
        fc.constant(['web', 'model']),
      ),
      size: fc.constantFrom('small', 'medium', 'large'),
      stage: fc.constantFrom('idea', 'live'),
      upkeep: fc.constantFrom('never', 'often'),
      habit: fc.constantFrom('never', 'always'),
    },
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

const CHOICES: Readonly<Record<string, readonly Answer[]>> = {
  kinds: [['none'], ['web'], ['model'], ['web', 'model']],
  size: ['small', 'medium', 'large'],
  stage: ['idea', 'live'],
  upkeep: ['never', 'often'],
  habit: ['never', 'always'],
};

const inactiveIn = (engine: Engine, answers: Answers): string[] =>
  Object.keys(encode(answers, engine.kb, engine.space, engine.gates).inactive);

/** The answers with any subset of the open questions answered, no gate of a given answer contradicted. */
function completions(engine: Engine, answers: Answers): Answers[] {
  const before = inactiveIn(engine, answers);
  const given = Object.keys(answers).filter((id) => !before.includes(id));
  return Object.entries(CHOICES)
    .filter(([id]) => answers[id] === undefined)
    .reduce<Answers[]>(
      (sets, [id, values]) => sets.flatMap((s) => [s, ...values.map((v) => ({ ...s, [id]: v }))]),
      [answers],
    )
    .filter((all) => given.every((id) => !inactiveIn(engine, all).includes(id)));
}

function verdictsUnder(engine: Engine, answers: Answers): { verdict: Verdict; points: number }[] {
  const { state } = encode(answers, engine.kb, engine.space, engine.gates);
  return judge(engine, state).map(({ verdict, points }) => ({ verdict, points }));
}

function outlooks(engine: Engine, answers: Answers) {
  const { state, given } = positionOf(engine, answers);
  return engine.targets.map((t) => outlook(engine, t.index, state, given));
}

const both = fc.tuple(knowledge, someAnswers);

describe('what completions can still reach', () => {
  it('is exactly what trying every completion finds', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const engine = compile(kb);
        const all = completions(engine, answers).map((c) => verdictsUnder(engine, c));
        outlooks(engine, answers).forEach(({ possible, low, high }, i) => {
          const found = new Set(all.map((v) => v[i]?.verdict));
          expect(new Set(possible)).toEqual(found);
          const points = all.map((v) => v[i]?.points ?? 0);
          expect([low, high]).toEqual([fitOf(Math.min(...points)), fitOf(Math.max(...points))]);
        });
      }),
      RUNS,
    );
  });

  it('never grows under an accepted extension, and the interval never widens', () => {
    fc.assert(
      fc.property(both, fc.nat(), ([kb, answers], pick) => {
        const engine = compile(kb);
        const all = completions(engine, answers);
        const next = all[pick % all.length] ?? answers;
        const before = outlooks(engine, answers);
        outlooks(engine, next).forEach((after, i) => {
          const was = before[i];
          for (const verdict of after.possible) expect(was?.possible).toContain(verdict);
          expect(after.low).toBeGreaterThanOrEqual(was?.low ?? 0);
          expect(after.high).toBeLessThanOrEqual(was?.high ?? 0);
        });
      }),
      RUNS,
    );
  });
});

describe('evidence', () => {
  it('adds up to the points, the fit and a verdict that is possible', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        for (const target of adviseTargets(positionOf(compile(kb), answers))) {
          const sum = target.evidence.reduce((all, e) => all + e.points, target.prior);
          expect(sum).toBe(target.points);
          expect(target.fit).toBe(fitOf(target.points));
          expect(target.possible).toContain(target.verdict);
          expect(target.low).toBeLessThanOrEqual(target.fit);
          expect(target.high).toBeGreaterThanOrEqual(target.fit);
        }
      }),
      RUNS,
    );
  });

  it('counts the strongest true rule of a group, and every rule once', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const advice = adviseTargets(positionOf(compile(kb), answers));
        for (const { id, evidence, silent } of advice) {
          const target = kb.targets.find((t) => t.id === id);
          const weights = new Map(target?.rules.map((r) => [r.id, Math.abs(pointsOf(r))]));
          expect(evidence.length + silent.length).toBe(target?.rules.length);
          for (const { rule, by } of silent.filter((s) => s.state === 'outweighed')) {
            expect(weights.get(by ?? '')).toBeGreaterThanOrEqual(weights.get(rule) ?? 0);
          }
        }
      }),
      RUNS,
    );
  });

  it('for a target never lowers its fit when it becomes true', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const always = { id: 'new', for: 'weak', when: { all: [] } } as const;
        const rule = {
          ...kb.targets[0]?.rules[0],
          ...always,
          against: undefined,
          group: undefined,
        };
        const more: KnowledgeBase = {
          ...kb,
          targets: kb.targets.map((t) => ({ ...t, rules: [...t.rules, rule as never] })),
        };
        const before = verdictsUnder(compile(kb), answers);
        verdictsUnder(compile(more), answers).forEach(({ points }, i) => {
          expect(points).toBeGreaterThan(before[i]?.points ?? 0);
        });
      }),
      RUNS,
    );
  });

  it('reads no remedy, no inactive answer and no order of keys', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const engine = compile(kb);
        const points = (a: Answers) => verdictsUnder(engine, a).map((v) => v.points);
        const { habit: _, ...without } = answers;
        expect(points({ ...without, habit: 'always' })).toEqual(points(without));
        const inactive = inactiveIn(engine, answers);
        const active = Object.entries(answers).filter(([id]) => !inactive.includes(id));
        expect(verdictsUnder(engine, Object.fromEntries(active))).toEqual(
          verdictsUnder(engine, answers),
        );
        const backwards = Object.fromEntries(Object.entries(answers).toReversed());
        expect(verdictsUnder(engine, backwards)).toEqual(verdictsUnder(engine, answers));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of targets and rules', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const turned: KnowledgeBase = {
          ...kb,
          targets: kb.targets.map((t) => ({ ...t, rules: t.rules.toReversed() })).toReversed(),
        };
        const turnedVerdicts = verdictsUnder(compile(turned), answers).toReversed();
        expect(turnedVerdicts).toEqual(verdictsUnder(compile(kb), answers));
      }),
      RUNS,
    );
  });
});

describe('targets that belong together', () => {
  it('follow one another: parts of what is adopted, what it requires, and what rules a part out', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const advice = adviseTargets(positionOf(compile(kb), answers));
        const of = (id: string) => advice.find((t) => t.id === id);
        for (const target of advice) {
          for (const { target: whole } of target.includedIn)
            expect(of(whole)?.verdict).toBe('adopt');
          for (const { target: from } of target.requiredBy) {
            expect(['adopt', 'later']).toContain(of(from)?.verdict);
          }
          if (target.includedIn.length + target.requiredBy.length > 0) {
            expect(['adopt', 'later', 'unsuitable']).toContain(target.verdict);
          }
          const unmet = target.requirements.some((r) => r.met === false);
          if (target.verdict === 'later') expect(unmet).toBe(true);
          if (target.verdict === 'adopt') expect(unmet).toBe(false);
          expect(target.verdict === 'unsuitable').toBe(target.ruledOutBy.length > 0);
        }
      }),
      RUNS,
    );
  });
});

describe('the roadmap', () => {
  it('puts nothing before what it requires, and no more at once than the team can carry', () => {
    fc.assert(
      fc.property(both, ([kb, answers]) => {
        const advice = adviseTargets(positionOf(compile(kb), answers));
        const items = roadmapOf(advice, kb.targets, answers, []);
        const waveOf = new Map(items.map((i) => [i.target, i.wave]));
        for (const { target, requires, wave } of items) {
          for (const id of requires) expect(waveOf.get(id)).toBeLessThanOrEqual(wave);
          const required = kb.targets.find((t) => t.id === target)?.requires ?? [];
          for (const r of required) {
            const at = 'target' in r ? waveOf.get(r.target) : undefined;
            if (at !== undefined) expect(at).toBeLessThanOrEqual(wave);
          }
        }
        const parts = new Set(advice.filter((t) => t.includedIn.length > 0).map((t) => t.id));
        for (const wave of [1, 2]) {
          const heads = items.filter((i) => i.wave === wave && !parts.has(i.target));
          expect(heads.length).toBeLessThanOrEqual(capacityOf(answers));
        }
        expect(items.map((i) => i.target).toSorted()).toEqual(
          advice
            .filter((t) => ['adopt', 'later'].includes(t.verdict) && t.standing !== 'in-place')
            .map((t) => t.id)
            .toSorted(),
        );
      }),
      RUNS,
    );
  });
});
