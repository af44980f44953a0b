/** A piece of SQL about the rows of a table under some alias, with a parameter for each `?`. */
export interface Condition {
  readonly sql: (alias: string) => string;
  readonly params: readonly (string | number | readonly string[])[];
}
