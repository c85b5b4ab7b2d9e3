/** Agreements over the wire, and the sentence when it does not go. */
import type {
  AgreementChoices,
  AgreementList,
  AgreementMeeting,
  AgreementMonth,
  AgreementPage,
  AgreementStepBody,
  NewAgreement,
} from '@buurtplus/contract/agreements';
import { type ApiAnswer, callApi } from '../offline/api.ts';
import type { AgreementWords } from './words-nl.ts';

export const readAgreements = () => callApi<AgreementList>('GET', '/agreements');
export const readChoices = () => callApi<AgreementChoices>('GET', '/agreement-choices');
export const readAgreement = (id: string) => callApi<AgreementPage>('GET', `/agreements/${id}`);
export const readMeeting = (id: string) => callApi<AgreementMeeting>('GET', `/agreements/${id}/meeting`);
export const readMonth = (id: string, month: string) =>
  callApi<AgreementMonth>('GET', `/agreements/${id}/months/${month}`);
export const makeAgreement = (body: NewAgreement) => callApi<AgreementPage>('POST', '/agreements', body);
export const changeDraft = (id: string, lock: number, terms: NewAgreement['terms']) =>
  callApi<AgreementPage>('PUT', `/agreements/${id}/draft`, { lock, terms });
export const takeStep = (id: string, body: AgreementStepBody) =>
  callApi<AgreementPage>('POST', `/agreements/${id}/steps`, body);
export const pauseDesk = (
  id: string,
  pause: { readonly pauseId: string; readonly from: string; readonly until: string },
) => callApi<AgreementPage>('POST', `/agreements/${id}/pauses`, pause);
export const openDesk = (id: string, pauseId: string) =>
  callApi<AgreementPage>('DELETE', `/agreements/${id}/pauses/${pauseId}`);
export const writeNote = (
  id: string,
  note: {
    readonly noteId: string;
    readonly heldOn: string;
    readonly text: string;
    readonly decided: string | null;
  },
) => callApi<AgreementMeeting>('POST', `/agreements/${id}/notes`, note);

/** Sent again after no answer it is the same one; something else gets an id of its own. */
export const isOver = <Value>(answer: ApiAnswer<Value>): boolean =>
  answer.ok || (answer.kind === 'problem' && answer.problem.code === 'other_content');

/** The field's own sentence when there is one, else the server's. */
export const sentenceOf = <Value>(answer: ApiAnswer<Value>, words: AgreementWords): string | null => {
  if (answer.ok) return null;
  if (answer.kind === 'no_answer') return words.noNetwork;
  const field = answer.problem.fields?.[0]?.path ?? '';
  return (
    words.wrong[field.split(/[./]/).findLast((part) => part in words.wrong) ?? ''] ?? answer.problem.detail
  );
};
