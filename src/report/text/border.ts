/** The characters of a border, by the names that the table library gives them. */
export interface Border {
  readonly top: string;
  readonly 'top-mid': string;
  readonly 'top-left': string;
  readonly 'top-right': string;
  readonly bottom: string;
  readonly 'bottom-mid': string;
  readonly 'bottom-left': string;
  readonly 'bottom-right': string;
  readonly left: string;
  readonly 'left-mid': string;
  readonly mid: string;
  readonly 'mid-mid': string;
  readonly right: string;
  readonly 'right-mid': string;
  readonly middle: string;
}

export const UNICODE_BORDER: Border = {
  top: '─',
  'top-mid': '┬',
  'top-left': '┌',
  'top-right': '┐',
  bottom: '─',
  'bottom-mid': '┴',
  'bottom-left': '└',
  'bottom-right': '┘',
  left: '│',
  'left-mid': '├',
  mid: '─',
  'mid-mid': '┼',
  right: '│',
  'right-mid': '┤',
  middle: '│',
};

export const ASCII_BORDER: Border = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** What stands above or below a rule: texts side by side, one over all columns, or nothing. */
export type Side = 'columns' | 'whole' | 'nothing';

/** A line across a table; where columns end at it, it has a joint. */
export function ruleOf(
  border: Border,
  widths: readonly number[],
  above: Side,
  below: Side,
): string {
  const edge = above === 'nothing' ? 'top' : below === 'nothing' ? 'bottom' : 'mid';
  const [left, right] =
    edge === 'mid'
      ? [border['left-mid'], border['right-mid']]
      : [border[`${edge}-left`], border[`${edge}-right`]];
  const dashes = widths.map((width) => border[edge].repeat(width + 2));
  return left + dashes.join(jointOf(border, above, below) ?? border[edge]) + right;
}

function jointOf(border: Border, above: Side, below: Side): string | undefined {
  if (above === 'columns') return below === 'columns' ? border['mid-mid'] : border['bottom-mid'];
  return below === 'columns' ? border['top-mid'] : undefined;
}
