import type { Doc } from './doc.ts';
import type { TextOptions } from './text/canvas.ts';

/** The formats of a result. */
export const FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Turns a document into a string that ends with a line break; reads no clock and prints nothing. */
export type Renderer = (doc: Doc, options: TextOptions) => string;

/** Where a format comes from: its renderer, loaded when asked for, and the file names that mean it. */
interface FormatEntry {
  readonly load: (options: TextOptions) => Promise<Renderer>;
  readonly extensions: readonly string[];
}

const REGISTRY: Readonly<Record<Format, FormatEntry>> = {
  text: {
    load: async ({ layout, colour }) =>
      layout === 'pipe' && colour === 0
        ? (await import('./text/plain.ts')).renderPlain
        : (await import('./text/index.ts')).renderText,
    extensions: ['.txt'],
  },
  json: {
    load: async () => (await import('./json.ts')).renderJson,
    extensions: ['.json'],
  },
  markdown: {
    load: async () => (await import('./markdown.ts')).renderMarkdown,
    extensions: ['.md', '.markdown'],
  },
  html: {
    load: async () => (await import('./html/index.ts')).renderHtml,
    extensions: ['.html', '.htm'],
  },
};

/** The document as a string in the format; the options matter to `text` only. */
export async function render(doc: Doc, format: Format, options: TextOptions): Promise<string> {
  const renderer = await REGISTRY[format].load(options);
  return renderer(doc, options);
}

/** The format that a file name's extension means, or null. */
export function formatOfFile(file: string): Format | null {
  const name = file.toLowerCase();
  const isMeant = (format: Format): boolean =>
    REGISTRY[format].extensions.some((extension) => name.endsWith(extension));
  return FORMATS.find(isMeant) ?? null;
}

/** The extensions that mean a format, for messages. */
export function knownExtensions(): readonly string[] {
  return FORMATS.flatMap((format) => REGISTRY[format].extensions);
}
