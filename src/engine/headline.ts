import type { TargetAdvice } from '../model/advice.ts';
import type { Target } from '../model/target.ts';

/** A line with more names than this is a list, and nobody says it. */
const MOST_NAMES = 5;
/** Practices are told by name where there are no more. */
const MOST_PRACTICES = 2;

/**
 * The one line that a person would say: lifecycle targets first, then how it is delivered and run, then
 * the practices; light forms are marked. Every paradigm is named that is adopted and not included in
 * something else that is, for they are the answer. Practices are named where there is one, or two and the
 * line keeps to five names, else counted, so that none is passed over and the line stays one; what an
 * adopted paradigm brings along anyway, such as observability with SRE, goes without saying. Without a
 * paradigm the practices are the answer.
 */
export function headlineOf(targets: readonly TargetAdvice[], known: readonly Target[]): string {
  const phrases = new Map(known.map((t) => [t.id, t.phrase]));
  const adopted = targets
    .filter((t) => t.verdict === 'adopt' && t.includedIn.length === 0)
    .toSorted((a, b) => partsOf(b.id, known) - partsOf(a.id, known) || b.points - a.points);
  const having = (role: Target['role']): TargetAdvice[] => adopted.filter((t) => t.role === role);
  const worded = (some: readonly TargetAdvice[]): string[] =>
    some.map((t) => marked(phrases.get(t.id) ?? t.name, t.light));
  const core = worded(having('lifecycle'));
  const around = worded([...having('delivery'), ...having('organisation')]);
  const practices = having('practice');
  const names = core.length + around.length;
  if (names === 0) return withoutParadigm(targets, worded(practices));
  const paradigms = adopted.filter((t) => t.role !== 'practice');
  const brought = new Set(paradigms.flatMap((t) => t.comesWith));
  const own = practices.filter((t) => !brought.has(t.id));
  const start = core.length === 0 ? capitalised(around.shift() ?? '') : listed(core);
  return [start, ...around, ...practicesText(own, worded(own), names)].join(', ');
}

function practicesText(
  practices: readonly TargetAdvice[],
  worded: readonly string[],
  names: number,
): string[] {
  const { length } = practices;
  if (length === 0) return [];
  const areFew = length <= MOST_PRACTICES && names + length <= MOST_NAMES;
  if (areFew || length === 1) return [`plus ${listed(worded)}`];
  const areLight = practices.every((t) => t.light);
  return [`plus ${marked(`${length} practices`, areLight)}`];
}

/** "run with SRE (light)", "on managed services (NoOps, light)". */
function marked(text: string, light: boolean): string {
  if (!light) return text;
  return text.endsWith(')') ? `${text.slice(0, -1)}, light)` : `${text} (light)`;
}

/** How much a target takes in: what contains most is named first. */
function partsOf(id: string, known: readonly Target[]): number {
  const parts = known.find((t) => t.id === id)?.includes ?? [];
  return parts.reduce((sum, part) => sum + 1 + partsOf(part.target, known), 0);
}

function withoutParadigm(targets: readonly TargetAdvice[], practices: readonly string[]): string {
  if (practices.length > 0) return `No paradigm yet, but ${listed(practices)}`;
  const undecided = targets.some((t) => t.possible.includes('adopt') && !t.settled);
  const silent = targets.every((t) => t.evidence.length === 0);
  return silent && undecided
    ? 'No verdict yet: the answers say too little'
    : 'No methodology yet: keep it simple';
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
