/** What an attacker found around a shielded address: the next case, what is linked, what was shared, two commits, and the desk of the signal. */
import type { RelatedSignals } from '@buurtplus/contract/noticing';
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { lockSignalRow } from '../signals/signals.store.ts';
import {
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { openFromOutside } from '../testing/from-outside.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { lockCase, systemContext } from './cases.store.ts';
import { listHandOverTimes } from './hand-over-times.store.ts';

const street = 'Kanariestraat';
/** In the district where Saar and Yara are both on duty. */
const neighbourhood = 'BU99010201';
const place = { source: 'map', lat: 52.7215, lon: 5.339 } as const;
const why = 'Zij mag niet gevonden worden door haar ex.';

describe('around an address that is shielded', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => hands.browserOf(who);
  const call = async (who: string, ...request: Parameters<Awaited<ReturnType<typeof as>>['call']>) =>
    (await as(who)).call(...request);
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const shield = async (who: string, caseId: string, shielded: boolean, commandId: string = newPhoneId()) =>
    (await stepAs(await as(who), caseId, { commandId, action: 'shield_address', shielded, reason: why }))
      .status;
  const readAt = async (who: string, signalId: string) =>
    (await call(who, 'GET', `/signals/${signalId}`)).body as SignalForDeskView;
  const record = async () => {
    const signalId = await hands.record('amina', { street, place, ownWords: 'Vier dagen dicht.' });
    await asSuperuser(`update signals set house_number = '7' where id = '${signalId}'`);
    return signalId;
  };
  /** A signal that saar took up, and her case about it. */
  const make = async () => {
    const signalId = await record();
    const { version } = await readAt('saar', signalId);
    const take = { commandId: newPhoneId(), version, action: 'take' };
    expect((await call('saar', 'POST', `/signals/${signalId}/actions`, take)).status).toBe(200);
    return { signalId, caseId: await openCaseAs(await as('saar'), { signalId, place: null }) };
  };
  const closeKeeping = async (caseId: string) => {
    const { version } = await readCaseAs(await as('saar'), caseId);
    const close = {
      action: 'close',
      version,
      outcome: 'moved_on',
      solved: 'no',
      learned: 'Niets.',
      signal: { choice: 'keep' },
    };
    expect((await stepAs(await as('saar'), caseId, close)).status).toBe(204);
  };
  /** Two cases of people who both know the address: Yara was let in. */
  const makeTwoKnown = async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await letIn('saar', first, 'yara');
    await closeKeeping(first);
    return { signalId, first, next: await openCaseAs(await as('yara'), { signalId, place: null }) };
  };
  /** Saar's case is closed and shields; the signal went on, and Yara opens the next case about it. */
  const makeTwo = async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await closeKeeping(first);
    return { signalId, first, next: await openCaseAs(await as('yara'), { signalId, place: null }) };
  };
  const isShielded = async (table: 'signals' | 'case_files', id: string) =>
    (
      await asSuperuser<{ shielded: boolean }>(
        `select address_shielded as shielded from ${table} where id = '${id}'`,
      )
    )[0]?.shielded;
  /** Refuses one statement of the database, while something is tried. */
  const whileRefused = async (trigger: string, work: () => Promise<void>) => {
    const [table] = trigger.split(' ');
    await asSuperuser(`create function planted_refusal() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger planted before ${trigger.slice(trigger.indexOf(' ') + 1)} execute function planted_refusal()`);
    try {
      await work();
    } finally {
      await asSuperuser(`drop trigger planted on ${table}; drop function planted_refusal()`);
    }
  };

  const revealAt = (who: string, caseId: string) => call(who, 'POST', `/cases/${caseId}/place/reveal`);
  const tapAt = (who: string, signalId: string, field: string) =>
    call(who, 'POST', `/signals/${signalId}/reveal`, { field });
  const letIn = async (who: string, caseId: string, guest: string) => {
    const untilOn = dayFrom(test, 20);
    const invite = { action: 'invite', personId: idOfPerson(guest), untilOn, deputy: false };
    expect((await stepAs(await as(who), caseId, invite)).status).toBe(204);
  };

  it('does not come along to the next case about the same signal, when who opens it was never let in', async () => {
    const { signalId, next } = await makeTwo();
    const kept = await asSuperuser(
      `select street, house_number, address_shielded, address_withheld from case_files where id = '${next}'`,
    );
    expect(kept).toEqual([
      { street: null, house_number: null, address_shielded: true, address_withheld: true },
    ]);
    const read = await call('yara', 'GET', `/cases/${next}`);
    expect([read.status, read.text.includes(street)]).toEqual([200, false]);
    expect(read.body).toMatchObject({ addressShielded: true, addressWithheld: true });
    expect((await revealAt('yara', next)).status).toBe(404);
    expect(
      await asSuperuser(
        `select 1 from audit_entries where object_id = '${next}' and action = 'case.place_revealed'`,
      ),
    ).toEqual([]);
    // Owning a case that is marked shielded is no way in to the address at the signal either.
    for (const field of ['street', 'house_number'])
      expect((await tapAt('yara', signalId, field)).status).toBe(404);
  });

  it('is not lifted, at the case or at its signal, by an owner who does not know it', async () => {
    const { signalId, first, next } = await makeTwo();
    expect(await shield('yara', next, false)).toBe(404);
    expect((await readCaseAs(await as('yara'), next)).allowedActions).not.toContain('shield_address');
    // Nor when the case that shields it is over term and gone.
    for (const table of ['case_events', 'case_entries', 'case_access', 'case_reminders'])
      await asSuperuser(`delete from ${table} where case_id = '${first}'`);
    await asSuperuser(`delete from case_files where id = '${first}'`);
    expect(await shield('yara', next, false)).toBe(404);
    expect([await isShielded('signals', signalId), (await tapAt('yara', signalId, 'street')).status]).toEqual(
      [true, 404],
    );
  });

  it('comes to no later owner, transfer, guest or stand-in of such a case', async () => {
    const { next } = await makeTwo();
    await letIn('yara', next, 'rik');
    expect((await revealAt('rik', next)).status).toBe(404);
    const offer = await offerAs(await as('yara'), next, {
      kind: 'transfer',
      toPersonId: idOfPerson('wil'),
      untilOn: dayFrom(test, 30),
    });
    expect([offer.status, offer.content.includes(street)]).toEqual([204, false]);
    expect((await answerAs(await as('wil'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
    const read = await call('wil', 'GET', `/cases/${next}`);
    expect([read.status, read.text.includes(street)]).toEqual([200, false]);
    expect((await revealAt('wil', next)).status).toBe(404);
  });

  it('comes along for who was let in before, and comes back to the next case when it is lifted where it is known', async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await letIn('saar', first, 'yara');
    await closeKeeping(first);
    const next = await openCaseAs(await as('yara'), { signalId, place: null });
    expect((await readCaseAs(await as('yara'), next)).addressWithheld).toBe(false);
    expect((await revealAt('yara', next)).body).toEqual({ street, houseNumber: '7' });
    const other = await makeTwo();
    expect(await shield('saar', other.first, false)).toBe(204);
    const after = await readCaseAs(await as('yara'), other.next);
    expect(after).toMatchObject({ addressShielded: false, addressWithheld: false, street, houseNumber: '7' });
    expect(await isShielded('signals', other.signalId)).toBe(false);
  });

  it('stays shielded at the signal until the last of its cases lifts it', async () => {
    const { signalId, first, next } = await makeTwoKnown();
    expect(await shield('yara', next, false)).toBe(204);
    expect([await isShielded('case_files', next), await isShielded('signals', signalId)]).toEqual([
      false,
      true,
    ]);
    expect(await shield('saar', first, false)).toBe(204);
    expect(await isShielded('signals', signalId)).toBe(false);
    expect((await readAt('saar', signalId)).street).toBe(street);
  });

  it('is shielded while one of its cases is, whoever lifts and shields at the same moment', async () => {
    const { signalId, first, next } = await makeTwoKnown();
    for (let round = 0; round < 8; round += 1) {
      const lifts = round % 2 === 0;
      await Promise.all([shield('saar', first, !lifts), shield('yara', next, lifts)]);
      const any = (await isShielded('case_files', first)) || (await isShielded('case_files', next));
      expect([round, await isShielded('signals', signalId)]).toEqual([round, any]);
    }
  });

  it('is lifted at the signal only once lifting is written down, and what broke off is finished by asking again', async () => {
    const { signalId, caseId } = await make();
    await shield('saar', caseId, true);
    await whileRefused(
      "audit_entries insert on audit_entries for each row when (new.action = 'case.shield_address')",
      async () => {
        expect(await shield('saar', caseId, false)).toBeGreaterThanOrEqual(500);
      },
    );
    expect([await isShielded('case_files', caseId), await isShielded('signals', signalId)]).toEqual([
      true,
      true,
    ]);
    const commandId = newPhoneId();
    await whileRefused(
      'signals update on signals for each row when (old.address_shielded and not new.address_shielded)',
      async () => {
        expect(await shield('saar', caseId, false, commandId)).toBeGreaterThanOrEqual(500);
      },
    );
    expect([await isShielded('case_files', caseId), await isShielded('signals', signalId)]).toEqual([
      false,
      true,
    ]);
    expect(await shield('saar', caseId, false, commandId)).toBe(204);
    expect(await isShielded('signals', signalId)).toBe(false);
  });

  it('is near nothing, also beside a signal that a person linked to it', async () => {
    const { signalId, caseId } = await make();
    const besideId = await record();
    const link = { commandId: newPhoneId(), otherSignalId: besideId };
    expect((await call('saar', 'POST', `/signals/${signalId}/links`, link)).status).toBe(204);
    const reasonsAt = async (id: string, otherId: string) =>
      ((await call('saar', 'GET', `/signals/${id}/related`)).body as RelatedSignals).items.find(
        (one) => one.signal.signalId === otherId,
      )?.reasons;
    expect((await reasonsAt(signalId, besideId))?.map((one) => one.code)).toContain('same_address');
    expect(await shield('saar', caseId, true)).toBe(204);
    expect(await reasonsAt(signalId, besideId)).toEqual([]);
    expect(await reasonsAt(besideId, signalId)).toEqual([]);
    expect(await reasonsAt(await record(), signalId)).toBeUndefined();
  });

  it('belongs to no neighbourhood on the page of agreements, asked before or after it was shielded', async () => {
    const { caseId } = await make();
    const ask = async (id: string) => {
      const done = await offerAs(await as('saar'), id, {
        kind: 'refer',
        toOrganisationId: organisationOf('hanna'),
        fields: ['place', 'house_number', 'reason'],
        untilOn: dayFrom(test, 30),
      });
      expect(done.status).toBe(204);
      return done.handOverId;
    };
    const rows = async () => {
      const found = await inTransaction(test.world.jobs, systemContext('lichtendam'), (jobs) =>
        listHandOverTimes(jobs, {
          tenantId: 'lichtendam',
          organisationId: organisationOf('hanna'),
          neighbourhoodCodes: [neighbourhood],
          from: new Date(test.clock.now().getTime() - 86_400_000),
          until: new Date(test.clock.now().getTime() + 86_400_000),
        }),
      );
      return found.filter((one) => one.case_id === caseId).length;
    };
    const early = await ask(caseId);
    expect(await rows()).toBe(1);
    expect(await shield('saar', caseId, true)).toBe(204);
    const late = await ask(caseId);
    expect(await rows()).toBe(0);
    expect(
      await asSuperuser(`select fields from case_hand_overs where id in ('${early}', '${late}')`),
    ).toEqual([{ fields: ['reason'] }, { fields: ['reason'] }]);
    // Lifting gives nothing back that was shared.
    expect(await shield('saar', caseId, false)).toBe(204);
    expect(await rows()).toBe(0);
  });

  it('is read at the signal by who is in the case, and is not there for others of the same desk', async () => {
    const { signalId, caseId } = await make();
    const tap = (who: string, field: string, id = signalId) =>
      call(who, 'POST', `/signals/${id}/reveal`, { field });
    const lines = async () =>
      (
        await asSuperuser<{ count: number }>(`select count(*)::integer as count from audit_entries
          where object_id = '${signalId}' and action in ('signal.revealed_street', 'signal.revealed_house_number')`)
      )[0]?.count;
    expect((await tap('yara', 'house_number')).body).toEqual({ value: '7' });
    expect(await shield('saar', caseId, true)).toBe(204);
    const plain = (text: string) => text.replaceAll(/[0-9a-f-]{36}/g, '');
    const nothing = await tap('yara', 'street', newPhoneId());
    for (const field of ['street', 'house_number']) {
      const answer = await tap('yara', field);
      expect([answer.status, plain(answer.text)]).toEqual([404, plain(nothing.text)]);
    }
    expect(await lines()).toBe(1);
    // The desk goes on with the signal, and its screen offers no tap that leads nowhere.
    expect((await readAt('yara', signalId)).behindTap).toEqual(['own_words']);
    expect((await tap('yara', 'own_words')).body).toEqual({ value: 'Vier dagen dicht.' });
    expect((await readAt('saar', signalId)).behindTap).toEqual(['own_words', 'street', 'house_number']);
    expect((await tap('saar', 'street')).body).toEqual({ value: street });
    const invite = {
      action: 'invite',
      personId: idOfPerson('yara'),
      untilOn: dayFrom(test, 20),
      deputy: false,
    };
    expect((await stepAs(await as('saar'), caseId, invite)).status).toBe(204);
    expect((await tap('yara', 'house_number')).body).toEqual({ value: '7' });
    expect(await lines()).toBe(3);
  });

  it('is in no neighbourhood for who opens its signal from outside', async () => {
    const { signalId, caseId } = await make();
    const { number } = await readAt('saar', signalId);
    await shield('saar', caseId, true);
    const opened = await openFromOutside(test, hands, 'wil', { objectKind: 'signal', number });
    const { breakGlassId } = opened.body as { breakGlassId: string };
    const read = await call('wil', 'GET', `/break-glasses/${breakGlassId}/signal`);
    expect([read.status, read.text.includes(neighbourhood)]).toEqual([200, false]);
    expect(read.body).toMatchObject({ addressShielded: true, neighbourhoodCode: null });
  });

  it('hangs on nobody who opens a case about its signal at that moment, whom the database cannot see waiting', async () => {
    const { signalId, caseId } = await make();
    const shielding = await inTransaction(test.world.jobs, systemContext('lichtendam'), async (jobs) => {
      // What opening a case does: the signal is held, and then a row comes in that may stand beside the one that is being shielded.
      await lockSignalRow(jobs, 'lichtendam', signalId);
      const asked = shield('saar', caseId, true);
      const waiting = async () =>
        (
          await asSuperuser<{ count: number }>(
            `select count(*)::integer as count from pg_locks l join pg_stat_activity a on a.pid = l.pid
              where not l.granted and l.locktype in ('transactionid', 'tuple') and a.datname = current_database()`,
          )
        )[0]?.count;
      await expect.poll(waiting).toBeGreaterThan(0);
      await sql`set local lock_timeout = '2s'`.execute(jobs);
      const opened = await sql`insert into case_files
        select (jsonb_populate_record(null::case_files, to_jsonb(f) || jsonb_build_object('id', ${newPhoneId()}::text))).*
        from case_files f where f.id = ${caseId}::uuid on conflict do nothing`.execute(jobs);
      expect(opened.numAffectedRows).toBe(0n);
      return { asked };
    });
    expect(await shielding.asked).toBe(204);
    expect([await isShielded('case_files', caseId), await isShielded('signals', signalId)]).toEqual([
      true,
      true,
    ]);
  });

  it('is shielded at the signal while shielding breaks off, and lifted there again when it comes to nothing', async () => {
    const { signalId, caseId } = await make();
    const commandId = newPhoneId();
    await whileRefused(
      "audit_entries insert on audit_entries for each row when (new.action = 'case.shield_address')",
      async () => {
        expect(await shield('saar', caseId, true, commandId)).toBeGreaterThanOrEqual(500);
      },
    );
    expect([await isShielded('case_files', caseId), await isShielded('signals', signalId)]).toEqual([
      false,
      false,
    ]);
    expect(await shield('saar', caseId, true, commandId)).toBe(204);
    expect(await isShielded('signals', signalId)).toBe(true);
  });

  it('waits for no lock longer than five seconds, and whoever waited may try again', async () => {
    const { caseId } = await make();
    await inTransaction(test.world.jobs, systemContext('lichtendam'), async (jobs) => {
      await lockCase(jobs, 'lichtendam', caseId);
      // Answered while the case is still held; how long that took is the database's own rule, and not how busy this machine is.
      expect(await shield('saar', caseId, true)).toBe(503);
    });
    const { rows } = await sql`show lock_timeout`.execute(test.world.app);
    expect(rows).toEqual([{ lock_timeout: '5s' }]);
    expect(await shield('saar', caseId, true)).toBe(204);
  });
});
