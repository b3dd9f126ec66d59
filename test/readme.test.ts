import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './cli/fake-io.ts';
import { shippedKnowledge } from './support/shipped.ts';

/**
 * Every session in README.md is run; what it shows is the beginning of what is printed on a terminal
 * of 80 columns. After a change that is meant: UPDATE_README=1 npx vitest run test/readme.test.ts.
 */
const README = new URL('../README.md', import.meta.url);
const UPDATE = process.env.UPDATE_README === '1';
const LINES_SHOWN = 24;
const SCREEN = /<!-- (test\/screens\/\S+\.txt) -->\n```text\n([\s\S]*?)```/g;
const SESSION = /```console\n\$ which-ops ([^\n]+)\n([\s\S]*?)```/g;

const knowledge = shippedKnowledge();

async function output(line: string): Promise<string[]> {
  const argv = line.split(' ');
  const files = Object.fromEntries(
    argv
      .filter((word) => word.startsWith('examples/'))
      .map((path) => [path, readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')]),
  );
  const { stdout, code } = await run(argv, {
    stdoutIsTTY: true,
    env: { NO_COLOR: '1' },
    files,
    knowledge: async () => ({ result: { value: knowledge, diagnostics: [] }, texts: new Map() }),
  });
  expect(code).toBe(0);
  return stdout.trimEnd().split('\n');
}

function shown(lines: readonly string[]): string {
  const head = lines.slice(0, LINES_SHOWN).join('\n').trimEnd();
  return lines.length > LINES_SHOWN ? `${head}\n…\n` : `${head}\n`;
}

const screenIn = (path: string): string =>
  `${readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').trim()}\n`;

const text = readFileSync(README, 'utf8');
const screens = [...text.matchAll(SCREEN)];
const sessions = [...text.matchAll(SESSION)];

describe('the sessions of the README', () => {
  it('are there', async () => {
    expect(sessions.length).toBeGreaterThan(3);
    if (!UPDATE) return;
    let next = text;
    for (const [whole, line = ''] of sessions) {
      const block = `\`\`\`console\n$ which-ops ${line}\n${shown(await output(line))}\`\`\``;
      next = next.replace(whole, () => block);
    }
    for (const [whole, path = ''] of screens) {
      const block = `<!-- ${path} -->\n\`\`\`text\n${screenIn(path)}\`\`\``;
      next = next.replace(whole, () => block);
    }
    writeFileSync(README, next);
  });

  it.each(sessions.map(([, line = '', printed = '']) => [line, printed]))(
    'which-ops %s',
    async (line, printed) => {
      if (!UPDATE) expect(printed).toBe(shown(await output(line)));
    },
  );

  it.each(screens.map(([, path = '', printed = '']) => [path, printed]))(
    'the screen %s',
    (path, printed) => {
      if (!UPDATE) expect(printed).toBe(screenIn(path));
    },
  );
});
