/** A round on the roster that begins in ten minutes, and people on it. */
import { expect, type Page } from '@playwright/test';
import { sharedRun } from './shared-run.ts';

type Item = { itemId: string; startsAt: string; endsAt: string; mine: { state: string } };
const minute = 60_000;
const ownOrigin = () => ({ origin: sharedRun.read().url });

/** Nobody is in two places: what stands in the way on the demo's roster is given back first. */
export const signUp = async (page: Page, itemId: string): Promise<void> => {
  const today = new Date(Date.now() - 12 * 60 * minute).toISOString().slice(0, 10);
  const roster = await page.request.get(`/api/v1/roster?from=${today}&days=3`);
  const { items } = (await roster.json()) as { items: Item[] };
  const near = (item: Item): boolean =>
    Math.abs(Date.parse(item.startsAt) - Date.now()) < 3 * 60 * minute && item.itemId !== itemId;
  for (const item of items.filter((one) => one.mine.state === 'going' && near(one)))
    await page.request.post(`/api/v1/roster/${item.itemId}/actions`, {
      headers: ownOrigin(),
      data: { action: 'sign_off' },
    });
  const answer = await page.request.post(`/api/v1/roster/${itemId}/actions`, {
    headers: ownOrigin(),
    data: { action: 'sign_up' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Begins in ten minutes, in the zone with three neighbourhoods. */
export const planRound = async (coordinator: Page): Promise<string> => {
  const today = new Date().toISOString().slice(0, 10);
  const roster = await coordinator.request.get(`/api/v1/roster?from=${today}&days=1`);
  const { zones } = (await roster.json()) as { zones: { zoneId: string; name: string }[] };
  const startsAt = new Date(Date.now() + 10 * minute);
  const made = await coordinator.request.post('/api/v1/roster-items', {
    headers: ownOrigin(),
    data: {
      kind: 'round',
      title: null,
      zoneId: zones.find((zone) => zone.name === 'Noord')?.zoneId ?? null,
      mode: 'walking',
      capacity: 4,
      minimum: 2,
      needs: [],
      meetingPlace: 'Bij de brug',
      note: null,
      signOffHours: 0,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 45 * minute).toISOString(),
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { itemId: string }).itemId;
};
