import {
  type Advice,
  type Answers,
  advise,
  InvalidAnswers,
  type KnowledgeBase,
  loadKnowledge,
} from 'which-ops';

declare const console: { log(text: string): void };

const knowledge: KnowledgeBase = loadKnowledge();
const answers: Answers = { products: ['web-app'], teams: 'over-20' };

try {
  advise(knowledge, { engineers: 'many' });
  throw new Error('this choice does not exist');
} catch (error) {
  if (!(error instanceof InvalidAnswers)) throw error;
  const [first] = error.diagnostics;
  if (first?.code !== 'unknown-choice') throw error;
}

const advice: Advice = advise(knowledge, answers);
const wrong: string[] = advice.targets.flatMap(({ id, fit }) => (fit > 99 ? [id] : []));
if (wrong.length === 0) console.log(JSON.stringify(advice));
