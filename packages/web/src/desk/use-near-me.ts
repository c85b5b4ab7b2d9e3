/** "Near me": the position is asked on a tap, used here to put the nearest first, and goes nowhere. */
import type { WorkListItem } from '@buurtplus/contract/signals';
import { metresBetween, type Point } from '@buurtplus/domain/kernel';
import { useState } from 'react';

export type FindPosition = () => Promise<Point | null>;

export type NearMe = {
  readonly state: 'off' | 'busy' | 'on' | 'unknown';
  readonly toggle: () => void;
  /** In metres; null without a position of either. */
  readonly distanceOf: (item: WorkListItem) => number | null;
};

export const distanceTo = (here: Point | null, item: Pick<WorkListItem, 'place'>): number | null =>
  here === null || item.place.source === 'neighbourhood' ? null : Math.round(metresBetween(here, item.place));

/** Of what is known by a square of some hundred metres: about how far, in whole hundreds. */
export const aboutHowFar = (here: Point | null, place: Point | null): number | null =>
  here === null || place === null ? null : Math.max(100, Math.round(metresBetween(here, place) / 100) * 100);

/** Nearest first; what is only known by neighbourhood comes last, in the order it had. */
export const nearestFirst = <Item extends Pick<WorkListItem, 'place'>>(
  items: readonly Item[],
  here: Point | null,
): readonly Item[] =>
  here === null
    ? items
    : [...items].sort(
        (left, right) => (distanceTo(here, left) ?? Infinity) - (distanceTo(here, right) ?? Infinity) || 0,
      );

export const useNearMe = (find: FindPosition): NearMe & { readonly here: Point | null } => {
  const [state, setState] = useState<NearMe['state']>('off');
  const [here, setHere] = useState<Point | null>(null);
  const toggle = (): void => {
    if (state === 'on' || state === 'busy') {
      setHere(null);
      setState('off');
      return;
    }
    setState('busy');
    void find().then((found) => {
      setHere(found);
      setState(found === null ? 'unknown' : 'on');
    });
  };
  return { state, toggle, here, distanceOf: (item) => distanceTo(here, item) };
};
