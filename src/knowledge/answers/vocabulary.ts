import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { didYouMean } from '../nearest.ts';

/** What answers are checked against: the questions, and every name of every tool. */
export interface Vocabulary {
  readonly questions: ReadonlyMap<string, Question>;
  /** Ids, names and aliases in lower case, each with the id of its tool. */
  readonly toolNames: ReadonlyMap<string, string>;
}

/** The words that answers files may use under a knowledge base. */
export function vocabularyOf(knowledge: AnswersKnowledge): Vocabulary {
  const known = vocabularies.get(knowledge) ?? vocabularyFrom(knowledge);
  vocabularies.set(knowledge, known);
  return known;
}

const vocabularies = new WeakMap<AnswersKnowledge, Vocabulary>();

function vocabularyFrom({ questionnaire, tools }: AnswersKnowledge): Vocabulary {
  const names = tools.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((word) => [word.toLowerCase(), id] as const),
  );
  return {
    questions: new Map(questionnaire.questions.map((question) => [question.id, question])),
    toolNames: new Map(names),
  };
}

/** What to write instead of a question that does not exist. */
export function questionHint(word: string, { questions }: Vocabulary): string {
  const near = didYouMean(word, questions.keys());
  return near ?? 'which-ops ask --print-questions lists the questions';
}

/** The part of a knowledge base that answers are read with. */
export type AnswersKnowledge = Pick<KnowledgeBase, 'questionnaire' | 'tools'>;
