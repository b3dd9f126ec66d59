import * as z from 'zod';
import { didYouMean, oneOf, quoted } from './nearest.ts';
import type { Finding, Path } from './path.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** A value of the shape asked for, or what is wrong with it. */
export interface Shaped<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

/** Checks a value against a schema and words what is wrong for the people who edit the file. */
export function shape<T>(schema: z.ZodType<T>, value: unknown): Shaped<T> {
  const parsed = schema.safeParse(value, { error: word });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOf(issue, value)) };
}

const CODES: Readonly<Partial<Record<Issue['code'], string>>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
  invalid_format: 'wrong-format',
  too_small: 'out-of-range',
  too_big: 'out-of-range',
};

function findingsOf(issue: Issue, root: unknown): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const lines = issue.message.split('\n');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key, index) => ({
      code: 'unknown-key',
      path: [...path, key],
      at: 'key',
      message: `"${key}" is no key of this`,
      hint: lines[index],
    }));
  }
  if (isMissing(root, path)) {
    const message = `"${String(path.at(-1))}" is missing`;
    return [{ code: 'missing-key', path: path.slice(0, -1), message }];
  }
  const [message = '', hint] = lines;
  return [{ code: CODES[issue.code] ?? 'wrong-value', path, message, hint }];
}

/** An issue carries one string: its message, and on a second line the hint; for unknown keys a hint each. */
function word(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return lines(
        `this should be ${kindOf(issue.expected)}, not ${shown(issue.input)}`,
        quoting(issue),
      );
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return lines(
        `${shown(issue.input)} is none of ${oneOf(allowed)}`,
        didYouMean(String(issue.input), allowed),
      );
    }
    case 'unrecognized_keys': {
      const known = keysOf(issue.inst);
      return issue.keys
        .map((key) => didYouMean(key, known) ?? `known keys: ${known.join(', ')}`)
        .join('\n');
    }
    case 'too_small':
      return `this should be ${issue.minimum} at least`;
    case 'too_big':
      return `this should be ${issue.maximum} at most`;
    default:
      return `this is not valid (${issue.code})`;
  }
}

function lines(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}\n${hint}`;
}

/** The keys that a schema of a map knows. */
function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap(keysOf))];
  return [];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function quoting({
  expected,
  input,
}: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string | undefined {
  const isBare = typeof input === 'number' || typeof input === 'boolean';
  return expected === 'string' && isBare ? `put it in quotes: '${String(input)}'` : undefined;
}

function isMissing(root: unknown, path: Path): boolean {
  const parent = path.slice(0, -1).reduce<unknown>(step, root);
  const last = path.at(-1);
  if (last === undefined || typeof parent !== 'object' || parent === null) return false;
  return !Object.hasOwn(parent, last);
}

function step(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}
