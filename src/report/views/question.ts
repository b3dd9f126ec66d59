import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { describeCondition } from '../conditions.ts';
import { type Block, type Doc, heading, pairs, paragraph, table } from '../doc.ts';

/** One question: its wording, why it is asked, when, and what may be answered. */
export function questionView(kb: KnowledgeBase, question: Question): Doc {
  const section = kb.questionnaire.sections.find(({ id }) => id === question.section);
  return {
    title: question.text,
    blocks: [
      heading(1, question.text),
      paragraph(question.why),
      pairs([
        ['Id', question.id],
        ['Section', section?.name ?? question.section],
        ['Answer', answerKind(question)],
        [
          'Asked',
          question.when === undefined ? 'always' : describeCondition(question.when, kb.facts),
        ],
        ['On the command line', example(question)],
      ]),
      ...choices(question),
    ],
    data: question,
    summary: null,
  };
}

function answerKind(question: Question): string {
  const most = question.max === undefined ? '' : `, at most ${question.max}`;
  if (question.type === 'single') return 'one of the choices';
  return question.type === 'multi' ? `any of the choices${most}` : 'ids or names of tools';
}

function example(question: Question): string {
  const value = question.choices[0]?.id ?? 'github,jira';
  return `--set ${question.id}=${value}`;
}

function choices(question: Question): Block[] {
  if (question.choices.length === 0) return [];
  const rows = question.choices.map((choice) => [choice.id, choice.label, choice.help ?? null]);
  return [
    heading(2, question.ordered ? 'Choices, in order' : 'Choices'),
    table(
      [
        { head: 'Choice', type: 'name' },
        { head: 'Label', type: 'list' },
        { head: 'Meaning', type: 'list' },
      ],
      rows,
      '',
    ),
  ];
}
