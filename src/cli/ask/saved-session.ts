import { readLines } from '../../knowledge/answers/lines.ts';
import { pageOf } from '../../knowledge/answers/values.ts';
import type { AnswerSource, Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Begun, Conversation } from './conversation.ts';

/** A conversation as it lies on disk between two runs. */
export interface SavedSession extends Begun {
  readonly answers: Answers;
  readonly skipped: readonly string[];
  readonly passed: readonly string[];
  readonly sources: Readonly<Record<string, AnswerSource>>;
  readonly breathed: boolean;
  readonly stopped: boolean;
  readonly of: number;
  readonly name?: string;
  /** The advice was given; there is nothing left to offer. */
  readonly finished: boolean;
}

/** What a file held, and the answers that the knowledge of today does not take any more. */
export interface Restored {
  readonly session: SavedSession;
  /** Set where the file was written under other knowledge: its version. */
  readonly from: string | null;
  /** One line for each answer that was dropped, which names it. */
  readonly dropped: readonly string[];
}

const FORMAT = 1;

/** The text of a session file; it names the knowledge that its answers were given under. */
export function writeSession(
  state: Omit<Conversation, 'step' | 'ahead'>,
  kb: Pick<KnowledgeBase, 'version' | 'hash'>,
  about: { readonly finished: boolean; readonly name?: string | undefined },
): string {
  const { answers, sources, skipped, passed, breathed, stopped, of } = state;
  const session = {
    format: FORMAT,
    knowledge: { version: kb.version, hash: kb.hash },
    finished: about.finished,
    ...(about.name === undefined ? {} : { name: about.name }),
    answers,
    sources,
    skipped,
    passed,
    breathed,
    stopped,
    of,
  };
  return `${JSON.stringify(session, null, 2)}\n`;
}

/**
 * Reads a session file under the knowledge of today. Each answer is checked as one from an answers file
 * would be; those that are not valid any more are dropped and named.
 * @returns null where the text is no session file of this program
 */
export function readSession(text: string, kb: KnowledgeBase): Restored | null {
  const file = parsed(text);
  if (file === null || file.format !== FORMAT || !isRecord(file.answers)) return null;
  const { answers, dropped } = checked(file.answers, kb);
  const sources = isRecord(file.sources) ? file.sources : {};
  const isKnown = (id: string): boolean => kb.questionnaire.questions.some((q) => q.id === id);
  const { version, hash } = isRecord(file.knowledge) ? file.knowledge : {};
  return {
    session: {
      answers,
      sources: Object.fromEntries(Object.keys(answers).map((id) => [id, sourceOf(sources[id])])),
      skipped: strings(file.skipped).filter(isKnown),
      passed: strings(file.passed),
      breathed: file.breathed === true,
      stopped: file.stopped === true,
      of: Number.isSafeInteger(file.of) ? Number(file.of) : 0,
      finished: file.finished === true,
      ...(typeof file.name === 'string' ? { name: file.name } : {}),
    },
    from: hash === kb.hash ? null : String(version ?? 'unknown'),
    dropped,
  };
}

/** One answer at a time, so that one that is not valid any more takes no other with it. */
function checked(given: Readonly<Record<string, unknown>>, kb: KnowledgeBase) {
  const answers: Record<string, Answers[string]> = {};
  const dropped: string[] = [];
  for (const [id, answer] of Object.entries(given)) {
    const { value, diagnostics } = readLines(pageOf({ [id]: answer }, 'session'), kb);
    const read = value?.answers[id];
    if (read !== undefined) answers[id] = read;
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    if (fault !== undefined) dropped.push(`${id}: ${fault.message}`);
  }
  return { answers, dropped };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

const SOURCES: readonly AnswerSource[] = ['given', 'flag', 'asked', 'assumed'];

function sourceOf(value: unknown): AnswerSource {
  return SOURCES.find((source) => source === value) ?? 'asked';
}
