/** What was agreed out loud on a training evening, as a draft of the team's side: its coordinator proposes it, and both sides still sign (ADR 0041). */
import type { PartnerSide } from '@buurtplus/domain/agreements';
import { signalKinds } from '@buurtplus/domain/compass';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { findAgreement, insertAgreement, insertDraft } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { isOpenTeam } from './outside.store.ts';

export type DraftForTeam = {
  readonly tenantId: string;
  readonly id: string;
  readonly teamId: string;
  readonly partner: PartnerSide;
  readonly neighbourhoodCodes: readonly string[];
  readonly title: string;
  readonly what: string;
  /** How to reach each other and who stands in: still to be agreed. */
  readonly open: string;
  /** The day it was said. */
  readonly eveningOn: string;
};

/** @param tx of the jobs role, after "may you" @returns whether it was made; when this id is there already, that one stays */
export const draftForTeam = async (
  deps: Pick<AgreementsDeps, 'clock' | 'tellTeam'>,
  tx: Kysely<Tables>,
  draft: DraftForTeam,
): Promise<Result<boolean, HttpRefusal>> => {
  const now = deps.clock.now();
  const { tenantId, id, teamId, partner } = draft;
  if ((await findAgreement(tx, tenantId, id)) !== undefined) return ok(false);
  // Nobody of a team that has stopped would ever propose it.
  if (!(await isOpenTeam(tx, tenantId, teamId)))
    return refuse({
      code: 'invalid_input',
      fields: [{ path: 'neighbourhoodCodes', code: 'not_of_team' }],
    });
  const isNew = await insertAgreement(tx, {
    tenantId,
    id,
    teamId,
    sideRole: partner.kind === 'duty' ? partner.role : null,
    organisationId: partner.kind === 'organisation' ? partner.organisationId : null,
    neighbourhoodCodes: draft.neighbourhoodCodes,
    fromEveningOn: draft.eveningOn,
    now,
  });
  if (!isNew) return ok(false);
  await insertDraft(tx, {
    tenantId,
    agreementId: id,
    version: 1,
    side: 'team',
    terms: {
      title: draft.title,
      what: draft.what,
      kinds: [...signalKinds],
      channel: draft.open,
      take: { count: 2, unit: 'days' },
      answer: { count: 10, unit: 'days' },
      deputy: draft.open,
      meetEveryMonths: 3,
      startsOn: dutchDay(now),
      endsOn: null,
      covenant: null,
    },
    now,
  });
  await deps.tellTeam(tenantId, teamId, tx);
  return ok(true);
};
