/** The open line: when the server says there is something new, the lists are read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOnline } from './use-online.ts';

export const useNews = (enabled: boolean): void => {
  const client = useQueryClient();
  const isOnline = useOnline();
  useEffect(() => {
    if (!enabled || !isOnline) return;
    const line = new EventSource('/api/v1/news');
    const readAgain = (): void => void client.invalidateQueries();
    // What came between reading the lists and opening (or re-opening) the line was not told.
    line.addEventListener('open', readAgain);
    line.addEventListener('news', readAgain);
    return () => line.close();
  }, [enabled, isOnline, client]);
};
