import { describe, expect, it } from 'vitest';
import { run } from './fake-io.ts';

describe('standard output', () => {
  it('carries rows for programs in a pipe, and the count goes beside it', async () => {
    const { stdout, stderr } = await run(['tools', '--capability', 'gitops-delivery']);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stdout).toMatch(/^Id\tTool\t/);
    expect(stderr).toBe('2 of 3 tools\n');
  });

  it('carries a table on a terminal, as wide as it is', async () => {
    const { stdout } = await run(['tools', '--no-color'], { stdoutIsTTY: true, columns: 64 });
    expect(stdout).toMatch(/^\u250c/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(64);
  });

  it('carries JSON and nothing beside it', async () => {
    const { stdout, stderr } = await run(['tools', '--json']);
    expect(JSON.parse(stdout).count).toBe(3);
    expect(stderr).toBe('');
  });

  it('keeps the shape of JSON where nothing is found', async () => {
    const all = JSON.parse((await run(['tools', '--json'])).stdout);
    const none = JSON.parse((await run(['tools', '--search', 'nothing', '--json'])).stdout);
    expect(Object.keys(none)).toEqual(Object.keys(all));
    expect(none.tools).toEqual([]);
  });

  it('is quiet beside the result with -q', async () => {
    expect((await run(['tools', '-q'])).stderr).toBe('');
  });

  it('is laid out for a width that is asked for, in a pipe too', async () => {
    const { stdout } = await run(['tools', '--width', '70']);
    expect(stdout).toMatch(/^\u250c/);
  });

  it('has one row per line on a terminal with --width 0', async () => {
    const { stdout } = await run(['tools', '--width', '0', '--no-color'], { stdoutIsTTY: true });
    expect(stdout).toMatch(/^Id\t/);
  });

  it('is coloured on a terminal and not in a pipe', async () => {
    expect((await run(['show', 'gitops'], { stdoutIsTTY: true })).stdout).toContain('\u001b[');
    expect((await run(['show', 'gitops'])).stdout).not.toContain('\u001b');
  });
});

describe('-o', () => {
  it('finds out before any work that one of the files has no place to go', async () => {
    const { code, stderr, files } = await run(['tools', '-o', 'a.md', '-o', 'nowhere/b.md']);
    expect(code).toBe(2);
    expect(stderr).toBe('error: nowhere/b.md: there is no folder nowhere\n');
    expect([...files.keys()]).toEqual([]);
  });

  it('tells all that is wrong with the files at once, with other things beside them', async () => {
    const files = { 'e.md': 'mine' };
    const outputs = ['e.md', 'sub/x.html', 'y.pdf', 'z.txt', './z.txt'].flatMap((f) => ['-o', f]);
    const words = ['--capability', 'nope', '--phase', 'dploy', '--target', 'xx'];
    const { stderr, files: written } = await run(['tools', ...outputs, ...words], { files });
    const told = stderr.split('\n').filter((line) => line.startsWith('error: '));
    expect(told).toEqual([
      'error: e.md exists already',
      'error: sub/x.html: there is no folder sub',
      'error: y.pdf: the extension names no format',
      'error: z.txt is named twice with -o',
      'error: unknown phase "dploy"',
      'error: unknown capability "nope"',
      'error: unknown target "xx"',
    ]);
    expect(written.size).toBe(0);
  });

  it('is not named where the answers go as well', async () => {
    const argv = ['ask', '--yes', '-o', 'a.txt', '--answers-out', 'a.txt', '-o', 'b.pdf'];
    const { stderr } = await run(argv);
    expect(stderr).toContain('a.txt is named twice');
    expect(stderr).toContain('b.pdf: the extension');
  });

  it('writes each file in the format of its extension and leaves standard output empty', async () => {
    const argv = ['show', 'gitops', '-o', 'a.md', '-o', 'b.json', '-o', 'c.txt'];
    const { code, stdout, stderr, files } = await run(argv, { stdoutIsTTY: true });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('wrote a.md\nwrote b.json\nwrote c.txt\n');
    expect(files.get('a.md')).toMatch(/^# GitOps\n/);
    expect(JSON.parse(files.get('b.json') ?? '').id).toBe('gitops');
    expect(files.get('c.txt')).toMatch(/^GitOps\n/);
    expect(files.get('c.txt')).not.toContain('\u001b');
  });

  it('writes to standard output as well for -', async () => {
    const { stdout, files } = await run(['show', 'gitops', '-o', 'a.md', '-o', '-']);
    expect(stdout).toMatch(/^GitOps\n/);
    expect(files.has('a.md')).toBe(true);
  });

  it('refuses to overwrite, before any work', async () => {
    const world = { files: { 'a.md': 'mine' } };
    const { code, stdout, stderr, files } = await run(['tools', '-o', 'b.md', '-o', 'a.md'], world);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('a.md exists already\n  use --force to overwrite it');
    expect(files.size).toBe(0);
  });

  it('overwrites with --force', async () => {
    const world = { files: { 'a.md': 'mine' } };
    expect((await run(['tools', '-o', 'a.md', '--force'], world)).files.get('a.md')).toContain(
      'Argo',
    );
  });

  const OWN = { files: { 'own.json': '{"engineers": "6-20"}' } };
  it.each([
    'advise own.json -o own.json',
    'advise own.json -o own.json --force',
    'advise own.json -o ./own.json --force',
    'advise ./own.json -o a.md -o own.json --force',
    'advise own.json --what-if engineers=1-5 -o own.json --force',
    'explain devops own.json -o own.json --force',
    'gap own.json -o own.json --force',
    'ask --yes --answers own.json -o own.json --force',
  ])('leaves the answers as they are: %s', async (line) => {
    const { code, stdout, stderr, files } = await run(line.split(' '), OWN);
    expect({ code, stdout, files: files.size }).toEqual({ code: 2, stdout: '', files: 0 });
    expect(stderr).toMatch(/^error: (\.\/)?own\.json is the file that the answers come from\n/);
    expect(stderr).not.toContain('exists already');
  });

  it('overwrites another file than the answers', async () => {
    const world = { files: { ...OWN.files, 'a.json': 'old' } };
    const { code, files } = await run(
      ['advise', 'own.json', '-o', 'a.json', '--force', '-q'],
      world,
    );
    expect({ code, files: [...files.keys()] }).toEqual({ code: 0, files: ['a.json'] });
  });

  it('says of answers that are missing no more than that', async () => {
    const { stderr } = await run(['advise', 'none.json', '-o', 'none.json', '--force']);
    expect(stderr).toMatch(/^error: there is no file none\.json\n/);
  });

  it('asks for a format where the extension names none', async () => {
    const { code, stderr } = await run(['tools', '-o', 'report']);
    expect(code).toBe(2);
    expect(stderr).toContain('use one of .txt, .json, .md');
    expect((await run(['tools', '-o', 'report', '--json'])).files.get('report')).toMatch(/^\{/);
  });

  it('does not write onto a folder', async () => {
    const { code, stderr } = await run(['tools', '-o', 'x.md'], { files: { 'x.md': null } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: x.md is a folder\n' });
  });
});
