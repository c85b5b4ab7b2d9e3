/** What a closed question gives out over HTTP: bars, only what most chose, or nothing. */
import { expect, it } from 'vitest';
import { pollOf } from './evenings.shared.ts';

const text = { nl: 'Bel', en: 'Call' };
const question = (closed: boolean) => ({
  tenant_id: 't',
  id: 'p',
  evening_id: 'e',
  scenario_id: 's',
  step: 'a',
  ask: text,
  choices: ['bel', 'meld'].map((id) => ({ id, text })),
  opened_at: new Date(0),
  closed_at: closed ? new Date(1) : null,
});
const given = (closed: boolean, bel: number, meld: number) => {
  const { bars, most } = pollOf(question(closed), {
    counts: new Map(Object.entries({ bel, meld })),
    earlier: [],
  });
  return { bars, most };
};

it('gives no number out when all or all but one chose the same, and says nothing while it is open', () => {
  const nearlyAll = { bars: null, most: 'bel' };
  expect([given(true, 5, 0), given(true, 4, 1), given(true, 5, 1)]).toEqual([
    nearlyAll,
    nearlyAll,
    nearlyAll,
  ]);
  expect(given(true, 3, 2)).toMatchObject({ bars: [{ votes: 3 }, { votes: 2 }], most: null });
  expect([given(false, 5, 0), given(true, 4, 0)]).toEqual([
    { bars: null, most: null },
    { bars: null, most: null },
  ]);
});
