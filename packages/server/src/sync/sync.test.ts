/** The way of a command: stored once, recognised for ever, refused without stopping others, and proven by a receipt. */

import type { Verdict } from '@buurtplus/contract/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEditions } from '../compass/editions.ts';
import { bodyHash } from '../platform/command-mark.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { storedBody } from '../signals/receipt.ts';
import { findSignal } from '../signals/signals.store.ts';
import { type CastMember, createWorld, type World } from '../testing/cast.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from '../testing/phone.ts';
import { createSealingKeys } from './sealing-keys.ts';
import { syncEndpoints } from './sync.routes.ts';

describe('handing in commands', () => {
  let world: World;
  let phone: Phone;
  let shift = 0;
  let send: (commands: readonly unknown[], who?: CastMember) => Promise<readonly Verdict[]>;

  beforeAll(async () => {
    world = await createWorld();
    const keys = createSealingKeys(
      world.jobs,
      createSecretBox(world.database.secretKey, 'sealing'),
      world.newId,
    );
    phone = await createPhone(await keys.current(world.tenantId));
    const [endpoint] = syncEndpoints({
      db: world.app,
      keys,
      now: () => new Date(Date.now() + shift),
      answerDue: (now) => now,
      jobsDb: world.jobs,
      device: async (_person, deviceId) =>
        deviceId === phone.deviceId ? { publicKey: phone.publicBytes, ended: false } : null,
      walkingRoles: async () => [],
      record: { locate: world.book.locate, newId: world.newId, editions: createEditions() },
      epoch: async () => 'epoch',
      wakeRouting: async () => undefined,
      wakeCases: async () => undefined,
      locatePoint: async () => null,
      settleRound: async () => undefined,
    });
    send = async (commands, who = 'amina') => {
      const answer = await endpoint?.handle({
        body: { commands },
        caller: world.caller(who),
        params: undefined,
        query: undefined,
        language: 'nl',
        raw: undefined as never,
        reply: undefined as never,
      });
      if (answer?.ok !== true) throw new Error('the batch itself was refused');
      return (answer.value as { verdicts: Verdict[] }).verdicts;
    };
  });
  afterAll(() => world.end());

  const statusOf = (id: string) =>
    inTransaction(
      world.jobs,
      { tenantId: world.tenantId, personId: null, duties: [], teams: [] },
      async (tx) =>
        (await tx.selectFrom('signals').select('status').where('id', '=', id).executeTakeFirst())?.status,
    );
  const countSignals = async (id: string): Promise<number> => {
    const rows = await inTransaction(
      world.jobs,
      { tenantId: world.tenantId, personId: null, duties: [], teams: [] },
      (tx) => tx.selectFrom('signals').select('id').where('id', '=', id).execute(),
    );
    return rows.length;
  };

  it('stores a signal once, however often it comes, and always with the same receipt', async () => {
    const body = signalBody({
      ownWords: 'Twee avonden achter elkaar dicht. 😀 "quotes"',
      place: { source: 'position', lat: 52.7105123, lon: 5.3391, accuracyM: 18 },
    });
    const { sealed, bodyHash: hash } = await phone.seal('signal.record', body);
    const [first] = await send([sealed]);
    const again = await send([sealed, sealed]);
    expect(first).toMatchObject({ verdict: 'applied', receipt: { bodyHash: hash } });
    expect(again).toMatchObject([
      { verdict: 'already', receipt: { bodyHash: hash } },
      { verdict: 'already' },
    ]);
    expect(await countSignals(body.signalId)).toBe(1);
  });

  it('gives a receipt over what the database gives back, not over what came in', async () => {
    const body = signalBody({
      observations: ['public.rubbish', 'public.damage'],
      street: 'Oude Márkt',
      houseNumber: null,
    });
    const { sealed } = await phone.seal('signal.record', body);
    const [verdict] = await send([sealed]);
    const row = await inTransaction(world.app, world.caller('amina').context, (tx) =>
      findSignal(tx, world.tenantId, body.signalId),
    );
    expect(row).not.toBeNull();
    if (row === null) return;
    expect(verdict?.receipt?.bodyHash).toBe(bodyHash(storedBody(row, body.nonce)));
    // The planted fault: one letter changed in the stored row gives another hash.
    expect(verdict?.receipt?.bodyHash).not.toBe(
      bodyHash(storedBody({ ...row, street: 'Oude Markt' }, body.nonce)),
    );
  });

  it('refuses another content under a known id and leaves the first as it was', async () => {
    const commandId = newPhoneId();
    const body = signalBody();
    await send([(await phone.seal('signal.record', body, commandId)).sealed]);
    const [verdict] = await send([
      (await phone.seal('signal.record', { ...body, street: 'Elders' }, commandId)).sealed,
    ]);
    expect(verdict).toMatchObject({ verdict: 'conflict', code: 'other_content' });
  });

  it('gives every command in a batch its own verdict: one bad one stops nobody', async () => {
    const good = await Promise.all(
      Array.from({ length: 6 }, () => phone.seal('signal.record', signalBody())),
    );
    const bad = await phone.seal('signal.record', signalBody({ observations: [] }));
    const unknown = await phone.seal('signal.colour', { nonce: 'x'.repeat(24) });
    const verdicts = await send([
      ...good.slice(0, 3).map((one) => one.sealed),
      bad.sealed,
      { nonsense: true },
      unknown.sealed,
      ...good.slice(3).map((one) => one.sealed),
    ]);
    expect(verdicts.map((one) => one.verdict)).toEqual([
      'applied',
      'applied',
      'applied',
      'refused',
      'refused',
      'refused',
      'applied',
      'applied',
      'applied',
    ]);
    expect(verdicts[3]).toMatchObject({ fields: [{ path: 'observations', code: 'none_picked' }] });
    expect(await send([bad.sealed])).toMatchObject([{ verdict: 'refused', code: 'invalid_input' }]);
  });

  it('refuses what no database can hold, and that too stops nobody', async () => {
    const never = '0000-01-01T00:00:00.000Z';
    const verdicts = await send([
      (await phone.seal('signal.record', signalBody({ observedAt: never, recordedAt: never }))).sealed,
      (await phone.seal('signal.record', signalBody({ catalogueVersion: 2 ** 40 }))).sealed,
      (await phone.seal('signal.record', signalBody())).sealed,
    ]);
    expect(verdicts.map((one) => one.verdict)).toEqual(['refused', 'refused', 'applied']);
  });

  it('never confirms an id that belongs to somebody else, and stores the rest of the batch', async () => {
    const body = signalBody();
    await send([(await phone.seal('signal.record', body)).sealed], 'riet');
    const other = await phone.seal('signal.record', signalBody());
    const verdicts = await send(
      [(await phone.seal('signal.record', { ...body, nonce: signalBody().nonce })).sealed, other.sealed],
      'amina',
    );
    expect(verdicts).toMatchObject([{ verdict: 'conflict' }, { verdict: 'applied' }]);
  });

  it('keeps the same command of two people apart', async () => {
    const commandId = newPhoneId();
    const [amina] = await send(
      [(await phone.seal('signal.record', signalBody(), commandId)).sealed],
      'amina',
    );
    const [riet] = await send([(await phone.seal('signal.record', signalBody(), commandId)).sealed], 'riet');
    expect([amina?.verdict, riet?.verdict]).toEqual(['applied', 'applied']);
  });

  it('opens nothing that was changed on the way or sealed by another phone', async () => {
    const { sealed } = await phone.seal('signal.record', signalBody());
    const changed = { ...sealed, ciphertext: `${sealed.ciphertext.slice(0, -4)}AAAA` };
    const reheaded = { ...sealed, header: { ...sealed.header, seq: 9_999 } };
    const stranger = await createPhone({ keyId: sealed.keyId, publicKey: phone.publicKey });
    const foreign = (await stranger.seal('signal.record', signalBody())).sealed;
    const pretender = { ...foreign, header: { ...foreign.header, deviceId: phone.deviceId } };
    const verdicts = await send([changed, reheaded, foreign, pretender]);
    expect(verdicts.map((one) => one.code)).toEqual([
      'seal_broken',
      'seal_broken',
      'seal_broken',
      'seal_broken',
    ]);
  });

  it('stores one row when the same command comes twenty times at once', async () => {
    const body = signalBody();
    const { sealed } = await phone.seal('signal.record', body);
    const verdicts = (await Promise.all(Array.from({ length: 20 }, () => send([sealed])))).flat();
    expect(verdicts.filter((one) => one.verdict === 'applied')).toHaveLength(1);
    expect(verdicts.filter((one) => one.verdict === 'already')).toHaveLength(19);
    expect(await countSignals(body.signalId)).toBe(1);
  });

  it('lets the sender take a signal back, once, and nobody else', async () => {
    const body = signalBody();
    await send([(await phone.seal('signal.record', body)).sealed]);
    const withdraw = (
      await phone.seal('signal.withdraw', { nonce: signalBody().nonce, signalId: body.signalId })
    ).sealed;
    expect(
      await send(
        [
          (await phone.seal('signal.withdraw', { nonce: signalBody().nonce, signalId: body.signalId }))
            .sealed,
        ],
        'riet',
      ),
    ).toMatchObject([{ verdict: 'parked' }]);
    expect(await statusOf(body.signalId)).toBe('recorded');
    expect(await send([withdraw])).toMatchObject([{ verdict: 'applied' }]);
    expect(await send([withdraw])).toMatchObject([{ verdict: 'already' }]);
  });

  it('parks what comes before its signal, applies it when that comes, and after five days says that it did not', async () => {
    const body = signalBody();
    const record = (await phone.seal('signal.record', body)).sealed;
    const back = () => phone.seal('signal.withdraw', { nonce: signalBody().nonce, signalId: body.signalId });
    const [withdraw, foreign] = [await back(), await back()];
    expect(await send([withdraw.sealed])).toMatchObject([{ verdict: 'parked', code: 'waits_for_parent' }]);
    // Of somebody else, who guessed the id: it waits as well, and is never applied.
    expect(await send([foreign.sealed], 'riet')).toMatchObject([{ verdict: 'parked' }]);
    const [again] = await send([withdraw.sealed]);
    expect(again?.parkedSince).toMatch(/^\d{4}-/);
    const day = 86_400_000;
    shift = 5 * day + 1;
    expect(await send([withdraw.sealed])).toMatchObject([{ verdict: 'refused', code: 'parent_missing' }]);
    expect(await send([record])).toMatchObject([{ verdict: 'applied' }]);
    expect(await statusOf(body.signalId)).toBe('withdrawn');
    expect(await send([withdraw.sealed, record])).toMatchObject([
      { verdict: 'already', receipt: { bodyHash: withdraw.bodyHash } },
      { verdict: 'already' },
    ]);
    expect(await send([foreign.sealed], 'riet')).toMatchObject([
      { verdict: 'refused', code: 'parent_missing' },
    ]);
    shift = 0;
  });

  it.each(['wil', 'saar', 'femke'] as const)(
    'takes no signal from %s, whose role does not walk',
    async (who) => {
      const { sealed } = await phone.seal('signal.record', signalBody());
      expect(await send([sealed], who)).toMatchObject([{ verdict: 'refused', code: 'not_allowed' }]);
    },
  );
});
