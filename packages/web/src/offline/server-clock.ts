/** How wrong this phone's clock is, as far as the server's last answer showed; so that a round falls on its own evening. */
const key = 'buurtplus-clock';
const trustedForMs = 12 * 60 * 60_000;

/** @param date the header of an answer of ours */
export const noteServerTime = (date: string | null): void => {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return;
  localStorage.setItem(key, JSON.stringify({ offsetMs: server - Date.now(), at: Date.now() }));
};

/** Server clock minus phone clock; null when it was not seen lately, for the clock may have been moved since. */
export const clockOffsetMs = (): number | null => {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (noted === null || typeof noted !== 'object' || !('offsetMs' in noted) || !('at' in noted))
      return null;
    const { offsetMs, at } = noted;
    return typeof offsetMs === 'number' && typeof at === 'number' && Math.abs(Date.now() - at) < trustedForMs
      ? Math.round(offsetMs)
      : null;
  } catch {
    return null;
  }
};
