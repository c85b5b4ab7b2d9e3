/** Who is signed in, also without network: the last answer is kept on the phone. */

import type { AreaPack } from '@buurtplus/contract/areas';
import type { Me } from '@buurtplus/contract/people';
import type { MyRounds, RoundPack } from '@buurtplus/contract/rounds';
import type { MySignal, PhonePack } from '@buurtplus/contract/signals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type HeldBook, holdBook } from '../compass/book.ts';
import { callApi } from '../offline/api.ts';
import { forgetPerson, isSignedOut, keep, kept, setSignedOut } from '../offline/device-db.ts';

/**
 * The server's answer when there is one; else what was kept. A 401 means nobody, and that is not kept.
 * @param cut what of it may stay on a phone
 */
export const fetchOrKept = async <Value>(
  key: string,
  path: string,
  cut: (value: Value) => Value = (value) => value,
): Promise<Value | null> => {
  const answer = await callApi<Value>('GET', path);
  if (answer.ok) {
    await keep(key, cut(answer.value));
    return answer.value;
  }
  if (answer.kind === 'problem' && [401, 403].includes(answer.problem.status)) return null;
  return kept<Value>(key);
};

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** Signing out without network counts at once here, and reaches the server as soon as it can be reached. */
const finishSigningOut = async (): Promise<void> => {
  const answer = await callApi<undefined>('DELETE', '/sessions/current');
  if (answer.ok || (answer.kind === 'problem' && answer.problem.status === 401)) setSignedOut(false);
};

export const useMe = () =>
  useQuery({
    ...always,
    queryKey: ['me'],
    queryFn: async () => {
      if (!isSignedOut()) return fetchOrKept<Me>('me', '/me');
      await finishSigningOut();
      return null;
    },
  });

export const usePack = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['pack'],
    queryFn: () => fetchOrKept<PhonePack>('pack', '/phone-pack'),
  });

/** What a round needs without network; asked again often, for a mate may be waiting for an answer. */
export const useRoundPack = (enabled: boolean) =>
  useQuery({
    ...always,
    staleTime: 5_000,
    refetchInterval: 20_000,
    enabled,
    queryKey: ['round-pack'],
    queryFn: () => fetchOrKept<RoundPack>('round-pack', '/round-pack'),
  });

export const useMyRounds = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['my-rounds'],
    queryFn: () => fetchOrKept<MyRounds>('my-rounds', '/my-rounds'),
  });

export const useAreas = (enabled: boolean) =>
  useQuery({
    ...always,
    staleTime: 3_600_000,
    enabled,
    queryKey: ['areas'],
    queryFn: () => fetchOrKept<AreaPack>('areas', '/areas'),
  });

export const useMySignals = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['my-signals'],
    queryFn: async () =>
      (await fetchOrKept<{ signals: MySignal[] }>('my-signals', '/my-signals'))?.signals ?? [],
  });

/**
 * The compass book on this phone: the one that holds now, else the last one, else the one that came along.
 * @param pack undefined while it is not known yet, null when this phone has none
 * @returns null for the moment it takes to read
 */
export const useBook = (pack: PhonePack | null | undefined, enabled = true): HeldBook | null => {
  const version = pack?.compassVersion ?? null;
  const book = useQuery({
    ...always,
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
    queryKey: ['compass', version],
    queryFn: () => holdBook(version, new Date()),
    placeholderData: (before: HeldBook | undefined) => before,
  });
  return book.data ?? null;
};

export const useSignOut = () => {
  const client = useQueryClient();
  return async (): Promise<void> => {
    setSignedOut(true);
    client.clear();
    await forgetPerson();
    await finishSigningOut();
    window.location.assign('/aanmelden');
  };
};
