/**
 * What may be read from flags, environment and streams about the terminal. One function per fact,
 * the first rule that matches decides; nothing else in the program looks at these variables.
 */

type Env = Readonly<Record<string, string | undefined>>;

/** Set by programs that drive other programs and cannot answer a prompt. */
const AGENTS = [
  'AI_AGENT',
  'AGENT',
  'CLAUDECODE',
  'CODEX_SANDBOX',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'OPENCODE',
] as const;

const DEFAULT_WIDTH = 80;

/** Whether a stream is coloured: 0 no, 1 with the sixteen colours of every terminal. */
export function colourOf(
  flag: 'auto' | 'always' | 'never',
  env: Env,
  stream: { readonly isTTY: boolean },
): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (isSet(env.WHICH_OPS_NO_COLOR) || isSet(env.NO_COLOR)) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return 1;
  if (env.TERM === 'dumb' || env.CLICOLOR === '0') return 0;
  return stream.isTTY ? 1 : 0;
}

/** The width to lay out for: flag, then COLUMNS, then the terminal itself, then 80. */
export function widthOf(
  flag: number | undefined,
  env: Env,
  stream: { readonly columns: number | undefined },
): number {
  const candidates = [flag, Number(env.COLUMNS), stream.columns];
  return candidates.find(isWidth) ?? DEFAULT_WIDTH;
}

/** Whether to draw with ASCII alone: asked for, a C locale, or an old Windows console. */
export function asciiOf(flag: boolean, env: Env, platform: string): boolean {
  if (flag || env.LC_ALL === 'C' || env.LC_ALL === 'POSIX') return true;
  return platform === 'win32' && !isSet(env.WT_SESSION) && !isSet(env.TERM_PROGRAM);
}

/**
 * Whether somebody is there to answer a prompt; standard output may be redirected.
 * @param asked `false` never to ask, `true` to ask where a variable says that a program is driving
 */
export function interactiveOf(
  asked: boolean | undefined,
  env: Env,
  streams: { readonly stdin: { isTTY: boolean }; readonly stderr: { isTTY: boolean } },
): boolean {
  if (asked === false || !(streams.stderr.isTTY && streams.stdin.isTTY)) return false;
  if (asked === true) return true;
  return !['WHICH_OPS_NO_INPUT', 'CI', ...AGENTS].some((name) => isSet(env[name]));
}

/** Whether a person sees what is written to standard error, and no build server. */
export function watchedOf(env: Env, stderr: { readonly isTTY: boolean }): boolean {
  return stderr.isTTY && !isSet(env.CI);
}

/** Whether prompts are redrawn as keys are pressed, or are lines that a screen reader can follow. */
export function promptsOf(flag: 'rich' | 'plain' | undefined, env: Env): 'rich' | 'plain' {
  if (flag !== undefined) return flag;
  const accessible = env.WHICH_OPS_ACCESSIBLE;
  const isPlain = (isSet(accessible) && accessible !== '0') || env.TERM === 'dumb';
  return isPlain ? 'plain' : 'rich';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isWidth(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0;
}
