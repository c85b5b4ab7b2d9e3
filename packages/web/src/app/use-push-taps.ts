/** A push was tapped while this page was open: an alarm is read at once and comes into view, a reminder leads to its one tap. */
import type { PushTapped } from '@buurtplus/contract/push';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const isTapped = (data: unknown): data is PushTapped =>
  data !== null && typeof data === 'object' && 'pushTapped' in data && 'path' in data;

export const usePushTaps = (): void => {
  const client = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    const line = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const hear = ({ data }: MessageEvent): void => {
      if (!isTapped(data)) return;
      void client.invalidateQueries();
      // The card of an alarm stands above every page; whoever is in the middle of something keeps it.
      if (data.pushTapped === 'alarm') window.scrollTo({ top: 0 });
      else if (data.path !== '/') router.history.push(data.path);
    };
    line?.addEventListener('message', hear);
    return () => line?.removeEventListener('message', hear);
  }, [client, router]);
};
