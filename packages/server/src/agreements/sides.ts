/** The two sides of an agreement: what the policy is asked about, what they are called, and who speaks for them today. */
import type { AgreementFacts, AgreementSide, PartnerSide } from '@buurtplus/domain/agreements';
import type { TeamId, TenantId } from '@buurtplus/domain/kernel';
import { dutyOf } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { dutchDay } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { tellEach } from '../platform/tell-each.ts';
import type { AgreementRow } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { type HolderRow, listHolders, listTeamsAndOrganisations, type Sides } from './outside.store.ts';

type Sided = Pick<
  AgreementRow,
  'tenant_id' | 'team_id' | 'side_role' | 'organisation_id' | 'neighbourhood_codes'
>;

const partnerOf = (row: Pick<Sided, 'side_role' | 'organisation_id'>): PartnerSide =>
  row.side_role === null
    ? { kind: 'organisation', organisationId: row.organisation_id ?? '' }
    : { kind: 'duty', role: row.side_role };

export const factsOf = (row: Sided): AgreementFacts => ({
  tenantId: row.tenant_id as TenantId,
  teamId: row.team_id as TeamId,
  partner: partnerOf(row),
  neighbourhoodCodes: row.neighbourhood_codes,
});

/** Who works where today, with every area unfolded into neighbourhoods. */
export type Holder = HolderRow & { readonly codes: ReadonlySet<string> };

export type Around = { readonly sides: Sides; readonly holders: readonly Holder[] };

/** Read as the jobs role: the app's role sees neither assignments nor people. */
export const readAround = async (deps: AgreementsDeps, tenantId: string): Promise<Around> => {
  const read = await inTransaction(deps.jobsDb, { ...noContext, tenantId }, async (tx) => ({
    sides: await listTeamsAndOrganisations(tx, tenantId),
    holders: await listHolders(tx, tenantId, dutchDay(deps.clock.now())),
  }));
  const holders = await Promise.all(
    read.holders.map(async (holder) => ({
      ...holder,
      codes: new Set(
        (await Promise.all(holder.area_codes.map((code) => deps.neighbourhoodsIn(tenantId, code)))).flat(),
      ),
    })),
  );
  return { sides: read.sides, holders };
};

/** Who can speak for this side now; for a duty that is who holds it in all of the area. */
export const speakersOf = (around: Around, row: Sided, side: AgreementSide): readonly Holder[] =>
  around.holders.filter((holder) => {
    if (side === 'team') return holder.role === 'coordinator' && holder.team_id === row.team_id;
    if (row.side_role === null)
      return holder.role === 'partner' && holder.organisation_id === row.organisation_id;
    return holder.role === row.side_role && row.neighbourhood_codes.every((code) => holder.codes.has(code));
  });

export const namesOf = (
  around: Around,
  row: Sided,
): {
  readonly teamName: string;
  readonly partner: { readonly role: AgreementRow['side_role']; readonly organisation: string | null };
} => ({
  teamName: around.sides.teams.find((team) => team.id === row.team_id)?.name ?? '',
  partner: {
    role: row.side_role,
    organisation: around.sides.organisations.find((one) => one.id === row.organisation_id)?.name ?? null,
  },
});

/** Says to one side that there is something new, in the transaction of the change. */
export const tellSide = async (
  deps: AgreementsDeps,
  tx: Kysely<Tables>,
  around: Around,
  row: Sided,
  side: AgreementSide,
): Promise<void> => {
  if (side === 'team') return deps.tellTeam(row.tenant_id, row.team_id, tx);
  const [first] = row.neighbourhood_codes;
  if (row.side_role !== null && first !== undefined)
    return deps.tellDuty(row.tenant_id, dutyOf(row.side_role, first), tx);
  const speakers = speakersOf(around, row, 'partner').map((holder) => holder.person_id);
  return tellEach(tx, row.tenant_id, { persons: [deps.tellPerson, speakers] });
};
