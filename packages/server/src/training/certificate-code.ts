/** The code of a certificate: made from its id with a key of the server, so that paper can be printed again and no copy of the database tells codes. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { certificateCode } from '@buurtplus/domain/training';

export type CertificateCodes = {
  readonly codeOf: (tenantId: string, id: string) => string;
  readonly hashOf: (code: string) => Buffer;
};

export const createCertificateCodes = (serverSecret: string): CertificateCodes => {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, 'buurtplus', 'certificate', 32));
  return {
    codeOf: (tenantId, id) =>
      certificateCode([...createHmac('sha256', key).update(`${tenantId} ${id}`).digest()]),
    // A hundred bits: there is nothing to guess, so a plain hash is enough.
    hashOf: (code) => createHash('sha256').update(`certificate ${code}`).digest(),
  };
};
