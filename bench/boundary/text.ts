import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Answer } from '../../src/model/answers.ts';
import type { BoundaryExample } from '../../src/model/target.ts';

/** An example that no engine agrees with, so that a rule can be loaded before it has one. */
const PLACEHOLDER: BoundaryExample = { answers: {}, gives: 'adopt', without: 'adopt' };

/** The rules of a target's file that have no example. */
export function rulesWithoutExample(text: string): string[] {
  return rulesIn(text).flatMap(({ id, rule }) => (rule.has('example') ? [] : [id]));
}

/** The file with a placeholder for each example that is missing. */
export function withPlaceholders(text: string): string {
  return rulesWithoutExample(text).reduce((out, id) => withExample(out, id, PLACEHOLDER), text);
}

/**
 * The text of a target's file with another example of one rule. Everything else stays byte for byte:
 * comments, order and line breaks are the authors'.
 * @throws Error where the file has no such rule
 */
export function withExample(text: string, id: string, example: BoundaryExample): string {
  const rule = rulesIn(text).find((r) => r.id === id)?.rule;
  if (rule === undefined) throw new Error(`the file has no rule "${id}"`);
  const old = rule.items.find((pair) => keyOf(pair) === 'example');
  if (old === undefined) return inserted(text, rule, `example: ${inOneLine(example)}`);
  const [start, end] = [rangeOf(old.key)[1], rangeOf(old.value)[1]];
  const gap = text.slice(0, end).length - text.slice(0, end).trimEnd().length;
  return `${text.slice(0, start)}: ${inOneLine(example)}${text.slice(end - gap)}`;
}

function rulesIn(text: string): { id: string; rule: YAMLMap }[] {
  const rules = parseDocument(text).get('rules');
  if (!isSeq(rules)) return [];
  return rules.items.flatMap((rule) => (isMap(rule) ? [{ id: String(rule.get('id')), rule }] : []));
}

function inserted(text: string, rule: YAMLMap, line: string): string {
  const first = rangeOf(rule.items[0]?.key)[0];
  const indent = ' '.repeat(first - text.lastIndexOf('\n', first - 1) - 1);
  const end = text.slice(0, rangeOf(rule.items.at(-1)?.value)[1]).trimEnd().length;
  return `${text.slice(0, end)}\n${indent}${line}${text.slice(end)}`;
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? pair.key.value : undefined);

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  if (!range) throw new Error('a rule is not written as a map');
  return [range[0], range[1]];
}

/** One line: `{ answers: { teams: one, runtime: [kubernetes] }, gives: adopt, without: consider }`. */
function inOneLine({ answers, gives, without }: BoundaryExample): string {
  const entries = Object.entries(answers).map(([id, value]) => `${id}: ${answer(value)}`);
  const inner = entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  return `{ answers: ${inner}, gives: ${gives}, without: ${without} }`;
}

const answer = (value: Answer): string =>
  typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`;

const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trim();
