/** What comes onto the screen because somebody asked for it takes the focus, once. */
import { type RefObject, useEffect, useRef } from 'react';
import { giveFocus } from './give-focus.ts';

/** @param arrives what is there from the beginning stays out of the way */
export const useArrival = <Element extends HTMLElement>(arrives: boolean): RefObject<Element | null> => {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (!arrives || element.current === null) return;
    giveFocus(element.current);
    element.current.scrollIntoView({ block: 'nearest' });
  }, [arrives]);
  return element;
};
