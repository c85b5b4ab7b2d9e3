/** An own number for an alarm: given and taken back on "Ik"; read by who looks after an open alarm, each time written down. */
import { alarmNumbersSchema, newOwnNumberSchema, ownNumberSchema } from '@buurtplus/contract/rounds';
import { idSchema } from '@buurtplus/contract/sync';
import { ok, refuse } from '@buurtplus/domain/kernel';
import { mayRound, readOwnNumber } from '@buurtplus/domain/rounds';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { writeAudit } from '../platform/audit/audit.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { SecretBox } from '../platform/secret-box.ts';
import { type AlarmRow, listLiveAlarms } from './alarms.store.ts';
import {
  dropOwnNumber,
  findOwnNumber,
  listNumbersForTeam,
  listNumbersOf,
  saveOwnNumber,
} from './numbers.store.ts';
import { findRound, listMembers, systemContext } from './rounds.store.ts';
import type { RoundsDeps } from './rounds-deps.ts';

type Deps = RoundsDeps & { readonly numberBox: SecretBox };

const own = {
  path: '/me/round-number',
  who: ['volunteer', 'coordinator'],
  dataClass: 2,
  tenantScope: 'own',
  params: null,
  query: null,
} as const;

/** A sealed number opens for its own person and municipality only. */
const placeOf = (tenantId: string, personId: string): string => `round number ${tenantId} ${personId}`;

const opened = (box: SecretBox, tenantId: string, personId: string, sealed: Buffer): string | null =>
  box.open(sealed, placeOf(tenantId, personId))?.toString('utf8') ?? null;

export const sealedNumber = (box: SecretBox, tenantId: string, personId: string, number: string): Buffer =>
  box.seal(Buffer.from(number), placeOf(tenantId, personId));

export type OwnNumberKept = {
  readonly number: string;
  readonly forTeam: boolean;
  readonly changedAt: string;
};

/** For the own team, by person: numbers that its coordinators show it. The caller was let in as a member. */
export const numbersForTeam = (
  deps: Deps,
  tenantId: string,
  teamId: string,
): Promise<ReadonlyMap<string, string>> =>
  inTransaction(deps.jobsDb, systemContext(tenantId), async (tx) => {
    const rows = await listNumbersForTeam(tx, tenantId, teamId, dutchDay(deps.clock.now()));
    return new Map(
      rows.flatMap(({ person_id: personId, sealed }) => {
        const number = opened(deps.numberBox, tenantId, personId, sealed);
        return number === null ? [] : [[personId, number] as const];
      }),
    );
  });

/** In the own context: the number as its person gave it, to take along. */
export const ownNumber = async (
  tx: Kysely<Tables>,
  box: SecretBox,
  tenantId: string,
  personId: string,
): Promise<OwnNumberKept | null> => {
  const row = await findOwnNumber(tx, tenantId, personId);
  const number = row === null ? null : opened(box, tenantId, personId, row.sealed);
  return row === null || number === null
    ? null
    : { number, forTeam: row.for_team, changedAt: row.changed_at.toISOString() };
};

const readEndpoint = (deps: Deps): Endpoint =>
  endpoint({
    ...own,
    id: 'round-number.read',
    method: 'GET',
    summary: 'My own number for an alarm, as I gave it.',
    audit: { none: 'Own data.' },
    limit: 'read',
    body: null,
    answer: ownNumberSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId, personId } = actorOf(request);
      const row = await inTransaction(deps.db, signedIn(request).context, (tx) =>
        findOwnNumber(tx, tenantId, personId),
      );
      return ok({
        number: row === null ? null : opened(deps.numberBox, tenantId, personId, row.sealed),
        forTeam: row?.for_team ?? false,
      });
    },
  });

type Mine = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly personId: string;
  readonly role: string;
  readonly sessionId: string | null;
};

const noteChange = (tx: Kysely<Tables>, mine: Mine, action: string): Promise<void> =>
  writeAudit(tx, {
    tenantId: mine.tenantId,
    actorId: mine.personId,
    actorRole: mine.role,
    sessionId: mine.sessionId,
    action,
    objectType: 'person',
    objectId: mine.personId,
    purpose: 'own_data',
    outcome: 'done',
  });

const writeEndpoint = (deps: Deps): Endpoint =>
  endpoint({
    ...own,
    id: 'round-number.write',
    method: 'PUT',
    summary: 'Give a number that may be called when a round of mine gives no sign.',
    audit: { event: 'round_number.write' },
    limit: 'act',
    body: newOwnNumberSchema,
    answer: ownNumberSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { context, sessionId } = signedIn(request);
      const { tenantId, teamId, personId, role } = actor;
      const { forTeam } = request.body;
      if (teamId === null) return refuse({ code: 'not_found' });
      if (forTeam === true && role !== 'coordinator')
        return refuse({ code: 'invalid_input', fields: [{ path: 'forTeam', code: 'not_yours' }] });
      const number = readOwnNumber(request.body.number);
      if (!number.ok)
        return refuse({ code: 'invalid_input', fields: [{ path: 'number', code: number.refusal }] });
      return inTransaction(deps.db, context, async (tx) => {
        const sealed = sealedNumber(deps.numberBox, tenantId, personId, number.value);
        await saveOwnNumber(tx, { tenantId, teamId, personId, sealed, forTeam, now: deps.clock.now() });
        await noteChange(tx, { tenantId, teamId, personId, role, sessionId }, 'round_number.write');
        const kept = await findOwnNumber(tx, tenantId, personId);
        return ok({ number: number.value, forTeam: kept?.for_team ?? false });
      });
    },
  });

const dropEndpoint = (deps: Deps): Endpoint =>
  endpoint({
    ...own,
    id: 'round-number.remove',
    method: 'DELETE',
    summary: 'Take my own number back.',
    audit: { event: 'round_number.remove' },
    limit: 'act',
    body: null,
    answer: null,
    success: 204,
    handle: async (request) => {
      const { tenantId, teamId, personId, role } = actorOf(request);
      const { context, sessionId } = signedIn(request);
      if (teamId === null) return refuse({ code: 'not_found' });
      return inTransaction(deps.db, context, async (tx) => {
        await dropOwnNumber(tx, tenantId, personId);
        await noteChange(tx, { tenantId, teamId, personId, role, sessionId }, 'round_number.remove');
        return ok(undefined);
      });
    },
  });

/** As the system, for who was let through: who walks there now and gave a number. */
const numbersFor = async (deps: Deps, alarm: AlarmRow, readerId: string) =>
  inTransaction(deps.jobsDb, systemContext(alarm.tenant_id), async (tx) => {
    const { tenant_id: tenantId, team_id: teamId } = alarm;
    const round = await findRound(tx, tenantId, alarm.round_id);
    const here = (round?.walkers ?? [])
      .filter((one) => one.present && one.leftMs === null)
      .map((one) => one.personId);
    const members = await listMembers(tx, tenantId, teamId, dutchDay(deps.clock.now()));
    const looksAfter =
      alarm.duty_contact_id === readerId ||
      here.includes(readerId) ||
      members.some((one) => one.personId === readerId && one.role === 'coordinator');
    if (!looksAfter) return null;
    const rows = await listNumbersOf(tx, tenantId, here);
    return members.flatMap(({ personId, name }) => {
      const row = rows.find((one) => one.person_id === personId && personId !== readerId);
      const number = row === undefined ? null : opened(deps.numberBox, tenantId, personId, row.sealed);
      return number === null ? [] : [{ name, number }];
    });
  });

const alarmNumbersEndpoint = (deps: Deps): Endpoint =>
  endpoint({
    ...own,
    id: 'round-alarm-numbers.read',
    method: 'GET',
    path: '/round-alarms/:alarmId/numbers',
    summary: 'Numbers to call, of who walks there now, for who is on the ladder of an open alarm.',
    audit: { event: 'round_number.read' },
    limit: 'read',
    params: z.object({ alarmId: idSchema }),
    body: null,
    answer: alarmNumbersSchema,
    success: 200,
    handle: async (request) => {
      const actor = actorOf(request);
      const { context, sessionId } = signedIn(request);
      const { tenantId, teamId, personId, role } = actor;
      if (!mayRound(actor, 'look_after', { tenantId, teamId, walkerIds: [] }, 'run_team').ok)
        return refuse({ code: 'not_found' });
      return inTransaction(deps.db, context, async (tx) => {
        const alarm = (await listLiveAlarms(tx, tenantId)).find(
          (one) => one.id === request.params.alarmId && one.team_id === teamId,
        );
        // Who did not take it is not looking after it.
        const taken = alarm?.acknowledged_by ?? personId;
        const numbers =
          alarm === undefined || taken !== personId ? null : await numbersFor(deps, alarm, personId);
        if (alarm === undefined || numbers === null) return refuse({ code: 'not_found' });
        await writeAudit(tx, {
          tenantId,
          actorId: personId,
          actorRole: role,
          sessionId,
          action: 'round_number.read',
          objectType: 'round_alarm',
          objectId: alarm.id,
          purpose: 'run_team',
          outcome: 'done',
        });
        return ok({ numbers });
      });
    },
  });

export const numberEndpoints = (deps: Deps): readonly Endpoint[] => [
  readEndpoint(deps),
  writeEndpoint(deps),
  dropEndpoint(deps),
  alarmNumbersEndpoint(deps),
];
