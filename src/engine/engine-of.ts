import type { KnowledgeBase } from '../model/knowledge.ts';
import { compile, type Engine } from './judging/compile.ts';

const compiled = new WeakMap<KnowledgeBase, Engine>();

/** The engine over a knowledge base: compiling takes longer than judging, so each is compiled once. */
export function engineOf(kb: KnowledgeBase): Engine {
  const engine = compiled.get(kb) ?? compile(kb);
  compiled.set(kb, engine);
  return engine;
}
