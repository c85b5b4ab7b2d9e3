/** A round on the roster that begins in ten minutes, and people on it. */
import { expect, type Page, request } from '@playwright/test';
import { sharedRun } from './shared-run.ts';

type Item = { itemId: string; startsAt: string; endsAt: string; mine: { state: string } };
const minute = 60_000;
const ownOrigin = () => ({ origin: sharedRun.read().url });

const itemsAround = async (page: Page): Promise<readonly Item[]> => {
  const from = new Date(Date.now() - 12 * 60 * minute).toISOString().slice(0, 10);
  const roster = await page.request.get(`/api/v1/roster?from=${from}&days=3`);
  return ((await roster.json()) as { items: readonly Item[] }).items;
};

/** When it is too late for the walker to give a place back, the coordinator still can. */
const takeOff = async (page: Page, itemId: string): Promise<void> => {
  const me = (await (await page.request.get('/api/v1/me')).json()) as { personId: string };
  const coordinator = await request.newContext({
    baseURL: sharedRun.read().url,
    extraHTTPHeaders: ownOrigin(),
    storageState: sharedRun.stateOf('bram'),
  });
  const taken = await coordinator.delete(`/api/v1/roster-items/${itemId}/people/${me.personId}`);
  expect(taken.status(), await taken.text()).toBe(204);
  await coordinator.dispose();
};

const overlap = (one: Item, other: Item): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);

/** Nobody is in two places: what stands in the way on the demo's roster, at whatever hour this is, is given back first. */
export const signUp = async (page: Page, itemId: string): Promise<void> => {
  const items = await itemsAround(page);
  const wanted = items.find((item) => item.itemId === itemId);
  if (wanted === undefined) throw new Error('What was just planned is not on the roster.');
  const isNear = (item: Item): boolean => Math.abs(Date.parse(item.startsAt) - Date.now()) < 3 * 60 * minute;
  const held = items.filter((item) => item.itemId !== itemId && /^(going|offered)$/.test(item.mine.state));
  for (const item of held.filter((one) => isNear(one) || overlap(one, wanted))) {
    const given = await page.request.post(`/api/v1/roster/${item.itemId}/actions`, {
      headers: ownOrigin(),
      data: { action: 'sign_off' },
    });
    if (!given.ok() && overlap(item, wanted)) await takeOff(page, item.itemId);
  }
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
