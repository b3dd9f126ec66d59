import type { KnowledgeBase } from '../../model/knowledge.ts';
import { describeCondition } from '../conditions.ts';
import { type Doc, heading } from '../doc.ts';

/** The whole questionnaire: what may be answered, and when each question is asked. */
export function questionsView(kb: KnowledgeBase): Doc {
  const { sections, questions } = kb.questionnaire;
  return {
    title: 'The questionnaire',
    blocks: [
      heading(1, 'The questionnaire'),
      {
        kind: 'table',
        columns: [
          { head: 'Question', type: 'name' },
          { head: 'Takes', type: 'word' },
          { head: 'Choices', type: 'list' },
          { head: 'Asks', type: 'prose' },
          { head: 'Asked if', type: 'prose' },
        ],
        groupedBy: { label: 'Section', note: null },
        groups: sections.map(({ id, name }) => ({
          label: name,
          note: [],
          rows: questions
            .filter(({ section }) => section === id)
            .map(({ id, type, choices, text, when }) => [
              id,
              TAKES[type],
              choices.map((choice) => choice.id).join(', ') || null,
              text,
              when === undefined ? null : describeCondition(when, kb.facts),
            ]),
        })),
        empty: 'There are no questions.',
      },
    ],
    data: { knowledge: { version: kb.version, hash: kb.hash }, sections, questions },
    summary: null,
  };
}

const TAKES = { single: 'one', multi: 'several', list: 'tools' } as const;
