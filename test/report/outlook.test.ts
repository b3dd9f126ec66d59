import { describe, expect, it } from 'vitest';
import type { Advice, Change, TargetAdvice } from '../../src/model/advice.ts';
import type { Verdict } from '../../src/model/ids.ts';
import { render } from '../../src/report/index.ts';
import type { SectionId } from '../../src/report/sections.ts';
import { fragileText } from '../../src/report/views/outlook.ts';
import { reportView } from '../../src/report/views/report.ts';
import { ADVICE, KNOWLEDGE } from './fixtures.ts';

const shown = (advice: Partial<Advice>, section: SectionId) =>
  render(reportView({ ...ADVICE, ...advice }, KNOWLEDGE, { only: [section] }), 'text', {
    layout: 'pipe',
    width: 80,
    ascii: false,
    colour: 0,
  });

const change = (says: string, more: Partial<Change>): Change => ({
  target: 'gitops',
  from: 'not-needed',
  to: 'adopt',
  answers: {},
  dropped: [],
  changeable: true,
  says,
  ...more,
});

describe('what a team could change', () => {
  it('goes up each scale and never down', async () => {
    const up = change('Up.', { answers: { engineers: '6-20' } });
    const down = change('Down.', { answers: { engineers: '1-5' } });
    const small = { answers: { engineers: '1-5' } };
    const large = { answers: { engineers: '6-20' } };
    expect(await shown({ ...small, changes: [up] }, 'changes')).toContain('Up.');
    expect(await shown({ ...large, changes: [down] }, 'changes')).not.toContain('Down.');
  });

  it('makes something recommended where there is no scale', async () => {
    const answers = { runtime: ['serverless'] };
    const gain = change('Gained.', { answers });
    const loss = change('Lost.', { from: 'adopt', to: 'consider', answers });
    expect(await shown({ changes: [gain] }, 'changes')).toContain('Gained.');
    expect(await shown({ changes: [loss] }, 'changes')).not.toContain('Lost.');
    const given = { ...loss, changeable: false };
    expect(await shown({ changes: [given] }, 'changes')).toContain('Lost.');
  });
});

describe('open questions', () => {
  const open = (isOpen: boolean) =>
    ADVICE.targets.map((target) => ({
      ...target,
      settled: !isOpen,
      possible: isOpen ? (['adopt', 'consider'] as const) : [target.verdict],
      missing: isOpen ? ['compliance', 'availability', 'users'] : [],
    }));

  it('are named where only several together move a verdict', async () => {
    const told = await shown({ openQuestions: [], targets: open(true) }, 'questions');
    expect(told).toContain('No single open question changes a verdict, but several together may.');
    expect(told).toContain('hang on compliance and availability.');
  });

  it('are said not to matter where every verdict is settled', async () => {
    const told = await shown({ openQuestions: [], targets: open(false) }, 'questions');
    expect(told).toBe('No open question could change a verdict.\n');
  });
});

describe('what a fragile verdict hangs on', () => {
  const [target] = ADVICE.targets;
  const hanging = (hangsOn: readonly { question?: string; rule?: string; to: Verdict }[]) =>
    fragileText({
      ...target,
      name: 'SRE',
      verdict: 'adopt',
      light: false,
      robustness: { label: 'fragile', share: 0.5, hangsOn },
    } as TargetAdvice);

  it('is said of answers one by one, and of reasons verdict by verdict', () => {
    const rules = (to: Verdict, ...ids: string[]) => ids.map((rule) => ({ rule, to }));
    expect(
      hanging([
        { question: 'availability', to: 'not-needed' },
        ...rules('consider', 'a', 'b', 'c'),
        ...rules('not-needed', 'd'),
      ]),
    ).toEqual([
      'SRE, adopt: hangs on availability (then not needed), the weight of one of 3 reasons (then consider) and the weight of one reason (then not needed).',
    ]);
    expect(hanging([])).toEqual([]);
  });
});

describe('a contradiction', () => {
  it('names the step of the roadmap that keeps it settled', async () => {
    const tensions = ADVICE.tensions.map(({ rule, because, advice }) => ({
      id: rule,
      when: { all: [] },
      because,
      advice,
      'mended-by': 'gitops',
      sources: [],
    }));
    const told = (advice: Advice): Promise<string> => {
      const doc = reportView(advice, { ...KNOWLEDGE, tensions }, { only: ['tensions'] });
      return render(doc, 'text', { layout: 'pipe', width: 80, ascii: false, colour: 0 });
    };
    expect(await told(ADVICE)).toContain('a rota. GitOps in wave 2 keeps it that way.');
    expect(await told({ ...ADVICE, roadmap: [] })).not.toContain('wave');
  });
});
