import type { Condition } from './condition.ts';
import type { PhaseId } from './ids.ts';

export const TOOL_STATUSES = [
  'active',
  'maintenance',
  'acquired',
  'renamed',
  'archived',
  'discontinued',
] as const;
export type ToolStatus = (typeof TOOL_STATUSES)[number];

export const HOSTINGS = [
  'saas',
  'self-hosted',
  'local-cli',
  'library',
  'cloud-managed',
  'document',
] as const;
export type Hosting = (typeof HOSTINGS)[number];

/** What running a tool asks of a team: nothing, a dependency, one service, or a cluster of them. */
export const EFFORTS = ['none', 'library', 'service', 'cluster'] as const;
export type Effort = (typeof EFFORTS)[number];

/** What a tool does, how well, and in which edition. */
export interface ToolCapability {
  readonly id: string;
  /** `secondary`: it can, but it is not what the tool is for. */
  readonly role: 'primary' | 'secondary';
  /** The cheapest edition that has it; `paid` = bought by the seat, `enterprise` = a contract. */
  readonly edition: 'free' | 'free-tier' | 'paid' | 'enterprise';
  /** Whether the edition under the open-source licence has it. */
  readonly open: boolean;
  /** The editor's rank among peers, 1 is best. */
  readonly rank: number;
  /** The reason for the rank, one line. */
  readonly because?: string;
  /** The languages it serves, for a capability that is needed per language. */
  readonly languages?: readonly string[];
  /** Of use only where this is needed as well, as tests of models are where data is transformed by them. */
  readonly with?: string;
  /** Of no use where this is needed too: the one would undo the other. */
  readonly without?: string;
  /** Whether work that is public gets it for nothing, whatever the edition costs others. */
  readonly 'free-in-public'?: boolean;
}

/** Where a fact about a tool was read. */
export interface Evidence {
  readonly source: string;
  /** The fields it supports: status, license, hosting, cost, capabilities… */
  readonly covers: readonly string[];
  /** ISO date of the source, as exact as it is known (2026-08, 2026); null where it carries none. */
  readonly date: string | null;
  readonly note?: string;
}

/** One tool; dead tools stay, with their successor, and are never proposed. */
export interface Tool {
  readonly id: string;
  readonly name: string;
  readonly kind: 'tool' | 'method' | 'framework' | 'specification';
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly homepage: string | null;
  readonly repository: string | null;
  readonly owner: string;
  /** SPDX expression, `proprietary`, or `source-available:<id>`. */
  readonly license: string;
  readonly hosting: readonly Hosting[];
  /** `any`, or the clouds it is tied to. */
  readonly cloud: readonly ('any' | 'aws' | 'azure' | 'gcp')[];
  readonly cost: 'free' | 'freemium' | 'paid';
  /** The largest choice of `engineers` whose teams its free tier carries; any size where nothing is said. */
  readonly 'free-up-to'?: string;
  readonly 'needs-kubernetes': boolean;
  /** Runs on a disconnected site: nothing in it must phone home. */
  readonly 'air-gapped': boolean;
  /** Of use only to what runs there; all of it where nothing is said. */
  readonly runtimes?: readonly string[];
  /** Of use only to such organisations; all of them where nothing is said. */
  readonly organisations?: readonly string[];
  /** Places besides its own cloud whose machines and data it serves as well. */
  readonly reaches?: readonly ('on-premises' | 'other-cloud')[];
  /** Where a team may still have it though it is not sold so any more, and works disconnected there. */
  readonly 'kept-hosting'?: readonly Hosting[];
  /** Of use only to people who write one of these languages. */
  readonly languages?: readonly string[];
  readonly foundation: string | null;
  readonly suite: string | null;
  readonly effort: Effort;
  /** The source host it works with only, or is. */
  readonly 'source-host'?: 'github' | 'gitlab' | 'bitbucket' | 'azure-devops';
  /** Of use only beside this tool or suite. */
  readonly 'part-of'?: string;
  /** The cloud of which every account has it; nobody brings it in. */
  readonly 'comes-with'?: 'aws' | 'azure' | 'gcp';
  readonly phases: readonly PhaseId[];
  readonly capabilities: readonly ToolCapability[];
  readonly 'integrates-with': readonly string[];
  readonly status: ToolStatus;
  readonly since: string | null;
  /** Until when those go on who have it, where it is closed to others. */
  readonly ends?: string;
  readonly note: string | null;
  readonly successor: string | null;
  readonly recommend: 'ok' | 'caution' | 'no';
  /** Not widely proven yet; costs a little more. */
  readonly immature?: boolean;
  readonly evidence: readonly Evidence[];
  /** Fields that nothing read confirms. */
  readonly unverified: readonly string[];
}

/** One word of the vocabulary of what tools do. */
export interface Capability {
  readonly id: string;
  readonly name: string;
  readonly means: string;
  /** Home phase: where the need for it is shown. */
  readonly phase: PhaseId;
  /** `method`: answered with a guide; `given`: shown, never proposed. */
  readonly kind: 'tool' | 'method' | 'given';
  readonly guide?: { readonly title: string; readonly url: string };
  /** Teams of which this is certainly true do it already, whether or not they name a tool. */
  readonly practised?: Condition;
  /** Teams of which this is certainly true do it not, whatever tools they have. */
  readonly undone?: Condition;
  /** What it is done on: whatever keeps that anew is a second store beside the one in use or chosen. */
  readonly 'works-on'?: readonly string[];
  /** Done on what runs, so that a cloud's own tool does it for that cloud alone. */
  readonly 'on-what-runs'?: boolean;
}

/** Whether the product has ended. A renamed product goes on under the name of its entry. */
export function isEnded({ status }: { readonly status?: ToolStatus | undefined }): boolean {
  return status === 'archived' || status === 'discontinued';
}

/** The capabilities that a tool is made for, and not only able to do besides. */
export const madeFor = ({ capabilities }: Tool): readonly ToolCapability[] =>
  capabilities.filter(({ role }) => role === 'primary');

/** Whether it may be proposed at all: a product that goes on and is not advised against. */
export function isProposable(tool: Tool): boolean {
  return tool.kind === 'tool' && !isEnded(tool) && tool.recommend !== 'no';
}
