import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Thing, ThingKind } from '../catalogue.ts';
import type { Doc } from '../doc.ts';
import { capabilityView } from './capability.ts';
import { phaseView } from './phase.ts';
import { questionView } from './question.ts';
import { targetView } from './target.ts';
import { toolView } from './tool.ts';

/** Everything the knowledge says about one thing; null where the id names none of that kind. */
export function showView(kb: KnowledgeBase, thing: Pick<Thing, 'kind' | 'id'>): Doc | null {
  return VIEWS[thing.kind](kb, thing.id);
}

const VIEWS = {
  target: (kb, id) => withFound(kb.targets, id, (target) => targetView(kb, target)),
  tool: (kb, id) => withFound(kb.tools, id, (tool) => toolView(kb, tool)),
  capability: (kb, id) =>
    withFound(kb.capabilities, id, (capability) => capabilityView(kb, capability)),
  phase: (kb, id) => withFound(kb.phases, id, (phase) => phaseView(kb, phase)),
  question: (kb, id) =>
    withFound(kb.questionnaire.questions, id, (question) => questionView(kb, question)),
} satisfies Record<ThingKind, (kb: KnowledgeBase, id: string) => Doc | null>;

function withFound<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  view: (thing: T) => Doc,
): Doc | null {
  const found = things.find((thing) => thing.id === id);
  return found === undefined ? null : view(found);
}
