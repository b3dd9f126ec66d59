import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { FAULTS, type Fault } from './faults.ts';
import { folderOf, smallFiles } from './small.ts';

const load = (files: ReadonlyMap<string, string | Uint8Array>) =>
  loadKnowledge('kb', folderOf(files));

const said = ({ place, severity, code }: Diagnostic): string =>
  `${place?.file}:${place?.line}:${place?.column} ${severity} ${code}`;

/** The small knowledge with a fault in it, and where the mark stood. */
function withFault({ file, edits }: Fault): {
  readonly files: Map<string, string>;
  readonly at: string;
} {
  const files = smallFiles();
  const whole = files.get(file) ?? '';
  const broken = edits.reduce((text, [find, put]) => {
    if (!text.includes(find)) throw new Error(`${file} does not hold ${find}`);
    return text.replace(find, () => put);
  }, whole);
  const before = broken.slice(0, broken.indexOf('^')).split('\n');
  files.set(file, broken.replace('^', ''));
  return { files, at: `kb/${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
}

describe('a knowledge that is whole', () => {
  test('loads without a word', () => {
    const { value, diagnostics } = load(smallFiles());
    expect(diagnostics).toEqual([]);
    expect(value?.targets.map(({ id, kind }) => [id, kind])).toEqual([
      ['devops', 'paradigm'],
      ['ci-cd', 'practice'],
    ]);
    expect(value?.tools.map(({ id }) => id)).toEqual(['old-runner', 'runner']);
  });

  test('has what its files leave out', () => {
    const { value } = load(smallFiles());
    const [old, runner] = value?.tools ?? [];
    expect(old).toMatchObject({ aliases: [], foundation: null, suite: null, unverified: [] });
    expect(runner).toMatchObject({ since: null, note: null, successor: null });
    expect(value?.targets[1]).toMatchObject({ rules: [], includes: [], habits: [], serves: [] });
  });
});

const REPORTS = FAULTS.map((fault) => {
  const { files, at } = withFault(fault);
  return { fault, at, result: load(files) };
});

describe('one fault is reported once, at its place', () => {
  test.each(REPORTS)('$fault.code in $fault.file: $fault.edits', ({ fault, at, result }) => {
    expect(result.diagnostics.map(said)).toEqual([`${at} error ${fault.code}`]);
    expect(result.value).toBeUndefined();
  });
});

describe('all faults come at once', () => {
  test('over files, and behind a fault of shape in the same rule', () => {
    const files = smallFiles();
    const edit = (name: string, find: string, put: string) =>
      files.set(name, (files.get(name) ?? '').replace(find, put));
    edit('paradigms/devops.yaml', 'for: strong', 'for: stong');
    edit(
      'paradigms/devops.yaml',
      'when: { fact: team }\n    because: Several',
      'when: { fact: taem }\n    because: Several',
    );
    edit('paradigms/devops.yaml', 'tools: [runner]', 'tools: [7, walker, runner]');
    edit('facts.yaml', '{ question: size, at-least: few }', '{ question: size, at-lest: few }');
    edit('facts.yaml', '[site, app]', '[site, apps]');
    edit('tools/runner.yaml', 'license: Apache', 'licence: Apache');
    edit('tools/runner.yaml', 'languages: [go]', 'languages: [golang]');
    edit('marks.yaml', 'adopt: 75', 'adopt: [');
    files.delete('costs.yaml');
    files.set('tools/extra.yml', 'name: x');
    files.set('cost.yaml', '[]');
    expect(load(files).diagnostics.map(said)).toEqual([
      'kb/cost.yaml:1:1 error unknown-file',
      'kb/costs.yaml:1:1 error missing-file',
      'kb/facts.yaml:3:27 error unknown-key',
      'kb/facts.yaml:8:48 error unknown-choice',
      'kb/marks.yaml:2:1 error yaml-syntax',
      'kb/paradigms/devops.yaml:50:13 error wrong-type',
      'kb/paradigms/devops.yaml:50:16 error unknown-tool',
      'kb/paradigms/devops.yaml:55:10 error unknown-value',
      'kb/paradigms/devops.yaml:57:19 error unknown-fact',
      'kb/tools/extra.yml:1:1 error unknown-file',
      'kb/tools/runner.yaml:1:1 error missing-key',
      'kb/tools/runner.yaml:8:1 error unknown-key',
      'kb/tools/runner.yaml:15:13 error unknown-choice',
    ]);
  });

  test('a file that cannot be read does not make everything else unknown', () => {
    const files = smallFiles();
    files.set('questions.yaml', 'sections: [');
    files.set('capabilities.yaml', '{');
    files.delete('tools/runner.yaml');
    files.delete('tools/old-runner.yaml');
    const codes = load(files).diagnostics.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['yaml-syntax', 'missing-folder', 'unknown-tool']));
  });

  test('an id that is no id is a fault of the file name', () => {
    const files = smallFiles();
    files.set(
      'tools/New_Tool.yaml',
      (files.get('tools/runner.yaml') ?? '').replace(/^name.*|^aliases.*/gm, (line) =>
        line.startsWith('name') ? 'name: New' : '',
      ),
    );
    expect(load(files).diagnostics.map(said)).toEqual([
      'kb/tools/New_Tool.yaml:1:1 error wrong-file-name',
    ]);
  });

  test('bytes that are no text are reported, a mark of order is not', () => {
    const files = new Map<string, string | Uint8Array>(smallFiles());
    files.set('marks.yaml', new Uint8Array([0x61, 0x3a, 0x20, 0xff]));
    files.set('version.yaml', '\ufeffversion: 2026.01.31\r\n');
    expect(load(files).diagnostics.map(said)).toEqual(['kb/marks.yaml:1:4 error not-text']);
  });

  test('an alias that stands for a billion is refused', () => {
    const files = smallFiles();
    const lines = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    );
    files.set('marks.yaml', ['a0: &a0 [x]', ...lines].join('\n'));
    expect(load(files).diagnostics.map(said)).toEqual(['kb/marks.yaml:1:1 error too-many-aliases']);
  });
});

test('messages say what stands there, what may, and what was meant', () => {
  const texts = REPORTS.flatMap(({ result }) =>
    result.diagnostics.map(({ code, message, hint = '' }) => `${code}: ${message} | ${hint}`),
  );
  expect(texts).toMatchSnapshot();
});
