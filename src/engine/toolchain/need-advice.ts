import { madeFor } from '../../model/tool.ts';
import type { NeedAdvice } from '../../model/toolchain.ts';
import { has } from '../named-answers.ts';
import { CONSTRAINT_WORDS } from './constraints.ts';
import { hasToGo } from './inventory.ts';
import { type ActiveNeed, ANY_LANGUAGE, languageOf } from './needs.ts';
import { isHostFeature, isInUse, type Offer } from './offers.ts';
import type { Plan } from './plan.ts';
import { companionOf, leftOpenReason, reasonFor } from './reasons.ts';
import { alternative, candidatesFor } from './rivals.ts';
import { isHostGiven } from './standing.ts';

/** How many alternatives are named, the runner-up first if it would do. */
const ALTERNATIVES = 3;

/** How a need is met, why so, and what else would do. */
export function needAdvice(plan: Plan, need: ActiveNeed): NeedAdvice {
  const offer = plan.chosen.get(need.id);
  return offer ? metBy(plan, need, offer) : { ...blank(need), ...unmetState(plan, need) };
}

function metBy(plan: Plan, need: ActiveNeed, offer: Offer): NeedAdvice {
  const { tool, capability } = offer;
  const candidates = candidatesFor(plan, need.id);
  const [runnerUp] = candidates;
  const fitting = candidates.filter(wouldDo);
  const replaced = isInUse(offer) ? null : replacedBy(plan, capability.id);
  return {
    ...blank(need),
    capability: capability.id,
    tool: tool.id,
    toolName: tool.name,
    beside: companionOf(plan, offer)?.id ?? null,
    state: isInUse(offer) ? 'kept' : replaced === null ? 'new' : 'replaces',
    idle: isInUse(offer) && !need.practised && need.undone.includes(capability.id),
    // What did it has to go, so that it will not be done any more.
    practised: need.practised && replaced === null,
    edition: need.practised ? null : editionToBuy(offer),
    replaces: replaced,
    why: reasonFor(plan, offer, candidates),
    runnerUp: runnerUp ? alternative(plan, offer, runnerUp) : null,
    alternatives: fitting.slice(0, ALTERNATIVES).map((each) => alternative(plan, offer, each)),
  };
}

/** Whether anybody would take it instead: not a rival to what is there, nor what is made for other things. */
const wouldDo = ({ terms }: Offer): boolean =>
  !terms.includes('rival') && !terms.includes('last-resort');

function editionToBuy(offer: Offer): NeedAdvice['edition'] {
  const { tool, capability } = offer;
  const { edition } = capability;
  if (!isInUse(offer) || !isHostFeature(tool, capability)) return null;
  return edition === 'paid' || edition === 'enterprise' ? edition : null;
}

/** A tool in use that did the job and cannot stay: dead, or against a constraint. */
function replacedBy({ situation }: Plan, capability: string): string | null {
  const { inventory } = situation;
  const gone = inventory.named.find(
    (tool) => hasToGo(inventory, tool) && madeFor(tool).some(({ id }) => id === capability),
  );
  return gone?.id ?? null;
}

function blank(need: ActiveNeed): NeedAdvice {
  return {
    capability: need.options[0]?.id ?? need.id,
    oneOf: need.options.length > 1 ? need.options.map(({ id }) => id) : [],
    kind: need.kind,
    scope: languageOf(need),
    importance: need.importance,
    targets: need.targets,
    requiredBy: need.requiredBy,
    practised: need.practised,
    tool: null,
    toolName: null,
    beside: null,
    state: 'unmet',
    idle: false,
    edition: null,
    replaces: null,
    why: '',
    guide: null,
    runnerUp: null,
    alternatives: [],
  };
}

function unmetState(plan: Plan, need: ActiveNeed): Partial<NeedAdvice> {
  if (need.kind === 'method') return byGuide(need);
  if (need.kind === 'given') return given(plan, need);
  if (isHostGiven(need, plan.situation)) return givenHost(plan);
  if (need.practised) {
    return { state: 'given', why: 'Done already, with something that the answers do not name.' };
  }
  if (need.scope === ANY_LANGUAGE) {
    return { state: 'left-out', why: languageReason(plan) };
  }
  if (need.importance === 'required') {
    return { state: 'unmet', why: 'No tool known fits the answers; see what could not be met.' };
  }
  return { state: 'left-out', why: leftOpenReason(plan, candidatesFor(plan, need.id)) };
}

/** Why no tool is named for a language: nobody has named one, or it is one that the knowledge lacks. */
function languageReason({ situation }: Plan): string {
  return has(situation.answers, 'languages', 'other')
    ? 'The tool depends on the language, and no tool is known here for one that the questions do not list.'
    : 'The tool depends on the languages, and none is known.';
}

function byGuide({ options }: ActiveNeed): Partial<NeedAdvice> {
  const method = options.find(({ kind }) => kind === 'method');
  const guide = method?.guide ?? null;
  const why = 'Met by people with a guide; a product does not do it for them.';
  return { capability: method?.id ?? '', state: 'method', guide, why };
}

/** What follows from the situation: a tool in use where one is named, else nothing to choose. */
function given(plan: Plan, { options }: ActiveNeed): Partial<NeedAdvice> {
  const { named, working } = plan.situation.inventory;
  const tool = named.find(
    ({ id, capabilities }) =>
      working.has(id) &&
      capabilities.some((each) => options.some((option) => option.id === each.id)),
  );
  return {
    state: 'given',
    tool: tool?.id ?? null,
    toolName: tool?.name ?? null,
    why: 'Follows from what the team runs on; nothing has to be added.',
  };
}

function givenHost({ situation }: Plan): Partial<NeedAdvice> {
  const { host, conflicts } = situation.inventory;
  if (host === null || host === 'elsewhere') {
    return { state: 'given', why: 'The code lives with a host that the answers do not name.' };
  }
  const rules = (conflicts.get(host.id) ?? []).map((constraint) => CONSTRAINT_WORDS[constraint]);
  const why = `The code lives there, although it is against ${rules.join(' and ')}.`;
  return { capability: 'source-control', state: 'given', tool: host.id, toolName: host.name, why };
}
