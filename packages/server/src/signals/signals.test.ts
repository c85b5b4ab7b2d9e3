/** The whole loop over HTTP: recorded, routed, taken, answered, closed; and what everybody else sees of it. */

import type { SignalForDeskView, WorkList } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { escalateLateRoutes } from '../routing/escalate-routes.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { createPhone, newPhoneId, signalBody } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetOverTerm } from './signals.retention.ts';

describe('a signal between volunteer and professional', () => {
  let test: TestServer;
  let amina: Browser;
  let saar: Browser;
  let wil: Browser;
  let bram: Browser;
  let routing: RoutingDeps;
  const told: string[] = [];
  let record: (change?: Parameters<typeof signalBody>[0]) => Promise<string>;

  beforeAll(async () => {
    test = await createTestServer();
    [amina, saar, wil, bram] = [
      await test.signIn('amina'),
      await test.signIn('saar'),
      await test.signIn('wil'),
      await test.signIn('bram'),
    ];
    routing = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: newPhoneId,
      neighbourhoodsIn: test.world.book.neighbourhoodsIn,
      tellDuty: async (_tenant, duty) => void told.push(duty),
      tellTeam: async (_tenant, team) => void told.push(team),
    };
    const pack = (await amina.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    const phone = await createPhone(pack.sealingKey);
    await amina.call('POST', '/me/devices', {
      deviceId: phone.deviceId,
      publicKey: phone.publicKey,
      label: 'test',
    });
    record = async (change) => {
      const body = signalBody(change);
      const { sealed } = await phone.seal('signal.record', body);
      const answer = await amina.call('POST', '/commands', { commands: [sealed] });
      expect(answer.body).toMatchObject({ verdicts: [{ verdict: 'applied' }] });
      await routeWaitingSignals(routing, 'lichtendam');
      return body.signalId;
    };
  });
  afterAll(() => test.end());

  const read = async (who: Browser, id: string): Promise<SignalForDeskView> =>
    (await who.call('GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (who: Browser, id: string, step: object, version?: number) =>
    who.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: version ?? (await read(who, id)).version,
      ...step,
    });

  it('goes to the wijkwerker of that neighbourhood, who answers, and the volunteer reads that something was done', async () => {
    const id = await record({ ownWords: 'Al dagen dicht.' });
    expect(told).toContain('wijkwerker@BU99010101');
    const list = (await saar.call('GET', '/work-list')).body as WorkList;
    expect(list.items.map((item) => item.signalId)).toContain(id);
    expect(await read(saar, id)).toMatchObject({
      status: 'routed',
      // Behind a tap: the words may tell more about somebody than the facts do.
      ownWords: null,
      behindTap: ['own_words'],
      allowedActions: ['take', 'return'],
      route: { reason: 'desk_of_neighbourhood' },
    });
    const tap = { field: 'own_words' };
    expect((await saar.call('POST', `/signals/${id}/reveal`, tap)).body).toEqual({
      value: 'Al dagen dicht.',
    });
    for (const stranger of [wil, bram, amina])
      expect([403, 404]).toContain((await stranger.call('POST', `/signals/${id}/reveal`, tap)).status);
    const lines = await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) =>
        tx
          .selectFrom('audit_entries')
          .select('actor_id')
          .where('action', '=', 'signal.revealed_own_words')
          .where('object_id', '=', id)
          .execute(),
    );
    expect(lines).toEqual([{ actor_id: test.world.caller('saar').personId }]);
    expect((await act(saar, id, { action: 'take' })).status).toBe(200);
    expect(
      (
        await act(saar, id, {
          action: 'report_back',
          answer: 'in_good_hands',
          wordsForVolunteer: 'Dankjewel.',
          noteForProfessionals: 'Gesproken met de huisarts.',
        })
      ).status,
    ).toBe(200);
    const mine = await amina.call('GET', '/my-signals');
    expect(mine.body).toMatchObject({
      signals: [
        { signalId: id, phase: 'picked_up', answers: [{ answer: 'in_good_hands', words: 'Dankjewel.' }] },
      ],
    });
    // The volunteer never reads the text back, nor the note, nor who it was.
    for (const secret of ['Al dagen dicht', 'huisarts', 'Saar', 'wijkwerker', 'BU99010101'])
      expect(mine.text).not.toContain(secret);
    expect((await act(saar, id, { action: 'handle', outcome: 'help_arranged' })).status).toBe(200);
    expect(await act(saar, id, { action: 'close', reasonWithoutAnswer: null })).toMatchObject({
      status: 200,
      body: { status: 'closed', allowedActions: ['reopen'] },
    });
    expect((await amina.call('GET', '/my-signals')).body).toMatchObject({ signals: [{ phase: 'done' }] });
  });

  it('never shows the professional who sent it', async () => {
    const id = await record();
    const answer = await saar.call('GET', `/signals/${id}`);
    for (const trace of ['Amina', 'amina', 'owner', test.world.caller('amina').personId])
      expect(answer.text).not.toContain(trace);
  });

  it('answers the same to everybody it is not for: other desk, other area, no role, and a signal that is not there', async () => {
    const id = await record({ place: { source: 'neighbourhood', neighbourhoodCode: 'BU99010101' } });
    const strip = (answer: { status: number; body: unknown }) => ({
      status: answer.status,
      ...(answer.body as object),
      instance: '',
    });
    const absent = strip(await wil.call('GET', `/signals/${newPhoneId()}`));
    expect(absent).toMatchObject({ status: 404, code: 'not_found' });
    expect(strip(await wil.call('GET', `/signals/${id}`))).toEqual(absent);
    expect(strip(await act(wil, id, { action: 'take' }, 1))).toEqual(absent);
    expect((await amina.call('GET', `/signals/${id}`)).status).toBe(403);
    expect((await test.browser().call('GET', `/signals/${id}`)).status).toBe(401);
  });

  it('owes an answer: closing without one needs a reason', async () => {
    const id = await record();
    await act(saar, id, { action: 'take' });
    await act(saar, id, { action: 'handle', outcome: 'visited' });
    expect(await act(saar, id, { action: 'close', reasonWithoutAnswer: null })).toMatchObject({
      status: 409,
      body: { code: 'answer_owed' },
    });
    expect(await act(saar, id, { action: 'close', reasonWithoutAnswer: 'kort' })).toMatchObject({
      status: 409,
    });
    expect(
      (await act(saar, id, { action: 'close', reasonWithoutAnswer: 'Het is een proefsignaal.' })).status,
    ).toBe(200);
  });

  it('does an action once when it comes twice, and lets one of two people win', async () => {
    const id = await record();
    const body = { commandId: newPhoneId(), version: (await read(saar, id)).version, action: 'take' };
    const path = `/signals/${id}/actions`;
    const [one, two] = await Promise.all([saar.call('POST', path, body), saar.call('POST', path, body)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const race = await record();
    const { version } = await read(saar, race);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act(saar, race, { action: 'take' }, version)),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({
      code: 'wrong_status',
      allowedActions: ['return', 'refer', 'report_back', 'handle', 'sleep', 'ask'],
    });
  });

  it('sent back goes to the next desk, and then to the administrator, who does not read it', async () => {
    const id = await record({ ownWords: 'Geheim van het huis.' });
    await act(saar, id, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(routing, 'lichtendam');
    expect((await saar.call('GET', `/signals/${id}`)).status).toBe(404);
    expect(await read(wil, id)).toMatchObject({ status: 'routed', route: { reason: 'other_role_on_duty' } });
    await act(wil, id, { action: 'return', reason: 'not_our_task' });
    await routeWaitingSignals(routing, 'lichtendam');
    // For the coordinator it is not there, and cannot be pointed anywhere.
    expect((await bram.call('GET', '/coordinator-tray')).text).not.toContain(id);
    const femke = await test.signIn('femke');
    const tray = await femke.call('GET', '/administrator-tray');
    const item = (tray.body as { items: { signalId: string; reason: string }[] }).items.find(
      (one) => one.signalId === id,
    );
    expect(item?.reason).toBe('returned_by_all');
    for (const content of ['Geheim', 'niet_pluis', 'social', 'home.'])
      expect(tray.text).not.toContain(content);
    for (const who of [bram, femke]) expect((await who.call('GET', `/signals/${id}`)).status).toBe(403);
    const desk = (tray.body as { desks: { deskId: string; code: string }[] }).desks.find(
      (one) => one.code === 'wijkregisseur',
    );
    const point = (who: typeof bram, road: string) =>
      who.call('POST', `/${road}/${id}/routes`, { commandId: newPhoneId(), deskId: desk?.deskId });
    const nothing = await bram.call('POST', `/coordinator-tray/${newPhoneId()}/routes`, {
      commandId: newPhoneId(),
      deskId: desk?.deskId,
    });
    const asBram = await point(bram, 'coordinator-tray');
    const plain = (text: string) => text.replaceAll(/[0-9a-f-]{36}/g, '');
    expect([asBram.status, plain(asBram.text)]).toEqual([404, plain(nothing.text)]);
    expect((await point(bram, 'administrator-tray')).status).toBe(403);
    expect((await point(femke, 'administrator-tray')).status).toBe(204);
    expect((await point(femke, 'administrator-tray')).status).toBe(404);
    const rik = await test.signIn('rik');
    expect(await read(rik, id)).toMatchObject({
      status: 'routed',
      behindTap: ['own_words'],
      route: { reason: 'chosen_by_administrator' },
    });
  });

  it('that nobody takes up is chased, and then somebody else looks along', async () => {
    const id = await record();
    const live = () =>
      inTransaction(
        test.world.jobs,
        { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
        (tx) =>
          tx
            .selectFrom('signal_routes')
            .select(['to_kind', 'reason'])
            .where('signal_id', '=', id)
            .where('ended_at', 'is', null)
            .execute(),
      );
    expect(await live()).toEqual([{ to_kind: 'desk', reason: 'desk_of_neighbourhood' }]);
    const later = (days: number): RoutingDeps => ({
      ...routing,
      clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
    });
    told.length = 0;
    expect((await escalateLateRoutes(later(6), 'lichtendam')).reminded).toBeGreaterThan(0);
    expect(told).toContain('wijkwerker@BU99010101');
    expect((await escalateLateRoutes(later(6), 'lichtendam')).escalated).toBe(0);
    expect((await escalateLateRoutes(later(8), 'lichtendam')).escalated).toBeGreaterThan(0);
    expect(await live()).toEqual([{ to_kind: 'administrator', reason: 'not_taken_up' }]);
    // The desk can still take it, and then the tray is empty again.
    expect((await act(saar, id, { action: 'take' })).status).toBe(200);
    expect(await live()).toEqual([]);
  });

  it('pages through the work list without showing one twice or leaving one out', async () => {
    for (let count = 0; count < 7; count += 1) await record();
    const all = ((await saar.call('GET', '/work-list?limit=100')).body as WorkList).items.map(
      (item) => item.signalId,
    );
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: WorkList = (
        await saar.call('GET', `/work-list?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`)
      ).body as WorkList;
      paged.push(...page.items.map((item) => item.signalId));
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    const number = ((await saar.call('GET', '/work-list')).body as WorkList).items[0]?.number ?? '';
    expect(
      ((await saar.call('GET', `/work-list?number=${number.toLowerCase()}`)).body as WorkList).items,
    ).toHaveLength(1);
  });

  it('takes a photo of a thing, written anew without its place, and none with a niet-pluis signal', async () => {
    const { default: sharp } = await import('sharp');
    const { cleanPhoto } = await import('../platform/clean-photo.ts');
    const marked = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#a83' } })
      .withExif({ IFD0: { ImageDescription: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '51/1 55/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(marked.includes('SECRET-PLACE')).toBe(true);
    const clean = await cleanPhoto(marked);
    expect(clean).toMatchObject({ width: 1_600, height: 1_067 });
    expect(clean?.image.includes('SECRET-PLACE')).toBe(false);
    expect((await sharp(clean?.image).metadata()).exif).toBeUndefined();
    for (const bad of [
      Buffer.alloc(0),
      Buffer.from('<svg onload="x">'),
      Buffer.from('%PDF-1.7'),
      marked.subarray(0, 300),
    ])
      expect(await cleanPhoto(bad)).toBeNull();
  });

  it('counts the term from the first closing: opening again is for the work, and keeps what it says no longer', async () => {
    const id = await record({ ownWords: 'Gaat maar door.', observations: ['home.neglected'] });
    await act(saar, id, { action: 'take' });
    await act(saar, id, {
      action: 'report_back',
      answer: 'thanks',
      wordsForVolunteer: null,
      noteForProfessionals: null,
    });
    await act(saar, id, { action: 'handle', outcome: 'visited' });
    await act(saar, id, { action: 'close', reasonWithoutAnswer: null });
    const inTenant = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };
    const read = () =>
      inTransaction(test.world.jobs, inTenant, (tx) =>
        tx
          .selectFrom('signals')
          .select(['own_words', 'closed_at', 'first_closed_at', 'status'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow(),
      );
    const first = (await read()).first_closed_at;
    expect(first).not.toBeNull();
    await act(saar, id, { action: 'reopen', reason: 'Het ging toch door.' });
    expect(await read()).toMatchObject({ closed_at: null, first_closed_at: first });
    const forget = (days: number) =>
      forgetOverTerm({
        jobsDb: test.world.jobs,
        clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
        log: createLog('silent'),
      });
    await forget(80);
    expect((await read()).own_words).toBe('Gaat maar door.');
    await act(saar, id, { action: 'handle', outcome: 'visited' });
    await act(saar, id, { action: 'close', reasonWithoutAnswer: 'Er is al geantwoord.' });
    expect((await read()).first_closed_at).toEqual(first);
    await inTransaction(test.world.jobs, inTenant, (tx) =>
      tx
        .updateTable('signals')
        .set({ first_closed_at: new Date(test.clock.now().getTime() - 89 * 86_400_000) })
        .where('id', '=', id)
        .execute(),
    );
    await forget(6);
    expect((await read()).own_words).toBe('Gaat maar door.');
    await forget(8);
    expect((await read()).own_words).toBeNull();
  });

  it('forgets on time: first who, then what; and twice is the same as once', async () => {
    const id = await record({ ownWords: 'Oud nieuws.', observations: ['home.neglected'] });
    await act(saar, id, { action: 'take' });
    await act(saar, id, {
      action: 'report_back',
      answer: 'thanks',
      wordsForVolunteer: 'Bedankt',
      noteForProfessionals: 'Notitie',
    });
    await act(saar, id, { action: 'handle', outcome: 'visited' });
    await act(saar, id, { action: 'close', reasonWithoutAnswer: null });
    const at = async (days: number) => {
      const clock = { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) };
      for (const _ of [1, 2])
        await forgetOverTerm({ jobsDb: test.world.jobs, clock, log: createLog('silent') });
      return inTransaction(
        test.world.jobs,
        { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
        async (tx) => ({
          row: await tx.selectFrom('signals').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
          notes: (await tx.selectFrom('signal_notes').select('id').where('signal_id', '=', id).execute())
            .length,
          actor: (
            await tx
              .selectFrom('signal_events')
              .select('actor_id')
              .where('signal_id', '=', id)
              .where('kind', '=', 'recorded')
              .executeTakeFirstOrThrow()
          ).actor_id,
        }),
      );
    };
    expect(await at(29)).toMatchObject({
      row: { owner_id: test.world.caller('amina').personId, own_words: 'Oud nieuws.' },
      notes: 1,
    });
    expect(await at(31)).toMatchObject({ row: { owner_id: null, own_words: 'Oud nieuws.' }, actor: null });
    expect(await at(91)).toMatchObject({
      row: {
        own_words: null,
        street: null,
        lat: null,
        observations: [],
        kind: 'niet_pluis',
        neighbourhood_code: 'BU99010101',
      },
      notes: 0,
    });
  });
});
