/** Photos of a scale, kept on this phone so that they are there in a street without network; nobody is in them. */
import type { ScaleCard } from '@buurtplus/contract/inspections';
import type { Aspect, Level } from '@buurtplus/domain/inspections';
import { useEffect, useState } from 'react';

const box = 'buurtplus-schaal';
const roadOf = (edition: number, aspect: Aspect, level: Level): string =>
  `/api/v1/inspection-scales/${edition}/photos/${aspect}/${level}`;

/** Fetches what is not here yet; an edition never changes, so what is here is right. */
export const keepScalePhotos = async (scale: ScaleCard): Promise<void> => {
  if (scale.photos.length === 0 || !('caches' in globalThis)) return;
  const cache = await caches.open(box);
  for (const { aspect, level } of scale.photos) {
    const road = roadOf(scale.edition, aspect, level);
    if ((await cache.match(road)) !== undefined) continue;
    const answer = await fetch(road, { credentials: 'same-origin' });
    if (answer.ok) await cache.put(road, answer);
  }
};

const urlOf = async (road: string): Promise<string | null> => {
  const cache = await caches.open(box);
  const found = await cache.match(road);
  return found === undefined ? null : URL.createObjectURL(await found.blob());
};

/** @returns an address for an image, or null when there is none here */
export const useScalePhoto = (scale: ScaleCard, aspect: Aspect, level: Level): string | null => {
  const [url, setUrl] = useState<string | null>(null);
  const has = scale.photos.some((one) => one.aspect === aspect && one.level === level);
  const road = roadOf(scale.edition, aspect, level);
  useEffect(() => {
    if (!has) return setUrl(null);
    let made: string | null = null;
    let current = true;
    urlOf(road).then(
      (found) => {
        made = found;
        if (current) setUrl(found);
      },
      () => undefined,
    );
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [has, road]);
  return url;
};
