import type { Answer, Answers } from '../../model/answers.ts';
import type { Verdict } from '../../model/ids.ts';
import type { Question } from '../../model/question.ts';
import { holdsUnder } from '../judging/holds.ts';
import { isLight } from '../judging/verdict.ts';
import type { ToolchainContext } from '../toolchain/context.ts';
import { type Price, priceOf } from '../toolchain/costs.ts';
import { type ActiveNeed, activeNeeds } from '../toolchain/needs.ts';
import { type Offer, offersOf } from '../toolchain/offers.ts';
import { situationOf as situationUnder } from '../toolchain/plan.ts';
import type { Situation as Market } from '../toolchain/standing.ts';
import { comesAbout, type Situation } from './situation.ts';
import type { Witness } from './witness.ts';

/** Facts that tools are bound to, besides the questions marked as constraints. */
const FACTS = ['cloud', 'runtime', 'languages'];

/** Whether a question may limit which tools can be proposed. */
export const limitsTools = ({ id, constraint }: Question): boolean =>
  constraint === true || FACTS.includes(id);

/** Finds answers that change which tools can be proposed for what is adopted now. */
export class ToolLimits {
  private readonly situation: Situation;
  private readonly context: Omit<ToolchainContext, 'answers'>;
  private readonly price: Price;
  private readonly needs: readonly ActiveNeed[];
  /** What can be had now, by need; looked up where it is asked for. */
  private readonly now = new Map<ActiveNeed, Offers>();
  private readonly market: Market;

  constructor(situation: Situation, verdicts: readonly (Verdict | undefined)[]) {
    const { engine, state, answers } = situation;
    const adopted = engine.targets
      .filter(({ index }) => verdicts[index] === 'adopt')
      // What can be had does not hang on what is there already.
      .map((known) => ({ id: known.target.id, light: isLight(known, state), inPlace: false }));
    this.situation = situation;
    this.context = { adopted, holds: holdsUnder(engine, state) };
    this.price = priceOf(engine.kb.costs);
    this.needs = activeNeeds(engine.kb, { ...this.context, answers });
    this.market = situationUnder(engine.kb, { answers }, this.needs);
  }

  /** The proof that a question limits tools now; undefined where no answer makes a difference. */
  witnessFor(question: Question): Witness | undefined {
    if (this.context.adopted.length === 0) return undefined;
    for (const answer of this.answersTo(question)) {
      if (!comesAbout(this.situation, { [question.id]: answer })) continue;
      const answers = { ...this.situation.answers, [question.id]: answer };
      if (this.differs(question, answers)) return { answers, without: [question.id] };
    }
    return undefined;
  }

  /** What binds most is written last in most questions. */
  private answersTo({ type, choices }: Question): Answer[] {
    if (type === 'list') {
      for (const need of this.needs) {
        const [offer] = this.offersFor(need).offers;
        if (offer) return [[offer.tool.id]];
      }
      return [];
    }
    return choices.toReversed().map(({ id }) => (type === 'single' ? id : [id]));
  }

  private differs(question: Question, answers: Answers): boolean {
    const { kb } = this.situation.engine;
    const needs = question.constraint ? this.needs : activeNeeds(kb, { ...this.context, answers });
    if (needs.length !== this.needs.length) return true;
    const market = situationUnder(kb, { answers }, needs);
    return needs.some((need, i) => {
      const before = this.needs[i];
      if (before?.id !== need.id) return true;
      return this.offersFor(before).says !== offersIn(market, need, this.price).says;
    });
  }

  private offersFor(need: ActiveNeed): Offers {
    const found = this.now.get(need) ?? offersIn(this.market, need, this.price);
    this.now.set(need, found);
    return found;
  }
}

/** The offers for a need, and what decides among them. */
interface Offers {
  readonly offers: readonly Offer[];
  readonly says: string;
}

function offersIn(market: Market, need: ActiveNeed, price: Price): Offers {
  const offers = offersOf([need], market, price);
  return { offers, says: offers.map(summary).join() };
}

/** What decides whether a tool is chosen. */
const summary = ({ need, tool, capability, standings, stores, terms }: Offer): string => {
  const ways = standings.map(
    ({ footing, group, beside }) => `${footing} ${group} ${beside?.id ?? ''}`,
  );
  return [need.id, tool.id, capability.id, ...ways, ...stores, ...terms].join();
};
