import { describe, expect, it } from 'vitest';
import { isProposable, type Tool, type ToolCapability } from '../../src/model/tool.ts';
import { shippedKnowledge } from '../support/shipped.ts';

interface Peer {
  readonly tool: Tool;
  readonly able: ToolCapability;
}

const kb = shippedKnowledge();

/** The tools made for a job that stand at the head of its ranking. */
const leaders = kb.capabilities.map(({ id }) => ({
  id,
  peers: kb.tools.filter(isProposable).flatMap((tool): Peer[] => {
    const able = tool.capabilities.find((each) => each.id === id);
    return able?.role === 'primary' && able.rank <= 3 ? [{ tool, able }] : [];
  }),
}));

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((each) => b.includes(each));

/** Whether one team could choose either: same cloud, same language, and not bound to two source hosts. */
function compete(a: Peer, b: Peer): boolean {
  const clouds = [a, b].map(({ tool }) => tool.cloud);
  const hosts = [a, b].flatMap(({ tool }) => tool['source-host'] ?? []);
  const languages = [a, b].flatMap(({ tool, able }) => {
    const own = able.languages ?? tool.languages;
    return own === undefined ? [] : [own];
  });
  const [one = [], other = []] = languages;
  return (
    (clouds.flat().includes('any') || meet(a.tool.cloud, b.tool.cloud)) &&
    (hosts.length < 2 || hosts[0] === hosts[1]) &&
    (languages.length < 2 || meet(one, other))
  );
}

describe('the ranks of the tools made for a job', () => {
  it.each(leaders)('differ at the head of $id, as far as one team could choose', ({ peers }) => {
    const ties = peers.flatMap((a, at) =>
      peers
        .slice(at + 1)
        .filter((b) => a.able.rank === b.able.rank && compete(a, b))
        .map((b) => `${a.tool.id} and ${b.tool.id} at ${a.able.rank}`),
    );
    expect(ties).toEqual([]);
  });

  it.each(leaders)('are argued at the head of $id', ({ peers }) => {
    expect(peers.filter(({ able }) => !able.because).map(({ tool }) => tool.id)).toEqual([]);
  });
});
