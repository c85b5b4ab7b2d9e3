/** A step on a page of the roster while that page is being read: what was stored stands. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useRosterItem } from './roster-data.ts';

const named = (title: string) => ({ itemId: 'i', title }) as RosterItemView;

it('keeps the stored step when an older read comes in after it', async () => {
  const client = new QueryClient();
  let changed: (item: RosterItemView) => void = () => undefined;
  const Page = () => {
    changed = useRosterItem('i').changed;
    return null;
  };
  renderToStaticMarkup(createElement(QueryClientProvider, { client }, createElement(Page)));
  let say: (value: object) => void = () => undefined;
  const answer = new Promise<object>((resolve) => {
    say = resolve;
  });
  const read = client.fetchQuery({ queryKey: ['roster-item', 'i'], queryFn: () => answer }).catch(() => null);
  changed(named('after'));
  say({ item: named('before'), kept: false });
  await read;
  await expect
    .poll(() => client.getQueryData(['roster-item', 'i']), { timeout: 2_000 })
    .toEqual({ item: named('after'), kept: false });
});
