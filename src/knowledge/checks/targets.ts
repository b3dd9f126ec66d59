import type { Need, Rule, Target } from '../../model/target.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import type { Finding, Path } from '../path.ts';

/** Rules that speak for and against at once, or for nothing. */
export function* oneSidedRules({ targets = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { rules }] of targets.entries()) {
    for (const [i, rule] of (rules ?? []).entries()) {
      const sides = Number('for' in rule) + Number('against' in rule);
      if (sides === 1) continue;
      const message = `a rule has either for or against, and this has ${sides === 0 ? 'neither' : 'both'}`;
      yield { code: 'rule-sides', path: ['targets', index, 'rules', i], message };
    }
  }
}

/** Groups that argue both ways: only the strongest rule of a group counts, so they must agree. */
export function* mixedGroups({ targets = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { rules = [] }] of targets.entries()) {
    const sides = new Map<string, 'for' | 'against'>();
    for (const [i, rule] of rules.entries()) {
      const { group } = rule;
      const side = sideOf(rule);
      if (group === undefined || side === undefined) continue;
      const first = sides.get(group) ?? side;
      sides.set(group, first);
      if (side === first) continue;
      const message = `the group "${group}" has rules for and against; a group argues one way`;
      yield { code: 'mixed-group', path: ['targets', index, 'rules', i, 'group'], message };
    }
  }
}

function sideOf(rule: Draft<Rule>): 'for' | 'against' | undefined {
  if ('for' in rule) return 'for';
  return 'against' in rule ? 'against' : undefined;
}

/** Needs that name no capability, or one and a choice of several. */
export function* vagueNeeds({ targets = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, target] of targets.entries()) {
    for (const [need, path] of needsOf(target, ['targets', index])) {
      const named = Number('capability' in need) + Number('one-of' in need);
      if (named === 1) continue;
      const message = `a need has either capability or one-of, and this has ${named === 0 ? 'neither' : 'both'}`;
      yield { code: 'vague-need', path, message };
    }
  }
}

/** Light forms that need what no phase of the target names, and so would not get it. */
export function* unstatedNeeds({ targets = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, target] of targets.entries()) {
    const stated = needsOf(target, []).flatMap(([need]) => [
      need.capability,
      ...(need['one-of'] ?? []),
    ]);
    for (const [i, id] of (target.light?.needs ?? []).entries()) {
      if (id === undefined || stated.includes(id)) continue;
      const message = `the light form needs "${id}", and no phase of the target does`;
      yield { code: 'unstated-need', path: ['targets', index, 'light', 'needs', i], message };
    }
  }
}

function needsOf({ phases }: Draft<Target>, path: Path): [Draft<Need>, Path][] {
  return Object.entries(phases ?? {}).flatMap(([phase, cell]) =>
    (cell?.needs ?? []).map((need, i): [Draft<Need>, Path] => [
      need,
      [...path, 'phases', phase, 'needs', i],
    ]),
  );
}
