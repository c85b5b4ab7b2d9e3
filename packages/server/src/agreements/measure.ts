/** Kept or late of one agreement: every signal, or every request out of a case, is judged by the version that held on the day it came. */
import {
  type Asked,
  type Counted,
  type Happened,
  judge,
  judgeAsk,
  offDays,
  type Pause,
  showsQuiet,
} from '@buurtplus/domain/agreements';
import type { Actor } from '@buurtplus/domain/people';
import { addDays, momentOf } from '@buurtplus/domain/roster';
import { isOutOfSight } from '@buurtplus/domain/signals';
import type { Kysely } from 'kysely';
import { type HandOverTimes, listHandOverTimes } from '../casework/hand-over-times.store.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type AgreementRow, listOfPair, listVersions, type VersionRow } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { counted, firstOfMonth, heldOn, lookBackDays } from './held.ts';
import type { PauseRow } from './meetings.store.ts';
import { type HappenedRow, listHappened } from './outside.store.ts';

export const pausesOf = (rows: readonly PauseRow[]): readonly Pause[] =>
  rows
    .filter((row) => row.ends_on >= row.starts_on)
    .map((row) => ({ from: row.starts_on, until: row.ends_on }));

export type Measured = Counted & {
  /** May this professional, or this organisation, read it as one of the own. */
  readonly isOwn: (actor: Actor) => boolean;
  /** Closed for longer than its desk reads it: it counts in a figure and stands in no list of a professional. */
  readonly outOfSight: boolean;
};

type Asking = {
  readonly row: AgreementRow;
  readonly versions: readonly VersionRow[];
  readonly from: Date;
  readonly until: Date;
  readonly isOff: (day: string) => boolean;
  readonly now: Date;
};

const happenedOf = (row: HappenedRow): Happened => ({
  number: row.number,
  kind: row.kind,
  arrivedAt: row.arrived_at,
  takenAt: row.taken_at,
  answeredAt: row.answered_at,
  letGoAt: row.let_go_at,
});

const signalsOf = async (
  tx: Kysely<Tables>,
  role: string,
  { row, versions, from, until, isOff, now }: Asking,
): Promise<readonly Measured[]> => {
  const rows = await listHappened(tx, {
    tenantId: row.tenant_id,
    teamId: row.team_id,
    role,
    neighbourhoodCodes: row.neighbourhood_codes,
    from,
    until,
  });
  return rows.flatMap((one) => {
    const version = heldOn(versions, dutchDay(one.arrived_at));
    if (version === undefined || !version.terms.kinds.includes(one.kind)) return [];
    return [
      {
        judged: judge(happenedOf(one), version.terms, isOff, now),
        of: one.owner_id,
        isOwn: (actor) =>
          !one.withdrawn &&
          actor.duties.some((duty) => duty === one.duty) &&
          one.owner_id !== actor.personId &&
          !one.conflicted_ids.includes(actor.personId),
        outOfSight: isOutOfSight(one.desk_reads_until, dutchDay(now)),
      },
    ];
  });
};

const askedOf = (one: HandOverTimes): Asked => ({
  kind: one.kind,
  askedAt: one.offered_at,
  lapsesAt: one.due_at,
  saidAt: one.answered_at,
  saidYes: one.answered_at !== null && one.status !== 'refused',
  answeredAt: one.replied_at,
  overAt: one.over_at,
  ranOut: one.status === 'timed_out',
});

/** All of them, whatever the signals the agreement is about: the kind of a signal is not told to who is asked. */
const requestsOf = async (
  tx: Kysely<Tables>,
  organisationId: string,
  { row, versions, from, until, isOff, now }: Asking,
): Promise<readonly Measured[]> => {
  const rows = await listHandOverTimes(tx, {
    tenantId: row.tenant_id,
    organisationId,
    neighbourhoodCodes: row.neighbourhood_codes,
    from,
    until,
  });
  return rows.flatMap((one) => {
    const version = heldOn(versions, dutchDay(one.offered_at));
    if (version === undefined) return [];
    return [
      {
        judged: judgeAsk(askedOf(one), version.terms, isOff, now),
        of: one.case_id,
        isOwn: (actor) => one.direct && actor.organisationId === organisationId,
        outOfSight: false,
      },
    ];
  });
};

/** Null when there is nothing to count with: not in force yet. */
export const measure = async (
  deps: AgreementsDeps,
  row: AgreementRow,
  versions: readonly VersionRow[],
  pauses: readonly Pause[],
  period?: { readonly from: string; readonly until: string },
): Promise<readonly Measured[] | null> => {
  const held = versions.filter(counted);
  if (held.length === 0) return null;
  const now = deps.clock.now();
  const today = dutchDay(now);
  const began = held.map((version) => version.in_force_from ?? today).sort()[0] ?? today;
  const from = [began, period?.from ?? firstOfMonth(addDays(today, -lookBackDays))].sort().at(-1) ?? began;
  const asking: Asking = {
    row,
    versions: held,
    from: momentOf(from, 0),
    until: momentOf(addDays(period?.until ?? today, 1), 0),
    isOff: offDays(deps.isHoliday, pauses),
    now,
  };
  return inTransaction(deps.jobsDb, { ...noContext, tenantId: row.tenant_id }, (tx) =>
    row.side_role === null
      ? requestsOf(tx, row.organisation_id ?? '', asking)
      : signalsOf(tx, row.side_role, asking),
  );
};

/** An agreement that can show figures of what is quiet: niet-pluis at a desk, or requests to an organisation. */
export const isAboutQuiet = (row: AgreementRow, versions: readonly VersionRow[]): boolean =>
  versions.some(
    (version) => counted(version) && (row.side_role === null || version.terms.kinds.includes('niet_pluis')),
  );

/** Asked of all agreements of this team with this partner, also of those that ended or that the reader cannot see. */
export const isShownQuiet = (deps: AgreementsDeps, row: AgreementRow): Promise<boolean> =>
  inTransaction(deps.jobsDb, { ...noContext, tenantId: row.tenant_id }, async (tx) => {
    const pair = await listOfPair(tx, row);
    const versions = await listVersions(
      tx,
      row.tenant_id,
      pair.map((one) => one.id),
    );
    return showsQuiet(
      row.id,
      pair.map((one) => ({
        id: one.id,
        madeAt: one.made_at,
        heldForQuiet: isAboutQuiet(
          one,
          versions.filter((version) => version.agreement_id === one.id),
        ),
      })),
    );
  });

/** A professional sees what is of his own duties, did not send himself and declared no conflict about; a partner what his organisation was asked. */
export const ownOf = (actor: Actor, measured: readonly Measured[]): readonly Measured[] =>
  measured.filter((one) => one.isOwn(actor));
