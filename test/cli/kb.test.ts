import { describe, expect, it } from 'vitest';
import { readWhole } from '../../src/knowledge/snapshot.ts';
import { writeSnapshot } from '../../src/knowledge/snapshot-texts.ts';
import { folderOf, smallFiles, smallKnowledge } from '../knowledge/small.ts';
import { run, type World } from './fake-io.ts';

const world = (files: ReadonlyMap<string, string>, more: World['files'] = {}): World => ({
  fs: folderOf(files),
  files: { kb: null, ...more },
});

const GOOD = world(smallFiles());
const BAD = world(smallFiles().set('marks.yaml', 'adopt: 75\nconsider: lots\n'));
describe('kb validate', () => {
  it('ends with 0 for a folder without faults', async () => {
    const { code, stdout, stderr } = await run(['kb', 'validate', 'kb'], GOOD);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'kb: no errors.\n',
      stderr: '0 errors, 0 warnings\n',
    });
  });

  it('ends with 1 for a fault, and names its place', async () => {
    const { code, stdout } = await run(['kb', 'validate', 'kb'], BAD);
    expect(code).toBe(1);
    expect(stdout).toContain('kb/marks.yaml:2:11: error wrong-type');
    expect(stdout).toContain('  2 | consider: lots\n    |           ^');
  });

  it('counts in JSON', async () => {
    const { code, stdout } = await run(['kb', 'validate', 'kb', '--json'], BAD);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, errors: 1, warnings: 0 });
  });
});

describe('kb build', () => {
  it('writes what the program reads', async () => {
    const { code, stdout, stderr } = await run(['kb', 'build', 'kb'], GOOD);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^knowledge 2026\.01\.31 \([0-9a-f]{16}\): 2 targets, 2 tools\n$/,
      ),
    });
    expect(readWhole(stdout)).toEqual(smallKnowledge());
  });

  it('writes nothing where there are faults, and ends with 2', async () => {
    const { code, stdout, files } = await run(['kb', 'build', 'kb', '-o', 'kb.json'], BAD);
    expect({ code, stdout, files: files.size }).toEqual({ code: 2, stdout: '', files: 0 });
  });

  it.each([
    ['stats', ['stats']],
    ['stale', ['stale', '--as-of', '2027-01-01']],
  ])('writes what kb %s reads like the folder itself', async (_name, [name = '', ...more]) => {
    const { files } = await run(['kb', 'build', 'kb', '-o', 'kb.json'], GOOD);
    const text = files.get('kb.json') ?? '';
    const of = (path: string) =>
      run(['kb', name, path, ...more, '--json'], world(smallFiles(), { 'kb.json': text }));
    const [file, folder] = await Promise.all([of('kb.json'), of('kb')]);
    expect(file).toEqual(folder);
    expect(JSON.parse(file.stdout)).toBeTypeOf('object');
  });
});

describe('a file that kb build did not write is refused in words', () => {
  const whole = smallKnowledge();
  const file = (knowledge: object): string => JSON.stringify({ format: 3, knowledge });
  it.each([
    ['no JSON', 'size: one'],
    ['another format', JSON.stringify({ format: 2, knowledge: whole })],
    ['nothing of it', file({})],
    ['tools of another shape', file({ ...whole, tools: [{ id: 'a' }] })],
    ['questions of another shape', file({ ...whole, questionnaire: [] })],
    ['edited', file({ ...whole, marks: { adopt: 76, consider: 50 } })],
    ['half of what is shipped', writeSnapshot(whole).brief],
    ['no text', new Uint8Array([0x80, 0x81])],
  ])('%s', async (_what, content) => {
    const { code, stdout, stderr } = await run(
      ['kb', 'stats', 'kb.json'],
      world(smallFiles(), { 'kb.json': content }),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('kb.json is not what kb build of this version writes');
    expect(stderr).toContain('which-ops kb build <folder> -o <file> writes it');
  });
});
