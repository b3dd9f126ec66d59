import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/cli/ask/session-name.ts';
import { type Home, type Installed, install, KEYS, type Opened, Terminal } from './terminal.ts';

const { enter, down, end, interrupt } = KEYS;
const ONLY = ['--only', 'stage,engineers,availability'];

let installed: Installed;
beforeAll(() => {
  installed = install();
}, 120_000);
afterAll(() => installed.remove());

const open = (
  argv: readonly string[],
  opened: Partial<Opened> = {},
): Terminal & { readonly home: Home } => {
  const home = opened.home ?? installed.fresh();
  return Object.assign(new Terminal(installed.bin, argv, { ...opened, home }), { home });
};

describe.concurrent('flags at a terminal', { timeout: 60_000 }, () => {
  it('--answers asks only what is missing, and --answers-out writes what can be read back', async () => {
    const home = installed.fresh();
    writeFileSync(join(home.folder, 'in.yaml'), 'name: Shop\nstage: growing\nengineers: 6-20\n');
    const flags = ['--answers', 'in.yaml', '--set', 'availability=high'];
    const person = open(
      ['ask', '--only', 'teams', ...flags, '--answers-out', 'out.yaml', '--json'],
      { home, columns: 120 },
    );
    await person.sees('1 of about 1 In how many development teams');
    await person.press(down, enter);
    await person.sees('4 given (2 from the answers file, 1 from --set, 1 from the questionnaire)');
    await person.press(enter);
    expect(await person.ended).toBe(0);
    expect(person.text).toContain('wrote out.yaml');
    expect(readFileSync(join(home.folder, 'out.yaml'), 'utf8')).toBe(
      'name: Shop\nstage: growing\nengineers: 6-20\nteams: 2-5\navailability: high\n',
    );
    const again = open(['ask', '--only', 'teams', '--answers', 'out.yaml'], { home });
    await again.sees('❯ 2 to 5');
    await again.press(end);
    expect(await again.ended).toBe(130);
  });

  it('says before the first question that the answers would have no place to go', async () => {
    const person = open(['ask', ...ONLY, '--answers-out', 'nowhere/out.yaml']);
    expect(await person.ended).toBe(2);
    expect(person.text).toContain('nowhere/out.yaml: there is no folder nowhere');
    const report = open(['ask', ...ONLY, '-o', 'nowhere/report.md']);
    expect(await report.ended).toBe(2);
  });

  it('goes on from a session of other knowledge, and names what that does not take any more', async () => {
    const home = installed.fresh();
    mkdirSync(join(home.state, 'which-ops'), { recursive: true });
    const session = {
      format: 1,
      knowledge: { version: '2025.01.01', hash: '0' },
      finished: false,
      answers: { stage: 'growing', engineers: '6-19', favourite_colour: 'blue' },
      sources: { stage: 'asked' },
      skipped: ['availability', 'favourite_food'],
      passed: ['stage', 'engineers', 'favourite_colour', 'availability'],
      breathed: false,
      stopped: false,
    };
    const file = join(home.state, 'which-ops', fileNames(home.folder).session);
    writeFileSync(file, JSON.stringify(session));
    const person = open(['ask', ...ONLY, '--resume'], { home });
    await person.sees('the knowledge has changed since version 2025.01.01: 2 answers dropped');
    await person.sees('engineers: ');
    await person.sees('favourite_colour');
    await person.sees('How many engineers');
    await person.press(enter);
    await person.sees('Your answers: 2 given, 1 left open.');
    await person.press(interrupt);
    expect(await person.ended).toBe(130);
  });

  it('takes numbers, and letters where they are wanted', async () => {
    const person = open(['ask', ...ONLY], { env: { INQUIRER_KEYBINDINGS: 'vim' } });
    await person.sees('❯ Prototype');
    await person.press('j', 'j');
    await person.sees('❯ Established');
    await person.press('k');
    await person.sees('❯ Growing');
    await person.press('4');
    await person.sees('❯ Being retired');
    await person.press(end);
    expect(await person.ended).toBe(130);
  });

  it('asks on build servers and under agents only where it is told to', async () => {
    const env = { CI: 'true', CLAUDECODE: '1' };
    const alone = open(['ask', ...ONLY], { env });
    expect(await alone.ended).toBe(2);
    expect(alone.text).toContain('nobody is there to answer 3 questions');
    const told = open(['ask', ...ONLY, '--interactive'], { env });
    await told.sees('1 of about 3');
    await told.press(end);
    expect(await told.ended).toBe(130);
  });

  it('asks nothing where nobody could read the question', async () => {
    const person = open([], {
      shell: '$ASK ask --only stage 2> err.txt; code=$?; cat err.txt; exit $code',
    });
    expect(await person.ended).toBe(2);
    expect(person.text).toContain('nobody is there to answer 1 question');
  });

  it('shows a long list of choices as it is, and searches it too', async () => {
    const person = open(['ask', '--only', 'practices_in_place'], { rows: 30 });
    await person.sees('❯ [ ] Version control');
    await person.sees('type to search · Space ticks');
    await person.press(KEYS.space, ...'on-call');
    await person.sees('ticked: Version control');
    await person.press(enter);
    await person.sees('❯ [x] Version control');
    await person.press(end);
    expect(await person.ended).toBe(130);
  });

  it('--all takes no breath, and counts all that applies', async () => {
    const person = open(['ask', '--all', '--prompts', 'plain']);
    for (let asked = 1; asked <= 17; asked++) {
      await person.sees(`Question ${asked} of about `);
      await person.sees(': ');
      await person.press('unknown\r');
    }
    expect(person.text).not.toContain('or stop here?');
    await person.press('q\r');
    expect(await person.ended).toBe(130);
  });
});
