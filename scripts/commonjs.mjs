import { basename } from 'node:path';
import { transform } from 'esbuild';

const CHUNK = /("\.[^"]*)\.js"/g;

/**
 * The outputs of a bundle with everything but the library as CommonJS. esbuild splits only ES modules,
 * which Node.js links one by one in the background: to load half a dozen of them, and what that takes
 * of Node.js itself, is half of the time of a short command.
 * @param outputs paths and texts as esbuild gives them
 * @returns paths and texts as they are to be written
 */
export function toCommonJs(outputs) {
  const isEmpty = ({ text }) => text.trim() === '';
  const names = outputs.filter(isEmpty).map(({ path }) => basename(path));
  const ofEmpty = (line, name) => (names.includes(name) ? '' : line);
  return Promise.all(
    outputs
      .filter((output) => !isEmpty(output))
      .map(async ({ path, text: whole }) => {
        const text = whole.replace(/import"\.[^"]*?([^"/]+)";/g, ofEmpty);
        if (basename(path) === 'index.js') return { path, text: text.replace(CHUNK, '$1.cjs"') };
        const { code } = await transform(text, {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          minify: true,
          supported: { 'dynamic-import': false },
        });
        return { path: path.replace(/\.js$/, '.cjs'), text: code.replace(CHUNK, '$1.cjs"') };
      }),
  );
}
