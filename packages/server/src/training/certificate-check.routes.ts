/** Anybody with the paper asks whether it still holds; the answer has one shape and takes the same steps whatever the code is. */
import { certificateAnswerSchema, checkCertificateSchema } from '@buurtplus/contract/certificates';
import { ok } from '@buurtplus/domain/kernel';
import { certificateState, readCertificateCode } from '@buurtplus/domain/training';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import { findByCode, isStillMember } from './certificate.store.ts';
import { createCertificateCodes } from './certificate-code.ts';
import type { TrainingDeps } from './training-deps.ts';

/** Looked up like any other, so that a code that is none takes as long. */
const nobody = { tenantId: '_system', personId: null };

export const certificateCheckEndpoint = (deps: TrainingDeps): Endpoint => {
  const codes = createCertificateCodes(deps.secretKey);
  return endpoint({
    id: 'certificates.check',
    method: 'POST',
    path: '/certificate-checks',
    summary: 'Whether a certificate still holds and until when; never whose it is.',
    who: 'anyone',
    dataClass: 0,
    tenantScope: 'none',
    audit: { none: 'Says nothing about anybody, and who asks is not written down.' },
    limit: 'public',
    params: null,
    query: null,
    body: checkCertificateSchema,
    answer: certificateAnswerSchema,
    success: 200,
    handle: async (request) => {
      const code = readCertificateCode(request.body.code);
      const found = await inTransaction(deps.jobsDb, noContext, (tx) =>
        findByCode(tx, codes.hashOf(code ?? request.body.code)),
      );
      const { tenantId, personId } = found ?? nobody;
      const isMember = await inTransaction(deps.jobsDb, { ...noContext, tenantId }, (tx) =>
        isStillMember(tx, { tenantId, personId }),
      );
      const state = certificateState(
        found === null || code === null ? null : { ...found, isMember },
        dutchDay(deps.clock.now()),
      );
      return ok({ state, validUntil: state === 'valid' ? (found?.validUntil ?? null) : null });
    },
  });
};
