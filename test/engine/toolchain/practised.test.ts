import { describe, expect, it } from 'vitest';
import { chooseToolchain } from '../../../src/engine/toolchain/choose.ts';
import type { Need } from '../../../src/model/target.ts';
import type { Tool } from '../../../src/model/tool.ts';
import { able, capability } from '../../support/blank-knowledge.ts';
import { recommended, required } from './small-cases.ts';
import { team, tool, toolchainKnowledge } from './toolchain-knowledge.ts';

const TESTED = { question: 'tests', is: 'trusted' } as const;
const UNTESTED = { question: 'tests', is: 'none' } as const;

function chosen(
  needs: readonly Need[],
  tools: readonly Tool[],
  { inUse = [] as string[], inPlace = false, says = false, denies = false } = {},
) {
  const kb = toolchainKnowledge({
    capabilities: ['ci', 'scan', { ...capability('tests'), practised: TESTED, undone: UNTESTED }],
    targets: { a: needs },
    tools,
  });
  const held = [...(says ? [TESTED] : []), ...(denies ? [UNTESTED] : [])];
  const context = team({ current_tools: inUse }, [], (condition) =>
    held.some((each) => each === condition),
  );
  const toolchain = chooseToolchain(kb, {
    ...context,
    adopted: [{ id: 'a', light: false, inPlace }],
  });
  const rows = toolchain.phases.flatMap((phase) => phase.needs);
  return { ...toolchain, row: (id: string) => rows.find((need) => need.capability === id) };
}

const JUNIT = tool('junit', [able('tests')]);

describe('what a team does already', () => {
  it('is not missing because no tool is named for it', () => {
    const before = chosen([required('tests')], [JUNIT]);
    expect(before.row('tests')).toMatchObject({ tool: 'junit', state: 'new', practised: false });
    const after = chosen([required('tests')], [JUNIT], { says: true });
    expect(after.row('tests')).toMatchObject({ tool: 'junit', state: 'new', practised: true });
    expect(after.tools).toMatchObject([{ id: 'junit', practised: true }]);
  });

  it('includes what a target requires which is in place, and not what it recommends', () => {
    const needs = [required('tests'), required('scan'), recommended('ci')];
    const { row } = chosen(needs, [JUNIT], { inPlace: true });
    expect(row('tests')).toMatchObject({ practised: true, tool: 'junit' });
    expect(row('scan')).toMatchObject({ practised: true, state: 'given' });
    expect(row('ci')).toMatchObject({ practised: false, state: 'left-out' });
  });

  it('is done with the tool that is named', () => {
    const { row } = chosen([required('tests')], [JUNIT], { says: true, inUse: ['junit'] });
    expect(row('tests')).toMatchObject({ tool: 'junit', state: 'kept', practised: true });
  });

  it('is not done by a tool that nobody uses for it', () => {
    const idle = chosen([required('tests')], [JUNIT], { denies: true, inUse: ['junit'] });
    expect(idle.row('tests')).toMatchObject({ tool: 'junit', state: 'kept', idle: true });
    const both = { says: true, denies: true, inPlace: true, inUse: ['junit'] };
    const contradicted = chosen([required('tests')], [JUNIT], both);
    expect(contradicted.row('tests')).toMatchObject({ practised: false, idle: true });
    const without = chosen([required('tests')], [JUNIT], { denies: true });
    expect(without.row('tests')).toMatchObject({ state: 'new', idle: false });
  });

  it('leaves a tool to bring in that is needed for more than that', () => {
    const both = tool('both', [able('tests'), able('scan')]);
    const { tools } = chosen([required('tests'), required('scan')], [both], { says: true });
    expect(tools).toMatchObject([{ id: 'both', state: 'new', practised: false }]);
  });

  it('leaves to bring in what carries something that is new', () => {
    const whole = tool('whole', []);
    const carried = tool('carried', [able('scan')], { 'part-of': 'whole' });
    const { tools } = chosen([required('scan')], [whole, carried]);
    expect(tools).toMatchObject([
      { id: 'carried', state: 'new', practised: false },
      { id: 'whole', state: 'new', practised: false, needs: [] },
    ]);
  });

  it('includes what carries nothing but what is done', () => {
    const whole = tool('whole', []);
    const carried = tool('carried', [able('tests')], { 'part-of': 'whole' });
    const { tools } = chosen([required('tests')], [whole, carried], { says: true });
    expect(tools).toMatchObject([
      { id: 'carried', practised: true },
      { id: 'whole', practised: true },
    ]);
  });

  it('is not done any more where the tool that did it has ended', () => {
    const dead = tool('dead', [able('tests')], { status: 'discontinued' });
    const { row } = chosen([required('tests')], [JUNIT, dead], { says: true, inUse: ['dead'] });
    expect(row('tests')).toMatchObject({ state: 'replaces', replaces: 'dead', practised: false });
  });

  it('is not unmet where no tool is known for it', () => {
    expect(chosen([required('tests')], []).unmet).toHaveLength(1);
    const { unmet, row } = chosen([required('tests')], [], { says: true });
    expect(unmet).toEqual([]);
    expect(row('tests')).toMatchObject({ state: 'given', tool: null });
  });
});
