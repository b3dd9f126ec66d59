import type { Entry } from '../help-page.ts';

/** One piece of a topic: a paragraph, terms with their meaning, or lines to be copied. */
export type TopicPart =
  | { readonly text: string }
  | { readonly title: string; readonly entries: readonly Entry[] }
  | { readonly title: string; readonly code: readonly string[] };

/** A subject that the help explains apart from any command. */
export interface TopicEntry {
  readonly id: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly PARTS: readonly TopicPart[] }>;
}

/** Every topic, in the order of the help; the texts are loaded when one is asked for. */
export const TOPICS: readonly TopicEntry[] = [
  {
    id: 'exit-codes',
    summary: 'what a run ends with, and what it means to a script',
    load: () => import('./exit-codes.ts'),
  },
  {
    id: 'environment',
    summary: 'the variables that are read',
    load: () => import('./environment.ts'),
  },
  {
    id: 'formats',
    summary: 'text, JSON, Markdown and HTML, and where each is written',
    load: () => import('./formats.ts'),
  },
  {
    id: 'ci',
    summary: 'worked examples for GitHub Actions and GitLab CI',
    load: () => import('./ci.ts'),
  },
];
