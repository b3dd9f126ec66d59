import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { nestsTooDeep } from './nesting.ts';
import type { Finding, Path } from './path.ts';

/** How many aliases a document may use, so that a few lines cannot stand for a billion. */
const MOST_ALIASES = 100;

/** A YAML text with its value and the way back from a value to its place. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Plain data; undefined where the text is no YAML. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a value, of its key, or of the nearest thing around it that is there. */
  readonly place: (path: Path, at?: 'key') => Place;
}

/** Parses one YAML document (YAML 1.2, no tags of its own); reports what is wrong, throws nothing. */
export function parseYaml(text: string, file: string): YamlSource {
  const start: Place = { file, line: 1, column: 1 };
  const refuse = (diagnostic: Omit<Diagnostic, 'severity'>): YamlSource => ({
    file,
    text,
    value: undefined,
    diagnostics: [{ severity: 'error', place: start, ...diagnostic }],
    place: () => start,
  });
  if (nestsTooDeep(text)) return refuse({ code: 'too-deep', message: 'this nests too deep' });
  const lines = new LineCounter();
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
  } as const;
  const document = parseDocument(text, options);
  const diagnostics = [...document.errors, ...document.warnings].map((error) =>
    syntaxDiagnostic(error, text, file, lines),
  );
  const place = (path: Path, at?: 'key'): Place => placeOf(document, lines, file, path, at);
  if (diagnostics.length > 0) return { file, text, value: undefined, diagnostics, place };
  if (document.contents === null)
    return refuse({ code: 'empty-file', message: 'this file is empty' });
  const value = plain(document);
  if (value === undefined) return refuse({ code: 'too-many-aliases', message: 'too many aliases' });
  return { file, text, value, diagnostics, place };
}

/** The data of a document; undefined where its aliases stand for too much. */
function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return undefined;
  }
}

/** What the parser says, in our words where a person would otherwise have to guess. */
export function syntaxDiagnostic(
  error: YAMLError,
  text: string,
  file: string,
  lines: LineCounter,
): Diagnostic {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  const say = (code: string, message: string): Diagnostic => ({
    severity: 'error',
    code,
    message,
    place,
  });
  if (error.code === 'MULTIPLE_DOCS') {
    return say('second-document', 'a second document begins here, and a file holds one');
  }
  if (error.code !== 'DUPLICATE_KEY') return say('yaml-syntax', error.message);
  const [, key = ''] = /^["']?([^"'\s:]+)/.exec(text.slice(error.pos[0])) ?? [];
  return say('duplicate-key', `"${key}" stands here twice`);
}

/** A finding with its place. */
export function diagnosticOf(finding: Finding, place: Place): Diagnostic {
  const { code, message, hint, severity } = finding;
  const said: Diagnostic = { severity: severity ?? 'error', code, message, place };
  return hint === undefined ? said : { ...said, hint };
}

function placeOf(
  document: Document.Parsed,
  lines: LineCounter,
  file: string,
  path: Path,
  at: 'key' | undefined,
): Place {
  const { line, col } = lines.linePos(offsetOf(document, path, at));
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(document: Document.Parsed, path: Path, at: 'key' | undefined): number {
  if (at === 'key') {
    const map = document.getIn(path.slice(0, -1), true);
    const key =
      isMap(map) &&
      map.items.map((item) => item.key).find((k) => isScalar(k) && k.value === path.at(-1));
    if (isNode(key) && key.range) return key.range[0];
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
