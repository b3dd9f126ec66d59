import type { Advice } from '../../model/advice.ts';
import type { KnowledgeBase } from '../../model/knowledge.ts';
import { type Block, type Doc, heading, list, note, paragraph, span } from '../doc.ts';
import { type Names, namesOf } from '../names.ts';
import { type ReportOptions, SECTIONS, type SectionId } from '../sections.ts';
import { fitChart, heatChart, roadmapChart, toolChart } from './charts.ts';
import { evidenceDetails, needDetails } from './details.ts';
import { changesSection, openSection } from './outlook.ts';
import { provenanceSection } from './provenance.ts';
import { roadmapSection } from './roadmap.ts';
import { noticesSection, toolchainSection, unmetSection } from './toolchain.ts';
import { verdictSections } from './verdicts.ts';

/** The advice, whole or in part; `data` is the whole of it whatever is shown. */
export function reportView(advice: Advice, kb: KnowledgeBase, options: ReportOptions = {}): Doc {
  return {
    title: advice.name === undefined ? advice.headline : `${advice.name}: ${advice.headline}`,
    get blocks() {
      return blocksOf(advice, kb, options);
    },
    data: advice,
    summary: null,
  };
}

function blocksOf(advice: Advice, kb: KnowledgeBase, { only, details }: ReportOptions): Block[] {
  const report: Report = { advice, kb, names: namesOf(kb), details: details === true };
  const shown = SECTIONS.filter((id) => only === undefined || only.includes(id));
  return shown.flatMap((id) => {
    const blocks = BUILDERS[id].build(report);
    return blocks.length === 0 && only !== undefined ? [nothing(BUILDERS[id].none)] : blocks;
  });
}

/** What sections are made from. */
interface Report {
  readonly advice: Advice;
  readonly kb: KnowledgeBase;
  readonly names: Names;
  readonly details: boolean;
}

/** How a section is made, and what is said where it is asked for and there is nothing to say. */
interface Builder {
  readonly build: (report: Report) => readonly Block[];
  readonly none: string;
}

const BUILDERS: Readonly<Record<SectionId, Builder>> = {
  headline: { build: ({ advice }) => opening(advice), none: '' },
  tensions: {
    build: tensionsSection,
    none: 'No contradictions in the answers.',
  },
  verdicts: { build: verdicts, none: 'No verdicts.' },
  toolchain: { build: toolchain, none: 'No tools are needed.' },
  roadmap: {
    build: ({ advice, names }) => [...roadmapSection(advice, names), ...roadmapChart(advice)],
    none: 'No steps to take.',
  },
  changes: {
    build: ({ advice, kb }) => changesSection(advice, kb),
    none: 'No small change of the answers would change this advice.',
  },
  questions: {
    build: ({ advice, names }) => openSection(advice, names),
    none: 'No open question could change a verdict.',
  },
  provenance: { build: ({ advice }) => provenanceSection(advice), none: '' },
};

const nothing = (text: string): Block => paragraph(span(text, 'quiet'));

function opening(advice: Advice): Block[] {
  return [
    ...(advice.name === undefined ? [] : [paragraph(span(advice.name, 'quiet'))]),
    heading(1, advice.headline),
    ...(advice.thin === null ? [] : [note('info', advice.thin)]),
    ...(advice.habits.length === 0 ? [] : [heading(2, 'Habits to keep'), list(advice.habits)]),
  ];
}

function tensionsSection({ advice: { tensions, roadmap }, kb }: Report): Block[] {
  if (tensions.length === 0) return [];
  const stepFor = (rule: string): string => {
    const mender = kb.tensions.find(({ id }) => id === rule)?.['mended-by'];
    const step = roadmap.find(({ target }) => target === mender);
    return step === undefined ? '' : ` ${step.name} in wave ${step.wave} keeps it that way.`;
  };
  return [
    heading(2, 'Contradictions to settle first'),
    ...tensions.map(({ rule, because, advice }) =>
      note('warning', `${because} ${advice}${stepFor(rule)}`),
    ),
  ];
}

function verdicts({ advice, kb, names, details }: Report): Block[] {
  return [
    ...verdictSections(advice),
    fitChart(advice, kb),
    ...(details ? evidenceDetails(advice, names) : []),
  ];
}

function toolchain({ advice, kb, names, details }: Report): Block[] {
  return [
    ...toolchainSection(advice, kb, names),
    ...toolChart(advice),
    ...heatChart(advice),
    ...unmetSection(advice, names),
    ...noticesSection(advice, names),
    ...(details ? needDetails(advice, names) : []),
  ];
}
