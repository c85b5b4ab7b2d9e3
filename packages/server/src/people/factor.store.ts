/** Second factors: TOTP secrets and passkeys, with the counters that refuse a replay. */
import type { Kysely } from 'kysely';
import type { Tables } from '../platform/db/tables.ts';

export type TotpRow = {
  readonly sealed_secret: Buffer;
  readonly confirmed_at: Date | null;
  readonly last_step: string;
  readonly locked_until: Date | null;
};

export const findTotp = async (db: Kysely<Tables>, personId: string): Promise<TotpRow | null> =>
  (await db
    .selectFrom('totp_secrets')
    .select(['sealed_secret', 'confirmed_at', 'last_step', 'locked_until'])
    .where('person_id', '=', personId)
    .executeTakeFirst()) ?? null;

/** Replaces a secret that was not confirmed yet; a confirmed one is removed first, by somebody who is strong. */
export const saveTotp = async (
  db: Kysely<Tables>,
  personId: string,
  sealedSecret: Buffer,
  confirmedAt: Date | null,
): Promise<void> => {
  await db
    .insertInto('totp_secrets')
    .values({ person_id: personId, sealed_secret: sealedSecret, confirmed_at: confirmedAt })
    .onConflict((on) =>
      on.column('person_id').doUpdateSet({
        sealed_secret: sealedSecret,
        confirmed_at: confirmedAt,
        last_step: '0',
        wrong_tries: 0,
      }),
    )
    .execute();
};

/** Uses a time step once: a second use, also at the same moment, finds it used. */
export const useTotpStep = async (
  db: Kysely<Tables>,
  personId: string,
  step: number,
  now: Date,
): Promise<boolean> => {
  const used = await db
    .updateTable('totp_secrets')
    .set(({ fn, val }) => ({
      last_step: String(step),
      wrong_tries: 0,
      confirmed_at: fn.coalesce('confirmed_at', val(now)),
    }))
    .where('person_id', '=', personId)
    .where('last_step', '<', String(step))
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
};

export const countWrongTotp = async (
  db: Kysely<Tables>,
  personId: string,
  lockAfter: number,
  lockUntil: Date,
): Promise<void> => {
  const row = await db
    .updateTable('totp_secrets')
    .set(({ eb }) => ({ wrong_tries: eb('wrong_tries', '+', 1) }))
    .where('person_id', '=', personId)
    .returning('wrong_tries')
    .executeTakeFirst();
  if (row === undefined || row.wrong_tries < lockAfter) return;
  await db
    .updateTable('totp_secrets')
    .set({ locked_until: lockUntil, wrong_tries: 0 })
    .where('person_id', '=', personId)
    .execute();
};

export const deleteTotp = async (db: Kysely<Tables>, personId: string): Promise<void> => {
  await db.deleteFrom('totp_secrets').where('person_id', '=', personId).execute();
};

export const listPasskeys = (db: Kysely<Tables>, personId: string) =>
  db.selectFrom('passkeys').selectAll().where('person_id', '=', personId).orderBy('created_at').execute();

export const findPasskey = (db: Kysely<Tables>, credentialId: string) =>
  db.selectFrom('passkeys').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();

export const insertPasskey = async (
  db: Kysely<Tables>,
  passkey: {
    credentialId: string;
    personId: string;
    publicKey: Uint8Array;
    counter: number;
    transports: readonly string[];
    label: string;
  },
): Promise<void> => {
  await db
    .insertInto('passkeys')
    .values({
      credential_id: passkey.credentialId,
      person_id: passkey.personId,
      public_key: Buffer.from(passkey.publicKey),
      counter: String(passkey.counter),
      transports: [...passkey.transports],
      label: passkey.label,
    })
    .execute();
};

export const usePasskey = async (
  db: Kysely<Tables>,
  credentialId: string,
  counter: number,
  now: Date,
): Promise<void> => {
  await db
    .updateTable('passkeys')
    .set({ counter: String(counter), last_used_at: now })
    .where('credential_id', '=', credentialId)
    .execute();
};

export const deletePasskey = async (
  db: Kysely<Tables>,
  personId: string,
  credentialId: string,
): Promise<boolean> => {
  const gone = await db
    .deleteFrom('passkeys')
    .where('person_id', '=', personId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

export const insertChallenge = async (
  db: Kysely<Tables>,
  challenge: {
    id: string;
    personId: string | null;
    challenge: string;
    purpose: 'register' | 'sign_in';
    expiresAt: Date;
  },
): Promise<void> => {
  await db
    .insertInto('passkey_challenges')
    .values({
      id: challenge.id,
      person_id: challenge.personId,
      challenge: challenge.challenge,
      purpose: challenge.purpose,
      expires_at: challenge.expiresAt,
    })
    .execute();
};

/** A challenge is taken away by its first use. */
export const takeChallenge = async (
  db: Kysely<Tables>,
  id: string,
  purpose: 'register' | 'sign_in',
  now: Date,
) => {
  const taken = await db
    .deleteFrom('passkey_challenges')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .returningAll()
    .executeTakeFirst();
  return taken !== undefined && taken.expires_at > now ? taken : null;
};

/** For somebody who lost all of them: every way of showing who one is goes, and every session with it. */
export const forgetFactors = (db: Kysely<Tables>, personId: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const table of ['totp_secrets', 'passkeys', 'sessions'] as const)
      await tx.deleteFrom(table).where('person_id', '=', personId).execute();
  });
