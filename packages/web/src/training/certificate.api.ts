/** What the screens of certificates ask the server. */
import type { CertificateAnswer, CertificateSetting, MyCertificate } from '@buurtplus/contract/certificates';
import { callApi } from '../offline/api.ts';
import { reading } from '../offline/reading.ts';
import { saveFile } from '../ui/save-file.ts';

export const readMyCertificate = reading<MyCertificate>('/my-certificate');
export const makeCertificate = () => callApi<MyCertificate>('POST', '/my-certificate');
export const withdrawCertificate = () => callApi('DELETE', '/my-certificate');
export const checkCertificate = (code: string) =>
  callApi<CertificateAnswer>('POST', '/certificate-checks', { code });
export const readSetting = async (): Promise<CertificateSetting | null> => {
  const answer = await callApi<CertificateSetting>('GET', '/team-certificates');
  return answer.ok ? answer.value : null;
};
export const putSetting = (counts: boolean) => callApi('PUT', '/team-certificates', { counts });

/** @returns false when there is no paper to give */
export const savePaper = async (language: 'nl' | 'en'): Promise<boolean> => {
  try {
    const response = await fetch(`/api/v1/my-certificate/paper?language=${language}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok || response.headers.get('content-type') !== 'application/pdf') return false;
    saveFile('bewijs-buurtpreventie-plus.pdf', await response.blob());
    return true;
  } catch {
    return false;
  }
};
