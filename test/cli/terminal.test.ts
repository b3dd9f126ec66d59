import { describe, expect, it } from 'vitest';
import { asciiOf, colourOf, interactiveOf, promptsOf, widthOf } from '../../src/cli/terminal.ts';

const TTY = { isTTY: true };
const PIPE = { isTTY: false };

describe('colour, the first rule that matches', () => {
  it.each([
    // flag, environment, on a terminal, in a pipe
    ['auto', {}, 1, 0],
    ['always', { NO_COLOR: '1' }, 1, 1],
    ['never', { FORCE_COLOR: '1' }, 0, 0],
    ['auto', { WHICH_OPS_NO_COLOR: '1', FORCE_COLOR: '1' }, 0, 0],
    ['auto', { NO_COLOR: '1' }, 0, 0],
    ['auto', { NO_COLOR: '' }, 1, 0],
    ['auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, 0, 0],
    ['auto', { FORCE_COLOR: '1' }, 1, 1],
    ['auto', { FORCE_COLOR: '3' }, 1, 1],
    ['auto', { FORCE_COLOR: '0' }, 0, 0],
    ['auto', { FORCE_COLOR: 'false' }, 0, 0],
    ['auto', { FORCE_COLOR: '1', TERM: 'dumb' }, 1, 1],
    ['auto', { CLICOLOR_FORCE: '1' }, 1, 1],
    ['auto', { CLICOLOR_FORCE: '0' }, 1, 0],
    ['auto', { CLICOLOR_FORCE: '1', CLICOLOR: '0' }, 1, 1],
    ['auto', { CLICOLOR: '0' }, 0, 0],
    ['auto', { CLICOLOR: '1' }, 1, 0],
    ['auto', { TERM: 'dumb' }, 0, 0],
    ['auto', { CI: 'true' }, 1, 0],
  ] as const)('--color %s with %j', (flag, env, onTerminal, inPipe) => {
    expect(colourOf(flag, env, TTY)).toBe(onTerminal);
    expect(colourOf(flag, env, PIPE)).toBe(inPipe);
  });
});

describe('width', () => {
  it.each([
    [100, { COLUMNS: '70' }, 60, 100],
    [undefined, { COLUMNS: '70' }, 60, 70],
    [undefined, { COLUMNS: '0' }, 60, 60],
    [undefined, { COLUMNS: 'wide' }, 60, 60],
    [undefined, {}, 60, 60],
    [undefined, {}, undefined, 80],
    [undefined, {}, 0, 80],
  ])('--width %s with %j on %s columns', (flag, env, columns, width) => {
    expect(widthOf(flag, env, { columns })).toBe(width);
  });
});

describe('ASCII', () => {
  it.each([
    [true, {}, 'linux', true],
    [false, {}, 'linux', false],
    [false, { LC_ALL: 'C' }, 'linux', true],
    [false, { LC_ALL: 'POSIX' }, 'linux', true],
    [false, { LC_ALL: 'C.UTF-8' }, 'linux', false],
    [false, {}, 'win32', true],
    [false, { WT_SESSION: 'x' }, 'win32', false],
    [false, { TERM_PROGRAM: 'vscode' }, 'win32', false],
  ])('--ascii %s with %j on %s', (flag, env, platform, ascii) => {
    expect(asciiOf(flag, env, platform)).toBe(ascii);
  });
});

describe('a person is there', () => {
  const both = { stdin: TTY, stderr: TTY };
  it.each([
    [undefined, {}, both, true],
    [false, {}, both, false],
    [undefined, { CI: '1' }, both, false],
    [undefined, { CI: '' }, both, true],
    [undefined, { WHICH_OPS_NO_INPUT: '1' }, both, false],
    [undefined, { CLAUDECODE: '1' }, both, false],
    [undefined, { AI_AGENT: 'x' }, both, false],
    [true, { CI: '1', CLAUDECODE: '1' }, both, true],
    [true, {}, { stdin: PIPE, stderr: TTY }, false],
    [undefined, {}, { stdin: PIPE, stderr: TTY }, false],
    [undefined, {}, { stdin: TTY, stderr: PIPE }, false],
  ])('asked for: %s, with %j', (asked, env, streams, interactive) => {
    expect(interactiveOf(asked, env, streams)).toBe(interactive);
  });
});

describe('prompts', () => {
  it.each([
    [undefined, {}, 'rich'],
    [undefined, { TERM: 'dumb' }, 'plain'],
    [undefined, { WHICH_OPS_ACCESSIBLE: '1' }, 'plain'],
    [undefined, { WHICH_OPS_ACCESSIBLE: '0' }, 'rich'],
    ['rich', { TERM: 'dumb' }, 'rich'],
    ['plain', {}, 'plain'],
  ] as const)('asked for as %s, with %j: %s', (flag, env, style) => {
    expect(promptsOf(flag, env)).toBe(style);
  });
});
