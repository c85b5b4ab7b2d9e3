/** A week after taking it back, and four hundred days later: nothing that is still there leads from a signal to who sent it, and nothing is counted twice. */
import type { Verdict } from '@buurtplus/contract/sync';
import { uuidV7 } from '@buurtplus/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { sealAudit } from '../platform/audit/audit-chain.store.ts';
import { verifyAudit } from '../platform/audit/audit-verify.store.ts';
import { withClient } from '../platform/db/provision.ts';
import { createLog } from '../platform/log.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetOverTerm } from './signals.retention.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** An id as a phone makes it at that moment. */
const idMadeAt = (ms: number): string => uuidV7(ms, crypto.getRandomValues(new Uint8Array(10)));

/** What could join two rows: an id, a hash, bytes, a moment, and the moment that is inside an id of a phone. */
const joinable = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(joinable);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(joinable);
  if (typeof value !== 'string') return [];
  const ids = value.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const moments = value.match(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d+/g) ?? [];
  const inside = ids
    .filter((id) => id[14] === '7')
    .map((id) => `second ${Math.floor(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) / 1_000)}`);
  const seconds = moments.map(
    (one) => `second ${Math.floor(Date.parse(`${one.slice(0, 19).replace(' ', 'T')}Z`) / 1_000)}`,
  );
  const words = /^[A-Za-z0-9_\\-]{22,}$/.test(value) ? [value] : [];
  return [...ids, ...inside, ...moments, ...seconds, ...words];
};

/** The team stays with the signal, for figures. */
const ofTheTeam = new Set(joinable(demoTeamId));

describe('the sender of a signal', () => {
  let test: TestServer;
  let amina: Browser;
  let phone: Phone;
  const madeAt = Date.now() - 5 * hour;
  const recordedAt = new Date(madeAt).toISOString();
  const body = signalBody({ signalId: idMadeAt(madeAt), observedAt: recordedAt, recordedAt });
  const commandId = idMadeAt(madeAt);
  let command: unknown;
  let owner: string;
  let registeredAt = 0;

  const hand = async (sealed: unknown): Promise<Verdict | undefined> =>
    ((await amina.call('POST', '/commands', { commands: [sealed] })).body as { verdicts: Verdict[] })
      .verdicts[0];

  beforeAll(async () => {
    test = await createTestServer();
    owner = test.world.caller('amina').personId;
    amina = await test.signIn('amina');
    const pack = (await amina.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    await amina.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
    registeredAt = Date.now();
  });
  afterAll(() => test.end());

  /** Every row of every table, past every door. */
  const everything = () =>
    withClient(superuserOn(test.world.database), async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')",
      );
      const found: { readonly table: string; readonly text: string; readonly keys: ReadonlySet<string> }[] =
        [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ row: object }>(`select to_jsonb(t) as row from ${name} t`);
        for (const { row } of rows)
          found.push({ table: name, text: JSON.stringify(row), keys: new Set(joinable(row)) });
      }
      return found;
    });
  /** The two names of a table in which the signal and its sender meet, in one row or by a value that two rows share. */
  const bridges = async (): Promise<readonly string[]> => {
    const rows = await everything();
    const ofSender = rows.filter((row) => row.text.includes(owner));
    const ofSignal = rows.filter((row) => row.text.includes(body.signalId));
    expect(ofSignal.length).toBeGreaterThan(2);
    const shared = ofSender.flatMap((left) =>
      ofSignal
        .filter((right) => [...left.keys].some((key) => !ofTheTeam.has(key) && right.keys.has(key)))
        .map((right) => `${left.table} ${right.table}`),
    );
    return [...new Set(shared)].sort();
  };
  const forgetAfter = (days: number) =>
    forgetOverTerm({
      jobsDb: test.world.jobs,
      clock: { now: () => new Date(test.clock.now().getTime() + days * day) },
      log: createLog('silent'),
    });

  it('is found by who looks while the answer must find him', async () => {
    // The registration of the phone and the signal are not of the same second.
    await expect.poll(() => Date.now() - registeredAt).toBeGreaterThan(1_100);
    command = (await phone.seal('signal.record', body, commandId)).sealed;
    expect(await hand(command)).toMatchObject({ verdict: 'applied' });
    const withdraw = await phone.seal(
      'signal.withdraw',
      { nonce: signalBody().nonce, signalId: body.signalId },
      idMadeAt(madeAt + 60_000),
    );
    expect(await hand(withdraw.sealed)).toMatchObject({ verdict: 'applied' });
    await sealAudit(test.world.jobs, 'lichtendam');
    await forgetAfter(5);
    const found = await bridges();
    for (const pair of [
      'public.commands public.commands',
      'public.commands public.signals',
      'public.signals public.signals',
    ])
      expect(found).toContain(pair);
    // The trail says that somebody of that role did it, and no more.
    expect(found).not.toContain('public.audit_entries public.audit_entries');
  });

  it('is found by nobody afterwards, in no table and over no bridge, and the trail is whole', async () => {
    await forgetAfter(7);
    expect(await bridges()).toEqual([]);
    await forgetAfter(400);
    expect(await bridges()).toEqual([]);
    expect(await verifyAudit(test.world.jobs, 'lichtendam', null)).toMatchObject({ faults: [], unsealed: 0 });
  });

  it('is still not counted twice: his phone that comes back after a year hears that it was there', async () => {
    expect(await hand(command)).toEqual({
      commandId,
      verdict: 'already',
      receipt: { bodyHash: (await phone.seal('signal.record', body)).bodyHash },
    });
    const stranger = await phone.seal('signal.record', body, newPhoneId());
    expect(await hand(stranger.sealed)).toMatchObject({ verdict: 'conflict' });
    expect(await bridges()).toEqual([]);
  });
});
