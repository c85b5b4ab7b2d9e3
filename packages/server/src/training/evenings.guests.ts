/** Who is invited beside the teams, and can hear of it today; read as the jobs role, after "may you". */
import { type DutyRole, dutyRoles } from '@buurtplus/domain/people';
import { type EveningHolder, eveningLimits, guestsOf, reachOf, rolesThere } from '@buurtplus/domain/training';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { tellEach } from '../platform/tell-each.ts';
import { listHolders } from './evenings.guests.store.ts';
import { asJobs } from './evenings.shared.ts';
import { type EveningRow, listInvited } from './evenings.store.ts';
import type { EveningsDeps } from './evenings-deps.ts';

type Deps = Pick<EveningsDeps, 'jobsDb' | 'clock' | 'neighbourhoodsIn'>;

/** Everybody who can be a guest here today, by name; a partner before who has a duty. */
export const readHolders = async (deps: Deps, tenantId: string): Promise<readonly EveningHolder[]> => {
  const today = dutchDay(deps.clock.now());
  const rows = await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) => listHolders(tx, tenantId, today));
  // Outside of the transaction: the book of areas has a connection of its own.
  return Promise.all(
    rows.map(async (row) => ({
      personId: row.person_id,
      name: row.name,
      role: row.role,
      organisationId: row.organisation_id,
      neighbourhoodCodes: (
        await Promise.all(row.area_codes.map((code) => deps.neighbourhoodsIn(tenantId, code)))
      ).flat(),
    })),
  );
};

type Invited = Pick<EveningRow, 'team_ids' | 'organisation_ids' | 'duties'>;

export const guestsAt = (
  holders: readonly EveningHolder[],
  row: Pick<Invited, 'organisation_ids' | 'duties'>,
): readonly EveningHolder[] =>
  guestsOf(holders, { organisationIds: row.organisation_ids, duties: row.duties });

/** Of whom something can be asked: one organisation, or one duty. */
type Asked = { readonly organisation_id: string | null; readonly duty: DutyRole | null };

const ofDuty = (duties: readonly string[], role: DutyRole): readonly string[] =>
  duties.filter((duty) => duty.startsWith(`${role}@`));

/** Who can answer today: the partners of the organisation, or who has the duty where the series invited it. */
export const askedOf = (
  holders: readonly EveningHolder[],
  { organisation_id, duty }: Asked,
  duties: readonly string[],
): readonly string[] =>
  guestsOf(holders, {
    organisationIds: organisation_id === null ? [] : [organisation_id],
    duties: duty === null ? [] : ofDuty(duties, duty),
  }).map(({ personId }) => personId);

export const dutiesOf = (row: Pick<Invited, 'duties'>): readonly DutyRole[] =>
  dutyRoles.filter((role) => ofDuty(row.duties, role).length > 0);

export const isGuestOf = (
  row: Pick<Invited, 'organisation_ids' | 'duties'>,
  { organisation_id, duty }: Asked,
): boolean =>
  duty === null
    ? organisation_id !== null && row.organisation_ids.includes(organisation_id)
    : dutiesOf(row).includes(duty);

/** Whoever can hear of evenings of these teams; read before the transaction that tells them. */
export type MayHear = {
  readonly holders: readonly EveningHolder[];
  readonly members: readonly { readonly person_id: string }[];
};

export const readMayHear = async (
  deps: Deps,
  tenantId: string,
  teamIds: readonly string[],
): Promise<MayHear> => ({
  holders: await readHolders(deps, tenantId),
  members: await inTransaction(deps.jobsDb, asJobs(tenantId), (tx) => listInvited(tx, tenantId, teamIds)),
});

/** Asks, in the transaction of the change, that everybody who is invited is told that there is something new; never what. */
export const tellInvited = async (
  tx: Kysely<Tables>,
  deps: Pick<EveningsDeps, 'tellPerson'>,
  tenantId: string,
  { holders, members }: MayHear,
  row: Pick<Invited, 'organisation_ids' | 'duties'>,
): Promise<void> => {
  const people = [
    ...members.map((one) => one.person_id),
    ...guestsAt(holders, row).map((one) => one.personId),
  ];
  await tellEach(tx, tenantId, { persons: [deps.tellPerson, people] });
};

type Side = {
  readonly role: EveningHolder['role'];
  readonly organisationId: string | null;
  readonly organisation: string | null;
};

/** Who was invited, as the trainer counts them: each organisation, and each kind of professional. */
export const sidesOf = (
  row: Pick<Invited, 'organisation_ids' | 'duties'>,
  organisations: readonly { readonly id: string; readonly name: string }[],
): readonly Side[] => [
  ...organisations
    .filter(({ id }) => row.organisation_ids.includes(id))
    .map(({ id, name }) => ({ role: 'partner' as const, organisationId: id, organisation: name })),
  ...dutiesOf(row).map((role) => ({ role, organisationId: null, organisation: null })),
];

export const isOfSide = (guest: EveningHolder, side: Side): boolean =>
  guest.role === side.role && (side.organisationId === null || side.organisationId === guest.organisationId);

export const areaOf = (
  teams: readonly { readonly id: string; readonly neighbourhood_codes: readonly string[] }[],
  teamIds: readonly string[],
): readonly string[] => [
  ...new Set(teams.filter(({ id }) => teamIds.includes(id)).flatMap((one) => one.neighbourhood_codes)),
];

/** @returns what is asked and of which nobody can hear; such an invitation is none */
export const unheard = (
  holders: readonly EveningHolder[],
  asked: { readonly organisationIds: readonly string[]; readonly duties: readonly DutyRole[] },
  neighbourhoodCodes: readonly string[],
) => {
  const there = rolesThere(holders, neighbourhoodCodes);
  const path = asked.organisationIds.some((id) => reachOf(holders, id) !== 'partner')
    ? 'organisationIds'
    : asked.duties.some((role) => !there.includes(role))
      ? 'duties'
      : null;
  return path === null ? null : { code: 'invalid_input' as const, fields: [{ path, code: 'nobody' }] };
};

/** @returns what to say when these roles in these neighbourhoods are more than a series can hold */
export const tooWide = (duties: readonly string[]) =>
  duties.length <= eveningLimits.duties
    ? null
    : { code: 'invalid_input' as const, fields: [{ path: 'duties', code: 'too_many' }] };
