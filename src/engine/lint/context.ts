import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isProposable, type Tool } from '../../model/tool.ts';
import { compile, type Engine } from '../judging/compile.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import { AnswerSpace } from './answer-space.ts';
import type { LintCode } from './finding.ts';

/** The parts of the knowledge that lints look at. */
export const PARTS = ['targets', 'facts', 'questionnaire', 'tensions', 'tools'] as const;
export type Part = (typeof PARTS)[number];

/** What to look at and for: everything, unless lints, parts or single targets are named. */
export interface Scope {
  readonly lints?: readonly LintCode[];
  readonly parts?: readonly Part[];
  /** Targets by id; the others are taken as they are. */
  readonly targets?: readonly string[];
  /** Tools by id, likewise. */
  readonly tools?: readonly string[];
}

/** What a lint works with. */
export interface LintContext {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
  readonly space: AnswerSpace;
  readonly parts: readonly Part[];
  /** The targets to look at. */
  readonly targets: readonly CompiledTarget[];
  /** The tools to look at: of those that may be proposed to a team that does not have them. */
  readonly tools: readonly Tool[];
}

/** Compiles the knowledge for lints. Throws where `compile` does. */
export function contextOf(kb: KnowledgeBase, scope: Scope): LintContext {
  const { parts = PARTS, targets, tools } = scope;
  const engine = compile(kb);
  return {
    kb,
    engine,
    space: new AnswerSpace(engine),
    parts,
    targets: engine.targets.filter((t) => targets?.includes(t.target.id) ?? true),
    tools: kb.tools.filter((t) => isProposable(t) && (tools?.includes(t.id) ?? true)),
  };
}
