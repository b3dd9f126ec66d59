import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { compile, formsOf } from '../../src/engine/compile.ts';
import { prepareForms } from '../../src/engine/forms.ts';
import { hashOf } from '../../src/knowledge/hash.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readSnapshot, writeSnapshot, writeWhole } from '../../src/knowledge/snapshot.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { knowledgeBase } from '../../src/model/schema/knowledge.ts';
import { gapView } from '../../src/report/views/gap.ts';
import { phasesView } from '../../src/report/views/phases.ts';
import { reportView } from '../../src/report/views/report.ts';
import { toolsView } from '../../src/report/views/tools.ts';
import { teams } from '../engine/toolchain/teams.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { folderOf, smallFiles, smallKnowledge } from './small.ts';

describe('the knowledge of this checkout', () => {
  test('has no faults, and the shape that the interfaces promise', () => {
    const parsed = knowledgeBase.safeParse(shippedKnowledge());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test('is the same once it has been a snapshot', () => {
    const knowledge = shippedKnowledge();
    expect(readSnapshot(writeSnapshot(knowledge), 'k.json').value).toEqual(knowledge);
  });

  test('gives the same advice, lists and pages of lists in its brief form', () => {
    const whole = shippedKnowledge();
    const { brief } = writeSnapshot(whole);
    const short = readSnapshot({ brief }, 'k.json').value ?? whole;
    expect(short.tools.some(({ evidence }) => evidence.length > 0)).toBe(false);
    expect(() => compile(short)).toThrow('prepared-forms');
    prepareForms(short, () => formsOf(whole));
    const engines = [whole, short].map(compile);
    fc.assert(
      fc.property(teams(whole), ({ answers }) => {
        const [full, same] = engines.map((engine) => {
          const advice = advise(engine, answers);
          const view = reportView(advice, engine.kb);
          return JSON.stringify([view, gapView(advice, engine.kb)]);
        });
        expect(same).toBe(full);
      }),
      { numRuns: 15 },
    );
    const lists = (kb: KnowledgeBase) => [toolsView(kb, {}), phasesView(kb, kb.targets)];
    expect(lists(short)).toEqual(lists(whole));
  });
});

describe('a snapshot', () => {
  test('is of one piece', () => {
    const { brief } = writeSnapshot(smallKnowledge());
    const { details } = writeSnapshot({ ...smallKnowledge(), hash: 'another' });
    expect(readSnapshot({ brief, details }, 'k.json').value).toBeUndefined();
  });

  test('is read as well where it was written whole, whatever lies beside it', () => {
    const knowledge = smallKnowledge();
    const { details } = writeSnapshot({ ...knowledge, hash: 'another' });
    const brief = writeWhole(knowledge);
    expect(readSnapshot({ brief }, 'k.json').value).toEqual(knowledge);
    expect(readSnapshot({ brief, details }, 'k.json').value).toEqual(knowledge);
  });

  const whole = JSON.parse(writeWhole(smallKnowledge()));
  const brief = JSON.parse(writeSnapshot(smallKnowledge()).brief);
  const changed = (file: { readonly knowledge: object }, changes: object): string =>
    JSON.stringify({ ...file, knowledge: { ...file.knowledge, ...changes } });
  test.each([
    ['nothing', ''],
    ['half a text', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a word', '"x"'],
    ['another format', '{"format":0,"knowledge":{}}'],
    ['an older format', JSON.stringify({ ...whole, format: 3 })],
    ['empty', '{"format":4,"knowledge":{}}'],
    ['null inside', '{"format":4,"knowledge":null}'],
    ['whole without questions', changed(whole, { questionnaire: undefined })],
    ['brief without columns', changed(brief, { tools: {} })],
    ['brief without targets', changed(brief, { targets: null })],
  ])('is not %s', (_what, text) => {
    const { value, diagnostics } = readSnapshot({ brief: text }, 'k.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['no-snapshot', 'run npm ci'],
    ]);
  });
});

describe('the hash', () => {
  const hashed = (files: ReadonlyMap<string, string>): string | undefined =>
    loadKnowledge('kb', folderOf(files)).value?.hash;
  const changed = (name: string, find: string, put: string): string | undefined => {
    const files = smallFiles();
    files.set(name, (files.get(name) ?? '').replace(find, put));
    return hashed(files);
  };

  test('is sixteen hexadecimal digits', () => {
    expect(smallKnowledge().hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('does not hang on the order in which a folder lists its files', () => {
    const { hash } = smallKnowledge();
    const names = fc.shuffledSubarray([...smallFiles()], { minLength: smallFiles().size });
    fc.assert(
      fc.property(names, (files) => hashed(new Map(files)) === hash),
      { numRuns: 20 },
    );
  });

  test('does not hang on the order of keys, nor of lists in which order says nothing', () => {
    const knowledge = smallKnowledge();
    const loose = [
      'facts',
      'sources',
      'capabilities',
      'targets',
      'tensions',
      'tools',
      'costs',
    ] as const;
    const turned: KnowledgeBase = {
      ...reversedKeys(knowledge),
      ...Object.fromEntries(loose.map((key) => [key, knowledge[key].toReversed()])),
    };
    expect(hashOf(turned)).toBe(knowledge.hash);
  });

  test('does not hang on white space, comments or the day', () => {
    const { hash } = smallKnowledge();
    expect(changed('marks.yaml', 'adopt: 75', '# Odds of 3 : 1.\nadopt:    75')).toBe(hash);
    expect(changed('version.yaml', '2026.01.31', '2026.02.01')).toBe(hash);
  });

  test('changes with what is said, and with the order of questions and choices', () => {
    const { hash } = smallKnowledge();
    const hashes = [
      hash,
      changed('marks.yaml', '75', '76'),
      changed('paradigms/devops.yaml', 'for: strong', 'for: weak'),
      changed('tools/runner.yaml', 'name: Runner', 'name: Runners'),
      changed(
        'questions.yaml',
        '{ id: round, label: Round }\n      - { id: square, label: Square }',
        '{ id: square, label: Square }\n      - { id: round, label: Round }',
      ),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes).not.toContain(undefined);
  });
});

function reversedKeys<T extends object>(value: T): T {
  const turn = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turn);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .map(([key, item]) => [key, turn(item)])
        .toReversed(),
    );
  };
  return Object.assign(Object.create(null), turn(value));
}
