import { compile, type Engine } from '../../engine/compile.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';

const compiled = new WeakMap<KnowledgeBase, Engine>();

/** The engine over a knowledge base, compiled when it is first needed. */
export function engineOf(kb: KnowledgeBase): Engine {
  const engine = compiled.get(kb) ?? compile(kb);
  compiled.set(kb, engine);
  return engine;
}
