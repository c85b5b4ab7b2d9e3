/** Alarms of rounds on every page of a team, fetched beside the first screen. */
import { useMemo } from 'react';
import { Alarms } from '../rounds/alarm-card.tsx';
import { useAreas } from './session.ts';

export const RoundAlarms = () => {
  const areas = useAreas(true).data ?? null;
  const areaNames = useMemo(
    () => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])),
    [areas],
  );
  return <Alarms areaNames={areaNames} />;
};
