import type { Condition } from './condition.ts';
import type { QuestionType } from './ids.ts';

/** One answer that may be chosen. */
export interface Choice {
  readonly id: string;
  /** What a person reads, a few words. */
  readonly label: string;
  /** Half a line that tells this choice from its neighbours. */
  readonly help?: string;
}

/** How many choices a question may have: each is a bit of a number whose sign stays free. */
export const MOST_CHOICES = 30;

/** The list question whose answer `provides` reads: what the tools in use have. */
export const TOOLS_IN_USE = 'current_tools';

/** One question of the questionnaire; its id and the ids of its choices are public and never change. */
export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly section: string;
  /** The question as a person is asked it. */
  readonly text: string;
  /** Why we ask: what the answer decides. */
  readonly why: string;
  /** Choices in their public order; empty for a list question. */
  readonly choices: readonly Choice[];
  /** The choices rise or fall in the order given, so that `at-least` makes sense. */
  readonly ordered?: boolean;
  /** Of an ordered question: the first choice is the one to work towards, and not the last. */
  readonly falling?: boolean;
  /** How many choices an answer may hold at most. */
  readonly max?: number;
  /** How many a person is asked for ("the worst three"); files may hold more. */
  readonly ask?: number;
  /** Asked only when this holds; absent means always. */
  readonly when?: Condition;
  /** About what a team does today against its needs; fit never reads such a question. */
  readonly remedy?: boolean;
  /** Whether a team can change the fact (`false`: "if personal data came in"). */
  readonly changeable: boolean;
  /** Where and by whom it is run: nobody changes that for the sake of a verdict, so no report proposes it. */
  readonly rooted?: boolean;
  /** Limits which tools may be proposed; asked last, after the leaning is shown. */
  readonly constraint?: boolean;
}

/** A part of the questionnaire with the line that introduces it. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly intro: string;
}

/** `questions.yaml`. */
export interface Questionnaire {
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}
