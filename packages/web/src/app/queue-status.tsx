/** What still has to leave this phone, at the top of every screen; nothing until that was counted for who is signed in. */
import type { OutboxCount } from '../offline/outbox-count.ts';
import { useWords } from '../words/words.tsx';
import { useSyncState } from './use-sync.ts';

/** Keeps the line in its place, and is read to nobody. */
const empty = '\u00a0';

export const QueueCount = ({
  count,
  personId,
}: {
  readonly count: OutboxCount;
  readonly personId: string;
}) => {
  const { queue } = useWords();
  const { waiting, tray, countedFor } = count;
  if (countedFor !== personId) return empty;
  const parts = [waiting > 0 ? queue.waiting(waiting) : null, tray > 0 ? queue.trayCount(tray) : null].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? queue.none : parts.join(' · ');
};

export const QueueStatus = ({ personId }: { readonly personId: string }) => (
  <QueueCount count={useSyncState()} personId={personId} />
);
