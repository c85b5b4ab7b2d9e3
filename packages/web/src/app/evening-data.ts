/** Reading evenings: what a phone keeps of its own, and what a desk asks the server for. */
import type { EveningQuestions, MyEvenings } from '@buurtplus/contract/evenings';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../offline/reading.ts';
import { keptOrAsked } from './kept-read.ts';

/** News may not come through on a bad network, so who is in the room also asks by himself. */
const roomMs = 4_000;
export const myEveningsKey = ['my-evenings'] as const;

export const useMyEvenings = (inRoom: boolean) =>
  useQuery({
    queryKey: myEveningsKey,
    networkMode: 'always',
    retry: false,
    queryFn: keptOrAsked<MyEvenings, MyEvenings['evenings'] | null>('my-evenings', '/my-evenings', {
      show: (answer) => answer?.evenings ?? null,
    }),
    refetchInterval: ({ state }) => (inRoom && state.data?.some(({ on }) => on) === true ? roomMs : false),
  });

export const useFetched = <Value>(path: string, enabled: boolean, every: number | false = false) =>
  useQuery({
    queryKey: [path],
    enabled,
    retry: false,
    refetchInterval: every,
    queryFn: reading<Value>(path),
  });

export const questionsPath = '/evening-questions';
export const useEveningQuestions = () => useFetched<EveningQuestions>(questionsPath, true);
