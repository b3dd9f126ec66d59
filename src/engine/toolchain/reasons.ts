import type { Tool } from '../../model/tool.ts';
import { inEdition } from '../../model/toolchain.ts';
import { toolsIn } from './catalogue.ts';
import { isHostFeature, isInUse, type Offer } from './offers.ts';
import type { Plan } from './plan.ts';
import { burdenOf, lostOn, meets, OUTRANKED } from './rivals.ts';
import { isThere } from './standing.ts';

const CLOUD_NAMES: Readonly<Record<string, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  gcp: 'Google Cloud',
};

const SAME_HOST = 'The host where the code lives, in an edition that keeps to the rules.';

/** Why a tool meets a need: the fact that decided, and what the editors say of it. */
export function reasonFor(plan: Plan, offer: Offer, candidates: readonly Offer[]): string {
  const { because } = offer.capability;
  const own = ownReason(plan, offer);
  if (isInUse(offer) && !plan.situation.inventory.brought.has(offer.tool.id)) return own ?? '';
  const sentences = own === null ? [because, comparison(plan, offer, candidates)] : [own, because];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** A reason that lies in the tool's relation to the team, whatever the others are like. */
function ownReason(plan: Plan, offer: Offer): string | null {
  const { tool, capability } = offer;
  if (!isInUse(offer)) {
    const isSame = capability.id === 'source-control' && plan.situation.inventory.host === tool;
    return isSame ? SAME_HOST : companyOf(plan, offer);
  }
  const { 'comes-with': cloud } = tool;
  if (cloud && plan.situation.inventory.brought.has(tool.id))
    return `Every account of ${CLOUD_NAMES[cloud]} has it.`;
  if (capability.id === 'source-control') return 'The code lives there.';
  if (isHostFeature(tool, capability)) {
    // Nobody knows which edition the team has.
    return `Part of ${inEdition(tool.name, capability.edition)}, where the code lives.`;
  }
  if (capability.role === 'primary') return 'In use, and made for this.';
  return 'In use, and able to do this besides what it is made for.';
}

function comparison(plan: Plan, offer: Offer, [runnerUp]: readonly Offer[]): string {
  if (!runnerUp) return 'The only tool known that fits the answers.';
  const lost = lostOn(plan, offer, runnerUp);
  const { name } = runnerUp.tool;
  const needs = meets(plan, offer);
  if (needs > 1) return `Meets ${needs} needs at once; ${name} ${lost}.`;
  return lost === OUTRANKED ? `Ranked before ${name} for this job.` : `${name} ${lost}.`;
}

/** The tool that has to come in with it, if there is one. */
export function companionOf({ tools }: Plan, { standings }: Offer): Tool | null {
  return standings.find(({ beside }) => beside && tools.has(beside.id))?.beside ?? null;
}

/** Whether what a tool works with is chosen for itself, or comes in for its sake. */
const meritOf = ({ uses }: Plan, beside: Tool): string =>
  uses.has(beside) ? 'is chosen as well' : 'has to come in with it';

/** What the tool belongs to that is there or chosen already. */
function companyOf(plan: Plan, offer: Offer): string | null {
  const { tool } = offer;
  const { situation } = plan;
  const beside = companionOf(plan, offer);
  if (beside) return `Works with ${beside.name}, which ${meritOf(plan, beside)}.`;
  const [standing] = offer.standings;
  const group = standing?.group;
  if (!group) return null;
  if (group.startsWith('cloud:')) {
    const { avoidsLockIn, clouds } = situation.limits.team;
    if (avoidsLockIn) return null;
    const [cloud = ''] = clouds;
    return `A service of ${CLOUD_NAMES[cloud] ?? cloud}, which the team uses anyway.`;
  }
  const { catalogue, inventory } = situation;
  const family = toolsIn(catalogue, [...inventory.working]).filter(
    (each) => each.suite === tool.suite && each !== tool,
  );
  const there = family.find(({ id }) => id === tool.suite) ?? family[0];
  if (there && isThere(group, situation)) return `Belongs with ${there.name}, which is in use.`;
  // A utility of the same maker asks for no suite, so it is no reason for one.
  const names = [...(plan.members.get(group) ?? [])]
    .filter((each) => each !== tool)
    .map(({ name }) => name)
    .join(', ');
  return names === '' ? null : `One suite with what is chosen for other needs: ${names}.`;
}

/** Why a recommended need is left open. */
export function leftOpenReason(plan: Plan, candidates: readonly Offer[]): string {
  const [nearest] = candidates;
  if (!nearest) return 'Nothing known fits the answers, and it is not required.';
  return `${nearest.tool.name} would do, but it ${burdenOf(plan, nearest)}; that is more than a recommended need is worth here.`;
}
