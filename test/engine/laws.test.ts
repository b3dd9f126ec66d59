import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import { encode } from '../../src/engine/conditions/state.ts';
import { compile, type Engine, fitOf, pointsOf } from '../../src/engine/judging/compile.ts';
import { judge } from '../../src/engine/judging/verdict.ts';
import { type Outlook, outlook } from '../../src/engine/reach/possible.ts';
import { capacityOf, roadmapOf } from '../../src/engine/roadmap/roadmap.ts';
import type { RoadmapItem, TargetAdvice } from '../../src/model/advice.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Verdict } from '../../src/model/ids.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Target } from '../../src/model/target.ts';
import { runs } from '../support/runs.ts';
import { shown } from '../support/show.ts';
import { extensionOf, smallWorld, type World } from '../support/small-answers.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

const RUNS = { numRuns: runs() };

/** Knowledge whose questions hang on each other, and whose targets bring each other along. */
const world = smallWorld(smallKnowledge({ questions: 4, targets: 4, rules: 4 }), 0.6);

/** A world, and further answers that contradict none of it. */
const grown = world.chain(({ engine, answers }) =>
  extensionOf(engine, answers).map((next) =>
    shown({ engine, answers, next }, engine.kb, answers, next),
  ),
);

const inactiveIn = (engine: Engine, answers: Answers): string[] =>
  Object.keys(encode(answers, engine).inactive);

function verdictsUnder(engine: Engine, answers: Answers): { verdict: Verdict; points: number }[] {
  const { state } = encode(answers, engine);
  return judge(engine, state).map(({ verdict, points }) => ({ verdict, points }));
}

const adviceOn = ({ engine, answers }: World): TargetAdvice[] =>
  adviseTargets(positionOf(engine, answers));

describe('what completions can still reach', () => {
  it('never grows under an accepted extension, and the interval never widens', () => {
    const law = fc.property(grown, ({ engine, answers, next }) => {
      const outlooks = (some: Answers): Outlook[] => {
        const { state, given } = positionOf(engine, some);
        return engine.targets.map(({ index }) => outlook(engine, index, state, given));
      };
      const before = outlooks(answers);
      for (const [i, after] of outlooks(next).entries()) {
        const was = before[i];
        for (const verdict of after.possible) expect(was?.possible).toContain(verdict);
        expect(after.low).toBeGreaterThanOrEqual(was?.low ?? 0);
        expect(after.high).toBeLessThanOrEqual(was?.high ?? 0);
      }
    });
    fc.assert(law, RUNS);
  });
});

describe('evidence', () => {
  it('adds up to the points, the fit and a verdict that is possible', () => {
    const law = fc.property(world, (w) => {
      for (const target of adviceOn(w)) {
        const sum = target.evidence.reduce((all, e) => all + e.points, target.prior);
        expect(sum).toBe(target.points);
        expect(target.fit).toBe(fitOf(target.points));
        expect(target.possible).toContain(target.verdict);
        expect(target.low).toBeLessThanOrEqual(target.fit);
        expect(target.high).toBeGreaterThanOrEqual(target.fit);
      }
    });
    fc.assert(law, RUNS);
  });

  it('counts the strongest true rule of a group, and every rule once', () => {
    const law = fc.property(world, (w) => {
      for (const { id, evidence, silent } of adviceOn(w)) {
        const target = w.engine.kb.targets.find((t) => t.id === id);
        const weights = new Map(target?.rules.map((r) => [r.id, Math.abs(pointsOf(r))]));
        expect(evidence.length + silent.length).toBe(target?.rules.length);
        for (const { rule, by } of silent.filter((s) => s.state === 'outweighed')) {
          expect(weights.get(by ?? '')).toBeGreaterThanOrEqual(weights.get(rule) ?? 0);
        }
      }
    });
    fc.assert(law, RUNS);
  });

  it('never falls when a rule for a target becomes true, nor rises when one against it does', () => {
    const law = fc.property(world, fc.nat(), fc.nat(), ({ engine, answers }, nth, which) => {
      const { kb } = engine;
      const target = kb.targets[nth % kb.targets.length];
      const rule = target?.rules[which % Math.max(1, target.rules.length)];
      if (target === undefined || rule === undefined) return;
      const rules = target.rules.map((r) => (r === rule ? { ...r, when: { all: [] } } : r));
      const targets = kb.targets.map((t) => (t === target ? { ...t, rules } : t));
      const points = (of: Engine): number =>
        verdictsUnder(of, answers)[kb.targets.indexOf(target)]?.points ?? 0;
      const gain = points(compile({ ...kb, targets })) - points(engine);
      if (rule.for) expect(gain).toBeGreaterThanOrEqual(0);
      else expect(gain).toBeLessThanOrEqual(0);
    });
    fc.assert(law, RUNS);
  });

  it('reads no remedy, no inactive answer and no order of keys', () => {
    const law = fc.property(world, world, ({ engine, answers }, other) => {
      const points = (a: Answers): number[] => verdictsUnder(engine, a).map((v) => v.points);
      const active = (a: Answers): Answers => {
        const inactive = inactiveIn(engine, a);
        return Object.fromEntries(Object.entries(a).filter(([id]) => !inactive.includes(id)));
      };
      expect(verdictsUnder(engine, active(answers))).toEqual(verdictsUnder(engine, answers));
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(verdictsUnder(engine, backwards)).toEqual(verdictsUnder(engine, answers));
      const remedies = freeRemedies(engine);
      const others = Object.entries(other.answers).filter(([id]) => remedies.has(id));
      const kept = Object.entries(answers).filter(([id]) => !remedies.has(id));
      const valid = others.filter(([id, answer]) => isAnswer(engine, id, answer));
      expect(points(Object.fromEntries([...kept, ...valid]))).toEqual(
        points(Object.fromEntries(kept)),
      );
    });
    fc.assert(law, RUNS);
  });

  it('does not depend on the order of targets and rules', () => {
    const law = fc.property(world, ({ engine, answers }) => {
      const { kb } = engine;
      const turned: KnowledgeBase = {
        ...kb,
        targets: kb.targets.map((t) => ({ ...t, rules: t.rules.toReversed() })).toReversed(),
      };
      const turnedVerdicts = verdictsUnder(compile(turned), answers).toReversed();
      expect(turnedVerdicts).toEqual(verdictsUnder(engine, answers));
    });
    fc.assert(law, RUNS);
  });
});

/** Questions about remedies that say nothing of others: they are not gated and gate nothing. */
function freeRemedies({ kb, space, gates }: Engine): ReadonlySet<string> {
  const gating = new Set([...gates.values()].flatMap((gate) => gate.flat().map((l) => l.slot)));
  const free = kb.questionnaire.questions.filter(({ id, remedy, when }) => {
    const slot = space.byId.get(id)?.index;
    return remedy && when === undefined && !(slot !== undefined && gating.has(slot));
  });
  return new Set(free.map(({ id }) => id));
}

/** Whether an answer from other knowledge is one here too. */
function isAnswer({ kb, space }: Engine, id: string, answer: Answer): boolean {
  const slot = space.byId.get(id);
  const question = kb.questionnaire.questions.find((q) => q.id === id);
  if (slot === undefined) return question?.type === 'list';
  const single = typeof answer === 'string';
  return (
    single === (question?.type === 'single') &&
    (single ? [answer] : answer).every((choice) => slot.bits.has(choice))
  );
}

describe('targets that belong together', () => {
  it('follow one another: parts of what is adopted, what it requires, and what rules a part out', () => {
    const law = fc.property(world, (w) => {
      const advice = adviceOn(w);
      const of = (id: string) => advice.find((t) => t.id === id);
      for (const target of advice) {
        for (const { target: whole } of target.includedIn) expect(of(whole)?.verdict).toBe('adopt');
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
    });
    fc.assert(law, RUNS);
  });
});

describe('the roadmap', () => {
  const engineers = fc.constantFrom('1-5', '6-20', '21-60', 'over-60');
  const priorities = fc.subarray(['speed']);
  const roadmap = fc.tuple(world, engineers, priorities).map(([w, size, wanted]) => {
    const advice = adviceOn(w);
    const answers = { ...w.answers, engineers: size, priorities: wanted };
    const items = roadmapOf(advice, w.engine.kb.targets, answers, []);
    const { targets } = w.engine.kb;
    const isWanted = (id: string) =>
      targets.some((t) => t.id === id && t.serves.some((each) => wanted.includes(each)));
    const plan = { ...planOf(advice, targets, items), answers, isWanted };
    return shown(plan, w.engine.kb, answers, items);
  });

  it('puts nothing before what it requires, and parts no later than their whole', () => {
    const law = fc.property(roadmap, ({ items, waveOf, requiredBy, comeTogether }) => {
      for (const { target, requires, wave } of items) {
        for (const id of requires) expect(waveOf(id)).toBeLessThanOrEqual(wave);
        for (const id of requiredBy(target)) {
          expect(waveOf(id)).toBeLessThanOrEqual(wave);
          if (wave < 3 && !comeTogether(target, id)) expect(waveOf(id)).toBeLessThan(wave);
        }
      }
    });
    fc.assert(law, RUNS);
  });

  it('begins with nothing that is blocked while something else may begin', () => {
    const law = fc.property(roadmap, ({ heads, requiredFrom }) => {
      const blocked = heads.filter((i) => i.wave === 1 && i.verdict === 'later');
      const waiting = heads.filter((i) => i.wave > 1 && i.verdict === 'adopt');
      if (blocked.length === 0) return;
      for (const { target } of waiting) expect(requiredFrom(target)).not.toEqual([]);
    });
    fc.assert(law, RUNS);
  });

  it('holds all that is recommended and not in place, no more at once than the team can carry', () => {
    const law = fc.property(roadmap, ({ advice, heads, items, answers, isWanted }) => {
      for (const wave of [1, 2]) {
        // A light form that serves a priority is a matter of days, and comes beside the rest.
        const atOnce = heads.filter((i) => i.wave === wave && !(i.light && isWanted(i.target)));
        expect(atOnce.length).toBeLessThanOrEqual(capacityOf(answers));
      }
      const wanted = advice.filter(
        (t) => ['adopt', 'later'].includes(t.verdict) && t.standing !== 'in-place',
      );
      const ids = (all: readonly string[]): string[] => all.toSorted();
      expect(ids(items.map((i) => i.target))).toEqual(ids(wanted.map((t) => t.id)));
    });
    fc.assert(law, RUNS);
  });
});

/** A roadmap with what its targets require and include of each other. */
function planOf(
  advice: readonly TargetAdvice[],
  targets: readonly Target[],
  items: readonly RoadmapItem[],
) {
  const waves = new Map(items.map((i) => [i.target, i.wave]));
  const wholesOf = (id: string): string[] => {
    const included = advice.find((t) => t.id === id)?.includedIn ?? [];
    return [id, ...included.flatMap((l) => (waves.has(l.target) ? wholesOf(l.target) : []))];
  };
  const comeTogether = (a: string, b: string): boolean =>
    wholesOf(a).some((whole) => wholesOf(b).includes(whole));
  const requiredBy = (id: string): string[] => {
    const required = targets.find((t) => t.id === id)?.requires ?? [];
    return required.flatMap((r) => ('target' in r && waves.has(r.target) ? [r.target] : []));
  };
  /** What a target and its parts require of the others. */
  const requiredFrom = (id: string): string[] => {
    const own = items.map((i) => i.target).filter((other) => wholesOf(other).includes(id));
    return own.flatMap(requiredBy).filter((other) => !own.includes(other));
  };
  const heads = items.filter(({ target }) => wholesOf(target).length === 1);
  const waveOf = (id: string): number | undefined => waves.get(id);
  return { advice, items, heads, waveOf, comeTogether, requiredBy, requiredFrom };
}
