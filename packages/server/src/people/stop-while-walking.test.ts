/** A team that stops at the very moment a round begins: one of the two comes first, and nobody walks in a team that is not there. */
import type { RoundEventBody } from '@buurtplus/contract/rounds';
import type { Result, TeamId } from '@buurtplus/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyHash } from '../platform/command-mark.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { countOnStreet } from '../rounds/open-rounds.store.ts';
import { systemContext } from '../rounds/rounds.store.ts';
import { writeRoundEvents } from '../rounds/write-round.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { commandLine, stopTeam } from './keep-teams.ts';
import { insertTeam } from './teams.store.ts';

const tenantId = 'lichtendam';
const now = new Date('2026-11-26T19:00:00Z');
const clock = { now: () => now };
const nonce = 'bm9uY2Utb2YtYS10ZXN0LXBob25l';

describe('a team that stops while a round begins', () => {
  let world: World;
  let seq = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.end());

  const newTeam = async (): Promise<string> => {
    const id = world.newId();
    await insertTeam(world.auth, { id, tenantId, name: `Team ${id}`, neighbourhoodCodes: ['BU99010101'] });
    return id;
  };
  const walking = (_tenant: string, teamId: string): Promise<number> =>
    inTransaction(world.jobs, systemContext(tenantId), (tx) => countOnStreet(tx, tenantId, teamId, now));
  const stop = (teamId: string, count = walking) =>
    stopTeam({ db: world.auth, clock, walking: count }, commandLine, tenantId, teamId, 'merged');
  /** @param beforeCommit what happens while it is written and nobody else can see it yet */
  const start = (teamId: string, beforeCommit = async (): Promise<void> => undefined) => {
    const amina = world.caller('amina');
    const caller = {
      ...amina,
      actor: amina.actor === null ? null : { ...amina.actor, teamId: teamId as TeamId },
      context: { ...amina.context, memberTeams: [teamId] },
    };
    seq += 1;
    const body: RoundEventBody = {
      nonce,
      eventId: world.newId(),
      roundId: world.newId(),
      seq: 1,
      at: now.toISOString(),
      clockOffsetMs: null,
      elapsedMs: 0,
      fact: {
        kind: 'started',
        mates: [{ personId: world.caller('riet').personId, presence: 'named' }],
        plannedRoundId: null,
        neighbourhoodCode: null,
      },
    };
    const command = {
      commandId: world.newId(),
      kind: 'round.event',
      bodyHash: bodyHash(body),
      nonce,
      deviceId: world.newId(),
      deviceSeq: seq,
      madeAt: now.toISOString(),
    };
    return inTransaction(world.app, caller.context, async (tx): Promise<boolean> => {
      const [written] = await writeRoundEvents(tx, caller, [{ body, command }], now);
      await beforeCommit();
      return written?.ok === true;
    });
  };
  const stopped = async (teamId: string): Promise<boolean> =>
    (
      await world.auth
        .selectFrom('teams')
        .select('ended_on')
        .where('id', '=', teamId)
        .executeTakeFirstOrThrow()
    ).ended_on !== null;
  const walks: Result<never, { readonly code: 'team_walks' }> = {
    ok: false,
    refusal: { code: 'team_walks' },
  };

  it('does not stop for a start that is stored and not added up yet', async () => {
    const teamId = await newTeam();
    expect(await start(teamId)).toBe(true);
    expect(await stop(teamId)).toEqual(walks);
    expect(await stopped(teamId)).toBe(false);
  });

  it('waits for a start that is being written, and then finds it', async () => {
    const teamId = await newTeam();
    const stopping: ReturnType<typeof stop>[] = [];
    let over = false;
    await start(teamId, async () => {
      stopping.push(
        stop(teamId).finally(() => {
          over = true;
        }),
      );
      // Two whole trips to the database: long enough for who does not wait.
      await stopped(teamId);
      await walking(tenantId, teamId);
      expect(over).toBe(false);
    });
    expect(await Promise.all(stopping)).toEqual([walks]);
    expect(await stopped(teamId)).toBe(false);
  });

  it('lets a start wait that comes after the counting, and refuses it', async () => {
    const teamId = await newTeam();
    const starting: Promise<boolean>[] = [];
    const done = await stop(teamId, async (...of) => {
      const many = await walking(...of);
      starting.push(start(teamId));
      await walking(...of);
      return many;
    });
    expect(done).toEqual({ ok: true, value: true });
    expect(await Promise.all(starting)).toEqual([false]);
    expect(await walking(tenantId, teamId)).toBe(0);
  });

  it('is one of the two in eighty races, without a deadlock', async () => {
    const seen = { stops: 0, walks: 0 };
    for (let race = 0; race < 80; race += 1) {
      const teamId = await newTeam();
      // Whoever is ahead by a trip or two differs, so that both ends of the window are met.
      const later = async <Value>(trips: number, then: () => Promise<Value>): Promise<Value> => {
        for (let trip = 0; trip < trips; trip += 1) await stopped(teamId);
        return then();
      };
      const [stopping, starting] = await Promise.all([
        later(race % 4, () => stop(teamId)),
        later((race >> 2) % 6, () => start(teamId)),
      ]);
      expect(stopping.ok, `race ${race}`).toBe(!starting);
      expect(await stopped(teamId)).toBe(!starting);
      seen[starting ? 'walks' : 'stops'] += 1;
    }
    expect(Math.min(seen.stops, seen.walks)).toBeGreaterThan(0);
  });
});
