/** The phone's own position: asked once by itself, never needed, and never a way to stop somebody. */
export type OwnPosition = {
  readonly source: 'position';
  readonly lat: number;
  readonly lon: number;
  readonly accuracyM: number;
};

/** A position less sure than this would name the wrong street. */
const usefulAccuracyM = 2_000;
const waitMs = 10_000;
const freshMs = 30_000;

/** @returns null when the phone does not know, may not tell, or takes too long */
export const findOwnPosition = (): Promise<OwnPosition | null> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve(
          accuracy > usefulAccuracyM || (latitude === 0 && longitude === 0)
            ? null
            : {
                source: 'position',
                lat: Number(latitude.toFixed(6)),
                lon: Number(longitude.toFixed(6)),
                accuracyM: Math.round(accuracy),
              },
        ),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: freshMs },
    );
  });

type MayAsk = 'granted' | 'prompt' | 'denied';

/** Not every browser tells; then it is as if nothing was asked yet. */
export const mayAskPosition = async (): Promise<MayAsk> => {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  } catch {
    return 'prompt';
  }
};

/** Only where the person said yes before, so that no question of the browser lies over a question of ours. */
export const ownPositionIfAllowed = async (): Promise<OwnPosition | null> =>
  (await mayAskPosition()) === 'granted' ? findOwnPosition() : null;

const askedKey = 'buurtplus-position-asked';

/** True once in the life of this browser. */
export const maySelfAsk = (): boolean => {
  if (localStorage.getItem(askedKey) !== null) return false;
  localStorage.setItem(askedKey, 'yes');
  return true;
};
