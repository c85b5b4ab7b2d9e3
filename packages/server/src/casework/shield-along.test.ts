/** A shield goes round: what is shielded in one case is shielded in every other case about the same signals, and at their other signals. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import {
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetCases } from './casework.retention.ts';

const street = 'Kanariestraat';
/** In the district where Saar and Yara are both on duty. */
const neighbourhood = 'BU99010201';
const place = { source: 'map', lat: 52.7215, lon: 5.339 } as const;

describe('an address that is shielded in one case', () => {
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
    (
      await stepAs(await as(who), caseId, {
        commandId,
        action: 'shield_address',
        shielded,
        reason: 'Zij mag niet gevonden worden door haar ex.',
      })
    ).status;
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
  const isShielded = async (table: 'signals' | 'case_files', id: string) =>
    (
      await asSuperuser<{ shielded: boolean }>(
        `select address_shielded as shielded from ${table} where id = '${id}'`,
      )
    )[0]?.shielded;
  const revealAt = (who: string, caseId: string) => call(who, 'POST', `/cases/${caseId}/place/reveal`);

  const inOpen = async (who: string, id: string) =>
    (await call(who, 'GET', `/cases/${id}`)).text.includes(street);
  const linkTo = async (who: string, caseId: string, signalId: string) =>
    (
      await stepAs(await as(who), caseId, {
        action: 'link_signal',
        signalId,
        reason: 'Dezelfde woning, later.',
      })
    ).status;
  const takeAs = async (who: string, signalId: string) => {
    const { version } = await readAt(who, signalId);
    const take = { commandId: newPhoneId(), version, action: 'take' };
    expect((await call(who, 'POST', `/signals/${signalId}/actions`, take)).status).toBe(200);
  };

  it('shields the case under which its signal is put, out of what was shared there as well', async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await closeKeeping(first);
    const here = { neighbourhoodCode: neighbourhood, street, houseNumber: '7' };
    const next = await openCaseAs(await as('yara'), { place: here });
    const refer = {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      fields: ['place', 'house_number', 'reason'],
      untilOn: dayFrom(test, 30),
    } as const;
    const offer = await offerAs(await as('yara'), next, refer);
    expect([offer.content.includes(street), await inOpen('yara', next)]).toEqual([true, true]);
    expect(await linkTo('yara', next, signalId)).toBe(204);
    const after = await readCaseAs(await as('yara'), next);
    expect([after.addressShielded, await inOpen('yara', next)]).toEqual([true, false]);
    expect(after.events.find((one) => one.kind === 'shield_address')).toMatchObject({
      role: null,
      detail: { shielded: 'yes' },
    });
    const kept = await asSuperuser<{ content: string }>(
      `select content from case_disclosures where hand_over_id = '${offer.handOverId}'`,
    );
    expect(kept[0]?.content.includes(street)).toBe(false);
    // Her own address: she reads it by a tap, and lifts it in her own case with a reason; the signal stays shielded for the first.
    expect((await revealAt('yara', next)).body).toEqual({ street, houseNumber: '7' });
    expect(await shield('yara', next, false)).toBe(204);
    expect([await inOpen('yara', next), await isShielded('signals', signalId)]).toEqual([true, true]);
  });

  it('shields another running case about the same signal along, and the signals under that one', async () => {
    const { signalId, caseId: first } = await make();
    await closeKeeping(first);
    const next = await openCaseAs(await as('yara'), { signalId, place: null });
    const later = await record();
    await takeAs('yara', later);
    expect(await linkTo('yara', next, later)).toBe(204);
    expect([await inOpen('yara', next), await isShielded('signals', later)]).toEqual([true, false]);
    const commandId = newPhoneId();
    for (const _turn of [1, 2]) expect(await shield('saar', first, true, commandId)).toBe(204);
    const after = await readCaseAs(await as('yara'), next);
    expect([after.addressShielded, await inOpen('yara', next)]).toEqual([true, false]);
    expect(after.events.filter((one) => one.kind === 'shield_address')).toHaveLength(1);
    expect([await isShielded('signals', signalId), await isShielded('signals', later)]).toEqual([true, true]);
    // Each lifts in the own case; only after the last of them the signals are in the open again.
    expect(await shield('saar', first, false)).toBe(204);
    expect(await isShielded('signals', signalId)).toBe(true);
    expect(await shield('yara', next, false)).toBe(204);
    expect([await isShielded('signals', signalId), await isShielded('signals', later)]).toEqual([
      false,
      false,
    ]);
  });

  it('is shielded at the signals that were put under its case before that', async () => {
    const { caseId } = await make();
    const later = await record();
    await takeAs('saar', later);
    expect(await linkTo('saar', caseId, later)).toBe(204);
    expect(await shield('saar', caseId, true)).toBe(204);
    expect([await isShielded('signals', later), (await readAt('saar', later)).street]).toEqual([true, null]);
    expect(await shield('saar', caseId, false)).toBe(204);
    expect(await isShielded('signals', later)).toBe(false);
  });

  /** The case that shielded it is over term and gone; the signal stays. */
  const forget = async (caseId: string) => {
    const late = new Date('2099-01-01T12:00:00Z');
    await asSuperuser(`update case_files set keep_until = '2098-01-01' where id = '${caseId}'`);
    await forgetCases({ ...caseworkDeps(test), clock: { now: () => late } }, 'lichtendam');
    expect(await isShielded('case_files', caseId)).toBe(undefined);
  };
  const here = { neighbourhoodCode: neighbourhood, street, houseNumber: '7' };

  it('is not lifted by forgetting that case, nor by putting its signal under another', async () => {
    const { signalId, caseId } = await make();
    expect(await shield('saar', caseId, true)).toBe(204);
    await closeKeeping(caseId);
    await forget(caseId);
    expect(await isShielded('signals', signalId)).toBe(true);
    const next = await openCaseAs(await as('yara'), { place: here });
    expect(await linkTo('yara', next, signalId)).toBe(204);
    expect([await isShielded('signals', signalId), await inOpen('yara', next)]).toEqual([true, false]);
    // Another step beside it, and shielding what is shielded, lift nothing either.
    const beside = await record();
    await takeAs('yara', beside);
    expect(await linkTo('yara', next, beside)).toBe(204);
    expect(await shield('yara', next, true)).toBe(204);
    expect([await isShielded('signals', signalId), await isShielded('signals', beside)]).toEqual([
      true,
      true,
    ]);
    // By a step of her own, with a reason and a line.
    expect(await shield('yara', next, false)).toBe(204);
    expect([await isShielded('signals', signalId), await isShielded('signals', beside)]).toEqual([
      false,
      false,
    ]);
  });

  const elsewhere = { neighbourhoodCode: neighbourhood, street: 'Heel-andere-straat', houseNumber: '99' };
  const tapAt = (who: string, signalId: string) =>
    call(who, 'POST', `/signals/${signalId}/reveal`, { field: 'street' });

  it('is not lifted by who never knew it, out of a case about another place', async () => {
    const { signalId, caseId } = await make();
    expect(await shield('saar', caseId, true)).toBe(204);
    await closeKeeping(caseId);
    await forget(caseId);
    for (const other of [elsewhere, { ...here, houseNumber: '9' }, { ...here, houseNumber: null }]) {
      const next = await openCaseAs(await as('yara'), { place: other });
      expect(await linkTo('yara', next, signalId)).toBe(204);
      expect((await tapAt('yara', signalId)).status).toBe(404);
      for (const shielded of [false, true, false]) expect(await shield('yara', next, shielded)).toBe(204);
      expect([
        await isShielded('signals', signalId),
        (await readAt('yara', signalId)).street,
        (await tapAt('yara', signalId)).status,
      ]).toEqual([true, null, 404]);
      // Her own address she lifts, and what she puts under her case after that does not bring it back behind the tap.
      const beside = await record();
      await takeAs('yara', beside);
      expect(await linkTo('yara', next, beside)).toBe(204);
      expect([await isShielded('case_files', next), await isShielded('signals', beside)]).toEqual([
        false,
        false,
      ]);
      await asSuperuser(`update case_files set status = 'closed', closed_at = now(), outcome = 'moved_on', solved = 'no',
        keep_until = '2098-01-01', first_keep_until = '2098-01-01' where id = '${next}'`);
    }
  });

  it('is read by a tap at a signal that lay in the open when it was put under the case, and by nobody else', async () => {
    const { caseId } = await make();
    const later = await record();
    await takeAs('saar', later);
    expect(await linkTo('saar', caseId, later)).toBe(204);
    expect(await shield('saar', caseId, true)).toBe(204);
    const after = await record();
    await takeAs('saar', after);
    expect(await linkTo('saar', caseId, after)).toBe(204);
    for (const id of [later, after]) {
      expect([(await readAt('saar', id)).street, (await tapAt('saar', id)).body]).toEqual([
        null,
        { value: street },
      ]);
      expect((await readAt('saar', id)).behindTap).toContain('street');
      expect([(await readAt('yara', id)).behindTap, (await tapAt('yara', id)).status]).toEqual([
        ['own_words'],
        404,
      ]);
      expect(
        await asSuperuser(
          `select actor_id from audit_entries where object_id = '${id}' and action = 'signal.revealed_street'`,
        ),
      ).toEqual([{ actor_id: idOfPerson('saar') }]);
    }
  });

  it('is not shielded again by a link or a shield that comes in once more after its owner lifted it', async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await closeKeeping(first);
    const next = await openCaseAs(await as('yara'), { place: here });
    const commandId = newPhoneId();
    const reason = 'Dezelfde woning, later.';
    const link = async () =>
      (await stepAs(await as('yara'), next, { commandId, action: 'link_signal', signalId, reason })).status;
    expect([await link(), await isShielded('case_files', next)]).toEqual([204, true]);
    const again = newPhoneId();
    expect(await shield('yara', next, true, again)).toBe(204);
    expect([await shield('yara', next, false), await isShielded('case_files', next)]).toEqual([204, false]);
    expect([await link(), await shield('yara', next, true, again)]).toEqual([204, 204]);
    expect([await isShielded('case_files', next), await isShielded('signals', signalId)]).toEqual([
      false,
      true,
    ]);
  });

  it('is not lifted by shielding that breaks off, nor by lifting that does', async () => {
    const { signalId, caseId } = await make();
    expect(await shield('saar', caseId, true)).toBe(204);
    await closeKeeping(caseId);
    await forget(caseId);
    const next = await openCaseAs(await as('yara'), { place: here });
    // Linked, and broken off before anything was shielded along.
    await asSuperuser(`insert into case_signals (tenant_id, case_id, signal_id, reason, put_by, put_by_role, put_at)
      select tenant_id, id, '${signalId}', 'Dezelfde woning, later.', owner_id, owner_role, now() from case_files where id = '${next}'`);
    await asSuperuser(`create function planted_refusal() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger planted before insert on audit_entries for each row when (new.action = 'case.shield_address') execute function planted_refusal()`);
    for (const shielded of [true, false])
      expect(await shield('yara', next, shielded)).toBeGreaterThanOrEqual(500);
    await asSuperuser('drop trigger planted on audit_entries; drop function planted_refusal()');
    expect(await isShielded('signals', signalId)).toBe(true);
  });

  it('is shielded at what is put under a case that does not know it, until its owner lifts it there', async () => {
    const { signalId, caseId: first } = await make();
    expect(await shield('saar', first, true)).toBe(204);
    await closeKeeping(first);
    const next = await openCaseAs(await as('yara'), { signalId, place: null });
    expect((await readCaseAs(await as('yara'), next)).addressWithheld).toBe(true);
    const later = await record();
    await takeAs('yara', later);
    expect((await readAt('yara', later)).street).toBe(street);
    expect(await linkTo('yara', next, later)).toBe(204);
    expect([await isShielded('signals', later), (await readAt('yara', later)).street]).toEqual([true, null]);
    expect((await call('yara', 'POST', `/signals/${later}/reveal`, { field: 'street' })).status).toBe(404);
    // Who knows it lifts it at the signal of the own case; the next case has it, behind a tap, for its owner to lift.
    expect(await shield('saar', first, false)).toBe(204);
    expect([await isShielded('signals', signalId), await isShielded('signals', later)]).toEqual([
      false,
      true,
    ]);
    const after = await readCaseAs(await as('yara'), next);
    expect([after.addressWithheld, after.addressShielded, await inOpen('yara', next)]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await revealAt('yara', next)).body).toEqual({ street, houseNumber: '7' });
    expect(await shield('yara', next, false)).toBe(204);
    expect([await inOpen('yara', next), await isShielded('signals', later)]).toEqual([true, false]);
  });
});
