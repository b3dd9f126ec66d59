import type { Diagnostic } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';

/** The day of the knowledge, as YYYY-MM-DD. */
export function dayOf({ version }: Pick<KnowledgeBase, 'version'>): string {
  return version.replaceAll('.', '-');
}

/** What is to be said of knowledge that is older than twelve months. */
export function ageWarnings(kb: Pick<KnowledgeBase, 'version'>, now: Date): readonly Diagnostic[] {
  const day = dayOf(kb);
  const end = new Date(day);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  if (!(end < now)) return [];
  const message = `the knowledge is of ${day}: what it says of tools may have changed since`;
  const hint = 'a later version of which-ops may bring later knowledge';
  return [{ severity: 'warning', code: 'old-knowledge', message, hint }];
}
