import { describe, expect, it } from 'vitest';
import { type Case, readCases } from '../../bench/score/cases.ts';
import { engineAdviser } from '../../bench/score/recommend.ts';
import { shippedEngine } from '../support/shipped.ts';

/**
 * What the source documents say of teams, in the words of the questionnaire: which methods they name for
 * them, and which they keep apart from them.
 */
const engine = shippedEngine();
const advise = engineAdviser(engine);

/** The table that ends the first document: what a team manages, what it typically uses, and what not. */
interface Relation {
  readonly manages: 'software' | 'models';
  readonly security: boolean;
  readonly uses: string;
  /** What is used in other rows, and is no part of this. */
  readonly apart: readonly string[];
}

const RELATIONS: readonly Relation[] = [
  {
    manages: 'software',
    security: false,
    uses: 'devops',
    apart: ['devsecops', 'mlops', 'mlsecops'],
  },
  { manages: 'software', security: true, uses: 'devsecops', apart: ['mlops', 'mlsecops'] },
  { manages: 'models', security: false, uses: 'mlops', apart: ['devsecops', 'mlsecops'] },
  { manages: 'models', security: true, uses: 'mlsecops', apart: [] },
];

const MANAGING = { software: { products: ['web-app'] }, models: { products: ['ml-model'] } };
/** Security is at stake, or it is not; models have enemies of their own. */
const AT_STAKE = {
  software: { breach_impact: 'severe' },
  models: { breach_impact: 'severe', threats: ['data-poisoning', 'evasion'] },
};

describe('the relation of the four lifecycles', () => {
  it.each(RELATIONS)('$manages, security: $security, is $uses', (relation) => {
    const { manages, security, uses, apart } = relation;
    const stakes = security ? AT_STAKE[manages] : { breach_impact: 'minor' };
    const { adopted } = advise({ ...MANAGING[manages], ...stakes });
    expect(adopted).toContain(uses);
    for (const other of apart) expect(adopted).not.toContain(other);
  });

  it.each([
    ['devsecops', 'devops', 'DevOps + security'],
    ['mlsecops', 'mlops', 'MLOps + security'],
  ])('%s is %s and security', (secured, plain, formula) => {
    const target = engine.kb.targets.find((t) => t.id === secured);
    expect(target?.includes.map((part) => part.target)).toContain(plain);
    expect(target?.formula).toBe(formula);
    const answers = secured === 'devsecops' ? 'software' : 'models';
    expect(advise({ ...MANAGING[answers], ...AT_STAKE[answers] }).adopted).toContain(plain);
  });

  it('makes MLOps of DevOps, for machine learning', () => {
    const mlops = engine.kb.targets.find((t) => t.id === 'mlops');
    expect(mlops?.formula).toMatch(/^DevOps .* machine learning$/);
  });
});

interface Label {
  readonly must: readonly string[];
  readonly not: readonly string[];
}

/** What each case that is taken from the documents is labelled with. */
const LABELS: Readonly<Record<string, Label>> = {
  'seed0-ml-models': { must: ['mlops'], not: ['devsecops'] },
  'seed0-ml-models-plus-security': { must: ['mlsecops'], not: [] },
  'seed0-traditional-plus-security': { must: ['devsecops'], not: ['mlops', 'mlsecops'] },
  'seed0-traditional-software': {
    must: ['devops'],
    not: ['mlops', 'mlsecops', 'dataops', 'devsecops'],
  },
  'seed2-dataops': { must: ['dataops'], not: [] },
  'seed2-finops': { must: ['finops'], not: [] },
  'seed2-gitops-not-ready': { must: [], not: ['gitops'] },
  'seed2-noops-fits': { must: ['noops'], not: ['platform-engineering'] },
  'seed2-noops-misfit': { must: [], not: ['noops'] },
  'seed2-platform-engineering': { must: ['platform-engineering'], not: ['noops'] },
  'seed3-all-three': { must: ['ci-cd', 'gitops', 'mlops'], not: [] },
};

const multi = engine.kb.questionnaire.questions.filter((q) => q.type !== 'single');
const cases: readonly Case[] = readCases(new Set(multi.map((q) => q.id)));
const seeds = cases.filter((c) => c.set === 'seed');

describe('the cases taken from the documents', () => {
  it('are all here', () => {
    expect(seeds.map((c) => c.id).toSorted()).toEqual(Object.keys(LABELS).toSorted());
  });

  it.each(seeds)('$id keeps its label, and the advice agrees', ({ id, expect: label, answers }) => {
    const { must, not } = LABELS[id] ?? { must: [], not: [] };
    expect(label.must.toSorted()).toEqual(must.toSorted());
    expect(label.must_not.toSorted()).toEqual(not.toSorted());
    const { adopted, recommended } = advise(answers);
    for (const target of must) expect(recommended).toContain(target);
    for (const target of not) expect(adopted).not.toContain(target);
  });
});
