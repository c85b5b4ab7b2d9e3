/** The outbox, seen from a screen. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { onSyncState, type SyncState, startSync, syncState } from '../offline/sync.ts';

export const useSyncState = (): SyncState => useSyncExternalStore(onSyncState, syncState, syncState);

/** Runs for as long as somebody is signed in; what was confirmed makes the lists read again. */
export const useSync = (personId: string | null): void => {
  const client = useQueryClient();
  useEffect(() => startSync(personId), [personId]);
  const { confirmed } = useSyncState();
  useEffect(() => {
    if (confirmed > 0) void client.invalidateQueries({ queryKey: ['my-signals'] });
  }, [confirmed, client]);
};
