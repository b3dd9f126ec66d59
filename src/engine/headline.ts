import type { TargetAdvice } from '../model/advice.ts';
import type { Target } from '../model/target.ts';

/**
 * The one line that a person would say: lifecycle targets first, then how it is delivered and run.
 * Names what is adopted and not included in something else that is.
 */
export function headlineOf(targets: readonly TargetAdvice[], known: readonly Target[]): string {
  const phrases = new Map(known.map((t) => [t.id, t.phrase]));
  const adopted = targets
    .filter((t) => t.verdict === 'adopt' && t.includedIn.length === 0)
    .toSorted((a, b) => partsOf(b.id, known) - partsOf(a.id, known) || b.points - a.points);
  const worded = (role: Target['role']): string[] =>
    adopted
      .filter((t) => t.role === role)
      .map((t) => `${phrases.get(t.id) ?? t.name}${t.light ? ' (light)' : ''}`);
  const core = listed(worded('lifecycle'));
  const around = [...worded('delivery'), ...worded('organisation')];
  const practices = worded('practice');
  if (core === '' && around.length === 0) return withoutParadigm(targets, practices);
  const start = core === '' ? capitalised(around.shift() ?? '') : core;
  return [start, ...around].join(', ');
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
