import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * What is loaded together: modules that are imported when they are needed, by file. Each group becomes
 * one file. Opening a file costs more than the few kilobytes that a run does not need of it; what is
 * heavy (prompts, tables, the YAML parser, schemas, the lint) stays alone.
 */
const GROUPS = {
  advice:
    /^src\/(?:cli\/(?:advice|sections|summary|commands\/(?:advise|explain|gap))|report\/views\/(?:report|explain|gap|difference))\.ts$/,
  browse: /^src\/(?:cli\/commands|report\/views)\/(?:phases|compare|tools|show)\.ts$/,
  ask: /^src\/(?:cli\/(?:commands\/ask|ask\/run)|report\/views\/questions)\.ts$/,
  words:
    /^src\/cli\/(?:licences|topics\/(?:exit-codes|environment|formats|ci)|completion\/complete|commands\/(?:help|completion|schema))\.ts$/,
  plain: /^src\/report\/(?:json|markdown|text\/plain)\.ts$/,
  signs: /^src\/report\/text\/wrap\.ts$/,
  kb: /^src\/(?:cli\/commands\/kb(?:-stale)?|report\/views\/stats)\.ts$/,
  schemas:
    /^src\/(?:cli\/commands\/kb-(?:validate|schema|folder)|knowledge\/(?:schemas|answers-schema))\.ts$/,
  lint: /^src\/cli\/commands\/kb-lint\.ts$/,
  yaml: /^src\/knowledge\/answers\.ts$/,
  prompts: /^src\/cli\/ask\/(?:rich|plain|menu-prompt)\.ts$/,
  weighing: /^src\/cli\/ask\/(?:weighing|breath)\.ts$/,
  tables: /^src\/report\/text\/index\.ts$/,
  html: /^src\/report\/html\/index\.ts$/,
};

/**
 * What every group loads. Because each of them names all of it, and the entry as well, it comes to one
 * file and not to one for each combination of groups that share a module.
 */
const START = [
  'src/cli/answers.ts',
  'src/cli/ask/topic.ts',
  'src/cli/process.ts',
  'src/cli/lookup.ts',
  'src/engine/conditions/forms.ts',
  'src/knowledge/answers/choices.ts',
  'src/knowledge/answers/lines.ts',
  'src/knowledge/answers/values.ts',
  'src/knowledge/decode.ts',
  'src/knowledge/nearest.ts',
  'src/knowledge/snapshot.ts',
  'src/model/condition.ts',
  'src/model/ids.ts',
  'src/model/license.ts',
  'src/model/question.ts',
  'src/model/target.ts',
  'src/model/tool.ts',
  'src/report/conditions.ts',
  'src/report/doc.ts',
  'src/report/names.ts',
  'src/report/sections.ts',
  'src/report/text/narrow.ts',
  'src/report/text/plain.ts',
  'src/report/words.ts',
];

/** What these groups load besides, for the same reason: the engine, in the form that the library has it. */
const ENGINE = { groups: ['advice', 'weighing'], modules: ['src/advice.ts'] };

const IMPORT = /\bimport\('(\.[^']+)'\)/g;

/**
 * A plugin of esbuild that loads a whole group where the code asks for one module of it: by itself it
 * makes a file for each module that is imported when needed.
 * @param root the folder that holds `src`
 */
export function grouping(root) {
  return {
    name: 'grouping',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        if (!path.startsWith(join(root, 'src'))) return undefined;
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(IMPORT, (whole, to) => {
          const module = relative(root, join(dirname(path), to)).replaceAll(sep, '/');
          const group = groupOf(module);
          if (group === undefined) return whole;
          return `import('group:${group}').then((group) => group.${nameOf(module)})`;
        });
        return { contents, loader: 'ts' };
      });
      onResolve({ filter: /^group:/ }, ({ path }) => {
        return { path: path.slice('group:'.length), namespace: 'group' };
      });
      onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => {
        const exports =
          path === 'main'
            ? ["export * from './src/cli/bin.ts';"]
            : modulesIn(root, path).map(
                (module) => `export * as ${nameOf(module)} from './${module}';`,
              );
        const shared = [...START, ...(ENGINE.groups.includes(path) ? ENGINE.modules : [])];
        const contents = [...shared.map((module) => `import './${module}';`), ...exports].join(
          '\n',
        );
        return { contents, resolveDir: root, loader: 'ts' };
      });
    },
  };
}

const groupOf = (module) => Object.keys(GROUPS).find((name) => GROUPS[name].test(module));

const nameOf = (module) => module.replace(/\W/g, '_');

function modulesIn(root, group) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => `src/${path.replaceAll(sep, '/')}`)
    .filter((module) => groupOf(module) === group)
    .sort();
}
