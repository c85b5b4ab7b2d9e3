/** The demo's mailbox: mail lands in a table that a page shows. */
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Mailer } from './mailer.ts';

export const createDemoMailer = (db: Kysely<Tables>): Mailer => ({
  send: async (mail) => {
    await db
      .insertInto('demo_mails')
      .values({ to_email: mail.to, subject: mail.subject, body: mail.text })
      .execute();
  },
});

export const listDemoMails = (db: Kysely<Tables>) =>
  db.selectFrom('demo_mails').selectAll().orderBy('id', 'desc').limit(50).execute();
