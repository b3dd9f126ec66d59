import type { Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Tool, ToolCapability } from '../../model/tool.ts';
import { NAMED_IN_CODE, type NamedQuestion } from '../named-answers.ts';
import type { Counter } from '../reach/reach.ts';
import { isSourceHost } from '../toolchain/catalogue.ts';
import { keepsTo, limitsIn } from '../toolchain/constraints.ts';
import {
  isCloudBound,
  openingTerms,
  type Price,
  priceOf,
  servingTerms,
} from '../toolchain/costs.ts';
import { type Team, teamOf } from '../toolchain/team.ts';

/** The questions that decide what it costs to have a tool. */
const OPENING = teamsBy([
  'tool_hosting',
  'tool_budget',
  'operations_staff',
  'lock_in',
  'organisation',
]);
/** The questions that decide whether a tool may be used for something, and what that costs. */
const SERVING = teamsBy(['tool_licensing', 'tool_hosting', 'tool_budget', 'organisation']);

/** The teams that answer some questions in every way that makes a difference. */
function teamsBy(questions: readonly NamedQuestion[]): readonly Team[] {
  const answers = questions.reduce<Answers[]>(
    (all, id) =>
      all.flatMap((a) => [a, ...NAMED_IN_CODE[id].map((choice) => ({ ...a, [id]: choice }))]),
    [{}],
  );
  return answers.map(teamOf);
}

/** No tool is in use and none is to be avoided. */
const NOTHING_NAMED = { avoided: new Set<string>(), inUse: new Set<string>() };

/** A tool that is wanted, with the capabilities that anybody asks of it. */
export interface WantedTool {
  readonly tool: Tool;
  readonly capabilities: readonly ToolCapability[];
}

/** What something costs each team; infinite where a constraint forbids it. */
type Profile = readonly number[];

/** Compares tools by what the choice of a toolchain goes by, in every situation. */
export class Dominance {
  private readonly price: Price;
  private readonly counter: Counter;
  private readonly kb: KnowledgeBase;
  private readonly profiles = new Map<string, Profile>();
  private readonly opened = new WeakMap<Tool, Profile>();
  private readonly served = new WeakMap<ToolCapability, Profile>();

  constructor(kb: KnowledgeBase, counter: Counter) {
    this.kb = kb;
    this.price = priceOf(kb.costs);
    this.counter = counter;
  }

  /**
   * Whether a toolchain with one tool is always better with another one in its place: it does the same
   * jobs, under the same circumstances, at no higher cost and rank; the smaller id wins where all is equal.
   */
  dominates(other: Tool, { tool, capabilities }: WantedTool): boolean {
    if (other === tool || !standsIn(other, tool)) return false;
    const jobs = capabilities.flatMap((mine) => {
      const its = other.capabilities.find(({ id }) => id === mine.id);
      const fits =
        its && its.rank <= mine.rank && speaks(other, its, tool, mine) && isWanted(its, mine);
      return fits && this.storesNoMore(other, tool, mine) ? [{ mine, its }] : [];
    });
    if (jobs.length < capabilities.length) return false;
    const costs = [
      compare(this.opening(other), this.opening(tool)),
      ...jobs.map(({ mine, its }) => compare(this.serving(other, its), this.serving(tool, mine))),
    ];
    if (costs.includes('worse')) return false;
    const isBetter = costs.includes('better') || jobs.some(({ mine, its }) => its.rank < mine.rank);
    return isBetter || other.id < tool.id;
  }

  /** Whether one tool is a second store for a job, all it keeps for it being kept, only where another one is. */
  private storesNoMore(other: Tool, tool: Tool, { id }: ToolCapability): boolean {
    const { capabilities, tools } = this.kb;
    const worksOn = capabilities.find((each) => each.id === id)?.['works-on'];
    if (worksOn === undefined) return true;
    const keptBy = (...all: readonly Tool[]): readonly string[] =>
      worksOn.filter((kept) => all.some((t) => t.capabilities.some((each) => each.id === kept)));
    const besides = tools.filter((each) => comesBeside(tool, each));
    return [tool, ...besides].every((beside) => {
      const mine = keptBy(tool, beside);
      const its = keptBy(other, comesBeside(other, beside) ? beside : other);
      return its.length === 0 || (mine.length > 0 && isSubset(mine, its));
    });
  }

  /** What it costs to have a tool. */
  private opening(tool: Tool): Profile {
    const known =
      this.opened.get(tool) ??
      this.profile(['opening', essence(tool)], OPENING, (team) =>
        this.price(openingTerms(tool, 'new', team)),
      );
    this.opened.set(tool, known);
    return known;
  }

  /** What it costs to use a tool for one of its capabilities. */
  private serving(tool: Tool, capability: ToolCapability): Profile {
    const use = { inUse: false, broughtAlong: isSourceHost(tool) };
    const known =
      this.served.get(capability) ??
      this.profile(['serving', essence(tool), traits(capability)], SERVING, (team) =>
        keepsTo(limitsIn({ ...NOTHING_NAMED, team }), tool, capability)
          ? this.price(servingTerms(tool, capability, use, team))
          : Number.POSITIVE_INFINITY,
      );
    this.served.set(capability, known);
    return known;
  }

  /** Tools of one kind cost the same, so that each kind is worked out once. */
  private profile(kind: unknown, teams: readonly Team[], cost: (team: Team) => number): Profile {
    const key = JSON.stringify(kind);
    const known = this.profiles.get(key);
    if (known) return known;
    this.counter.states += teams.length;
    const profile = teams.map(cost);
    this.profiles.set(key, profile);
    return profile;
  }
}

function compare(a: Profile, b: Profile): 'better' | 'equal' | 'worse' {
  if (a.some((cost, i) => cost > (b[i] ?? 0))) return 'worse';
  return a.some((cost, i) => cost < (b[i] ?? 0)) ? 'better' : 'equal';
}

/** Everything about a tool but who it is and what it does. */
function essence(tool: Tool): object {
  const { license, hosting, cloud, effort, status, recommend, immature } = tool;
  return {
    license,
    hosting,
    cloud,
    effort,
    status,
    recommend,
    immature,
    apart: tool['air-gapped'],
    bound: tool['source-host'],
  };
}

/** Everything about a capability but its name. */
function traits({ role, edition, open, rank, ...more }: ToolCapability): object {
  return { role, edition, open, rank, public: more['free-in-public'] };
}

/**
 * Whether a tool can be had wherever another one can, in the same suite and beside the same others.
 * Source hosts are left out: the team's answer names one, whatever its rank.
 */
function standsIn(other: Tool, tool: Tool): boolean {
  return (
    !isSourceHost(tool) &&
    !isSourceHost(other) &&
    sameClouds(other, tool) &&
    isSubset(tool.reaches ?? [], other.reaches ?? []) &&
    [null, other.suite].includes(tool.suite) &&
    (!other['needs-kubernetes'] || tool['needs-kubernetes']) &&
    isSubset(tool.languages, other.languages) &&
    isSubset(tool.runtimes, other.runtimes) &&
    [undefined, tool['free-up-to']].includes(other['free-up-to']) &&
    isSubset(tool.organisations, other.organisations) &&
    [undefined, tool['source-host']].includes(other['source-host']) &&
    [undefined, tool['part-of']].includes(other['part-of'])
  );
}

/** Whether a tool is of use only beside this one, or one of several. */
function comesBeside(tool: Tool, other: Tool): boolean {
  const { 'source-host': host, 'part-of': whole } = tool;
  if (host !== undefined && other['source-host'] === host && isSourceHost(other)) return true;
  if (whole === undefined) return false;
  return other.id === whole || (other.suite === whole && other['part-of'] === undefined);
}

function sameClouds(a: Tool, b: Tool): boolean {
  if (!isCloudBound(a) && !isCloudBound(b)) return true;
  return a.cloud.length === b.cloud.length && a.cloud.every((cloud) => b.cloud.includes(cloud));
}

/** Whether a capability serves all the languages that another one serves. */
function speaks(other: Tool, its: ToolCapability, tool: Tool, mine: ToolCapability): boolean {
  return isSubset(mine.languages ?? tool.languages, its.languages ?? other.languages);
}

/** Whether a capability is of use beside all that another one is of use beside. */
function isWanted(its: ToolCapability, mine: ToolCapability): boolean {
  return (
    [undefined, mine.with].includes(its.with) && [undefined, mine.without].includes(its.without)
  );
}

/** No list stands for everything. */
function isSubset(
  part: readonly string[] | undefined,
  whole: readonly string[] | undefined,
): boolean {
  return whole === undefined || (part?.every((each) => whole.includes(each)) ?? false);
}
