/** A schouw over HTTP: planning, two phones that look, late and doubled; paper; and what is left after the term. */
import type { InspectionFigures, InspectionList } from '@buurtplus/contract/inspections';
import { drawPoints } from '@buurtplus/domain/inspections';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAreas, middleOf } from '../demo/demo-areas.ts';
import { createLookers, inspectionPlan, type Lookers, weeds } from '../testing/lookers.ts';
import { newPhoneId } from '../testing/phone.ts';
import { forgetInspections } from './inspections.retention.ts';

describe('a schouw', () => {
  let lookers: Lookers;
  beforeAll(async () => {
    lookers = await createLookers();
  });
  afterAll(() => lookers.test.end());

  it('is drawn inside the area, and anybody with seed and map draws the same', async () => {
    const { amina, planned } = lookers;
    const card = await planned();
    const area = demoAreas().filter((one) => one.code === 'BU99010202');
    const again = drawPoints(
      area.flatMap((one) => one.polygons),
      'lantaarn',
      12,
    );
    expect(again.ok && again.value).toEqual(card.points.map(({ lat, lon }) => ({ lat, lon })));
    expect(card.points.every((point) => point.neighbourhoodCode === 'BU99010202')).toBe(true);
    expect(card).toMatchObject({
      seed: 'lantaarn',
      areaYear: 2026,
      way: 'drawn',
      closed: false,
      scale: { edition: 0, name: null },
    });
    const list = (await amina.browser.call('GET', '/inspections')).body as InspectionList;
    expect(list.inspections.find((one) => one.inspectionId === card.inspectionId)?.points).toEqual(
      card.points,
    );
    expect(list.planFor).toEqual([]);
  });

  it('is planned once when it is asked twice, by a wijkregisseur too, and by nobody else', async () => {
    const { test, amina, bram, rik, stored } = lookers;
    const body = inspectionPlan({ inspectionId: newPhoneId() });
    const first = await rik.call('POST', '/inspections', body);
    expect(first.status).toBe(201);
    const second = await rik.call('POST', '/inspections', body);
    expect(second.body).toEqual(first.body);
    expect((await bram.call('POST', '/inspections', body)).status).toBe(409);
    expect((await amina.browser.call('POST', '/inspections', inspectionPlan())).status).toBe(403);
    expect((await (await test.signIn('wil')).call('POST', '/inspections', inspectionPlan())).status).toBe(
      403,
    );
    const [trail] = await stored(
      sql<{
        count: string;
      }>`select count(*) from audit_entries where action = 'inspection.plan' and object_id = ${body.inspectionId}`,
    );
    expect(Number(trail?.count)).toBe(1);
  });

  it('is refused with its field when it cannot be', async () => {
    const { bram } = lookers;
    const wrong = async (change: object) => {
      const answer = await bram.call('POST', '/inspections', inspectionPlan(change));
      return [answer.status, (answer.body as { fields?: { path: string; code: string }[] }).fields?.[0]];
    };
    expect(await wrong({ neighbourhoodCodes: ['BU05991081'] })).toEqual([
      400,
      { path: 'neighbourhoodCodes', code: 'not_yours' },
    ]);
    expect(await wrong({ plannedOn: '2020-02-29' })).toEqual([400, { path: 'plannedOn', code: 'past' }]);
    expect(await wrong({ points: { way: 'drawn', count: 61, seed: null } })).toEqual([
      400,
      { path: 'points', code: 'wrong_count' },
    ]);
    expect(await wrong({ points: { way: 'fixed', places: [{ label: 'Zee', lat: 5, lon: 52 }] } })).toEqual([
      400,
      { path: 'points', code: 'outside' },
    ]);
    expect((await bram.call('POST', '/inspections', inspectionPlan({ teamId: newPhoneId() }))).status).toBe(
      404,
    );
    expect(
      (await bram.call('POST', '/inspections', { ...inspectionPlan(), plannedOn: '2026-02-30' })).status,
    ).toBe(400);
  });

  it('lets who looks say what a drawn place is called, for the paper, the list and everybody', async () => {
    const { amina, riet, rik, planned, resultOf } = lookers;
    const card = await planned({ points: { way: 'drawn', count: 3, seed: 'naamloos' } });
    const id = card.inspectionId;
    const [one = '', two = ''] = card.points.map((point) => point.pointId);
    expect(card.points.map((point) => point.label)).toEqual(['', '', '']);
    const sent = await amina.send([
      await amina.fact(id, one, { kind: 'named', label: 'hoek Kade/Steeg, bij de brug' }),
      await amina.fact(id, two, { kind: 'named', label: 'achter de school' }),
      await amina.fact(id, two, { kind: 'named', label: '' }),
    ]);
    expect(sent.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
    const labels = ['hoek Kade/Steeg, bij de brug', '', ''];
    expect((await resultOf(id, rik)).seen.map((point) => point.label)).toEqual(labels);
    const list = (await riet.browser.call('GET', '/inspections')).body as InspectionList;
    expect(
      list.inspections.find((found) => found.inspectionId === id)?.points.map((point) => point.label),
    ).toEqual(labels);
    const [long] = await amina.send([await amina.fact(id, one, { kind: 'named', label: 'x'.repeat(81) })]);
    expect(long?.verdict).toBe('refused');
    expect((await resultOf(id)).seen[0]?.label).toBe(labels[0]);
  });

  it('is looked at by two phones, out of order, doubled and late, and is one result', async () => {
    const { test, amina, riet, bram, planned, resultOf, lookerOf } = lookers;
    const middle = middleOf('BU99010202');
    const card = await planned({
      points: {
        way: 'fixed',
        places: [
          { label: 'Speelplek', ...middle },
          { label: 'Brug', ...middle },
        ],
      },
    });
    const id = card.inspectionId;
    const [one = '', two = ''] = card.points.map((point) => point.pointId);
    const first = await amina.fact(id, one, weeds('a'));
    const changed = await amina.fact(id, one, weeds('c'), { at: '1999-01-01T00:00:00.000Z' });
    const mate = await amina.fact(id, two, weeds('b', 'mate'));
    const gone = await riet.fact(id, two, { kind: 'reachable', reachable: false });
    const back = await riet.fact(id, two, { kind: 'reachable', reachable: true });
    const signalId = newPhoneId();
    const signal = await riet.fact(id, two, { kind: 'signalled', signalId });
    expect(await amina.send([changed, mate])).toMatchObject([{ verdict: 'applied' }, { verdict: 'applied' }]);
    expect(await amina.send([first, changed])).toMatchObject([
      { verdict: 'applied' },
      { verdict: 'already' },
    ]);
    await bram.call('POST', `/inspections/${id}/close`);
    test.clock.moveMs(3 * 86_400_000);
    const late = await lookerOf('riet');
    expect(
      await late.send([
        await late.fact(id, one, weeds('b')),
        await late.fact(id, null, { kind: 'weather', weather: 'rain', dark: true }),
      ]),
    ).toMatchObject([{ verdict: 'applied' }, { verdict: 'applied' }]);
    expect(await late.send([back, gone, signal, signal])).toMatchObject([
      { verdict: 'applied' },
      { verdict: 'applied' },
      { verdict: 'applied' },
      { verdict: 'already' },
    ]);
    test.clock.moveMs(-3 * 86_400_000);
    const page = await resultOf(id);
    expect(page.total).toMatchObject({ points: 2, lookedAt: 2, unreachable: 0, signalled: 1 });
    expect(page.total.aspects).toMatchObject([
      {
        aspect: 'weeds',
        points: 2,
        atNorm: 1,
        below: 0,
        divided: 1,
        lookedAtByTwo: 1,
        same: 0,
        mostApart: 1,
        share: null,
      },
    ]);
    expect(page.weather).toEqual({ weather: 'rain', dark: true });
    expect(page.inspection.closed).toBe(true);
    expect(page.seen[0]?.judgements).toEqual([{ aspect: 'weeds', given: ['b', 'c'] }]);
    expect(JSON.stringify(page)).not.toContain('person');
  });

  it('that was planned takes nothing that says it is of a round, open or closed', async () => {
    const { amina, bram, planned, resultOf } = lookers;
    const { lat, lon } = middleOf('BU99010202');
    const card = await planned();
    const added = { kind: 'point_added', label: 'Erbij', lat, lon, neighbourhoodCode: null };
    const sneak = async () =>
      amina.send([await amina.fact(card.inspectionId, newPhoneId(), added, { inRound: true })]);
    expect(await sneak()).toMatchObject([{ verdict: 'refused', code: 'inspection_gone' }]);
    await bram.call('POST', `/inspections/${card.inspectionId}/close`);
    expect(await sneak()).toMatchObject([{ verdict: 'refused', code: 'inspection_gone' }]);
    expect((await resultOf(card.inspectionId)).total.points).toBe(12);
  });

  it('of loose points is the list of its round, made by whichever phone comes first', async () => {
    const { amina, riet, rik, resultOf } = lookers;
    const roundId = newPhoneId();
    const pointId = newPhoneId();
    const { lat, lon } = middleOf('BU99010101');
    // The score comes before the point it is about.
    expect(await riet.send([await riet.fact(roundId, pointId, weeds('d'), { inRound: true })])).toMatchObject(
      [{ verdict: 'applied' }],
    );
    const added = await amina.fact(
      roundId,
      pointId,
      { kind: 'point_added', label: 'Bij de brug', lat, lon, neighbourhoodCode: null },
      { inRound: true },
    );
    expect(await amina.send([added])).toMatchObject([{ verdict: 'applied' }]);
    const page = await resultOf(roundId);
    expect(page.inspection).toMatchObject({ way: 'loose', closed: false });
    expect(page.seen).toMatchObject([
      {
        label: 'Bij de brug',
        neighbourhoodCode: 'BU99010101',
        judgements: [{ aspect: 'weeds', given: ['d'] }],
      },
    ]);
    expect((await resultOf(roundId, rik)).seen).toHaveLength(1);
  });

  it('of another team, or that is not there, is kept on the phone with a sentence', async () => {
    const { amina, planned } = lookers;
    expect(await amina.send([await amina.fact(newPhoneId(), newPhoneId(), weeds('a'))])).toMatchObject([
      { verdict: 'refused', code: 'inspection_gone' },
    ]);
    const card = await planned();
    const strange = {
      kind: 'scored',
      aspect: 'weeds',
      judgement: 'z',
      by: 'self',
    };
    expect(
      await amina.send([
        await amina.fact(card.inspectionId, newPhoneId(), strange),
        await amina.fact(card.inspectionId, null, weeds('a')),
      ]),
    ).toMatchObject([
      { verdict: 'refused', code: 'invalid_input' },
      { verdict: 'refused', code: 'invalid_input' },
    ]);
  });

  it('is stored once when the same command comes twenty times at once', async () => {
    const { amina, planned, stored } = lookers;
    const card = await planned();
    const [point] = card.points;
    const sealed = await amina.fact(card.inspectionId, point?.pointId ?? '', weeds('b'));
    const all = await Promise.all(Array.from({ length: 20 }, () => amina.send([sealed])));
    expect(all.flat().filter((one) => one.verdict === 'applied')).toHaveLength(1);
    expect(all.flat().filter((one) => one.verdict === 'already')).toHaveLength(19);
    const [events] = await stored(
      sql<{
        count: string;
      }>`select count(*) from inspection_events where inspection_id = ${card.inspectionId}::uuid`,
    );
    expect(Number(events?.count)).toBe(1);
  });

  it('comes on paper for the walk with the wijkregisseur, in the language of the reader', async () => {
    const { rik, planned } = lookers;
    const card = await planned();
    const answer = await rik.call('GET', `/inspections/${card.inspectionId}/walk-list`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.text.startsWith('%PDF-1.7')).toBe(true);
    expect((await rik.call('GET', `/inspections/${newPhoneId()}/walk-list`)).status).toBe(404);
  });

  it('becomes figures after its term, and says the same as before, once', async () => {
    const { test, stored } = lookers;
    const figuresOf = async () =>
      ((await (await test.signIn('rik')).call('GET', '/inspection-figures')).body as InspectionFigures)
        .editions;
    const before = await figuresOf();
    expect(before.length).toBeGreaterThan(0);
    const deps = { jobsDb: test.world.jobs, clock: test.clock };
    await forgetInspections(deps, 'lichtendam');
    expect(await figuresOf()).toEqual(before);
    test.clock.moveMs(430 * 86_400_000);
    await forgetInspections(deps, 'lichtendam');
    await forgetInspections(deps, 'lichtendam');
    expect(await figuresOf()).toEqual(before);
    for (const table of ['inspections', 'inspection_points', 'inspection_events', 'inspection_photos'])
      expect(await stored(sql`select 1 from ${sql.table(table)}`), table).toEqual([]);
    test.clock.moveMs(5 * 366 * 86_400_000);
    await forgetInspections(deps, 'lichtendam');
    expect(await figuresOf()).toEqual([]);
  });
});
