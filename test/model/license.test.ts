import { expect, it } from 'vitest';
import { isOpenSource } from '../../src/model/license.ts';

it.each([
  ['MIT', true],
  ['AGPL-3.0-only OR SSPL-1.0 OR Elastic-2.0', true],
  ['Apache-2.0 AND BUSL-1.1', false],
  ['(MIT OR Apache-2.0)', true],
  ['BUSL-1.1', false],
  ['source-available:FSL-1.1-Apache-2.0', false],
  ['proprietary', false],
  ['NOASSERTION', false],
])('%s is open source: %s', (license, open) => {
  expect(isOpenSource(license)).toBe(open);
});
