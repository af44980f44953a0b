/** How many of the parts of a profile are filled, in whole percent. */
export function percentFilled(parts: readonly (string | readonly string[] | null | undefined)[]): number {
  const filled = parts.filter((part) => part != null && part.length > 0).length;
  return Math.round((100 * filled) / parts.length);
}
