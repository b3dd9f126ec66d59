/**
 * Measures the questionnaire: how many questions it takes until nothing can change any more, and how
 * soon the advice agrees with that on full answers. Exits with 1 where it falls short of its aims.
 *
 *     npm run bench:questions           # takes some minutes, and says how far it is
 *     npm run bench:questions -- 200    # fewer sampled teams
 */
import { shippedEngine } from '../test/support/shipped.ts';
import { talkAll } from './questions/crew.ts';
import { figuresOf } from './questions/figures.ts';
import { groupsOf } from './questions/groups.ts';
import { CHECKPOINTS } from './questions/measure.ts';
import { printed } from './questions/print.ts';

const TEAMS = Number(process.argv[2] ?? 2000);

/** The aim: after sixteen questions, this share of recommendations as on full answers. */
const AIM = 0.92;

const groups = groupsOf(shippedEngine(), TEAMS);
const all = groups.reduce((sum, { count }) => sum + count, 0);
const step = Math.ceil(all / 20);
const start = performance.now();
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(0);

const talks = await talkAll(TEAMS, groups.length, (count) => {
  if (count % step === 0) console.error(`${count} of ${all} conversations, ${seconds()} s`);
});
const figures = talks.map(figuresOf);

console.log(
  [
    'Sampler: ancestral sampling by knowledge/plausibility.yaml, not uniform; lists of tools empty.',
    'The same figures put the questions in order; the last part shows what is left of that without them.',
    ...figures.flatMap((each, i) => ['', ...printed(groups[i]?.title ?? '', each)]),
    '',
    `${all} conversations in ${seconds()} s`,
  ].join('\n'),
);

const atAim = figures[0]?.agreement[CHECKPOINTS.indexOf(16)]?.recommended ?? 0;
const isExact = figures.every(({ unproven, wrongStops }) => unproven + wrongStops === 0);
if (atAim < AIM || !isExact) process.exitCode = 1;
