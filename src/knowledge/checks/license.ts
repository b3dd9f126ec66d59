import ids from 'spdx-license-ids/index.json' with { type: 'json' };
import { didYouMean } from '../nearest.ts';

/** What is wrong with a licence. */
export interface LicenseFault {
  readonly message: string;
  readonly hint?: string | undefined;
}

const FORMS = 'write an SPDX expression, proprietary, or source-available:<id>';

/**
 * Checks a licence field: `proprietary`, `source-available:<id>`, or an SPDX expression (ids joined by
 * AND and OR, an exception after WITH, parentheses; SPDX 2.3, annex D). `NOASSERTION` is SPDX for "not known".
 * @returns undefined where nothing is wrong
 */
export function licenseFault(license: string): LicenseFault | undefined {
  if (license === 'proprietary' || license === 'NOASSERTION') return undefined;
  if (/^source-available:[A-Za-z0-9][A-Za-z0-9.-]*$/.test(license)) return undefined;
  const tokens = license.match(/[()]|[^\s()]+/g) ?? [];
  if (!isExpression(tokens))
    return { message: `"${license}" is no licence expression`, hint: FORMS };
  const unknown = tokens.filter(
    (token, index) => isId(token) && !isKnown(token, tokens[index - 1]),
  );
  const [first] = unknown;
  if (first === undefined) return undefined;
  return { message: `"${first}" is no SPDX licence id`, hint: didYouMean(first, ids) ?? FORMS };
}

const isId = (token: string): boolean => !/^(?:[()]|AND|OR|WITH)$/.test(token);

/** Exceptions after WITH and references of one's own are not in the list; a plus means "or later". */
function isKnown(token: string, before: string | undefined): boolean {
  return (
    before === 'WITH' || token.startsWith('LicenseRef-') || ids.includes(token.replace(/\+$/, ''))
  );
}

/** Whether tokens alternate between ids and operators, with parentheses that match. */
function isExpression(tokens: readonly string[]): boolean {
  let depth = 0;
  let wantsId = true;
  for (const token of tokens) {
    if (token === '(' ? !wantsId : token === ')' ? wantsId || depth === 0 : wantsId !== isId(token))
      return false;
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else wantsId = !wantsId;
  }
  return depth === 0 && !wantsId;
}
