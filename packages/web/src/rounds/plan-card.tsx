/** A round of the roster on the start screen: when, where, with whom, and one tap to begin it. */
import type { PlannedRoundCard, RoundPack } from '@buurtplus/contract/rounds';
import { plannedEarlyMs } from '@buurtplus/domain/rounds';
import { useEffect, useState } from 'react';
import { Button } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { namesInWords, useRoundWords } from './round-words.ts';
import { nameOf } from './walk.ts';
import type { TellHow } from './walked-part.tsx';
import { usePlanWords } from './words-plan.ts';

type Props = {
  readonly plan: PlannedRoundCard;
  readonly pack: RoundPack;
  readonly onStart: () => void;
  readonly onJoin: (roundId: string) => void;
  /** Null when I told it already, or was not there. */
  readonly onTellHow: TellHow | null;
};

/** @returns whether this moment (ms since 1970) is still to come; changes by itself when it comes */
const useStillToCome = (moment: number): boolean => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (now >= moment) return;
    const timer = setTimeout(() => setNow(Date.now()), moment - now);
    return () => clearTimeout(timer);
  }, [moment, now]);
  return now < moment;
};

export const PlanCard = ({ plan, pack, onStart, onJoin, onTellHow }: Props) => {
  const words = usePlanWords();
  const { someone, tellHow } = useRoundWords();
  const { language } = useLanguage();
  const names = plan.mateIds.map((id) => nameOf(pack, id, someone));
  const hour = new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: 'numeric',
    minute: '2-digit',
  });
  const opensAt = Date.parse(plan.startsAt) - plannedEarlyMs;
  const tooEarly = useStillToCome(opensAt);
  const about = [plan.zone, plan.meetingPlace === null ? null : words.where(plan.meetingPlace)];
  const { round } = plan;
  return (
    <section className="bpp-card" aria-label={words.plansTitle}>
      <h2 className="bpp-plan__when">
        {momentInWords(plan.startsAt, language, new Date())} – {hour.format(new Date(plan.endsAt))}
      </h2>
      <p>{names.length === 0 ? words.onlyYou : namesInWords(names, language)}</p>
      <p className="bpp-soft">{about.filter((part) => part !== null).join(' · ')}</p>
      {plan.formerMates === 0 ? null : <p>{words.formerMates(plan.formerMates)}</p>}
      {round?.status === 'ended' ? (
        <>
          <p>{words.planWalked}</p>
          {onTellHow === null ? null : (
            <Button kind="secondary" wide onClick={() => onTellHow(round.roundId)}>
              {tellHow}
            </Button>
          )}
        </>
      ) : round === null && tooEarly ? (
        <p className="bpp-soft">{words.startsFrom(hour.format(opensAt))}</p>
      ) : round === null ? (
        <Button wide onClick={onStart}>
          {words.startPlan}
        </Button>
      ) : (
        <Button wide onClick={() => onJoin(round.roundId)}>
          {words.joinPlan(names[0] ?? someone)}
        </Button>
      )}
    </section>
  );
};
