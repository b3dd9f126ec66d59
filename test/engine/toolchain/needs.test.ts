import { describe, expect, it } from 'vitest';
import { activeNeeds } from '../../../src/engine/toolchain/needs.ts';
import type { Answers } from '../../../src/model/answers.ts';
import type { Need } from '../../../src/model/target.ts';
import { capability } from '../../support/blank-knowledge.ts';
import { team, toolchainKnowledge } from './toolchain-knowledge.ts';

const CAPABILITIES = ['ci', 'cd', 'gitops', 'tests', capability('talk', { kind: 'method' })];

/** Ids and importance of the needs of targets that are all adopted. */
function needsOf(targets: Record<string, readonly Need[]>, answers: Answers = {}): string[] {
  const kb = toolchainKnowledge({ capabilities: CAPABILITIES, targets, tools: [] });
  const needs = activeNeeds(kb, team(answers, Object.keys(targets)));
  return needs.map(({ id, importance }) => `${id} ${importance}`);
}

const required = (capability: string): Need => ({ capability, importance: 'required' });
const recommended = (capability: string): Need => ({ capability, importance: 'recommended' });
const oneOf = (...options: string[]): Need => ({ 'one-of': options, importance: 'required' });

describe('the needs in force', () => {
  it('merges what several targets ask for, required before recommended', () => {
    const kb = toolchainKnowledge({
      capabilities: CAPABILITIES,
      targets: { a: [recommended('ci')], b: [required('ci')] },
      tools: [],
    });
    const [need, ...others] = activeNeeds(kb, team({}, ['a', 'b']));
    expect(need).toMatchObject({ id: 'ci', importance: 'required', targets: ['a', 'b'] });
    expect(others).toEqual([]);
  });

  it('drops a choice of several where another need asks for one of them', () => {
    expect(needsOf({ a: [oneOf('cd', 'gitops')], b: [required('gitops')] })).toEqual([
      'gitops required',
    ]);
  });

  it('passes the weight of a dropped choice on to the need that answers it', () => {
    expect(needsOf({ a: [oneOf('cd', 'gitops')], b: [recommended('gitops')] })).toEqual([
      'gitops required',
    ]);
  });

  it('takes a choice of several for the same whatever the order of its options', () => {
    expect(needsOf({ a: [oneOf('cd', 'gitops')], b: [oneOf('gitops', 'cd')] })).toEqual([
      'cd|gitops required',
    ]);
  });

  it('keeps only required needs up to five engineers', () => {
    const targets = { a: [required('ci'), recommended('cd')] };
    expect(needsOf(targets, { engineers: '1-5' })).toEqual(['ci required']);
    expect(needsOf(targets, { engineers: '6-20' })).toEqual(['cd recommended', 'ci required']);
  });

  it('asks once per language, leaves out other languages, and says when none is known', () => {
    const targets = { a: [{ ...required('tests'), per: 'language' as const }] };
    expect(needsOf(targets, { languages: ['python', 'go', 'other'] })).toEqual([
      'tests@go required',
      'tests@python required',
    ]);
    expect(needsOf(targets)).toEqual(['tests@any language required']);
  });

  it('follows conditions and companions', () => {
    const needs: Need[] = [
      { ...required('ci'), when: { fact: 'unknown' } },
      { ...required('cd'), with: 'b' },
      recommended('gitops'),
    ];
    const kb = toolchainKnowledge({
      capabilities: CAPABILITIES,
      targets: { a: needs, b: [] },
      tools: [],
    });
    const idsFor = (context: ReturnType<typeof team>) =>
      activeNeeds(kb, context).map(({ id }) => id);
    const never = () => false;
    expect(idsFor(team({}, ['a'], never))).toEqual(['gitops']);
    expect(idsFor(team({}, ['a', 'b'], never))).toEqual(['cd', 'gitops']);
  });

  it('asks in a light form for what it names alone, for all of that, and of a choice for no more', () => {
    const stated = [required('ci'), oneOf('cd', 'gitops'), recommended('tests'), required('talk')];
    const kb = toolchainKnowledge({
      capabilities: CAPABILITIES,
      targets: { a: stated },
      tools: [],
    });
    const form = {
      when: { fact: 'small' },
      summary: '',
      'first-step': '',
      needs: ['cd', 'tests'],
    };
    const targets = kb.targets.map((each) => ({ ...each, light: form }));
    const light = { ...team({}, []), adopted: [{ id: 'a', light: true, inPlace: false }] };
    const needs = activeNeeds({ ...kb, targets }, light);
    expect(needs.map(({ id, importance }) => `${id} ${importance}`)).toEqual([
      'cd required',
      'tests required',
    ]);
    expect(activeNeeds(kb, light)).toEqual([]);
  });

  it('keeps a need until it is certain that the team is spared it', () => {
    const sparing: Need = { ...required('ci'), unless: { fact: 'handed-over' } };
    const kb = toolchainKnowledge({
      capabilities: CAPABILITIES,
      targets: { a: [sparing] },
      tools: [],
    });
    const inForce = (certain: boolean) =>
      activeNeeds(
        kb,
        team({}, ['a'], () => certain),
      ).length;
    expect(inForce(false)).toBe(1);
    expect(inForce(true)).toBe(0);
  });

  it('says of a method that no product is wanted', () => {
    const kb = toolchainKnowledge({
      capabilities: CAPABILITIES,
      targets: { a: [required('talk')] },
      tools: [],
    });
    expect(activeNeeds(kb, team({}, ['a']))[0]?.kind).toBe('method');
  });
});
