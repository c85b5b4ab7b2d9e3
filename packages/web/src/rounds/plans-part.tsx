/** On the start screen: the rounds of the roster of this evening, what stands in the way of one, and a round somebody is in already. */
import type { PlannedRoundCard, RoundPack } from '@buurtplus/contract/rounds';
import { mayStartPlanned, type PlanNo } from '@buurtplus/domain/rounds';
import { Button, Notice } from '../ui/index.ts';
import { PlanCard } from './plan-card.tsx';
import { useRoundWords } from './round-words.ts';
import { nameOf } from './walk.ts';
import type { TellHow } from './walked-part.tsx';
import { usePlanWords } from './words-plan.ts';

type Confirm = { readonly onConfirm: (roundId: string) => void };

/** The pack says where I walk on another phone: a mate's, or an older one of mine. */
const elsewhereIn = (pack: RoundPack, itemId: string | null) => {
  const own = pack.planned?.find((one) => one.itemId === itemId)?.round?.roundId ?? null;
  return pack.open.find((one) => one.walking === true && one.roundId !== own) ?? null;
};

export const mayStart = (pack: RoundPack, plan: PlannedRoundCard) =>
  mayStartPlanned(
    { startsAt: Date.parse(plan.startsAt), endsAt: Date.parse(plan.endsAt), mateIds: plan.mateIds },
    {
      now: Date.now(),
      status: plan.round?.status ?? null,
      walksElsewhere: elsewhereIn(pack, plan.itemId) !== null,
    },
  );

export const Elsewhere = ({ pack, onConfirm }: { readonly pack: RoundPack } & Confirm) => {
  const words = usePlanWords();
  const { someone } = useRoundWords();
  const round = pack.open.find((one) => one.walking === true) ?? null;
  if (round === null) return null;
  return (
    <Notice kind="info" live="status">
      <p>{words.elsewhereTitle(nameOf(pack, round.startedBy, someone))}</p>
      <Button kind="secondary" wide onClick={() => onConfirm(round.roundId)}>
        {words.elsewhereGo}
      </Button>
    </Notice>
  );
};

const comingMs = 14 * 60 * 60_000;

/** Rounds of the roster of this evening, and what stands in the way of one that was tapped. */
export const Plans = ({
  pack,
  no,
  toTell,
  onPlan,
  onConfirm,
  onTellHow,
}: {
  readonly pack: RoundPack;
  readonly no: PlanNo | null;
  readonly toTell: RoundPack['open'];
  readonly onPlan: (plan: PlannedRoundCard) => void;
  readonly onTellHow: TellHow;
} & Confirm) => {
  const words = usePlanWords();
  const near = (pack.planned ?? []).filter((plan) => Date.parse(plan.startsAt) - Date.now() < comingMs);
  return (
    <>
      {no === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{words.nos[no]}</p>
        </Notice>
      )}
      {near.map((plan) => (
        <PlanCard
          key={plan.itemId}
          plan={plan}
          pack={pack}
          onStart={() => onPlan(plan)}
          onJoin={onConfirm}
          onTellHow={toTell.some((one) => one.roundId === plan.round?.roundId) ? onTellHow : null}
        />
      ))}
    </>
  );
};
