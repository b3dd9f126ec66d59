import { isUnnamed, type NeedAdvice } from '../../model/toolchain.ts';
import { type Span, span, type Text, type Tone } from '../doc.ts';
import type { Names } from '../names.ts';

/** How a need is met. */
const NEED_STATE_WORDS = {
  kept: 'kept',
  new: 'new',
  replaces: 'replaces',
  method: 'method',
  given: 'given',
  unmet: 'unmet',
  'left-out': 'left out',
} satisfies Record<NeedAdvice['state'], string>;

const NEED_STATE_TONES = {
  kept: 'plain',
  new: 'good',
  replaces: 'warn',
  method: 'plain',
  given: 'quiet',
  unmet: 'bad',
  'left-out': 'quiet',
} satisfies Record<NeedAdvice['state'], Tone>;

/** The state of a need: "replaces Jenkins". */
export function needStateSpan(need: NeedAdvice, replaced: string | null): Span {
  if (isUnnamed(need)) return span('in place', 'plain');
  if (need.idle) return span('put to use', 'warn');
  const { state } = need;
  const words = NEED_STATE_WORDS[state];
  return span(replaced === null ? words : `${words} ${replaced}`, NEED_STATE_TONES[state]);
}

/** The name of a need: "Unit testing (python)". */
export function needName(capability: string, scope: string | null, names: Names): string {
  const name = names.capability(capability);
  return scope === null ? name : `${name} (${scope})`;
}

/** The name of a need as a row shows it, with a remark where it is not required. */
export function needText(need: NeedAdvice, names: Names): Text {
  const name = span(needName(need.capability, need.scope, names), 'strong');
  return need.importance === 'required' ? name : [name, span(' (recommended)', 'quiet')];
}

/** What meets a need: a tool with what comes in for it alone, a guide, what is there anyway, or nothing. */
export function meetsText(need: NeedAdvice, names: Names): string | null {
  const beside = need.beside === null ? '' : ` with ${names.tool(need.beside)}`;
  if (need.edition !== null) return `${need.toolName}, ${need.edition} edition`;
  if (need.toolName !== null)
    return `${isUnnamed(need) ? 'not named; else ' : ''}${need.toolName}${beside}`;
  return need.guide?.title ?? (isUnnamed(need) ? 'not named' : null);
}
