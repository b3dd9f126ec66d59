import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../support/shipped.ts';
import {
  type Home,
  type Installed,
  install,
  KEYS,
  type Opened,
  Terminal,
  textOf,
} from './terminal.ts';

const { enter, down, escape: esc, space, back, interrupt, end } = KEYS;
const { questions } = shippedKnowledge().questionnaire;
const textOfQuestion = (id: string): string => questions.find((q) => q.id === id)?.text ?? id;
const whyOf = (id: string): string => questions.find((q) => q.id === id)?.why ?? id;

let installed: Installed;
beforeAll(() => {
  installed = install();
}, 120_000);
afterAll(() => installed.remove());

const open = (argv: readonly string[], opened: Partial<Opened> = {}): Terminal & { home: Home } => {
  const home = opened.home ?? installed.fresh();
  return Object.assign(new Terminal(installed.bin, argv, { ...opened, home }), { home });
};
/** Colours and weights that prompts use. */
const COLOURS = [1, 2, 31, 32, 36].map((code) => `\u001b[${code}m`);
const BREATH = 'or stop here?';
const REVIEW = 'Pick one to change.';
const SHOW_CURSOR = '\u001b[?25h';
const ONLY = ['--only', 'stage,engineers,availability'];
const TEXTS = {
  stage: textOfQuestion('stage'),
  engineers: textOfQuestion('engineers'),
  availability: textOfQuestion('availability'),
};
const saved = ({ state }: Home): { answers: object; finished: boolean } => {
  const folder = join(state, 'which-ops');
  const [name = ''] = readdirSync(folder).filter((file) => file.startsWith('session-'));
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
};

describe.concurrent('a person with arrow keys', { timeout: 60_000 }, () => {
  it('walks from the first question to the advice', async () => {
    // A pause at the end, because a terminal that closes may take the last lines with it.
    const person = open([], { shell: '$ASK ask; code=$?; sleep 1; exit $code' });
    let asked = 0;
    for (let pauses = [BREATH, REVIEW]; ; ) {
      const place = await person.sees(' of about ', ...pauses);
      const keys = await person.sees('Enter next', 'names · Enter next');
      if (place === REVIEW) break;
      // A menu is drawn once more before it goes.
      if (place === BREATH) pauses = [REVIEW];
      else asked++;
      const isChecklist = keys === 'names · Enter next' || person.isAtChecklist;
      await person.press(...(isChecklist ? [space, enter] : [enter]));
    }
    await person.press(enter);
    await person.sees('WHERE THIS COMES FROM');
    await person.sees('Your answers are in');
    expect(await person.ended).toBe(0);
    expect(asked).toBeGreaterThan(10);
    expect(saved(person.home).finished).toBe(true);
  });

  it('goes back, keeps what was answered, changes it, and reviews', async () => {
    const person = open(['ask', ...ONLY, '--json']);
    await person.sees(TEXTS.stage);
    await person.press(down, enter);
    await person.sees(TEXTS.engineers);
    await person.press(back);
    await person.sees(TEXTS.stage);
    await person.sees('❯ Growing');
    // The line that its answer had left is taken away, with the topic below it.
    expect(person.raw).toMatch(/\r.\[8A.\[J/u);
    await person.press(down, enter);
    await person.sees(TEXTS.engineers);
    await person.press(enter);
    await person.sees(TEXTS.availability);
    await person.press('?');
    await person.sees(`Why we ask: ${whyOf('availability').slice(0, 30)}`);
    await person.press('?');
    await person.sees('Esc back');
    await person.press(enter);
    await person.sees('Your answers: 3 given');
    await person.sees('Stage: Established');
    await person.press(down, down, enter);
    await person.sees(TEXTS.engineers);
    await person.press(down, enter);
    await person.sees('Engineers: 6 to 20');
    await person.press(enter);
    expect(await person.ended).toBe(0);
    expect(person.text).toContain('"engineers": "6-20"');
    expect(person.text).toContain('"stage": "established"');
  });

  it('stays at the first question on Esc', async () => {
    const person = open(['ask', ...ONLY]);
    await person.sees(TEXTS.stage);
    await person.press(esc);
    await person.sees('Nothing comes before this');
    await person.sees(TEXTS.stage);
    await person.press(end);
    expect(await person.ended).toBe(130);
    expect(person.text).toMatch(/cancelled\n$/u);
  });

  it.each([1, 2, 3])('Ctrl-C at question %i saves, and --resume goes on', async (stop) => {
    const person = open(['ask', ...ONLY]);
    const texts = Object.values(TEXTS);
    for (const text of texts.slice(0, stop - 1)) {
      await person.sees(text);
      await person.press(enter);
    }
    await person.sees(texts[stop - 1] ?? '');
    await person.press(interrupt);
    expect(await person.ended).toBe(130);
    expect(person.raw).toContain(SHOW_CURSOR);
    if (stop === 1) return;
    expect(person.text).toContain('saved; continue with which-ops ask --resume');
    const again = open(['ask', ...ONLY, '--resume'], { home: person.home });
    await again.sees(texts[stop - 1] ?? '');
    expect(Object.keys(saved(person.home).answers).length).toBe(stop - 1);
    await again.press(end);
    expect(await again.ended).toBe(130);
  });

  it('loses nothing to kill -9, and is offered the rest once', async () => {
    const person = open(['ask']);
    await person.sees('1 of about');
    await person.press(space, enter);
    await person.sees('2 of about');
    await person.press(enter);
    await person.sees('3 of about');
    person.pty.kill('SIGKILL');
    expect(await person.ended).toBe(137);
    expect(Object.keys(saved(person.home).answers).length).toBe(2);
    expect(saved(person.home).answers).toMatchObject({ products: ['web-app'] });
    const again = open(['ask'], { home: person.home });
    await again.sees('You stopped here after 2 questions. Go on from there?');
    await again.press(enter);
    await again.sees('3 of about');
    await again.press(interrupt);
    expect(await again.ended).toBe(130);
  });

  it('keeps the file to its owner', async () => {
    const person = open(['ask', ...ONLY]);
    await person.sees(TEXTS.stage);
    await person.press(enter);
    await person.sees(TEXTS.engineers);
    await person.press(interrupt);
    await person.ended;
    const folder = join(person.home.state, 'which-ops');
    const [name = ''] = readdirSync(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('draws anew when the terminal gets another size, with what was ticked', async () => {
    const person = open(['ask', '--only', 'products']);
    await person.sees('1 of about');
    await person.press(space);
    await person.sees('[x] Web application');
    person.pty.resize(50, 15);
    await person.sees('[x] Web application');
    await person.press(enter);
    await person.sees('Your answers: 1 given');
    await person.press(interrupt);
    expect(await person.ended).toBe(130);
  });

  it('takes no colour where none is wanted', async () => {
    const person = open(['ask', ...ONLY], { env: { NO_COLOR: '1' } });
    await person.sees(TEXTS.stage);
    await person.press(enter);
    await person.sees(TEXTS.engineers);
    await person.press(interrupt);
    expect(await person.ended).toBe(130);
    expect(COLOURS.filter((code) => person.raw.includes(code))).toEqual([]);
  });

  it('finds several tools by any of their names', async () => {
    const person = open(['ask', '--only', 'current_tools', '--json']);
    await person.sees('type to search');
    await person.press(...'github act', enter, ...'argocd', enter, ...'jenkins', down, space);
    await person.sees('[x] JayeX');
    await person.press(enter);
    await person.sees('Your answers: 1 given');
    await person.press(enter);
    expect(await person.ended).toBe(0);
    expect(person.text).toMatch(
      /"current_tools": \[\s*"github-actions",\s*"argo-cd",\s*"jayex"\s*\]/u,
    );
  });

  it('--quick ends with the breath', async () => {
    const person = open(['ask', '--quick', '--prompts', 'plain']);
    let asked = 0;
    for (;;) {
      await person.sees(': ');
      if (person.text.includes('Pick one to change.')) break;
      await person.sees("I don't know");
      asked = Number(
        /Question (\d+)/u.exec(person.text.slice(person.text.lastIndexOf('Question ')))?.[1],
      );
      await person.press('unknown\r');
    }
    expect(asked).toBeLessThanOrEqual(16);
    await person.press('1\r');
    expect(await person.ended).toBe(0);
  });
});

describe.concurrent('a person with lines', { timeout: 60_000 }, () => {
  const PLAIN = [
    ['--prompts plain', ['--prompts', 'plain'], {}],
    ['WHICH_OPS_ACCESSIBLE', [], { WHICH_OPS_ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const;

  it.each(PLAIN)('%s: numbered lists, no cursor codes', async (_what, flags, env) => {
    const person = open(['ask', ...ONLY, ...flags, '--no-color'], { env });
    await person.sees(`Question 1 of about 3. ${TEXTS.stage}`);
    await person.sees('Number: ');
    await person.press('9\r');
    await person.sees('9: type numbers from 1 to 5.');
    await person.press('?\r');
    await person.sees('Number: ');
    await person.press('2\r');
    await person.sees(TEXTS.engineers);
    await person.press('b\r');
    await person.sees('Enter keeps 2: ');
    await person.press('\r');
    await person.sees(TEXTS.engineers);
    await person.press('1\r');
    await person.sees(TEXTS.availability);
    await person.press('5\r');
    await person.sees("Availability: I don't know");
    await person.press('1\r');
    expect(await person.ended).toBe(0);
    expect(person.raw).not.toContain('\u001b');
  });

  it.each([
    ['Ctrl-C', interrupt],
    ['Ctrl-D', end],
    ['q', 'q\r'],
  ])('%s saves and ends with 130', async (_key, key) => {
    const person = open(['ask', ...ONLY, '--prompts', 'plain']);
    await person.sees('Number: ');
    await person.press('1\r');
    await person.sees(TEXTS.engineers);
    await person.sees('Number: ');
    await person.press(key);
    expect(await person.ended).toBe(130);
    expect(person.text).toContain('\nsaved; continue with which-ops ask --resume');
  });
});

describe.concurrent('streams', { timeout: 60_000 }, () => {
  it('asks on standard error while standard output goes to a file', async () => {
    const home = installed.fresh();
    const shell = `$ASK ask --only engineers --json > out.json`;
    const person = open([], { home, shell, columns: 60 });
    await person.sees(TEXTS.engineers.slice(0, 30));
    await person.press(down, enter);
    await person.sees('Your answers: 1 given');
    await person.press(enter);
    expect(await person.ended).toBe(0);
    const text = textOf(join(home.folder, 'out.json'));
    expect(text).not.toContain('\u001b');
    expect(JSON.parse(text).answers).toEqual({ engineers: '6-20' });
  });

  it.each([
    ['closed', '<&-'],
    ['/dev/null', '</dev/null'],
    ['an idle pipe', null],
  ])('refuses at once with standard input %s', async (_what, redirect) => {
    const home = installed.fresh();
    const begun = Date.now();
    const { code, stdout, stderr } = await ended(
      redirect === null
        ? spawn(process.execPath, [installed.bin, 'ask'], { cwd: home.folder, stdio: 'pipe' })
        : spawn('/bin/sh', ['-c', `"${process.execPath}" "${installed.bin}" ask ${redirect}`], {
            cwd: home.folder,
            stdio: ['ignore', 'pipe', 'pipe'],
          }),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('nobody is there to answer');
    expect(Date.now() - begun).toBeLessThan(8_000);
  });

  it('--yes asks nothing, at a terminal too', async () => {
    const person = open(['ask', '--yes', '--set', 'engineers=6-20', '--json']);
    expect(await person.ended).toBe(0);
    expect(person.text).toContain('left open: ');
    expect(person.text).toContain('"schemaVersion": 1');
  });

  it('says once that the folder cannot be written, and goes on', async () => {
    const home = installed.fresh();
    mkdirSync(home.state);
    writeFileSync(join(home.state, 'which-ops'), 'a file where the folder should be');
    chmodSync(home.state, 0o500);
    const person = open(['ask', ...ONLY, '--json'], { home });
    for (const text of Object.values(TEXTS)) {
      await person.sees(text);
      await person.press(enter);
    }
    await person.sees('Your answers: 3 given');
    await person.press(enter);
    expect(await person.ended).toBe(0);
    expect(person.text.split('answers cannot be saved as you go').length).toBe(2);
  });
});

function ended(
  child: ChildProcess,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => {
    text.stdout += data;
  });
  child.stderr?.on('data', (data) => {
    text.stderr += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })));
}
