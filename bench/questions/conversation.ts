import { type Mode, type Next, nextQuestion } from '../../src/engine/asking/next-question.ts';
import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Answer, Answers } from '../../src/model/answers.ts';
import type { Question } from '../../src/model/question.ts';

/** Somebody who answers questions; null for "I don't know". */
export type Person = (question: Question) => Answer | null;

/** One question that was put, and what was known before it. */
export interface Turn {
  readonly before: Answers;
  readonly skipped: readonly string[];
  readonly next: Extract<Next, { kind: 'ask' }>;
  /** Processor time that the choice took, in milliseconds. */
  readonly ms: number;
}

/** A whole conversation. */
export interface Conversation {
  readonly turns: readonly Turn[];
  readonly answers: Answers;
  readonly skipped: readonly string[];
  readonly end: Exclude<Next, { kind: 'ask' }>;
}

/** How a conversation is begun and led. */
export interface Setting {
  /** Up to the exact stop: as for everything, but not beyond what can change something. */
  readonly mode?: Mode | 'exact';
  readonly answers?: Answers;
  /** Whether the person goes on after the breath without being asked. */
  readonly breathed?: boolean;
  /** A conversation that is taken up again. */
  readonly after?: Conversation;
}

/**
 * Lets a person answer until the questions end, or until the breath.
 * @throws Error where more questions are put than there are
 */
export function converse(engine: Engine, person: Person, setting: Setting = {}): Conversation {
  const { mode = 'usual', breathed = true, after } = setting;
  let answers: Answers = after?.answers ?? setting.answers ?? {};
  let skipped = after?.skipped ?? [];
  const turns = [...(after?.turns ?? [])];
  for (;;) {
    const last = turns.at(-1)?.next.question.id ?? null;
    const asked = { answers, skipped, put: turns.length, breathed, last };
    const { next, ms } = timed(() => nextQuestion(engine, asked, mode === 'exact' ? 'all' : mode));
    if (next.kind !== 'ask') return { turns, answers, skipped, end: next };
    if (mode === 'exact' && next.why.kind === 'nothing') {
      const because = skipped.length === 0 ? 'settled' : 'unknown';
      return { turns, answers, skipped, end: { kind: 'stop', because } };
    }
    turns.push({ before: answers, skipped, next, ms });
    if (turns.length > engine.kb.questionnaire.questions.length) throw new Error('it never ends');
    const answer = person(next.question);
    if (answer === null) skipped = [...skipped, next.question.id];
    else answers = { ...answers, [next.question.id]: answer };
  }
}

function timed(choose: () => Next): { next: Next; ms: number } {
  const before = process.cpuUsage();
  const next = choose();
  const { user, system } = process.cpuUsage(before);
  return { next, ms: (user + system) / 1000 };
}
