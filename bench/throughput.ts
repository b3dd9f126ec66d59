/**
 * How many sets of answers are judged in a second: the program that rules are compiled to, beside
 * json-rules-engine on the same rules and beside `JSON.parse` of the same answers, all in this run.
 * Then what the changes in a report cost, and the lint. Prints and judges nothing, except that both
 * engines have to come to the same points.
 *
 * Usage: npm run bench [-- sets of answers]
 */
import { type NestedCondition, Engine as PeerEngine } from 'json-rules-engine';
import { pairedChanges, singleChanges } from '../src/engine/changes/counterfactual.ts';
import { positionOf } from '../src/engine/changes/moves.ts';
import { trialsFrom } from '../src/engine/changes/trials.ts';
import { encode } from '../src/engine/conditions/state.ts';
import type { Engine } from '../src/engine/judging/compile.ts';
import { outcomeFor, run } from '../src/engine/judging/program.ts';
import { lint } from '../src/engine/lint/lint.ts';
import type { Answers } from '../src/model/answers.ts';
import type { Condition } from '../src/model/condition.ts';
import { shippedEngine } from '../test/support/shipped.ts';
import { seeded } from './score/random.ts';

const PROFILES = Number(process.argv[2] ?? 2000);
/** The peer is slow; this many are enough for a steady figure. */
const FOR_THE_PEER = Math.min(PROFILES, 100);

/** Full answers: a choice for each question that takes one, and tools from the knowledge in use. */
function randomAnswers({ kb }: Engine, random: () => number): Answers {
  const some = <T>(list: readonly T[], most: number): T[] =>
    list.filter(() => random() < 0.3).slice(0, most);
  const entries = kb.questionnaire.questions.map(({ id, type, choices, max }) => {
    const ids = choices.map((choice) => choice.id);
    const one = ids[Math.floor(random() * ids.length)] ?? '';
    if (type === 'single') return [id, one] as const;
    if (type === 'list')
      return [
        id,
        some(
          kb.tools.map((tool) => tool.id),
          6,
        ),
      ] as const;
    const many = some(
      ids.filter((choice) => choice !== 'none'),
      max ?? ids.length,
    );
    return [id, many.length === 0 ? [one] : many] as const;
  });
  return Object.fromEntries(entries);
}

/** A condition in the words of json-rules-engine; facts stay named, as it can name conditions too. */
function peerCondition({ kb }: Engine, condition: Condition): NestedCondition {
  const go = (c: Condition): NestedCondition => {
    if ('all' in c) return { all: c.all.map(go) };
    if ('any' in c) return { any: c.any.map(go) };
    if ('not' in c) return { not: go(c.not) };
    if ('fact' in c) return { condition: c.fact };
    const { question } = c;
    const test = (operator: string, value: readonly string[]): NestedCondition => {
      return { fact: question, operator, value };
    };
    if ('is' in c) return test('has', [c.is]);
    if ('in' in c) return test('has', c.in);
    if ('includes' in c) return test('has', [c.includes].flat());
    if ('only' in c) return test('hasOnly', c.only);
    if ('provides' in c) return { fact: 'provided', operator: 'has', value: [c.provides].flat() };
    const known = kb.questionnaire.questions.find(({ id }) => id === question);
    const ids = known?.choices.map((choice) => choice.id) ?? [];
    return test('has', ids.slice(ids.indexOf(c['at-least'])));
  };
  return go(condition);
}

function peerOf(engine: Engine): PeerEngine {
  const peer = new PeerEngine([], { allowUndefinedFacts: true });
  const list = (value: string | readonly string[] | undefined) => [value ?? []].flat();
  peer.addOperator('has', (own: Answers[string], any: string[]) =>
    list(own).some((choice) => any.includes(choice)),
  );
  peer.addOperator(
    'hasOnly',
    (own: Answers[string], any: string[]) =>
      list(own).length > 0 && list(own).every((choice) => any.includes(choice)),
  );
  for (const { id, when } of engine.kb.facts) {
    peer.setCondition(id, { all: [peerCondition(engine, when)] });
  }
  for (const target of engine.kb.targets) {
    for (const { id, when } of target.rules) {
      peer.addRule({
        conditions: { all: [peerCondition(engine, when)] },
        event: { type: `${target.id} ${id}` },
      });
    }
  }
  return peer;
}

/** The points of each target from the rules that the peer found true. */
function peerPoints(engine: Engine, fired: ReadonlySet<string>): number[] {
  return engine.targets.map(({ target, groups }) =>
    groups.reduce((sum, group) => {
      const counting = group.find(({ rule }) => fired.has(`${target.id} ${rule.id}`));
      return sum + (counting?.points ?? 0);
    }, target.prior),
  );
}

/** Milliseconds that each of so many turns takes, the best of a few rounds. */
function each(turns: number, work: (turn: number) => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn++) work(turn);
    return (performance.now() - start) / turns;
  });
  return Math.min(...rounds);
}

const micro = (milliseconds: number): string => `${(1000 * milliseconds).toFixed(2)} µs`;
const perSecond = (milliseconds: number): string =>
  `${Math.round(1000 / milliseconds).toLocaleString('en')} a second`;
const line = (what: string, time: number): void =>
  console.log(`${what.padEnd(44)} ${micro(time).padStart(12)}   ${perSecond(time)}`);

const engine = shippedEngine();
const { kb, program } = engine;
const random = seeded(1);
const profiles = Array.from({ length: PROFILES }, () => randomAnswers(engine, random));
const texts = profiles.map((answers) => JSON.stringify(answers));
const states = profiles.map((answers) => encode(answers, engine).state);
const outcome = outcomeFor(program);

const judging = each(50 * PROFILES, (turn) => {
  const state = states[turn % PROFILES];
  if (state) run(program, state, outcome);
});
const encoding = each(PROFILES, (turn) => {
  encode(profiles[turn] ?? {}, engine);
});
const parsing = each(PROFILES, (turn) => {
  JSON.parse(texts[turn] ?? '');
});

const peer = peerOf(engine);
const byId = new Map(kb.tools.map((tool) => [tool.id, tool]));
const facts = profiles.slice(0, FOR_THE_PEER).map((answers) => {
  const { inactive } = encode(answers, engine);
  const counting = Object.entries(answers).filter(([id]) => inactive[id] === undefined);
  const tools = [answers.current_tools ?? []].flat();
  const provided = tools.flatMap((id) => byId.get(id)?.capabilities.map((own) => own.id) ?? []);
  return { ...Object.fromEntries(counting), provided };
});
const start = performance.now();
const fired: ReadonlySet<string>[] = [];
for (const each of facts)
  fired.push(new Set((await peer.run(each)).events.map(({ type }) => type)));
const peering = (performance.now() - start) / FOR_THE_PEER;

const differing = fired.filter((rules, at) => {
  run(program, states[at] ?? new Int32Array(), outcome);
  return peerPoints(engine, rules).some((points, target) => points !== outcome.points[target]);
});

const rules = kb.targets.reduce((sum, target) => sum + target.rules.length, 0);
console.log(
  `${kb.targets.length} targets, ${rules} rules, ${PROFILES} random full sets of answers`,
);
line('verdicts of all targets, from encoded answers', judging);
line('encoding the answers', encoding);
line('JSON.parse of the answers', parsing);
line(`json-rules-engine, ${FOR_THE_PEER} sets, rules alone`, peering);
console.log(
  `json-rules-engine takes ${Math.round(peering / judging)} times as long, encoding included ${Math.round(peering / (judging + encoding))} times`,
);
console.log(
  `both come to the same points in ${FOR_THE_PEER - differing.length} of ${FOR_THE_PEER} sets`,
);

const singles = each(20, (turn) => {
  const position = positionOf(engine, profiles[turn] ?? {});
  const trials = trialsFrom(position);
  for (const target of engine.targets) singleChanges(position, target, trials);
});
console.log(`every change in a full report: ${singles.toFixed(1)} ms`);
const pairs = each(3, (turn) => {
  const position = positionOf(engine, profiles[turn] ?? {});
  const trials = trialsFrom(position);
  for (const target of engine.targets) pairedChanges(position, target, trials);
});
console.log(`and every pair of changes, for all targets: ${pairs.toFixed(1)} ms`);

const lintStart = performance.now();
const runs = lint(kb);
const findings = runs.reduce((sum, { findings }) => sum + findings.length, 0);
console.log(`lint: ${((performance.now() - lintStart) / 1000).toFixed(1)} s, ${findings} findings`);
process.exitCode = differing.length === 0 ? 0 : 1;
