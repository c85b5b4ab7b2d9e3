/** Everything the desk asks the server. */
import type { RelatedSignals } from '@buurtplus/contract/noticing';
import type {
  DeskFilters,
  ExtendSignalBody,
  Revealed,
  SeenAnswer,
  SignalActionBody,
  SignalForDeskView,
  WorkCounts,
  WorkFound,
  WorkList,
} from '@buurtplus/contract/signals';
import type { Absences } from '@buurtplus/contract/staff';
import type { UnseenWork } from '@buurtplus/contract/work-list';
import type { TapField } from '@buurtplus/domain/signals';
import { callApi } from '../offline/api.ts';

/** As it is kept at the server, and as it is asked for. */
export type Filters = DeskFilters['filters'][number]['filter'];
export const noFilters: Filters = { view: null, status: 'open', kind: null, neighbourhoodCode: null };

const queryOf = (filters: Filters, cursor: string | null): string => {
  const query = new URLSearchParams({ status: filters.status });
  if (filters.view !== null) query.set('view', filters.view);
  if (filters.kind !== null) query.set('kind', filters.kind);
  if (filters.neighbourhoodCode !== null) query.set('neighbourhoodCode', filters.neighbourhoodCode);
  if (cursor !== null) query.set('cursor', cursor);
  return query.toString();
};

export const readWorkList = (filters: Filters, cursor: string | null) =>
  callApi<WorkList>('GET', `/work-list?${queryOf(filters, cursor)}`);
export const readSignal = (signalId: string) => callApi<SignalForDeskView>('GET', `/signals/${signalId}`);
export const actOnSignal = (signalId: string, body: SignalActionBody) =>
  callApi<SignalForDeskView>('POST', `/signals/${signalId}/actions`, body);
export const extendSignal = (signalId: string, body: ExtendSignalBody) =>
  callApi('POST', `/signals/${signalId}/extend`, body);
export const readRelated = (signalId: string) =>
  callApi<RelatedSignals>('GET', `/signals/${signalId}/related`);
export const linkSignal = (
  signalId: string,
  body: { readonly commandId: string; readonly otherSignalId: string },
) => callApi('POST', `/signals/${signalId}/links`, body);
export const unlinkSignal = (signalId: string, otherSignalId: string) =>
  callApi('DELETE', `/signals/${signalId}/links/${otherSignalId}`);
export const readWorkCounts = () => callApi<WorkCounts>('GET', '/work-list/counts');
export const searchWork = (text: string) => callApi<WorkFound>('POST', '/work-list/search', { text });
export const readUnseen = ({ view, status, kind, neighbourhoodCode }: Filters) =>
  callApi<UnseenWork>('GET', `/work-list/unseen?${queryOf({ view, status, kind, neighbourhoodCode }, null)}`);
export const markSeen = (signalIds: readonly string[]) =>
  callApi<SeenAnswer>('POST', '/work-list/seen', { signalIds });
export const readDeskFilters = () => callApi<DeskFilters>('GET', '/desk-filters');
export const keepDeskFilter = (body: {
  readonly filterId: string;
  readonly name: string;
  readonly filter: Filters;
}) => callApi('POST', '/desk-filters', body);
export const dropDeskFilter = (filterId: string) => callApi('DELETE', `/desk-filters/${filterId}`);
export const readAbsences = () => callApi<Absences>('GET', '/absences');
export const revealField = (signalId: string, field: TapField) =>
  callApi<Revealed>('POST', `/signals/${signalId}/reveal`, { field });
