import type { KnowledgeBase } from '../../model/knowledge.ts';
import { MOST_CHOICES, type Question, TOOLS_IN_USE } from '../../model/question.ts';

/** A question as the engine sees it: a slot of the state and one bit for each choice. */
export interface Slot {
  readonly index: number;
  readonly question: Question;
  readonly bits: ReadonlyMap<string, number>;
  /** All bits set. */
  readonly all: number;
  /** The bit of `none`, which stands alone; 0 where there is none. */
  readonly none: number;
}

/**
 * The answer space: one slot for each question with choices, in the order of the questionnaire, and
 * slots at the end that stand for the capabilities which tools in use prove.
 */
export interface Space {
  readonly slots: readonly Slot[];
  readonly byId: ReadonlyMap<string, Slot>;
  /** Capabilities read by `provides`: where their bit is. */
  readonly provided: ReadonlyMap<string, { readonly slot: number; readonly bit: number }>;
  /** Number of slots, those for capabilities included. */
  readonly size: number;
}

/** As many as a question may have choices, so that all slots are alike. */
const BITS_PER_SLOT = MOST_CHOICES;

/**
 * Lays out the answer space of a knowledge base whose rules read `capabilities` of tools in use.
 * @throws RangeError when a question has more choices than a slot has bits
 */
export function spaceOf(kb: KnowledgeBase, capabilities: readonly string[]): Space {
  const slots = kb.questionnaire.questions.filter((q) => q.type !== 'list').map(slotOf);
  const provided = new Map(
    capabilities.map((id, i) => [
      id,
      { slot: slots.length + Math.floor(i / BITS_PER_SLOT), bit: 1 << (i % BITS_PER_SLOT) },
    ]),
  );
  const size = slots.length + Math.ceil(capabilities.length / BITS_PER_SLOT);
  return { slots, byId: new Map(slots.map((s) => [s.question.id, s])), provided, size };
}

function slotOf(question: Question, index: number): Slot {
  if (question.choices.length > BITS_PER_SLOT) {
    throw new RangeError(`"${question.id}" has more than ${BITS_PER_SLOT} choices.`);
  }
  const bits = new Map(question.choices.map((c, i) => [c.id, 1 << i]));
  const none = question.type === 'multi' ? (bits.get('none') ?? 0) : 0;
  return { index, question, bits, all: 2 ** bits.size - 1, none };
}

/** The question that fills a slot. */
export function questionOn({ slots }: Space, slot: number): string {
  return slots[slot]?.question.id ?? TOOLS_IN_USE;
}

/** The bits of some choices; a choice that does not exist has none. */
export function maskOf(slot: Slot, choices: readonly string[]): number {
  return choices.reduce((mask, c) => mask | (slot.bits.get(c) ?? 0), 0);
}

/** The choices whose bits are set, in public order. */
export function choicesOf(slot: Slot, mask: number): string[] {
  return slot.question.choices.map((c) => c.id).filter((id) => mask & (slot.bits.get(id) ?? 0));
}
