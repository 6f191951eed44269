/** An SQL expression for a name as it is compared: without capitals, accents and signs; empty where no name is told. */
export function comparedName(given: string, family: string): string {
  return `searched_name(coalesce(${given}, '') || ' ' || coalesce(${family}, ''))`;
}

/**
 * An SQL condition: a row that tells a name tells that of the other, in either order of its parts. Both have
 * `given_name` and `family_name`.
 */
export function hasNameOf(row: string, other: string): string {
  const told = comparedName(`${row}.given_name`, `${row}.family_name`);
  const [given, family] = [`${other}.given_name`, `${other}.family_name`];
  return `(${told} <> '' AND ${told} IN (${comparedName(given, family)}, ${comparedName(family, given)}))`;
}
