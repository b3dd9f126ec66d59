import type { Answers } from '../../src/model/answers.ts';
import type { Condition, Test } from '../../src/model/condition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Question } from '../../src/model/question.ts';

/** What is known of one question: the choices that are made for certain, and those that may be made. */
export interface Bounds {
  readonly must: ReadonlySet<string>;
  readonly may: ReadonlySet<string>;
}

/** What is known of every question; a question that does not apply has no choices at all. */
export type Picture = ReadonlyMap<string, Bounds>;

export type Truth = boolean | 'unknown';

const NOTHING: Bounds = { must: new Set(), may: new Set() };

/** The value of a condition in Kleene's logic, straight from its definition. */
export function truthOf(condition: Condition, picture: Picture, kb: KnowledgeBase): Truth {
  const go = (c: Condition): Truth => truthOf(c, picture, kb);
  if ('not' in condition) return negated(go(condition.not));
  if ('all' in condition) return allOf(condition.all.map(go));
  if ('any' in condition) return negated(allOf(condition.any.map((c) => negated(go(c)))));
  if ('fact' in condition) {
    const fact = kb.facts.find((f) => f.id === condition.fact);
    return fact ? go(fact.when) : 'unknown';
  }
  return truthOfTest(condition, picture, kb);
}

const negated = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('unknown') ? 'unknown' : true;
}

function truthOfTest(test: Test, picture: Picture, kb: KnowledgeBase): Truth {
  const { wanted, unwanted } = choicesIn(test, kb);
  const bounds = picture.get(test.question) ?? NOTHING;
  const within = someOf(bounds, wanted);
  return unwanted === undefined ? within : allOf([within, negated(someOf(bounds, unwanted))]);
}

/** Whether one of some choices is made. */
function someOf({ must, may }: Bounds, choices: readonly string[]): Truth {
  if (choices.some((c) => must.has(c))) return true;
  return choices.some((c) => may.has(c)) ? 'unknown' : false;
}

/** The choices one of which a test wants, and for `only` those that it does not want. */
function choicesIn(
  test: Test,
  kb: KnowledgeBase,
): { wanted: readonly string[]; unwanted?: string[] } {
  if ('is' in test) return { wanted: [test.is] };
  if ('in' in test) return { wanted: test.in };
  if ('includes' in test) return { wanted: [test.includes].flat() };
  if ('provides' in test) return { wanted: [test.provides].flat() };
  const ids = choiceIds(kb.questionnaire.questions.find((q) => q.id === test.question));
  if ('at-least' in test) return { wanted: ids.slice(ids.indexOf(test['at-least'])) };
  return { wanted: test.only, unwanted: ids.filter((id) => !test.only.includes(id)) };
}

const choiceIds = (question: Question | undefined): string[] =>
  question?.choices.map((c) => c.id) ?? [];

/**
 * What answers say of every question: those given, those that given answers imply, and those that do
 * not apply. An answer that contradicts an earlier one counts as not given.
 */
export function pictureOf(kb: KnowledgeBase, answers: Answers): Picture {
  let picture = shut(kb, asGiven(kb, answers));
  const counting: string[] = [];
  const waiting = parentsFirst(kb)
    .filter(({ id, when }) => when && answers[id] !== undefined && applies(picture, id))
    .map((q) => q.id);
  for (const id of waiting) {
    counting.push(id);
    picture = shut(kb, opening(kb, counting, picture));
    const off = waiting.find((w) => !applies(picture, w));
    if (off === undefined) continue;
    const contradicts = counting.some((c) => !applies(picture, c));
    const { [contradicts ? id : off]: _, ...others } = answers;
    return pictureOf(kb, others);
  }
  return picture;
}

const applies = (picture: Picture, id: string): boolean => picture.get(id)?.may.size !== 0;

function asGiven(kb: KnowledgeBase, answers: Answers): Picture {
  return new Map(
    kb.questionnaire.questions.map((question) => {
      const answer = answers[question.id];
      if (answer === undefined) return [question.id, openBounds(question, kb)];
      const chosen = new Set([answer].flat());
      const made = question.type === 'list' ? proven(kb, chosen) : chosen;
      return [question.id, { must: made, may: made }];
    }),
  );
}

function openBounds(question: Question, kb: KnowledgeBase): Bounds {
  const may = question.type === 'list' ? kb.capabilities.map((c) => c.id) : choiceIds(question);
  return { must: new Set(), may: new Set(may) };
}

const proven = (kb: KnowledgeBase, tools: ReadonlySet<string>): Set<string> =>
  new Set(kb.tools.filter((t) => tools.has(t.id)).flatMap((t) => t.capabilities.map((c) => c.id)));

const orders = new WeakMap<KnowledgeBase, readonly Question[]>();

/** Questions after those that decide whether they are asked, otherwise in the order of the questionnaire. */
function parentsFirst(kb: KnowledgeBase): readonly Question[] {
  const known = orders.get(kb) ?? sorted(kb);
  orders.set(kb, known);
  return known;
}

function sorted(kb: KnowledgeBase): Question[] {
  const { questions } = kb.questionnaire;
  const out: Question[] = [];
  const visit = (question: Question | undefined): void => {
    if (question === undefined || out.includes(question)) return;
    for (const id of question.when ? questionsIn(question.when, kb) : []) {
      visit(questions.find((q) => q.id === id));
    }
    out.push(question);
  };
  for (const question of questions) visit(question);
  return out;
}

function questionsIn(condition: Condition, kb: KnowledgeBase): string[] {
  if ('not' in condition) return questionsIn(condition.not, kb);
  if ('all' in condition) return condition.all.flatMap((c) => questionsIn(c, kb));
  if ('any' in condition) return condition.any.flatMap((c) => questionsIn(c, kb));
  if ('fact' in condition) {
    const fact = kb.facts.find((f) => f.id === condition.fact);
    return fact ? questionsIn(fact.when, kb) : [];
  }
  return [condition.question];
}

/** Switches off every question whose gate is false. */
function shut(kb: KnowledgeBase, picture: Picture): Picture {
  const out = new Map(picture);
  for (const { id, when } of parentsFirst(kb)) {
    if (when && truthOf(when, out, kb) === false) out.set(id, NOTHING);
  }
  return out;
}

/** What the truth of the gates of some questions says, taken together. */
function opening(kb: KnowledgeBase, ids: readonly string[], picture: Picture): Picture {
  const gates = kb.questionnaire.questions.flatMap((q) =>
    q.when && ids.includes(q.id) ? [q.when] : [],
  );
  const next = gates.reduce((known, when) => implied(kb, when, known), picture);
  const size = (of: Picture): number =>
    [...of.values()].reduce((sum, { must, may }) => sum + may.size - must.size, 0);
  return size(next) === size(picture) ? picture : opening(kb, ids, next);
}

/** What the truth of a gate says of the open questions that it reads, where it is a plain conjunction. */
function implied(kb: KnowledgeBase, when: Condition, picture: Picture): Picture {
  const out = new Map(picture);
  for (const { question: id, choices, made } of conjunctsOf(when, kb) ?? []) {
    const question = kb.questionnaire.questions.find((q) => q.id === id);
    const bounds = out.get(id) ?? NOTHING;
    if (question === undefined || question.type === 'list' || isDecided(bounds)) continue;
    out.set(id, made ? withOneOf(question, bounds, choices) : without(bounds, choices));
  }
  return out;
}

const isDecided = ({ must, may }: Bounds): boolean => must.size === may.size;

const without = ({ must, may }: Bounds, choices: readonly string[]): Bounds => ({
  must,
  may: new Set([...may].filter((c) => !choices.includes(c))),
});

function withOneOf({ type }: Question, { must, may }: Bounds, choices: readonly string[]): Bounds {
  const left = choices.filter((c) => may.has(c));
  const certain = left.length === 1 ? left : [];
  if (type === 'single') return { must: new Set(certain), may: new Set(left) };
  if (certain.includes('none')) return { must: new Set(['none']), may: new Set(['none']) };
  const still = left.includes('none') ? [...may] : [...may].filter((c) => c !== 'none');
  return { must: new Set([...must, ...certain]), may: new Set(still) };
}

interface Conjunct {
  readonly question: string;
  readonly choices: readonly string[];
  /** One of the choices is made, or none of them is. */
  readonly made: boolean;
}

/** A condition as statements that all hold; undefined where it is none. */
function conjunctsOf(condition: Condition, kb: KnowledgeBase, made = true): Conjunct[] | undefined {
  if ('not' in condition) return conjunctsOf(condition.not, kb, !made);
  if ('fact' in condition) return undefined;
  if ('all' in condition || 'any' in condition) {
    const [parts, joins] = 'all' in condition ? [condition.all, made] : [condition.any, !made];
    if (!joins && parts.length > 1) return undefined;
    const each = parts.map((part) => conjunctsOf(part, kb, made));
    return each.includes(undefined) ? undefined : each.flatMap((c) => c ?? []);
  }
  const { wanted, unwanted } = choicesIn(condition, kb);
  const within = { question: condition.question, choices: wanted, made };
  if (unwanted === undefined || unwanted.length === 0) return [within];
  if (!made) return undefined;
  return [within, { question: condition.question, choices: unwanted, made: false }];
}
