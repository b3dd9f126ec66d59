import type { DraftKnowledge } from '../draft.ts';
import type { Finding, Path } from '../path.ts';

interface Named {
  readonly id?: string | undefined;
}

/** Ids that two things of one kind share. */
export function* duplicateIds(knowledge: DraftKnowledge): Generator<Finding> {
  const { questionnaire, targets = [] } = knowledge;
  yield* duplicates('section', questionnaire?.sections, ['questionnaire', 'sections']);
  yield* duplicates('question', questionnaire?.questions, ['questionnaire', 'questions']);
  for (const key of [
    'costs',
    'facts',
    'sources',
    'phases',
    'capabilities',
    'targets',
    'tensions',
  ] as const) {
    yield* duplicates('entry', knowledge[key], [key]);
  }
  for (const [index, { choices }] of (questionnaire?.questions ?? []).entries()) {
    yield* duplicates('choice', choices, ['questionnaire', 'questions', index, 'choices']);
  }
  for (const [index, { rules }] of targets.entries()) {
    yield* duplicates('rule', rules, ['targets', index, 'rules']);
  }
  for (const [index, { capabilities }] of (knowledge.tools ?? []).entries()) {
    yield* duplicates('capability', capabilities, ['tools', index, 'capabilities']);
  }
}

function* duplicates(
  what: string,
  entries: readonly Named[] | undefined,
  path: Path,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of (entries ?? []).entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      const message = `another ${what} has the id "${id}"`;
      yield { code: 'duplicate-id', path: [...path, index, 'id'], message };
    }
    seen.add(id);
  }
}

/** Tools must be found by any of their names, so no two may share one, whatever its case. */
export function* duplicateAliases({ tools = [] }: DraftKnowledge): Generator<Finding> {
  const owners = new Map<string, string>();
  const names = tools.flatMap(({ id, name, aliases }, index) => [
    { id, word: id, path: ['tools', index, 'id'] },
    { id, word: name, path: ['tools', index, 'name'] },
    ...(aliases ?? []).map((word, i) => ({ id, word, path: ['tools', index, 'aliases', i] })),
  ]);
  // Ids first: where an alias takes the id of another tool, the alias is what has to go.
  const idsFirst = names.toSorted((a, b) => Number(b.word === b.id) - Number(a.word === a.id));
  for (const { id, word, path } of idsFirst) {
    if (id === undefined || word === undefined) continue;
    const owner = owners.get(word.toLowerCase());
    if (owner !== undefined && owner !== id) {
      yield { code: 'duplicate-alias', path, message: `"${word}" already names the tool ${owner}` };
    }
    owners.set(word.toLowerCase(), owner ?? id);
  }
}

const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Files whose name cannot be an id. */
export function* badFileNames({ targets = [], tools = [] }: DraftKnowledge): Generator<Finding> {
  for (const [list, entries] of [
    ['targets', targets],
    ['tools', tools],
  ] as const) {
    for (const [index, { id = '' }] of entries.entries()) {
      if (FILE_NAME.test(id)) continue;
      const message = `"${id}" is the id, and an id is lower-case words joined by hyphens`;
      yield { code: 'wrong-file-name', path: [list, index], message, hint: 'rename the file' };
    }
  }
}
