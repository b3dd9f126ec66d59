import type { KnowledgeBase } from '../../model/knowledge.ts';
import { compile, type Engine } from '../compile.ts';
import type { CompiledTarget } from '../compiled.ts';
import { AnswerSpace } from './answer-space.ts';

/** The parts of the knowledge that lints look at. */
export const PARTS = ['targets', 'facts', 'questionnaire', 'tensions', 'tools'] as const;
export type Part = (typeof PARTS)[number];

/** What to look at: everything, unless parts or single targets are named. */
export interface Scope {
  readonly parts?: readonly Part[];
  /** Targets by id; the others are taken as they are. */
  readonly targets?: readonly string[];
}

/** What a lint works with. */
export interface LintContext {
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
  readonly space: AnswerSpace;
  readonly parts: readonly Part[];
  /** The targets to look at. */
  readonly targets: readonly CompiledTarget[];
}

/** Compiles the knowledge for lints. Throws where `compile` does. */
export function contextOf(kb: KnowledgeBase, { parts = PARTS, targets }: Scope): LintContext {
  const engine = compile(kb);
  return {
    kb,
    engine,
    space: new AnswerSpace(engine),
    parts,
    targets: engine.targets.filter((t) => targets === undefined || targets.includes(t.target.id)),
  };
}
