import { readSettings, SETTINGS } from '../../knowledge/settings.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type GivenAnswers, gatherAnswers } from '../answers.ts';
import { InputError } from '../failure.ts';
import type { Session } from '../session.ts';
import type { Begun } from './conversation.ts';
import type { SavedSession } from './saved-session.ts';

/** What a conversation starts from, and what the answers are called. */
export interface Start extends Begun {
  readonly name: string | undefined;
  readonly answers: GivenAnswers['answers'];
  readonly sources: GivenAnswers['sources'];
  readonly origin: GivenAnswers['origin'];
  readonly skipped: readonly string[];
}

const HINT = 'name an answers file, or leave --answers out';

/**
 * Reads what is answered before the first question: in a file, by flags, and in an earlier session.
 * Flags come before the file, and both before the session. Standard input is left alone unless it is
 * named, because it belongs to the person.
 * @throws InputError with everything that is wrong with the file and the flags
 */
export async function readStart(
  session: Session,
  kb: KnowledgeBase,
  file: string | undefined,
  set: readonly string[],
  saved: SavedSession | null,
): Promise<Start> {
  const settings = readSettings(set, kb);
  const given =
    file === undefined
      ? await fromFlags(session, settings, set)
      : await gatherAnswers(session, kb, file, set, HINT);
  const open = settings.value?.open ?? [];
  const answers = { ...without(saved?.answers ?? {}, open), ...given.answers };
  const skipped = [...new Set([...(saved?.skipped ?? []), ...open])];
  return {
    ...(saved === null
      ? {}
      : { passed: saved.passed, breathed: saved.breathed, stopped: saved.stopped, of: saved.of }),
    name: given.name ?? saved?.name,
    answers,
    sources: { ...without(saved?.sources ?? {}, open), ...given.sources },
    origin: given.origin,
    skipped: skipped.filter((id) => answers[id] === undefined),
  };
}

async function fromFlags(
  session: Session,
  { value, diagnostics }: ReturnType<typeof readSettings>,
  set: readonly string[],
): Promise<GivenAnswers> {
  const texts = new Map([[SETTINGS, set.join('\n')]]);
  if (value === undefined) throw new InputError(diagnostics, { texts });
  await session.warn(diagnostics, texts);
  const { answers, places } = value;
  const sources = Object.keys(answers).map((id) => [id, 'flag'] as const);
  return { answers, sources: Object.fromEntries(sources), origin: { places, texts } };
}

function without<T>(entries: Readonly<Record<string, T>>, ids: readonly string[]) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
}
