import type { Answer, Answers } from '../model/answers.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Tool } from '../model/tool.ts';
import { markSpans } from './words.ts';

/** What people call the things that ids stand for; an unknown id is its own name. */
export interface Names {
  readonly target: (id: string) => string;
  readonly tool: (id: string) => string;
  /** The same with what speaks against relying on it: "Trivy (caution)", "Jenkins (maintenance only)". */
  readonly toolMarked: (id: string) => string;
  readonly capability: (id: string) => string;
  readonly phase: (id: string) => string;
  /** The title of a source; a web address is its own. */
  readonly source: (id: string) => string;
}

/** The names of everything in the knowledge. */
export function namesOf(kb: KnowledgeBase): Names {
  const tool = lookup(kb.tools);
  let marks: ReadonlyMap<string, string> | undefined;
  const marked = (id: string): string => {
    marks ??= new Map(kb.tools.map((each) => [each.id, marksOf(each)]));
    return `${tool(id)}${marks.get(id) ?? ''}`;
  };
  return {
    target: lookup(kb.targets),
    tool,
    toolMarked: marked,
    capability: lookup(kb.capabilities),
    phase: lookup(kb.phases),
    source: lookup(kb.sources.map(({ id, title }) => ({ id, name: title }))),
  };
}

function marksOf(tool: Tool): string {
  const marks = markSpans(tool).map(({ text }) => text);
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
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
