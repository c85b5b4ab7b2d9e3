/** Whether this phone says it has a connection: told when it comes and when it goes, not only when something else is drawn. */
import { useSyncExternalStore } from 'react';

const isOnline = (): boolean => navigator.onLine;

const onChange = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(onChange, isOnline);
