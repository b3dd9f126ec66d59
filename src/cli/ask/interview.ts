import { compile, type Engine } from '../../engine/compile.ts';
import { encode, isTrue } from '../../engine/state.ts';
import { readSettings } from '../../knowledge/settings.ts';
import type { Answer, Answers } from '../../model/answers.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import type { Question } from '../../model/question.ts';
import type { Prompter } from './prompter.ts';

/**
 * Puts the questionnaire to a person, one question after another in its own order, and leaves out
 * what is answered already and what does not apply under the answers so far.
 * @returns the answers given here, without those to start from
 */
export async function interview(
  kb: KnowledgeBase,
  prompter: Prompter,
  start: Answers,
): Promise<Answers> {
  const engine = compile(kb);
  const { questions, sections } = kb.questionnaire;
  const given: Record<string, Answer> = {};
  let section: string | null = null;
  for (const [index, question] of questions.entries()) {
    const answers = { ...start, ...given };
    if (start[question.id] !== undefined || !appliesTo(engine, question, answers)) continue;
    if (question.section !== section) {
      section = question.section;
      const found = sections.find(({ id }) => id === section);
      if (found !== undefined) await prompter.section(found);
    }
    const position = { number: index + 1, of: questions.length };
    const answer = await askUntilValid(kb, prompter, question, position);
    if (answer !== undefined) given[question.id] = answer;
  }
  return given;
}

/** The questions that would be put now: neither answered nor known not to apply. */
export function missingQuestions(kb: KnowledgeBase, answers: Answers): readonly Question[] {
  const engine = compile(kb);
  return kb.questionnaire.questions.filter(
    (question) => answers[question.id] === undefined && appliesTo(engine, question, answers),
  );
}

/** A gated question is put only once its gate is known to be open. */
function appliesTo(engine: Engine, question: Question, answers: Answers): boolean {
  const slot = engine.space.byId.get(question.id);
  const gate = slot === undefined ? undefined : engine.gates.get(slot.index);
  if (gate === undefined) return true;
  return isTrue(encode(answers, engine.kb, engine.space, engine.gates).state, gate);
}

/** The checks are those of `--set`, so that no answer gets in here that a file could not hold. */
async function askUntilValid(
  kb: KnowledgeBase,
  prompter: Prompter,
  question: Question,
  position: { readonly number: number; readonly of: number },
): Promise<Answer | undefined> {
  for (;;) {
    const words = await prompter.ask({ question, ...position, before: undefined });
    if (words === null) return undefined;
    const { value, diagnostics } = readSettings([`${question.id}=${words.join(',')}`], kb);
    for (const { message, hint } of diagnostics) {
      await prompter.object(hint === undefined ? message : `${message}; ${hint}`);
    }
    if (value !== undefined) return value.answers[question.id];
  }
}
