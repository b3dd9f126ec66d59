import { capabilitiesOf, type Need } from '../../model/target.ts';
import { ALWAYS, conjoin, type Dnf } from '../conditions/dnf.ts';
import type { CompiledTarget } from '../judging/compiled.ts';
import type { LintContext } from './context.ts';
import type { Path } from './finding.ts';

/** Something that a target needs and that tools can meet. */
export interface Want {
  readonly target: CompiledTarget;
  readonly need: Need;
  readonly path: Path;
  /** The capabilities of which one suffices. */
  readonly capabilities: readonly string[];
  readonly when: Dnf;
  /** The languages for each of which it is needed; a single null where languages do not matter. */
  readonly languages: readonly (string | null)[];
}

/** The needs of some targets with their places, those that guides and circumstances meet included. */
export function* needsOf(target: CompiledTarget): Generator<{ need: Need; path: Path }> {
  const { id, phases } = target.target;
  for (const [phase, cell] of Object.entries(phases)) {
    for (const [i, need] of cell.needs.entries()) {
      yield { need, path: ['targets', id, 'phases', phase, 'needs', i] };
    }
  }
}

/** What some targets want tools for. */
export function wantsOf(context: LintContext, targets: readonly CompiledTarget[]): Want[] {
  const forTools = new Set(
    context.kb.capabilities.filter(({ kind }) => kind === 'tool').map(({ id }) => id),
  );
  const languages = languagesOf(context);
  return targets.flatMap((target) =>
    [...needsOf(target)].flatMap(({ need, path }) => {
      const capabilities = capabilitiesOf(need);
      // What a guide or the situation can answer as well is not bought.
      if (!capabilities.every((id) => forTools.has(id))) return [];
      const when = whenOf(context, need);
      return { target, need, path, capabilities, when, languages: need.per ? languages : [null] };
    }),
  );
}

/** When a need is in force for teams that have said everything it hangs on. */
function whenOf({ space }: LintContext, { when, unless }: Need): Dnf {
  const holds = when ? space.dnf(when) : ALWAYS;
  return unless ? conjoin([holds, space.dnf(unless, true)]) : holds;
}

function languagesOf({ kb }: LintContext): string[] {
  const question = kb.questionnaire.questions.find(({ id }) => id === 'languages');
  return (question?.choices ?? []).map(({ id }) => id).filter((id) => id !== 'other');
}
