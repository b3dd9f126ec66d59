/**
 * The home of the user; undefined where there is none, as in a container that runs under any number. Who
 * knows it looks at the variable first as well, and is loaded only where that says nothing.
 */
export function homeFolder(): string | undefined {
  const { HOME } = process.env;
  if (HOME && process.platform !== 'win32') return HOME;
  try {
    return process.getBuiltinModule('node:os').homedir() || undefined;
  } catch {
    return undefined;
  }
}
