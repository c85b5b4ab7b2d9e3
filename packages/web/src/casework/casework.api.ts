/** Everything the screens of a case ask of the server. */
import type {
  AnswerOfferBody,
  CaseEntryBody,
  CaseLine,
  CaseStepBody,
  CasesWaiting,
  CaseTray,
  CaseView,
  OfferBody,
  OpenCaseBody,
  Received,
  Receivers,
  SignalCase,
} from '@buurtplus/contract/casework';
import type { AnswerDecisionBody, DecisionCard, DecisionLine } from '@buurtplus/contract/casework-decision';
import type { CasePlaces, LadderInUse } from '@buurtplus/contract/casework-desk';
import type { Rung } from '@buurtplus/domain/casework';
import { useQuery } from '@tanstack/react-query';
import { type ApiAnswer, callApi } from '../offline/api.ts';

/** Class 3 data: read from the server, held in memory while the screen is there, kept nowhere. */
const read = async <Value>(path: string): Promise<Value | null> => {
  const answer = await callApi<Value>('GET', path);
  if (answer.ok) return answer.value;
  if (answer.kind === 'problem' && answer.problem.status === 404) return null;
  throw new Error('no answer');
};
const fresh = { retry: 1, gcTime: 0 } as const;

export const useCases = (status: 'open' | 'closed') =>
  useQuery({
    ...fresh,
    queryKey: ['cases', 'list', status],
    queryFn: async () => (await read<{ items: readonly CaseLine[] }>(`/cases?status=${status}`))?.items ?? [],
  });
export const useCasePlaces = (enabled: boolean) =>
  useQuery({
    ...fresh,
    enabled,
    queryKey: ['cases', 'places'],
    queryFn: async () => (await read<CasePlaces>('/case-places'))?.items ?? [],
  });
/** @param pages of a very long case: how many times a thousand lines; what stands there stays until the longer page is here */
export const useCase = (caseId: string, pages: number) =>
  useQuery({
    ...fresh,
    queryKey: ['cases', caseId, { pages }],
    queryFn: () => read<CaseView>(`/cases/${caseId}?pages=${pages}`),
    placeholderData: (before) => (before?.caseId === caseId ? before : undefined),
  });
export type { SignalCase } from '@buurtplus/contract/casework';
export const useCaseOfSignal = (signalId: string | null) =>
  useQuery({
    ...fresh,
    enabled: signalId !== null,
    queryKey: ['cases', 'of-signal', signalId],
    queryFn: () => read<SignalCase>(`/signals/${signalId}/case`),
  });
export const useReceivers = (enabled: boolean) =>
  useQuery({
    ...fresh,
    enabled,
    queryKey: ['cases', 'receivers'],
    queryFn: () => read<Receivers>('/case-receivers'),
  });
export const useReceived = () =>
  useQuery({
    ...fresh,
    queryKey: ['cases', 'received'],
    queryFn: async () => (await read<{ items: readonly Received[] }>('/hand-overs'))?.items ?? [],
  });
export const useOneReceived = (handOverId: string) =>
  useQuery({
    ...fresh,
    queryKey: ['cases', 'received', handOverId],
    queryFn: () => read<Received>(`/hand-overs/${handOverId}`),
  });
export const useToDecide = () =>
  useQuery({
    ...fresh,
    queryKey: ['cases', 'to-decide'],
    queryFn: async () => (await read<{ items: readonly DecisionLine[] }>('/decisions'))?.items ?? [],
  });
export const useDecision = (decisionId: string) =>
  useQuery({
    ...fresh,
    queryKey: ['cases', 'to-decide', decisionId],
    queryFn: () => read<DecisionCard>(`/decisions/${decisionId}`),
  });
export const useCasesWaiting = (enabled: boolean) =>
  useQuery({
    ...fresh,
    enabled,
    queryKey: ['cases', 'waiting'],
    queryFn: () => read<CasesWaiting>('/cases-waiting'),
  });
export const useCaseTray = () =>
  useQuery({ ...fresh, queryKey: ['cases', 'tray'], queryFn: () => read<CaseTray>('/case-tray') });

/** Read once while the screen is there: what is being typed is not read over. */
export const useLadder = () =>
  useQuery({
    ...fresh,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: ['case-ladder'],
    queryFn: () => read<LadderInUse>('/case-ladder'),
  });

/** Held by the line that asked for it, and by nothing else. */
export type Revealed = { readonly entry: CaseEntryBody };

type Without<Body> = Body extends unknown ? Omit<Body, 'commandId'> : never;
/** A step as the forms make it; whoever sends it gives it an id. */
export type CaseStep = Without<CaseStepBody>;

export const openCase = (body: OpenCaseBody) => callApi<{ caseId: string }>('POST', '/cases', body);
export const actOnCase = (caseId: string, body: CaseStepBody) =>
  callApi<undefined>('POST', `/cases/${caseId}/actions`, body);
export const declareConflict = (caseId: string) => callApi<undefined>('POST', `/cases/${caseId}/conflict`);
export const previewHandOver = (
  caseId: string,
  ask: OfferBody['chosen'] & Pick<OfferBody, 'kind' | 'purpose'>,
) => callApi<{ content: string; mark: string }>('POST', `/cases/${caseId}/hand-overs/preview`, ask);
export const revealInCase = (caseId: string, entryId: string) =>
  callApi<Revealed>('POST', `/cases/${caseId}/entries/${entryId}/reveal`);
export const revealPlace = (caseId: string) =>
  callApi<{ street: string | null; houseNumber: string | null }>('POST', `/cases/${caseId}/place/reveal`);
export const revealShared = (handOverId: string, at: number) =>
  callApi<Revealed>('POST', `/hand-overs/${handOverId}/reveal`, { at });
export const offerHandOver = (caseId: string, body: OfferBody) =>
  callApi<undefined>('POST', `/cases/${caseId}/hand-overs`, body);
export const answerHandOver = (handOverId: string, body: AnswerOfferBody) =>
  callApi<undefined>('POST', `/hand-overs/${handOverId}/answers`, body);
export const answerDecision = (decisionId: string, body: AnswerDecisionBody) =>
  callApi<undefined>('POST', `/decisions/${decisionId}/answers`, body);
export const passOnCase = (caseId: string, body: { commandId: string; personId: string }) =>
  callApi<undefined>('POST', `/case-tray/${caseId}/pass-on`, body);

export const saveLadder = (change: {
  readonly rungs: readonly Rung[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}) => callApi<undefined>('PUT', '/case-ladder', change);

/** The sentence of a refusal; nothing of what was filled in is lost. */
export const troubleOf = <Value>(
  answer: ApiAnswer<Value>,
  words: { readonly failed: string; readonly wrong: string },
): string | null =>
  answer.ok
    ? null
    : answer.kind === 'no_answer'
      ? words.failed
      : answer.problem.code === 'invalid_input'
        ? words.wrong
        : answer.problem.detail;
