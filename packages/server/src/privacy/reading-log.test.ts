/** The reading log to its end: repeats are one line with a count, what is older is asked for, and nobody pushes a tap out of sight. */
import type { WhoReadCase } from '@buurtplus/contract/case-readers';
import type { ReadingLog } from '@buurtplus/contract/privacy';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { idOfPerson, openCaseAs, readCaseAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

type Line = {
  readonly action: string;
  readonly times: number;
  readonly name: string | null;
  readonly moments: readonly string[];
};
type Page = { readonly lines: readonly Line[]; readonly earlier: string | null };

describe('the reading log', () => {
  let test: TestServer;
  let hand: HandIn;
  let caseId: string;
  let number: string;
  beforeAll(async () => {
    test = await createTestServer();
    hand = createHandIn(test);
    caseId = await openCaseAs(await hand.browserOf('saar'));
    number = (await readCaseAs(await hand.browserOf('saar'), caseId)).number;
  });
  afterAll(() => test.end());

  /** So many times on each of so many days, one day after the other. */
  const readDaily = (days: number, times: number, firstHoursAgo: number) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql`insert into audit_entries (tenant_id, at, actor_id, actor_role, action, object_type, object_id, purpose, outcome)
        select 'lichtendam', '2026-03-10T12:00:00Z'::timestamptz - make_interval(hours => ${firstHoursAgo}) + make_interval(days => day),
          ${idOfPerson('yara')}::uuid, 'wijkwerker', 'case.read', 'case', ${caseId}, 'handle_case', 'done'
        from generate_series(0, ${days - 1}) day, generate_series(1, ${times}) order by day`.execute(tx),
    );
  const read = (who: string, action: string, times: number, hoursAgo: number, apart = '0 seconds') =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      sql`insert into audit_entries (tenant_id, at, actor_id, actor_role, action, object_type, object_id, purpose, outcome)
        select 'lichtendam', ('2026-03-10T12:00:00Z'::timestamptz - make_interval(hours => ${hoursAgo})) + n * ${apart}::interval,
          ${idOfPerson(who)}::uuid, 'wijkwerker', ${action}, 'case', ${caseId}, 'handle_case', 'done'
        from generate_series(1, ${times}) n`.execute(tx),
    );
  const officer = async (earlier: string | null): Promise<Page> => {
    const petra = await hand.browserOf('petra');
    const from = earlier === null ? '' : `&earlier=${earlier}`;
    const answer = await petra.call('GET', `/reading-log?kind=case_file&number=${number}${from}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.body as ReadingLog;
  };
  const insider = async (earlier: string | null): Promise<Page> => {
    const saar = await hand.browserOf('saar');
    const answer = await saar.call(
      'GET',
      `/cases/${caseId}/who-read${earlier === null ? '' : `?earlier=${earlier}`}`,
    );
    expect(answer.status, answer.text).toBe(200);
    return answer.body as WhoReadCase;
  };
  const toTheEnd = async (
    ask: (earlier: string | null) => Promise<Page>,
    between = async () => undefined,
  ) => {
    const pages = [await ask(null)];
    while ((pages.at(-1)?.earlier ?? null) !== null && pages.length < 60) {
      await between();
      pages.push(await ask(pages.at(-1)?.earlier ?? null));
    }
    return pages.map((page) => page.lines);
  };

  it('is one line for one person, one deed and one day, with how often and when', async () => {
    await read('rik', 'case.revealed', 1, 30);
    await read('yara', 'case.read', 700, 2, '1 second');
    for (const ask of [officer, insider]) {
      const { lines } = await ask(null);
      expect(lines).toContainEqual(expect.objectContaining({ action: 'case.revealed', times: 1 }));
      const [many] = lines.filter((line) => line.times === 700);
      expect(many).toMatchObject({ name: expect.stringContaining('Yara'), action: 'case.read' });
      expect(many?.moments).toHaveLength(100);
      expect(many).toMatchObject({ firstAt: '2026-03-10T10:00:01.000Z', at: '2026-03-10T10:11:40.000Z' });
    }
  });

  it('is read to its first line, however many days of reading lie on top, and nothing comes twice', async () => {
    await read('rik', 'case.place_revealed', 1, 24 * 400);
    // The first is the oldest of the trail: everything after it was written later.
    await readDaily(260, 2, 24 * 300);
    for (const ask of [officer, insider]) {
      const seen = (await toTheEnd(ask)).flat();
      const places = seen.filter((line) => line.action === 'case.place_revealed');
      expect(places).toEqual([expect.objectContaining({ times: 1 })]);
      const days = seen.filter((line) => line.action === 'case.read' && line.times === 2);
      expect(days.length).toBe(260);
    }
  });

  it('stays whole while somebody goes on reading between two pages', async () => {
    const before = (await toTheEnd(officer)).flat();
    // Each day of before gets one more line, so that it would move up past the page that is asked for next.
    let turn = 0;
    const busy = async () => {
      await readDaily(40, 1, 24 * (300 - 40 * turn++));
      return undefined;
    };
    const after = (await toTheEnd(officer, busy)).flat();
    expect(after.filter((line) => line.times === 2)).toHaveLength(
      before.filter((line) => line.times === 2).length,
    );
  });

  it.each(['x', '1', '1.2.3', '-1.1', `${'9'.repeat(30)}.1`])(
    'refuses a cursor that is none (%s)',
    async (earlier) => {
      const petra = await hand.browserOf('petra');
      const saar = await hand.browserOf('saar');
      const asked = [
        await petra.call('GET', `/reading-log?kind=case_file&number=${number}&earlier=${earlier}`),
        await saar.call('GET', `/cases/${caseId}/who-read?earlier=${earlier}`),
      ];
      expect(asked.map((one) => one.status)).toEqual([400, 400]);
    },
  );
});
