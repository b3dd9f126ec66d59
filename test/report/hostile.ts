import type { Advice } from '../../src/model/advice.ts';
import type { KnowledgeBase } from '../../src/model/knowledge.ts';
import { ADVICE, KNOWLEDGE } from './fixtures.ts';

/** Text that is markup, a command or a formula to one reader or another. */
export const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror="alert(1)">',
  "' onmouseover='alert(1)",
  '</details></td></table></main><!-- ]]>',
  '</style><style>*{display:none}</style>',
  '[link](javascript:alert(1)) ![image](x) **bold** _em_ ~~gone~~ `code`',
  'x | y |\n| --- | --- |\n| z',
  '\n# heading\n\n- item\n1. one\n> quote\n',
  '```\n~~~\n    code',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b1m',
  '\u202Etxet\u202C \u2066isolated\u2069 \u200Fmark \uFEFFbom',
  '\u0000\u0007\b\u0085\u2028\u2029 controls\r\nbreak\ttab',
  '=HYPERLINK("//evil.example","x")',
  '@SUM(1+1)',
  '+1-1',
  '&lt;b&gt; &amp; &#60;',
  '漢字 e\u0301 👩‍👩‍👧 ﷽',
  '$(touch x) `touch x` %s %n $x {{x}}',
];

/** The fields that people write sentences and names into; all others hold ids, numbers and addresses. */
const PROSE = new Set(
  `activities advice asks because differs failure firstStep first-step focus habits headline help intro
  label lightForm light meaning means name reason relax revisit says success summary text thin title
  toolName unlocks why best-for not-for automation what steps advantages challenges features
  preconditions measures cost-note phrase`.split(/\s+/),
);

/** The same plain data with a payload before each piece of prose, each in its turn. */
function poisoned<T>(value: T): T {
  let turn = 0;
  const poison = (text: string): string => {
    turn += 1;
    return `${PAYLOADS[turn % PAYLOADS.length] ?? ''} ${text}`;
  };
  const walk = (part: unknown, isProse: boolean): unknown => {
    if (typeof part === 'string') return isProse ? poison(part) : part;
    if (Array.isArray(part)) return part.map((entry) => walk(entry, isProse));
    if (typeof part !== 'object' || part === null) return part;
    // The label of a robustness is one of two words, and not prose as other labels are.
    const isFixed = 'hangsOn' in part;
    return Object.fromEntries(
      Object.entries(part).map(([key, entry]) => [key, walk(entry, PROSE.has(key) && !isFixed)]),
    );
  };
  // Only strings are replaced, by strings.
  return walk(value, false) as T;
}

/** The knowledge and the advice of the fixtures, as somebody would write them who means harm. */
export const HOSTILE_KNOWLEDGE: KnowledgeBase = poisoned(KNOWLEDGE);
export const HOSTILE_ADVICE: Advice = {
  ...poisoned(ADVICE),
  answers: { engineers: PAYLOADS[6] ?? '', current_tools: PAYLOADS },
};

/** As many answers, of no harm, to compare with. */
export const HARMLESS_ADVICE: Advice = {
  ...ADVICE,
  answers: { engineers: '6-20', current_tools: PAYLOADS.map((_, index) => `tool-${index}`) },
};
