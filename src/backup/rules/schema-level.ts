/**
 * How a schema, by the names of its migrations in order, stands to those that this program knows. `foreign`: it has
 * migrations that the program does not know, so it is of a newer program or of another one.
 */
export type SchemaLevel = 'same' | 'older' | 'foreign';

export function schemaLevel(run: readonly string[], known: readonly string[]): SchemaLevel {
  if (run.length > known.length || run.some((name, index) => name !== known[index])) return 'foreign';
  return run.length === known.length ? 'same' : 'older';
}
