import type { CostTerm } from '../../model/knowledge.ts';
import { isOpenSource } from '../../model/license.ts';
import type { Tool, ToolCapability } from '../../model/tool.ts';
import type { Team } from './team.ts';

/** Every term that the program knows; what each costs and why stands in the knowledge. */
export const COST_TERMS = [
  'left-open',
  'new-product',
  'new-utility',
  'vetting',
  'sibling',
  'host-feature',
  'dependency',
  'hosted-plan',
  'service',
  'cluster',
  'staffed-service',
  'staffed-cluster',
  'unattended-service',
  'unattended-cluster',
  'secondary',
  'outranked',
  'last-resort',
  'caution',
  'maintenance',
  'immature',
  'paid-edition',
  'enterprise-edition',
  'bill',
  'contract',
  'closed-source',
  'self-run',
  'lock-in',
  'part-of-clouds',
  'part-of-runtimes',
  'part-of-languages',
  'doubled',
  'second-store',
  'rival',
] as const;
export type CostTermId = (typeof COST_TERMS)[number];

/** The ranks from which a tool counts as outranked once, twice and three times. */
export const OUTRANKED_FROM = [3, 5, 9] as const;

const LAST_RESORT_FROM = OUTRANKED_FROM[2];

/** Able to do it, but ranked behind everything that is made for it. */
export function isLastResort({ role, rank }: ToolCapability): boolean {
  return role === 'secondary' && rank >= LAST_RESORT_FROM;
}

/** What a list of terms costs. */
export type Price = (terms: readonly CostTermId[]) => number;

/** What something costs, and for what. */
export interface Charge {
  readonly terms: readonly CostTermId[];
  readonly cost: number;
}

/**
 * Reads the terms of the knowledge.
 * @throws RangeError when a term is missing or not a whole number from 0 on
 */
export function priceOf(terms: readonly CostTerm[]): Price {
  const costs = new Map(terms.map(({ id, cost }) => [id, cost]));
  const costOf = (id: CostTermId): number => costs.get(id) ?? Number.NaN;
  const wrong = COST_TERMS.find((id) => !Number.isSafeInteger(costOf(id)) || costOf(id) < 0);
  if (wrong) throw new RangeError(`costs.yaml needs a whole number from 0 on for "${wrong}".`);
  return (list) => list.reduce((sum, id) => sum + costOf(id), 0);
}

/**
 * How a tool stands to a team: it has it, it has the suite or cloud, it would get the suite, whose
 * entry is paid once for all its members, or the tool is new to it.
 */
export type Footing = 'in-use' | 'sibling' | 'member' | 'new';

const only = (condition: boolean, term: CostTermId): readonly CostTermId[] =>
  condition ? [term] : [];

/** What opening a tool costs, apart from the suite that it may need. */
export function openingTerms(tool: Tool, footing: Footing, team: Team): readonly CostTermId[] {
  if (footing === 'in-use') return [];
  const terms: CostTermId[] = footing === 'new' ? entryTerms(tool, team) : ['sibling'];
  terms.push(...effortTerms(tool, team));
  if (footing !== 'sibling' && isRented(tool, team)) terms.push('hosted-plan');
  if (tool.recommend === 'caution') terms.push('caution');
  if (tool.status === 'maintenance') terms.push('maintenance');
  if (tool.immature) terms.push('immature');
  if (team.prefersHosted && mustBeRun(tool)) terms.push('self-run');
  return terms;
}

/** What it costs to bring in something of which the team has nothing yet. */
function entryTerms(tool: Tool, team: Team): CostTermId[] {
  return isUtility(tool) ? ['new-utility'] : supplierTerms(team);
}

/** What it costs to take on a product or a suite, whoever runs it. */
export function supplierTerms(team: Team): CostTermId[] {
  return team.vets ? ['new-product', 'vetting'] : ['new-product'];
}

/** Whether it is a free command-line tool or library: no supplier, no account, nothing that runs. */
export function isUtility(tool: Tool): boolean {
  const { hosting, effort, license } = tool;
  const local = hosting.includes('local-cli') || hosting.includes('library');
  const runs = effort === 'service' || effort === 'cluster';
  return local && !runs && isOpenSource(license) && tool['source-host'] === undefined;
}

/** Whether somebody else runs it, for a contract and an account of its own. */
function isRented(tool: Tool, team: Team): boolean {
  const hosted = isHosted(tool) && effortOf(tool, team) === 'none';
  return hosted && tool['source-host'] === undefined && !isUtility(tool);
}

/** A tool that can be bought as a service is bought, where money and the place allow it. */
function effortTerms(tool: Tool, team: Team): readonly CostTermId[] {
  const effort = effortOf(tool, team);
  if (effort === 'none') return [];
  if (effort === 'library') return ['dependency'];
  const bought = tool.hosting.includes('saas') && !team.runsItself;
  if (bought && team.budget !== 'free-only') return ['hosted-plan'];
  if (team.operations === 'staffed') return [`staffed-${effort}`];
  return [effort, ...only(team.operations === 'unattended', `unattended-${effort}`)];
}

/** A hosted product that a team has to run itself is a service, whatever it asks of others. */
function effortOf(tool: Tool, team: Team): Tool['effort'] {
  const moved = tool.hosting.includes('self-hosted') && isHosted(tool) && team.runsItself;
  return moved && tool.effort === 'none' ? 'service' : tool.effort;
}

function mustBeRun(tool: Tool): boolean {
  return !isHosted(tool) && (tool.effort === 'service' || tool.effort === 'cluster');
}

function isHosted(tool: Tool): boolean {
  return tool.hosting.includes('saas') || tool.hosting.includes('cloud-managed');
}

/** Whether a tool is of use on certain clouds only: one of them for a service of the provider. */
export function isCloudBound(tool: Tool): boolean {
  return tool.cloud.length > 0 && !tool.cloud.includes('any');
}

/** How a team would come to use a tool for one capability. */
interface Use {
  readonly inUse: boolean;
  /** Something that the source host or the cloud brings along. */
  readonly broughtAlong: boolean;
  /** The need asks for one language, so that the others do not matter. */
  readonly perLanguage?: boolean;
}

/**
 * What using a tool for one capability costs. A team has the edition of a tool in use that it needs;
 * of its source host nobody knows which edition it has.
 */
export function servingTerms(
  tool: Tool,
  capability: ToolCapability,
  use: Use,
  team: Team,
): readonly CostTermId[] {
  const owned = use.inUse && !use.broughtAlong;
  const terms: CostTermId[] = [];
  if (use.broughtAlong) terms.push('host-feature');
  if (capability.role === 'secondary') terms.push('secondary');
  if (!use.inUse && isLastResort(capability)) terms.push('last-resort');
  if (!(owned && capability.role === 'primary')) addOutranked(terms, capability);
  if (team.budget === 'open' && !use.inUse && capability.edition === 'enterprise')
    terms.push('contract');
  if (!owned) addForeign(terms, tool, capability, use, team);
  return terms;
}

function addOutranked(terms: CostTermId[], { rank }: ToolCapability): void {
  OUTRANKED_FROM.forEach((from) => {
    if (rank >= from) terms.push('outranked');
  });
}

/** What speaks against a tool, or an edition of it, that the team does not have as far as anybody knows. */
function addForeign(
  terms: CostTermId[],
  tool: Tool,
  capability: ToolCapability,
  { perLanguage }: Use,
  team: Team,
): void {
  const { edition } = capability;
  const moneyIsThere = team.budget === 'open';
  if (edition === 'paid') terms.push(moneyIsThere ? 'bill' : 'paid-edition');
  if (edition === 'enterprise' && !moneyIsThere) terms.push('enterprise-edition');
  if (team.prefersOpenSource && isClosed(tool, capability)) terms.push('closed-source');
  if (leavesCloudsOut(tool, team)) terms.push('part-of-clouds');
  if (leavesClustersOut(tool, team)) terms.push('part-of-runtimes');
  if (team.avoidsLockIn && tiesDown(tool)) terms.push('lock-in');
  if (!perLanguage && leavesLanguagesOut(capability, team)) terms.push('part-of-languages');
}

function isClosed(tool: Tool, capability: ToolCapability): boolean {
  return !capability.open || !isOpenSource(tool.license);
}

/** Whether the team is at home in places that a tool tied to other clouds does not reach. */
function leavesCloudsOut(tool: Tool, team: Team): boolean {
  if (!isCloudBound(tool)) return false;
  const reached: readonly string[] = [...tool.cloud, ...(tool.reaches ?? [])];
  return team.clouds.some((place) => !reached.includes(place));
}

/** Whether a part of what the team runs is in clusters, which the tool does not reach. */
function leavesClustersOut({ runtimes }: Tool, team: Team): boolean {
  return team.runsKubernetes && runtimes !== undefined && !runtimes.includes('kubernetes');
}

/** Whether what is built on it stays in one cloud; what looks after the account is left behind with it. */
function tiesDown(tool: Tool): boolean {
  return isCloudBound(tool) && tool.cloud.length === 1 && tool['comes-with'] === undefined;
}

/** Whether it speaks less than half of the team's languages, where it has to speak them at all. */
function leavesLanguagesOut({ languages }: ToolCapability, team: Team): boolean {
  if (languages === undefined) return false;
  const known = team.languages;
  const spoken = known.filter((language) => languages.includes(language));
  return 2 * spoken.length < known.length;
}
