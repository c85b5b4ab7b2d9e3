/** Schouwen of the demo: one that was walked by two, one that is to come, and loose points of a round; through the product's own doors. */
import { randomBytes } from 'node:crypto';
import type { InspectionEventBody, NewInspection } from '@buurtplus/contract/inspections';
import {
  aspects,
  type InspectionFact,
  type Judgement,
  judgements,
  safetyQuestions,
} from '@buurtplus/domain/inspections';
import { uuidV7 } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import type { AreaBook } from '../areas/area-book.ts';
import { closeInspection, listPoints } from '../inspections/inspections.store.ts';
import { planInspection } from '../inspections/plan-inspection.ts';
import { writeInspectionEvent } from '../inspections/write-inspection.ts';
import { dutchDay } from '../platform/clock.ts';
import { bodyHash } from '../platform/command-mark.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { demoTenant, middleOf } from './demo-areas.ts';
import { type DemoPerson, demoPeople, demoTeamId } from './demo-people.ts';

type Parts = {
  readonly appDb: Kysely<Tables>;
  readonly jobsDb: Kysely<Tables>;
  readonly book: AreaBook;
  readonly callerFor: (one: DemoPerson) => Caller;
};

const day = 86_400_000;
const newId = (at: Date): string => uuidV7(at.getTime(), randomBytes(10));

/** Lichtendam is tidy, with a few corners that are not. */
const usual: readonly Judgement[] = ['a', 'b', 'a', 'b', 'a_plus', 'b', 'c', 'a', 'b', 'b', 'd', 'a'];
const judgementAt = (point: number, aspect: number, shift: number): Judgement =>
  usual[(point * 5 + aspect * 3 + shift) % usual.length] ?? judgements[2];

const callerOf = ({ callerFor }: Parts, name: string): Caller => {
  const person = demoPeople.find((one) => one.name.startsWith(name));
  if (person === undefined) throw new Error(`There is no ${name} in the demo.`);
  const caller = callerFor(person);
  const memberTeams = person.role === 'volunteer' || person.role === 'coordinator' ? [demoTeamId] : [];
  return { ...caller, context: { ...caller.context, memberTeams } };
};

type Said = { readonly pointId: string | null; readonly fact: InspectionFact };

const sayAll = async (
  parts: Parts,
  who: string,
  inspectionId: string,
  inRound: boolean,
  at: Date,
  said: readonly Said[],
): Promise<void> => {
  const caller = callerOf(parts, who);
  const deviceId = newId(at);
  const locate = async (tenantId: string, lat: number, lon: number) =>
    (await parts.book.mapOf(tenantId)).where(lat, lon).neighbourhood;
  await inTransaction(parts.appDb, caller.context, async (tx) => {
    for (const [index, { pointId, fact }] of said.entries()) {
      const body: InspectionEventBody = {
        nonce: randomBytes(24).toString('base64url'),
        eventId: newId(at),
        inspectionId,
        inRound,
        pointId,
        seq: index + 1,
        at: at.toISOString(),
        clockOffsetMs: 0,
        fact: { ...fact },
      };
      const mark = {
        commandId: newId(at),
        kind: 'inspection.event',
        bodyHash: bodyHash(body),
        nonce: body.nonce,
        deviceId,
        deviceSeq: index + 1,
        madeAt: at.toISOString(),
      };
      const written = await writeInspectionEvent(tx, locate, caller, body, mark, at);
      if (!written.ok) throw new Error(`The demo's own schouw was refused: ${written.refusal}`);
    }
  });
};

const plan = async (parts: Parts, who: string, at: Date, body: NewInspection): Promise<readonly string[]> => {
  const caller = callerOf(parts, who);
  const { actor } = caller;
  if (actor === null) throw new Error(`${who} has no role in the demo.`);
  const deps = {
    db: parts.appDb,
    jobsDb: parts.jobsDb,
    clock: { now: () => at },
    newId: () => newId(at),
    publicUrl: '',
    mapOf: parts.book.mapOf,
  };
  return inTransaction(parts.appDb, caller.context, async (tx) => {
    const planned = await planInspection(tx, deps, caller, actor, body);
    if (!planned.ok) throw new Error(`The demo's own plan was refused: ${planned.refusal.code}`);
    return (await listPoints(tx, demoTenant.id, [body.inspectionId])).map((point) => point.id);
  });
};

const looked = (pointIds: readonly string[], shift: number): readonly Said[] =>
  pointIds.flatMap((pointId, at) => [
    ...aspects.slice(0, 6).map(
      (aspect, index): Said => ({
        pointId,
        fact: {
          kind: 'scored',
          aspect,
          // The second pair of eyes agrees mostly.
          judgement: judgementAt(at, index, at % 4 === 3 ? shift : 0),
          by: 'self',
        },
      }),
    ),
    ...safetyQuestions.map(
      (question, index): Said => ({
        pointId,
        fact: {
          kind: 'checked',
          question,
          answer: (at + index) % 5 === 0 ? 'not_good' : 'good',
          by: 'self',
        },
      }),
    ),
  ]);

export const fillDemoInspections = async (parts: Parts): Promise<void> => {
  const now = Date.now();
  const [past, soon] = [new Date(now - 21 * day), new Date(now + 6 * day)];
  const shared = { teamId: demoTeamId, aspects: aspects.slice(0, 6), withSafety: true };
  const walkedId = newId(past);
  const points = await plan(parts, 'Rik', past, {
    ...shared,
    inspectionId: walkedId,
    title: 'Najaarsschouw Waterhof en Dijkzicht',
    neighbourhoodCodes: ['BU99010201', 'BU99010202'],
    plannedOn: dutchDay(past),
    points: { way: 'drawn', count: 12, seed: 'lantaarn' },
  });
  const weather: Said = { pointId: null, fact: { kind: 'weather', weather: 'dry', dark: false } };
  const away: Said = { pointId: points[11] ?? null, fact: { kind: 'reachable', reachable: false } };
  const names = ['hoek Kade en Steeg, bij de brug', 'achter de school', 'bij het bankje aan het water'].map(
    (label, at): Said => ({ pointId: points[at] ?? null, fact: { kind: 'named', label } }),
  );
  await sayAll(parts, 'Amina', walkedId, false, past, [
    weather,
    away,
    ...names,
    ...looked(points.slice(0, 11), 0),
  ]);
  await sayAll(parts, 'Riet', walkedId, false, past, looked(points.slice(0, 7), 1));
  await inTransaction(parts.appDb, callerOf(parts, 'Rik').context, (tx) =>
    closeInspection(tx, demoTenant.id, walkedId, past),
  );
  await plan(parts, 'Rik', new Date(now), {
    ...shared,
    inspectionId: newId(soon),
    title: 'Schouw Havenkwartier',
    neighbourhoodCodes: ['BU99010101'],
    plannedOn: dutchDay(soon),
    points: {
      way: 'fixed',
      places: [
        { label: 'Kade, bij de brug', ...middleOf('BU99010101') },
        { label: 'Speelplek aan het water', ...nextTo(middleOf('BU99010101'), 0.0012) },
        { label: 'Achterpad Kade', ...nextTo(middleOf('BU99010101'), -0.0011) },
      ],
    },
  });
  const roundId = newId(past);
  const loose = newId(past);
  const { lat, lon } = middleOf('BU99010302');
  await sayAll(parts, 'Riet', roundId, true, new Date(now - 5 * day), [
    {
      pointId: loose,
      fact: { kind: 'point_added', label: 'Kastanjehof, bij de bank', lat, lon, neighbourhoodCode: null },
    },
    { pointId: loose, fact: { kind: 'scored', aspect: 'furniture', judgement: 'd', by: 'self' } },
    { pointId: loose, fact: { kind: 'scored', aspect: 'coarse_litter', judgement: 'c', by: 'self' } },
  ]);
};

const nextTo = (point: { readonly lat: number; readonly lon: number }, degrees: number) => ({
  lat: Number((point.lat + degrees).toFixed(6)),
  lon: Number((point.lon + degrees).toFixed(6)),
});
