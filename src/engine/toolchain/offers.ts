import type { Capability, Tool, ToolCapability } from '../../model/tool.ts';
import { overlap } from '../named-answers.ts';
import { type Able, isSourceHost } from './catalogue.ts';
import { editionOf, keepsTo } from './constraints.ts';
import { type Charge, isCloudBound, isLastResort, type Price, servingTerms } from './costs.ts';
import type { ActiveNeed } from './needs.ts';
import { isForTools, isThere, type Situation, type Standing } from './standing.ts';
import { isItsStore, isMeant, isStored, keeps, storesOf } from './stores.ts';
import type { Team } from './team.ts';

/** A tool that could meet a need, through which capability, and what speaks against it. */
export interface Offer extends Charge {
  readonly need: ActiveNeed;
  readonly tool: Tool;
  readonly capability: ToolCapability;
  /** The same as the vocabulary has it. */
  readonly word: Capability;
  readonly standings: readonly Standing[];
  /** What the job is done on. */
  readonly on: readonly string[];
  /** The stores of which the tool has to be one to do it; any of them will do. */
  readonly stores: readonly string[];
}

/** One for all, which costs less than a new one each time. */
const NOTHING: readonly string[] = [];

/** All offers for the needs that tools can meet; each tool makes one offer for a need. */
export function offersOf(
  needs: readonly ActiveNeed[],
  situation: Situation,
  price: Price,
): readonly Offer[] {
  return needs.flatMap((need) => {
    if (!isForTools(need, situation)) return [];
    const { byCapability } = situation.catalogue;
    const offers: Offer[] = [];
    need.options.forEach((word) => {
      byCapability.get(word.id)?.forEach((able) => {
        const offer = offerBy(able, need, word, situation, price);
        if (offer) offers.push(offer);
      });
    });
    const marked = withRivals(offers, situation, price);
    return need.options.length > 1 ? bestPerTool(marked) : marked;
  });
}

/** A capability as the team gets it. */
function asGot(capability: ToolCapability, team: Team): ToolCapability {
  const edition = editionOf(capability, team);
  return edition === capability.edition ? capability : { ...capability, edition };
}

function offerBy(
  able: Able,
  need: ActiveNeed,
  word: Capability,
  situation: Situation,
  price: Price,
): Offer | undefined {
  const { limits, inventory } = situation;
  const { tool } = able;
  const inUse = inventory.working.has(tool.id);
  const capability = asGot(able.capability, limits.team);
  const standings = situation.standings(tool);
  const isPossible =
    standings.length > 0 &&
    keepsTo(limits, tool, capability) &&
    fits(tool, capability, need.scope, situation) &&
    !isBlind(tool, word, situation);
  if (!isPossible) return undefined;
  const broughtAlong = isBroughtAlong(able, situation);
  const use = { inUse, broughtAlong, perLanguage: need.scope !== null };
  const terms = servingTerms(tool, capability, use, limits.team);
  const isStore = situation.stores.has(capability.id);
  const on = isStore ? [capability.id] : (word['works-on'] ?? NOTHING);
  const isKept = inUse && (!isStore || isItsStore(tool, capability.id, situation));
  const stores = isKept || on.length === 0 ? NOTHING : storesOf(tool, on, situation.stores);
  return { need, tool, capability, word, standings, on, stores, terms, cost: price(terms) };
}

/**
 * Whether a capability serves the languages in question. Repositories need a host, not Git alone,
 * and a place to run things is not adopted for what it does on the side.
 */
function fits(
  tool: Tool,
  capability: ToolCapability,
  scope: string | null,
  situation: Situation,
): boolean {
  const { catalogue, limits, inventory } = situation;
  const inUse = inventory.working.has(tool.id);
  if (capability.id === 'source-control' && !isSourceHost(tool)) return false;
  if (!inUse && capability.role === 'secondary' && catalogue.places.has(tool)) return false;
  if (!inUse && isDoneByHost(tool, capability, situation)) return false;
  if (!inUse && !isOfUse(capability, situation)) return false;
  if (scope !== null) {
    const languages = capability.languages ?? tool.languages;
    return languages?.includes(scope) ?? true;
  }
  const { languages } = capability;
  return inUse || !languages || overlap(limits.team.languages, languages);
}

/** Whether what a capability goes with is needed, and nothing that would undo it. */
function isOfUse(
  { with: company, without: opponent }: ToolCapability,
  { jobs }: Situation,
): boolean {
  return (company === undefined || jobs.has(company)) && !jobs.has(opponent ?? '');
}

/** Whether the host that a tool is a part of does the job itself, as GitLab runs GitLab CI. */
function isDoneByHost(tool: Tool, { id }: ToolCapability, situation: Situation): boolean {
  const { catalogue, inventory } = situation;
  const bound = tool['source-host'];
  if (bound === undefined || isSourceHost(tool)) return false;
  const { host } = inventory;
  const known = host === null || host === 'elsewhere' ? (catalogue.hosts.get(bound) ?? []) : [host];
  return known.every(({ capabilities }) => capabilities.some((each) => each.id === id));
}

/** What a source host does besides hosting source. */
export function isHostFeature(tool: Tool, capability: ToolCapability): boolean {
  return isSourceHost(tool) && capability.id !== 'source-control';
}

/** What is there with the source host or the cloud, and not because anybody chose it for the job. */
function isBroughtAlong({ tool, capability }: Able, { inventory }: Situation): boolean {
  return inventory.brought.has(tool.id) || isHostFeature(tool, capability);
}

/** Whether a cloud's own tool would see nothing of the team's, because it does its job on what runs. */
function isBlind(tool: Tool, word: Capability, { inventory }: Situation): boolean {
  const { rentsAll, working } = inventory;
  if (!rentsAll || !isCloudBound(tool) || working.has(tool.id)) return false;
  return word['on-what-runs'] === true;
}

/** Marks the new tools for a job that is done already. */
function withRivals(offers: readonly Offer[], situation: Situation, price: Price): Offer[] {
  const jobs = (does: (offer: Offer) => boolean) =>
    new Set(offers.filter(does).map(({ capability }) => capability.id));
  const done = jobs((offer) => doesTheJob(offer, situation));
  const within = jobs((offer) => couldDoTheJob(offer, situation));
  return offers.map((offer) => {
    const { id } = offer.capability;
    const taken =
      !isInUse(offer) && (done.has(id) || (within.has(id) && !isOfTheHouse(offer, situation)));
    if (!taken) return offer;
    return { ...offer, terms: [...offer.terms, 'rival'], cost: offer.cost + price(['rival']) };
  });
}

/** Whether all that it keeps for this, or what it needs beside it does, is kept by something in use. */
function keepsAnew(offer: Offer, situation: Situation): boolean {
  const { tool, on, standings } = offer;
  if (isInUse(offer)) return false;
  return standings.every(({ beside }) => {
    const kept = on.filter((id) => keeps(tool, id) || (beside !== null && keeps(beside, id)));
    return kept.length > 0 && kept.every((id) => isStored(id, situation));
  });
}

/** Whether the team has the tool already. */
export function isInUse({ standings }: Offer): boolean {
  return standings[0]?.footing === 'in-use';
}

/**
 * A tool in use that is made for the job, or a part in use of a suite that is no last resort for it, or
 * the platform on which all runs on which the job is done.
 */
function doesTheJob(offer: Offer, situation: Situation): boolean {
  if (!isInUse(offer) || isBroughtAlong(offer, situation)) return false;
  const { inventory, catalogue } = situation;
  const { tool, word } = offer;
  const isGround = inventory.rentsAll && catalogue.places.has(tool);
  return isMeant(offer) || (isGround && word['on-what-runs'] === true);
}

/** A part of a suite in use that has only to be switched on, in an edition the team can be thought to have. */
function couldDoTheJob(offer: Offer, situation: Situation): boolean {
  const { tool, standings } = offer;
  const sound = tool.recommend === 'ok' && tool.status !== 'maintenance' && !tool.immature;
  if (situation.inventory.brought.has(tool.id)) return false;
  if (situation.choosesHost && isSourceHost(tool)) return false;
  return (
    standings[0]?.group?.startsWith('suite:') === true &&
    isOfTheHouse(offer, situation) &&
    (isInUse(offer) || (sound && tool.effort === 'none' && !isCloudBound(tool))) &&
    hasEdition(offer, situation) &&
    !isLastResort(offer.capability) &&
    !keepsAnew(offer, situation)
  );
}

/** Whether a tool belongs to the team's own cloud, or to a suite of which it uses a part. */
export function isOfTheHouse({ standings }: Offer, situation: Situation): boolean {
  return standings.some(
    ({ group, beside }) => beside === null && group !== null && isThere(group, situation),
  );
}

function hasEdition(offer: Offer, { limits }: Situation): boolean {
  const { tool, capability } = offer;
  if (isInUse(offer) && !isHostFeature(tool, capability)) return true;
  const { budget } = limits.team;
  if (capability.edition === 'paid') return budget === 'modest' || budget === 'open';
  // What comes with a contract of its own is not switched on, whatever else the supplier has sold.
  return capability.edition !== 'enterprise' || (budget === 'open' && isInUse(offer));
}

/** Of what a tool offers for a need by several capabilities, the cheapest, then the best ranked. */
function bestPerTool(offers: readonly Offer[]): Offer[] {
  const best = new Map<string, Offer>();
  for (const offer of offers) {
    const known = best.get(offer.tool.id);
    if (!known || isBetter(offer, known)) best.set(offer.tool.id, offer);
  }
  return [...best.values()];
}

function isBetter(a: Offer, b: Offer): boolean {
  const order = ({ need, capability }: Offer) =>
    need.options.findIndex((option) => option.id === capability.id);
  return (a.cost - b.cost || a.capability.rank - b.capability.rank || order(a) - order(b)) < 0;
}
