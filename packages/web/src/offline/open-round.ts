/** Whether somebody is on a round on this phone: light enough for every screen to ask. */
const key = 'buurtplus-round';
const listeners = new Set<() => void>();

export const isRoundOpen = (): boolean => localStorage.getItem(key) !== null;

export const setRoundOpen = (open: boolean): void => {
  if (open === isRoundOpen()) return;
  if (open) localStorage.setItem(key, 'yes');
  else localStorage.removeItem(key);
  for (const listener of listeners) listener();
};

export const onRoundOpen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
