import type { Answer, Answers } from '../model/answers.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';

/** What people call the things that ids stand for; an unknown id is its own name. */
export interface Names {
  readonly target: (id: string) => string;
  readonly tool: (id: string) => string;
  readonly capability: (id: string) => string;
  readonly phase: (id: string) => string;
  /** The title of a source; a web address is its own. */
  readonly source: (id: string) => string;
}

/** The names of everything in the knowledge. */
export function namesOf(kb: KnowledgeBase): Names {
  return {
    target: lookup(kb.targets),
    tool: lookup(kb.tools),
    capability: lookup(kb.capabilities),
    phase: lookup(kb.phases),
    source: lookup(kb.sources.map(({ id, title }) => ({ id, name: title }))),
  };
}

/** An answer as answers files write it: "ml-model, api". */
export function answerText(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer.length === 0 ? 'none' : answer.join(', ');
}

/** Answers as pairs: "engineers: 6-20; runtime: kubernetes". */
export function answersText(answers: Answers): string {
  return Object.entries(answers)
    .map(([question, answer]) => `${question}: ${answerText(answer)}`)
    .join('; ');
}

function lookup(things: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(things.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? id;
}
