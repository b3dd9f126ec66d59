import type { AnswerSource } from '../model/answers.ts';
import type { Role, Standing, Verdict } from '../model/ids.ts';
import type { Hosting, Tool, ToolStatus } from '../model/tool.ts';
import type { ToolNotice } from '../model/toolchain.ts';
import { type Span, span, type Tone } from './doc.ts';

// What the ids of the model are called in text: one table per union, so that none is forgotten.

/** What a verdict is called. */
export const VERDICT_WORDS = {
  adopt: 'adopt',
  later: 'later',
  consider: 'consider',
  'not-needed': 'not needed',
  unsuitable: 'unsuitable',
} satisfies Record<Verdict, string>;

/** How a verdict is coloured. */
export const VERDICT_TONES = {
  adopt: 'good',
  later: 'accent',
  consider: 'warn',
  'not-needed': 'quiet',
  unsuitable: 'bad',
} satisfies Record<Verdict, Tone>;

/** How much of a target is there. */
export const STANDING_WORDS = {
  missing: 'missing',
  partial: 'partial',
  'in-place': 'in place',
  unknown: 'unknown',
} satisfies Record<Standing, string>;

/** What part a target plays. */
export const ROLE_WORDS = {
  lifecycle: 'covers the lifecycle',
  delivery: 'how it is delivered',
  organisation: 'how it is organised',
  practice: 'a practice beside the others',
} satisfies Record<Role, string>;

/** What a remark on a tool in use is about. */
export const NOTICE_WORDS = {
  dead: 'discontinued',
  sold: 'changed hands',
  caution: 'caution',
  conflict: 'breaks a constraint',
  'no-need': 'not needed for this',
  overlap: 'overlaps',
} satisfies Record<ToolNotice['kind'], string>;

/** Where an answer came from. */
export const SOURCE_WORDS = {
  given: 'the answers file',
  flag: '--set',
  asked: 'the questionnaire',
  assumed: 'assumptions',
} satisfies Record<AnswerSource, string>;

/** How a tool is run. */
export const HOSTING_WORDS = {
  saas: 'SaaS',
  'self-hosted': 'self-hosted',
  'local-cli': 'local',
  library: 'library',
  'cloud-managed': 'cloud',
  document: 'document',
} satisfies Record<Hosting, string>;

/** Whether a tool is still looked after. */
export const STATUS_WORDS = {
  active: 'active',
  maintenance: 'maintenance only',
  acquired: 'acquired',
  renamed: 'renamed',
  archived: 'archived',
  discontinued: 'discontinued',
} satisfies Record<ToolStatus, string>;

const STATUS_TONES = {
  active: 'plain',
  maintenance: 'warn',
  acquired: 'warn',
  renamed: 'plain',
  archived: 'bad',
  discontinued: 'bad',
} satisfies Record<ToolStatus, Tone>;

/** A verdict as it is shown: "adopt (light)". */
export function verdictSpan(verdict: Verdict, light: boolean): Span {
  return span(verdictWord(verdict, light), VERDICT_TONES[verdict]);
}

/** The words of a verdict. */
export function verdictWord(verdict: Verdict, light = false): string {
  return light ? `${VERDICT_WORDS[verdict]} (light)` : VERDICT_WORDS[verdict];
}

/** What is said of a tool beside its name; nothing of one that can be relied on, whoever owns it. */
export function markSpans({ status, recommend }: Pick<Tool, 'status' | 'recommend'>): Span[] {
  const goesOn = status === 'active' || status === 'acquired' || status === 'renamed';
  const advice = recommend === 'caution' ? 'caution' : 'not recommended';
  return [
    ...(goesOn ? [] : [statusSpan(status)]),
    ...(recommend === 'ok' ? [] : [span(advice, 'warn')]),
  ];
}

/** The status of a tool. */
export function statusSpan(status: ToolStatus): Span {
  return span(STATUS_WORDS[status], STATUS_TONES[status]);
}

/** A licence as people read it: "source-available: BUSL-1.1". */
export function licenseWord(license: string): string {
  return license.replace(/^source-available:/u, 'source-available: ');
}

/** "a, b and c". */
export function listAnd(words: readonly string[]): string {
  return listWith(words, 'and');
}

/** "a, b or c". */
export function listOr(words: readonly string[]): string {
  return listWith(words, 'or');
}

/** "1 tool", "2 tools"; the plural is the singular with an s unless it is given. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** The text with a capital at its start. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

function listWith(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
