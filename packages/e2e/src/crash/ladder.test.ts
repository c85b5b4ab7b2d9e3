/** Phones that stopped, and a server that is killed under the ladder: every step is taken once, and nobody is left untold. */
import { setTimeout as wait } from 'node:timers/promises';
import { databaseAddress, newPhoneId, type Phone } from '@buurtplus/server/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProduct, type Product } from '../harness/product.ts';
import { headersFor, makePhone, signIn } from './clients.ts';

const killsAStep = 6;
/** As the ladder has them, in minutes after the moment that was missed. */
const ladder = [0, 5, 10, 20] as const;
const plainRounds = 5;

let product: Product;
let phone: Phone;
let cookie = '';
let mate = '';

const query = async <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: await databaseAddress(product.dataDir) });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
};

const eventBody = (roundId: string, seq: number, fact: { readonly kind: string }) => ({
  nonce: 'n'.repeat(32),
  eventId: newPhoneId(),
  roundId,
  seq,
  at: new Date().toISOString(),
  clockOffsetMs: 0,
  elapsedMs: 0,
  fact: { ...fact },
});

const send = async (bodies: readonly ReturnType<typeof eventBody>[]): Promise<Response> => {
  const commands = [];
  for (const body of bodies) commands.push((await phone.seal('round.event', body)).sealed);
  return fetch(`${product.url}/api/v1/commands`, {
    method: 'POST',
    headers: headersFor(product.url, cookie),
    body: JSON.stringify({ commands }),
  });
};

const started = (plannedRoundId: string | null) => ({
  kind: 'started',
  mates: [{ personId: mate, presence: 'named' }],
  plannedRoundId,
  neighbourhoodCode: null,
});

/** Feeling unsafe makes the server look at every alarm at once, so that a kill can fall in the middle of that look. */
const look = async (): Promise<void> => {
  const roundId = newPhoneId();
  await send([eventBody(roundId, 1, started(null)), eventBody(roundId, 2, { kind: 'unsafe' })]).catch(
    () => undefined,
  );
};

const missedAlarms = () =>
  query<{ id: string; round_id: string; steps: string[]; told_steps: string[] }>(
    "select id, round_id, steps, told_steps from round_alarms where reason = 'missed_check_in' and ended_at is null",
  );

beforeAll(async () => {
  product = await createProduct({ on: 'disk' });
  await product.start();
  ({ cookie } = await signIn(product.url, 'amina@lichtendam.example'));
  phone = await makePhone(product.url, { cookie });
  const pack = await fetch(`${product.url}/api/v1/round-pack`, { headers: headersFor(product.url, cookie) });
  const { members } = (await pack.json()) as { members: { personId: string; name: string }[] };
  mate = members.find((member) => member.name.startsWith('Riet'))?.personId ?? '';
}, 120_000);
afterAll(() => product.remove(), 60_000);

describe('a phone that stopped, and a server that is killed', () => {
  let planned = '';
  it('alarms from the last sign of life and from the plan, each once', async () => {
    // A plan that ended sixteen minutes ago; its walkers gave a sign four minutes before that.
    const [item] = await query<{ id: string }>(
      `update roster_items set starts_at = now() - interval '60 minutes', ends_at = now() - interval '16 minutes'
       where id = (select id from roster_items where kind = 'round' and cancelled_at is null order by starts_at limit 1) returning id`,
    );
    planned = newPhoneId();
    const plain = Array.from({ length: plainRounds }, () => newPhoneId());
    const answer = await send([
      eventBody(planned, 1, started(item?.id ?? null)),
      ...plain.map((roundId) => eventBody(roundId, 1, started(null))),
    ]);
    expect(answer.status).toBe(200);
    await query("update rounds set last_check_in_at = now() - interval '20 minutes' where id = $1", [
      planned,
    ]);
    await query("update rounds set last_check_in_at = now() - interval '31 minutes' where id = any ($1)", [
      plain,
    ]);
    await look();
    const alarms = await missedAlarms();
    expect(alarms.map((one) => one.round_id).sort()).toEqual([planned, ...plain].sort());
  }, 120_000);

  it(`${killsAStep * ladder.length} kills under the ladder take no step twice and leave out none`, async () => {
    for (const minutes of ladder) {
      await query(
        `update round_alarms set due_at = now() - make_interval(mins => $1) - interval '2 seconds'
         where reason = 'missed_check_in' and ended_at is null`,
        [minutes],
      );
      for (let kill = 0; kill < killsAStep; kill += 1) {
        const looking = look();
        await wait(Math.random() * 120);
        await product.kill();
        await looking;
        await product.start();
      }
      await look();
    }
    // What was taken by a server that died before it could tell is told by the next, a minute later.
    await wait(61_000);
    await look();
    const alarms = await missedAlarms();
    expect(alarms).toHaveLength(plainRounds + 1);
    for (const alarm of alarms) {
      expect([...alarm.steps].sort()).toEqual(['buddy', 'coordinator', 'duty_contact', 'phone']);
      expect([...alarm.told_steps].sort()).toEqual([...alarm.steps].sort());
    }
    const taken = await query<{ object_id: string; action: string; count: string }>(
      "select object_id, action, count(*) from audit_entries where action like 'round_alarm.%' group by object_id, action",
    );
    expect(taken.filter((one) => Number(one.count) !== 1)).toEqual([]);
    const ids = new Set(alarms.map((one) => one.id));
    expect(taken.filter((one) => ids.has(one.object_id))).toHaveLength(alarms.length * ladder.length);
    process.stdout.write(
      `server killed ${killsAStep * ladder.length} times under ${alarms.length} alarms: ${taken.length} steps, each once\n`,
    );
  }, 1_800_000);

  it('the check itself sees a step that was taken twice', async () => {
    await query(
      `insert into audit_entries (tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome)
       select tenant_id, actor_id, actor_role, session_id, action, object_type, object_id, purpose, outcome
       from audit_entries where action = 'round_alarm.phone' limit 1`,
    );
    const twice = await query(
      "select object_id from audit_entries where action like 'round_alarm.%' group by object_id, action having count(*) > 1",
    );
    expect(twice).toHaveLength(1);
  }, 60_000);
});
