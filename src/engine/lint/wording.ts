import type { Finding, FindingArgs, LintCode } from './finding.ts';

/** A finding in words: what is wrong, and what to do about it. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/** Words for a finding, for the people who edit the knowledge. */
export function wordsFor<C extends LintCode>({ code, args }: Finding<C>): Words {
  const say: (args: FindingArgs[C]) => readonly [string, string] = WORDS[code];
  const [message, hint] = say(args);
  return { message, hint };
}

type Say<C extends LintCode> = (args: FindingArgs[C]) => readonly [message: string, hint: string];

const WORDS: { readonly [C in LintCode]: Say<C> } = {
  'rule-never-fires': ({ rule }) => [
    `no answers make the rule ${rule} true`,
    'its parts contradict each other, or a gate stands between them',
  ],
  'rule-shadowed': ({ rule, by }) => [
    `the rule ${rule} never counts: whenever it is true, so is ${listed(by)}, as strong and in the same group`,
    'delete it, make it stronger, or take it out of the group',
  ],
  'duplicate-condition': ({ rule, other }) => [
    `the rules ${rule} and ${other} are true under the same answers`,
    'say it once, with the strength that is meant',
  ],
  contradiction: ({ rule, other }) => [
    `the rules ${rule} and ${other} argue for and against under the same answers`,
    'keep the one that is meant',
  ],
  'example-fails': ({ rule, says, is }) => [
    `the example of ${rule} says ${says.gives} with the rule and ${says.without} without it, and the answers give ${is.gives} and ${is.without}`,
    'npm run boundary -- --write looks for answers under which the rule tips the verdict',
  ],
  'unguarded-not': ({ question }) => [
    `this is also true of a team that is never asked ${question}`,
    `put the condition under which ${question} is asked beside it, in the same all`,
  ],
  'target-never-adopted': ({ target }) => [
    `no answers lead to the adoption of ${target}`,
    'raise the prior, or give it rules that can be true together',
  ],
  'target-adopted-on-silence': ({ target }) => [
    `${target} is adopted before anything is known`,
    'lower the prior below the points of the adopt mark',
  ],
  'target-always-adopted': ({ target }) => [
    `${target} is adopted whatever is answered`,
    'lower the prior, or say what speaks against it',
  ],
  'never-true': ({ what }) => [
    `no answers make this condition true (${what})`,
    'delete it, or correct the condition',
  ],
  'light-never-applies': ({ target }) => [
    `the light form of ${target} is for nobody: wherever the condition is true, ${target} does not come up`,
    'widen the condition',
  ],
  'need-never-in-force': ({ target, capability }) => [
    `no team that adopts ${target} ever needs ${capability} as this says`,
    'correct the condition or the importance, or delete the need',
  ],
  'activity-never-told': ({ target }) => [
    `no team that adopts ${target} is ever told to do this`,
    'correct the condition, or delete the activity',
  ],
  'activity-always-told': ({ target }) => [
    `every team that adopts ${target} is told to do this, whatever the condition says`,
    'correct the condition, or write the text alone',
  ],
  'need-uncovered': ({ capability, language }) => [
    `no living tool has ${spoken(capability, language)} for the teams that need it`,
    'describe a tool that has it, or make the capability a method with a guide',
  ],
  'need-barely-covered': ({ capability, language, tool }) => [
    `${tool} is the only living tool with ${spoken(capability, language)} for the teams that need it`,
    'describe a second one',
  ],
  'fact-unused': ({ fact }) => [`nothing names the fact ${fact}`, 'delete it'],
  'fact-never-true': ({ fact }) => [
    `no answers make the fact ${fact} true`,
    'its parts contradict each other',
  ],
  'duplicate-fact': ({ fact, other }) => [
    `the facts ${fact} and ${other} are true under the same answers`,
    'keep one of them',
  ],
  'gate-never-opens': ({ question }) => [
    `no answers lead to the question ${question}`,
    'correct the condition under which it is asked',
  ],
  'question-unread': ({ question }) => [
    `no advice depends on the answer to ${question}`,
    'read it in a rule, a need or a tension, or do not ask it',
  ],
  'choice-unread': ({ question, choice }) => [
    `no advice depends on whether ${question} is ${choice}`,
    'read it in a rule, a need or a tension, or merge it with a neighbour before it is published',
  ],
  'tension-never-fires': ({ tension }) => [
    `no answers bring about the tension ${tension}`,
    'its parts contradict each other, or a gate stands between them',
  ],
  'capability-unneeded': ({ capability }) => [
    `no target needs ${capability}, so no tool is ever proposed for it`,
    'name it in a need, or write kind: given where it follows from the situation',
  ],
  'tool-unwanted': ({ tool }) => [
    `no target needs anything that ${tool} does`,
    'right where it is kept for teams that have it; else name one of its capabilities in a need',
  ],
  'tool-ineligible': ({ tool }) => [
    `${tool} can never be proposed: nobody who needs what it does could use it`,
    'look at its cloud, hosting, source-host, part-of and languages, and at the conditions of the needs',
  ],
  'cost-missing': ({ terms }) => [
    `the choice of tools counts what has no price here: ${terms.join(', ')}`,
    'add an entry for each',
  ],
  'cost-uncounted': ({ term }) => [`the choice of tools does not count "${term}"`, 'delete it'],
  'tool-dominated': ({ tool, by }) => [
    `${tool} never comes first: ${by} does the same jobs under the same circumstances, at no higher cost and rank`,
    'right where it is kept for teams that have it; else look at its rank',
  ],
};

function listed(ids: readonly string[]): string {
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;
}

function spoken(capability: string, language: string | null): string {
  return language === null ? capability : `${capability} for ${language}`;
}
