import { adviseTargets } from '../../engine/advise.ts';
import { openQuestions } from '../../engine/asking/open-questions.ts';
import { positionOf } from '../../engine/changes/moves.ts';
import { engineOf } from '../../engine/engine-of.ts';
import { headlineOf } from '../../engine/headline.ts';
import type { OpenQuestion, TargetAdvice } from '../../model/advice.ts';
import type { Answers } from '../../model/answers.ts';
import { isRecommended } from '../../model/ids.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { listAnd, verdictWord } from '../../report/words.ts';
import type { Remark } from './prompter.ts';
import { topicOf } from './topic.ts';

/** Open verdicts that are told, and questions that each is said to hang on. */
const MOST_OPEN = 4;
const MOST_HOOKS = 3;

/** The advice so far in a few lines, and what is open and hangs on what. */
export function breathRemark(kb: KnowledgeBase, answers: Answers): Remark {
  const position = positionOf(engineOf(kb), answers);
  const targets = adviseTargets(position);
  const open = targets.filter((target) => !target.settled && isUndecided(target));
  const direct = openQuestions(position);
  // What lies nearest to being adopted is told first.
  const doubt = ({ fit }: TargetAdvice): number => Math.abs(fit - kb.marks.adopt);
  const named = open.toSorted((a, b) => doubt(a) - doubt(b)).slice(0, MOST_OPEN);
  const more = open.length - named.length;
  return {
    heading: `So far: ${headlineOf(targets, kb.targets)}`,
    lines: [
      ...settledLine(targets),
      ...named.map((target) => openLine(target, direct)),
      ...(more > 0 ? [`Open as well: ${more} more.`] : []),
    ],
  };
}

/** What is said before the questions about tools: the leaning, so that they do not seem to decide it. */
export function leaningRemark(kb: KnowledgeBase, answers: Answers): Remark {
  const targets = adviseTargets(positionOf(engineOf(kb), answers));
  return {
    heading: `So far: ${headlineOf(targets, kb.targets)}`,
    lines: ['What follows decides which tools are proposed, and hardly the methodology.'],
  };
}

/** Whether answers to come can still turn a recommendation. */
function isUndecided({ possible }: TargetAdvice): boolean {
  const yes = possible.filter(isRecommended);
  return yes.length > 0 && yes.length < possible.length;
}

function settledLine(targets: readonly TargetAdvice[]): string[] {
  const settled = targets.filter(
    ({ verdict, possible }) => isRecommended(verdict) && possible.every(isRecommended),
  );
  return settled.length === 0 ? [] : [`Settled: ${listAnd(settled.map(({ name }) => name))}.`];
}

/** "Open: SRE, so far adopt (light); hangs on availability and incidents." */
function openLine(target: TargetAdvice, direct: readonly OpenQuestion[]): string {
  const moving = direct.filter((q) => q.targets.includes(target.id)).map((q) => q.question);
  const hooks = [...new Set([...moving, ...target.missing])].slice(0, MOST_HOOKS);
  const hangs = hooks.length === 0 ? '' : `; hangs on ${listAnd(hooks.map(topicOf))}`;
  return `Open: ${target.name}, so far ${verdictWord(target.verdict, target.light)}${hangs}.`;
}
