import { readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/cli/ask/conversation.ts';
import { guideOf } from '../../src/cli/ask/guide.ts';
import { plainPrompter } from '../../src/cli/ask/plain.ts';
import { converse } from '../../src/cli/ask/talk.ts';
import { advise } from '../../src/engine/advise.ts';
import { compile } from '../../src/engine/judging/compile.ts';
import { readAnswers } from '../../src/knowledge/answers.ts';
import type { Advice } from '../../src/model/advice.ts';
import type { Answers } from '../../src/model/answers.ts';
import { shippedKnowledge } from '../support/shipped.ts';

/**
 * Ten people who come to the questionnaire. Each file holds what the person would say to any question; the
 * conversation puts some of them, in lines, and the advice has to be one that the person would take.
 */
const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const kb = shippedKnowledge();
const engine = compile(kb);

const ids = ({ targets }: Advice, ...verdicts: readonly string[]): string[] =>
  targets.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);

function answersIn(file: string): Answers {
  const { value, diagnostics } = readAnswers(readFileSync(`${FOLDER}${file}`, 'utf8'), file, kb);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error(`${file} cannot be read`);
  return value.answers;
}

/** What is said to a question: its answer, else that nobody knows. */
function lineFor(answers: Answers, text: string): string {
  const question = kb.questionnaire.questions.find((candidate) => text.includes(candidate.text));
  const answer = question === undefined ? undefined : answers[question.id];
  if (answer === undefined) return 'unknown';
  if (typeof answer === 'string') return answer;
  return answer.length === 0 ? 'none' : answer.slice(0, question?.ask ?? answer.length).join(', ');
}

/** Reads what is written and answers each prompt, as a person with a screen reader would. */
function person(answers: Answers) {
  const input = new PassThrough();
  const output = new PassThrough();
  let news = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    news += text;
    if (!/(?:Numbers?|Names)(?:, [^\n]*)?: $/u.test(news)) return;
    // Both menus begin with the item that goes on.
    const isMenu = /or stop here\?|Pick one to change/u.test(news);
    const line = isMenu ? '1' : lineFor(answers, news.replaceAll('\n', ' '));
    news = '';
    input.write(`${line}\n`);
  });
  return { input, output: Object.assign(output, { columns: 200 }) };
}

async function walk(answers: Answers): Promise<Conversation> {
  const guide = guideOf(kb, 'usual');
  const style = { kind: 'plain', colour: 0, ascii: true, tools: kb.tools } as const;
  const prompter = plainPrompter(person(answers), style);
  const keeper = { save: async () => {}, isSafe: () => true };
  const ended = await converse({ kb, guide, prompter, keeper, isLeaningShown: true }, {});
  prompter.close();
  return ended;
}

/** What the person needs whatever else is said, and what they would laugh at. */
const TAKES: Readonly<Record<string, { needs: readonly string[]; laughsAt: readonly string[] }>> = {
  'agency.yaml': { needs: ['ci-cd'], laughsAt: ['sre', 'platform-engineering', 'gitops'] },
  'bank-architect.yaml': {
    needs: ['devsecops', 'platform-engineering', 'sre', 'policy-as-code'],
    laughsAt: ['noops', 'mlops'],
  },
  'data-team-lead.yaml': { needs: ['dataops', 'ci-cd'], laughsAt: ['gitops', 'mlops', 'sre'] },
  'embedded-maker.yaml': { needs: ['devsecops', 'ci-cd'], laughsAt: ['noops', 'gitops', 'sre'] },
  'game-studio.yaml': {
    needs: ['sre', 'finops', 'progressive-delivery'],
    laughsAt: ['noops', 'mlops'],
  },
  'hospital.yaml': { needs: ['devsecops', 'mlops'], laughsAt: ['noops', 'llmops', 'finops'] },
  'ml-researcher.yaml': { needs: [], laughsAt: ['devops', 'sre', 'ci-cd', 'mlsecops'] },
  'platform-lead.yaml': {
    needs: ['platform-engineering', 'gitops', 'finops'],
    laughsAt: ['noops'],
  },
  'public-servant.yaml': { needs: ['devsecops', 'ci-cd'], laughsAt: ['noops', 'finops', 'mlops'] },
  'startup-founder.yaml': {
    needs: ['ci-cd', 'llmops'],
    laughsAt: ['platform-engineering', 'sre', 'gitops', 'chaos-engineering'],
  },
};

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

describe('personas', { timeout: 60_000 }, () => {
  it('are ten', () => expect(files.length).toBe(10));

  it.each(files)('%s', async (file) => {
    const told = answersIn(file);
    const { answers, step } = await walk(told);
    expect(step.kind).toBe('done');
    const asked = advise(engine, answers);
    const whole = advise(engine, told);
    // What was not asked must not have mattered.
    expect(ids(asked, 'adopt')).toEqual(ids(whole, 'adopt'));
    const { needs, laughsAt } = TAKES[file] ?? { needs: [file], laughsAt: [] };
    expect(ids(asked, 'adopt', 'later')).toEqual(expect.arrayContaining([...needs]));
    expect(ids(asked, 'adopt', 'later').filter((id) => laughsAt.includes(id))).toEqual([]);
  });
});
