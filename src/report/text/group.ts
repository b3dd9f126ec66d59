import { span } from '../doc.ts';
import type { Canvas } from './canvas.ts';
import { paintText } from './tone.ts';
import { hang, wrap } from './wrap.ts';

/** The label of a group of rows, with what is said of the group behind it or, in several lines, below. */
export function groupLabel(
  label: string,
  note: readonly string[],
  canvas: Canvas,
  width: number,
): string {
  const name = paintText(span(label, 'accent'), canvas.paint);
  const [only = ''] = note;
  if (note.length < 2) return wrap(only === '' ? name : `${name}: ${only}`, width);
  const lines = note.map((line) => hang(line, width, ` ${canvas.symbols.bullet} `));
  return [wrap(name, width), ...lines].join('\n');
}
