import { describe, expect, it } from 'vitest';
import { encode, isTrue } from '../../../src/engine/conditions/state.ts';
import { compile } from '../../../src/engine/judging/compile.ts';
import type { Target } from '../../../src/model/target.ts';
import { knowledge, question, target } from '../../support/blank-knowledge.ts';

const size = question('size', ['one', 'few', 'many'], { ordered: true });

describe('a reference to something that does not exist', () => {
  it.each<[string, Partial<Target>]>([
    ['an included target', { includes: [{ target: 'nowhere', because: '' }] }],
    ['a required target', { requires: [{ target: 'nowhere', because: '' }] }],
    ['a fact', { 'in-place': { fact: 'nowhere' } }],
    ['a question', { 'in-place': { question: 'nowhere', is: 'one' } }],
  ])('is refused: %s', (_, parts) => {
    expect(() => compile(knowledge({ targets: [target('here', parts)] }))).toThrow('nowhere');
  });

  it.each([
    { question: 'size', is: 'nowhere' },
    { question: 'size', in: ['nowhere'] },
    { question: 'size', 'at-least': 'nowhere' },
  ])('is never chosen: %j', (when) => {
    const engine = compile(
      knowledge({
        questionnaire: { sections: [], questions: [size] },
        targets: [target('here', { 'in-place': when })],
      }),
    );
    const { state } = encode({ size: 'many' }, engine);
    expect(engine.targets.map((t) => isTrue(state, t.inPlace))).toEqual([false]);
  });
});
