/** Whoever only taps reads too: the weekly facts see it, as reading and never as work. */
import { addDays, mondayOf } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { createLog } from '../platform/log.ts';
import { startOfDutchDay } from '../routing/dutch-calendar.ts';
import { idOfPerson } from '../testing/cases.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { lookAtWeekBefore } from './look-for-unusual.ts';
import { listReaders, readTrail } from './oversight.store.ts';
import { inTenant } from './privacy-deps.ts';

const minute = 60_000;

describe('somebody who only taps', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  const write = (who: string, at: Date, action: string, objectId: string, objectType = 'signal') =>
    sql`insert into audit_entries (tenant_id, at, actor_id, actor_role, action, object_type, object_id, outcome)
      values ('lichtendam', ${at}, ${idOfPerson(who)}::uuid, 'wijkwerker', ${action}, ${objectType}, ${objectId}, 'done')`.execute(
      test.world.auth,
    );
  const inJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, inTenant('lichtendam'), work);

  it('stands out as somebody who read thirty signals in a hurry and worked on none', async () => {
    // The Thursday of the week before this one, as the Netherlands count weeks: on Sunday night it is Monday there before it is so in UTC.
    const lastWeek = new Date(`${addDays(mondayOf(dutchDay(test.clock.now())), -4)}T10:00:00Z`);
    for (let at = 0; at < 30; at += 1)
      await write(
        'saar',
        new Date(lastWeek.getTime() + at * 5_000),
        'signal.revealed_own_words',
        newPhoneId(),
      );
    const found = await lookAtWeekBefore(
      {
        db: test.world.app,
        jobsDb: test.world.jobs,
        clock: test.clock,
        newId: newPhoneId,
        log: createLog('silent'),
        findByNumber: async () => null,
        handlersOf: async () => ({ duties: [], persons: [] }),
        tellDuty: async () => undefined,
        tellPerson: async () => undefined,
        wakeTelling: async () => undefined,
        startOfDay: startOfDutchDay,
      },
      'lichtendam',
    );
    expect(found).toBeGreaterThan(0);
    const items = await inJobs((tx) =>
      sql<{ kind: string; count: number }>`select kind, count from oversight_items
        where person_id = ${idOfPerson('saar')}::uuid and kind in ('in_a_hurry', 'without_acting') order by kind`.execute(
        tx,
      ),
    );
    expect(items.rows).toEqual([
      { kind: 'in_a_hurry', count: 30 },
      { kind: 'without_acting', count: 30 },
    ]);
  });

  it('is one visit when the page was opened just before, and one of its own when it was not', async () => {
    const [from, to] = [new Date('2025-03-03T00:00:00Z'), new Date('2025-03-10T00:00:00Z')];
    const ten = new Date('2025-03-04T10:00:00Z').getTime();
    const after = (minutes: number) => new Date(ten + minutes * minute);
    const [opened, tapped, worked] = [newPhoneId(), newPhoneId(), newPhoneId()];
    await write('yara', after(0), 'signal.read', opened);
    await write('yara', after(1), 'signal.revealed_own_words', opened);
    await write('yara', after(2), 'signal.revealed_house_number', opened);
    await write('yara', after(90), 'signal.revealed_own_words', opened);
    await write('yara', after(3), 'case.place_revealed', tapped, 'case');
    await write('yara', after(4), 'case.revealed', tapped, 'case');
    await write('yara', after(5), 'signal.take', worked);
    const [seen, outside] = [newPhoneId(), newPhoneId()];
    await write('yara', after(6), 'signal.seen', seen);
    await write('yara', after(7), 'signal.read_outside_work', outside);
    const lines = await inJobs((tx) => readTrail(tx, 'lichtendam', from, to));
    const of = (id: string) => lines.filter((line) => line.objectId === id).map((line) => line.what);
    expect([of(opened), of(tapped), of(worked)]).toEqual([['open', 'open'], ['open', 'open'], ['act']]);
    // A list that is marked as seen hides nobody who only reads.
    expect([of(seen), of(outside)]).toEqual([[], ['open']]);
  });

  it('has it counted in what is usual for this person', async () => {
    const from = new Date('2024-06-10T00:00:00Z');
    for (let at = 0; at < 3; at += 1)
      await write('yara', new Date('2024-06-05T10:00:00Z'), 'signal.revealed_own_words', newPhoneId());
    const readers = await inJobs((tx) => listReaders(tx, 'lichtendam', from));
    expect(readers.find((one) => one.personId === idOfPerson('yara'))?.earlierWeeks).toEqual([3]);
  });
});
