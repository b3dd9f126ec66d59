import { expect, it } from 'vitest';
import { clearing } from '../../../src/cli/ask/resize.ts';

it('goes up over what a narrower terminal makes of the lines, clears, and makes room', () => {
  const above = ['x'.repeat(60), 'three.'];
  expect(clearing({ above, below: 2 }, 80)).toBe('\r\u001b[1A\u001b[J\n\n\n\u001b[2A');
  expect(clearing({ above, below: 2 }, 40)).toBe('\r\u001b[2A\u001b[J\n\n\n\u001b[2A');
  expect(clearing({ above: ['short'], below: 1 }, 40)).toBe('\r\u001b[J\n\u001b[1A');
});
