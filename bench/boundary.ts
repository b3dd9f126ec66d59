/**
 * Looks after the boundary examples of the rules: answers under which a rule tips the verdict, so that
 * deleting it shows, and regrading it by two grades too where any answers show that.
 *
 *     npm run boundary             lists rules whose example is missing or does not hold, or that never tip
 *     npm run boundary -- --write  writes an example for each that can have one
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile, type Engine } from '../src/engine/judging/compile.ts';
import type { CompiledRule, CompiledTarget } from '../src/engine/judging/compiled.ts';
import type { BoundaryExample } from '../src/model/target.ts';
import { loadFrom, shippedFolder } from '../test/support/shipped.ts';
import { holds, regradesCaught } from './boundary/holds.ts';
import { findExample } from './boundary/search.ts';
import { rulesWithoutExample, withExample, withPlaceholders } from './boundary/text.ts';

const FOLDERS = { paradigm: 'paradigms', practice: 'practices' } as const;

/** A rule that needs another example. */
interface Fault {
  readonly target: CompiledTarget;
  readonly rule: CompiledRule;
  /** Undefined where no answers were found under which the rule tips the verdict. */
  readonly found: BoundaryExample | undefined;
}

const fileOf = ({ target }: CompiledTarget): string =>
  `${shippedFolder}/${FOLDERS[target.kind]}/${target.id}.yaml`;

function faultsIn(engine: Engine): Fault[] {
  return engine.targets.flatMap((target) =>
    target.groups
      .flat()
      .filter((rule) => !holds(engine, target.index, rule.rule.id, rule.rule.example))
      .map((rule) => ({ target, rule, found: findExample(engine, target, rule) })),
  );
}

function says({ target, rule, found }: Fault): string {
  const file = fileOf(target);
  const isMissing = rulesWithoutExample(readFileSync(file, 'utf8')).includes(rule.rule.id);
  const what = isMissing ? 'has no example' : 'has an example that does not hold';
  const advice = found === undefined ? ', and never tips the verdict in the answers tried' : '';
  return `${file}: ${rule.rule.id} ${what}${advice}`;
}

function write({ target, rule, found }: Fault): void {
  if (found === undefined) return;
  const file = fileOf(target);
  writeFileSync(file, withExample(readFileSync(file, 'utf8'), rule.rule.id, found));
}

/** A file of a target with placeholders where examples are missing; any other as it is. */
function readPatched(path: string): Uint8Array {
  const isTarget = Object.values(FOLDERS).some((folder) => path.includes(`/${folder}/`));
  if (!isTarget) return readFileSync(path);
  return Buffer.from(withPlaceholders(readFileSync(path, 'utf8')));
}

function summary(engine: Engine, faults: readonly Fault[]): string {
  const rules = engine.targets.flatMap((t) => t.groups.flat().map((rule) => ({ t, rule })));
  const counts = rules.map(({ t, rule }) => regradesCaught(engine, t, rule));
  const caught = counts.reduce((sum, c) => sum + c.caught, 0);
  const of = counts.reduce((sum, c) => sum + c.of, 0);
  const held = rules.length - faults.length;
  return `${held} of ${rules.length} examples hold and break without their rule; ${caught} of ${of} regradings by two grades break them`;
}

const engine = compile(
  loadFrom(shippedFolder, { readdirSync: (path) => readdirSync(path), readFileSync: readPatched }),
);
const faults = faultsIn(engine);
for (const fault of faults) console.log(says(fault));
console.log(summary(engine, faults));
const isWriting = process.argv.includes('--write');
if (isWriting) for (const fault of faults) write(fault);
if (faults.some((f) => !isWriting || f.found === undefined)) process.exitCode = 1;
