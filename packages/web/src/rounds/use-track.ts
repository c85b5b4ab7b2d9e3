/** Follows the phone coarsely while everybody agrees, the round is on and its owner is along; afterwards sends what is left of it, once. */
import type { Fix } from '@buurtplus/domain/rounds';
import { useEffect, useRef, useState } from 'react';
import { dropTrack, noteFix, sendTrack, type Writer } from './round-book.ts';
import type { OnRound } from './use-round.ts';
import { tellsTrack, tracksNow } from './walk.ts';

const fixOf = ({ coords }: GeolocationPosition): Fix => ({
  lat: coords.latitude,
  lon: coords.longitude,
  accuracyM: coords.accuracy,
});

/** @returns false once the phone has said that it gives no position */
export const useTrack = (on: OnRound | null | undefined, writer: Writer | null): boolean => {
  const [located, setLocated] = useState(true);
  const newest = useRef<Fix | null>(null);
  const latest = useRef(writer);
  latest.current = writer;
  const roundId = on?.kept.roundId ?? null;
  const ownerId = on?.kept.ownerId ?? null;
  const status = on?.round.status ?? 'waiting';
  const follows = on != null && tracksNow(on.round, on.kept.ownerId);
  useEffect(() => {
    if (!follows || roundId === null || ownerId === null || !('geolocation' in navigator)) return;
    const id = navigator.geolocation.watchPosition(
      (position) => {
        setLocated(true);
        newest.current = fixOf(position);
        noteFix(ownerId, roundId, newest.current).catch(() => undefined);
      },
      () => setLocated(false),
      { enableHighAccuracy: true, maximumAge: 30_000, timeout: 60_000 },
    );
    return () => navigator.geolocation.clearWatch(id);
  }, [follows, roundId, ownerId]);
  const kept = (on?.kept.track?.length ?? 0) > 0;
  const over = status === 'ended';
  const tells = on != null && tellsTrack(on.round);
  useEffect(() => {
    if (!kept || roundId === null || ownerId === null) return;
    if (tells && latest.current !== null)
      sendTrack(latest.current, roundId, newest.current).catch(() => undefined);
    else if (over || on?.round.trackStopped === true) dropTrack(ownerId, roundId).catch(() => undefined);
  }, [kept, over, tells, roundId, ownerId, on?.round.trackStopped]);
  return located;
};
