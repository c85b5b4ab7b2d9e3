/** Everything the keeper of the compass asks the server. */
import type {
  CompassDraft,
  CompassEditions,
  CompassEditionView,
  DryRunView,
  SavedDraft,
} from '@buurtplus/contract/editions';
import type { BookChanges } from '@buurtplus/domain/compass';
import { callApi } from '../offline/api.ts';

export const readEditions = () => callApi<CompassEditions>('GET', '/compass/editions');
export const readEdition = (version: string) =>
  callApi<CompassEditionView>('GET', `/compass/editions/${encodeURIComponent(version)}`);
export const readDraft = () => callApi<CompassDraft>('GET', '/compass/draft');
export const beginDraft = (from: {
  readonly from?: string;
  readonly standard: 'same' | 'newest';
  readonly keepLines?: boolean;
  readonly instead?: number;
}) => callApi<CompassDraft>('POST', '/compass/draft', from);
export const saveDraft = (seen: number, changes: BookChanges) =>
  callApi<SavedDraft>('PUT', '/compass/draft', { seen, changes });
export const discardDraft = (seen: number) => callApi<undefined>('POST', '/compass/draft/discard', { seen });
export const tryDraft = () => callApi<DryRunView>('POST', '/compass/draft/dry-runs');
export const publishDraft = (asked: {
  readonly seen: number;
  readonly publishOn: string;
  readonly note: string;
}) => callApi<CompassEditionView>('POST', '/compass/editions', asked);
