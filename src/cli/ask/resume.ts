import type { KnowledgeBase } from '../../model/knowledge.ts';
import { count } from '../../report/words.ts';
import { Cancelled } from '../failure.ts';
import type { Session } from '../session.ts';
import type { Prompter } from './prompter.ts';
import { type Restored, readSession, type SavedSession } from './saved-session.ts';
import { fileNames } from './session-name.ts';

/** The session that was left in this folder, or null; says what of it is not taken any more. */
export async function findSaved(session: Session, kb: KnowledgeBase): Promise<SavedSession | null> {
  const restored = await restore(session, kb);
  if (restored === null) return null;
  await sayDropped(session, restored);
  return restored.session;
}

/**
 * The session to go on from: asked for by a flag, or offered once to somebody who starts anew.
 * @throws Cancelled where the person leaves at the offer
 */
export async function offerSaved(
  session: Session,
  kb: KnowledgeBase,
  prompter: Prompter,
  options: { readonly resume?: boolean | undefined; readonly answers?: string | undefined },
): Promise<SavedSession | null> {
  const restored = await restore(session, kb);
  if (options.resume === true) {
    if (restored === null) await prompter.say({ lines: ['Nothing is saved here; starting anew.'] });
    else await sayDropped(session, restored);
    return restored?.session ?? null;
  }
  if (restored === null || restored.session.finished || options.answers !== undefined) return null;
  const { answers, skipped } = restored.session;
  const before = count(Object.keys(answers).length + skipped.length, 'question');
  const chosen = await prompter.choose({
    text: `You stopped here after ${before}. Go on from there?`,
    items: [
      { value: 'resume', label: 'Go on', help: 'with the answers given then' },
      {
        value: 'anew',
        label: 'Start anew',
        help: 'the saved answers are replaced by the new ones',
      },
    ],
  });
  if (chosen.kind === 'quit')
    throw new Cancelled('nothing was changed; which-ops ask --resume goes on');
  if (chosen.kind === 'value' && chosen.value === 'anew') return null;
  await sayDropped(session, restored);
  return restored.session;
}

async function restore(session: Session, kb: KnowledgeBase): Promise<Restored | null> {
  const { io } = session;
  const name = fileNames(io.cwd).session;
  const text = await io.state.read(name);
  if (text === null) return null;
  const restored = readSession(text, kb);
  if (restored === null) {
    const message = `${io.state.pathOf(name)} holds no session that can be read; it is left out`;
    await session.warn([{ severity: 'warning', code: 'session-unreadable', message }]);
  }
  return restored;
}

async function sayDropped(session: Session, { from, dropped }: Restored): Promise<void> {
  if (dropped.length === 0) return;
  const since = from === null ? '' : ` since version ${from}`;
  const message = `the knowledge has changed${since}: ${count(dropped.length, 'answer')} dropped`;
  await session.warn([
    { severity: 'warning', code: 'answers-dropped', message, hint: dropped.join('\n  ') },
  ]);
}
