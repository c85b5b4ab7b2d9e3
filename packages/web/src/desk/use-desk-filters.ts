/** The filter of now, kept on this device; and the few that are kept at the server for this person. */
import type { DeskFilters } from '@buurtplus/contract/signals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { dropDeskFilter, type Filters, keepDeskFilter, noFilters, readDeskFilters } from './desk.api.ts';

const key = 'buurtplus-desk-filters-2';

const stored = (): Filters => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return read !== null && typeof read === 'object' ? { ...noFilters, ...read } : noFilters;
  } catch {
    return noFilters;
  }
};

export const useDeskFilters = (onTrouble: (sentence: string) => void, failed: string) => {
  const client = useQueryClient();
  const [filters, setFilters] = useState(stored);
  useEffect(() => localStorage.setItem(key, JSON.stringify(filters)), [filters]);
  const kept = useQuery({
    queryKey: ['desk', 'filters'],
    queryFn: async (): Promise<DeskFilters | null> => {
      const answer = await readDeskFilters();
      return answer.ok ? answer.value : null;
    },
  });
  const { once } = useOnce();
  const change = async (asked: Promise<Awaited<ReturnType<typeof keepDeskFilter>> | null>): Promise<void> => {
    const answer = await asked;
    if (answer === null) return;
    if (!answer.ok) onTrouble(answer.kind === 'problem' ? answer.problem.detail : failed);
    await client.invalidateQueries({ queryKey: ['desk', 'filters'] });
  };
  return {
    filters,
    setFilters,
    kept: kept.data ?? null,
    keep: (name: string) =>
      void change(
        once({ name, filter: filters }, (filterId) => keepDeskFilter({ filterId, name, filter: filters })),
      ),
    drop: (filterId: string) => void change(dropDeskFilter(filterId)),
  };
};
