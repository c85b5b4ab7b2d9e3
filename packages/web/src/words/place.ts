/** A place in parts, each said once: a street that is named after its neighbourhood is not said twice. */
export const placeParts = (...parts: readonly (string | null)[]): readonly string[] => [
  ...new Set(parts.filter((part): part is string => part !== null && part !== '')),
];
