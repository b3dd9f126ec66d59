import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { checklistPrompt } from '../../../src/cli/ask/checklist-prompt.ts';
import { itemsFor, mostChoices } from '../../../src/cli/ask/choices.ts';
import { lookOf, messageAfter } from '../../../src/cli/ask/look.ts';
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
const TOOLS: Question = { ...PAINS, id: 'current_tools', type: 'list', choices: [] };
const NAMES = [
  { id: 'jenkins', name: 'Jenkins', aliases: [] },
  { id: 'argo-cd', name: 'Argo CD', aliases: ['ArgoCD'] },
  { id: 'jayex', name: 'JayeX', aliases: ['Jenkins X'] },
];

async function ask(question: Question, ticked: readonly string[] = []) {
  const items = itemsFor(question, NAMES);
  const place = '3 of about 12';
  const shown = await render(checklistPrompt, {
    place,
    message: messageAfter(place, question.text, look),
    look,
    foot: 'Space tick | Enter next',
    start: {
      items,
      most: mostChoices(question),
      searching: question.type === 'list',
      ticked,
      sought: '',
      at: 0,
      objection: '',
    },
    onChange: () => {},
  });
  // Not every test goes on to the end; the prompt is given up when the process ends.
  shown.answer.catch(() => {});
  return shown;
}

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
        'Space tick | Enter next',
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
    expect(getScreen()).toContain('type to search; ticked: Argo CD');
    events.type('jenkins');
    events.keypress('space');
    expect(getScreen()).toContain('ticked: Argo CD, Jenkins');
    events.keypress('enter');
    await expect(answer).resolves.toEqual(['argo-cd', 'jenkins']);
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
