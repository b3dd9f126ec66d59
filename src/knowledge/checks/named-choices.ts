import type { DraftKnowledge } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../path.ts';

/** Choices of a question that something other than a condition names. */
interface NamedChoices {
  readonly question: string;
  readonly choices: readonly string[] | undefined;
  readonly path: Path;
}

/** Languages, runtimes, organisations and team sizes of tools and aims of targets that the questionnaire does not know. */
export function* unknownNamedChoices(knowledge: DraftKnowledge): Generator<Finding> {
  const questions = knowledge.questionnaire?.questions ?? [];
  for (const { question, choices = [], path } of namedChoices(knowledge)) {
    const asked = questions.find(({ id }) => id === question)?.choices;
    const known = asked?.flatMap(({ id }) => id ?? []);
    for (const [index, choice] of choices.entries()) {
      if (known === undefined || known.includes(choice)) continue;
      const hint = didYouMean(choice, known) ?? `choices: ${known.join(', ')}`;
      const message = `"${choice}" is no choice of ${question}`;
      yield { code: 'unknown-choice', path: [...path, index], message, hint };
    }
  }
}

function* namedChoices({ targets = [], tools = [] }: DraftKnowledge): Generator<NamedChoices> {
  for (const [index, { serves }] of targets.entries()) {
    yield { question: 'priorities', choices: serves, path: ['targets', index, 'serves'] };
  }
  for (const [index, tool] of tools.entries()) {
    const { languages, runtimes, organisations, capabilities } = tool;
    const path = ['tools', index];
    yield { question: 'languages', choices: languages, path: [...path, 'languages'] };
    const sizes = [tool['free-up-to'] ?? []].flat();
    yield { question: 'engineers', choices: sizes, path: [...path, 'free-up-to'] };
    yield { question: 'runtime', choices: runtimes, path: [...path, 'runtimes'] };
    yield { question: 'organisation', choices: organisations, path: [...path, 'organisations'] };
    for (const [i, capability] of (capabilities ?? []).entries()) {
      const inside = [...path, 'capabilities', i, 'languages'];
      yield { question: 'languages', choices: capability.languages, path: inside };
    }
  }
}
