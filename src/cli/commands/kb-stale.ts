import type { KnowledgeBase } from '../../model/knowledge.ts';
import { staleTools, staleView } from '../../report/views/stale.ts';
import { EXIT, type ExitCode, inputError } from '../failure.ts';
import type { Session } from '../session.ts';

const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7, y: 365 };

/**
 * Lists the tools whose newest evidence is too old.
 * @returns 1 if there are any
 */
export async function stale(
  session: Session,
  maxAge: string,
  asOf: string | undefined,
  kb: KnowledgeBase,
): Promise<ExitCode> {
  const days = daysOf(maxAge);
  const day = asOf === undefined ? session.io.now().toISOString().slice(0, 10) : dateOf(asOf);
  await session.emit(staleView(kb, days, day));
  return staleTools(kb, days, day).length === 0 ? EXIT.done : EXIT.gate;
}

/** "180d", "26w", "1y" or "180" in days. */
function daysOf(text: string): number {
  const [, digits, unit = 'd'] = /^(\d{1,5})([dwy]?)$/u.exec(text) ?? [];
  if (digits !== undefined) return Number(digits) * (UNITS[unit || 'd'] ?? 1);
  throw inputError('wrong-age', `"${text}" is no age`, 'write 180d, 26w or 1y');
}

function dateOf(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.valueOf());
  if (isDay && date.toISOString().startsWith(text)) return text;
  throw inputError('wrong-date', `"${text}" is no date`, 'write it as YYYY-MM-DD');
}
