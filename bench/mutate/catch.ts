import type { Scope } from '../../src/engine/lint/context.ts';
import type { Path } from '../../src/engine/lint/finding.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import { CHECKS } from '../../src/knowledge/checks/table.ts';
import type { DraftKnowledge } from '../../src/knowledge/draft.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { target as targetSchema } from '../../src/model/schema/target.ts';
import type { Planted } from './planted.ts';

/**
 * Whether a planted fault is found at its place. Looks only for what was planted and only at what was
 * touched: the other lints and targets would say what they always say.
 */
export function isCaught({ kb, by, path }: Planted): boolean {
  if ('check' in by) return isChecked(kb, by.check, path);
  const [top, id] = path;
  const only = top === 'targets' || top === 'tools' ? { [top]: [String(id)] } : {};
  const scope: Scope = { lints: [by.lint], ...only };
  const found = lint(kb, scope).flatMap((run) => run.findings);
  return found.some((finding) => startsWith(finding.path, path));
}

function isChecked(kb: KnowledgeBase, code: string, path: Path): boolean {
  const draft = touchedOf(kb, path);
  const found = CHECKS.flatMap((check) => [...check(draft)]);
  const place = indexed(draft, path);
  return (
    found.some((finding) => finding.code === code && startsWith(finding.path, place)) ||
    (code === 'out-of-range' && isMisshapen(kb, path))
  );
}

/** The knowledge with every target and tool that was not touched reduced to its name. */
function touchedOf(kb: KnowledgeBase, [top, id]: Path): DraftKnowledge {
  const isTouched = (list: string, own: string): boolean =>
    list === top && (id === undefined || id === own);
  return {
    ...kb,
    targets: kb.targets.map((t) => (isTouched('targets', t.id) ? t : { id: t.id })),
    tools: kb.tools.map((t) => (isTouched('tools', t.id) ? t : { id: t.id, suite: t.suite })),
  };
}

/** What the schema refuses, which checks are never shown. */
function isMisshapen(kb: KnowledgeBase, [, id]: Path): boolean {
  return !targetSchema.safeParse(kb.targets.find((t) => t.id === id)).success;
}

/** Checks of the loader walk lists by index. */
function indexed(root: unknown, path: Path): Path {
  let value = root;
  return path.map((step) => {
    const at = Array.isArray(value) ? value.findIndex((item) => item?.id === step) : -1;
    const key = at < 0 ? step : at;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return key;
  });
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, i) => path[i] === step);
}
