import type { Engine } from '../../src/engine/judging/compile.ts';
import type { Answers } from '../../src/model/answers.ts';
import { readCases } from '../score/cases.ts';
import { completedCase, oddTeam, sampledTeam } from './teams.ts';

/** Teams of one kind, each made when it is asked for. */
export interface Group {
  readonly title: string;
  readonly count: number;
  readonly team: (number: number) => Answers;
}

/** The kinds of teams that are asked, for a number of sampled ones. */
export function groupsOf(engine: Engine, sampled: number): Group[] {
  const { questions } = engine.kb.questionnaire;
  const multi = new Set(questions.filter(({ type }) => type === 'multi').map(({ id }) => id));
  const cases = readCases(multi);
  const times = Math.max(1, Math.round(sampled / 400));
  return [
    {
      title: 'Sampled teams',
      count: sampled,
      team: (number) => sampledTeam(engine, number),
    },
    {
      title: `Labelled cases, each completed ${times} times`,
      count: cases.length * times,
      team: (number) => {
        const one = cases[number % cases.length];
        return one === undefined
          ? {}
          : completedCase(engine, one, Math.floor(number / cases.length));
      },
    },
    {
      title: 'Labelled cases as they are, whatever they leave out answered with "I don\'t know"',
      count: cases.length,
      team: (number) => cases[number]?.answers ?? {},
    },
    {
      title: 'Teams drawn by chance alone',
      count: Math.round(sampled / 20),
      team: (number) => oddTeam(engine, number),
    },
  ];
}
