const MOST_BRACKETS = 100;
const MOST_INDENT = 400;
const MOST_DASHES = 50;

/**
 * Whether a text nests deeper than any sensible file. Looked at before parsing, because a parser
 * recurses and a hundred thousand brackets would exhaust its stack. Brackets in quotes count too:
 * a text with a hundred of them left open is as odd.
 */
export function nestsTooDeep(text: string): boolean {
  return hasDeepBrackets(text) || hasDeepIndent(text);
}

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) depth += 1;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
}

/** Block collections nest by indentation, and on one line by `- - -` and `? ? ?`. */
function hasDeepIndent(text: string): boolean {
  for (const [lead] of text.matchAll(/^(?:[ \t]|[-?:](?=\s))+/gm)) {
    if (lead.length > MOST_INDENT) return true;
    if (lead.replace(/\s/g, '').length > MOST_DASHES) return true;
  }
  return false;
}
