/**
 * Scores the shipped knowledge on labelled cases and on situations whose advice practitioners agree
 * on. Exits with 1 when a threshold fails.
 *
 *     npm run score
 */
import { shippedEngine } from '../test/support/shipped.ts';
import { printed } from './score/print.ts';
import { score } from './score/score.ts';

const engine = shippedEngine();
const result = score(engine);
console.log(printed(engine, result).join('\n'));
const fails =
  result.thresholds.some((t) => !t.holds) ||
  result.unargued.length > 0 ||
  result.needless.length > 0;
if (fails) process.exitCode = 1;
