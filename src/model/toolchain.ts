import type { PhaseId } from './ids.ts';
import type { ToolCapability } from './tool.ts';

/** One of the tools that would also do. */
export interface Alternative {
  readonly tool: string;
  readonly name: string;
  /** What it lost on, or what would speak for it. */
  readonly why: string;
}

/** One need of the toolchain and how it is met. */
export interface NeedAdvice {
  /** The capability, or the chosen one of several. */
  readonly capability: string;
  readonly oneOf: readonly string[];
  readonly kind: 'tool' | 'method' | 'given';
  /** The language, for a need per language. */
  readonly scope: string | null;
  readonly importance: 'required' | 'recommended';
  /** The targets that ask for it. */
  readonly targets: readonly string[];
  /** Those of them that are not practised without it. */
  readonly requiredBy: readonly string[];
  /** The answers say that it is done already; a tool that is not kept is then for whoever has none. */
  readonly practised: boolean;
  readonly tool: string | null;
  readonly toolName: string | null;
  /** What has to come in with it, whether or not that meets a need itself. */
  readonly beside: string | null;
  readonly state: 'kept' | 'new' | 'replaces' | 'method' | 'given' | 'unmet' | 'left-out';
  /** The tool is in use and could do it, and the answers say that nobody does it. */
  readonly idle: boolean;
  /** The edition of the source host that does it, where it has to be bought: nobody asked which one the team has. */
  readonly edition: 'paid' | 'enterprise' | null;
  /** For `replaces`: the tool in use that goes. */
  readonly replaces: string | null;
  readonly why: string;
  readonly guide: { readonly title: string; readonly url: string } | null;
  readonly runnerUp: Alternative | null;
  readonly alternatives: readonly Alternative[];
}

/** Whether it is done already with something that the answers do not name; a tool that is named is for whoever has none. */
export const isUnnamed = ({ state, practised, tool }: NeedAdvice): boolean =>
  practised && state !== 'kept' && (state !== 'given' || tool === null);

/** Whether it is there: done already, or by what the team runs on or uses, in an edition that needs no buying. */
export const isPresent = ({ state, practised, edition, idle }: NeedAdvice): boolean =>
  practised || (edition === null && !idle && (state === 'kept' || state === 'given'));

/** Whether a tool has to come in for it. */
export const comesIn = ({ state, practised }: NeedAdvice): boolean =>
  !practised && (state === 'new' || state === 'replaces');

/** The edition to be bought for needs that one tool meets; the larger one holds what the smaller does. */
export const editionOf = (needs: readonly NeedAdvice[]): NeedAdvice['edition'] => {
  const editions = needs.flatMap(({ edition }) => edition ?? []);
  return editions.find((edition) => edition === 'enterprise') ?? editions[0] ?? null;
};

/** "GitLab in its enterprise edition"; the name alone where nothing has to be bought. */
export function inEdition(name: string, edition: ToolCapability['edition'] | null): string {
  if (edition === 'enterprise') return `${name} in its enterprise edition`;
  return edition === 'paid' ? `${name} in a paid edition` : name;
}

/** What is done in a phase, and with what. */
export interface PhaseAdvice {
  readonly id: PhaseId;
  readonly name: string;
  readonly activities: readonly string[];
  readonly needs: readonly NeedAdvice[];
}

/** A tool of the toolchain, or one in use. */
export interface ToolAdvice {
  readonly id: string;
  readonly name: string;
  readonly state: 'kept' | 'new' | 'replaces';
  /** Whether all its needs are, and those that are met beside it. */
  readonly practised: boolean;
  readonly needs: readonly string[];
}

/** Whether a tool comes in: it is not in use, and not only named for whoever has none. */
export const isAdded = ({ state, practised }: ToolAdvice): boolean =>
  state !== 'kept' && !practised;

/** A remark on a tool in use. */
export interface ToolNotice {
  readonly tool: string;
  readonly name: string;
  readonly kind: 'dead' | 'sold' | 'caution' | 'conflict' | 'no-need' | 'overlap';
  readonly says: string;
  readonly since: string | null;
  readonly successor: string | null;
  readonly urgency: 'now' | 'soon' | 'when-convenient' | null;
}

/** A required need that no eligible tool meets. */
export interface Unmet {
  readonly phase: PhaseId;
  readonly capability: string;
  readonly scope: string | null;
  readonly because: string;
  /** The tool that would do if the constraints named were relaxed. */
  readonly nearest: { readonly tool: string; readonly relax: readonly string[] } | null;
}
