/** What lies in the list: the pages of a filter, or what was looked for; with its counts, nearest or most pressing first. */
import type { WorkListItem } from '@buurtplus/contract/signals';
import type { Absences } from '@buurtplus/contract/staff';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dayInWords } from '../words/moments.ts';
import type { Language } from '../words/words.tsx';
import { type Filters, readAbsences, readWorkCounts, readWorkList, searchWork } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';
import { type FindPosition, nearestFirst, useNearMe } from './use-near-me.ts';

/** So many pages are fetched by themselves, so that "nearest" is nearest of all one's work and not of the first page. */
const pagesForNear = 6;

const standInLines = (
  absences: Absences | null,
  personId: string,
  words: DeskWords,
  language: Language,
): readonly string[] =>
  (absences?.absences ?? [])
    .filter((one) => one.deputyId === personId && one.startsOn <= (absences?.today ?? ''))
    .map((one) => words.home.standIn(one.name, dayInWords(one.endsOn, absences?.today ?? '', language)));

export const useWork = (
  filters: Filters,
  personId: string,
  words: DeskWords,
  language: Language,
  findPosition: FindPosition,
) => {
  const near = useNearMe(findPosition);
  const [asked, setAsked] = useState<string | null>(null);
  const list = useInfiniteQuery({
    queryKey: ['desk', 'list', filters],
    networkMode: 'always',
    retry: 1,
    initialPageParam: null as string | null,
    getNextPageParam: (page: { next: string | null }) => page.next,
    queryFn: async ({ pageParam }) => {
      const answer = await readWorkList(filters, pageParam);
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    },
  });
  // Not read again by itself: every look is counted and written down.
  const found = useQuery({
    queryKey: ['search', asked],
    enabled: asked !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await searchWork(asked ?? '');
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    },
  });
  const counts = useQuery({
    queryKey: ['desk', 'counts'],
    queryFn: async () => {
      const answer = await readWorkCounts();
      return answer.ok ? answer.value : null;
    },
  });
  const absences = useQuery({
    queryKey: ['absences'],
    queryFn: async () => {
      const answer = await readAbsences();
      return answer.ok ? answer.value : null;
    },
  });
  const pages = list.data?.pages ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (near.state === 'on' && hasNextPage && !isFetchingNextPage && pages.length < pagesForNear)
      void fetchNextPage();
  }, [near.state, hasNextPage, isFetchingNextPage, fetchNextPage, pages.length]);
  const shown: readonly WorkListItem[] =
    asked === null ? pages.flatMap((page) => page.items) : (found.data?.items ?? []);
  /** Everything near was not looked at: it is said of how many it is the nearest. */
  const nearOf =
    near.state === 'on' && asked === null && hasNextPage && pages.length >= pagesForNear
      ? shown.length
      : null;
  const source = asked === null ? list : found;
  return {
    items: nearestFirst(shown, near.here),
    near,
    nearOf,
    counts: counts.data ?? null,
    standIns: standInLines(absences.data ?? null, personId, words, language),
    asked: asked === null ? null : { text: asked, more: found.data?.more === true },
    search: setAsked,
    loading: source.isLoading,
    trouble: source.error?.message ?? null,
    again: () => void source.refetch(),
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
  };
};
