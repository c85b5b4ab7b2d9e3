/** A schouw put right over HTTP: changed, called off before anybody looked, opened again within a day; and safety beside the scale. */

import type { InspectionFigures } from '@buurtplus/contract/inspections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { createLookers, type Lookers, weeds } from '../testing/lookers.ts';

const lighting = (answer: 'good' | 'not_good', by: 'self' | 'mate' = 'self') => ({
  kind: 'checked' as const,
  question: 'lighting' as const,
  answer,
  by,
});

describe('a schouw that is put right', () => {
  let lookers: Lookers;
  beforeAll(async () => {
    lookers = await createLookers();
  });
  afterAll(() => lookers.test.end());
  const dayFrom = (days: number) =>
    dutchDay(new Date(lookers.test.clock.now().getTime() + days * 86_400_000));

  it('gets another name, day and list, but not in the past, and by nobody who may not plan', async () => {
    const { bram, amina, planned, resultOf } = lookers;
    const { inspectionId, points } = await planned();
    const path = `/inspections/${inspectionId}`;
    const change = { title: ' Winterschouw ', plannedOn: dayFrom(9), aspects: ['weeds'], withSafety: false };
    expect((await amina.browser.call('PUT', path, change)).status).toBe(403);
    expect((await bram.call('PUT', path, { ...change, plannedOn: dayFrom(-1) })).body).toMatchObject({
      fields: [{ path: 'plannedOn', code: 'past' }],
    });
    expect((await bram.call('PUT', path, { ...change, aspects: [] })).status).toBe(400);
    expect((await bram.call('PUT', path, change)).status).toBe(204);
    const { inspection, mayChange } = await resultOf(inspectionId);
    expect(inspection).toMatchObject({
      title: 'Winterschouw',
      plannedOn: dayFrom(9),
      aspects: ['weeds'],
      withSafety: false,
      points,
    });
    expect(mayChange).toBe(true);
    expect((await resultOf(inspectionId, amina.browser)).mayChange).toBe(false);
  });

  it('is called off and on again; not once somebody looked', async () => {
    const { bram, amina, planned, resultOf } = lookers;
    const { inspectionId, points } = await planned();
    const path = `/inspections/${inspectionId}`;
    expect((await bram.call('POST', `${path}/cancellation`)).status).toBe(204);
    expect((await resultOf(inspectionId)).inspection).toMatchObject({ closed: true, calledOff: true });
    expect((await bram.call('POST', `${path}/cancellation`)).status).toBe(409);
    expect((await bram.call('DELETE', `${path}/close`)).status).toBe(204);
    expect((await resultOf(inspectionId)).inspection).toMatchObject({ closed: false, calledOff: false });
    await amina.send([await amina.fact(inspectionId, points[0]?.pointId ?? '', weeds('b'))]);
    expect((await bram.call('POST', `${path}/cancellation`)).body).toMatchObject({
      code: 'inspection_walked',
    });
  });

  it('tells of safety where two agree and where they differ, per area and in the figures', async () => {
    const { bram, amina, riet, planned } = lookers;
    const made = await planned();
    const at = (index: number): string => made.points[index]?.pointId ?? '';
    const id = made.inspectionId;
    await amina.send([
      await amina.fact(id, at(0), lighting('good')),
      await amina.fact(id, at(1), lighting('good')),
      await amina.fact(id, at(2), lighting('not_good')),
    ]);
    await riet.send([
      await riet.fact(id, at(0), lighting('good')),
      await riet.fact(id, at(1), lighting('not_good')),
    ]);
    const expected = {
      question: 'lighting',
      points: 3,
      good: 1,
      notGood: 1,
      divided: 1,
      lookedAtByTwo: 2,
      same: 1,
    };
    const page = await lookers.resultOf(id, bram);
    expect(page.total.safety).toEqual([expected]);
    expect(page.areas.map(({ result }) => result.safety)).toEqual([[expected]]);
    const { editions } = (await bram.call('GET', '/inspection-figures')).body as InspectionFigures;
    const lines = editions.flatMap(({ areas }) => areas.flatMap(({ result }) => result.safety));
    expect(lines).toContainEqual(expected);
  });

  it('is opened again within a day, and not after', async () => {
    const { test, planned, resultOf } = lookers;
    const { inspectionId } = await planned();
    const path = `/inspections/${inspectionId}/close`;
    expect((await lookers.bram.call('DELETE', path)).status).toBe(409);
    await lookers.bram.call('POST', path);
    expect((await resultOf(inspectionId)).mayReopen).toBe(true);
    expect((await lookers.amina.browser.call('DELETE', path)).status).toBe(403);
    test.clock.moveMs(23 * 3_600_000);
    const bram = await test.signIn('bram');
    expect((await bram.call('DELETE', path)).status).toBe(204);
    await bram.call('POST', path);
    test.clock.moveMs(25 * 3_600_000);
    const later = await test.signIn('bram');
    expect((await resultOf(inspectionId, later)).mayReopen).toBe(false);
    expect((await later.call('DELETE', path)).body).toMatchObject({ code: 'wrong_status' });
  });
});
