/** The open line: when the server says there is something new, the lists are read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readAgain } from './read-again.ts';
import { useOnline } from './use-online.ts';

export const useNews = (enabled: boolean): void => {
  const client = useQueryClient();
  const isOnline = useOnline();
  useEffect(() => {
    if (!enabled || !isOnline) return;
    const line = new EventSource('/api/v1/news');
    const hear = (): void => readAgain(client);
    // What came between reading the lists and opening (or re-opening) the line was not told.
    line.addEventListener('open', hear);
    line.addEventListener('news', hear);
    return () => line.close();
  }, [enabled, isOnline, client]);
};
