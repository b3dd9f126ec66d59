import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseTargets } from '../../src/engine/advise.ts';
import { positionOf } from '../../src/engine/changes/moves.ts';
import { headlineOf } from '../../src/engine/headline.ts';
import { compile } from '../../src/engine/judging/compile.ts';
import type { TargetAdvice } from '../../src/model/advice.ts';
import { ROLES, type Role } from '../../src/model/ids.ts';
import type { Target } from '../../src/model/target.ts';
import { knowledge, target } from '../support/blank-knowledge.ts';
import { runs } from '../support/runs.ts';

const adopted = (name: string, role: Role, parts: Partial<Target> = {}): Target =>
  target(name.toLowerCase(), { role, phrase: name, prior: 20, ...parts });
const ALWAYS = { all: [] };
const light = { light: { when: ALWAYS, summary: 'A little.', 'first-step': '' } };

function headline(...targets: readonly Target[]): string {
  const kb = knowledge({ targets });
  return headlineOf(adviseTargets(positionOf(compile(kb), {})), targets);
}

const core = adopted('DevOps', 'lifecycle');
const practice = (name: string, parts: Partial<Target> = {}): Target =>
  adopted(name, 'practice', parts);

describe('the headline', () => {
  it('names one or two practices after the paradigms', () => {
    const delivery = adopted('delivered with GitOps', 'delivery');
    expect(headline(practice('CI'), delivery, core)).toBe('DevOps, delivered with GitOps, plus CI');
    expect(headline(core, practice('CI'), practice('flags', light))).toBe(
      'DevOps, plus CI and flags (light)',
    );
  });

  it('marks what is light, within brackets that are there', () => {
    const hosted = adopted('on services (NoOps)', 'delivery', light);
    expect(headline(core, hosted)).toBe('DevOps, on services (NoOps, light)');
  });

  it('counts practices where there are more, or two after four names', () => {
    const three = ['a', 'b', 'c'].map((name) => practice(name));
    expect(headline(core, ...three)).toBe('DevOps, plus 3 practices');
    const many = ['E', 'F', 'G', 'H'].map((name) => adopted(name, 'lifecycle'));
    expect(headline(...many, practice('a'))).toBe('E, F, G and H, plus a');
    expect(headline(...many, practice('a'), practice('b'))).toBe('E, F, G and H, plus 2 practices');
    const five = [...many, adopted('with I', 'organisation')];
    expect(headline(...five, practice('a'))).toBe('E, F, G and H, with I, plus a');
    const slight = ['a', 'b', 'c'].map((name) => practice(name, light));
    expect(headline(core, ...slight)).toBe('DevOps, plus 3 practices (light)');
  });

  it('leaves out what another adopted target includes or brings along', () => {
    const whole = adopted('DevSecOps', 'lifecycle', {
      includes: [{ target: 'devops', because: '' }],
      'comes-with': ['ci'],
    });
    expect(headline(core, whole, practice('CI'), practice('flags'))).toBe('DevSecOps, plus flags');
    expect(headline({ ...whole, prior: -20 }, practice('CI'), core)).toBe('DevOps, plus CI');
  });

  it('says so where there is no paradigm, or nothing', () => {
    expect(headline(practice('CI'))).toBe('No paradigm yet, but CI');
    expect(headline({ ...core, prior: -20 })).toBe('No methodology yet: keep it simple');
  });
});

/** Targets of every role, adopted or not, of which each may include and bring along the next. */
const anyTargets: fc.Arbitrary<Target[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...ROLES),
      isAdopted: fc.boolean(),
      isLight: fc.boolean(),
      next: fc.constantFrom('nothing', 'included', 'brought'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drafts) =>
    drafts.map(({ role, isAdopted, isLight, next }, i) => {
      const following = i + 1 < drafts.length ? `t${i + 1}` : undefined;
      return target(`t${i}`, {
        role,
        phrase: `T${i}`,
        prior: isAdopted ? 20 : -20,
        ...(isLight ? light : {}),
        ...(following && next === 'included'
          ? { includes: [{ target: following, because: '' }] }
          : {}),
        ...(following && next === 'brought' ? { 'comes-with': [following] } : {}),
      });
    }),
  );

const world = anyTargets.map((known) => {
  const targets = adviseTargets(positionOf(compile(knowledge({ targets: known })), {}));
  return { targets, headline: headlineOf(targets, known) };
});

describe('headlines of every kind', () => {
  it('name all paradigms that are adopted and not included, and name or count every practice', () => {
    const law = fc.property(world, ({ targets, headline: line }) => {
      const own = targets.filter((t) => t.verdict === 'adopt' && t.includedIn.length === 0);
      const paradigms = own.filter((t) => t.role !== 'practice');
      const isBrought = (id: string): boolean => paradigms.some((t) => t.comesWith.includes(id));
      const named = (t: TargetAdvice): boolean =>
        new RegExp(`\\b${t.id}${t.light ? ' \\(light\\)' : '(?! \\(light)'}`, 'i').test(line);
      for (const t of targets.filter((other) => !own.includes(other))) {
        expect(line.toLowerCase()).not.toContain(t.id);
      }
      const practices = own.filter((t) => t.role === 'practice' && !isBrought(t.id));
      for (const t of paradigms) expect(named(t)).toBe(true);
      const counted = /plus (\d) practices?/.exec(line)?.[1];
      expect(practices.filter(named).length + Number(counted ?? 0)).toBe(practices.length);
      if (paradigms.length > 0 && practices.length > 1 && practices.some(named)) {
        expect(practices.length).toBe(2);
        expect(paradigms.length + practices.length).toBeLessThanOrEqual(5);
      }
    });
    fc.assert(law, { numRuns: runs() });
  });
});
