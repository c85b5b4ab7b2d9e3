/** Agreements with their versions and signatures; each reader gets what row-level security lets him. */
import type { AgreementSide, AgreementTerms, VersionStatus } from '@buurtplus/domain/agreements';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';
import type { AgreementsTables } from './agreements.tables.ts';

export type AgreementRow = Selectable<AgreementsTables['agreements']>;
export type VersionRow = Selectable<AgreementsTables['agreement_versions']>;
export type SignatureRow = Selectable<AgreementsTables['agreement_signatures']>;

const agreementColumns = sql`tenant_id, id, team_id, side_role, organisation_id, neighbourhood_codes, ended_on::text, versions, held_version,
  open_version, lock, end_told_for::text, meeting_told_for::text, from_evening_on::text, made_at, changed_at`;
const versionColumns = sql`tenant_id, agreement_id, version, status, draft_side, terms, in_force_from::text, in_force_until::text, made_at`;

type Tx = Kysely<Tables>;

/** What a rule or a job asks is asked whole: a list that is cut would let what is old slip out from under it. */
const chosen = async (
  tx: Tx,
  tenantId: string,
  which: RawBuilder<unknown>,
  upTo: RawBuilder<unknown> = sql``,
): Promise<readonly AgreementRow[]> =>
  (
    await sql<AgreementRow>`select ${agreementColumns} from agreements a where tenant_id = ${tenantId} and ${which}
      order by made_at desc, id ${upTo}`.execute(tx)
  ).rows;

type Pair = Pick<AgreementRow, 'tenant_id' | 'team_id' | 'side_role' | 'organisation_id'>;

/** Every agreement of this team with this partner, newest first. */
export const listOfPair = (tx: Tx, pair: Pair): Promise<readonly AgreementRow[]> =>
  chosen(
    tx,
    pair.tenant_id,
    sql`team_id = ${pair.team_id}::uuid and side_role is not distinct from ${pair.side_role}::text
      and organisation_id is not distinct from ${pair.organisation_id}::uuid`,
  );

/** Those of a team that ever held: what counts in its month. */
export const listEverHeldOfTeam = (
  tx: Tx,
  tenantId: string,
  teamId: string,
): Promise<readonly AgreementRow[]> =>
  chosen(tx, tenantId, sql`team_id = ${teamId}::uuid and held_version is not null`);

/** Those of these teams with a role that ever held, also when they ended since: what came while they held is still owed. */
export const listPromising = (
  tx: Tx,
  tenantId: string,
  teamIds: readonly string[],
): Promise<readonly AgreementRow[]> =>
  chosen(
    tx,
    tenantId,
    sql`team_id = any (${[...teamIds]}::uuid[]) and side_role is not null and held_version is not null`,
  );

/** Those that hold, of everybody: for what comes round by itself. */
export const listHeld = (tx: Tx, tenantId: string): Promise<readonly AgreementRow[]> =>
  chosen(tx, tenantId, sql`ended_on is null and held_version is not null`);

/** A page of the register; what was thrown away is not in it, and what holds or is in the making comes before what ended. */
const mostInRegister = 300;
export const listForRegister = async (
  tx: Tx,
  tenantId: string,
): Promise<{ readonly rows: readonly AgreementRow[]; readonly more: boolean }> => {
  const { rows } =
    await sql<AgreementRow>`select ${agreementColumns} from agreements a where tenant_id = ${tenantId}
      and exists (select 1 from agreement_versions v where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.status <> 'dropped')
    order by ended_on is not null, made_at desc, id limit ${mostInRegister + 1}`.execute(tx);
  return { rows: rows.slice(0, mostInRegister), more: rows.length > mostInRegister };
};

/** First drafts this side has open with the team; others who begin one at the same time wait here. */
export const countFirstDrafts = async (
  tx: Tx,
  tenantId: string,
  teamId: string,
  side: AgreementSide,
): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreements ${tenantId} ${teamId}`}, 0))`.execute(
    tx,
  );
  const { rows } = await sql<{
    many: number;
  }>`select count(*)::integer as many from agreements a where tenant_id = ${tenantId}
    and team_id = ${teamId}::uuid and held_version is null and exists (select 1 from agreement_versions v
      where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.status in ('draft', 'proposed') and v.draft_side = ${side})`.execute(
    tx,
  );
  return rows[0]?.many ?? 0;
};

export const findAgreement = async (
  tx: Tx,
  tenantId: string,
  id: string,
  lock = false,
): Promise<AgreementRow | undefined> =>
  (
    await sql<AgreementRow>`select ${agreementColumns} from agreements where tenant_id = ${tenantId} and id = ${id}
      ${lock ? sql`for update` : sql``}`.execute(tx)
  ).rows[0];

export const listVersions = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly VersionRow[]> =>
  (
    await sql<VersionRow>`select ${versionColumns} from agreement_versions
      where tenant_id = ${tenantId} and agreement_id = any (${[...ids]}::uuid[]) order by version desc`.execute(
      tx,
    )
  ).rows;

export const listSignatures = async (
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<readonly SignatureRow[]> =>
  (
    await sql<SignatureRow>`select tenant_id, agreement_id, version, side, person_id, role, on_paper, paper_signer, signed_on::text, made_at
      from agreement_signatures where tenant_id = ${tenantId} and agreement_id = ${id} order by version, side desc`.execute(
      tx,
    )
  ).rows;

export const listSignedSides = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly Pick<SignatureRow, 'agreement_id' | 'version' | 'side'>[]> =>
  tx
    .selectFrom('agreement_signatures')
    .select(['agreement_id', 'version', 'side'])
    .where('tenant_id', '=', tenantId)
    .where('agreement_id', 'in', ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...ids])
    .execute();

/** @returns false when this id is there already, also when this reader cannot see whose it is */
export const insertAgreement = async (
  tx: Tx,
  one: {
    readonly tenantId: string;
    readonly id: string;
    readonly teamId: string;
    readonly sideRole: AgreementRow['side_role'];
    readonly organisationId: string | null;
    readonly neighbourhoodCodes: readonly string[];
    /** The day of the training evening it was said on. */
    readonly fromEveningOn?: string;
    readonly now: Date;
  },
): Promise<boolean> => {
  const made = await tx
    .insertInto('agreements')
    .values({
      tenant_id: one.tenantId,
      id: one.id,
      team_id: one.teamId,
      side_role: one.sideRole,
      organisation_id: one.organisationId,
      neighbourhood_codes: [...one.neighbourhoodCodes],
      open_version: 1,
      from_evening_on: one.fromEveningOn ?? null,
      made_at: one.now,
      changed_at: one.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const insertDraft = async (
  tx: Tx,
  draft: {
    readonly tenantId: string;
    readonly agreementId: string;
    readonly version: number;
    readonly side: AgreementSide;
    readonly terms: AgreementTerms;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('agreement_versions')
    .values({
      tenant_id: draft.tenantId,
      agreement_id: draft.agreementId,
      version: draft.version,
      status: 'draft',
      draft_side: draft.side,
      terms: JSON.stringify(draft.terms),
      made_at: draft.now,
    })
    .execute();
};

type VersionKey = { readonly tenantId: string; readonly agreementId: string; readonly version: number };

export const moveVersion = async (
  tx: Tx,
  key: VersionKey,
  to: {
    readonly status: VersionStatus;
    readonly draftSide?: AgreementSide;
    readonly terms?: AgreementTerms;
    readonly from?: string;
    readonly until?: string;
  },
): Promise<void> => {
  await tx
    .updateTable('agreement_versions')
    .set({
      status: to.status,
      ...(to.draftSide === undefined ? {} : { draft_side: to.draftSide }),
      ...(to.terms === undefined ? {} : { terms: JSON.stringify(to.terms) }),
      ...(to.from === undefined ? {} : { in_force_from: to.from }),
      ...(to.until === undefined ? {} : { in_force_until: to.until }),
    })
    .where('tenant_id', '=', key.tenantId)
    .where('agreement_id', '=', key.agreementId)
    .where('version', '=', key.version)
    .execute();
};

/** Whoever moved it first has the new lock; the other is told to look again. */
export const moveAgreement = async (
  tx: Tx,
  row: Pick<AgreementRow, 'tenant_id' | 'id' | 'lock'>,
  to: {
    readonly held?: number;
    readonly open?: number | null;
    readonly versions?: number;
    readonly endedOn?: string;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .updateTable('agreements')
    .set({
      lock: row.lock + 1,
      changed_at: to.now,
      ...(to.held === undefined ? {} : { held_version: to.held }),
      ...(to.open === undefined ? {} : { open_version: to.open }),
      ...(to.versions === undefined ? {} : { versions: to.versions }),
      ...(to.endedOn === undefined ? {} : { ended_on: to.endedOn }),
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .execute();
};

export const insertSignature = async (
  tx: Tx,
  key: VersionKey,
  signature: {
    readonly side: AgreementSide;
    readonly personId: string;
    readonly role: string;
    readonly paperSigner: string | null;
    readonly signedOn: string;
    readonly now: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('agreement_signatures')
    .values({
      tenant_id: key.tenantId,
      agreement_id: key.agreementId,
      version: key.version,
      side: signature.side,
      person_id: signature.personId,
      role: signature.role,
      on_paper: signature.paperSigner !== null,
      paper_signer: signature.paperSigner,
      signed_on: signature.signedOn,
      made_at: signature.now,
    })
    .execute();
};

export const dropSignatures = async (tx: Tx, key: VersionKey): Promise<void> => {
  await tx
    .deleteFrom('agreement_signatures')
    .where('tenant_id', '=', key.tenantId)
    .where('agreement_id', '=', key.agreementId)
    .where('version', '=', key.version)
    .execute();
};

/** @returns false when this end or this meeting was announced before */
export const markTold = async (
  tx: Tx,
  row: AgreementRow,
  what: 'end' | 'meeting',
  day: string,
): Promise<boolean> => {
  const column = sql.ref(what === 'end' ? 'end_told_for' : 'meeting_told_for');
  return (
    (
      await sql<{ id: string }>`update agreements set ${column} = ${day}::date
        where tenant_id = ${row.tenant_id} and id = ${row.id} and ${column} is distinct from ${day}::date returning id`.execute(
        tx,
      )
    ).rows.length > 0
  );
};
