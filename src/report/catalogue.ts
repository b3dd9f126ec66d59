import type { KnowledgeBase } from '../model/knowledge.ts';

/** The kinds of things that can be shown, in the order in which a word is looked up among them. */
export const THINGS = ['target', 'tool', 'capability', 'phase', 'question'] as const;
export type ThingKind = (typeof THINGS)[number];

/** One thing of the knowledge and every word it goes by; the id is the first. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** Everything in the knowledge that has an id and can be shown. */
export function catalogueOf(kb: KnowledgeBase): readonly Thing[] {
  return [
    ...kb.targets.map((target) => thing('target', target.id, target.name, target['former-names'])),
    ...kb.tools.map((tool) => thing('tool', tool.id, tool.name, tool.aliases)),
    ...kb.capabilities.map(({ id, name }) => thing('capability', id, name, [])),
    ...kb.phases.map(({ id, name }) => thing('phase', id, name, [])),
    ...kb.questionnaire.questions.map(({ id, text }) => thing('question', id, text, [])),
  ];
}

/**
 * The things a word may mean, best first: those with exactly this id, then those that go by the word
 * when case, blanks and punctuation are ignored.
 */
export function findThings(things: readonly Thing[], word: string): readonly Thing[] {
  const byId = things.filter((candidate) => candidate.id === word);
  const wanted = normalised(word);
  const byName = things.filter(
    (candidate) =>
      !byId.includes(candidate) && candidate.words.some((own) => normalised(own) === wanted),
  );
  return [...byId, ...byName];
}

function thing(kind: ThingKind, id: string, name: string, aliases: readonly string[]): Thing {
  return { kind, id, name, words: [id, name, ...aliases] };
}

/** A word without case, blanks and punctuation, as names are compared. */
export function normalised(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');
}
