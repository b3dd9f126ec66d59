import { describe, expect, test } from 'vitest';
import type { LintCode } from '../../../src/engine/lint/finding.ts';
import { lint } from '../../../src/engine/lint/lint.ts';
import { LINTS } from '../../../src/engine/lint/table.ts';
import { wordsFor } from '../../../src/engine/lint/wording.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import { ELSEWHERE } from './faults/elsewhere.ts';
import { IN_RULES } from './faults/in-rules.ts';
import { IN_TARGETS } from './faults/in-targets.ts';
import { LARGE, type Planted, SLOW, WEB } from './faults/words.ts';
import { rule, SMALL, target, withRules } from './small.ts';

const PLANTED: { readonly [C in LintCode]: readonly Planted[] } = {
  ...IN_RULES,
  ...IN_TARGETS,
  ...ELSEWHERE,
};

const CASES = Object.entries(PLANTED).flatMap(([code, planted]) =>
  planted.map(({ kb, found }, i) => ({ name: `${code} ${i + 1}`, code, kb, found })),
);

describe('each fault is found where it is, and nothing else', () => {
  test.each(CASES)('$name', ({ kb, code, found }) => {
    expect(findingsIn(kb, code)).toEqual(found);
  });

  test('in clean knowledge nothing is found', () => {
    expect(findingsIn(SMALL, 'example-fails')).toEqual([]);
  });

  test('every lint is told in words that name what is concerned', () => {
    const findings = CASES.flatMap(({ kb }) => lint(kb).flatMap((run) => run.findings));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(Object.keys(LINTS)));
    for (const finding of findings) {
      const { message, hint } = wordsFor(finding);
      expect(`${message} ${hint}`).not.toMatch(/undefined|null|\[object/);
    }
  });
});

describe('what is meant so passes', () => {
  test.each<[string, KnowledgeBase]>([
    [
      'a not beside its gate',
      withRules(
        rule('guarded', {
          when: {
            all: [
              { question: 'products', includes: 'model' },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a not beside a test that implies its gate',
      withRules(
        rule('guarded', {
          when: {
            all: [
              { question: 'retraining', 'at-least': 'sometimes' },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a not that says in so many words that the question may not apply',
      withRules(
        rule('open', {
          when: {
            any: [
              { not: { question: 'products', includes: 'model' } },
              { not: { question: 'retraining', is: 'often' } },
            ],
          },
        }),
      ),
    ],
    [
      'a stronger rule that is narrower than its neighbour',
      withRules(rule('worse', { for: 'strong', group: 'pain', when: { all: [SLOW, LARGE] } })),
    ],
    [
      'a weaker rule that is wider than its neighbours',
      withRules(
        rule('any', {
          for: 'weak',
          group: 'pain',
          when: { any: [{ question: 'pains', includes: ['slow', 'faulty'] }, LARGE] },
        }),
      ),
    ],
    [
      'a target that only others bring along',
      {
        ...SMALL,
        targets: [
          target('helper', { prior: -20 }),
          ...SMALL.targets.map((t) => ({
            ...t,
            includes: [{ target: 'helper', because: 'It helps.' }],
          })),
        ],
      },
    ],
  ])('%s', (_what, kb) => {
    expect(findingsIn(kb)).toEqual([]);
  });
});

test('only what is in scope is looked at', () => {
  const kb = withRules(rule('not-both', { when: { all: [WEB, { not: WEB }] } }));
  const runs = lint(kb, { parts: ['targets'], targets: ['training'] });
  expect(runs.flatMap((run) => run.findings)).toEqual([]);
  expect(runs.map(({ code }) => code)).not.toContain('tool-unwanted');
});

/** What lint finds, as "code path"; examples are left out where they are not what is looked for. */
function findingsIn(kb: KnowledgeBase, code?: string): string[] {
  return lint(kb)
    .flatMap((run) => run.findings)
    .filter((finding) => finding.code !== 'example-fails' || code === 'example-fails')
    .map(({ code: found, path }) => `${found} ${path.join('/')}`)
    .sort();
}
