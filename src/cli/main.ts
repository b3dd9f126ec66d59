import type { Diagnostic } from '../model/diagnostic.ts';
import { CommanderError } from './commander.ts';
import { COMPLETE } from './completion/name.ts';
import { describeAll, errorObject } from './diagnostics.ts';
import { Cancelled, EXIT, type ExitCode, InputError } from './failure.ts';
import type { Io } from './io.ts';
import { createProgram, type Program } from './program.ts';
import { colourOf } from './terminal.ts';
import { writeVersion } from './version.ts';

/**
 * Runs one command line.
 * @param argv the arguments after the program's name
 * @param io everything outside: streams, environment, files, clock, knowledge
 * @returns the exit code; never throws, never ends the process
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io);
  try {
    if (argv[0] === COMPLETE) {
      return await (await import('./completion/complete.ts')).complete(argv.slice(1), io);
    }
    await program.root.parseAsync([...argv], { from: 'user' });
    return program.session.exitCode;
  } catch (error) {
    return conclude(error, argv, program, io);
  }
}

async function conclude(
  error: unknown,
  argv: readonly string[],
  program: Program,
  io: Io,
): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    return concludeParsing(error, argv, program, io).catch((other) =>
      conclude(other, argv, program, io),
    );
  }
  if (error instanceof InputError) return refuse(error, argv, io);
  if (error instanceof Cancelled || isNamed(error, 'ExitPromptError')) {
    await io.stderr.write(`${error instanceof Cancelled ? error.message : 'cancelled'}\n`);
    return EXIT.cancelled;
  }
  return admitFault(error, argv, io);
}

/** Commander ends a run for help as well as for mistakes, and also where no command is named. */
async function concludeParsing(
  error: CommanderError,
  argv: readonly string[],
  program: Program,
  io: Io,
): Promise<ExitCode> {
  const isBare = error.code === 'commander.help' && program.root.args.length === 0;
  if (isBare) return runBare(argv, program, io);
  if (error.exitCode === 0 || error.code === 'commander.help') {
    await io.stdout.write(program.written());
    return EXIT.done;
  }
  return refuse(new InputError([usageDiagnostic(error, program)]), argv, io);
}

/** No command: the version, else the questionnaire for a person, advice for answers, help for others. */
async function runBare(argv: readonly string[], program: Program, io: Io): Promise<ExitCode> {
  if (program.root.opts().version === true) return writeVersion(program.session);
  if (program.session.settings.interactive) return main(['ask', ...argv], io);
  if (io.stdin.isPiped) return main(['advise', ...argv], io);
  await io.stdout.write(program.written());
  return EXIT.done;
}

async function refuse(error: InputError, argv: readonly string[], io: Io): Promise<ExitCode> {
  const colour = colourOf(colourFlag(argv), io.env, io.stderr);
  const { texts, lines = [], data = {} } = error.details;
  const text = wantsJson(argv)
    ? JSON.stringify(errorObject(error.diagnostics, data), null, 2)
    : [describeAll(error.diagnostics, colour, texts), ...lines].join('\n');
  await io.stderr.write(`${text}\n`);
  return EXIT.usage;
}

async function admitFault(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  const message = error instanceof Error ? error.message : String(error);
  const debug = argv.some((argument) => argument === '--debug' || argument === '-d');
  const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const advice = debug ? '' : ' (run again with --debug to see where)';
  if (wantsJson(argv)) {
    const fault: Diagnostic = { severity: 'error', code: 'internal-error', message };
    await io.stderr.write(`${JSON.stringify(errorObject([fault]), null, 2)}\n`);
  } else {
    await io.stderr.write(`internal error: ${message}${advice}${stack}\n`);
  }
  return EXIT.fault;
}

/** "error: unknown option '--formt'\n(Did you mean --format?)" in our own shape. */
function usageDiagnostic(error: CommanderError, program: Program): Diagnostic {
  const [first = '', second] = error.message.split('\n');
  const message = first.replace(/^error: (?:command-argument value )?/u, '').replace(/\.$/u, '');
  const guess = second?.replace(/^\(Did you mean /u, 'did you mean ').replace(/\)$/u, '');
  const [word = ''] = program.root.args;
  const isFile = error.code === 'commander.unknownCommand' && /[./]/u.test(word);
  const hint = isFile
    ? `did you mean which-ops advise ${word}?`
    : (guess ?? `see which-ops ${commandPath(program)}--help`);
  return { severity: 'error', code: error.code.replace(/^commander\./u, 'usage-'), message, hint };
}

/** "kb validate ", as far as the command line names commands that exist. */
function commandPath(program: Program): string {
  const known = program.root.commands.find((command) => command.name() === program.root.args[0]);
  return known === undefined ? '' : `${known.name()} `;
}

/** The flags themselves may be what is wrong, so these two are looked up in what was typed. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (argument, index) =>
      argument === '--json' ||
      argument === '--format=json' ||
      (argument === '--format' && argv[index + 1] === 'json'),
  );
}

function colourFlag(argv: readonly string[]): 'auto' | 'always' | 'never' {
  if (argv.includes('--no-color') || argv.includes('--color=never')) return 'never';
  const value = argv[argv.indexOf('--color') + 1];
  if (argv.includes('--color') && (value === 'always' || value === 'never')) return value;
  return argv.includes('--color=always') ? 'always' : 'auto';
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
