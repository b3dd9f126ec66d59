import type { Answer, Answers } from '../../model/answers.ts';
import type { Condition } from '../../model/condition.ts';
import type { Verdict } from '../../model/ids.ts';
import type { Question } from '../../model/question.ts';
import { toDnf } from '../dnf.ts';
import { isTrue } from '../state.ts';
import type { Adopted, ToolchainContext } from '../toolchain/context.ts';
import type { Offer } from '../toolchain/offers.ts';
import { questionOf } from '../toolchain/plan.ts';
import { comesAbout, type Situation } from './situation.ts';
import type { Witness } from './witness.ts';

/** Facts that tools are bound to, besides the questions marked as constraints. */
const FACTS = ['cloud', 'languages'];

/** Whether a question may limit which tools can be proposed. */
export const limitsTools = ({ id, constraint }: Question): boolean =>
  constraint === true || FACTS.includes(id);

/** Finds answers that change which tools can be proposed for what is adopted now. */
export class ToolLimits {
  private readonly situation: Situation;
  private readonly adopted: readonly Adopted[];
  private readonly offers: readonly Offer[];

  constructor(situation: Situation, verdicts: readonly (Verdict | undefined)[]) {
    this.situation = situation;
    this.adopted = situation.engine.targets
      .filter(({ index }) => verdicts[index] === 'adopt')
      .map(({ target, light }) => ({ id: target.id, light: isTrue(situation.state, light) }));
    this.offers = this.adopted.length === 0 ? [] : this.offersUnder(situation.answers);
  }

  /** The proof that a question limits tools now; undefined where no answer makes a difference. */
  witnessFor(question: Question): Witness | undefined {
    if (this.adopted.length === 0) return undefined;
    const before = JSON.stringify(this.offers.map(summary));
    for (const answer of this.answersTo(question)) {
      if (!comesAbout(this.situation, { [question.id]: answer })) continue;
      const answers = { ...this.situation.answers, [question.id]: answer };
      if (JSON.stringify(this.offersUnder(answers).map(summary)) !== before) {
        return { answers, without: [question.id] };
      }
    }
    return undefined;
  }

  private answersTo({ type, choices }: Question): Answer[] {
    if (type === 'list') return this.offers.slice(0, 1).map(({ tool }) => [tool.id]);
    return choices.map(({ id }) => (type === 'single' ? id : [id]));
  }

  private offersUnder(answers: Answers): readonly Offer[] {
    const { engine, state } = this.situation;
    const holds = (condition: Condition): boolean =>
      isTrue(state, toDnf(condition, engine.space, engine.facts));
    const context: ToolchainContext = { answers, adopted: this.adopted, holds };
    return questionOf(engine.kb, context).offers;
  }
}

/** What decides whether a tool is chosen. */
const summary = ({ need, tool, capability, standings, terms }: Offer) => [
  need.id,
  tool.id,
  capability.id,
  standings.map(({ footing, group, beside }) => [footing, group, beside?.id]),
  terms,
];
