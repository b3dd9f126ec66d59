import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXIT } from '../../src/cli/failure.ts';
import { PARTS as CI } from '../../src/cli/topics/ci.ts';
import { TOPICS } from '../../src/cli/topics/topic.ts';
import { FORMATS, knownExtensions } from '../../src/report/index.ts';
import { run } from './fake-io.ts';

const topic = async (id: string): Promise<string> => (await run(['help', id])).stdout;

/** Read for their own sake, not to be set by anybody: the folder, and which Windows terminal it is. */
const INTERNAL = ['PWD', 'MSYSTEM'];

/** The names of environment variables that the command line reads. */
function variablesRead(): string[] {
  const files = readdirSync('src/cli', { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src/cli', file), 'utf8'));
  const names = texts.flatMap((text) => [
    ...[...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/'((?:CI|WHICH_OPS_\w+|GITHUB_\w+|\w+_AGENT))'/g)].map(([, n = '']) => n),
  ]);
  return [...new Set(names)].filter((name) => !INTERNAL.includes(name));
}

describe('help topics', () => {
  it('are listed in the help of the program', async () => {
    const { stdout } = await run(['--help']);
    for (const { id, summary } of TOPICS) {
      expect(stdout).toMatch(new RegExp(`^ {2}help ${id} +${summary.slice(0, 20)}`, 'm'));
    }
  });

  it.each(TOPICS.map(({ id, summary }) => [id, summary]))('help %s', async (id, summary) => {
    const { code, stdout, stderr } = await run(['help', id]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.replace(/\s+/g, ' ')).toContain(`${id}: ${summary}`);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  it('say what is near an unknown one', async () => {
    const { code, stdout, stderr } = await run(['help', 'exit-cods']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean exit-codes?');
    expect((await run(['help', 'xyzzy'])).stderr).toContain(TOPICS.map(({ id }) => id).join(', '));
  });
});

describe('what the topics say is so', () => {
  it('exit-codes names every exit code', async () => {
    const text = await topic('exit-codes');
    for (const code of Object.values(EXIT)) expect(text).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });

  it('environment names every variable that is read', async () => {
    const text = await topic('environment');
    const read = variablesRead();
    expect(read.length).toBeGreaterThan(10);
    for (const name of read) expect(text).toContain(name);
  });

  it('formats names every format and every extension', async () => {
    const text = await topic('formats');
    for (const word of [...FORMATS, ...knownExtensions()]) expect(text).toContain(word);
  });

  it('ci holds YAML that parses and lines that are not wrapped', async () => {
    const text = await topic('ci');
    const blocks = CI.flatMap((part) => ('code' in part ? [part.code] : []));
    expect(blocks).toHaveLength(2);
    for (const lines of blocks) {
      expect(parse(lines.join('\n'))).toBeTypeOf('object');
      for (const line of lines) expect(text).toContain(`  ${line}\n`);
    }
  });
});
