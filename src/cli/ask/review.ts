import type { Answer } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { count, SOURCE_WORDS } from '../../report/words.ts';
import type { Conversation } from './conversation.ts';
import type { Guide } from './guide.ts';
import type { Menu, MenuItem } from './prompter.ts';
import { topicTitle } from './topic.ts';

/** The item of the review that ends it; no question can be called so. */
export const ADVICE = '(advice)';

/** Every question that was answered or left open, with its answer and where that came from. */
export function reviewMenu(kb: KnowledgeBase, guide: Guide, state: Conversation): Menu {
  const { answers, skipped } = state;
  const shown = kb.questionnaire.questions.filter(
    ({ id }) => answers[id] !== undefined || skipped.includes(id),
  );
  const given = count(Object.keys(answers).length, 'answer');
  const heading = `Your answers: ${givenWords(state)}, ${skipped.length} left open.`;
  return {
    text: `${heading} Pick one to change.`,
    items: [
      { value: ADVICE, label: 'Give the advice', help: `on ${given}` },
      ...shown.map((question) => itemOf(kb, guide, state, question)),
    ],
  };
}

/** "5 given", "5 given (3 from the questionnaire, 2 from the answers file)". */
function givenWords({ answers, sources }: Conversation): string {
  const ids = Object.keys(answers);
  const words = ids.map((id) => SOURCE_WORDS[sources[id] ?? 'asked']);
  const kinds = [...new Set(words)];
  const parts = kinds.map((kind) => `${words.filter((word) => word === kind).length} from ${kind}`);
  return `${ids.length} given${kinds.length > 1 ? ` (${parts.join(', ')})` : ''}`;
}

function itemOf(
  kb: KnowledgeBase,
  guide: Guide,
  { answers, sources }: Conversation,
  question: Question,
): MenuItem {
  const { id } = question;
  const answer = answers[id];
  const said = answer === undefined ? "I don't know" : answerWords(kb, question, answer);
  const source = answer === undefined ? 'asked' : (sources[id] ?? 'asked');
  const from = source === 'asked' ? '' : `, from ${SOURCE_WORDS[source]}`;
  const unused = guide.applies(id, answers) ? '' : ' (does not apply now; kept, not used)';
  return {
    value: id,
    label: `${topicTitle(id)}: ${said}${from}${unused}`,
    help: `${question.text} From ${SOURCE_WORDS[source]}.`,
  };
}

/** An answer as a person reads it. */
export function answerWords(kb: KnowledgeBase, question: Question, answer: Answer): string {
  const ids = typeof answer === 'string' ? [answer] : answer;
  if (ids.length === 0) return 'none';
  return ids.map((id) => wordFor(kb, question, id)).join(', ');
}

function wordFor(kb: KnowledgeBase, question: Question, id: string): string {
  if (question.type === 'list') return kb.tools.find((tool) => tool.id === id)?.name ?? id;
  return question.choices.find((choice) => choice.id === id)?.label ?? id;
}
