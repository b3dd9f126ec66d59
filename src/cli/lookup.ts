import { didYouMean, quoted } from '../knowledge/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { KnowledgeBase } from '../model/knowledge.ts';
import type { Target } from '../model/target.ts';
import {
  catalogueOf,
  findThings,
  THINGS,
  type Thing,
  type ThingKind,
} from '../report/catalogue.ts';
import { InputError, inputError } from './failure.ts';

/**
 * The id of the thing of one kind that a word means: its id, its name or an alias.
 * @throws InputError with the nearest names where there is none
 */
export function resolve(kb: KnowledgeBase, kind: ThingKind, word: string): string {
  const catalogue = catalogueOf(kb);
  const things = catalogue.filter((thing) => thing.kind === kind);
  const [found] = findThings(things, word);
  if (found === undefined) throw unknownThing(kind, word, things, findThings(catalogue, word));
  return found.id;
}

/**
 * The targets that words mean, each once, in the order given.
 * @throws InputError with every word that means none
 */
export function resolveTargets(kb: KnowledgeBase, words: readonly string[]): readonly Target[] {
  const problems: Diagnostic[] = [];
  const ids = words.flatMap((word) => {
    try {
      return [resolve(kb, 'target', word)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.diagnostics);
      return [];
    }
  });
  if (problems.length > 0) throw new InputError(problems);
  const wanted = [...new Set(ids)];
  return wanted.flatMap((id) => kb.targets.filter((target) => target.id === id));
}

/**
 * The things of any kind that a word means, best first, never none. "tool:harness" asks for one kind.
 * @throws InputError with the nearest names where there is none
 */
export function resolveAny(kb: KnowledgeBase, word: string): readonly Thing[] {
  const { kind, name } = splitKind(word);
  const things = catalogueOf(kb).filter((thing) => kind === null || thing.kind === kind);
  const found = findThings(things, name);
  if (found.length === 0) throw unknownThing(kind ?? 'name', name, things);
  return found;
}

function splitKind(word: string): { readonly kind: ThingKind | null; readonly name: string } {
  const [prefix = '', ...rest] = word.split(':');
  const kind = THINGS.find((candidate) => candidate === prefix) ?? null;
  return kind === null ? { kind, name: word } : { kind, name: rest.join(':') };
}

/** @param others what the word means among things of other kinds */
function unknownThing(
  what: string,
  word: string,
  things: readonly Thing[],
  [other]: readonly Thing[] = [],
): InputError {
  const hint =
    didYouMean(word, things.flatMap(namesOf)) ??
    (other && `it is a ${other.kind}: which-ops show ${other.kind}:${other.id}`);
  return inputError(`unknown-${what}`, `unknown ${what} ${quoted(word)}`, hint ?? LISTS[what]);
}

/** What goes by the id; the name of a question is a sentence, which nobody types. */
function namesOf({ kind, id, words }: Thing): readonly (readonly [name: string, id: string])[] {
  return (kind === 'question' ? [id] : words).map((word) => [word, id] as const);
}

/** Where the possible values are listed, for a word that is near none of them. */
const LISTS: Readonly<Record<string, string>> = {
  target: 'which-ops phases lists the targets',
  tool: 'which-ops tools lists the tools',
  capability: 'which-ops show <phase> lists the capabilities of a phase',
  question: 'which-ops ask --print-questions lists the questions',
  name: 'which-ops tools --search finds tools by part of a name; which-ops phases lists the targets',
};
