/** The roster of the own team on this phone: two weeks are kept for when there is no network. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ApiAnswer, callApi } from '../offline/api.ts';
import { kept } from '../offline/device-db.ts';
import { showStored } from '../offline/show-stored.ts';
import { readItem, readRoster, rosterPath, sentenceOf } from '../roster/roster.api.ts';
import { cutForPhone } from '../roster/roster-lists.ts';
import { rosterWords } from '../roster/roster-words.ts';
import { useLanguage } from '../words/words.tsx';
import { keptOrAsked } from './kept-read.ts';

export const todayInNl = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** Two weeks, from the server or from the phone. */
export const useRoster = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['roster', 'near'],
    queryFn: (context) =>
      keptOrAsked<RosterView>('roster', rosterPath(todayInNl(), 14), { cut: cutForPhone })(context),
  });

/** The answer, or an error that carries the sentence of the refusal: what was read before stays on the screen. */
export const valueOf = <Value>(answer: ApiAnswer<Value>, noNetwork: string): Value => {
  if (answer.ok) return answer.value;
  throw new Error(sentenceOf(answer, noNetwork) ?? noNetwork);
};

/** Any stretch, only with network; while another is fetched the one before stays, named by its first day. */
export const useRosterSpan = (from: string, days: number, enabled = true) => {
  const { noNetwork } = rosterWords(useLanguage().language);
  return useQuery({
    ...always,
    enabled,
    queryKey: ['roster', from, days],
    placeholderData: keepPreviousData,
    queryFn: async () => ({ ...valueOf(await readRoster(from, days), noNetwork), from }),
  });
};

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
    void showStored(client, key, { item, kept: false });
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
