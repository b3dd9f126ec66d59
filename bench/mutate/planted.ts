import type { LintCode, Path } from '../../src/engine/lint/finding.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Rule, Target } from '../../src/model/target.ts';

/** A fault put into a copy of the knowledge, and what has to find it. */
export interface Planted {
  /** The class of faults that it stands for. */
  readonly kind: string;
  readonly kb: KnowledgeBase;
  /** Where it was planted: what finds it has to name this path, or one below it. */
  readonly path: Path;
  readonly by: { readonly lint: LintCode } | { readonly check: string };
}

/** A fault that a lint has to find. */
export function byLint(kind: string, kb: KnowledgeBase, lint: LintCode, path: Path): Planted {
  return { kind, kb, path, by: { lint } };
}

/** A fault that a check of the loader has to find. */
export function byCheck(kind: string, kb: KnowledgeBase, check: string, path: Path): Planted {
  return { kind, kb, path, by: { check } };
}

/** The knowledge with one target changed. */
export function withTarget(
  kb: KnowledgeBase,
  id: string,
  change: (target: Target) => Target,
): KnowledgeBase {
  return { ...kb, targets: kb.targets.map((t) => (t.id === id ? change(t) : t)) };
}

/** The knowledge with a rule of a target in place of the one by the same id, or added to the others. */
export function withRule(kb: KnowledgeBase, target: string, rule: Rule): KnowledgeBase {
  return withTarget(kb, target, (t) => {
    const at = t.rules.findIndex(({ id }) => id === rule.id);
    return { ...t, rules: at < 0 ? [...t.rules, rule] : t.rules.with(at, rule) };
  });
}

/** A contradiction, whatever the answers are. */
export function never(kb: KnowledgeBase): Condition {
  const question = kb.questionnaire.questions.find((q) => q.type === 'single' && !q.when);
  const test = { question: question?.id ?? '', is: question?.choices[0]?.id ?? '' };
  return { all: [test, { not: test }] };
}
