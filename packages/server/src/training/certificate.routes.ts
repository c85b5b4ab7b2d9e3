/** The own certificate: how far, asking for one, the paper, and taking it back. */
import { myCertificateSchema } from '@buurtplus/contract/certificates';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';
import { mayLearn } from '@buurtplus/domain/training';
import { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Caller } from '../platform/http/caller.ts';
import { actorOf, type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import type { HttpRefusal } from '../platform/http/refusal.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import { findMemberName, findOwnCertificate } from './certificate.store.ts';
import { createCertificateCodes } from './certificate-code.ts';
import { certificatePage } from './certificate-page.ts';
import { issueCertificate, readStanding, takeBack } from './issue-certificate.ts';
import type { TrainingDeps } from './training-deps.ts';

const own = {
  who: ['volunteer', 'coordinator'],
  dataClass: 1,
  tenantScope: 'person',
  params: null,
  body: null,
  path: '/my-certificate',
} as const;
const language = z.object({ language: z.enum(['nl', 'en']).optional() }).strict();

type Mine = { readonly caller: Caller; readonly teamId: string };

export const certificateEndpoints = (deps: TrainingDeps): readonly Endpoint[] => {
  const codes = createCertificateCodes(deps.secretKey);
  const withOwn = async <Value>(
    request: { readonly caller: Caller | null },
    work: (mine: Mine) => Promise<Result<Value, HttpRefusal>>,
  ): Promise<Result<Value, HttpRefusal>> => {
    const actor = actorOf(request);
    const { tenantId, teamId, personId } = actor;
    return teamId === null || !mayLearn(actor, 'learn', { tenantId, teamId, personId }, 'own_data').ok
      ? refuse({ code: 'not_found' as const })
      : work({ caller: signedIn(request), teamId });
  };
  return [
    endpoint({
      ...own,
      id: 'my-certificate.read',
      method: 'GET',
      summary: 'The own certificate, and which lessons are still missing for one.',
      audit: { none: 'Own data.' },
      limit: 'read',
      query: null,
      answer: myCertificateSchema,
      success: 200,
      handle: (request) =>
        withOwn(request, async ({ caller, teamId }) => ok((await readStanding(deps, caller, teamId)).view)),
    }),
    endpoint({
      ...own,
      id: 'my-certificate.issue',
      method: 'POST',
      summary:
        'Ask for a certificate, or for a longer one; given when all lessons were done, else it answers what is missing. Twice is once.',
      audit: { event: 'certificate.issued' },
      limit: 'act',
      query: null,
      answer: myCertificateSchema,
      success: 200,
      handle: (request) =>
        withOwn(request, async ({ caller, teamId }) =>
          ok(await issueCertificate(deps, codes, caller, teamId)),
        ),
    }),
    endpoint({
      ...own,
      id: 'my-certificate.withdraw',
      method: 'DELETE',
      summary: 'Take the own certificate back: its code then says that it no longer holds.',
      audit: { event: 'certificate.withdrawn' },
      limit: 'act',
      query: null,
      answer: null,
      success: 204,
      handle: (request) =>
        withOwn(request, async ({ caller, teamId }) => {
          await takeBack(deps, caller, teamId);
          return ok(undefined);
        }),
    }),
    endpoint({
      ...own,
      id: 'my-certificate.paper',
      method: 'GET',
      path: '/my-certificate/paper',
      summary: 'The own certificate on paper, with the code that others can check.',
      audit: { none: 'Own data.' },
      limit: 'paper',
      query: language,
      answer: null,
      success: 200,
      kind: 'file',
      handle: (request) =>
        withOwn(request, async ({ caller, teamId }) => {
          const { tenantId, personId } = actorOf(request);
          const found = await inTransaction(deps.db, caller.context, async (tx) => ({
            row: await findOwnCertificate(tx, { tenantId, personId }),
            name: await findMemberName(tx, { tenantId, personId }, teamId),
          }));
          const { row, name } = found;
          if (row === null || name === null || row.valid_until < dutchDay(deps.clock.now()))
            return refuse({ code: 'not_found' });
          const page = certificatePage(
            {
              name,
              lessons: row.lessons,
              issuedOn: row.issued_on,
              validUntil: row.valid_until,
              code: codes.codeOf(tenantId, row.id),
              publicUrl: deps.publicUrl,
            },
            request.query.language ?? request.language,
          );
          void request.reply
            .header('content-type', 'application/pdf')
            .header('content-disposition', 'attachment; filename="bewijs-buurtpreventie-plus.pdf"')
            .header('cache-control', 'private, no-store');
          return ok(await renderPdf(page));
        }),
    }),
  ];
};
