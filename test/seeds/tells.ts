/** Whether all words of a fact, separated by commas, stand in a statement, in whatever order. */
export function tells(statement: string, fact: string): boolean {
  return fact.split(/,\s*/).every((word) => new RegExp(word, 'i').test(statement));
}

/** The facts that no statement tells. */
export function untold(statements: readonly string[], facts: readonly string[]): string[] {
  return facts.filter((fact) => !statements.some((statement) => tells(statement, fact)));
}
