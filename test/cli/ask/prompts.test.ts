import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { itemsFor, mostChoices } from '../../../src/cli/ask/choices.ts';
import { lookOf } from '../../../src/cli/ask/look.ts';
import { type Offer, picklistOf } from '../../../src/cli/ask/picklist.ts';
import { picklistPrompt } from '../../../src/cli/ask/picklist-prompt.ts';
import type { Question } from '../../../src/model/question.ts';

const screen = Object.create(process.stderr, { columns: { value: 80 }, rows: { value: 24 } });
const look = lookOf(screen, 0, true);

const PAINS: Question = {
  id: 'delivery_pains',
  type: 'multi',
  ask: 3,
  section: 'delivery',
  text: 'What hurts most in delivery? Name the worst three.',
  why: 'A pain is the strongest reason to change anything.',
  changeable: false,
  choices: [
    { id: 'risky-releases', label: 'Risky releases', help: 'releases break things' },
    { id: 'slow-rollback', label: 'Slow rollback', help: 'the way back takes hours' },
    { id: 'slow-delivery', label: 'Slow delivery' },
    { id: 'config-drift', label: 'Drift', help: 'environments differ' },
    { id: 'none', label: 'None of these' },
  ],
};
const STAGE: Question = {
  ...PAINS,
  id: 'stage',
  type: 'single',
  text: 'How far is it?',
  why: 'A prototype needs less.',
  choices: [
    { id: 'prototype', label: 'Prototype' },
    { id: 'growing', label: 'Growing' },
  ],
};
const TOOLS: Question = { ...PAINS, id: 'current_tools', type: 'list', choices: [] };
const NAMES = [
  { id: 'jenkins', name: 'Jenkins', aliases: [] },
  { id: 'argo-cd', name: 'Argo CD', aliases: ['ArgoCD'] },
  { id: 'jayex', name: 'JayeX', aliases: ['Jenkins X'] },
];

async function ask(question: Question, ticked: readonly string[] = []) {
  const offer: Offer = {
    items: itemsFor(question, NAMES),
    kind: question.type === 'single' ? 'one' : 'several',
    most: mostChoices(question),
    searching: question.type === 'list',
    catalogue: question.type === 'list',
  };
  const shown = await render(picklistPrompt, {
    place: '3 of about 12',
    text: question.text,
    why: question.why,
    start: picklistOf(offer, ticked),
    look,
  });
  // Not every test goes on to the end; the prompt is given up when the process ends.
  shown.answer.catch(() => {});
  return shown;
}

describe('one choice', () => {
  it('shows the choices without boxes, and takes the one under the cursor', async () => {
    const { answer, events, getScreen } = await ask(STAGE, ['growing']);
    expect(getScreen()).toContain('  Prototype\n> Growing\n');
    events.keypress('up');
    expect(getScreen()).toContain('> Prototype\n  Growing\n');
    events.keypress('end');
    expect(getScreen()).toContain("> I don't know");
    events.keypress('2');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['growing']);
    expect(getScreen()).toBe('* How far is it? Growing');
  });

  it('says why it is asked, and no more, on a question mark', async () => {
    const { events, getScreen } = await ask(STAGE);
    events.type('?');
    expect(getScreen()).toContain('Why we ask: A prototype needs less.');
    events.type('?');
    expect(getScreen()).not.toContain('Why we ask');
  });
});

describe('several choices', () => {
  it('shows the question, its place, the choices and what the first one means', async () => {
    const { getScreen } = await ask(PAINS);
    expect(getScreen()).toBe(
      [
        '3 of about 12 What hurts most in delivery? Name the worst three.',
        '> [ ] Risky releases',
        '  [ ] Slow rollback',
        '  [ ] Slow delivery',
        '  [ ] Drift',
        '  [ ] None of these',
        "  [ ] I don't know",
        '',
        'releases break things',
        'up/down move | Space ticks | Enter next | ? why | Esc back',
      ].join('\n'),
    );
  });

  it('gives the choices that were ticked, and leaves one line behind', async () => {
    const { answer, events, getScreen } = await ask(PAINS);
    events.keypress('space');
    events.keypress('down');
    events.keypress('down');
    events.keypress('space');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['risky-releases', 'slow-delivery']);
    expect(getScreen()).toContain('Risky releases, Slow delivery');
    expect(getScreen()).not.toContain('[x]');
  });

  it('starts from what was answered before', async () => {
    const { answer, events, getScreen } = await ask(PAINS, ['config-drift']);
    expect(getScreen()).toMatch(/\[x\] \S/u);
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['config-drift']);
  });

  it('says no to a fourth of the worst three, and to nothing at all', async () => {
    const { events, getScreen } = await ask(PAINS);
    events.keypress('enter');
    expect(getScreen()).toContain("I don't know is among them");
    for (const number of ['1', '2', '3', '4']) events.keypress(number);
    expect(getScreen()).toContain('3 at most; take one away first');
    expect(getScreen().split('[x]').length - 1).toBe(3);
  });

  it("unticks the rest for I don't know", async () => {
    const { answer, events, getScreen } = await ask(PAINS, ['config-drift']);
    events.keypress('6');
    expect(getScreen().split('[x]').length - 1).toBe(1);
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['unknown']);
  });
});

describe('tools by name', () => {
  it('finds one by an alias, ticks it with Enter, and goes on with another', async () => {
    const { answer, events, getScreen } = await ask(TOOLS);
    events.type('argocd');
    expect(getScreen()).toContain('> [ ] Argo CD');
    events.keypress('enter');
    expect(getScreen()).toContain('> [x] Argo CD\n');
    events.type('jenkins');
    expect(getScreen()).toContain('ticked: Argo CD');
    events.keypress('enter');
    expect(getScreen()).toContain('[x] Jenkins\n');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['argo-cd', 'jenkins']);
  });

  it('takes blanks as part of a name, until the cursor is moved', async () => {
    const { answer, events, getScreen } = await ask(TOOLS);
    events.type('argo cd');
    expect(getScreen()).toContain('> [ ] Argo CD');
    events.keypress('enter');
    events.type('jenkins');
    events.keypress('down');
    events.keypress('space');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['argo-cd', 'jayex']);
  });

  it('says when nothing goes by a name', async () => {
    const { events, getScreen } = await ask(TOOLS);
    events.type('zzz');
    expect(getScreen()).toContain('nothing goes by that name');
  });

  it('offers none and not knowing before anything is typed', async () => {
    const { answer, events, getScreen } = await ask(TOOLS);
    expect(getScreen()).toMatch(/> \[ \] None\n {2}\[ \] I don't know\n/u);
    events.keypress('space');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['(nothing)']);
  });
});
