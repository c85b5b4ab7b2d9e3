/** One line on Today for an evening; light, for every phone fetches it. */
import { Link } from '@tanstack/react-router';
import { Presentation } from 'lucide-react';
import { useEveningWords, whenInWords } from '../training/evening-words.ts';
import { useLanguage } from '../words/words.tsx';
import { useMyEvenings } from './evening-data.ts';

/** What is on now, else the first that comes; nothing when there is none. */
export const TodayEveningPart = () => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const toCome = (useMyEvenings(false).data ?? []).filter(
    ({ cancelled, endsAt }) => !cancelled && new Date(endsAt) > new Date(),
  );
  const onNow = toCome.filter(({ on }) => on);
  return (onNow.length > 0 ? onNow : toCome.slice(0, 1)).map((next) => (
    <Link key={next.eveningId} className="bpp-linkrow" to="/avonden">
      <Presentation aria-hidden="true" />{' '}
      <span>
        {next.on
          ? words.todayOn(next.series)
          : (next.coming === null ? words.todayAsk : words.today)(
              next.series,
              whenInWords(next.startsAt, language),
            )}
      </span>
    </Link>
  ));
};
