/** Two at once on a real database and over real sockets, many times: exactly one of them happens, and nothing is left in between. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { escalateLateRoutes } from '../routing/escalate-routes.ts';
import {
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { bothAtOnce, listenOnly, type OverSocket, overSocket } from '../testing/sockets.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

const turns = 10;
const wijkagentDesk = '0190a000-0000-7000-8000-0000000000d1';

describe('two at once', () => {
  let test: TestServer;
  let handIn: HandIn;
  let call: Readonly<Record<'saar' | 'yara' | 'rik' | 'femke' | 'hanna', OverSocket>>;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    const address = await listenOnly(test);
    const of = async (who: string) => overSocket(address, await handIn.browserOf(who));
    call = {
      saar: await of('saar'),
      yara: await of('yara'),
      rik: await of('rik'),
      femke: await of('femke'),
      hanna: await of('hanna'),
    };
    // Yara stands in for Saar, so that two people sit at one desk.
    const away = await call.saar('/absences', {
      absenceId: newPhoneId(),
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 3),
      deputyId: idOfPerson('yara'),
    });
    expect(away.status).toBe(204);
  });
  afterAll(() => test.end());

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
    (await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) => query.execute(tx))).rows;
  const signal = async (id: string) => {
    const [row] = await rows(
      sql<{ status: string; version: number; duty: string | null; takers: string[]; live: number }>`
        select s.status, s.version, s.duty,
          array(select e.actor_id::text from signal_events e where e.signal_id = s.id and e.kind = 'take') as takers,
          (select count(*)::integer from signal_routes r where r.signal_id = s.id and r.ended_at is null) as live
        from signals s where s.id = ${id}::uuid`,
    );
    if (row === undefined) throw new Error('the signal is not there');
    return row;
  };
  const offer = async (id: string) => {
    const [row] = await rows(
      sql<{ status: string; due: Date; owner: string; open: boolean }>`
        select h.status, h.due_at as due, f.owner_id::text as owner,
          exists (select 1 from case_disclosures d where d.hand_over_id = h.id and d.open_from is not null and d.ended_at is null) as open
        from case_hand_overs h join case_files f on f.id = h.case_id where h.id = ${id}::uuid`,
    );
    if (row === undefined) throw new Error('the offer is not there');
    return row;
  };
  const take = (who: 'saar' | 'yara', id: string, version: number) =>
    call[who](`/signals/${id}/actions`, { commandId: newPhoneId(), version, action: 'take' });
  const answer = (who: 'rik' | 'hanna', id: string, body: object) =>
    call[who](`/hand-overs/${id}/answers`, { commandId: newPhoneId(), ...body });
  const step = (caseId: string, body: object) =>
    call.saar(`/cases/${caseId}/actions`, { commandId: newPhoneId(), ...body });
  /** The job that comes round, at the moment this offer runs out. */
  const runsOut = (due: Date) =>
    watchCases({ ...caseworkDeps(test), clock: { now: () => due } }, 'lichtendam').then(
      () => 'done' as const,
    );
  const each = async (name: string, wanted: readonly string[], race: (turn: number) => Promise<string>) => {
    const seen = new Set<string>();
    for (let turn = 0; turn < turns; turn += 1) seen.add(await race(turn));
    for (const one of seen) expect(wanted, name).toContain(one);
    return seen;
  };

  it('take one signal: it is taken once, and the other is told so', async () => {
    const winners = await each('take', ['saar', 'yara'], async (turn) => {
      const id = await handIn.record('amina');
      const { version } = await signal(id);
      const said = await bothAtOnce(
        turn,
        () => take('saar', id, version),
        () => take('yara', id, version),
      );
      expect(said.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const winner = said[0].status === 200 ? 'saar' : 'yara';
      expect(await signal(id)).toMatchObject({
        status: 'taken',
        version: version + 1,
        takers: [idOfPerson(winner)],
        live: 0,
      });
      return winner;
    });
    expect([...winners].sort()).toEqual(['saar', 'yara']);
  });

  it('take it and take it back: it is one of the two', async () => {
    await each('withdraw', ['taken', 'withdrawn'], async (turn) => {
      const id = await handIn.record('amina');
      const { version } = await signal(id);
      const nonce = randomBytes(24).toString('base64url');
      const [taken, back] = await bothAtOnce(
        turn,
        () => take('saar', id, version),
        () => handIn.send('amina', 'signal.withdraw', { nonce, signalId: id }),
      );
      const done = taken.status === 200 ? 'taken' : 'withdrawn';
      expect([taken.status, back.verdict]).toEqual(
        done === 'taken' ? [200, 'refused'] : [taken.status, 'applied'],
      );
      expect([200, 404, 409]).toContain(taken.status);
      const now = await signal(id);
      expect([now.status, now.duty === null, now.live]).toEqual([done, done === 'withdrawn', 0]);
      return done;
    });
  });

  it('take it and point it to another desk: it lies at one of the two', async () => {
    await each('point', ['wijkwerker', 'wijkagent'], async (turn) => {
      const id = await handIn.record('amina');
      for (const days of [6, 8]) {
        const at = new Date(test.clock.now().getTime() + days * 86_400_000);
        await escalateLateRoutes({ ...handIn.routing, clock: { now: () => at } }, 'lichtendam');
      }
      const { version } = await signal(id);
      const [taken, moved] = await bothAtOnce(
        turn,
        () => take('saar', id, version),
        () =>
          call.femke(`/administrator-tray/${id}/routes`, { commandId: newPhoneId(), deskId: wijkagentDesk }),
      );
      const atDesk = taken.status === 200;
      // An administrator is told nothing of what does not lie in the tray.
      expect([atDesk, moved.status]).toEqual(atDesk ? [true, 404] : [false, 204]);
      const now = await signal(id);
      expect([now.status, now.live]).toEqual(atDesk ? ['taken', 0] : ['routed', 1]);
      return now.duty?.split('@')[0] ?? '';
    });
  });

  it('take it while it is passed by in time: it is taken once, whoever was first', async () => {
    await each('escalate', ['taken'], async (turn) => {
      const id = await handIn.record('amina');
      const passBy = (days: number) => {
        const at = new Date(test.clock.now().getTime() + days * 86_400_000);
        return escalateLateRoutes({ ...handIn.routing, clock: { now: () => at } }, 'lichtendam');
      };
      await passBy(6);
      const { version } = await signal(id);
      const [taken] = await bothAtOnce(
        turn,
        () => take('saar', id, version),
        () => passBy(8),
      );
      const now = await signal(id);
      expect([taken.status, now.takers.length, now.live]).toEqual([200, 1, 0]);
      return now.status;
    });
  });

  it('accept an offer and take it back: the owner is one of the two', async () => {
    await each('withdraw offer', ['accepted', 'withdrawn'], async (turn) => {
      const caseId = await openCaseAs(await handIn.browserOf('saar'));
      const toRik = { kind: 'transfer', toPersonId: idOfPerson('rik'), untilOn: dayFrom(test, 9) } as const;
      const { handOverId } = await offerAs(await handIn.browserOf('saar'), caseId, toRik);
      const said = await bothAtOnce(
        turn,
        () => answer('rik', handOverId, { answer: 'accept' }),
        () => step(caseId, { action: 'withdraw', handOverId }),
      );
      const accepted = said[0].status === 204;
      // The owner who lost the case does not see it any more.
      expect(said.map((one) => one.status)).toEqual(accepted ? [204, said[1].status] : [409, 204]);
      expect([204, 404, 409]).toContain(said[1].status);
      const now = await offer(handOverId);
      expect(now).toMatchObject({
        status: accepted ? 'accepted' : 'withdrawn',
        owner: idOfPerson(accepted ? 'rik' : 'saar'),
        open: accepted,
      });
      return now.status;
    });
  });

  it.each([
    ['accept', 'rik', 'accepted'],
    ['refuse', 'rik', 'refused'],
    ['accept', 'hanna', 'accepted'],
    ['refuse', 'hanna', 'refused'],
  ] as const)(
    '%s an offer to %s while it runs out: it is %s or it ran out, never both',
    async (say, who, wanted) => {
      await each(`${say} ${who}`, [wanted, 'timed_out'], async (turn) => {
        const caseId = await openCaseAs(await handIn.browserOf('saar'));
        const { handOverId } = await offerAs(await handIn.browserOf('saar'), caseId, {
          untilOn: dayFrom(test, 60),
          ...(who === 'rik'
            ? { kind: 'transfer', toPersonId: idOfPerson('rik') }
            : { kind: 'refer', toOrganisationId: organisationOf('hanna') }),
        });
        const { due } = await offer(handOverId);
        const body = say === 'accept' ? { answer: say } : { answer: say, reason: 'Dit past niet bij ons.' };
        const [said, ran] = await bothAtOnce(
          turn,
          () => answer(who, handOverId, body),
          () => runsOut(due),
        );
        const now = await offer(handOverId);
        expect([said.status, ran, now.status]).toEqual(
          said.status === 204 ? [204, 'done', wanted] : [409, 'done', 'timed_out'],
        );
        const moves = now.status === 'accepted' && who === 'rik';
        expect([now.owner, now.open]).toEqual([
          idOfPerson(moves ? 'rik' : 'saar'),
          now.status === 'accepted',
        ]);
        return now.status;
      });
    },
  );

  it('close a case and add a fact: the fact is in it or it is refused', async () => {
    await each('close', ['in', 'out'], async (turn) => {
      const caseId = await openCaseAs(await handIn.browserOf('saar'));
      const fact = {
        kind: 'fact',
        domain: 'living',
        text: 'Stapels post.',
        source: 'seen_myself',
        seenOn: dayFrom(test, 0),
      };
      const [added, closed] = await bothAtOnce(
        turn,
        () => step(caseId, { action: 'add', compartment: 'care', entry: fact }),
        () =>
          step(caseId, {
            action: 'close',
            version: 1,
            outcome: 'moved_on',
            solved: 'no',
            learned: 'Niets nieuws.',
          }),
      );
      expect([[204, 409].includes(added.status), closed.status]).toEqual([true, 204]);
      const view = await readCaseAs(await handIn.browserOf('saar'), caseId);
      expect([view.status, view.entries.length]).toEqual(['closed', added.status === 204 ? 1 : 0]);
      return added.status === 204 ? 'in' : 'out';
    });
  });
});
