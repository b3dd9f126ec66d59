import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { didYouMean } from '../nearest.ts';

/** What answers are checked against: the questions, and every name of every tool. */
export interface Vocabulary {
  readonly questions: ReadonlyMap<string, Question>;
  readonly toolIds: ReadonlySet<string>;
  /** Ids, names and aliases in lower case, each with the id of its tool. */
  readonly toolNames: () => ReadonlyMap<string, string>;
}

/** The id of the tool that a word names; undefined where it names none. */
export function toolNamed(word: string, { toolIds, toolNames }: Vocabulary): string | undefined {
  return toolIds.has(word) ? word : toolNames().get(word.toLowerCase());
}

/** The words that answers files may use under a knowledge base. */
export function vocabularyOf(knowledge: AnswersKnowledge): Vocabulary {
  const known = vocabularies.get(knowledge) ?? vocabularyFrom(knowledge);
  vocabularies.set(knowledge, known);
  return known;
}

const vocabularies = new WeakMap<AnswersKnowledge, Vocabulary>();

function vocabularyFrom({ questionnaire, tools }: AnswersKnowledge): Vocabulary {
  let names: ReadonlyMap<string, string> | undefined;
  return {
    questions: new Map(questionnaire.questions.map((question) => [question.id, question])),
    toolIds: new Set(tools.map(({ id }) => id)),
    // Most files name tools by their ids, and to go through all other names takes longer than to read a file.
    toolNames: () => {
      names ??= namesOf(tools);
      return names;
    },
  };
}

/** An id goes before a name, and of two names the later one counts. */
function namesOf(tools: AnswersKnowledge['tools']): Map<string, string> {
  const named = tools.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((word) => [word.toLowerCase(), id] as const),
  );
  return new Map([...named, ...tools.map(({ id }) => [id, id] as const)]);
}

/** What to write instead of a question that does not exist. */
export function questionHint(word: string, { questions }: Vocabulary): string {
  // What begins so was meant for a reader: YAML takes it for the beginning of a key.
  if (word.startsWith('//')) return 'a remark begins with #, between braces too';
  const near = didYouMean(word, questions.keys());
  return near ?? 'which-ops ask --print-questions lists the questions';
}

/** The part of a knowledge base that answers are read with. */
export type AnswersKnowledge = Pick<KnowledgeBase, 'questionnaire' | 'tools'>;
