/** A browser tells one person: whoever asked last on it, in the session of that moment; and nobody is told on endlessly many. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { idOfPerson } from '../testing/cases.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

type Row = { readonly person_id: string; readonly session_id: string; readonly endpoint: string };

describe('a browser that tells', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  const service = 'https://fcm.googleapis.com/fcm/send/';
  const subscribe = (browser: Browser, name: string) =>
    browser.call('POST', '/me/push-subscriptions', {
      endpoint: `${service}${name}`,
      keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
    });
  const rowsOf = (where: string): Promise<readonly Row[]> =>
    withClient(
      superuserOn(test.world.database),
      async (client) =>
        (
          await client.query<Row>(
            `select person_id, session_id, endpoint from push_subscriptions where ${where} order by created_at`,
          )
        ).rows,
    );
  const ownersOf = async (name: string) =>
    (await rowsOf(`endpoint = '${service}${name}'`)).map((row) => row.person_id);

  it('tells the person who uses it now, and not who used it before', async () => {
    const [riet, amina] = [await test.signIn('riet'), await test.signIn('amina')];
    expect((await subscribe(riet, 'shared')).body).toEqual({ subscribed: true });
    expect((await subscribe(amina, 'shared')).body).toEqual({ subscribed: true });
    expect(await ownersOf('shared')).toEqual([idOfPerson('amina')]);
    // What riet has elsewhere is hers.
    await subscribe(riet, 'elsewhere');
    await subscribe(amina, 'shared');
    expect(await ownersOf('elsewhere')).toEqual([idOfPerson('riet')]);
  });

  it('goes on when the session it began in ends, once it was asked again in another', async () => {
    const [before, now] = [await test.signIn('riet'), await test.signIn('riet')];
    await subscribe(before, 'twice');
    await subscribe(now, 'twice');
    expect((await before.call('DELETE', '/sessions/current')).status).toBe(204);
    expect(await ownersOf('twice')).toEqual([idOfPerson('riet')]);
    expect((await now.call('DELETE', '/sessions/current')).status).toBe(204);
    expect(await ownersOf('twice')).toEqual([]);
  });

  it('is one of ten at most: the oldest goes', async () => {
    const bram = await test.signIn('bram');
    for (let count = 1; count <= 12; count += 1)
      expect((await subscribe(bram, `bram-${count}`)).body).toEqual({ subscribed: true });
    const rows = await rowsOf(`person_id = '${idOfPerson('bram')}'`);
    expect(rows.map((row) => row.endpoint.split('-')[1])).toEqual(
      Array.from({ length: 10 }, (_, at) => String(at + 3)),
    );
  });

  it('belongs to one of two who ask at once, and each is told the truth', async () => {
    const [riet, amina] = [await test.signIn('riet'), await test.signIn('amina')];
    for (let turn = 0; turn < 15; turn += 1) {
      const name = `race-${turn}`;
      const answers = await Promise.all([subscribe(riet, name), subscribe(amina, name)]);
      expect(answers.map((one) => one.status)).toEqual([201, 201]);
      const owners = await ownersOf(name);
      expect(owners).toHaveLength(1);
      const told = answers.map((one) => (one.body as { subscribed: boolean }).subscribed);
      // Whoever has it was not told that he has not.
      expect(told[owners[0] === idOfPerson('riet') ? 0 : 1]).toBe(true);
    }
  });

  it('is taken away from nobody without being signed in as somebody', async () => {
    const amina = await test.signIn('amina');
    await subscribe(amina, 'kept');
    const free = (personId: string | null) =>
      inTransaction(test.world.app, { ...noContext, personId }, (tx) =>
        sql`select free_push_endpoint(${`${service}kept`})`.execute(tx),
      );
    await free(null);
    expect(await ownersOf('kept')).toEqual([idOfPerson('amina')]);
  });
});
