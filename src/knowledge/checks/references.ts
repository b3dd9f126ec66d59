import type { Target } from '../../model/target.ts';
import type { Tool } from '../../model/tool.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../path.ts';
import { conditionsOf, factsIn, targetsNamed, testsIn } from './visit.ts';

type Kind = 'question' | 'fact' | 'target' | 'capability' | 'tool' | 'source' | 'section' | 'suite';

/** A name of something else in the knowledge. */
interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
}

/** Names of things that do not exist. Kinds whose file could not be read are passed over. */
export function* unknownReferences(knowledge: DraftKnowledge): Generator<Finding> {
  const known = vocabulary(knowledge);
  for (const { kind, id, path } of referencesIn(knowledge)) {
    const ids = known[kind];
    if (ids === undefined || ids.has(id) || isAddress(id)) continue;
    const message = `there is no ${kind} "${id}"`;
    yield { code: `unknown-${kind}`, path, message, hint: didYouMean(id, ids) };
  }
}

/** Addresses that lead nowhere by their syntax alone. */
export function* badAddresses(knowledge: DraftKnowledge): Generator<Finding> {
  for (const { kind, id, path } of referencesIn(knowledge)) {
    if (kind !== 'source' || !isAddress(id) || URL.canParse(id)) continue;
    yield { code: 'bad-address', path, message: `"${id}" is no address` };
  }
}

const isAddress = (source: string): boolean => source.includes('://');

function vocabulary(knowledge: DraftKnowledge): Record<Kind, ReadonlySet<string> | undefined> {
  const tools = idsOf(knowledge.tools);
  return {
    question: idsOf(knowledge.questionnaire?.questions),
    section: idsOf(knowledge.questionnaire?.sections),
    fact: idsOf(knowledge.facts),
    target: idsOf(knowledge.targets),
    capability: idsOf(knowledge.capabilities),
    tool: tools,
    source: idsOf(knowledge.sources),
    suite:
      tools && new Set([...tools, ...(knowledge.tools ?? []).flatMap(({ suite }) => suite ?? [])]),
  };
}

function idsOf(
  entries: readonly { readonly id?: string | undefined }[] | undefined,
): Set<string> | undefined {
  return entries && new Set(entries.flatMap(({ id }) => id ?? []));
}

function* referencesIn(knowledge: DraftKnowledge): Generator<Reference> {
  for (const { condition, path } of conditionsOf(knowledge)) {
    for (const fact of factsIn(condition, path)) yield { kind: 'fact', ...fact };
    for (const test of testsIn(condition, path)) {
      yield { kind: 'question', id: test.question, path: [...test.path, 'question'] };
      if (test.operator !== 'provides') continue;
      for (const operand of test.operands) yield { kind: 'capability', ...operand };
    }
  }
  for (const [index, { 'works-on': kept }] of (knowledge.capabilities ?? []).entries()) {
    yield* each('capability', kept, ['capabilities', index, 'works-on']);
  }
  for (const [index, { section }] of (knowledge.questionnaire?.questions ?? []).entries()) {
    if (section)
      yield {
        kind: 'section',
        id: section,
        path: ['questionnaire', 'questions', index, 'section'],
      };
  }
  for (const [index, { question }] of (knowledge.plausibility ?? []).entries()) {
    yield* one('question', question, ['plausibility', index, 'question']);
  }
  for (const [index, { sources, 'mended-by': by }] of (knowledge.tensions ?? []).entries()) {
    yield* each('source', sources, ['tensions', index, 'sources']);
    yield* one('target', by, ['tensions', index, 'mended-by']);
  }
  for (const [index, target] of (knowledge.targets ?? []).entries()) {
    yield* referencesOfTarget(target, ['targets', index]);
  }
  for (const [index, tool] of (knowledge.tools ?? []).entries()) {
    yield* referencesOfTool(tool, ['tools', index]);
  }
}

function* referencesOfTarget(target: Draft<Target>, path: Path): Generator<Reference> {
  yield* each('source', target.sources, [...path, 'sources']);
  for (const key of [
    'features',
    'advantages',
    'challenges',
    'use-cases',
    'measures',
    'rules',
  ] as const) {
    for (const [index, { sources }] of (target[key] ?? []).entries()) {
      yield* each('source', sources, [...path, key, index, 'sources']);
    }
  }
  for (const key of ['includes', 'requires'] as const) {
    for (const [index, entry] of (target[key] ?? []).entries()) {
      for (const named of targetsNamed(entry, [...path, key, index])) {
        yield { kind: 'target', ...named };
      }
    }
  }
  for (const key of ['comes-with', 'fed-by'] as const) {
    yield* each('target', target[key], [...path, key]);
  }
  for (const [phase, cell] of Object.entries(target.phases ?? {})) {
    const at = [...path, 'phases', phase];
    yield* each('tool', cell?.tools, [...at, 'tools']);
    for (const [index, need] of (cell?.needs ?? []).entries()) {
      const here = [...at, 'needs', index];
      yield* each('capability', need['one-of'], [...here, 'one-of']);
      yield* one('capability', need.capability, [...here, 'capability']);
      yield* one('target', need.with, [...here, 'with']);
    }
  }
}

function* referencesOfTool(tool: Draft<Tool>, path: Path): Generator<Reference> {
  for (const [index, able] of (tool.capabilities ?? []).entries()) {
    for (const key of ['id', 'with', 'without'] as const) {
      yield* one('capability', able[key], [...path, 'capabilities', index, key]);
    }
  }
  yield* each('tool', tool['integrates-with'], [...path, 'integrates-with']);
  yield* one('tool', tool.successor, [...path, 'successor']);
  yield* one('suite', tool['part-of'], [...path, 'part-of']);
  for (const [index, { source }] of (tool.evidence ?? []).entries()) {
    // Other evidence is owner/repository:path, or says in words what was searched.
    if (source === undefined || !/^[a-z0-9-]+$|^https?:/.test(source)) continue;
    yield* one('source', source, [...path, 'evidence', index, 'source']);
  }
}

function* one(kind: Kind, id: string | null | undefined, path: Path): Generator<Reference> {
  if (id) yield { kind, id, path };
}

function* each(kind: Kind, ids: readonly string[] | undefined, path: Path): Generator<Reference> {
  for (const [index, id] of (ids ?? []).entries()) yield { kind, id, path: [...path, index] };
}
