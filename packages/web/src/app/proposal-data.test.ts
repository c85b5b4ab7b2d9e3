/** A proposal is the planner's: news leaves it as it is, and only a proposal that was asked for takes its place. */
import type { ProposalView, RosterItemView } from '@buurtplus/contract/roster';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ProposalAgain } from '../roster/proposal-again.tsx';
import { hasMoved } from '../roster/proposal-moved.ts';
import { proposalQuery } from './proposal-data.ts';

const person = (personId: string, state: 'going' | 'waiting'): RosterItemView['people'][number] => ({
  personId,
  name: personId,
  state,
  wantsMate: false,
  newcomer: false,
  swapOpen: false,
  swapItemId: null,
  confirmed: false,
});
const item = (change: Partial<RosterItemView> = {}): RosterItemView => ({
  itemId: 'a',
  kind: 'round',
  title: null,
  zoneId: null,
  zone: null,
  mode: 'walking',
  day: '2026-11-28',
  startsAt: '2026-11-28T19:00:00.000Z',
  endsAt: '2026-11-28T20:30:00.000Z',
  capacity: 3,
  minimum: 2,
  taken: 1,
  waiting: 0,
  needs: [],
  meetingPlace: null,
  note: null,
  signOffUntil: '2026-11-28T07:00:00.000Z',
  cancelled: false,
  cancelReason: null,
  fromPattern: true,
  people: [person('riet', 'going')],
  mine: {
    state: 'none',
    wantsMate: false,
    swapOpen: false,
    offeredUntil: null,
    confirmed: false,
    place: null,
  },
  allowedActions: [],
  whyNot: null,
  ...change,
});
const proposalOf = (milliseconds: number): ProposalView => ({
  choices: [],
  items: [item()],
  unfilled: [],
  milliseconds,
});

describe('a proposal on the screen', () => {
  it('stays when there is news, and is another one when the planner asks', async () => {
    let asked = 0;
    vi.stubGlobal('document', { documentElement: { lang: 'nl' } });
    vi.stubGlobal('fetch', async () => {
      asked += 1;
      return Response.json(proposalOf(asked), { headers: { 'api-version': '1' } });
    });
    const client = new QueryClient();
    const shown = new QueryObserver(client, proposalQuery('Geen verbinding.'));
    const stop = shown.subscribe(() => undefined);
    await shown.refetch();
    expect(shown.getCurrentResult().data?.milliseconds).toBe(1);
    await client.invalidateQueries();
    await client.refetchQueries();
    expect([asked, shown.getCurrentResult().data?.milliseconds]).toEqual([1, 1]);
    await shown.refetch();
    expect(shown.getCurrentResult().data?.milliseconds).toBe(2);
    stop();
    client.clear();
  });

  it.each([
    ['somebody signs up', item({ people: [person('riet', 'going'), person('ali', 'going')] }), true],
    ['somebody signs off', item({ people: [] }), true],
    ['it does not go on', item({ cancelled: true }), true],
    ['it begins later', item({ startsAt: '2026-11-28T20:00:00.000Z' }), true],
    ['somebody waits', item({ people: [person('riet', 'going'), person('ali', 'waiting')] }), false],
    ['there is a note', item({ note: 'Neem een lamp mee.' }), false],
    ['another round changes', item({ itemId: 'b', people: [] }), false],
  ])('is of an older roster or not when %s', (_what, now, moved) => {
    expect(hasMoved(proposalOf(1), [now])).toBe(moved);
  });

  it('says quietly that the roster went on, and offers another one', () => {
    const text = renderToStaticMarkup(
      createElement(ProposalAgain, { busy: false, onAgain: () => undefined }),
    );
    expect(text).toContain('role="status"');
    expect(text).toContain('Het rooster is intussen veranderd.');
    expect(text).toContain('Maak een nieuw voorstel</button>');
  });
});
