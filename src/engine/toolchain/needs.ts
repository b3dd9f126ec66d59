import type { PhaseId } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Audience, capabilitiesOf, type Need, needsOf } from '../../model/target.ts';
import type { Capability } from '../../model/tool.ts';
import { choices, has } from '../named-answers.ts';
import type { ToolchainContext } from './context.ts';
import { byId } from './problem.ts';

/** A need in force, merged over the targets that ask for it. */
export interface ActiveNeed {
  /** Stands for the need in the problem: its capabilities and its scope. */
  readonly id: string;
  /** One capability, or several of which one suffices, in the order of preference. */
  readonly options: readonly Capability[];
  /** The language; null where the need has none, `ANY_LANGUAGE` where none is known. */
  readonly scope: string | null;
  readonly importance: 'required' | 'recommended';
  readonly targets: readonly string[];
  /** Those of them that are not practised without it. */
  readonly requiredBy: readonly string[];
  /** Where it is shown: the home phase of its first capability. */
  readonly phase: PhaseId;
  readonly kind: Capability['kind'];
  /** The answers say that it is done already. */
  readonly practised: boolean;
  /** Those of its capabilities that nobody makes use of by the answers, whatever tools are there. */
  readonly undone: readonly string[];
}

/** The scope of a need per language while no language is known that the knowledge covers. */
export const ANY_LANGUAGE = 'any language';

/** The language that a need is for, by its id; null where none is known. */
export const languageOf = ({ scope }: ActiveNeed): string | null =>
  scope === ANY_LANGUAGE ? null : scope;

/**
 * The needs of the adopted targets under the answers: only those whose condition is certainly true,
 * merged by capability and scope, required before recommended; up to five engineers only the
 * required ones. A choice of several is dropped where another need asks for one of them.
 */
export function activeNeeds(kb: KnowledgeBase, context: ToolchainContext): readonly ActiveNeed[] {
  const capabilities = new Map(kb.capabilities.map((capability) => [capability.id, capability]));
  const merged = new Map<string, ActiveNeed>();
  for (const { target, need } of statedNeeds(kb, context)) {
    for (const scope of scopesOf(need, context)) {
      const stated = activeNeed(need, target, scope, capabilities);
      if (stated) merged.set(stated.id, merge(merged.get(stated.id), stated));
    }
  }
  const inPlace = new Set(context.adopted.flatMap((each) => (each.inPlace ? each.id : [])));
  // Of what is only recommended a team may do without some, whatever is in place.
  const isPractised = ({ options, targets, importance }: ActiveNeed): boolean =>
    (importance === 'required' && targets.every((id) => inPlace.has(id))) ||
    options.some(({ practised }) => practised !== undefined && context.holds(practised));
  const isUndone = ({ undone }: Capability) => undone !== undefined && context.holds(undone);
  const needs = withoutCovered([...merged.values()]);
  const few = has(context.answers, 'engineers', '1-5');
  return needs
    .filter((need) => !few || need.importance === 'required')
    .map((need) => {
      const undone = need.options.filter(isUndone).map(({ id }) => id);
      const practised = undone.length < need.options.length && isPractised(need);
      return { ...need, practised, undone };
    })
    .sort(byId);
}

type Holds = Pick<ToolchainContext, 'holds'>;

/** Whether something is for a team, as far as its answers say. */
export const isFor = ({ when, unless }: Audience, { holds }: Holds): boolean =>
  (when === undefined || holds(when)) && (unless === undefined || !holds(unless));

interface StatedNeed {
  readonly target: string;
  readonly need: Need;
}

function statedNeeds(kb: KnowledgeBase, context: ToolchainContext): StatedNeed[] {
  const adopted = new Map(context.adopted.map(({ id, light }) => [id, light]));
  const inForce = (need: Need, light: boolean) =>
    (!light || need.importance === 'required') &&
    (need.with === undefined || adopted.has(need.with)) &&
    isFor(need, context);
  return kb.targets.flatMap((target) => {
    const light = adopted.get(target.id);
    if (light === undefined) return [];
    const stated = needsOf(target).filter((need) => inForce(need, light));
    return stated.map((need) => ({ target: target.id, need }));
  });
}

function scopesOf(need: Need, context: ToolchainContext): (string | null)[] {
  if (need.per !== 'language') return [null];
  const known = choices(context.answers, 'languages').filter((language) => language !== 'other');
  return known.length > 0 ? [...known] : [ANY_LANGUAGE];
}

function activeNeed(
  need: Need,
  target: string,
  scope: string | null,
  capabilities: ReadonlyMap<string, Capability>,
): ActiveNeed | null {
  const ids = capabilitiesOf(need);
  const options = ids.flatMap((id) => capabilities.get(id) ?? []);
  const [first] = options;
  if (!first) return null;
  const name = [...new Set(options.map((option) => option.id))].sort().join('|');
  return {
    id: scope === null ? name : `${name}@${scope}`,
    options,
    scope,
    importance: need.importance,
    targets: [target],
    requiredBy: need.importance === 'required' ? [target] : [],
    phase: first.phase,
    kind: kindOf(options),
    practised: false,
    undone: [],
  };
}

/** What a guide or the situation can answer is not bought. */
function kindOf(options: readonly Capability[]): Capability['kind'] {
  const has = (kind: Capability['kind']) => options.some((option) => option.kind === kind);
  return has('given') ? 'given' : has('method') ? 'method' : 'tool';
}

function merge(known: ActiveNeed | undefined, stated: ActiveNeed): ActiveNeed {
  if (!known) return stated;
  const requiredBy = [...new Set([...known.requiredBy, ...stated.requiredBy])];
  return {
    ...known,
    importance: requiredBy.length > 0 ? 'required' : 'recommended',
    targets: [...new Set([...known.targets, ...stated.targets])],
    requiredBy,
  };
}

/** Drops each choice of several that a narrower need answers anyway, and passes its weight on. */
function withoutCovered(needs: readonly ActiveNeed[]): ActiveNeed[] {
  const left = new Map(needs.map((need) => [need.id, need]));
  const several = needs.filter(({ options }) => options.length > 1);
  for (const { id } of several.sort((a, b) => b.options.length - a.options.length)) {
    const wide = left.get(id);
    const heir = wide && heirOf(wide, [...left.values()]);
    if (!heir) continue;
    left.delete(id);
    left.set(heir.id, merge(heir, wide));
  }
  return [...left.values()];
}

/** The need that answers a choice of several: a required one, else the one that is preferred. */
function heirOf(wide: ActiveNeed, needs: readonly ActiveNeed[]): ActiveNeed | undefined {
  const narrower = needs.filter((need) => isNarrower(need, wide));
  const preference = (need: ActiveNeed) =>
    wide.options.findIndex((option) => need.options.includes(option));
  narrower.sort((a, b) => preference(a) - preference(b));
  return narrower.find((need) => need.importance === 'required') ?? narrower[0];
}

function isNarrower(narrow: ActiveNeed, wide: ActiveNeed): boolean {
  return (
    narrow.scope === wide.scope &&
    narrow.options.length < wide.options.length &&
    narrow.options.every((option) => wide.options.includes(option))
  );
}
