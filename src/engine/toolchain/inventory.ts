import type { Answers } from '../../model/answers.ts';
import { TOOLS_IN_USE } from '../../model/question.ts';
import { isEnded, isProposable, type Tool } from '../../model/tool.ts';
import { choices } from '../named-answers.ts';
import { type Catalogue, isSourceHost, toolsIn } from './catalogue.ts';
import { brokenBy, brokenByTool, type Constraint, keepsTo, type Limits } from './constraints.ts';

/** What a team has today, as far as its answers say. */
export interface Inventory {
  /** The tools in use, and the source host where it is in conflict, because then it has to go too. */
  readonly named: readonly Tool[];
  /** Products, alive and within the constraints: what a toolchain can build on, with what comes along. */
  readonly working: ReadonlySet<string>;
  /** Those of them that nobody named, because every account of the team's cloud has them. */
  readonly brought: ReadonlySet<string>;
  /** In use, and against which constraints. */
  readonly conflicts: ReadonlyMap<string, readonly Constraint[]>;
  /** Suites of which a tool is in use. */
  readonly suites: ReadonlySet<string>;
  /**
   * All that it runs on are platforms that their suppliers keep in accounts of their own, so that its
   * cloud sees nothing of it.
   */
  readonly rentsAll: boolean;
  /** Where the code lives: a tool, a place that the knowledge does not name, or not known. */
  readonly host: Tool | 'elsewhere' | null;
}

/** Reads the inventory from the answers. */
export function inventoryOf(catalogue: Catalogue, answers: Answers, limits: Limits): Inventory {
  const named = toolsIn(catalogue, choices(answers, TOOLS_IN_USE));
  const host = hostOf(catalogue, named, answers, limits);
  const isThere = host !== null && host !== 'elsewhere' && !isMovedTo(host, named);
  const all = isThere ? [...new Set([...named, host])] : named;
  const conflicts = new Map(
    all.flatMap((tool): [string, readonly Constraint[]][] => {
      const broken = conflictOf(tool, limits);
      return broken.length > 0 && !isEnded(tool) ? [[tool.id, broken]] : [];
    }),
  );
  const usable = all.filter((tool) => !conflicts.has(tool.id));
  const products = usable.filter((tool) => tool.kind === 'tool' && !isEnded(tool));
  const rentsAll = isAllRented(catalogue, products, limits);
  const brought = rentsAll
    ? []
    : withAccount(catalogue, limits).filter((tool) => !all.includes(tool));
  const working = new Set([...products, ...brought].map((tool) => tool.id));
  return {
    named: all.filter((tool) => named.includes(tool) || conflicts.has(tool.id)),
    working,
    brought: new Set(brought.map((tool) => tool.id)),
    conflicts,
    suites: new Set(usable.flatMap((tool) => tool.suite ?? [])),
    rentsAll,
    host,
  };
}

/** Whether a tool in use cannot stay: it has ended, or is against a constraint. */
export const hasToGo = ({ conflicts }: Inventory, tool: Tool): boolean =>
  isEnded(tool) || conflicts.has(tool.id);

/** What every account of the team's only cloud has. */
function withAccount({ byId }: Catalogue, limits: Limits): Tool[] {
  const [cloud, ...others] = limits.team.clouds;
  if (cloud === undefined || others.length > 0) return [];
  return [...byId.values()].filter(
    (tool) => tool['comes-with'] === cloud && isProposable(tool) && keepsTo(limits, tool, null),
  );
}

const RENTED_RUNTIMES: readonly string[] = ['paas', 'managed-data-platform'];

/** A platform that can be had in an account of the team's own may be there, and so do its own services. */
function isAllRented({ places }: Catalogue, products: readonly Tool[], { team }: Limits): boolean {
  const rented = (tool: Tool): boolean =>
    places.has(tool) && tool.hosting.every((at) => at === 'saas');
  return (
    team.runtimes.length > 0 &&
    team.runtimes.every((each) => RENTED_RUNTIMES.includes(each)) &&
    products.some(rented) &&
    !products.some(({ hosting }) => hosting.includes('cloud-managed'))
  );
}

/**
 * The host that the answers name, whatever stands against it, because where the code lives is a fact
 * and not a tool among others: of several products under one name the one in use, unless only another
 * keeps to the constraints, as the edition for one's own machines does. Without an answer, a source
 * host among the tools in use.
 */
function hostOf(
  catalogue: Catalogue,
  named: readonly Tool[],
  answers: Answers,
  limits: Limits,
): Inventory['host'] {
  const [answer] = choices(answers, 'source_host');
  if (answer === 'no-git') return null;
  const inUse = named.filter((tool) => isSourceHost(tool) && !isEnded(tool));
  if (answer === 'other' || answer === 'other-vcs') {
    return inUse.find((tool) => tool['source-host'] === undefined) ?? 'elsewhere';
  }
  const names =
    answer === undefined ? inUse.flatMap((tool) => tool['source-host'] ?? []) : [answer];
  const others = names.flatMap((name) => catalogue.hosts.get(name) ?? []);
  const products = [...inUse.filter((tool) => isCalled(tool, answer)), ...others];
  const kept = products.find((tool) => keeps(tool, limits));
  if (answer === undefined) return kept ?? null;
  return kept ?? products[0] ?? 'elsewhere';
}

/** Whether another edition of the host is in use, so that this one has to come in for it. */
function isMovedTo(host: Tool, named: readonly Tool[]): boolean {
  if (named.includes(host)) return false;
  return named.some((tool) => isSourceHost(tool) && isCalled(tool, host['source-host']));
}

function isCalled(tool: Tool, answer: string | undefined): boolean {
  return answer === undefined || tool['source-host'] === answer;
}

function keeps(tool: Tool, limits: Limits): boolean {
  return conflictOf(tool, limits).length === 0;
}

/** Constraints that the tool breaks as such, or with every one of its capabilities. */
function conflictOf(tool: Tool, limits: Limits): readonly Constraint[] {
  const asSuch = brokenByTool(tool, limits);
  if (asSuch.length > 0 || tool.capabilities.length === 0) return asSuch;
  const each = tool.capabilities.map((capability) => brokenBy(tool, capability, limits));
  const [first, ...rest] = each;
  return (first ?? []).filter((broken) => rest.every((other) => other.includes(broken)));
}
