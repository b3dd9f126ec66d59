import type { Advice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Block, type Doc, heading, list, note, paragraph, span } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { fitChart, heatChart, roadmapChart, toolChart } from './charts.ts';
import { changesSection, openSection } from './outlook.ts';
import { provenanceSection } from './provenance.ts';
import { roadmapSection } from './roadmap.ts';
import { noticesSection, toolchainSection, unmetSection } from './toolchain.ts';
import { verdictSections } from './verdicts.ts';

/** The whole advice, in the order in which a consultant would say it. */
export function reportView(advice: Advice, kb: KnowledgeBase): Doc {
  const names = namesOf(kb);
  return {
    title: advice.name === undefined ? advice.headline : `${advice.name}: ${advice.headline}`,
    blocks: [
      ...opening(advice),
      ...tensionsSection(advice),
      ...verdictSections(advice),
      fitChart(advice, kb),
      ...sections(advice, kb, names),
      ...provenanceSection(advice),
    ],
    data: advice,
    summary: null,
  };
}

function opening(advice: Advice): Block[] {
  return [
    ...(advice.name === undefined ? [] : [paragraph(span(advice.name, 'quiet'))]),
    heading(1, advice.headline),
    ...(advice.thin === null ? [] : [note('info', advice.thin)]),
    ...(advice.habits.length === 0 ? [] : [heading(2, 'Habits to keep'), list(advice.habits)]),
  ];
}

function tensionsSection(advice: Advice): Block[] {
  if (advice.tensions.length === 0) return [];
  return [
    heading(2, 'Contradictions to settle first'),
    ...advice.tensions.map((tension) => note('warning', [tension.because, ' ', tension.advice])),
  ];
}

function sections(advice: Advice, kb: KnowledgeBase, names: Names): Block[] {
  return [
    ...toolchainSection(advice, kb, names),
    ...toolChart(advice),
    ...heatChart(advice),
    ...unmetSection(advice, names),
    ...noticesSection(advice, names),
    ...roadmapSection(advice, names),
    ...roadmapChart(advice),
    ...changesSection(advice),
    ...openSection(advice, names),
  ];
}
