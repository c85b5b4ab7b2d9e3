/** Certificates on the wire: the own one, what anybody may ask about a code, and whether a team counts it. */
import { certificateCodeLength, certificateStates } from '@buurtplus/domain/training';
import { z } from 'zod';

const ownCertificate = z.object({
  issuedOn: z.string(),
  validUntil: z.string(),
  state: z.enum(['valid', 'expired']),
  /** From this day it can be made longer. */
  renewFrom: z.string(),
  /** Lessons to do again before it can be made longer. */
  toRefresh: z.array(z.string()),
});

export const myCertificateSchema = z
  .object({
    /** Lessons that were not done yet in the version in force. */
    missing: z.array(z.string()),
    certificate: ownCertificate.nullable(),
    /** Whether a request now would give one: a first one, or a longer one. */
    ready: z.boolean(),
    /** Whether the own team counts it for rounds that ask for the course; then the coordinator sees until when. */
    counts: z.boolean(),
  })
  .meta({ id: 'MyCertificate' });
export type MyCertificate = z.infer<typeof myCertificateSchema>;

export const checkCertificateSchema = z
  .object({
    code: z
      .string()
      .min(1)
      .max(certificateCodeLength * 3),
  })
  .strict()
  .meta({ id: 'CheckCertificate' });

/** Always these two, whatever was asked; no name, no team, no place. */
export const certificateAnswerSchema = z
  .object({ state: z.enum(certificateStates), validUntil: z.string().nullable() })
  .strict()
  .meta({ id: 'CertificateAnswer' });
export type CertificateAnswer = z.infer<typeof certificateAnswerSchema>;

export const certificateSettingSchema = z
  .object({ counts: z.boolean() })
  .strict()
  .meta({ id: 'CertificateSetting' });
export type CertificateSetting = z.infer<typeof certificateSettingSchema>;
