import { basename } from 'node:path';
import { init, parse } from 'es-module-lexer';

/**
 * The outputs of a bundle with everything but the library as CommonJS. esbuild splits only ES modules,
 * which Node.js links one by one in the background: to load half a dozen of them, and what that takes
 * of Node.js itself, is half of the time of a short command. Nothing that is exported changes once it
 * has been loaded, so that values are handed over and not, as esbuild would, a function for each.
 * @param outputs paths and texts as esbuild gives them
 * @returns paths and texts as they are to be written
 */
export async function toCommonJs(outputs) {
  await init;
  const isEmpty = ({ text }) => text.trim() === '';
  const empty = new Set(outputs.filter(isEmpty).map(({ path }) => basename(path)));
  return outputs
    .filter((output) => !isEmpty(output))
    .map(({ path, text }) =>
      basename(path) === 'index.js'
        ? { path, text: rewritten(text, (each) => inModule(each, empty)) }
        : { path: path.replace(/\.js$/, '.cjs'), text: commonJs(text, empty) },
    );
}

/** An import of the library: of files that are written, by the names that they get. */
function inModule({ statement, from }, empty) {
  if (empty.has(basename(from))) return '';
  return statement.replace(`"${from}"`, `"${named(from)}"`);
}

function commonJs(text, empty) {
  const required = [];
  const body = rewritten(text, ({ statement, from, isDynamic }) => {
    const module = `require("${named(from)}")`;
    if (isDynamic) return `Promise.resolve().then(()=>${module})`;
    if (!empty.has(basename(from))) required.push(...bindings(statement, module));
    return '';
  });
  // Before anything else, as modules are linked before any of them runs.
  return `"use strict";${required.length > 0 ? `var ${required.join()};` : ''}${withExports(body)}`;
}

/** What an import declares: `import a,{b as c}from"d"` comes to `a=require("d"),{b:c}=require("d")`. */
function bindings(statement, module) {
  const [, one, all, some] =
    /^import\s*(?:([\w$]+)\s*,?\s*)?(?:\*\s*as\s+([\w$]+)|(\{[^{}]*\}))?/.exec(statement) ?? [];
  const names = [one, all, some?.replace(/\s+as\s+/g, ':')].filter((name) => name !== undefined);
  return names.length === 0 ? [`{}=${module}`] : names.map((name) => `${name}=${module}`);
}

/** esbuild exports everything in one statement, the last. */
function withExports(body) {
  const at = body.lastIndexOf('export{');
  if (at < 0) return body;
  const names = body.slice(at + 'export{'.length, body.indexOf('}', at)).split(',');
  const entries = names.map((name) => name.split(' as ').reverse().join(':'));
  return `${body.slice(0, at)}module.exports={${entries.join()}};`;
}

/** A text with each import replaced. */
function rewritten(text, replace) {
  const [imports] = parse(text);
  let out = '';
  let end = 0;
  for (const { n: from, ss, se, d } of imports) {
    if (from === undefined) continue;
    // The semicolon goes with a statement, and stays where an import is a part of one.
    const next = d < 0 && text[se] === ';' ? se + 1 : se;
    out +=
      text.slice(end, ss) + replace({ statement: text.slice(ss, next), from, isDynamic: d >= 0 });
    end = next;
  }
  return out + text.slice(end);
}

const named = (path) => path.replace(/^(\..*)\.js$/, '$1.cjs');
