import { FORMATS, type Format } from '../report/index.ts';
import type { TextOptions } from '../report/text/canvas.ts';
import { Command, InvalidArgumentError, Option } from './commander.ts';
import type { Io } from './io.ts';
import { asciiOf, colourOf, interactiveOf, promptsOf, watchedOf, widthOf } from './terminal.ts';

/** Narrower than this nothing can be laid out; wider lines are hard to follow. */
const NARROWEST = 20;
const WIDEST = 200;

/** What the flags that every command takes come to, with the environment and the streams. */
export interface Settings {
  readonly quiet: boolean;
  readonly debug: boolean;
  readonly force: boolean;
  readonly interactive: boolean;
  /** A person reads the result and what is said beside it. */
  readonly watched: boolean;
  /** How prompts are put: redrawn as keys are pressed, or line by line. */
  readonly prompts: 'rich' | 'plain';
  readonly ascii: boolean;
  /** The format asked for by name; null where a file name or the default decides. */
  readonly format: Format | null;
  /** Files to write to; empty for standard output alone. */
  readonly outputs: readonly string[];
  readonly onStdout: TextOptions;
  readonly inFiles: TextOptions;
  readonly colourOnStderr: 0 | 1;
}

/** The root command with the flags that every command takes. */
export function rootCommand() {
  return new Command('which-ops')
    .helpCommand(false)
    .helpOption('-h, --help', 'show this help')
    .option('--version', 'show the version; with --json that of the knowledge too')
    .addOption(
      new Option('--format <name>', 'how to write the result').choices(FORMATS).helpGroup(GLOBAL),
    )
    .addOption(new Option('--json', 'the same as --format json').helpGroup(GLOBAL))
    .addOption(
      new Option('-o, --output <file>', 'write to a file, format by its extension; may be repeated')
        .argParser((value, earlier?: string[]) => collect(fileName(value), earlier))
        .helpGroup(GLOBAL),
    )
    .addOption(new Option('--force', 'overwrite files that exist').helpGroup(GLOBAL))
    .addOption(new Option('--no-input', 'never ask').helpGroup(GLOBAL))
    .addOption(
      new Option('--interactive', 'ask even where a variable says that a program is driving')
        .conflicts('input')
        .helpGroup(GLOBAL),
    )
    .addOption(
      new Option('--prompts <style>', 'rich: arrow keys; plain: lines, for screen readers')
        .choices(['rich', 'plain'])
        .helpGroup(GLOBAL),
    )
    .addOption(
      new Option('--color <when>', 'colour the output')
        .choices(['auto', 'always', 'never'])
        .default('auto')
        .helpGroup(GLOBAL),
    )
    .addOption(new Option('--no-color', 'the same as --color never').helpGroup(GLOBAL))
    .addOption(
      new Option('--width <columns>', 'lay out for this width; 0 writes one row per line')
        .argParser(columns)
        .helpGroup(GLOBAL),
    )
    .addOption(new Option('--ascii', 'draw with ASCII characters alone').helpGroup(GLOBAL))
    .addOption(new Option('-q, --quiet', 'no remarks on standard error').helpGroup(GLOBAL))
    .addOption(
      new Option('-d, --debug', 'show where a fault of the program happened').helpGroup(GLOBAL),
    );
}

/** The heading of these flags in the help of every command. */
export const GLOBAL = 'Global options:';

/** The flags as commander leaves them. */
export type Flags = ReturnType<ReturnType<typeof rootCommand>['opts']>;

/** Resolves flags, environment and streams, once per run. */
export function settingsOf(flags: Flags, io: Io): Settings {
  const colour = flags.color === false ? 'never' : flags.color;
  const asked = flags.width === 0 ? undefined : flags.width;
  const width = Math.min(WIDEST, Math.max(NARROWEST, widthOf(asked, io.env, io.stdout)));
  const ascii = asciiOf(flags.ascii === true, io.env, io.platform);
  const isPipe = flags.width === 0 || (flags.width === undefined && !io.stdout.isTTY);
  const format = flags.json === true ? 'json' : (flags.format ?? null);
  const inFiles: TextOptions = {
    layout: flags.width === 0 ? 'pipe' : 'terminal',
    width: asked === undefined ? FILE_WIDTH : width,
    ascii,
    colour: 0,
  };
  return {
    quiet: flags.quiet === true,
    debug: flags.debug === true,
    force: flags.force === true,
    interactive: interactiveOf(flags.input ? flags.interactive : false, io.env, io),
    watched: watchedOf(io.env, io.stderr) && (format ?? 'text') === 'text',
    prompts: promptsOf(flags.prompts, io.env),
    ascii,
    format,
    outputs: flags.output ?? [],
    onStdout: {
      layout: isPipe ? 'pipe' : 'terminal',
      width,
      ascii,
      colour: colourOf(colour, io.env, io.stdout),
    },
    inFiles,
    colourOnStderr: colourOf(colour, io.env, io.stderr),
  };
}

/** Text in a file is read by people, whatever terminal wrote it. */
const FILE_WIDTH = 80;

/** Gathers the values of a flag that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** The same for a flag that takes several words with commas. */
export function collectWords(value: string, earlier: readonly string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  return [...earlier, ...words.filter((word) => word !== '')];
}

function columns(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Expected a number of columns, or 0.');
  return Number(value);
}

/** The value of a flag that names a file, which an unset variable of a script does not. */
export function fileName(value: string): string {
  if (value === '') throw new InvalidArgumentError('Expected the name of a file.');
  return value;
}
