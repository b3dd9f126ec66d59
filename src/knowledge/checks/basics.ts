import { PHASES } from '../../model/ids.ts';
import type { DraftKnowledge } from '../draft.ts';
import type { Finding } from '../path.ts';

/** The six phases, each once and in the order in which work passes them. */
export function* incompletePhases({ phases }: DraftKnowledge): Generator<Finding> {
  if (phases === undefined) return;
  const ids = phases.map(({ id }) => id);
  for (const phase of PHASES) {
    if (ids.includes(phase)) continue;
    yield { code: 'missing-phase', path: ['phases'], message: `the phase "${phase}" is missing` };
  }
  const present = PHASES.filter((phase) => ids.includes(phase));
  const misplaced = ids.findIndex((id, index) => id !== present[index]);
  if (misplaced < 0 || ids.length !== present.length) return;
  const message = `the phases stand in the order ${PHASES.join(', ')}`;
  yield { code: 'phase-order', path: ['phases', misplaced, 'id'], message };
}

/** Marks the wrong way round: nothing would ever be merely considered. */
export function* crossedMarks({ marks }: DraftKnowledge): Generator<Finding> {
  const { adopt, consider } = marks ?? {};
  if (adopt === undefined || consider === undefined || consider < adopt) return;
  const message = `consider (${consider}) must be less than adopt (${adopt})`;
  yield { code: 'crossed-marks', path: ['marks', 'consider'], message };
}

/** A version that is no day of the calendar. */
export function* impossibleDays({ version }: DraftKnowledge): Generator<Finding> {
  const day = version?.replaceAll('.', '-');
  if (day === undefined || isDay(day)) return;
  yield { code: 'wrong-version', path: ['version'], message: `${day} is no day of the calendar` };
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** A method needs a guide, because no tool will ever meet the need for it; the others have none. */
export function* misplacedGuides({ capabilities = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { kind, ...capability }] of capabilities.entries()) {
    const path = ['capabilities', index];
    const hasGuide = 'guide' in capability;
    if (kind === 'method' && !hasGuide) {
      yield {
        code: 'missing-guide',
        path,
        message: 'a method needs a guide: it is all that people get',
      };
    }
    if (kind !== 'method' && kind !== undefined && hasGuide) {
      const message = `a capability of kind ${kind} is not met by a guide`;
      yield { code: 'needless-guide', path: [...path, 'guide'], at: 'key', message };
    }
  }
}
