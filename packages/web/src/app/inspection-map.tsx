/** Where a schouw meets the map: its points with their numbers, on outlines that this phone holds. */
import type { InspectionCard, PointCard } from '@buurtplus/contract/inspections';
import type { ReactNode } from 'react';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { useInspectionWords } from '../inspections/inspection-words.ts';
import { useAreas } from './session.ts';

type Numbered = { readonly point: PointCard; readonly number: number };

/** @returns a picture, or nothing where no point has a place or no map is held */
export const useInspectionMap = (card: InspectionCard | null) => {
  const words = useInspectionWords();
  const areas = useAreas(true).data ?? null;
  return (points: readonly Numbered[], label: string, onPoint?: (pointId: string) => void): ReactNode => {
    const marks = points.flatMap(({ point: { pointId, label: name, lat, lon }, number }) =>
      lat === null || lon === null
        ? []
        : [{ id: pointId, label: name === '' ? words.point(number) : name, lat, lon, number }],
    );
    if (areas === null || marks.length === 0) return null;
    const codes = [
      ...new Set([
        ...(card?.way === 'loose' ? [] : (card?.neighbourhoodCodes ?? [])),
        ...points.flatMap(({ point }) => point.neighbourhoodCode ?? []),
      ]),
    ];
    return (
      <NeighbourhoodMap
        pack={areas}
        label={label}
        focusCodes={codes.length === 0 ? null : codes}
        marks={marks}
        {...(onPoint === undefined ? {} : { onMark: onPoint })}
      />
    );
  };
};
