/** What a team's month looked like, per agreement that held in it: figures and the list behind them as the team may see them. */
import { type AgreementForTeam, isKeptMonth, monthForTeam } from '@buurtplus/domain/agreements';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { heldVersion } from './agreements.present.ts';
import { listEverHeldOfTeam, listVersions } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { daysOfMonth, isInSight, monthsOf } from './held.ts';
import { isAboutQuiet, isShownQuiet, measure, pausesOf } from './measure.ts';
import { listPauses } from './meetings.store.ts';
import { namesOf, readAround } from './sides.ts';

type AgreementInMonth = AgreementForTeam & {
  readonly agreementId: string;
  readonly title: string;
  readonly partner: string;
  readonly countedAs: 'signals' | 'requests';
  readonly isKept: boolean | null;
};

/** Of so many agreements in which something was due, so many without anything late; and the figures of each that held. */
export type TeamMonth = {
  readonly on: string;
  readonly kept: number;
  readonly due: number;
  /** Which of them something was due in, and whether it was kept; no numbers. */
  readonly lines: readonly { readonly title: string; readonly partner: string; readonly isKept: boolean }[];
  readonly agreements: readonly AgreementInMonth[];
};

/** @param month "YYYY-MM" */
export const agreementsKept = async (
  deps: AgreementsDeps,
  tenantId: string,
  teamId: string,
  month: string,
): Promise<TeamMonth> => {
  const around = await readAround(deps, tenantId);
  const today = dutchDay(deps.clock.now());
  const read = await inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => {
    const rows = await listEverHeldOfTeam(tx, tenantId, teamId);
    return Promise.all(
      rows.map(async (row) => ({
        row,
        versions: await listVersions(tx, tenantId, [row.id]),
        pauses: pausesOf(await listPauses(tx, tenantId, row.id)),
      })),
    );
  });
  const agreements: AgreementInMonth[] = [];
  for (const { row, versions, pauses } of read) {
    if (!monthsOf(versions, today).includes(month)) continue;
    const measured = await measure(deps, row, versions, pauses, daysOfMonth(month));
    const { partner } = namesOf(around, row);
    const ofOrganisation = row.side_role === null;
    const figures = monthForTeam(
      measured ?? [],
      {
        ofOrganisation,
        hasQuiet: isAboutQuiet(row, versions),
        showsQuiet: await isShownQuiet(deps, row),
      },
      today,
    );
    agreements.push({
      agreementId: row.id,
      title: heldVersion(row, versions)?.terms.title ?? '',
      partner: partner.organisation ?? partner.role ?? '',
      countedAs: ofOrganisation ? 'requests' : 'signals',
      isKept: isKeptMonth(figures),
      ...figures,
    });
  }
  const lines = agreements.flatMap(({ title, partner, isKept }) =>
    isKept === null ? [] : [{ title, partner, isKept }],
  );
  return {
    on: today,
    kept: lines.filter((one) => one.isKept).length,
    due: lines.length,
    lines,
    agreements,
  };
};

/** How the agreements of a month stand today; null once the month is too long ago to be looked back on. */
export const agreementsNow = async (
  deps: AgreementsDeps,
  tenantId: string,
  teamId: string,
  month: string,
): Promise<TeamMonth | null> =>
  isInSight(month, dutchDay(deps.clock.now())) ? agreementsKept(deps, tenantId, teamId, month) : null;
