import { homedir } from 'node:os';

/** The home of the user; undefined where there is none, as in a container that runs under any number. */
export function homeFolder(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}
