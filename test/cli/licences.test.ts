import { expect, test } from 'vitest';
import { licencesOf, resolveLicence } from '../../src/cli/licences.ts';
import { filterTools } from '../../src/report/views/tools.ts';
import { KNOWLEDGE } from '../report/fixtures.ts';
import { run } from './fake-io.ts';

const [first] = KNOWLEDGE.tools;
const tools = [
  'MIT OR (Apache-2.0 AND BUSL-1.1)',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  'source-available:Llama-community',
  'proprietary',
  'PostgreSQL',
].flatMap((license) => (first === undefined ? [] : [{ ...first, license }]));
const KB = { ...KNOWLEDGE, tools };

test('every word that is offered as a licence finds a tool, in upper case and lower case', () => {
  expect(licencesOf(KB)).toEqual([
    'open-source',
    'source-available',
    'proprietary',
    'Apache-2.0',
    'BUSL-1.1',
    'Classpath-exception-2.0',
    'GPL-2.0-only',
    'Llama-community',
    'MIT',
    'PostgreSQL',
  ]);
  for (const word of licencesOf(KB)) {
    for (const license of [resolveLicence(KB, word), resolveLicence(KB, word.toUpperCase())]) {
      expect([license, filterTools(KB, { license }).length > 0]).toEqual([license, true]);
    }
  }
});

test.each(['AND', 'with', '', 'source-available:', 'MIT OR', 'GPL'])('%j is none', (word) => {
  expect(() => resolveLicence(KB, word)).toThrow(`no tool has the licence "${word}"`);
});

test('tools takes what is offered', async () => {
  const { code, stdout } = await run(['tools', '--license', 'APACHE-2.0', '--json']);
  expect({ code, count: JSON.parse(stdout).count > 0 }).toEqual({ code: 0, count: true });
});
