/** The round on a phone, put together: who walks, what the phone keeps, the names of the areas, and the way to a signal. */
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { InspectionWay } from '../rounds/inspection-way.tsx';
import { questionFacts } from '../rounds/question-screen.tsx';
import { RoundScreen } from '../rounds/round-screen.tsx';
import { applyStoredAppearance } from './appearance.ts';
import { useAreas, useMe, usePack, useRoundPack } from './session.ts';

const darkFrom = 18;
const darkUntil = 7;

/** On an evening round the screen goes dark by itself, unless somebody chose otherwise. */
const useNightOutside = (): void => {
  useEffect(() => {
    const hour = new Date().getHours();
    const chose = localStorage.getItem('buurtplus-theme');
    if ((chose === null || chose === 'auto') && (hour >= darkFrom || hour < darkUntil))
      document.documentElement.dataset['theme'] = 'night';
    return applyStoredAppearance;
  }, []);
};

export const RoundPage = () => {
  useNightOutside();
  const { plan } = useSearch({ strict: false });
  const me = useMe().data;
  const phonePack = usePack(true).data ?? null;
  const pack = useRoundPack(true).data;
  const areas = useAreas(true).data ?? null;
  const areaNames = useMemo(
    () => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])),
    [areas],
  );
  if (me == null || pack === undefined) return null;
  return (
    <RoundScreen
      ownerId={me.personId}
      phonePack={phonePack}
      pack={pack}
      areaNames={areaNames}
      planId={plan ?? null}
      compassLink={(kind, content, onGo) => (
        <Link
          className="bpp-linkrow bpp-roundway"
          to="/signaal"
          search={{ feit: questionFacts[kind] }}
          onClick={onGo}
        >
          {content}
        </Link>
      )}
      more={(ronde) => (
        <Link className="bpp-bigbutton" to="/schouw" search={{ ronde }}>
          <InspectionWay />
        </Link>
      )}
      map={(codes, label, outline) =>
        areas === null ? null : (
          <NeighbourhoodMap
            pack={areas}
            label={label}
            focusCodes={codes}
            chosenCodes={codes}
            outline={outline}
          />
        )
      }
      signalLink={(content) => (
        <Link className="bpp-bigbutton bpp-bigbutton--first" to="/signaal">
          {content}
        </Link>
      )}
    />
  );
};
