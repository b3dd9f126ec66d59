import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Home, type Installed, install, KEYS, Terminal } from './terminal.ts';

const { enter, space, interrupt, end } = KEYS;
const BREATH = 'or stop here?';
const REVIEW = 'Pick one to change.';
const SAVED = 'saved; continue with which-ops ask --resume';

let installed: Installed;
beforeAll(() => {
  installed = install();
}, 120_000);
afterAll(() => installed.remove());

const open = (home: Home, ...flags: readonly string[]): Terminal =>
  new Terminal(installed.bin, ['ask', ...flags], { home, columns: 100, rows: 40 });

interface Saved {
  readonly answers: object;
  readonly skipped: readonly string[];
  readonly passed: readonly string[];
}
const saved = ({ state }: Home): Saved => {
  const folder = join(state, 'which-ops');
  const [name = ''] = readdirSync(folder).filter((file) => file.startsWith('session-'));
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
};

/** What the person has in front of them: the line with the question, or which menu. */
async function facing(person: Terminal, before = ''): Promise<string> {
  for (;;) {
    const what = await person.sees(' of about ', BREATH, REVIEW);
    // A menu is drawn once more before it goes, and a list whenever something is ticked.
    if (what === before) continue;
    await person.sees('Esc back');
    if (what !== ' of about ') return what;
    const shown = [...person.seen.matchAll(/\d+ of about [^\n]*/gu)].at(-1)?.[0] ?? '';
    if (shown !== before) return shown;
  }
}

/** Takes the first choice of whatever is shown. */
async function answer(person: Terminal, shown: string): Promise<void> {
  const isChecklist = shown !== BREATH && (person.isAtChecklist || person.isAtCatalogue);
  await person.press(...(isChecklist ? [space, enter] : [enter]));
}

describe('leaving', { timeout: 240_000 }, () => {
  it('Ctrl-C at every question, at the breath and at the review loses nothing', async () => {
    const home = installed.fresh();
    const seen: string[] = [];
    let expected: string | null = null;
    for (let answered = 0; ; answered++) {
      const person = open(home, ...(answered === 0 ? [] : ['--resume']));
      const shown = await facing(person);
      if (expected !== null) expect(shown).toBe(expected);
      seen.push(shown);
      if (shown === REVIEW) {
        await person.press(interrupt);
        expect(await person.ended).toBe(130);
        break;
      }
      await answer(person, shown);
      expected = await facing(person, shown);
      await person.press(interrupt);
      expect(await person.ended).toBe(130);
      expect(person.text).toContain(SAVED);
      expect(person.raw).toContain('\u001b[?25h');
      const { answers, skipped, passed } = saved(home);
      expect(passed.length).toBe(answered + 1);
      expect(Object.keys(answers).length + skipped.length).toBeGreaterThanOrEqual(answered);
    }
    expect(seen).toContain(BREATH);
    expect(seen.length).toBeGreaterThan(17);
    expect(new Set(seen).size).toBe(seen.length);
    const last = open(home, '--resume');
    await last.sees(REVIEW);
    await last.press(enter);
    expect(await last.ended).toBe(0);
  });

  it.each([
    ['kill -9', 'SIGKILL', 137],
    ['a closed terminal', 'SIGHUP', 129],
    ['the end of the system', 'SIGTERM', 143],
  ] as const)('%s loses nothing', async (_what, signal, code) => {
    const home = installed.fresh();
    for (let answered = 0; answered < 4; answered++) {
      const person = open(home, ...(answered === 0 ? [] : ['--resume']));
      const shown = await facing(person);
      await answer(person, shown);
      const next = await facing(person, shown);
      person.pty.kill(signal);
      expect(await person.ended).toBe(code);
      expect(() => process.kill(person.pty.pid, 0)).toThrow();
      const again = open(home, '--resume');
      expect(await facing(again)).toBe(next);
      await again.press(end);
      expect(await again.ended).toBe(130);
      expect(saved(home).passed.length).toBe(answered + 1);
    }
  });
});
