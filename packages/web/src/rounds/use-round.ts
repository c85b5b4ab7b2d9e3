/** The round, seen from a screen: what is on the disk, once a while what the other phones wrote, and the time that passes. */
import type { RoundEvents } from '@buurtplus/contract/rounds';
import type { Round } from '@buurtplus/domain/rounds';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { thisDevice } from '../offline/device.ts';
import type { KeptRound } from '../offline/device-db.ts';
import { currentRound, hearEvents, onRoundChange, roundNow } from './round-book.ts';

export type OnRound = { readonly kept: KeptRound; readonly round: Round };

const askEveryMs = 15_000;
const tickMs = 5_000;

/** @returns undefined while the phone is still looking, null when there is no round */
export const useRound = (ownerId: string): OnRound | null | undefined => {
  const [on, setOn] = useState<OnRound | null | undefined>(undefined);
  const look = useCallback(() => {
    Promise.all([currentRound(ownerId), thisDevice()]).then(
      ([kept, device]) => setOn(kept === null ? null : { kept, round: roundNow(kept, device.deviceId) }),
      () => setOn(null),
    );
  }, [ownerId]);
  useEffect(() => {
    look();
    const stop = onRoundChange(look);
    const timer = setInterval(look, tickMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [look]);
  const roundId = on?.kept.roundId ?? null;
  useQuery({
    queryKey: ['round-events', roundId],
    enabled: roundId !== null,
    refetchInterval: askEveryMs,
    queryFn: async () => {
      const answer = await callApi<RoundEvents>('GET', `/rounds/${roundId}/events`);
      if (answer.ok && roundId !== null)
        await hearEvents(ownerId, roundId, answer.value.events, answer.value.endings);
      return null;
    },
  });
  return on;
};
