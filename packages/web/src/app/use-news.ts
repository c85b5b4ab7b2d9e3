/** The open line: when the server says there is something new, the lists are read again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

export const useNews = (enabled: boolean): void => {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const line = new EventSource('/api/v1/news');
    const readAgain = (): void => void client.invalidateQueries();
    line.addEventListener('news', readAgain);
    return () => line.close();
  }, [enabled, client]);
};
