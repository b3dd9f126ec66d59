import type { Answers } from '../../../src/model/answers.ts';
import type { KnowledgeBase } from '../../../src/model/knowledge.ts';
import type { Tool } from '../../../src/model/tool.ts';
import type { NeedAdvice } from '../../../src/model/toolchain.ts';

/** Licences in the knowledge that are open source, written out so that the test has its own view. */
const OPEN_SOURCE =
  /^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MPL-2\.0|[AL]?GPL-[23](\.\d)?-(only|or-later)|LGPL-2\.1-(only|or-later)|EPL-[12]\.0|EUPL-1\.2|PostgreSQL|Zlib|Unlicense|CC0-1\.0|CC-BY-(SA-)?4\.0|PSF-2\.0|Python-2\.0|BSL-1\.0|NCSA|Artistic-2\.0|Ruby|PHP-3\.01|0BSD|UPL-1\.0|ECL-2\.0|CDDL-1\.[01]|OFL-1\.1|W3C)/;

const SIZES = ['1-5', '6-20', '21-100', '101-500', 'over-500'];

/** What is wrong with the rows of a phase table; an independent reading of the rules. */
export function faultsOf(
  rows: readonly NeedAdvice[],
  answers: Answers,
  kb: KnowledgeBase,
): string[] {
  const toolOf = (row: NeedAdvice | undefined) => kb.tools.find(({ id }) => id === row?.tool);
  const hostRow = rows.find(({ capability }) => capability === 'source-control');
  const inUse = kb.tools.filter(({ id }) => list(answers, 'current_tools').includes(id));
  const hosts = [toolOf(hostRow), ...inUse].map((tool) => tool?.['source-host']);
  hosts.push(
    ...kb.tools.map((tool) => tool['source-host']).filter((id) => id === answers.source_host),
  );
  return rows.flatMap((row) => {
    const tool = toolOf(row);
    if (!tool || row.state === 'given') return [];
    const had = row.state === 'kept' ? asKept(tool) : tool;
    const paid = row.state === 'kept' && isPaidFor(tool, answers);
    const rules = paid ? { ...answers, tool_budget: 'open' } : answers;
    const faults = [...constraintFaults(had, row.capability, rules)];
    if (row.state !== 'kept') faults.push(...proposalFaults(tool, row, answers, kb));
    const bound = tool['source-host'];
    if (row.state !== 'kept' && bound && !hosts.includes(bound)) faults.push(`bound to ${bound}`);
    return faults.map((fault) => `${tool.id} for ${row.capability}: ${fault}`);
  });
}

/** A product that is sold hosted only, as a team has it that bought it for its own machines. */
const asKept = (tool: Tool): Tool => {
  const own = tool['kept-hosting'] ?? [];
  const inHouse = own.includes('self-hosted');
  return {
    ...tool,
    hosting: [...tool.hosting, ...own],
    'air-gapped': tool['air-gapped'] || inHouse,
  };
};

const isOutgrown = (tool: Tool, answers: Answers): boolean =>
  SIZES.indexOf(String(answers.engineers)) > SIZES.indexOf(tool['free-up-to'] ?? 'over-500');

/** In use, and not to be had at all within the budget: somebody has paid for it. */
const isPaidFor = (tool: Tool, answers: Answers): boolean => {
  const tier = isOutgrown(tool, answers) ? ['free-tier'] : [];
  const isTight = answers.tool_budget === 'free-only';
  const dear = isTight ? [...tier, 'paid', 'enterprise'] : ['enterprise'];
  const isFree = answers.organisation === 'open-source';
  return tool.capabilities.every(
    (each) => dear.includes(each.edition) && !(isFree && each['free-in-public']),
  );
};

const list = (answers: Answers, question: string): readonly string[] =>
  [answers[question] ?? []].flat();

/** Whether a public project has it from the host it lives with. */
const isAtHome = (tool: Tool, answers: Answers): boolean =>
  answers.organisation === 'open-source' &&
  tool['source-host'] !== undefined &&
  (list(answers, 'current_tools').includes(tool.id) ||
    (tool['source-host'] === answers.source_host &&
      tool.capabilities.some(({ id }) => id === 'source-control')));

function* constraintFaults(tool: Tool, id: string, answers: Answers): Generator<string> {
  const capability = tool.capabilities.find((each) => each.id === id);
  if (!capability) return yield 'it cannot do that';
  if (tool.kind !== 'tool') yield 'not a product';
  if (tool.status === 'archived' || tool.status === 'discontinued') yield 'it is dead';
  if (list(answers, 'avoid_tools').includes(tool.id)) yield 'it is to be avoided';
  if (answers.tool_licensing === 'open-source-only' && !isAtHome(tool, answers)) {
    if (!capability.open) yield 'the open edition lacks it';
    if (!tool.license.split(' OR ').some((id) => OPEN_SOURCE.test(id))) yield 'not open source';
  }
  const own = tool.hosting.filter((place) => !['saas', 'cloud-managed'].includes(place));
  const inside = ['self-hosted-only', 'air-gapped'].includes(String(answers.tool_hosting));
  if (inside && own.length === 0) yield 'somebody else runs it';
  if (answers.tool_hosting === 'air-gapped' && !tool['air-gapped']) yield 'it phones home';
  const isPublic = answers.organisation === 'open-source' && capability['free-in-public'];
  const edition = isPublic ? 'free' : capability.edition;
  if (answers.tool_budget === 'free-only' && !edition.startsWith('free')) yield 'it costs money';
  const isTight = answers.tool_budget === 'free-only';
  if (isTight && edition === 'free-tier' && isOutgrown(tool, answers))
    yield 'the team is too large for its free tier';
  if (answers.tool_budget === 'modest' && edition === 'enterprise') yield 'it needs a contract';
}

function* proposalFaults(
  tool: Tool,
  row: NeedAdvice,
  answers: Answers,
  kb: KnowledgeBase,
): Generator<string> {
  const capability = tool.capabilities.find((each) => each.id === row.capability);
  if (tool.recommend === 'no') yield 'not recommended';
  const clouds = tool.cloud.filter((cloud) => cloud !== 'any');
  const cloudFits = clouds.some((cloud) => list(answers, 'cloud').includes(cloud));
  if (!tool.cloud.includes('any') && !cloudFits) yield 'cloud not known to be the team’s';
  if (tool['needs-kubernetes'] && !list(answers, 'runtime').includes('kubernetes'))
    yield 'no cluster';
  const places = list(answers, 'runtime');
  const isOpen = places.length === 0 && tool.runtimes?.length !== 1;
  if (tool.runtimes && !isOpen && !tool.runtimes.some((each) => places.includes(each)))
    yield 'nothing runs where it is of use';
  const bound = tool.languages;
  if (bound && !bound.some((each) => list(answers, 'languages').includes(each))) yield 'languages';
  const speaks = capability?.languages ?? tool.languages;
  if (row.scope !== null && speaks && !speaks.includes(row.scope)) yield `not for ${row.scope}`;
  if (kb.capabilities.find(({ id }) => id === row.capability)?.kind !== 'tool')
    yield 'not for sale';
}
