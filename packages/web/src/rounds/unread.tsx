/** What a walker tells and nobody will read: said on the screen of the round itself, with whom to call instead. */
import { useQuery } from '@tanstack/react-query';
import { listOutbox } from '../offline/device-db.ts';
import { CallButton, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useSafetyWords } from './words-safety.ts';

const lookEveryMs = 5_000;

/** @returns what the server said about a tap of this round that nobody reads; null while all is read */
export const useUnread = (ownerId: string, roundId: string): Said | null =>
  useQuery({
    networkMode: 'always',
    queryKey: ['round-unread', roundId],
    refetchInterval: lookEveryMs,
    queryFn: async () =>
      (await listOutbox()).find(
        (one) =>
          one.ownerId === ownerId &&
          one.signalId === roundId &&
          one.state === 'tray' &&
          one.refusal?.code === 'round_unread',
      )?.refusal ?? null,
  }).data ?? null;

type Said = { readonly nl: string; readonly en: string };

export const Unread = ({ said }: { readonly said: Said | null }) => {
  const words = useSafetyWords();
  const { language } = useLanguage();
  if (said === null) return null;
  return (
    <Notice kind="danger" live="alert">
      <p className="bpp-large">{said[language]}</p>
      <CallButton number="112" danger hint={words.call112Hint}>
        {words.call112}
      </CallButton>
    </Notice>
  );
};
