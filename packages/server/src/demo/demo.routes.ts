/** Only in the demo, only on loopback: who there is, how to sign in as each, and the mailbox. */
import { ok } from '@buurtplus/domain/kernel';
import { needsSecondFactor, roles } from '@buurtplus/domain/people';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { totpFor } from '../people/second-factor.routes.ts';
import type { Clock } from '../platform/clock.ts';
import type { Tables } from '../platform/db/tables.ts';
import { type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import { listDemoMails } from '../platform/mail/demo-mailer.store.ts';
import { demoPeople, demoTotpSecret } from './demo-people.ts';

export type DemoDeps = { readonly authDb: Kysely<Tables>; readonly clock: Clock };

const shared = {
  method: 'GET',
  who: 'anyone',
  dataClass: 0,
  tenantScope: 'none',
  audit: { none: 'Invented people.' },
  limit: 'read',
  params: null,
  query: null,
  body: null,
  success: 200,
} as const;

export const demoEndpoints = (deps: DemoDeps): readonly Endpoint[] => [
  endpoint({
    ...shared,
    id: 'demo.people',
    path: '/demo/people',
    summary: 'The invented people and, where a second step is needed, the code of this moment.',
    answer: z.object({
      people: z.array(
        z.object({
          name: z.string(),
          email: z.string(),
          role: z.enum(roles),
          totpCode: z.string().nullable(),
        }),
      ),
    }),
    handle: async () =>
      ok({
        people: demoPeople.map((one) => ({
          name: one.name,
          email: one.email,
          role: one.role,
          totpCode: needsSecondFactor(one.role)
            ? totpFor(demoTotpSecret(one.id), 'demo').generate({ timestamp: deps.clock.now().getTime() })
            : null,
        })),
      }),
  }),
  endpoint({
    ...shared,
    id: 'demo.mails',
    path: '/demo/mails',
    summary: 'The mailbox of the demo, newest first.',
    answer: z.object({
      mails: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), sentAt: z.string() })),
    }),
    handle: async () => {
      const rows = await listDemoMails(deps.authDb);
      return ok({
        mails: rows.map((row) => ({
          to: row.to_email,
          subject: row.subject,
          text: row.body,
          sentAt: row.sent_at.toISOString(),
        })),
      });
    },
  }),
];
