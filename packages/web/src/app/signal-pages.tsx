/** The pages about signals on a phone: the compass, what to look at again, who to call, what came back, what waits. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { placeInPack } from '../areas/locate-in-pack.ts';
import { ownPositionIfAllowed } from '../areas/own-position.ts';
import { PlaceStep } from '../areas/place-step.tsx';
import { OutboxScreen } from '../offline/outbox-screen.tsx';
import { type CaptureBegin, sureEnoughM } from '../signals/capture-form.ts';
import { CaptureScreen } from '../signals/capture-screen.tsx';
import { LookAgainScreen } from '../signals/look-again-screen.tsx';
import { MySignalsScreen } from '../signals/my-signals-screen.tsx';
import { Busy } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { beginAtPoint, tellPoint } from './inspection-handover.ts';
import { useAreas, useBook, useMe, useMySignals, usePack } from './session.ts';

const usePlaceFacts = () => {
  const areas = useAreas(true).data ?? null;
  const placeFacts = useCallback(
    (place: Parameters<typeof placeInPack>[1]) => placeInPack(areas, place),
    [areas],
  );
  return { areas, placeFacts };
};

/** The step in the address, so that the phone's own back button works. */
const useAddress = () => {
  const navigate = useNavigate();
  const { stap } = useSearch({ strict: false });
  const show = useCallback(
    (step: string, how: 'push' | 'replace') =>
      void navigate({ to: '/signaal', search: { stap: step }, replace: how === 'replace' }),
    [navigate],
  );
  const leave = useCallback(() => void navigate({ to: '/', replace: true }), [navigate]);
  return useMemo(() => ({ shown: stap ?? null, show, leave }), [stap, show, leave]);
};

/** The point of a schouw that the address named at first; the steps take the place of it in the address. */
const useBeginning = (ownerId: string | null): CaptureBegin | null => {
  const { punt } = useSearch({ strict: false });
  const [from] = useState(punt ?? null);
  const [begin, setBegin] = useState<CaptureBegin | null>(null);
  useEffect(() => {
    if (from === null || ownerId === null) return;
    beginAtPoint(ownerId, from).then(setBegin, () => undefined);
  }, [from, ownerId]);
  return begin;
};

export const CapturePage = () => {
  const { app } = useWords();
  const me = useMe().data;
  const pack = usePack(true).data;
  const held = useBook(pack);
  const { areas, placeFacts } = usePlaceFacts();
  const address = useAddress();
  const begin = useBeginning(me?.personId ?? null);
  // The address forgets it with the first step.
  const { feit } = useSearch({ strict: false });
  const [beginWith] = useState(feit ?? null);
  if (me == null) return null;
  if (held === null) return <Busy words={app.busy} />;
  return (
    <CaptureScreen
      ownerId={me.personId}
      pack={pack ?? null}
      held={held}
      placeFacts={placeFacts}
      ownPosition={ownPositionIfAllowed}
      address={address}
      begin={begin}
      onPointSent={(fromPoint, signalIds) => {
        if (pack != null) tellPoint(me.personId, pack, fromPoint, signalIds).catch(() => undefined);
      }}
      beginWith={beginWith}
      placeStep={({ form, asksHouseNumber, change, onNext }) => (
        <PlaceStep
          pack={areas}
          teamCodes={pack?.team?.neighbourhoodCodes ?? []}
          place={form.place}
          street={form.street}
          houseNumber={asksHouseNumber ? form.houseNumber : null}
          sureEnoughM={sureEnoughM}
          onPlace={(place) => change({ place })}
          onStreet={(street) => change({ street })}
          onHouseNumber={(houseNumber) => change({ houseNumber })}
          onNext={onNext}
        />
      )}
    />
  );
};

export const LookAgainPage = () => {
  const navigate = useNavigate();
  const me = useMe().data;
  const held = useBook(usePack(true).data);
  const { placeFacts } = usePlaceFacts();
  if (me == null || held === null) return null;
  return (
    <LookAgainScreen
      ownerId={me.personId}
      held={held}
      placeFacts={placeFacts}
      onCompass={() => void navigate({ to: '/signaal' })}
    />
  );
};

export const MySignalsPage = () => {
  const me = useMe().data;
  const pack = usePack(true).data ?? null;
  const signals = useMySignals(true).data ?? [];
  return me == null ? null : <MySignalsScreen ownerId={me.personId} pack={pack} signals={signals} />;
};

export const OutboxPage = () => {
  const me = useMe().data;
  return me == null ? null : <OutboxScreen ownerId={me.personId} />;
};
