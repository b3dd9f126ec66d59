import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Need, Target } from '../../src/model/target.ts';
import { byCheck, byLint, never, type Planted, withTarget } from './planted.ts';

/** Faults in each target in turn, apart from its rules. */
export function* targetFaults(kb: KnowledgeBase): Generator<Planted> {
  for (const target of kb.targets) {
    yield* unreachable(kb, target);
    yield* unavoidable(kb, target);
    yield* idleConditions(kb, target);
    yield* idleNeeds(kb, target);
    yield* circles(kb, target);
    yield* dangling(kb, target);
  }
}

/** Nothing speaks for it, or nothing that could be true, or not enough; and nobody brings it along. */
function unreachable(kb: KnowledgeBase, { id }: Target): Planted[] {
  const alone: KnowledgeBase = {
    ...kb,
    targets: kb.targets.map((t) => ({
      ...t,
      includes: t.includes.filter((i) => i.target !== id),
      requires: t.requires.filter((r) => !('target' in r) || r.target !== id),
    })),
  };
  const mutants = [
    withTarget(alone, id, (t) => ({ ...t, rules: t.rules.filter((r) => !r.for) })),
    withTarget(alone, id, (t) => ({
      ...t,
      rules: t.rules.map((r) => (r.for ? { ...r, when: never(kb) } : r)),
    })),
    withTarget(alone, id, (t) => ({ ...t, prior: -1000 })),
  ];
  return mutants.map((m) =>
    byLint('unreachable target', m, 'target-never-adopted', ['targets', id, 'prior']),
  );
}

function unavoidable(kb: KnowledgeBase, { id, prior }: Target): Planted[] {
  const path = ['targets', id, 'prior'];
  const silent = withTarget(kb, id, (t) => ({ ...t, prior: prior + 30 }));
  const forced = withTarget(kb, id, (t) => ({
    ...t,
    prior: 40,
    rules: t.rules.filter((r) => r.for),
    requires: [],
    includes: [],
    'ruled-out-by': [],
  }));
  return [
    byLint('adopted on silence', silent, 'target-adopted-on-silence', path),
    byLint('unavoidable target', forced, 'target-always-adopted', path),
  ];
}

function idleConditions(kb: KnowledgeBase, { id, light }: Target): Planted[] {
  const when = never(kb);
  const change = (own: Partial<Target>): KnowledgeBase =>
    withTarget(kb, id, (t) => ({ ...t, ...own }));
  const excluded = { 'ruled-out-by': [{ when, because: 'No.' }] };
  const path = ['targets', id];
  return [
    byLint('never true', change({ 'in-place': when }), 'never-true', [...path, 'in-place']),
    byLint('never true', change({ partial: when }), 'never-true', [...path, 'partial']),
    byLint('never true', change(excluded), 'never-true', [...path, 'ruled-out-by', 0, 'when']),
    byLint('light for nobody', change({ light: { ...light, when } }), 'light-never-applies', [
      ...path,
      'light',
      'when',
    ]),
  ];
}

/** Each need in turn: for nobody, and for something that no tool has. */
function* idleNeeds(kb: KnowledgeBase, target: Target): Generator<Planted> {
  for (const [phase, cell] of Object.entries(target.phases)) {
    for (const [index, need] of cell.needs.entries()) {
      const path = ['targets', target.id, 'phases', phase, 'needs', index];
      const change = (by: Need): KnowledgeBase =>
        withTarget(kb, target.id, (t) => ({
          ...t,
          phases: { ...t.phases, [phase]: { ...cell, needs: cell.needs.with(index, by) } },
        }));
      const { 'one-of': _, ...rest } = need;
      const wish = { ...rest, capability: 'wishing' };
      const wishing = {
        ...change(wish),
        capabilities: [
          ...kb.capabilities,
          { id: 'wishing', name: 'Wish', means: 'wishes', phase: 'deploy', kind: 'tool' } as const,
        ],
      };
      const idle = change({ ...need, when: never(kb) });
      yield byLint('need of nobody', idle, 'need-never-in-force', path);
      yield byLint('uncovered need', wishing, 'need-uncovered', path);
      yield byCheck('dangling', change(wish), 'unknown-capability', path);
    }
  }
}

/** Each inclusion and requirement in turn, turned round as well. */
function circles(kb: KnowledgeBase, { id, includes, requires }: Target): Planted[] {
  const parts = [...includes, ...requires].flatMap((e) => ('target' in e ? [e.target] : []));
  return parts.map((part) => {
    const back = { target: id, because: 'It goes round.' };
    const mutant = withTarget(kb, part, (t) => ({ ...t, includes: [...t.includes, back] }));
    return byCheck('cycle', mutant, 'target-cycle', ['targets']);
  });
}

function dangling(kb: KnowledgeBase, { id }: Target): Planted[] {
  const part = { target: 'devosp', because: 'So.' };
  return [
    byCheck(
      'dangling',
      withTarget(kb, id, (t) => ({ ...t, includes: [...t.includes, part] })),
      'unknown-target',
      ['targets', id, 'includes'],
    ),
    byCheck(
      'dangling',
      withTarget(kb, id, (t) => ({ ...t, sources: [...t.sources, 'surce'] })),
      'unknown-source',
      ['targets', id, 'sources'],
    ),
  ];
}
