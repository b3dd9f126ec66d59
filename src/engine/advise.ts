import type { Advice, TargetAdvice, TensionAdvice } from '../model/advice.ts';
import type { AnswerSource, Answers } from '../model/answers.ts';
import type { Engine } from './compile.ts';
import { answersBehind } from './evidence.ts';
import { headlineOf } from './headline.ts';
import { outlook } from './possible.ts';
import { type Encoded, encode, type State } from './state.ts';
import { targetAdvice } from './target-advice.ts';
import { judge } from './verdict.ts';

/** The name under which `schema report` publishes the shape. */
export const REPORT_SCHEMA = 'urn:which-ops:schema:report:1';

/** What a report carries besides the advice itself. */
export interface AdviseOptions {
  readonly name?: string;
  readonly sources?: Readonly<Record<string, AnswerSource>>;
}

/** Slots with an answer that counts. */
export function givenSlots(engine: Engine, answers: Answers, encoded: Encoded): Set<number> {
  const given = engine.space.slots.filter(
    ({ question: { id } }) => answers[id] !== undefined && encoded.inactive[id] === undefined,
  );
  return new Set(given.map((s) => s.index));
}

/** The verdicts on all targets, in the order of the knowledge, with everything that explains them. */
export function adviseTargets(engine: Engine, answers: Answers): TargetAdvice[] {
  const encoded = encode(answers, engine.kb, engine.space, engine.gates);
  const given = givenSlots(engine, answers, encoded);
  const judgements = judge(engine, encoded.state);
  return engine.targets.flatMap((target) => {
    const judgement = judgements[target.index];
    if (judgement === undefined) return [];
    const view = outlook(engine, target.index, encoded.state, given);
    return [targetAdvice(engine, target, encoded.state, answers, judgement, view)];
  });
}

/**
 * Computes the whole advice. Pure: the same answers and knowledge give the same value.
 * @param answers valid choices of the knowledge, open questions left out
 */
export function advise(engine: Engine, answers: Answers, options: AdviseOptions = {}): Advice {
  const { inactive, state } = encode(answers, engine.kb, engine.space, engine.gates);
  const targets = adviseTargets(engine, answers);
  const headline = headlineOf(targets, engine.kb.targets);
  const { version, hash } = engine.kb;
  return {
    $schema: REPORT_SCHEMA,
    schemaVersion: 1,
    ...(options.name === undefined ? {} : { name: options.name }),
    headline,
    thin: null,
    habits: [],
    knowledge: { version, hash, overlays: [] },
    answers,
    answerSources: options.sources ?? {},
    inactive,
    targets,
    phases: [],
    tools: [],
    notices: [],
    unmet: [],
    roadmap: [],
    changes: [],
    openQuestions: [],
    tensions: tensionsIn(engine, state, answers),
  };
}

/** The contradictions in the answers, in the order of the knowledge. */
export function tensionsIn(engine: Engine, state: State, answers: Answers): TensionAdvice[] {
  return engine.tensions
    .map(({ tension, when }) => ({ tension, behind: answersBehind(engine, state, answers, when) }))
    .filter(({ behind }) => Object.keys(behind).length > 0)
    .map(({ tension, behind }) => ({
      rule: tension.id,
      because: tension.because,
      advice: tension.advice,
      answers: behind,
    }));
}
