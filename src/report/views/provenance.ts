import type { Advice } from '../../model/advice.ts';
import { type Block, details, heading, list, pairs } from '../doc.ts';
import { answerText } from '../names.ts';
import { SOURCE_WORDS } from '../words.ts';

/** Where the advice comes from: the answers with their source, and the knowledge with its hash. */
export function provenanceSection(advice: Advice): Block[] {
  const { version, hash, overlays } = advice.knowledge;
  return [
    heading(2, 'Where this comes from'),
    pairs([
      ['Knowledge', `${version} (${hash})`],
      ['Overlays', overlays.join(', ')],
      ['Answers', String(Object.keys(advice.answers).length)],
    ]),
    ...answers(advice),
    ...inactive(advice),
  ];
}

/** Answers by where they came from. */
function answers(advice: Advice): Block[] {
  const entries = Object.entries(advice.answers);
  const sourceOf = (question: string): string =>
    SOURCE_WORDS[advice.answerSources[question] ?? 'given'];
  const sources = [...new Set(entries.map(([question]) => sourceOf(question)))];
  return sources.map((source) => {
    const own = entries.filter(([question]) => sourceOf(question) === source);
    return details(`Answers from ${source}`, [
      pairs(own.map(([question, answer]) => [question, answerText(answer)])),
    ]);
  });
}

function inactive(advice: Advice): Block[] {
  const items = Object.entries(advice.inactive).map(
    ([question, answer]) => `${question}: ${answerText(answer)}`,
  );
  return items.length === 0 ? [] : [details('Answers that do not apply', [list(items)])];
}
