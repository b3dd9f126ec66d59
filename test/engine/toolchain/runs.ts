/** How often a property is tried: few times while one works, many in `npm run test:deep`. */
export function runs(quick: number, deep: number): number {
  return process.env.DEEP ? deep : quick;
}
