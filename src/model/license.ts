/** How what is no open-source licence starts: terms that forbid uses or were refused, and ids that say nothing. */
const NOT_OPEN =
  'proprietary source-available: noassertion none busl sspl elastic polyform fsl cc-by-n hippocratic json parity bigscience openrail'.split(
    ' ',
  );

const known = new Map<string, boolean>();

/**
 * Whether a licence, as the knowledge writes it, is an open-source licence: an SPDX expression of
 * which one side of each OR, and both sides of each AND, are open. `proprietary` and
 * `source-available:<id>` are not.
 */
export function isOpenSource(license: string): boolean {
  const isOpen = known.get(license) ?? isOpenExpression(license);
  known.set(license, isOpen);
  return isOpen;
}

function isOpenExpression(license: string): boolean {
  const isOpen = (id: string): boolean => {
    const name = id.replaceAll('(', '').toLowerCase();
    return name !== '' && !NOT_OPEN.some((start) => name.startsWith(start));
  };
  return license.split(' OR ').some((side) => side.split(' AND ').every(isOpen));
}

/** The words of a licence: the ids of an expression and what joins them, or the one behind `source-available:`. */
export const licenseWords = (license: string): string[] =>
  license.split(/[\s()]+|^source-available:/u);
