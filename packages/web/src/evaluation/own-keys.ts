/** A key for each of the words people wrote: two people may write the same. */
export const withOwnKeys = (
  list: readonly string[],
): readonly { readonly key: string; readonly text: string }[] => {
  const seen = new Map<string, number>();
  return list.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: `${times} ${text}`, text };
  });
};
