import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What it loads, and what it gets instead. */
const LOADED = {
  "const childProcess = require('node:child_process');": 'const childProcess = {};',
  // What everybody has: the module of that name is compiled anew by every run.
  "const process = require('node:process');": 'const process = globalThis.process;',
};

/** Where the methods begin that hand a command to another program, and the one behind them. */
const HANDING_ON = '  _checkForMissingExecutable(';
const BEHIND = '  _dispatchSubcommand(';

/**
 * A plugin of esbuild for commander, which can hand commands to other programs and holds and loads for
 * that what none of these commands needs.
 */
const lightCommands = {
  name: 'light-commands',
  setup({ onLoad }) {
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const expected of [...Object.keys(LOADED), HANDING_ON, BEHIND]) {
        if (!contents.includes(expected)) throw new Error(`${path} no longer has ${expected}`);
        contents = contents.replace(expected, LOADED[expected] ?? expected);
      }
      const [from, to] = [contents.indexOf(HANDING_ON), contents.indexOf(BEHIND)];
      return { contents: contents.slice(0, from) + contents.slice(to) };
    });
  },
};

/** What each file of the text renderer imports, as a function that loads the library when it is called. */
const ON_FIRST_USE = {
  'wrap.ts': {
    'string-width': "export default (...given) => require('string-width').default(...given);",
    'wrap-ansi': "export default (...given) => require('wrap-ansi').default(...given);",
  },
  'grid.ts': {
    'cli-table3':
      "export default function (...given) { return new (require('cli-table3'))(...given); }",
  },
  'paint.ts': {
    chalk: "export function Chalk(options) { return new (require('chalk').Chalk)(options); }",
  },
};

/**
 * A plugin of esbuild that has these libraries begin when they are first called. They build tables of
 * all signs or of all colours, and that takes longer than to draw a report; a report without colour in
 * which every sign takes one column has no need of them.
 */
const onFirstUse = {
  name: 'on-first-use',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^[a-z\d-]+$/ }, ({ path, importer, resolveDir }) => {
      const contents = ON_FIRST_USE[basename(importer)]?.[path];
      const pluginData = { contents, resolveDir };
      return contents && { path, namespace: 'first-use', pluginData };
    });
    onLoad({ filter: /.*/, namespace: 'first-use' }, ({ pluginData }) => pluginData);
  },
};

/**
 * What cli-table3 loads: an old library that measures text, in the place of which it gets our own
 * measure, and colours, of which none is asked for.
 */
const IN_TABLES = {
  'string-width': "module.exports = require('./src/report/text/wrap.ts').widthOf;",
  '@colors/colors/safe': '',
};

/** A plugin of esbuild that leaves out of the tables what they do not need. */
const leanTables = {
  name: 'lean-tables',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:string-width|@colors\/colors\/safe)$/ }, ({ path, importer }) => {
      return importer.includes('cli-table3') ? { path, namespace: 'in-tables' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'in-tables' }, ({ path }) => {
      return { contents: IN_TABLES[path], resolveDir: process.cwd() };
    });
  },
};

/**
 * A plugin of esbuild for chalk, which looks around for what the terminal can do and loads for that the
 * terminals of Node.js; it is told its level, always.
 */
const toldItsLevel = {
  name: 'told-its-level',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'told' }));
    onLoad({ filter: /.*/, namespace: 'told' }, () => {
      return { contents: 'export default { stdout: false, stderr: false };' };
    });
  },
};

/** A plugin of esbuild that ships of our own manifest the version alone, which is all that is read. */
const versionAlone = {
  name: 'version-alone',
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

export const LIBRARIES = [lightCommands, onFirstUse, leanTables, toldItsLevel, versionAlone];
