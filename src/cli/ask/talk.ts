import { readSettings } from '../../knowledge/settings.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { count } from '../../report/words.ts';
import {
  type Begun,
  begin,
  type Conversation,
  type Event,
  reply,
  type Step,
} from './conversation.ts';
import type { Guide } from './guide.ts';
import type { Keeper } from './keeper.ts';
import type { Menu, Prompter, Reply } from './prompter.ts';
import { ADVICE, reviewMenu } from './review.ts';

/** What messages call what a person types at a prompt. */
const ANSWER = 'answer';

/** Everything a conversation needs beside its own state. */
export interface Talk {
  readonly kb: KnowledgeBase;
  readonly guide: Guide;
  readonly prompter: Prompter;
  readonly keeper: Keeper;
  /** Whether the leaning is told before the questions about tools; not to somebody who picks questions. */
  readonly isLeaningShown: boolean;
}

type QuestionStep = Extract<Step, { kind: 'question' }>;

/** Milliseconds after which somebody is taken to be reading, so that nobody waits for what is loaded now. */
const READING = 50;

/**
 * Goes through the conversation with the person, saving after every step.
 * @returns the conversation, whose step is `done`, or `left` where the person gave up
 */
export async function converse(talk: Talk, start: Begun): Promise<Conversation> {
  const { guide } = talk;
  await guide.ready({ answers: {}, skipped: [], ...start });
  // What goes wrong here goes wrong again where it is waited for.
  const ahead = setTimeout(() => guide.ready().catch(() => {}), READING);
  try {
    return await goThrough(talk, begin(guide, start));
  } finally {
    clearTimeout(ahead);
  }
}

async function goThrough(talk: Talk, start: Conversation): Promise<Conversation> {
  let state = start;
  const scene: Scene = { section: null, introduced: new Set(), hasLeaned: !talk.isLeaningShown };
  while (state.step.kind !== 'done' && state.step.kind !== 'left') {
    const { step } = state;
    await setScene(talk, scene, state, step);
    const event = await present(talk, state, step);
    await talk.guide.ready();
    const next = reply(state, event, talk.guide);
    if (next === state) await talk.prompter.say({ lines: [FIRST] });
    else if (event.type !== 'quit') await talk.keeper.save(next);
    state = next;
  }
  return state;
}

/** What the person has been told so far. */
interface Scene {
  section: string | null;
  readonly introduced: Set<string>;
  /** Whether the leaning was told, which is done once, or needs not be. */
  hasLeaned: boolean;
}

/** Says what goes before a step: the leaning before the questions about tools, the topic when it changes. */
async function setScene(talk: Talk, scene: Scene, state: Conversation, step: Step): Promise<void> {
  if (step.kind !== 'question') {
    scene.hasLeaned = true;
    scene.section = null;
    return;
  }
  const { section, constraint } = step.question;
  if (constraint === true && !scene.hasLeaned && !state.breathed) {
    const { leaningRemark } = await import('./breath.ts');
    await talk.prompter.say(leaningRemark(talk.kb, state.answers));
    scene.hasLeaned = true;
  }
  if (section === scene.section) return;
  scene.section = section;
  if (!step.editing) await introduce(talk, section, scene.introduced.has(section));
  scene.introduced.add(section);
}

const FIRST = 'Nothing comes before this; Ctrl-C saves and stops.';

/** A topic may come up again; its line of why is read once. */
async function introduce({ kb, prompter }: Talk, id: string, again: boolean): Promise<void> {
  const section = kb.questionnaire.sections.find((candidate) => candidate.id === id);
  if (section === undefined) return;
  await prompter.say({ heading: section.name, ...(again ? {} : { lines: [section.intro] }) });
}

async function present(talk: Talk, state: Conversation, step: Step): Promise<Event> {
  switch (step.kind) {
    case 'question':
      return question(talk, state, step);
    case 'breath':
      return breath(talk, state, step.left);
    case 'review':
      return review(talk, state);
    case 'done':
    case 'left':
      return { type: 'quit' };
    default:
      return step satisfies never;
  }
}

/** The checks are those of `--set`, so that no answer gets in here that a file could not hold. */
async function question(talk: Talk, state: Conversation, step: QuestionStep): Promise<Event> {
  const { id } = step.question;
  const { number, of, more } = step;
  const before = { before: state.answers[id], wasOpen: state.skipped.includes(id) };
  let objection: string | null = null;
  for (;;) {
    const said = await talk.prompter.ask({
      question: step.question,
      number,
      of,
      more,
      isChange: step.editing,
      ...before,
      objection,
    });
    if (said.kind !== 'value') return { type: said.kind };
    if (said.value === null) return { type: 'answer', answer: null };
    const { value, diagnostics } = readSettings([`${id}=${said.value.join(',')}`], talk.kb, ANSWER);
    objection = diagnostics
      .map(({ message, hint }) => [message, hint ?? []].flat().join('; '))
      .join('\n');
    if (value === undefined) continue;
    if (objection !== '') await talk.prompter.say({ lines: objection.split('\n') });
    return { type: 'answer', answer: value.answers[id] ?? null };
  }
}

async function breath(talk: Talk, state: Conversation, left: number): Promise<Event> {
  const { breathRemark } = await import('./breath.ts');
  await talk.prompter.say(breathRemark(talk.kb, state.answers));
  const chosen = await talk.prompter.choose(breathMenu(left));
  return eventOf(chosen, (value) => (value === 'stop' ? { type: 'stop' } : { type: 'continue' }));
}

function breathMenu(left: number): Menu {
  return {
    text: `About ${count(left, 'more question')}. Go on, or stop here?`,
    items: [
      { value: 'continue', label: 'Go on', help: 'the answers to come settle what is still open' },
      {
        value: 'stop',
        label: 'Stop here',
        help: 'the advice on what is known; the rest stays open',
      },
    ],
  };
}

async function review({ kb, prompter, guide }: Talk, state: Conversation): Promise<Event> {
  const chosen = await prompter.choose(reviewMenu(kb, guide, state));
  return eventOf(chosen, (value) =>
    value === ADVICE ? { type: 'accept' } : { type: 'edit', question: value },
  );
}

function eventOf(said: Reply<string>, chosen: (value: string) => Event): Event {
  return said.kind === 'value' ? chosen(said.value) : { type: said.kind };
}
