import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/report/sections.ts';
import { shippedKnowledge } from '../support/shipped.ts';
import { run, type World } from './fake-io.ts';

const knowledge = shippedKnowledge();
const SHIPPED: World = {
  knowledge: async () => ({ result: { value: knowledge, diagnostics: [] }, texts: new Map() }),
  files: {
    'answers.yaml': 'products: [web-app]\nengineers: 6-20\nruntime: [kubernetes]\n',
    folder: null,
  },
};
const advise = (flags: string, world: World = {}) =>
  run(['advise', 'answers.yaml', ...flags.split(' ').filter((word) => word !== '')], {
    ...SHIPPED,
    ...world,
  });

describe('advise --only', () => {
  it.each(SECTIONS)('%s shows a part of the report, and only that', async (section) => {
    const whole = await advise('--format markdown');
    const part = await advise(`--format markdown --only ${section}`);
    expect(part).toMatchObject({ code: 0, stderr: '' });
    expect(part.stdout.length).toBeLessThan(whole.stdout.length);
    if (section !== 'tensions') expect(whole.stdout).toContain(part.stdout.trimEnd());
  });

  it('may be repeated, and keeps the order of the report', async () => {
    const { stdout } = await advise('--format markdown --only roadmap --only headline');
    expect(stdout).toMatch(/^# .*\n[\s\S]*\n## Roadmap\n/);
    expect(stdout).not.toContain('## What you need');
    expect((await advise('--format markdown --only roadmap,headline')).stdout).toBe(stdout);
  });

  it('of all sections is the report', async () => {
    const all = SECTIONS.map((section) => `--only ${section}`).join(' ');
    const { stdout } = await advise(`--format markdown ${all}`);
    const said = stdout.replace('No contradictions in the answers.\n\n', '');
    expect(said).toBe((await advise('--format markdown')).stdout);
  });

  it('says so where a section has nothing to say', async () => {
    expect((await advise('--only tensions')).stdout).toBe('No contradictions in the answers.\n');
  });

  it('says what is near a section that does not exist', async () => {
    expect((await advise('--only ,')).code).toBe(2);
    const { code, stdout, stderr } = await advise('--only verdict --only xyzzy');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean verdicts?');
    expect(stderr).toContain('the sections are headline, tensions');
  });

  it('leaves JSON as it is', async () => {
    const whole = await advise('--json');
    expect((await advise('--json --only roadmap --details')).stdout).toBe(whole.stdout);
  });

  it('does not go with --what-if', async () => {
    expect((await advise('--only roadmap --what-if engineers=1-5')).code).toBe(2);
  });
});

describe('advise --what-if', () => {
  it('says in one line that nothing differs where the answers say so already', async () => {
    const { code, stdout, stderr } = await advise('--what-if engineers=6-20 --format markdown');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(/^# /),
      expect.stringContaining('Nothing differs from the answers'),
    ]);
  });

  it('says the same of a question that is left open as it was', async () => {
    const { stdout } = await advise('--what-if teams=unknown');
    expect(stdout).toContain('Nothing differs from the answers');
    expect(stdout).not.toContain('What was changed');
  });

  it('keeps the shape of JSON where nothing differs', async () => {
    const none = JSON.parse((await advise('--what-if engineers=6-20 --json')).stdout);
    const some = JSON.parse((await advise('--what-if engineers=1-5 --json')).stdout);
    expect(Object.keys(none)).toEqual(Object.keys(some));
    expect(none).toMatchObject({ answers: {}, targets: [], tools: { added: [], removed: [] } });
    expect(some.answers).toEqual({ engineers: '1-5' });
    expect((await advise('--what-if engineers=1-5')).stdout).toContain('What was changed');
  });
});

describe('advise --details', () => {
  it('adds the evidence of every target and the reason of every need, folded', async () => {
    const { stdout } = await advise('--format markdown --details');
    const advice = JSON.parse((await advise('--json')).stdout);
    for (const { name } of advice.targets) expect(stdout).toContain(`<summary>${name}: `);
    const sources = advice.targets.flatMap(({ evidence }: { evidence: { rule: string }[] }) =>
      evidence.map(({ rule }) => rule),
    );
    expect(sources.length).toBeGreaterThan(5);
    for (const rule of sources) expect(stdout).toContain(`| ${rule} |`);
    const needs = advice.phases.flatMap(({ needs: own }: { needs: object[] }) => own);
    const runnersUp = needs.flatMap((need: { runnerUp: { why: string } | null }) =>
      need.runnerUp === null ? [] : [need.runnerUp.why],
    );
    expect(runnersUp.length).toBeGreaterThan(3);
    for (const why of runnersUp) expect(stdout).toContain(why.replaceAll('&', '&amp;'));
  });

  it('changes nothing that is shown without it', async () => {
    const plain = (await advise('')).stdout.split('\n');
    const lines = new Set((await advise('--details')).stdout.split('\n'));
    expect(plain.filter((line) => !lines.has(line))).toEqual([]);
  });
});

describe('advise --summary', () => {
  const env = { GITHUB_STEP_SUMMARY: '/runner/summary.md' };

  it('appends the report as Markdown, beside what is printed', async () => {
    const { code, stdout, files, stderr } = await advise('--summary', { env });
    const markdown = (await advise('--format markdown')).stdout;
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await advise('')).stdout });
    expect(files.get('/runner/summary.md')).toBe(markdown);
    expect(stderr).toBe('appended the report to /runner/summary.md\n');
  });

  it('keeps what the file holds', async () => {
    const files = { ...SHIPPED.files, '/runner/summary.md': 'before\n' };
    const outcome = await advise('--summary --only headline -q', { env, files });
    expect(outcome.files.get('/runner/summary.md')).toMatch(/^before\n\n# /);
    expect(outcome.stderr).toBe('');
  });

  it('ends between two sections where the file gets too long', async () => {
    const before = 'x'.repeat(990_000);
    const files = { ...SHIPPED.files, '/runner/summary.md': before };
    const outcome = await advise('--summary --details', { env, files });
    const text = outcome.files.get('/runner/summary.md') ?? '';
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(text).toMatch(/does not fit into a job summary: -o advice\.md writes all of it\.\n$/);
    const own = text.slice(before.length + 1, text.lastIndexOf('\n\n>'));
    const whole = (await advise('--format markdown --details')).stdout;
    expect(whole.startsWith(own)).toBe(true);
    expect(whole.slice(own.length)).toMatch(/^\n*## /);
  });

  it('adds nothing to a file that is full', async () => {
    const files = { ...SHIPPED.files, '/runner/summary.md': 'x'.repeat(1_000_000) };
    const outcome = await advise('--summary', { env, files });
    expect(outcome.files.get('/runner/summary.md')?.trimEnd()).toHaveLength(1_000_000);
  });

  it.each([{}, { GITHUB_STEP_SUMMARY: '' }, { GITHUB_STEP_SUMMARY: 'folder' }])(
    'is refused before any work with %j',
    async (variables) => {
      const { code, stdout, stderr } = await advise('--summary', { env: variables });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/GITHUB_STEP_SUMMARY is not set|folder is a folder/);
    },
  );
});
