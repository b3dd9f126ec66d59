import packageJson from '../../package.json' with { type: 'json' };
import { dayOf } from './age.ts';
import { EXIT, type ExitCode } from './failure.ts';
import type { Session } from './session.ts';

/** The version of the program. */
export const VERSION: string = packageJson.version;

/** Writes the version; as JSON with the version, the day and the hash of the knowledge. */
export async function writeVersion(session: Session): Promise<ExitCode> {
  if (session.settings.format !== 'json') {
    await session.io.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  const kb = await session.knowledge('brief');
  const knowledge = { version: kb.version, hash: kb.hash, date: dayOf(kb) };
  const data = { version: VERSION, knowledge };
  await session.io.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  return EXIT.done;
}
