import type { Answers } from '../../src/model/answers.ts';
import type { Condition } from '../../src/model/condition.ts';
import { STRENGTHS, type Standing, type Verdict } from '../../src/model/ids.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import type { Rule, Target } from '../../src/model/target.ts';
import { type Picture, pictureOf, truthOf } from './reference-answers.ts';

/** What the definitions say of one target. */
export interface Expected {
  readonly verdict: Verdict;
  readonly points: number;
  readonly standing: Standing;
}

/** The probability that points in decibans stand for, as a percentage. */
const percentage = (points: number): number => 100 / (1 + 10 ** (-points / 10));

/** Judges every target as the definitions read, without any of the engine's preparations. */
export function reference(kb: KnowledgeBase, answers: Answers): Map<string, Expected> {
  const judge = new Judge(kb, pictureOf(kb, answers));
  return new Map(
    kb.targets.map((t) => [
      t.id,
      { verdict: judge.verdict(t), points: judge.points(t), standing: judge.standing(t) },
    ]),
  );
}

class Judge {
  private readonly kb: KnowledgeBase;
  private readonly picture: Picture;
  private readonly verdicts = new Map<Target, Verdict>();

  constructor(kb: KnowledgeBase, picture: Picture) {
    this.kb = kb;
    this.picture = picture;
  }

  points({ prior, rules }: Target): number {
    const groups = new Map<string, number>();
    for (const rule of rules.filter((r) => this.has(r.when, true))) {
      const key = rule.group ?? `alone ${rule.id}`;
      const known = groups.get(key) ?? 0;
      groups.set(key, Math.abs(pointsOf(rule)) > Math.abs(known) ? pointsOf(rule) : known);
    }
    return [...groups.values()].reduce((sum, points) => sum + points, prior);
  }

  verdict(target: Target): Verdict {
    const known = this.verdicts.get(target) ?? this.decide(target);
    this.verdicts.set(target, known);
    return known;
  }

  private decide(target: Target): Verdict {
    if (this.isRuledOut(target)) return 'unsuitable';
    const points = this.points(target);
    const isNeeded = percentage(points) >= this.kb.marks.adopt - 1e-6 || this.isPulled(target);
    if (isNeeded) return this.isBlocked(target) ? 'later' : 'adopt';
    return percentage(points) >= this.kb.marks.consider - 1e-6 ? 'consider' : 'not-needed';
  }

  standing(target: Target): Standing {
    if (this.has(target['in-place'], true)) return 'in-place';
    if (this.has(target.partial, true)) return 'partial';
    return this.has(target['in-place'], false) && this.has(target.partial, false)
      ? 'missing'
      : 'unknown';
  }

  /** By itself, or by something that it includes or requires. */
  private isRuledOut(target: Target): boolean {
    const parts = [
      ...target.includes.filter((i) => i.when === undefined || this.has(i.when, true)),
      ...target.requires,
    ];
    return (
      target['ruled-out-by'].some((e) => this.has(e.when, true)) ||
      parts.some((part) => 'target' in part && this.isRuledOut(this.target(part.target)))
    );
  }

  private isBlocked(target: Target): boolean {
    return target.requires.some((r) =>
      'target' in r ? this.standing(this.target(r.target)) === 'missing' : this.has(r.when, false),
    );
  }

  /** Included in an adopted target, or missing and required by one that is needed. */
  private isPulled(target: Target): boolean {
    return this.kb.targets.some((from) => {
      const verdict = this.verdictOrNone(from, target);
      const includes = from.includes.some(
        (i) => i.target === target.id && (i.when === undefined || this.has(i.when, true)),
      );
      const requires = from.requires.some((r) => 'target' in r && r.target === target.id);
      if (verdict === 'adopt' && includes) return true;
      const isNeeded = verdict === 'adopt' || verdict === 'later';
      return isNeeded && requires && this.standing(target) === 'missing';
    });
  }

  /** Only targets that refer to this one can pull it; asking the others would go in circles. */
  private verdictOrNone(from: Target, target: Target): Verdict | undefined {
    const refers = [...from.includes, ...from.requires].some(
      (part) => 'target' in part && part.target === target.id,
    );
    return refers ? this.verdict(from) : undefined;
  }

  private has(condition: Condition, value: boolean): boolean {
    return truthOf(condition, this.picture, this.kb) === value;
  }

  private target(id: string): Target {
    const found = this.kb.targets.find((t) => t.id === id);
    if (found === undefined) throw new Error(`there is no target ${id}`);
    return found;
  }
}

function pointsOf(rule: Rule): number {
  if (rule.for) return STRENGTHS[rule.for];
  return rule.against ? -STRENGTHS[rule.against] : 0;
}
