/** The characters that the layout itself draws with, in two alphabets. */
export interface Symbols {
  readonly rule: string;
  readonly bullet: string;
  readonly warning: string;
  readonly nothing: string;
  readonly dash: string;
  readonly barFull: string;
  readonly barSpan: string;
  readonly barEmpty: string;
}

export const UNICODE: Symbols = {
  rule: '─',
  bullet: '•',
  warning: '!',
  nothing: '–',
  dash: '–',
  barFull: '█',
  barSpan: '▒',
  barEmpty: '·',
};

export const ASCII: Symbols = {
  rule: '-',
  bullet: '-',
  warning: '!',
  nothing: '-',
  dash: '-',
  barFull: '#',
  barSpan: '+',
  barEmpty: '.',
};

const PUNCTUATION: Readonly<Record<string, string>> = {
  '–': '-',
  '−': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '\u00a0': ' ',
};
const PUNCTUATION_MARKS = new RegExp(`[${Object.keys(PUNCTUATION).join('')}]`, 'gu');

/** The text with typographic punctuation spelled in ASCII; letters of names stay as they are. */
export function asciiPunctuation(text: string): string {
  return text.replace(PUNCTUATION_MARKS, (mark) => PUNCTUATION[mark] ?? mark);
}
