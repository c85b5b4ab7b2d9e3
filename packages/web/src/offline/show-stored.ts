/** What was just stored is on the screen at once: a read that began before it comes too late, and does not put back what stood there. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';

export const showStored = async (client: QueryClient, queryKey: QueryKey, value: unknown): Promise<void> => {
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, value);
};
