/** Own learning on screens: what the phone keeps, brought together with the other phones when there is network. */
import type { HalfWay, LearningEvent } from '@buurtplus/domain/training';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { newId } from '../offline/device.ts';
import {
  addEvents,
  keepHalfWay,
  type Learning,
  readLearning,
  syncLearning,
} from '../offline/learning-store.ts';
import { learningToShow } from './first-learning.ts';
import { useMe } from './session.ts';

const keyOf = (personId: string | null) => ['learning', personId] as const;

type NewEvent = Omit<LearningEvent, 'id' | 'at'>;
type Pin = { readonly subject: string; readonly content: unknown };

export type OwnLearning = {
  /** Null for the moment it takes to read. */
  readonly learning: Learning | null;
  /** Done when it is on the disk. */
  readonly add: (event: NewEvent, pin?: Pin) => Promise<void>;
  /** What is picked in a step, before it is done; done when it is on the disk. */
  readonly keepHalf: (half: HalfWay) => Promise<void>;
};

export const useLearning = (): OwnLearning => {
  const personId = useMe().data?.personId ?? null;
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keyOf(personId),
    enabled: personId !== null,
    networkMode: 'always',
    retry: false,
    queryFn: () =>
      learningToShow(
        () => readLearning(personId ?? ''),
        () => syncLearning(personId ?? ''),
      ),
  });
  const sync = useCallback(async (): Promise<void> => {
    if (personId === null) return;
    const both = await syncLearning(personId);
    if (both !== null) client.setQueryData(keyOf(personId), both);
  }, [client, personId]);
  useEffect(() => {
    const again = (): void => void sync().catch(() => undefined);
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [sync]);
  const add = async (event: NewEvent, pin?: Pin): Promise<void> => {
    if (personId === null) return;
    const whole = { ...event, id: newId(), at: new Date().toISOString() };
    client.setQueryData(keyOf(personId), await addEvents(personId, [whole], pin));
    sync().catch(() => undefined);
  };
  const keepHalf = async (half: HalfWay): Promise<void> => {
    if (personId !== null) client.setQueryData(keyOf(personId), await keepHalfWay(personId, half));
  };
  return { learning: query.data ?? null, add, keepHalf };
};
