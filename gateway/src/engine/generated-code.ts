/**
 * Makes a function of code, which sees these values by their names. Only names of GraphQL may come from outside into the
 * code: letters, digits and `_` are all that its lexer lets through.
 */
export function functionOf(body: string, values: Readonly<Record<string, unknown>>): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- this is the compiler's last step
  return new Function(...Object.keys(values), body)(...Object.values(values));
}
