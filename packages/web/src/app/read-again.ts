/** Reads everything on the screen again after news, also what is being read for the first time at that very moment. */
import type { QueryClient } from '@tanstack/react-query';

/**
 * A first read that is under way may have been answered before the news: it is left to come, and read once more after that. The library
 * itself would take that answer for the new one.
 */
export const readAgain = (client: QueryClient): void => {
  const firsts = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
  void client.invalidateQueries();
  for (const { promise, queryKey } of firsts)
    promise?.then(
      () => client.invalidateQueries({ queryKey, exact: true }),
      // It tries again by itself, or says that it could not: that is after the news already.
      () => undefined,
    );
};
