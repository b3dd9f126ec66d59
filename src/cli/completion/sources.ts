import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import { catalogueOf, type Thing, type ThingKind } from '../../report/catalogue.ts';
import { SECTIONS } from '../../report/sections.ts';
import { COMMANDS } from '../commands/index.ts';
import { licencesOf } from '../licences.ts';
import { TOPICS } from '../topics/topic.ts';

/** A word that fits, with a few words on what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What a source may look at. */
export interface Asked {
  readonly kb: KnowledgeBase;
  /** The word so far. */
  readonly word: string;
  /** Operands before it. */
  readonly operands: readonly string[];
}

/** Words for a place on the command line; `files` leaves it to the shell. */
export type Source = 'files' | 'nothing' | ((asked: Asked) => readonly Candidate[]);

/** Where the words for an option's value come from, by the option or by the command and the option. */
export const OPTION_SOURCES: Readonly<Record<string, Source>> = {
  '--output': 'files',
  '--width': 'nothing',
  '--set': settings,
  '--what-if': settings,
  '--answers': 'files',
  '--answers-out': 'files',
  '--capability': things('capability'),
  '--target': things('target'),
  '--license': licences,
  '--search': 'nothing',
  '--max-age': () => ['90d', '180d', '1y'].map(bare),
  '--as-of': 'nothing',
  'advise --only': sections,
  'ask --only': questions,
};

/** The same for operands, by the command and the place of the operand; the last may be repeated. */
export const OPERAND_SOURCES: Readonly<Record<string, readonly Source[]>> = {
  advise: ['files'],
  gap: ['files'],
  explain: [things('target'), 'files'],
  phases: [otherTargets],
  compare: [otherTargets],
  show: [anything],
  help: [subjects],
  'kb validate': ['files'],
  'kb lint': ['files'],
  'kb stats': ['files'],
  'kb stale': ['files'],
  'kb build': ['files'],
  'kb schema': ['nothing'],
};

const bare = (value: string): Candidate => ({ value, about: '' });
const candidate = ({ id, name }: Thing): Candidate => ({ value: id, about: name });

function things(kind: ThingKind): Source {
  return ({ kb }) =>
    catalogueOf(kb)
      .filter((thing) => thing.kind === kind)
      .map(candidate);
}

/** Targets that are not named yet. */
function otherTargets({ kb, operands }: Asked): readonly Candidate[] {
  return catalogueOf(kb)
    .filter(({ kind, id }) => kind === 'target' && !operands.includes(id))
    .map(candidate);
}

/** Every id, or those of one kind behind "tool:". */
function anything({ kb, word }: Asked): readonly Candidate[] {
  const all = catalogueOf(kb);
  if (!word.includes(':')) return all.map(candidate);
  return all.map((thing) => ({ value: `${thing.kind}:${thing.id}`, about: thing.name }));
}

function subjects(): readonly Candidate[] {
  return [...TOPICS.map(({ id, summary }) => ({ id, summary })), ...COMMANDS.map(named)].map(
    ({ id, summary }) => ({ value: id, about: summary }),
  );
}

const named = ({ name, summary }: (typeof COMMANDS)[number]) => ({ id: name, summary });

function licences({ kb }: Asked): readonly Candidate[] {
  return licencesOf(kb).map(bare);
}

/** "question=", then its choices; behind a comma those that are not given yet. */
function settings({ kb, word }: Asked): readonly Candidate[] {
  const { questions } = kb.questionnaire;
  const [id = '', given] = word.split(/=(.*)/su);
  if (given === undefined) {
    return questions.map((question) => ({ value: `${question.id}=`, about: question.text }));
  }
  const question = questions.find((other) => other.id === id);
  return question === undefined ? [] : choices(kb, question, given);
}

function choices(kb: KnowledgeBase, question: Question, given: string): readonly Candidate[] {
  const before = question.type === 'single' ? [] : given.split(',').slice(0, -1);
  const offered =
    question.type === 'list'
      ? kb.tools.map(({ id, name }) => ({ value: id, about: name }))
      : question.choices.map(({ id, label }) => ({ value: id, about: label }));
  const unknown = before.length === 0 ? [{ value: 'unknown', about: 'leave it open' }] : [];
  return [...offered, ...unknown]
    .filter(({ value }) => !before.includes(value))
    .map(({ value, about }) => ({
      value: `${question.id}=${[...before, value].join(',')}`,
      about,
    }));
}

/** Sections with commas. */
function sections({ word }: Asked): readonly Candidate[] {
  const before = word.split(',').slice(0, -1);
  return SECTIONS.filter((id) => !before.includes(id)).map((id) => bare([...before, id].join(',')));
}

/** Ids of questions with commas. */
function questions({ kb, word }: Asked): readonly Candidate[] {
  const before = word.split(',').slice(0, -1);
  return kb.questionnaire.questions
    .filter(({ id }) => !before.includes(id))
    .map(({ id, text }) => ({ value: [...before, id].join(','), about: text }));
}
