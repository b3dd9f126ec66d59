import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile, type Engine } from '../../../src/engine/judging/compile.ts';
import { isSourceHost } from '../../../src/engine/toolchain/catalogue.ts';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import { planOf } from '../../../src/engine/toolchain/plan.ts';
import { compareObjectives } from '../../../src/engine/toolchain/problem.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import { runs } from '../../support/runs.ts';
import { shippedKnowledge } from '../../support/shipped.ts';
import { objectiveOf } from './brute-force.ts';
import { faultsOf } from './rules.ts';
import { contextOf, type Team, teams } from './teams.ts';

let kb: KnowledgeBase;
let engine: Engine;

beforeAll(() => {
  kb = shippedKnowledge();
  engine = compile(kb);
});

/** Tries a law on random teams over the shipped knowledge. */
function forAllTeams(law: (team: Team) => void, numRuns = runs(50, 2000)): void {
  fc.assert(fc.property(teams(kb), law), { numRuns });
}

describe('a toolchain from the shipped knowledge', { timeout: runs(60_000, 7_200_000) }, () => {
  it('breaks no constraint and proposes nothing that the team could not use', () => {
    forAllTeams(
      (team) => {
        const { phases } = chooseToolchain(kb, contextOf(engine, team));
        const rows = phases.flatMap((phase) => phase.needs);
        expect(faultsOf(rows, team.answers, kb)).toEqual([]);
      },
      runs(100, 10_000),
    );
  });

  it('shows each need once, in its home phase, with a reason', () => {
    forAllTeams((team) => {
      const { phases } = chooseToolchain(kb, contextOf(engine, team));
      const home = new Map(kb.capabilities.map(({ id, phase }) => [id, phase]));
      for (const { id, needs } of phases) {
        for (const need of needs) {
          expect(home.get(need.capability)).toBe(id);
          expect(need.why).toMatch(/^\S.*\.$/);
        }
      }
      const keys = phases.flatMap(({ needs }) => needs.map((n) => `${n.capability} ${n.scope}`));
      expect(keys).toEqual([...new Set(keys)]);
    });
  });

  it('has one source host at most', () => {
    forAllTeams((team) => {
      const tools = planOf(kb, contextOf(engine, team)).chosen.values();
      const hosts = new Set([...tools].map(({ tool }) => tool).filter(isSourceHost));
      expect(hosts.size).toBeLessThanOrEqual(1);
    });
  });

  it('never takes a rival where something of the house does the job', () => {
    forAllTeams((team) => {
      const plan = planOf(kb, contextOf(engine, team));
      const rivals = [...plan.chosen.values()].filter(({ terms }) => terms.includes('rival'));
      expect(rivals.map(({ tool, need }) => `${tool.id} for ${need.id}`)).toEqual([]);
    });
  });

  it('brings in nothing that every account of the team’s only cloud has', () => {
    forAllTeams((team) => {
      const { phases } = chooseToolchain(kb, contextOf(engine, team));
      const { cloud = [], current_tools = [] } = team.answers;
      const [only] = cloud.length === 1 ? cloud : [];
      const brought = kb.tools.filter((tool) => only && tool['comes-with'] === only);
      const rows = phases.flatMap(({ needs }) => needs);
      const isNew = rows.filter(
        ({ tool, state }) =>
          state !== 'kept' && state !== 'replaces' && brought.some(({ id }) => id === tool),
      );
      // Where all is rented from others, nothing is known to be in the account.
      if (!current_tools.length) expect(isNew).toEqual([]);
    });
  });

  it('does worse when a chosen tool is dropped and the others take over', () => {
    forAllTeams((team) => {
      const { problem, solution } = planOf(kb, contextOf(engine, team));
      const open = problem.facilities.filter(({ id }) => solution.open.includes(id));
      for (const dropped of open) {
        if (open.some(({ parent }) => parent === dropped.id)) continue;
        const left = objectiveOf(
          problem,
          open.filter((facility) => facility !== dropped),
        );
        expect(compareObjectives(left, solution.objective)).toBeGreaterThan(0);
      }
    });
  });

  it('does no worse with one tool more in the knowledge', () => {
    const law = fc.property(teams(kb), fc.nat(), (team, at) => {
      const { suites, named, host } = planOf(kb, contextOf(engine, team)).situation.inventory;
      const free = kb.tools.filter(
        (tool) => !named.includes(tool) && tool !== host && !(tool.suite && suites.has(tool.suite)),
      );
      const added = free[at % free.length];
      const smaller = { ...kb, tools: kb.tools.filter((tool) => tool !== added) };
      const before = planOf(smaller, contextOf(engine, team)).solution.objective;
      const after = planOf(kb, contextOf(engine, team)).solution.objective;
      expect(compareObjectives(after, before)).toBeLessThanOrEqual(0);
    });
    fc.assert(law, { numRuns: runs(30, 1000) });
  });

  it('is the same for the same team, byte by byte, whatever the order of the files', () => {
    forAllTeams(
      (team) => {
        const context = contextOf(engine, team);
        const first = JSON.stringify(chooseToolchain(kb, context));
        const shuffled = { ...kb, tools: kb.tools.toReversed(), costs: kb.costs.toReversed() };
        const second = JSON.stringify(chooseToolchain(shuffled, context));
        expect(second).toBe(first);
      },
      runs(30, 1000),
    );
  });

  it('names the fewest constraints to relax for what could not be met, and they do help', () => {
    forAllTeams(
      (team) => {
        const unmetUnder = (answers: Team['answers']) =>
          chooseToolchain(kb, contextOf(engine, { ...team, answers })).unmet;
        for (const { capability, scope, nearest } of unmetUnder(team.answers)) {
          const isMet = (relaxed: readonly string[]) =>
            !unmetUnder(without(team.answers, relaxed)).some(
              (unmet) => unmet.capability === capability && unmet.scope === scope,
            );
          const constraints = ['avoid_tools', 'tool_licensing', 'tool_hosting', 'tool_budget'];
          if (!nearest) {
            expect(isMet(constraints)).toBe(false);
            continue;
          }
          expect(isMet(nearest.relax)).toBe(true);
          for (const kept of nearest.relax) {
            expect(isMet(nearest.relax.filter((each) => each !== kept))).toBe(false);
          }
        }
      },
      runs(30, 1000),
    );
  });
});

function without(answers: Team['answers'], questions: readonly string[]): Team['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
}
