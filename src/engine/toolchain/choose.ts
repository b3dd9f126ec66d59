import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { PhaseAdvice, ToolAdvice, ToolNotice, Unmet } from '../../model/toolchain.ts';
import type { ToolchainContext } from './context.ts';
import { noticesOf } from './notices.ts';
import { phaseAdvice, toolAdvice } from './phases.ts';
import { planOf } from './plan.ts';
import { unmetNeeds } from './unmet.ts';

/** The toolchain as the advice holds it. */
export interface Toolchain {
  readonly phases: readonly PhaseAdvice[];
  readonly tools: readonly ToolAdvice[];
  readonly notices: readonly ToolNotice[];
  readonly unmet: readonly Unmet[];
}

/**
 * Chooses a toolchain for the adopted targets: the fewest required needs left open, then the least
 * cost, the fewest tools, the best ranks, the first ids. Pure, exact, and the same for the same input.
 * @throws RangeError when the cost terms of the knowledge are incomplete or too large
 */
export function chooseToolchain(kb: KnowledgeBase, context: ToolchainContext): Toolchain {
  const plan = planOf(kb, context);
  const phases = phaseAdvice(kb, context, plan);
  return {
    phases,
    tools: toolAdvice(plan, phases),
    notices: noticesOf(kb, context, plan),
    unmet: unmetNeeds(kb, plan),
  };
}
