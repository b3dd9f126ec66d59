import type { Help } from '../commander.ts';

export type AnyCommand = Parameters<Help['commandUsage']>[0];
export type AnyOption = AnyCommand['options'][number];
export type AnyArgument = AnyCommand['registeredArguments'][number];

/** Where on a command line the word to be completed stands. */
export interface Position {
  readonly command: AnyCommand;
  /** The names down to the command, without the program: "kb stale". */
  readonly path: string;
  /** The option whose value the word is; null where it is none. */
  readonly value: AnyOption | null;
  /** Operands of the command before the word. */
  readonly operands: readonly string[];
  /** Options that have been given, by their long name. */
  readonly given: readonly string[];
  /** After `--` nothing is an option. */
  readonly optionsOver: boolean;
}

/**
 * Reads the words before the one to be completed, as the program itself would.
 * @param load defines the arguments and options of a command that has been named
 */
export async function positionAfter(
  words: readonly string[],
  root: AnyCommand,
  load: (name: string) => Promise<void>,
): Promise<Position> {
  let at = start(root);
  for (const word of words) {
    const found = at.operands.length === 0 ? subcommand(at, word) : undefined;
    if (found !== undefined && at.command === root) await load(found.name());
    at = found === undefined ? step(at, word) : descend(at, found);
  }
  return at;
}

function start(root: AnyCommand): Position {
  return { command: root, path: '', value: null, operands: [], given: [], optionsOver: false };
}

function subcommand({ command, value, optionsOver }: Position, word: string) {
  if (value !== null || optionsOver) return undefined;
  return command.commands.find((child) => child.name() === word);
}

function descend(at: Position, command: AnyCommand): Position {
  return { ...at, command, path: `${at.path} ${command.name()}`.trim() };
}

function step(at: Position, word: string): Position {
  if (at.value !== null) return { ...at, value: null };
  if (at.optionsOver || word === '-' || !word.startsWith('-')) {
    return { ...at, operands: [...at.operands, word] };
  }
  if (word === '--') return { ...at, optionsOver: true };
  const [name = ''] = word.split('=');
  const option = optionsOf(at.command).find(({ long, short }) => long === name || short === name);
  if (option === undefined) return at;
  const given = [...at.given, option.long ?? ''];
  return { ...at, given, value: takesValue(option) && name === word ? option : null };
}

/** The options of a command and of those above it, hidden ones left out. */
export function optionsOf(command: AnyCommand): readonly AnyOption[] {
  const own = command.options.filter(({ hidden }) => !hidden);
  return command.parent === null ? own : [...own, ...optionsOf(command.parent)];
}

/** Whether a value follows the option. */
export function takesValue(option: AnyOption): boolean {
  return option.required || option.optional;
}
