/** What was promised about a signal at a desk, as moments: by the versions that held when it came there, with the days the desk is closed. */
import { dueBy, offDays, type Span } from '@buurtplus/domain/agreements';
import { isDutyRole } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { type AgreementRow, listPromising, listVersions, type VersionRow } from './agreements.store.ts';
import { heldOn } from './held.ts';
import { pausesOf } from './measure.ts';
import { listPausesOf, type PauseRow } from './meetings.store.ts';

export type AboutSignal = {
  readonly teamId: string | null;
  readonly kind: string;
  readonly neighbourhoodCode: string | null;
  /** "wijkagent@BU05990110" */
  readonly duty: string | null;
  /** When it came to a desk of this role. */
  readonly arrivedAt: Date;
};

type Promising = {
  readonly row: AgreementRow;
  readonly versions: readonly VersionRow[];
  readonly pauses: readonly PauseRow[];
};

/** @param tx of the jobs role: a desk reads what was agreed for it, also where it speaks for a part of the area only */
export const readPromising = async (
  tx: Kysely<Tables>,
  tenantId: string,
  teamIds: readonly string[],
): Promise<readonly Promising[]> => {
  const rows = await listPromising(tx, tenantId, teamIds);
  const ids = rows.map((row) => row.id);
  const versions = await listVersions(tx, tenantId, ids);
  const pauses = await listPausesOf(tx, tenantId, ids);
  return rows.map((row) => ({
    row,
    versions: versions.filter((one) => one.agreement_id === row.id),
    pauses: pauses.filter((one) => one.agreement_id === row.id),
  }));
};

type Promised = {
  readonly agreementId: string;
  readonly take: Span;
  readonly answer: Span;
  readonly takeBy: Date;
  readonly answerBy: Date;
  /** The last day of a pause that runs today. */
  readonly closedUntil: string | null;
};

const soonest = <Key extends 'takeBy' | 'answerBy'>(ones: readonly Promised[], by: Key): Promised | null =>
  [...ones].sort((one, other) => one[by].getTime() - other[by].getTime())[0] ?? null;

/** Of several agreements about one signal the strictest of each: every one of them is held against what happens. Null when nothing was agreed. */
export const promisedAbout = (
  promising: readonly Promising[],
  about: AboutSignal,
  isHoliday: (day: string) => boolean,
  now: Date,
): Promised | null => {
  const role = about.duty?.split('@')[0] ?? '';
  const { neighbourhoodCode } = about;
  if (neighbourhoodCode === null || !isDutyRole(role)) return null;
  const ones = promising.flatMap(({ row, versions, pauses }) => {
    if (row.team_id !== about.teamId || row.side_role !== role) return [];
    if (!row.neighbourhood_codes.includes(neighbourhoodCode)) return [];
    const terms = heldOn(versions, dutchDay(about.arrivedAt))?.terms;
    if (terms === undefined || !terms.kinds.some((kind) => kind === about.kind)) return [];
    const closed = pausesOf(pauses);
    const isOff = offDays(isHoliday, closed);
    const today = dutchDay(now);
    return [
      {
        agreementId: row.id,
        take: terms.take,
        answer: terms.answer,
        takeBy: dueBy(about.arrivedAt, terms.take, isOff),
        answerBy: dueBy(about.arrivedAt, terms.answer, isOff),
        closedUntil: closed.find((one) => one.from <= today && today <= one.until)?.until ?? null,
      },
    ];
  });
  const [take, answer] = [soonest(ones, 'takeBy'), soonest(ones, 'answerBy')];
  return take === null || answer === null
    ? null
    : { ...take, answer: answer.answer, answerBy: answer.answerBy };
};
