import { sift } from '../../engine/lint/exceptions.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import { type LintRun, lint as lintKnowledge } from '../../engine/lint/lint.ts';
import { LINTS } from '../../engine/lint/table.ts';
import { wordsFor } from '../../engine/lint/wording.ts';
import { type Exceptions, readExceptions } from '../../knowledge/exceptions.ts';
import { type LoadedKnowledge, readKnowledge } from '../../knowledge/load.ts';
import { didYouMean } from '../../knowledge/nearest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Block, code, type Doc, paragraph, table } from '../../report/doc.ts';
import { count } from '../../report/words.ts';
import { describeAll, diagnosticEntry, type Texts } from '../diagnostics.ts';
import { EXIT, type ExitCode, inputError } from '../failure.ts';
import type { Session } from '../session.ts';

/**
 * Checks a folder of knowledge as `kb validate` does, then looks over all answers for what never
 * happens, what always happens and what nobody reads.
 * @param all also lists notes and what the exceptions let pass
 * @returns 1 if there are errors; warnings alone are no failure
 */
export async function lint(session: Session, dir: string, all: boolean): Promise<ExitCode> {
  await session.checkOutputs();
  if ((await session.io.files.kindOf(dir)) !== 'directory') {
    const hint = 'name the folder that holds questions.yaml';
    throw inputError('no-folder', `${dir} is no folder`, hint);
  }
  const loaded = readKnowledge(dir, session.io.fs);
  const exceptions = readExceptions(dir, session.io.fs);
  const report = reportOf(loaded, exceptions, all);
  const texts = new Map([...loaded.texts, [exceptions.file, exceptions.text]]);
  await session.emit(docOf(dir, report, texts));
  return report.diagnostics.some(isError) ? EXIT.gate : EXIT.done;
}

/** Everything that one run of lint has to say. */
interface Report {
  /** By place: of the loader, of lint, and about the exceptions. */
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where the knowledge has faults that keep it from being used. */
  readonly runs: readonly LintRun[];
  readonly notes: number;
  readonly excepted: number;
}

function reportOf(loaded: LoadedKnowledge, exceptions: Exceptions, all: boolean): Report {
  const { result, locate } = loaded;
  const read = [...result.diagnostics, ...exceptions.diagnostics];
  if (result.value === undefined) return { diagnostics: read, runs: [], notes: 0, excepted: 0 };
  const runs = lintKnowledge(result.value);
  const found = sift(
    runs.flatMap((run) => run.findings),
    exceptions.entries,
  );
  const notes = found.kept.filter(({ severity }) => severity === 'note');
  const faults = found.kept.filter(({ severity }) => severity !== 'note');
  const passed = all ? found.excepted : [];
  const diagnostics = [
    ...read,
    ...[...faults, ...(all ? notes : [])].map((finding) => diagnosticOf(finding, locate)),
    ...passed.map(({ finding, by }) => passedDiagnostic(diagnosticOf(finding, locate), by.reason)),
    ...found.needless.map(needlessDiagnostic),
  ];
  return {
    diagnostics: diagnostics.toSorted(byPlace),
    runs,
    notes: notes.length,
    excepted: found.excepted.length,
  };
}

function diagnosticOf(finding: Finding, locate: LoadedKnowledge['locate']): Diagnostic {
  const { code, path, severity } = finding;
  const place = locate(path);
  return {
    severity: severity === 'error' ? 'error' : 'warning',
    code,
    ...wordsFor(finding),
    ...(place === undefined ? {} : { place }),
  };
}

function passedDiagnostic(diagnostic: Diagnostic, reason: string): Diagnostic {
  return { ...diagnostic, severity: 'warning', hint: `excepted: ${reason}` };
}

function needlessDiagnostic({ code, path, place }: Exceptions['entries'][number]): Diagnostic {
  const known = Object.keys(LINTS);
  const hint = known.includes(code) ? 'delete it' : didYouMean(code, known);
  const said = {
    severity: 'error',
    code: 'needless-exception',
    message: `lint does not find ${code} at ${path}, so this lets nothing pass`,
    place,
  } as const;
  return hint === undefined ? said : { ...said, hint };
}

function docOf(dir: string, report: Report, texts: Texts): Doc {
  const { diagnostics, runs, notes, excepted } = report;
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const states = runs.reduce((sum, run) => sum + run.states, 0);
  const lines = describeAll(diagnostics, 0, texts).split('\n');
  const found = diagnostics.length === 0 ? paragraph(`${dir}: nothing found.`) : code(lines);
  const counts = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    count(notes, 'note'),
    `${count(excepted, 'finding')} excepted`,
    runs.length === 0 ? 'answers not looked at' : `${count(states, 'state')} looked at`,
  ];
  return {
    title: `Lint of the knowledge in ${dir}`,
    blocks: [found, ...(runs.length === 0 ? [] : [runsTable(runs)])],
    data: {
      valid: errors === 0,
      errors,
      warnings,
      notes,
      excepted,
      states,
      diagnostics: diagnostics.map((d) => ({ severity: d.severity, ...diagnosticEntry(d) })),
      lints: runs.map((run) => ({
        code: run.code,
        severity: LINTS[run.code].severity,
        states: run.states,
        findings: run.findings.length,
      })),
    },
    summary: counts.join(', '),
  };
}

function runsTable(runs: readonly LintRun[]): Block {
  return table(
    [
      { head: 'Lint', type: 'name' },
      { head: 'Weight', type: 'word' },
      { head: 'States', type: 'number' },
      { head: 'Findings', type: 'number' },
    ],
    runs.map(({ code: lint, states, findings }) => [
      lint,
      LINTS[lint].severity,
      String(states),
      String(findings.length),
    ]),
    'None.',
  );
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  const file = a?.file ?? '';
  const other = b?.file ?? '';
  if (file !== other) return file < other ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
