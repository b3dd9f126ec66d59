import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise } from '../../src/engine/advise.ts';
import { prepareForms } from '../../src/engine/conditions/forms.ts';
import { compile, formsOf } from '../../src/engine/judging/compile.ts';
import { readDetails } from '../../src/knowledge/details.ts';
import { hashOf } from '../../src/knowledge/hash.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readParts } from '../../src/knowledge/parts.ts';
import { readSnapshot, readWhole, writeWhole } from '../../src/knowledge/snapshot.ts';
import { writeSnapshot } from '../../src/knowledge/snapshot-texts.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { knowledgeBase } from '../../src/model/schema/knowledge.ts';
import { gapView } from '../../src/report/views/gap.ts';
import { phasesView } from '../../src/report/views/phases.ts';
import { reportView } from '../../src/report/views/report.ts';
import { toolsView } from '../../src/report/views/tools.ts';
import { teams } from '../engine/toolchain/teams.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { folderOf, smallFiles, smallKnowledge } from './small.ts';

const snapshotOf = (knowledge: KnowledgeBase) => {
  const { brief, details } = writeSnapshot(knowledge);
  return readSnapshot(readParts(brief), 'k', readDetails(details));
};

describe('the knowledge of this checkout', () => {
  test('has no faults, and the shape that the interfaces promise', () => {
    const parsed = knowledgeBase.safeParse(shippedKnowledge());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test('is the same once it has been a snapshot', () => {
    const knowledge = shippedKnowledge();
    const again = snapshotOf(knowledge);
    expect(again.value).toEqual(knowledge);
    const isRead = (thing: object) =>
      Object.values(Object.getOwnPropertyDescriptors(thing)).every(({ get }) => get === undefined);
    expect(
      [again.value, ...(again.value?.targets ?? [])].every((thing) => isRead(thing ?? {})),
    ).toBe(true);
    // Whoever writes it out or copies it gets all of it.
    expect(JSON.parse(JSON.stringify(again.value))).toEqual(knowledge);
  });

  test('gives the same advice, lists and pages of lists in its brief form', () => {
    const whole = shippedKnowledge();
    const short = readSnapshot(readParts(writeSnapshot(whole).brief), 'k').value ?? whole;
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
    // Data about tools has their home pages, for which the whole is read.
    const lists = (kb: KnowledgeBase) => [toolsView(kb, {}).blocks, phasesView(kb, kb.targets)];
    expect(lists(short)).toEqual(lists(whole));
  });
});

describe('a snapshot', () => {
  test('is of one piece', () => {
    const { brief } = writeSnapshot(smallKnowledge());
    const { details } = writeSnapshot({ ...smallKnowledge(), hash: 'another' });
    const older = writeSnapshot(smallKnowledge()).details.replace(/"format":\d+/, '"format":5');
    for (const other of [details, older, '', 'null', '{}', brief]) {
      const { value } = readSnapshot(readParts(brief), 'k', readDetails(other));
      expect(value).toBeUndefined();
    }
  });

  test('takes along what others want to read', () => {
    const { brief } = writeSnapshot(smallKnowledge(), { forms: [1, { two: 3 }] });
    expect(readParts(brief)?.get('forms')?.()).toEqual([1, { two: 3 }]);
  });

  test('is parsed where somebody asks for it, and once', () => {
    const parts = readParts(writeSnapshot(smallKnowledge()).brief);
    const asked: string[] = [];
    const watched = new Map<string, () => unknown>();
    for (const [name, read] of parts ?? []) {
      watched.set(name, () => {
        asked.push(name);
        return read();
      });
    }
    const { value } = readSnapshot(watched, 'k');
    expect(value?.facts).toBe(value?.facts);
    expect(asked).toEqual(['head', 'facts']);
  });

  const { brief } = writeSnapshot(smallKnowledge());
  test.each([
    ['nothing', ''],
    ['half a text', '{'],
    ['half of one', brief.slice(0, brief.length / 2)],
    ['one that lacks its end', brief.trimEnd()],
    ['a list', '[]\n'],
    ['null', 'null\n'],
    ['a word', '"x"\n'],
    ['one with a broken head', brief.replace('{"format"', '{"format')],
    ['one without a part', brief.replace('"tensions"', '"strains"')],
    ['an older format', brief.replace(/"format":\d+/, '"format":5')],
    ['one that was written whole', writeWhole(smallKnowledge())],
  ])('is not %s', (_what, text) => {
    const { value, diagnostics } = readSnapshot(readParts(text), 'k.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['no-snapshot', 'run npm ci'],
    ]);
  });
});

describe('knowledge that was written whole', () => {
  const whole = writeWhole(smallKnowledge());

  test('is read again', () => {
    expect(readWhole(whole)).toEqual(smallKnowledge());
  });

  test.each([
    ['nothing', ''],
    ['half a text', whole.slice(0, whole.length / 2)],
    ['null', 'null'],
    ['an older format', whole.replace(/"format":\d+/, '"format":5')],
    ['a snapshot', writeSnapshot(smallKnowledge()).brief],
  ])('is not %s', (_what, text) => {
    expect(readWhole(text)).toBeUndefined();
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
