/** Lines without an id of their own get one from what they say: a line keeps its key when others come before it. */

/** @returns each line with a key; the same words twice are two keys */
export const keyed = <Line>(
  lines: readonly Line[],
  says: (line: Line) => string,
): readonly { readonly key: string; readonly line: Line }[] => {
  const met = new Map<string, number>();
  // From the end: what is newest stands first, and counts last.
  return lines
    .toReversed()
    .map((line) => {
      const said = says(line);
      const nth = (met.get(said) ?? 0) + 1;
      met.set(said, nth);
      return { key: nth === 1 ? said : `${said} ${nth}`, line };
    })
    .toReversed();
};
