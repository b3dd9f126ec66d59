import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { formsFrom, prepareForms } from './engine/conditions/forms.ts';
import { readDetails } from './knowledge/details.ts';
import { readParts } from './knowledge/parts.ts';
import { readSnapshot } from './knowledge/snapshot.ts';
import type { KnowledgeBase } from './model/knowledge.ts';

export { advise, InvalidAnswers } from './advice.ts';
export type * from './model/advice.ts';
export type { Answer, AnswerSource, Answers } from './model/answers.ts';
export type * from './model/condition.ts';
export type { Diagnostic, Place } from './model/diagnostic.ts';
export type * from './model/ids.ts';
export type * from './model/knowledge.ts';
export type * from './model/plausibility.ts';
export type * from './model/question.ts';
export type * from './model/target.ts';
export type * from './model/tool.ts';
export type * from './model/toolchain.ts';

/**
 * The knowledge that is shipped with the program: questions, targets with their rules, and tools.
 * It is read anew each time; keep it, because advice on a knowledge is fast from the second time on. Do
 * not change it: tools share the lists that are alike.
 *
 * @example
 * import { loadKnowledge } from 'which-ops';
 *
 * for (const { id, text } of loadKnowledge().questionnaire.questions) console.log(id, text);
 *
 * @throws Error where the package is not complete
 */
export function loadKnowledge(): KnowledgeBase {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url));
  const details = brotliDecompressSync(read('./details.json.br')).toString('latin1');
  const parts = readParts(read('./knowledge.jsonl').toString('latin1'));
  const { value, diagnostics } = readSnapshot(parts, 'knowledge.jsonl', readDetails(details));
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  prepareForms(value, () => formsFrom(parts?.get('forms')?.()));
  return value;
}
