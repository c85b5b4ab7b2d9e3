/** Everything this room asks the server. */
import type { TeamMonths, TeamsToThank } from '@buurtplus/contract/insight';
import type { MonthReport, ThanksSentence } from '@buurtplus/domain/insight';
import { callApi } from '../offline/api.ts';

export const resultsPath = '/team-results';
export const readMonths = () => callApi<TeamMonths>('GET', '/team-months');
export const readReport = (month: string) => callApi<MonthReport>('GET', `/team-months/${month}`);

/** @returns false when there is no paper to give */
export const savePaper = async (month: string, language: 'nl' | 'en'): Promise<boolean> => {
  try {
    const response = await fetch(`/api/v1/team-months/${month}/pdf?language=${language}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok || response.headers.get('content-type') !== 'application/pdf') return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `maandverslag-${month}.pdf`;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
};

export const readTeamsToThank = () => callApi<TeamsToThank>('GET', '/team-thanks');
export const thankTeam = (body: {
  readonly thanksId: string;
  readonly teamId: string;
  readonly sentence: ThanksSentence | null;
  readonly words: string | null;
}) => callApi('POST', '/team-thanks', body);
export const takeThanksBack = (thanksId: string) => callApi('DELETE', `/team-thanks/${thanksId}`);
