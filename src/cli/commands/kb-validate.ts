import { writeWhole } from '../../knowledge/snapshot.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { code, type Doc, paragraph } from '../../report/doc.ts';
import { count } from '../../report/words.ts';
import { describeAll, diagnosticEntry, type Texts } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import { emitText } from '../output.ts';
import type { Session } from '../session.ts';
import { knowledgeIn, readFolder } from './kb-folder.ts';

/**
 * Checks a folder of knowledge and lists everything that is wrong with it.
 * @returns 1 if there are errors; warnings alone are no failure
 */
export async function validate(session: Session, dir: string): Promise<ExitCode> {
  await session.checkOutputs();
  const { result, texts } = await readFolder(session, dir);
  const doc = diagnosticsDoc(dir, result.diagnostics, texts);
  await session.emit(doc);
  return result.value === undefined ? EXIT.gate : EXIT.done;
}

/**
 * Writes the snapshot of a folder of knowledge to standard output or to the files asked for.
 * @throws InputError if the knowledge has errors
 */
export async function build(session: Session, dir: string): Promise<void> {
  const knowledge = await knowledgeIn(session, dir);
  await emitText(writeWhole(knowledge), session.settings, session.io);
  await session.say(summaryOf(knowledge));
}

function diagnosticsDoc(dir: string, diagnostics: readonly Diagnostic[], texts: Texts): Doc {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = `${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`;
  const lines = describeAll(diagnostics, 0, texts).split('\n');
  return {
    title: `Knowledge in ${dir}`,
    blocks: diagnostics.length === 0 ? [paragraph(`${dir}: no errors.`)] : [code(lines)],
    data: {
      valid: errors === 0,
      errors,
      warnings: diagnostics.length - errors,
      diagnostics: diagnostics.map((diagnostic) => ({
        severity: diagnostic.severity,
        ...diagnosticEntry(diagnostic),
      })),
    },
    summary: counts,
  };
}

function summaryOf(kb: KnowledgeBase): string {
  const { targets, tools } = kb;
  return `knowledge ${kb.version} (${kb.hash}): ${count(targets.length, 'target')}, ${count(tools.length, 'tool')}`;
}
