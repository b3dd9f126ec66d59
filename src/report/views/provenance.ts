import type { Advice } from '../../model/advice.ts';
import { type Block, details, heading, list, pairs, table } from '../doc.ts';
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

function answers(advice: Advice): Block[] {
  const rows = Object.entries(advice.answers).map(([question, answer]) => {
    const source = advice.answerSources[question];
    return [question, answerText(answer), source === undefined ? null : SOURCE_WORDS[source]];
  });
  if (rows.length === 0) return [];
  return [
    details('Answers', [
      table(
        [
          { head: 'Question', type: 'name' },
          { head: 'Answer', type: 'list' },
          { head: 'From', type: 'word' },
        ],
        rows,
        '',
      ),
    ]),
  ];
}

function inactive(advice: Advice): Block[] {
  const items = Object.entries(advice.inactive).map(
    ([question, answer]) => `${question}: ${answerText(answer)}`,
  );
  return items.length === 0 ? [] : [details('Answers that do not apply', [list(items)])];
}
