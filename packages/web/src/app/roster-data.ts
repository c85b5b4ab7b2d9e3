/** The roster of the own team on this phone: two weeks are kept for when there is no network. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { kept } from '../offline/device-db.ts';
import { readItem, readRoster, rosterPath } from '../roster/roster.api.ts';
import { cutForPhone } from '../roster/roster-lists.ts';
import { fetchOrKept } from './session.ts';

export const todayInNl = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** Two weeks, from the server or from the phone. */
export const useRoster = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['roster', 'near'],
    queryFn: () => fetchOrKept<RosterView>('roster', rosterPath(todayInNl(), 14), cutForPhone),
  });

/** Any stretch, only with network. */
export const useRosterSpan = (from: string, days: number, enabled = true) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['roster', from, days],
    queryFn: async () => {
      const answer = await readRoster(from, days);
      return answer.ok ? answer.value : null;
    },
  });

/** Whether the server can be reached for the roster now; asked with the list itself. */
export const useRosterItem = (itemId: string) => {
  const client = useQueryClient();
  const key = ['roster-item', itemId];
  const query = useQuery({
    ...always,
    queryKey: key,
    queryFn: async (): Promise<{ item: RosterItemView | null; kept: boolean }> => {
      const answer = await readItem(itemId);
      if (answer.ok) return { item: answer.value, kept: false };
      if (answer.kind === 'problem') return { item: null, kept: false };
      const roster = await kept<RosterView>('roster');
      return { item: roster?.items.find((one) => one.itemId === itemId) ?? null, kept: true };
    },
  });
  const changed = (item: RosterItemView): void => {
    client.setQueryData(key, { item, kept: false });
    void client.invalidateQueries({ queryKey: ['roster'] });
  };
  return { query, changed };
};

export const useOnline = () =>
  useQuery({
    ...always,
    queryKey: ['roster', 'reachable'],
    queryFn: async () => {
      const answer = await callApi('GET', '/me');
      return answer.ok || answer.kind === 'problem';
    },
  });
