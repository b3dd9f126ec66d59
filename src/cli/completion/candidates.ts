import type { Io } from '../io.ts';
import { createProgram } from '../program.ts';
import {
  type AnyArgument,
  type AnyCommand,
  type AnyOption,
  optionsOf,
  type Position,
  positionAfter,
  takesValue,
} from './position.ts';
import { type Candidate, OPERAND_SOURCES, OPTION_SOURCES, type Source } from './sources.ts';

/** The words that fit a place, or `files` where the shell knows better. */
export type Fitting = readonly Candidate[] | 'files';

/**
 * The words that fit at the end of a command line.
 * @param words what follows the program's name; the last word, perhaps empty, is to be completed
 */
export async function candidatesFor(words: readonly string[], io: Io): Promise<Fitting> {
  const word = words.at(-1) ?? '';
  const { root, define } = createProgram(io);
  const at = await positionAfter(words.slice(0, -1), root, define);
  const fitting = await fittingAt(at, word, io);
  return fitting === 'files' ? fitting : fitting.filter(({ value }) => value.startsWith(word));
}

async function fittingAt(at: Position, word: string, io: Io): Promise<Fitting> {
  if (at.value !== null) return wordsFrom(sourceOfValue(at.value, at.path), at, word, io);
  if (!at.optionsOver && word.startsWith('-')) return optionWords(at, word, io);
  const commands = at.operands.length === 0 ? commandWords(at.command) : [];
  if (commands.length > 0) return commands;
  const operand = operandAt(at);
  return operand === undefined ? [] : wordsFrom(sourceOfOperand(operand, at), at, word, io);
}

/** The options that can still be given, or the values of one behind "--option=". */
async function optionWords(at: Position, word: string, io: Io): Promise<Fitting> {
  const [name = '', value] = word.split(/=(.*)/su);
  if (value === undefined) return optionsLeft(at);
  const option = optionsOf(at.command).find(({ long }) => long === name);
  if (option === undefined || !takesValue(option)) return [];
  const fitting = await wordsFrom(sourceOfValue(option, at.path), at, value, io);
  if (fitting === 'files') return fitting;
  return fitting.map((found) => ({ ...found, value: `${name}=${found.value}` }));
}

function optionsLeft({ command, given }: Position): readonly Candidate[] {
  const help = { value: '--help', about: 'show this help' };
  const own = optionsOf(command)
    .filter((option) => isRepeatable(option) || !given.includes(option.long ?? ''))
    .flatMap(({ long, description }) => (long ? [{ value: long, about: description }] : []));
  return [...own, help];
}

/** Only an option with a parser of its own can gather several values; choices bring one that cannot. */
const isRepeatable = ({ parseArg, argChoices }: AnyOption): boolean =>
  parseArg !== undefined && argChoices === undefined;

function commandWords(command: AnyCommand): readonly Candidate[] {
  return command.commands.map((child) => ({ value: child.name(), about: child.description() }));
}

function operandAt({ command, operands }: Position): AnyArgument | undefined {
  const last = command.registeredArguments.at(-1);
  return (
    command.registeredArguments[operands.length] ?? (last?.variadic === true ? last : undefined)
  );
}

/** Where the words for a value come from: its choices, or the table. */
export function sourceOfValue(option: AnyOption, path: string): Source | undefined {
  const { argChoices, long = '' } = option;
  return fixed(argChoices) ?? OPTION_SOURCES[`${path} ${long}`] ?? OPTION_SOURCES[long ?? ''];
}

/** The same for an operand. */
export function sourceOfOperand(
  operand: AnyArgument,
  { path, operands }: Pick<Position, 'path' | 'operands'>,
): Source | undefined {
  const sources = OPERAND_SOURCES[path];
  return fixed(operand.argChoices) ?? sources?.[operands.length] ?? sources?.at(-1);
}

function fixed(choices: readonly string[] | undefined): Source | undefined {
  return choices === undefined
    ? undefined
    : () => choices.map((value): Candidate => ({ value, about: '' }));
}

async function wordsFrom(
  source: Source | undefined,
  { operands }: Position,
  word: string,
  io: Io,
): Promise<Fitting> {
  if (source === 'files') return source;
  if (source === undefined || source === 'nothing') return [];
  const { result } = await io.knowledge('brief');
  return result.value === undefined ? [] : source({ kb: result.value, word, operands });
}
