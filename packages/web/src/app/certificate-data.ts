/** Reading the own certificate: asked again when a lesson was done, and what is shown stays until the answer is there. */
import type { MyCertificate } from '@buurtplus/contract/certificates';
import { queryOptions } from '@tanstack/react-query';
import { readMyCertificate } from '../training/certificate.api.ts';

export const myCertificateKey = ['my-certificate'] as const;

export const myCertificateQuery = (doneLessons: number) =>
  queryOptions({
    queryKey: [...myCertificateKey, doneLessons],
    retry: false,
    queryFn: readMyCertificate,
    placeholderData: (before: MyCertificate | null | undefined) => before,
  });
