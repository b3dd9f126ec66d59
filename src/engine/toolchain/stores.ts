import type { Tool } from '../../model/tool.ts';
import type { Able, Catalogue } from './catalogue.ts';
import { isLastResort } from './costs.ts';
import type { Inventory } from './inventory.ts';
import type { ActiveNeed } from './needs.ts';

/** What is in use, and what tools can do. */
interface Place {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
}

/**
 * What jobs are done on and somebody keeps for certain, because it is in use or a need has to be met.
 * Whatever else keeps it is a second store.
 */
export function storesIn(needs: readonly ActiveNeed[], place: Place): ReadonlySet<string> {
  const worked = needs.flatMap(({ options }) => options.flatMap((each) => each['works-on'] ?? []));
  const isRequired = (id: string) =>
    needs.some((need) => need.importance === 'required' && need.id === id);
  return new Set(worked.filter((id) => isRequired(id) || isStored(id, place)));
}

/** Whether something in use is made to keep it. */
export function isStored(id: string, { inventory, catalogue }: Place): boolean {
  const keepers = catalogue.byCapability.get(id) ?? [];
  return keepers.some((able) => inventory.working.has(able.tool.id) && isMeant(able));
}

/** Whether the tool is in use and made to keep it. */
export function isItsStore(tool: Tool, id: string, { inventory }: Place): boolean {
  const capability = tool.capabilities.find((each) => each.id === id);
  return (
    inventory.working.has(tool.id) && capability !== undefined && isMeant({ tool, capability })
  );
}

/** The stores among these that the tool keeps; none where it keeps something that nobody else does. */
export function storesOf(
  tool: Tool,
  on: readonly string[],
  stores: ReadonlySet<string>,
): readonly string[] {
  const kept = on.filter((id) => keeps(tool, id));
  return kept.every((id) => stores.has(id)) ? kept : [];
}

/** Whether the tool is able to keep it. */
export function keeps({ capabilities }: Tool, id: string): boolean {
  return capabilities.some((each) => each.id === id);
}

/** Whether a tool is made for a job, or has a suite that does it as well as others do. */
export function isMeant({ tool, capability }: Able): boolean {
  return capability.role === 'primary' || (tool.suite !== null && !isLastResort(capability));
}
