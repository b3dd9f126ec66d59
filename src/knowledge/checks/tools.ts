import { tool as toolSchema } from '../../model/schema/tool.ts';
import { isEnded, type Tool } from '../../model/tool.ts';
import type { Draft, DraftKnowledge } from '../draft.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding, Path } from '../path.ts';
import { licenseFault } from './license.ts';

type DraftTool = Draft<Tool>;

/** Dead tools that nothing keeps from being proposed, and successors that are dead themselves. */
export function* deadTools({ tools = [] }: DraftKnowledge): Generator<Finding> {
  const byId = new Map(tools.map((tool) => [tool.id, tool]));
  for (const [index, tool] of tools.entries()) {
    const path = ['tools', index];
    if (isEnded(tool) && tool.recommend !== 'no' && !tool.successor) {
      const message = `the tool is ${tool.status} and has no successor, and may be proposed`;
      yield {
        code: 'dead-tool',
        path: [...path, 'recommend'],
        message,
        hint: 'write recommend: no, or a successor',
      };
    }
    const successor = tool.successor ? byId.get(tool.successor) : undefined;
    const fault = successor && successorFault(tool, successor);
    if (fault) yield { code: 'dead-successor', path: [...path, 'successor'], message: fault };
  }
}

function successorFault(tool: DraftTool, successor: DraftTool): string | undefined {
  if (successor.id === tool.id) return 'a tool cannot succeed itself';
  if (isEnded(successor))
    return `${successor.id} is ${successor.status} and cannot succeed anything`;
  return successor.recommend === 'no' ? `${successor.id} is not recommended itself` : undefined;
}

/** A caution that does not say why. */
export function* silentCautions({ tools = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { recommend, note }] of tools.entries()) {
    if (recommend !== 'caution' || note !== null) continue;
    const message = 'a caution needs a note that says why';
    yield { code: 'silent-caution', path: ['tools', index, 'recommend'], message };
  }
}

/** Licences that are neither in the SPDX list nor marked as something else. */
export function* unknownLicenses({ tools = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { license }] of tools.entries()) {
    const fault = license === undefined ? undefined : licenseFault(license);
    if (fault) yield { code: 'unknown-license', path: ['tools', index, 'license'], ...fault };
  }
}

/** `any` beside the cloud that a tool is tied to. */
export function* mixedClouds({ tools = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, { cloud = [] }] of tools.entries()) {
    if (cloud.length < 2 || !cloud.includes('any')) continue;
    const message = '"any" says that a tool is tied to no cloud, so it stands alone';
    yield { code: 'mixed-clouds', path: ['tools', index, 'cloud'], message };
  }
}

/** Evidence for, or doubt about, something that is no field of a tool. */
export function* unknownFields({ tools = [] }: DraftKnowledge): Generator<Finding> {
  for (const [index, tool] of tools.entries()) {
    const path = ['tools', index];
    yield* fieldsOf(tool.unverified, [...path, 'unverified']);
    for (const [i, { covers }] of (tool.evidence ?? []).entries()) {
      yield* fieldsOf(covers, [...path, 'evidence', i, 'covers']);
    }
  }
}

function* fieldsOf(names: readonly string[] | undefined, path: Path): Generator<Finding> {
  const known = Object.keys(toolSchema.shape);
  for (const [index, name] of (names ?? []).entries()) {
    if (known.includes(name)) continue;
    const hint = didYouMean(name, known) ?? `fields: ${known.join(', ')}`;
    yield {
      code: 'unknown-field',
      path: [...path, index],
      message: `a tool has no field "${name}"`,
      hint,
    };
  }
}
