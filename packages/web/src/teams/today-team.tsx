/** The team's part of the letter on Vandaag: a kind word to who was missed, and what asks to be read. */
import type { MyTeam } from '@buurtplus/contract/team-life';
import { Link } from '@tanstack/react-router';
import { BookOpen, ChevronRight } from 'lucide-react';
import { Button } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { putAwayMissed } from './life.api.ts';
import { lifeWords } from './life-words.ts';

type Props = { readonly team: MyTeam; readonly onChanged: () => Promise<void> };

/** "gisteravond" says it kinder than a date and a time. */
const whenWords = (startsAt: string, language: 'nl' | 'en', now: Date): string => {
  const moment = momentInWords(startsAt, language, now);
  const evening = Number(
    new Intl.DateTimeFormat('nl-NL', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'Europe/Amsterdam',
    }).format(new Date(startsAt)),
  );
  const first = moment.split(' ')[0] ?? '';
  if (evening < 17 || !['gisteren', 'yesterday'].includes(first)) return moment;
  return language === 'nl' ? 'gisteravond' : 'last night';
};

export const TodayTeam = ({ team, onChanged }: Props) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  const asks = new Set(team.accept.map((one) => one.what));
  const sentence = asks.size > 1 ? words.askBoth : asks.has('house_rules') ? words.askHouse : words.askCard;
  const away = async (itemId: string): Promise<void> => {
    await putAwayMissed(itemId);
    await onChanged();
  };
  return (
    <>
      {team.missed.map((one) => (
        <section key={one.itemId} className="bpp-card" aria-label={words.title}>
          <p className="bpp-large">{words.missed(whenWords(one.startsAt, language, new Date()))}</p>
          <p className="bpp-soft">{words.missedText}</p>
          <Button kind="secondary" onClick={() => void away(one.itemId)}>
            {words.missedAway}
          </Button>
        </section>
      ))}
      {asks.size === 0 ? null : (
        <Link className="bpp-linkrow" to="/team/akkoord">
          <BookOpen size={28} aria-hidden="true" />
          <span className="bpp-tight">
            <strong>{sentence}</strong>
            <span className="bpp-soft">{words.toRead}</span>
          </span>
          <ChevronRight aria-hidden="true" />
        </Link>
      )}
    </>
  );
};
