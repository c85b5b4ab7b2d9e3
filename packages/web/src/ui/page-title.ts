/** The name of the page in the tab, in the history and as the first thing a screen reader says. */
import { useEffect } from 'react';

let product: string | null = null;

/** @param title null is a page that has none of its own */
export const namePage = (title: string | null): void => {
  product ??= document.title;
  const named = title === null || title === '' ? product : `${title} · ${product}`;
  if (document.title !== named) document.title = named;
};

export const usePageTitle = (title: string | null): void => useEffect(() => namePage(title), [title]);
