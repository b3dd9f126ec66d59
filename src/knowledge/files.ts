import * as z from 'zod';
import { costTerm, fact, marks, phase, sourceEntry, version } from '../model/schema/knowledge.ts';
import { plausibility } from '../model/schema/plausibility.ts';
import { questionnaire } from '../model/schema/question.ts';
import { target, tension } from '../model/schema/target.ts';
import { capability, tool } from '../model/schema/tool.ts';
import { id, text } from '../model/schema/words.ts';

/** The files of the knowledge, by name without `.yaml`, and what each holds. */
export const FILES = {
  version: z.strictObject({ version }),
  marks,
  costs: z.array(costTerm),
  facts: z.array(fact),
  sources: z.array(sourceEntry),
  phases: z.array(phase),
  questions: questionnaire,
  plausibility: z.array(plausibility),
  capabilities: z.array(capability),
  tensions: z.array(tension),
};

/** A finding of lint that is meant to be so: its code, its path or the start of it, and the argument. */
const exception = z.strictObject({ code: id, path: text, reason: text });

/** Files beside the knowledge, by name without `.yaml`, which a folder may do without. */
export const BESIDE = { 'lint-exceptions': z.array(exception) };

/** One paradigm or practice; the file name is its id, the folder its kind. */
export const targetFile = target.omit({ id: true, kind: true });

/** One tool; the file name is its id. */
export const toolFile = tool.omit({ id: true });

/** The folders of the knowledge; each file in them holds one thing. */
export const FOLDERS = { paradigms: targetFile, practices: targetFile, tools: toolFile };
