/** What a schouw shows to whom: teams and areas apart, photos without their place, and scales that never change once in use. */
import { createHash } from 'node:crypto';
import type { InspectionFigures, Scales } from '@buurtplus/contract/inspections';
import { photoHeaders } from '@buurtplus/contract/sync';
import { inspectionTables } from '@buurtplus/domain/inspections';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLookers, type Lookers, weeds } from '../testing/lookers.ts';
import { newPhoneId } from '../testing/phone.ts';

describe('a schouw, kept apart', () => {
  let lookers: Lookers;
  beforeAll(async () => {
    lookers = await createLookers();
  });
  afterAll(() => lookers.test.end());

  it('is hidden from everybody else, at every road and in the database', async () => {
    const { test, amina, planned } = lookers;
    const card = await planned();
    const [point] = card.points;
    await amina.send([await amina.fact(card.inspectionId, point?.pointId ?? '', weeds('b'))]);
    for (const who of ['wil', 'saar', 'petra', 'vera', 'tess', 'hanna']) {
      const browser = await test.signIn(who);
      for (const road of [
        '/inspections',
        `/inspections/${card.inspectionId}/result`,
        '/inspection-figures',
        `/inspections/${card.inspectionId}/walk-list`,
      ])
        expect((await browser.call('GET', road)).status, `${who} ${road}`).toBe(403);
    }
    const { world } = test;
    const seen = (who: 'wil' | 'rik' | 'amina' | 'femke', change: object = {}) =>
      inTransaction(world.app, { ...world.caller(who).context, ...change }, async (tx) => {
        const counts: number[] = [];
        for (const table of ['inspections', 'inspection_points', 'inspection_events'] as const)
          counts.push((await tx.selectFrom(table).select('tenant_id').execute()).length);
        return counts.map((count) => count > 0);
      });
    expect(await seen('amina')).toEqual([true, true, true]);
    expect(await seen('rik')).toEqual([true, true, true]);
    expect(await seen('wil')).toEqual([false, false, false]);
    expect(await seen('femke')).toEqual([false, false, false]);
    expect(await seen('amina', { memberTeams: [newPhoneId()] })).toEqual([false, false, false]);
    expect(await seen('rik', { duties: ['wijkregisseur@BU05990110'] })).toEqual([false, false, false]);
    expect(await seen('rik', { tenantId: 'elders' })).toEqual([false, false, false]);
    const intrude = (change: object) =>
      inTransaction(world.app, { ...world.caller('amina').context, ...change }, (tx) =>
        sql`insert into inspections (tenant_id, id, team_id, title, neighbourhood_codes, way, seed, area_year, scale_edition, words_version, aspects, with_safety, planned_on, made_by)
          values ('lichtendam', ${newPhoneId()}::uuid, ${demoTeamId}::uuid, 'x', '{BU99010202}', 'drawn', 's', 2026, 0, 1, '{}', true, '2026-01-01', ${world.caller('amina').personId}::uuid)`.execute(
          tx,
        ),
      );
    await expect(intrude({})).rejects.toMatchObject({ code: '42501' });
    await expect(intrude({ duties: ['wijkregisseur@BU99010303'] })).rejects.toMatchObject({ code: '42501' });
  });

  it('shows a wijkregisseur of one neighbourhood the points of that one only', async () => {
    const { test, planned } = lookers;
    const card = await planned({
      neighbourhoodCodes: ['BU99010202', 'BU99010201'],
      points: { way: 'drawn', count: 40, seed: 'samen' },
    });
    const { world } = test;
    const codes = await inTransaction(
      world.app,
      { ...world.caller('rik').context, duties: ['wijkregisseur@BU99010201'] },
      (tx) =>
        tx
          .selectFrom('inspection_points')
          .select('neighbourhood_code')
          .where('inspection_id', '=', card.inspectionId)
          .execute(),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.length).toBeLessThan(40);
    expect(new Set(codes.map((one) => one.neighbourhood_code))).toEqual(new Set(['BU99010201']));
  });

  it('keeps a photo of a place without where it was taken, and shows it to its readers only', async () => {
    const { test, amina, rik, planned, resultOf, stored } = lookers;
    const card = await planned();
    const pointId = card.points[0]?.pointId ?? '';
    const withPlace = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Copyright: 'CANARY' }, IFD3: { GPSLatitude: '52/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();
    const sealed = await amina.phone.sealPhoto(withPlace, pointId);
    const hash = createHash('sha256').update(sealed.ciphertext).digest('hex');
    const path = `/inspections/${card.inspectionId}/points/${pointId}/photos/${hash}`;
    const headers = {
      [photoHeaders.enc]: sealed.enc,
      [photoHeaders.keyId]: sealed.keyId,
      [photoHeaders.deviceId]: amina.phone.deviceId,
      'content-type': 'application/octet-stream',
    };
    for (let time = 0; time < 2; time += 1)
      expect((await amina.browser.call('PUT', path, sealed.ciphertext, headers)).status).toBe(201);
    const other = `/inspections/${card.inspectionId}/points/${newPhoneId()}/photos/${hash}`;
    expect((await amina.browser.call('PUT', other, sealed.ciphertext, headers)).status).toBe(422);
    const page = await resultOf(card.inspectionId);
    expect(page.seen[0]?.photos).toEqual([hash]);
    const images = await stored(
      sql<{ image: Buffer }>`select image from inspection_photos where sealed_hash = ${hash}`,
    );
    expect(images).toHaveLength(1);
    expect(images[0]?.image.includes('CANARY')).toBe(false);
    expect((await sharp(images[0]?.image).metadata()).exif).toBeUndefined();
    expect((await rik.call('GET', path)).status).toBe(200);
    expect((await (await test.signIn('wil')).call('GET', path)).status).toBe(403);
  });

  it('is looked at with the scale of the municipality, which never changes once it is in use', async () => {
    const { amina, bram, rik, femke, planned, resultOf } = lookers;
    const before = await planned();
    const made = await femke.call('POST', '/inspection-scales', { name: 'Eigen foto’s 2026' });
    expect(made.status).toBe(201);
    expect((await femke.call('POST', '/inspection-scales', { name: 'Nog een' })).status).toBe(409);
    const image = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#3a3' } })
      .jpeg()
      .toBuffer();
    const road = '/inspection-scales/1/photos/weeds/a_plus';
    const bytes = { 'content-type': 'application/octet-stream' };
    // Nothing to show is nothing to take into use.
    expect((await femke.call('POST', '/inspection-scales/1/publish')).body).toMatchObject({
      code: 'scale_without_photos',
    });
    expect((await femke.call('PUT', road, image, bytes)).status).toBe(200);
    expect((await femke.call('PUT', road, Buffer.from('no photo'), bytes)).status).toBe(415);
    expect((await bram.call('PUT', road, image, bytes)).status).toBe(403);
    expect((await femke.call('POST', '/inspection-scales/1/publish')).status).toBe(200);
    expect((await femke.call('PUT', road, image, bytes)).status).toBe(409);
    expect((await femke.call('DELETE', road)).status).toBe(409);
    const after = await planned();
    expect(after.scale).toEqual({
      edition: 1,
      name: 'Eigen foto’s 2026',
      photos: [{ aspect: 'weeds', level: 'a_plus' }],
    });
    expect((await resultOf(before.inspectionId)).inspection.scale.edition).toBe(0);
    expect((await amina.browser.call('GET', road)).status).toBe(200);
    expect(((await femke.call('GET', '/inspection-scales')).body as Scales).scales).toMatchObject([
      { edition: 1 },
    ]);
    // The next one begins with what is good already, and what changes in it changes nothing in this one.
    expect(
      (await femke.call('POST', '/inspection-scales', { name: 'Eigen foto’s 2027' })).body,
    ).toMatchObject({
      scales: [
        { edition: 2, publishedAt: null, photos: [{ aspect: 'weeds', level: 'a_plus' }] },
        { edition: 1 },
      ],
    });
    expect((await femke.call('DELETE', '/inspection-scales/2/photos/weeds/a_plus')).status).toBe(204);
    expect((await amina.browser.call('GET', road)).status).toBe(200);
    expect((await femke.call('POST', '/inspection-scales/2/publish')).status).toBe(409);
    // Results of two scales stand apart.
    for (const card of [before, after])
      await amina.send([await amina.fact(card.inspectionId, card.points[0]?.pointId ?? '', weeds('b'))]);
    const figures = (await rik.call('GET', '/inspection-figures')).body as InspectionFigures;
    expect(figures.editions.map((one) => one.edition)).toEqual([1, 0]);
    expect(figures.editions[0]).toMatchObject({ walks: 1, areas: [{ neighbourhoodCode: 'BU99010202' }] });
  });

  it('has purpose, readers and term for every column', async () => {
    const { test } = lookers;
    for (const [table, fields] of Object.entries(inspectionTables)) {
      const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`.execute(test.world.owner);
      expect(columns.rows.map((row) => row.name).sort(), table).toEqual(Object.keys(fields).sort());
    }
  });
});
