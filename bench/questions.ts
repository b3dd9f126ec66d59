/**
 * Measures the questionnaire: how many questions it takes until nothing can change any more, and how
 * soon the advice agrees with that on full answers. Exits with 1 where it falls short of its aims.
 *
 *     npm run bench:questions           # takes some minutes
 *     npm run bench:questions -- 200    # fewer sampled teams
 */
import { shippedEngine } from '../test/support/shipped.ts';
import { CHECKPOINTS, measure } from './questions/measure.ts';
import { printed } from './questions/print.ts';
import { completedCases, oddTeams, sampledTeams } from './questions/teams.ts';
import { readCases } from './score/cases.ts';

const TEAMS = Number(process.argv[2] ?? 2000);
const COMPLETIONS = Math.max(1, Math.round(TEAMS / 400));

/** The aim: after sixteen questions, this share of recommendations as on full answers. */
const AIM = 0.92;

const engine = shippedEngine();
const { questions } = engine.kb.questionnaire;
const cases = readCases(new Set(questions.flatMap(({ id, type }) => (type === 'multi' ? id : []))));

const sampled = measure(engine, sampledTeams(engine, TEAMS));
const parts = [
  printed('Sampled teams', sampled),
  printed(
    `Labelled cases, each completed ${COMPLETIONS} times`,
    measure(engine, completedCases(engine, cases, COMPLETIONS)),
  ),
  printed(
    'Labelled cases as they are, whatever they leave out answered with "I don\'t know"',
    measure(
      engine,
      cases.map(({ answers }) => answers),
    ),
  ),
  printed('Teams drawn by chance alone', measure(engine, oddTeams(engine, Math.round(TEAMS / 20)))),
];
console.log(
  [
    'Sampler: ancestral sampling by knowledge/plausibility.yaml, not uniform; lists of tools empty.',
    'The same figures put the questions in order; the last part shows what is left of that without them.',
    ...parts.flatMap((lines) => ['', ...lines]),
  ].join('\n'),
);

const atAim = sampled.agreement[CHECKPOINTS.indexOf(16)]?.recommended ?? 0;
if (atAim < AIM || sampled.unproven > 0 || sampled.wrongStops > 0) process.exitCode = 1;
