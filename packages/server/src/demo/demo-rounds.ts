/** Rounds of the demo's last weeks, walked through the product's own doors: events of phones, added up; a few notes, points and choices. */
import { randomBytes } from 'node:crypto';
import { type Json, uuidV7 } from '@buurtplus/domain/kernel';
import {
  addFix,
  type Countable,
  cutTrack,
  type RoundFact,
  type TrackPoint,
  trackLimits,
} from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import { bodyHash, type CommandMark } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { createLog } from '../platform/log.ts';
import { insertPoint } from '../rounds/attention.store.ts';
import { saveSettings } from '../rounds/rounds.store.ts';
import { settleRound } from '../rounds/settle-round.ts';
import { writeDebrief, writeRoundEvents, writeTrack } from '../rounds/write-round.ts';
import { demoTenant } from './demo-areas.ts';
import { type DemoPerson, demoPeople, demoTeamId } from './demo-people.ts';

type Walk = {
  readonly daysAgo: number;
  readonly who: readonly [string, string, ...string[]];
  readonly minutes: number;
  readonly area: string;
  readonly noted: readonly Countable[];
  readonly quiet: boolean;
  /** Everybody agreed to remember roughly where they went. */
  readonly tracked?: true;
  readonly note: { readonly feeling: 'good' | 'fine' | 'hard'; readonly words: string | null } | null;
};

/** Mostly quiet, as it is. */
const walks: readonly Walk[] = [
  {
    daysAgo: 26,
    who: ['Amina', 'Riet'],
    minutes: 74,
    area: 'BU99010101',
    noted: ['talk'],
    quiet: true,
    note: null,
  },
  {
    daysAgo: 24,
    who: ['Riet', 'Bram'],
    minutes: 61,
    area: 'BU99010102',
    noted: ['lamp', 'lamp'],
    quiet: false,
    note: null,
  },
  {
    daysAgo: 19,
    who: ['Amina', 'Riet'],
    minutes: 82,
    area: 'BU99010201',
    noted: ['open_window', 'card'],
    quiet: false,
    note: null,
  },
  {
    daysAgo: 16,
    who: ['Amina', 'Bram'],
    minutes: 65,
    area: 'BU99010103',
    noted: [],
    quiet: true,
    note: null,
  },
  {
    daysAgo: 12,
    who: ['Amina', 'Riet', 'Bram'],
    minutes: 90,
    area: 'BU99010302',
    noted: ['talk', 'talk', 'question'],
    quiet: true,
    note: { feeling: 'good', words: 'Twee mensen vroegen hoe ze mee kunnen lopen. Zullen we ze uitnodigen?' },
  },
  {
    daysAgo: 9,
    who: ['Riet', 'Amina'],
    minutes: 58,
    area: 'BU99010101',
    noted: ['open_window'],
    quiet: true,
    note: null,
  },
  {
    daysAgo: 5,
    who: ['Amina', 'Riet'],
    minutes: 47,
    area: 'BU99010202',
    noted: [],
    quiet: false,
    note: { feeling: 'hard', words: null },
  },
  {
    daysAgo: 2,
    who: ['Riet', 'Amina'],
    minutes: 71,
    area: 'BU99010101',
    noted: ['lamp'],
    quiet: true,
    tracked: true,
    note: null,
  },
];

type Deps = {
  readonly appDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly callerFor: (person: DemoPerson) => Caller;
  readonly neighbourhoodsIn: (tenantId: string, areaCode: string) => Promise<readonly string[]>;
};

const personNamed = (first: string): DemoPerson => {
  const found = demoPeople.find((one) => one.name.startsWith(first));
  if (found === undefined) throw new Error(`There is no ${first} in the demo.`);
  return found;
};
const minute = 60_000;
const day = 86_400_000;
const newId = (at: number): string => uuidV7(at, randomBytes(10));
const nonce = (): string => randomBytes(24).toString('base64url');

const factsOf = (walk: Walk): readonly (readonly [number, RoundFact])[] => {
  const mates = walk.who
    .slice(1)
    .map((name) => ({ personId: personNamed(name).id, presence: 'code' as const }));
  const start: RoundFact = { kind: 'started', mates, plannedRoundId: null, neighbourhoodCode: walk.area };
  const gap = walk.minutes / (walk.noted.length + 1);
  return [
    [0, start],
    ...(walk.tracked
      ? [
          [1, { kind: 'track_agreed', personIds: walk.who.map((name) => personNamed(name).id) }] as [
            number,
            RoundFact,
          ],
        ]
      : []),
    ...walk.noted.map((what, at): [number, RoundFact] => [
      Math.round(gap * (at + 1)),
      { kind: 'noted', what },
    ]),
    [walk.minutes, { kind: 'ended' }],
    ...(walk.quiet ? [[walk.minutes, { kind: 'quiet' }] as [number, RoundFact]] : []),
  ];
};

/** Half past seven in the evening, UTC, of that day. */
const eveningOf = (daysAgo: number): number => {
  const at = new Date(Date.now() - daysAgo * day);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 18, 30);
};

/** A loop of a kilometre and a half along the harbour, as a phone would send it. */
const demoTrack = () => {
  const points = Array.from({ length: 40 }, (_, at): { readonly lat: number; readonly lon: number } => {
    const part = (at / 40) * 2 * Math.PI;
    return { lat: 52.7105 + 0.0028 * Math.sin(part), lon: 5.3395 + 0.0055 * Math.cos(part) };
  });
  // Somebody set out and came home a good way off, so that the loop itself is left.
  const home = { lat: 52.716, lon: 5.3395 };
  return cutTrack(
    [home, ...points, home].reduce<readonly TrackPoint[]>(
      (before, point, at) => addFix(before, { ...point, accuracyM: 10 }, at * trackLimits.everyMs, 2),
      [],
    ),
  );
};

const markOf = (
  kind: string,
  body: Json,
  deviceId: string,
  seq: number,
  madeAt: number,
  word: string,
): CommandMark => ({
  commandId: newId(madeAt),
  kind,
  bodyHash: bodyHash(body),
  nonce: word,
  deviceId,
  deviceSeq: seq,
  madeAt: new Date(madeAt).toISOString(),
});

const walkOnce = async (deps: Deps, walk: Walk): Promise<void> => {
  const start = eveningOf(walk.daysAgo);
  const roundId = newId(start);
  const deviceId = newId(start);
  const lead = deps.callerFor(personNamed(walk.who[0]));
  const home = new Date(start + (walk.minutes + 5) * minute);
  await inTransaction(deps.appDb, lead.context, async (tx) => {
    for (const [index, [at, fact]] of factsOf(walk).entries()) {
      const made = start + at * minute;
      const body = {
        nonce: nonce(),
        eventId: newId(made),
        roundId,
        seq: index + 1,
        at: new Date(made).toISOString(),
        clockOffsetMs: 0,
        elapsedMs: at * minute,
        fact,
      };
      const mark = markOf('round.event', body as Json, deviceId, index + 1, made, body.nonce);
      const [written] = await writeRoundEvents(tx, lead, [{ body, command: mark }], home);
      if (written?.ok !== true) throw new Error('The demo’s own round was refused.');
    }
    if (walk.tracked) {
      const body = { nonce: nonce(), roundId, cells: demoTrack() };
      const mark = markOf('round.track', body as Json, deviceId, 98, home.getTime(), body.nonce);
      await writeTrack(tx, lead, body, mark, home);
    }
    if (walk.note === null) return;
    const body = { nonce: nonce(), roundId, ...walk.note, feltUnsafe: false, madeAt: home.toISOString() };
    const mark = markOf('round.debrief', body, deviceId, 99, home.getTime(), body.nonce);
    await writeDebrief(tx, lead, body, mark, home);
  });
  const silent = async (): Promise<void> => undefined;
  const clock = { now: () => home };
  const told = {
    tellPerson: silent,
    tellTeam: silent,
    tellAlarm: silent,
    saySignOn: silent,
    wakeTelling: silent,
  };
  await settleRound(
    {
      db: deps.appDb,
      jobsDb: deps.jobsDb,
      clock,
      newId: () => newId(start),
      log: createLog('silent'),
      neighbourhoodsIn: deps.neighbourhoodsIn,
      // Nobody is told of a past that was made up.
      areaName: async (_tenant, code) => code,
      ...told,
    },
    demoTenant.id,
    roundId,
  );
};

export const fillDemoRounds = async (deps: Deps): Promise<void> => {
  for (const walk of walks) await walkOnce(deps, walk);
  const bram = deps.callerFor(personNamed('Bram'));
  await inTransaction(deps.appDb, { ...bram.context, teams: [demoTeamId] }, (tx) =>
    saveSettings(
      tx,
      demoTenant.id,
      demoTeamId,
      { signOn: 'message', signOnPhone: null, checkInMinutes: 30, dutyContactId: bram.personId },
      bram.personId,
      new Date(),
    ),
  );
  const wil = deps.callerFor(personNamed('Wil'));
  await inTransaction(deps.appDb, wil.context, (tx) =>
    insertPoint(tx, {
      tenantId: demoTenant.id,
      id: newId(Date.now()),
      text: 'Open schuurtjes langs de achterpaden bij de Kade. Vertel bewoners dat ze open staan.',
      neighbourhoodCodes: ['BU99010101'],
      madeBy: wil.personId,
      role: 'wijkagent',
      startsOn: dutchDay(new Date()),
      endsOn: dutchDay(new Date(Date.now() + 14 * day)),
    }),
  );
};
