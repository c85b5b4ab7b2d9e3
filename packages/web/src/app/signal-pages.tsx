/** The pages about signals on a phone: making one, what came back, what waits; kept on the phone, read when opened. */
import { PlaceStep } from '../areas/place-step.tsx';
import { OutboxScreen } from '../offline/outbox-screen.tsx';
import { asksHouseNumber } from '../signals/capture-form.ts';
import { CaptureScreen } from '../signals/capture-screen.tsx';
import { MySignalsScreen } from '../signals/my-signals-screen.tsx';
import { useAreas, useMe, useMySignals, usePack } from './session.ts';

export const CapturePage = () => {
  const me = useMe().data;
  const pack = usePack(true).data ?? null;
  const areas = useAreas(true).data ?? null;
  if (me == null) return null;
  return (
    <CaptureScreen
      ownerId={me.personId}
      pack={pack}
      placeStep={({ form, change, onNext }) => (
        <PlaceStep
          pack={areas}
          near={pack?.team?.neighbourhoodCodes ?? []}
          place={form.place}
          street={form.street}
          houseNumber={asksHouseNumber(form) ? form.houseNumber : null}
          onPlace={(place) => change({ place })}
          onStreet={(street) => change({ street })}
          onHouseNumber={(houseNumber) => change({ houseNumber })}
          onNext={onNext}
        />
      )}
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
