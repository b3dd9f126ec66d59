import { sift } from '../../engine/lint/exceptions.ts';
import type { Finding } from '../../engine/lint/finding.ts';
import { type LintRun, lint as lintKnowledge } from '../../engine/lint/lint.ts';
import { LINTS } from '../../engine/lint/table.ts';
import { wordsFor } from '../../engine/lint/wording.ts';
import { type Exceptions, readExceptions } from '../../knowledge/exceptions.ts';
import type { LoadedKnowledge } from '../../knowledge/load.ts';
import { didYouMean } from '../../knowledge/nearest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Block, code, type Doc, paragraph, table } from '../../report/doc.ts';
import { count } from '../../report/words.ts';
import { describeAll, diagnosticEntry, type Texts } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../failure.ts';
import type { Session } from '../session.ts';
import { readFolder } from './kb-folder.ts';

/**
 * Checks a folder of knowledge as `kb validate` does, then looks over all answers for what never
 * happens, what always happens and what nobody reads.
 * @param all also lists notes and what the exceptions let pass
 * @returns 1 if there are errors; warnings alone are no failure
 */
export async function lint(session: Session, dir: string, all: boolean): Promise<ExitCode> {
  await session.checkOutputs();
  const loaded = await readFolder(session, dir);
  const exceptions = readExceptions(dir, session.io.fs);
  const report = reportOf(loaded, exceptions, all);
  const texts = new Map([...loaded.texts, [exceptions.file, exceptions.text]]);
  await session.emit(docOf(dir, report, texts));
  return report.remarks.some(isError) ? EXIT.gate : EXIT.done;
}

/** What is said of one place, and the path into the knowledge that an exception would name. */
interface Remark {
  readonly diagnostic: Diagnostic;
  readonly subject?: string;
}

/** Everything that one run of lint has to say. */
interface Report {
  /** By place: of the loader, of lint, and about the exceptions. */
  readonly remarks: readonly Remark[];
  /** Empty where the knowledge has faults that keep it from being used. */
  readonly runs: readonly LintRun[];
  readonly notes: number;
  readonly excepted: number;
}

function reportOf(loaded: LoadedKnowledge, exceptions: Exceptions, all: boolean): Report {
  const { result, locate } = loaded;
  const read = [...result.diagnostics, ...exceptions.diagnostics].map(asRemark);
  if (result.value === undefined) return { remarks: read, runs: [], notes: 0, excepted: 0 };
  const runs = lintKnowledge(result.value);
  const found = sift(
    runs.flatMap((run) => run.findings),
    exceptions.entries,
  );
  const notes = found.kept.filter(({ severity }) => severity === 'note');
  const faults = found.kept.filter(({ severity }) => severity !== 'note');
  const passed = found.excepted.map(({ finding, by }) => passedBy(remarkOn(finding, locate), by));
  const remarks = [
    ...read,
    ...[...faults, ...(all ? notes : [])].map((finding) => remarkOn(finding, locate)),
    ...(all ? passed : []),
    ...found.needless.map(needlessDiagnostic).map(asRemark),
  ];
  return {
    remarks: remarks.toSorted((a, b) => byPlace(a.diagnostic, b.diagnostic)),
    runs,
    notes: notes.length,
    excepted: passed.length,
  };
}

const asRemark = (diagnostic: Diagnostic): Remark => ({ diagnostic });

function remarkOn(finding: Finding, locate: LoadedKnowledge['locate']): Remark {
  const { code, path, severity } = finding;
  const place = locate(path);
  const diagnostic: Diagnostic = {
    severity: severity === 'error' ? 'error' : 'warning',
    code,
    ...wordsFor(finding),
    ...(place === undefined ? {} : { place }),
  };
  return { diagnostic, subject: path.join('/') };
}

function passedBy({ diagnostic, ...rest }: Remark, { reason }: { reason: string }): Remark {
  const hint = `excepted: ${reason}`;
  return { ...rest, diagnostic: { ...diagnostic, severity: 'warning', hint } };
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
  const { remarks, runs, notes, excepted } = report;
  const errors = remarks.filter(isError).length;
  const warnings = remarks.length - errors;
  const states = runs.reduce((sum, run) => sum + run.states, 0);
  const diagnostics = remarks.map(({ diagnostic }) => diagnostic);
  const found =
    remarks.length === 0
      ? paragraph(`${dir}: nothing found.`)
      : code(describeAll(diagnostics, 0, texts).split('\n'));
  const summary = [
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
      findings: remarks.map(({ diagnostic, subject }) => ({
        severity: diagnostic.severity,
        ...diagnosticEntry(diagnostic),
        ...(subject === undefined ? {} : { subject }),
      })),
      lints: runs.map((run) => ({
        code: run.code,
        severity: LINTS[run.code].severity,
        states: run.states,
        findings: run.findings.length,
      })),
    },
    summary: summary.join(', '),
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

const isError = ({ diagnostic }: Remark): boolean => diagnostic.severity === 'error';

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  const file = a?.file ?? '';
  const other = b?.file ?? '';
  if (file !== other) return file < other ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
