import type { Advice, TargetAdvice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { isUnnamed, type NeedAdvice } from '../../model/toolchain.ts';
import { type Block, chart, type Tone } from '../doc.ts';
import { VERDICT_TONES, verdictWord } from '../words.ts';
import { fitBar } from './verdicts.ts';

const NEED_TONES = {
  kept: 'plain',
  new: 'good',
  replaces: 'warn',
  method: 'quiet',
  given: 'quiet',
  unmet: 'bad',
  'left-out': 'quiet',
} satisfies Record<NeedAdvice['state'], Tone>;

/** The fit of every target with its interval, beside the marks for adopt and consider. */
export function fitChart(advice: Advice, kb: KnowledgeBase): Block {
  const rows = advice.targets.toSorted((a, b) => b.fit - a.fit);
  return chart('Fit of every target, 1 to 99, with the interval that open questions leave', {
    type: 'bars',
    marks: [
      { at: kb.marks.consider, label: `consider ${kb.marks.consider}` },
      { at: kb.marks.adopt, label: `adopt ${kb.marks.adopt}` },
    ],
    rows: rows.map((t) => ({
      label: `${t.name}: ${verdictWord(t.verdict, t.light)}`,
      bar: fitBar(t),
      tone: VERDICT_TONES[t.verdict],
    })),
  });
}

/** How many needs each adopted target has in each phase. */
export function heatChart(advice: Advice): Block[] {
  const adopted = advice.targets.filter((t) => t.verdict === 'adopt');
  const rows = adopted.map((t) => ({ label: t.name, values: needsPerPhase(advice, t) }));
  if (rows.every((r) => r.values.every((v) => v === 0))) return [];
  return [
    chart('Needs of each adopted target, by phase', {
      type: 'heat',
      columns: advice.phases.map((p) => p.name),
      rows,
    }),
  ];
}

function needsPerPhase(advice: Advice, target: TargetAdvice): number[] {
  return advice.phases.map((p) => p.needs.filter((n) => n.targets.includes(target.id)).length);
}

/** The tools of each phase side by side; a tool that serves several phases stands in each. */
export function toolChart(advice: Advice): Block[] {
  const lanes = advice.phases.map((phase) => {
    const met = phase.needs.filter((n) => n.tool !== null);
    const tools = [...new Set(met.map((n) => n.tool))];
    const items = tools.flatMap((tool) => {
      const needs = met.filter((n) => n.tool === tool);
      const [first] = needs;
      if (first === undefined) return [];
      const count = needs.length === 1 ? 'one need' : `${needs.length} needs`;
      return [
        {
          label: first.toolName ?? '',
          detail: `${needs.every(isUnnamed) ? 'where there is none' : first.state}, ${count}`,
          tone: NEED_TONES[first.state],
        },
      ];
    });
    return { label: phase.name, items };
  });
  if (lanes.every((lane) => lane.items.length === 0)) return [];
  return [chart('Tools by phase', { type: 'lanes', lanes })];
}

/** The waves of the roadmap from left to right. */
export function roadmapChart(advice: Advice): Block[] {
  const waves = [...new Set(advice.roadmap.map((item) => item.wave))];
  if (waves.length === 0) return [];
  const lanes = waves.map((wave) => ({
    label: `Wave ${wave}`,
    items: advice.roadmap
      .filter((item) => item.wave === wave)
      .map((item) => ({
        label: item.light ? `${item.name} (light)` : item.name,
        detail: `takes ${item.effort}`,
        tone: VERDICT_TONES[item.verdict],
      })),
  }));
  return [chart('Roadmap in waves', { type: 'lanes', lanes })];
}
