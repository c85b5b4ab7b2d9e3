/** Who is signed in, also without network: the last answer is kept on the phone. */

import type { AreaPack } from '@buurtplus/contract/areas';
import type { Me } from '@buurtplus/contract/people';
import type { MyRounds, RoundPack } from '@buurtplus/contract/rounds';
import type { MySignal, PhonePack } from '@buurtplus/contract/signals';
import { type QueryFunctionContext, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type HeldBook, holdBook, isBookOf } from '../compass/book.ts';
import { callApi } from '../offline/api.ts';
import { forgetPerson, isSignedOut, setSignedOut } from '../offline/device-db.ts';
import { metPerson } from '../offline/typed-here.ts';
import { keptOrAsked } from './kept-read.ts';

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** Signing out without network counts at once here, and reaches the server as soon as it can be reached. */
const finishSigningOut = async (): Promise<void> => {
  const answer = await callApi<undefined>('DELETE', '/sessions/current');
  if (answer.ok || (answer.kind === 'problem' && answer.problem.status === 401)) setSignedOut(false);
};

let asked = false;

/** Of whoever it is not, nothing that was typed stays in this tab. */
const met = (me: Me | null): Me | null => {
  metPerson(me?.personId ?? null, !asked);
  asked = true;
  return me;
};

const readMe = keptOrAsked<Me, Me | null>('me', '/me', { show: met });

const fetchMe = async (context: QueryFunctionContext): Promise<Me | null> => {
  if (!isSignedOut()) return readMe(context);
  await finishSigningOut();
  return met(null);
};

export const useMe = () => useQuery({ ...always, queryKey: ['me'], queryFn: fetchMe });

const packQuery = queryOptions({
  ...always,
  queryKey: ['pack'],
  queryFn: keptOrAsked<PhonePack>('pack', '/phone-pack'),
});

export const usePack = (enabled: boolean) => useQuery({ ...packQuery, enabled });

/** For who acts before the pack was read: waits for it instead of saying that it cannot be kept. @returns null when this phone has none */
export const useNeededPack = (): (() => Promise<PhonePack | null>) => {
  const client = useQueryClient();
  return useCallback(() => client.ensureQueryData(packQuery), [client]);
};

/** What a round needs without network; asked again often, for a mate may be waiting for an answer. */
export const useRoundPack = (enabled: boolean) =>
  useQuery({
    ...always,
    staleTime: 5_000,
    refetchInterval: 20_000,
    enabled,
    queryKey: ['round-pack'],
    queryFn: keptOrAsked<RoundPack>('round-pack', '/round-pack'),
  });

/** @param year without it the server chooses */
export const useMyRounds = (year: number | undefined) =>
  useQuery({
    ...always,
    queryKey: ['my-rounds', year],
    queryFn:
      year === undefined
        ? keptOrAsked<MyRounds>('my-rounds', '/my-rounds')
        : keptOrAsked<MyRounds>(`my-rounds ${year}`, `/my-rounds?year=${year}`),
  });

export const useAreas = (enabled: boolean) =>
  useQuery({
    ...always,
    staleTime: 3_600_000,
    enabled,
    queryKey: ['areas'],
    queryFn: keptOrAsked<AreaPack>('areas', '/areas'),
  });

export const useMySignals = (enabled: boolean) =>
  useQuery({
    ...always,
    enabled,
    queryKey: ['my-signals'],
    queryFn: keptOrAsked<{ signals: MySignal[] }, MySignal[]>('my-signals', '/my-signals', {
      show: (answer) => answer?.signals ?? [],
    }),
  });

/** A book that is there never changes, also when news comes; one that could not be fetched is asked for again with the lists. */
export const bookQuery = (version: string | null) =>
  queryOptions({
    ...always,
    staleTime: ({ state }) =>
      state.data !== undefined && isBookOf(state.data, version, new Date())
        ? 'static'
        : Number.POSITIVE_INFINITY,
    queryKey: ['compass', version],
    queryFn: () => holdBook(version, new Date()),
  });

/**
 * The compass book on this phone: the one that holds now, else the last one, else the one that came along.
 * @param pack undefined while it is not known yet, null when this phone has none
 * @returns null for the moment it takes to read
 */
export const useBook = (pack: PhonePack | null | undefined, enabled = true): HeldBook | null => {
  const book = useQuery({
    ...bookQuery(pack?.compassVersion ?? null),
    enabled,
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
