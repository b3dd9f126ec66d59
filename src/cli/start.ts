import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { type CodeCache, cacheFolderOf, codeCache } from './code-cache.ts';
import { homeFolder } from './home.ts';

/** Stands for the files of this build, which puts it in. */
declare const BUILD: string;

declare global {
  namespace NodeJS {
    interface Process {
      /** What Node.js is made of; deprecated, so that its types leave it out. */
      binding(name: 'v8'): Pick<typeof import('node:v8'), 'setFlagsFromString'>;
    }
  }
}

/** What this file is built into is CommonJS. */
declare const require: (id: string) => unknown;

/** What the entry of the program exports. */
interface Entry {
  readonly run: (folder: string) => Promise<void>;
}

/** Whoever is still here after so many milliseconds waits for somebody, and may end by a signal. */
const IDLE = 200;

const ENTRY = 'main.cjs';

/** Commands that compute much, and all of it once; only their speed depends on standing here. */
const COMPUTED_ONCE: ReadonlySet<string> = new Set(['advise', 'explain', 'gap']);

/**
 * Loads the built program and runs it, with what V8 compiled of it when the same command was given
 * before: to compile that again is half of a short command. The cache that Node.js has since 22.8
 * spares less, for it loads each file by way of the whole module loader and keeps little of what is
 * compiled only when it is called.
 * @param folder what the build wrote
 * @returns rejects with the error of a file that is missing
 */
export async function start(folder: string): Promise<void> {
  const [first = '', ...others] = process.argv.slice(2);
  const command = [first, ...others].find((word) => COMPUTED_ONCE.has(word)) ?? first;
  if (COMPUTED_ONCE.has(command)) spareEffort();
  const home = cacheFolderOf(process.env, homeFolder(), process.platform);
  const loader = new Loader(folder, codeCache(home, [BUILD, folder, ...flags()], command));
  // With 1 a check ends that is not met; with more, what was asked could not be done.
  process.once('exit', (code) => code <= 1 && loader.keep());
  const entry = loader.load(ENTRY) as Entry;
  await entry.run(folder);
  // All is written. To end by itself the process would wait for V8 to finish cleaning up.
  process.exit();
}

/** What was compiled under other flags of V8 is of no use. */
const flags = (): string[] => [...process.execArgv, process.env.NODE_OPTIONS ?? ''];

const FLAGS =
  '--interrupt-budget=1000000 --no-baseline-batch-compilation --semi-space-growth-factor=1';

/**
 * Tells V8 that this run is a tenth of a second. It optimises a function once so much of it has been
 * interpreted, which takes as much processor time as the run itself, and the run is over before it pays:
 * what counts as much is raised. It lets functions wait for each other before it translates them as they
 * are, and those that are called most would rather not wait. It doubles the room for what is short-lived,
 * to clean up less often, and here more room costs more time. Before anything is loaded, because compiled
 * code is good for the flags that it was compiled under. Nothing but the speed depends on it. The V8 of
 * later Node.js does not know the first flag, and says so on standard error.
 */
function spareEffort(): void {
  if (!process.version.startsWith('v20.')) return;
  // Under --no-deprecation it is set for good.
  const isSilent = process.noDeprecation === true;
  if (!isSilent) process.noDeprecation = true;
  try {
    // Past node:v8, which loads all streams for the sake of its heap snapshots.
    process.binding('v8').setFlagsFromString(FLAGS);
  } catch {
    // The permission model of Node.js does not let anybody do this.
  } finally {
    if (!isSilent) process.noDeprecation = false;
  }
}

type Wrapper = (exports: object, require: (id: string) => unknown, module: Module) => void;

interface Module {
  exports: object;
}

/** Loads the files of the build, which name each other by relative paths, each once. */
class Loader {
  readonly #folder: string;
  readonly #cache: CodeCache;
  readonly #modules = new Map<string, Module>();
  readonly #scripts = new Map<string, Script>();
  /** Whether something was compiled that was not kept. */
  #isFresh = false;

  constructor(folder: string, cache: CodeCache) {
    this.#folder = folder;
    this.#cache = cache;
  }

  /** What a file exports. */
  load(name: string): object {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(name, module);
    const run: Wrapper = this.#compile(name).runInThisContext();
    run(
      module.exports,
      (id) => (id.startsWith('.') ? this.load(basename(id)) : require(id)),
      module,
    );
    return module.exports;
  }

  /** Keeps what has been compiled, if that is more than was known. */
  keep(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    this.#cache.write(() =>
      [...this.#scripts].map(([name, script]) => [name, script.createCachedData()] as const),
    );
  }

  #compile(name: string): Script {
    const filename = join(this.#folder, name === ENTRY ? '' : 'chunks', name);
    // The build writes ASCII, which is read in half the time of Unicode.
    const source = `(function (exports, require, module) {${readFileSync(filename, 'latin1')}\n})`;
    const cachedData = this.#cache.read(name);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    this.#scripts.set(name, script);
    if (script.cachedDataRejected !== false) this.#keepSoon();
    return script;
  }

  #keepSoon(): void {
    if (this.#isFresh) return;
    this.#isFresh = true;
    setTimeout(() => this.keep(), IDLE).unref();
  }
}
