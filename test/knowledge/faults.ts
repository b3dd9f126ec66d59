/** A fault put into the small knowledge: `^` in the new text marks where it must be reported. */
export interface Fault {
  readonly code: string;
  readonly file: string;
  /** Texts to be found, each with what takes its place. */
  readonly edits: readonly (readonly [find: string, put: string])[];
}

const fault = (
  code: string,
  file: string,
  find: string,
  put: string,
  ...more: (readonly [string, string])[]
): Fault => ({ code, file, edits: [[find, put], ...more] });

const DEVOPS = 'paradigms/devops.yaml';
const CICD = 'practices/ci-cd.yaml';
const RUNNER = 'tools/runner.yaml';
const OLD = 'tools/old-runner.yaml';
const MONITOR = '- { id: monitor, name: Monitor, asks: Signal, means: Watch it. }\n';

/** A condition whose normal form, or that of its negation, has 2 to the 7th conjunctions. */
function sevenOf(outer: string, inner: string): string {
  const pair = `{ ${inner}: [{ question: size, is: few }, { question: shape, is: round }] }`;
  return `{ ${outer}: [${Array(7).fill(pair).join(', ')}] }`;
}

/** Each alone in its file, and the only thing to be reported. */
export const FAULTS: readonly Fault[] = [
  // Texts that are no YAML, or not the one that was meant.
  fault('yaml-syntax', 'marks.yaml', 'consider: 40\n', 'consider: [40\n^'),
  fault('yaml-syntax', 'costs.yaml', 'Somebody has', '^Somebody: has'),
  fault('duplicate-key', 'marks.yaml', 'consider: 40', 'consider: 40\n^adopt: 80'),
  fault('yaml-syntax', 'marks.yaml', 'adopt: 75', 'adopt: ^!percent 75'),
  fault('second-document', 'marks.yaml', 'consider: 40', 'consider: 40\n^---\nadopt: 1'),
  fault('empty-file', 'version.yaml', 'version: 2026.01.31', '^# nothing'),

  // Shapes.
  fault('unknown-key', DEVOPS, 'unlocks: E', '^unlock: x\nunlocks: E'),
  fault('unknown-key', 'facts.yaml', 'at-least: few }', 'at-least: few, ^because: x }'),
  fault('unknown-key', 'facts.yaml', 'at-least: few', '^atleast: few'),
  fault(
    'missing-key',
    DEVOPS,
    'name: DevOps\nsummary: Those who build it run it.',
    '^name: DevOps',
  ),
  fault('missing-key', 'tensions.yaml', '- id: alone-with-models\n  when', '- ^when'),
  fault('missing-key', DEVOPS, '    because: Several people need one way to release.\n', '', [
    'id: a-team',
    '^id: a-team',
  ]),
  fault('wrong-type', 'marks.yaml', 'adopt: 75', 'adopt: ^high'),
  fault('wrong-type', OLD, 'since: 2024-05', 'since: ^2024'),
  fault('wrong-type', RUNNER, 'aliases: [Run It, RunIt]', 'aliases: ^Run It'),
  fault('wrong-type', 'phases.yaml', 'name: Monitor', 'name: ^[Monitor]'),
  fault('out-of-range', 'marks.yaml', 'adopt: 75', 'adopt: ^175'),
  fault('out-of-range', RUNNER, 'hosting: [saas, self-hosted]', 'hosting: ^[]'),
  fault('unknown-value', OLD, 'status: archived', 'status: ^archive'),
  fault('unknown-value', DEVOPS, 'for: strong', 'for: ^stong'),
  fault('unknown-value', RUNNER, 'phases: [build-train, deploy]', 'phases: [build-train, ^build]'),
  fault('wrong-format', 'costs.yaml', 'id: caution', 'id: ^Caution_1'),
  fault('wrong-format', RUNNER, 'https://example.org/runner', '^example.org/runner'),
  fault('wrong-format', DEVOPS, "'https://example.org/sites'", "^'http://example.org/sites'"),
  fault('wrong-format', 'version.yaml', '2026.01.31', '^2026-01-31'),
  fault('wrong-format', RUNNER, '2026-01-02', '^2026-13-02'),
  fault('wrong-value', RUNNER, '[saas, self-hosted]', '[saas, self-hosted, ^saas]'),
  fault('wrong-value', 'facts.yaml', '{ question: size, at-least: few }', '^{ question: size }'),
  fault('wrong-value', 'facts.yaml', '- { fact: team }', '- ^team'),
  fault('wrong-value', 'facts.yaml', '- { fact: team }', '- ^{ fact: team, not: { fact: team } }'),
  fault(
    'wrong-value',
    CICD,
    '  - when: { question: shape',
    '  - ^target: devops\n    when: { question: shape',
  ),

  // References.
  fault('unknown-question', 'facts.yaml', 'question: size', 'question: ^sizes'),
  fault('unknown-question', DEVOPS, 'answers: { size: few', 'answers: { ^siez: few'),
  fault('unknown-choice', 'facts.yaml', 'at-least: few', 'at-least: ^several'),
  fault('unknown-choice', 'facts.yaml', '[site, app]', '[site, ^apps]'),
  fault('unknown-choice', DEVOPS, 'products: [site, app]', 'products: [site, ^apps]'),
  fault('unknown-choice', DEVOPS, 'serves: [speed]', 'serves: [^fast]'),
  fault('unknown-choice', RUNNER, 'languages: [go]', 'languages: [^golang]'),
  fault('unknown-fact', DEVOPS, 'when: { fact: seen }', 'when: { fact: ^scene }'),
  fault('unknown-target', DEVOPS, '  - target: ci-cd', '  - target: ^cicd'),
  fault('unknown-target', DEVOPS, 'with: ci-cd', 'with: ^gitops'),
  fault('unknown-target', CICD, 'label: has', 'brought-by: ^gitops\n    label: has'),
  fault('unknown-target', 'tensions.yaml', 'advice: Ask', 'mended-by: ^gitops\n  advice: Ask'),
  fault('unknown-capability', DEVOPS, '{ capability: ci,', '{ capability: ^cicd,'),
  fault('unknown-capability', DEVOPS, '[cd, review]', '[cd, ^reviews]'),
  fault('unknown-capability', DEVOPS, 'provides: [ci, cd]', 'provides: [ci, ^cdd]'),
  fault('unknown-capability', RUNNER, '{ id: cd,', '{ id: ^deploy,'),
  fault('unknown-capability', RUNNER, '{ id: cd,', '{ id: cd, with: ^deploy,'),
  fault('unknown-tool', DEVOPS, 'tools: [runner]', 'tools: [runner, ^walker]'),
  fault('unknown-tool', OLD, 'successor: runner', 'successor: ^run'),
  fault('unknown-suite', RUNNER, 'status: active', 'part-of: ^runners\nstatus: active'),
  fault('unknown-source', DEVOPS, '[handbook, judgement]', '[^hand-book, judgement]'),
  fault('unknown-source', RUNNER, 'source: handbook', 'source: ^handbooks'),
  fault(
    'unknown-section',
    'questions.yaml',
    'section: team\n    text: How',
    'section: ^teams\n    text: How',
  ),
  fault('bad-address', DEVOPS, "'https://example.org/sites'", "^'https://exa%mple.org/sites'"),

  // Conditions that cannot be meant.
  fault('wrong-operator', 'facts.yaml', 'includes: [site, app]', '^in: [site, app]'),
  fault('wrong-operator', DEVOPS, 'current_tools, provides', 'products, ^provides'),
  fault(
    'wrong-operator',
    'questions.yaml',
    '  - id: shape\n',
    `  - id: avoid_tools
    type: list
    section: work
    text: Which tools not?
    why: They are left out.
    changeable: true
  - id: shape
    when: { question: avoid_tools, ^provides: ci }
`,
  ),
  fault(
    'sprawling-condition',
    'facts.yaml',
    'when: { question: size, at-least: few }',
    `when: ^${sevenOf('all', 'any')}`,
  ),
  fault(
    'sprawling-condition',
    DEVOPS,
    'in-place: { question: tests, is: automatic }',
    `in-place: ^${sevenOf('any', 'all')}`,
  ),
  fault(
    'sprawling-condition',
    CICD,
    'when: { question: shape, in: [round, square] }',
    `when: ^${sevenOf('any', 'all')}`,
  ),
  fault(
    'not-ordered',
    'facts.yaml',
    '{ question: shape, is: round }',
    '{ question: shape, ^at-least: round }',
  ),
  fault(
    'remedy-in-rule',
    DEVOPS,
    '    when: { question: size, is: many }',
    '    when: { question: ^tests, is: by-hand }',
  ),

  // Things that do not fit together.
  fault('duplicate-id', 'costs.yaml', 'id: caution', 'id: ^service'),
  fault('duplicate-id', DEVOPS, 'id: many-people', 'id: ^a-team'),
  fault('duplicate-id', 'questions.yaml', '{ id: none', '{ id: ^site'),
  fault('duplicate-alias', RUNNER, 'RunIt]', '^OLD RUNNER]'),
  fault('dead-tool', OLD, "successor: runner\nrecommend: 'no'", 'recommend: ^ok'),
  fault('dead-successor', RUNNER, 'status: active', 'successor: ^old-runner\nstatus: active'),
  fault('silent-caution', RUNNER, 'recommend: ok', 'recommend: ^caution'),
  fault('unknown-license', RUNNER, 'Apache-2.0 OR (MIT AND BSD-3-Clause)', '^Apache-2'),
  fault('unknown-license', RUNNER, 'Apache-2.0 OR (MIT AND BSD-3-Clause)', '^MIT OR'),
  fault('unknown-field', RUNNER, 'unverified: [owner]', 'unverified: [^vendor]'),
  fault('mixed-clouds', RUNNER, 'cloud: [any]', 'cloud: ^[any, aws]'),
  fault('target-cycle', CICD, 'requires:', 'comes-with: [^devops]\nrequires:'),
  fault('target-cycle', CICD, 'requires:', 'fed-by: [^devops]\nrequires:'),
  fault('target-cycle', CICD, 'label: has', 'brought-by: ^devops\n    label: has'),
  fault(
    'fact-cycle',
    'facts.yaml',
    '{ question: size, at-least: few }',
    '{ not: { fact: seen } }',
    ['{ fact: team }', '{ fact: ^team }'],
  ),
  fault('question-cycle', 'questions.yaml', 'max: 2', 'when: { question: tests, is: by-hand }', [
    'when: { question: products, includes',
    'when: { question: ^products, includes',
  ]),
  // Through two facts: seen reads team, which reads size.
  fault(
    'question-cycle',
    'questions.yaml',
    'why: Size decides what pays.',
    'why: Size decides what pays.\n    when: { fact: ^seen }',
  ),
  fault('rule-sides', DEVOPS, '- id: a-team\n', '- ^id: a-team\n    against: weak\n'),
  fault('rule-sides', DEVOPS, '  - id: a-team\n    for: strong\n', '  - ^id: a-team\n'),
  fault(
    'mixed-group',
    DEVOPS,
    'for: substantial\n    group: size',
    'against: substantial\n    group: ^size',
  ),
  fault('vague-need', DEVOPS, '{ capability: ci, importance', '^{ importance'),
  fault('vague-need', DEVOPS, '- { one-of', '- ^{ capability: ci, one-of'),
  fault('missing-guide', 'capabilities.yaml', '{ id: runtime', '^{ id: runtime', [
    'kind: given',
    'kind: method',
  ]),
  fault('needless-guide', 'capabilities.yaml', 'kind: method\n  guide', 'kind: tool\n  ^guide'),
  fault('crossed-marks', 'marks.yaml', 'consider: 40', 'consider: ^80'),
  fault('wrong-version', 'version.yaml', '2026.01.31', '^2026.02.29'),
  fault('missing-phase', 'phases.yaml', '- { id: plan', '^- { id: plan', [MONITOR, '']),
  fault('contradictory-question', 'questions.yaml', 'max: 2', 'max: ^5'),
  fault(
    'contradictory-question',
    'questions.yaml',
    'type: list\n',
    'type: list\n    ordered: ^true\n',
  ),
  fault(
    'contradictory-question',
    'questions.yaml',
    'choices:\n      - { id: round, label: Round }\n      - { id: square, label: Square }',
    `choices: ^[{ id: round, label: Round }, { id: square, label: Square }, ${Array.from(
      { length: 29 },
      (_, i) => `{ id: sides-${i + 3}, label: Another }`,
    ).join(', ')}]`,
  ),
  fault(
    'empty-section',
    'questions.yaml',
    '  - id: work',
    '  - id: ^rest\n    name: The rest\n    intro: No more.\n  - id: work',
  ),
  fault('too-many', DEVOPS, 'products: [site, app]', 'products: ^[site, app, model]'),
  fault('stands-alone', DEVOPS, 'products: [site, app]', 'products: ^[none, app]'),
];
