/**
 * How long the built program takes to start and to answer, beside `node empty.mjs` on the same machine.
 * Runs are interleaved, so that a busy machine is as busy for one as for the other; the processor time
 * says more there than the clock. What the program compiled in an earlier run is kept, as it is for
 * anybody who uses it twice; the rows "first time" show it without. Prints and judges nothing.
 *
 * Usage: npm run bench:startup [-- runs]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { parse } from 'yaml';

const RUNS = Math.max(15, Number(process.argv[2] ?? 15));
const folder = mkdtempSync(join(tmpdir(), 'which-ops-startup-'));
const at = (name: string): string => join(folder, name);

/** Extra certificates alone cost Node.js 20 as much as the empty program, whatever it runs. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...ENV } = process.env;

/** Milliseconds by the clock and, where it can be known, of the processor. */
interface Times {
  readonly wall: number;
  readonly cpu: number;
}

interface Case {
  readonly name: string;
  /** What it may take above the empty program on an idle machine, in milliseconds. */
  readonly budget?: number;
  readonly run: () => Times | Promise<Times>;
}

function prepare(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', at('dist')], { stdio: 'pipe' });
  cpSync('bin', at('bin'), { recursive: true });
  writeFileSync(at('package.json'), '{"type":"module"}');
  writeFileSync(at('empty.mjs'), '');
  // Reports the processor time of the process that it is loaded into.
  const report = `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    require('node:fs').writeFileSync(process.env.CPU_FILE, String(user + system));
  });`;
  writeFileSync(at('cpu.cjs'), report);
  const yaml = readFileSync(resolve('examples/retailer-40-teams.yaml'), 'utf8');
  writeFileSync(at('answers.yaml'), yaml);
  writeFileSync(at('answers.json'), JSON.stringify(parse(yaml)));
}

function timed(argv: readonly string[], own: NodeJS.ProcessEnv = {}): Times {
  const env = { ...ENV, CPU_FILE: at('cpu'), XDG_CACHE_HOME: at('cache'), ...own };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', at('cpu.cjs'), ...argv], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, cpu: Number(readFileSync(at('cpu'), 'utf8')) / 1000 };
}

/** As on the first run ever, when nothing has been compiled yet. */
const firstTime = (...argv: string[]): Times => timed(argv, { NODE_DISABLE_COMPILE_CACHE: '1' });

/** Until a text stands on a terminal; then the program is ended, after a while if one is given. */
function visible(text: string, argv: readonly string[], lingering = 0): Promise<Times> {
  const home = mkdtempSync(at('home-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CACHE_HOME: at('cache'),
    TERM: 'xterm-256color',
  };
  const start = performance.now();
  const child = spawn(process.execPath, [...argv], { cols: 100, rows: 40, env });
  let seen = '';
  return new Promise((done, fail) => {
    child.onData((data) => {
      seen += data;
      if (!seen.includes(text)) return;
      const wall = performance.now() - start;
      seen = '';
      setTimeout(() => {
        child.kill();
        done({ wall, cpu: Number.NaN });
      }, lingering);
    });
    child.onExit(() => fail(new Error(`"${text}" was never seen in ${seen}`)));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** "+ 12.3 ms, 1.45 times": the difference and the ratio of what belongs together. */
function beside(values: readonly number[], bare: readonly number[]): string {
  if (values.some(Number.isNaN)) return '-'.padStart(20);
  const difference = median(values.map((value, run) => value - (bare[run] ?? 0)));
  const ratio = median(values.map((value, run) => value / (bare[run] ?? 1)));
  return `${difference.toFixed(1).padStart(8)} ms, ${ratio.toFixed(2)} x`.padStart(20);
}

const bin = at('bin/which-ops.js');
const FIRST_PROMPT = '1 of about';

/** Every command once, so that each finds what it compiled; at a prompt that is kept after a while. */
async function warmUp(): Promise<void> {
  for (const { run } of CASES) await run();
  await visible(FIRST_PROMPT, [bin, 'ask'], 1000);
}

const CASES: readonly Case[] = [
  { name: 'node empty.mjs', run: () => timed([at('empty.mjs')]) },
  { name: '--help', budget: 15, run: () => timed([bin, '--help']) },
  { name: 'tools', budget: 25, run: () => timed([bin, 'tools']) },
  { name: 'phases', budget: 25, run: () => timed([bin, 'phases']) },
  {
    name: 'advise answers.yaml, JSON',
    budget: 45,
    run: () => timed([bin, 'advise', at('answers.yaml'), '--json']),
  },
  {
    name: 'advise answers.json, JSON',
    budget: 45,
    run: () => timed([bin, 'advise', at('answers.json'), '--json']),
  },
  {
    name: 'advise answers.yaml, text',
    budget: 60,
    run: () => timed([bin, 'advise', at('answers.yaml'), '--width', '100']),
  },
  { name: 'first prompt', budget: 40, run: () => visible(FIRST_PROMPT, [bin, 'ask']) },
  { name: '--help, first time', run: () => firstTime(bin, '--help') },
  { name: 'tools, first time', run: () => firstTime(bin, 'tools') },
  {
    name: 'advise to JSON, first time',
    run: () => firstTime(bin, 'advise', at('answers.yaml'), '--json'),
  },
];

try {
  prepare();
  await warmUp();
  const times: Times[][] = CASES.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, { run: measure }] of CASES.entries()) times[index]?.push(await measure());
  }
  const [bare = []] = times;
  const of = (list: readonly Times[], what: keyof Times) => list.map((each) => each[what]);
  console.log(
    `Node.js ${process.versions.node}, ${RUNS} interleaved runs, medians above node empty.mjs`,
  );
  console.log(
    `node empty.mjs: ${median(of(bare, 'wall')).toFixed(1)} ms, processor ${median(of(bare, 'cpu')).toFixed(1)} ms`,
  );
  console.log(`${''.padEnd(28)}${'clock'.padStart(20)}${'processor'.padStart(20)}   to reach`);
  for (const [index, { name, budget }] of CASES.entries()) {
    if (index === 0) continue;
    const list = times[index] ?? [];
    const clock = beside(of(list, 'wall'), of(bare, 'wall'));
    const processor = beside(of(list, 'cpu'), of(bare, 'cpu'));
    console.log(
      `${name.padEnd(28)}${clock}${processor}${budget === undefined ? '' : `   + ${budget} ms`}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
