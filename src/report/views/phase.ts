import type { KnowledgeBase, Phase } from '../../model/knowledge.ts';
import { type Block, type Doc, heading, list, pairs, paragraph, table } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';

/** One phase: what it is for, what each target answers there, and the capabilities that live in it. */
export function phaseView(kb: KnowledgeBase, phase: Phase): Doc {
  const names = namesOf(kb);
  const capabilities = kb.capabilities.filter((capability) => capability.phase === phase.id);
  return {
    title: phase.name,
    blocks: [
      heading(1, phase.name),
      paragraph(phase.means),
      pairs([['Asks for', phase.asks]]),
      targetTable(kb, phase, names),
      heading(2, 'Capabilities'),
      list(capabilities.map(({ id, name, means }) => `${name} (${id}): ${means}`)),
    ],
    data: {
      ...phase,
      targets: kb.targets.flatMap(({ id, phases }) => {
        const own = phases[phase.id];
        return own === undefined ? [] : [{ id, ...own }];
      }),
      capabilities: capabilities.map(({ id }) => id),
    },
    summary: null,
  };
}

function targetTable(kb: KnowledgeBase, phase: Phase, names: Names): Block {
  const rows = kb.targets.flatMap((target) => {
    const own = target.phases[phase.id];
    return own === undefined
      ? []
      : [[target.name, own.answer, own.tools.map(names.toolMarked).join(', ')]];
  });
  return table(
    [
      { head: 'Target', type: 'name' },
      { head: phase.asks, type: 'list' },
      { head: 'Typical tools', type: 'list' },
    ],
    rows,
    'No target says anything about this phase.',
  );
}
