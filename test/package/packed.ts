import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTS = ['bin', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** What `npm publish` would send, and the same once it is installed. */
export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly size: number;
  readonly files: readonly string[];
  /** Where it was unpacked; nothing else is installed beside it. */
  readonly installed: string;
  readonly remove: () => void;
}

/** Builds and packs this checkout in a folder of its own, and unpacks it as npm would. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'which-ops-pack-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const part of PARTS) cpSync(part, join(source, part), { recursive: true });
  execFileSync(process.execPath, ['scripts/build.mjs', join(source, 'dist')], { stdio: 'pipe' });
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [report] = JSON.parse(execFileSync('npm', options, { cwd: source, encoding: 'utf8' }));
  const tarball = join(folder, report.filename);
  const installed = join(folder, 'project/node_modules/which-ops');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  return {
    folder,
    tarball,
    size: report.size,
    files: report.files.map(({ path }: { readonly path: string }) => path),
    installed,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
