/** From the roster and from Vandaag to the start of this very round, when its time has come. */
import { plannedEarlyMs } from '@buurtplus/domain/rounds';
import { Link } from '@tanstack/react-router';
import { Footprints } from 'lucide-react';
import { usePlanWords } from './words-plan.ts';

type Props = {
  /** The round of this plan was begun, as far as this phone knows. */
  readonly begun: boolean;
  readonly item: {
    readonly itemId: string;
    readonly kind: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly cancelled: boolean;
    readonly mine: { readonly state: string };
  };
};

export const StartPlannedLink = ({ item, begun }: Props) => {
  const words = usePlanWords();
  const now = Date.now();
  const itsTime = now >= Date.parse(item.startsAt) - plannedEarlyMs && now < Date.parse(item.endsAt);
  if (begun || item.kind !== 'round' || item.cancelled || item.mine.state !== 'going' || !itsTime)
    return null;
  return (
    <Link
      className="bpp-button bpp-button--primary bpp-button--wide"
      to="/ronde"
      search={{ plan: item.itemId }}
    >
      <Footprints size={24} aria-hidden="true" /> {words.startPlan}
    </Link>
  );
};
