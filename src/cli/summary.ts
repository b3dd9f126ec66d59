import type { Block, Doc } from '../report/doc.ts';
import { render } from '../report/index.ts';
import { inputError } from './failure.ts';
import type { Io } from './io.ts';
import type { Session } from './session.ts';

const VARIABLE = 'GITHUB_STEP_SUMMARY';

/** GitHub drops a summary of more than 1 MiB whole, so a longer one ends before. */
const MOST_BYTES = 1_000_000;

const CUT = '> The rest does not fit into a job summary: -o advice.md writes all of it.\n';

/** The file that a build server shows beside a run, and what it holds already. */
export interface SummaryFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Finds the file before any work is done.
 * @throws InputError where no file is named, or where a folder is
 */
export async function summaryFile(io: Io): Promise<SummaryFile> {
  const path = io.env[VARIABLE] ?? '';
  if (path === '') {
    throw inputError(
      'no-summary-file',
      `${VARIABLE} is not set, so there is no file for --summary`,
      'GitHub Actions sets it in every step; elsewhere use -o advice.md',
    );
  }
  const kind = await io.files.kindOf(path);
  if (kind === 'directory') throw inputError('is-a-folder', `${path} is a folder`);
  const bytes = kind === 'file' ? (await io.files.read(path, MOST_BYTES)).length : 0;
  return { path, bytes };
}

/**
 * Appends a document as Markdown, as many whole sections as fit.
 * @throws InputError with the reason where the file cannot be written
 */
export async function appendSummary(
  doc: Doc,
  { path, bytes }: SummaryFile,
  session: Session,
): Promise<void> {
  const gap = bytes === 0 ? '' : '\n';
  const text = await summaryText(doc, MOST_BYTES - bytes - gap.length, session);
  try {
    await session.io.files.append(path, gap + text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw inputError('cannot-write', `cannot write ${path}: ${reason}`);
  }
  await session.say(`appended the report to ${path}`);
}

/** The whole document, or its first sections and a remark, in less than so many bytes. */
async function summaryText(doc: Doc, room: number, session: Session): Promise<string> {
  const sections = sectionsOf(doc.blocks).map((blocks) => ({ ...doc, blocks }));
  const texts = await Promise.all(
    sections.map((section) => render(section, 'markdown', session.settings.inFiles)),
  );
  const whole = texts.join('\n');
  if (Buffer.byteLength(whole) < room) return whole;
  let fitting = '';
  for (const text of texts) {
    const longer = `${fitting}${text}\n`;
    if (Buffer.byteLength(longer + CUT) >= room) break;
    fitting = longer;
  }
  return Buffer.byteLength(fitting + CUT) < room ? fitting + CUT : '';
}

/** Blocks by section: each begins with a heading of the first or the second level. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level < 3) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections.filter((section) => section.length > 0);
}
