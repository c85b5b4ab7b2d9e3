/** What the pages of a schouw read: the list is kept on the phone, results come from the server only. */
import type {
  InspectionCard,
  InspectionFigures,
  InspectionList,
  InspectionResultPage,
} from '@buurtplus/contract/inspections';
import { aspects } from '@buurtplus/domain/inspections';
import { dutchWall } from '@buurtplus/domain/roster';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keepScalePhotos } from '../inspections/scale-photos.ts';
import { callApi } from '../offline/api.ts';
import { keptOrAsked } from './kept-read.ts';
import { useAreas } from './session.ts';

const readInspections = keptOrAsked<InspectionList>('inspections', '/inspections');

export const useInspections = (enabled: boolean) =>
  useQuery({
    networkMode: 'always',
    retry: false,
    staleTime: 10_000,
    enabled,
    queryKey: ['inspections'],
    queryFn: async (context) => {
      const list = await readInspections(context);
      for (const scale of list === null ? [] : [list.scale, ...list.inspections.map((one) => one.scale)])
        await keepScalePhotos(scale).catch(() => undefined);
      return list;
    },
  });

const readOnce = async <Value>(path: string): Promise<Value | null> => {
  const answer = await callApi<Value>('GET', path);
  return answer.ok ? answer.value : null;
};

export const useInspectionResult = (inspectionId: string) =>
  useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['inspections', inspectionId],
    queryFn: () => readOnce<InspectionResultPage>(`/inspections/${inspectionId}/result`),
  });

export const useInspectionFigures = () =>
  useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['inspections', 'figures'],
    queryFn: () => readOnce<InspectionFigures>('/inspection-figures'),
  });

export const useAreaNames = (): ReadonlyMap<string, string> => {
  const areas = useAreas(true).data ?? null;
  return useMemo(() => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])), [areas]);
};

/** Loose points of a round have no plan: everything can be looked at, and the phone that comes first makes the list. */
export const looseCard = (list: InspectionList | null, roundId: string): InspectionCard => ({
  inspectionId: roundId,
  title: '',
  teamName: '',
  neighbourhoodCodes: [],
  way: 'loose',
  seed: null,
  areaYear: null,
  plannedOn: dutchWall(new Date()).day,
  closed: false,
  calledOff: false,
  aspects: [...aspects],
  withSafety: true,
  scale: list?.scale ?? { edition: 0, name: null, photos: [] },
  points: list?.inspections.find((one) => one.inspectionId === roundId)?.points ?? [],
});
