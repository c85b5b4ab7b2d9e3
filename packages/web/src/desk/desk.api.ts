/** Everything the desk asks the server. */
import type { RelatedSignals } from '@buurtplus/contract/noticing';
import type { SignalActionBody, SignalForDeskView, WorkList } from '@buurtplus/contract/signals';
import { callApi } from '../offline/api.ts';

export type Filters = {
  readonly status: string;
  readonly kind: string;
  readonly due: string;
  readonly number: string;
};
export const noFilters: Filters = { status: 'open', kind: '', due: '', number: '' };

const queryOf = (filters: Filters, cursor: string | null): string => {
  const query = new URLSearchParams({ status: filters.status });
  if (filters.kind !== '') query.set('kind', filters.kind);
  if (filters.due !== '') query.set('due', filters.due);
  if (filters.number.trim() !== '') query.set('number', filters.number.trim());
  if (cursor !== null) query.set('cursor', cursor);
  return query.toString();
};

export const readWorkList = (filters: Filters, cursor: string | null) =>
  callApi<WorkList>('GET', `/work-list?${queryOf(filters, cursor)}`);
export const readSignal = (signalId: string) => callApi<SignalForDeskView>('GET', `/signals/${signalId}`);
export const actOnSignal = (signalId: string, body: SignalActionBody) =>
  callApi<SignalForDeskView>('POST', `/signals/${signalId}/actions`, body);
export const readRelated = (signalId: string) =>
  callApi<RelatedSignals>('GET', `/signals/${signalId}/related`);
export const linkSignal = (
  signalId: string,
  body: { readonly commandId: string; readonly otherSignalId: string },
) => callApi('POST', `/signals/${signalId}/links`, body);
export const unlinkSignal = (signalId: string, otherSignalId: string) =>
  callApi('DELETE', `/signals/${signalId}/links/${otherSignalId}`);
