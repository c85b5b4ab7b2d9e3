/** What a trainer does with an evening that is still to come: moving it, calling it off, letting it go on after all. */
import type { EveningPlan, GuestOut, MoreGuests, TrainerEvenings } from '@buurtplus/contract/evenings';
import { dutchWall } from '@buurtplus/domain/roster';
import { learningLine } from '@buurtplus/domain/training';
import { type ReactNode, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { EveningFields, isWholeEvening } from './evening-fields.tsx';
import { useEveningWords, whenInWords } from './evening-words.ts';

export type Evening = TrainerEvenings['evenings'][number];

/** Each answers with null when it arrived, else with the sentence to show. */
export type EveningActs = {
  readonly onMove: (eveningId: string, plan: EveningPlan) => Promise<string | null>;
  readonly onCancel: (eveningId: string) => Promise<string | null>;
  readonly onRestore: (eveningId: string) => Promise<string | null>;
  readonly onLead: (seriesId: string, personIds: readonly string[]) => Promise<string | null>;
  readonly onInvite: (seriesId: string, guests: MoreGuests) => Promise<string | null>;
  readonly onGuestOut: (seriesId: string, guest: GuestOut) => Promise<string | null>;
  readonly onTakeOver: (seriesId: string) => Promise<string | null>;
};

const clockOf = (at: string): { readonly day: string; readonly clock: string } => {
  const { day, minute } = dutchWall(new Date(at));
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return { day, clock: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
};

/** An evening as it stands, to change. */
export const planOf = (
  evening: Pick<Evening, 'startsAt' | 'endsAt' | 'place' | 'moduleIds'>,
): EveningPlan => {
  const [start, end] = [clockOf(evening.startsAt), clockOf(evening.endsAt)];
  const moduleIds = learningLine.map(({ id }) => id).filter((id) => evening.moduleIds.includes(id));
  return { day: start.day, from: start.clock, until: end.clock, place: evening.place, moduleIds };
};

const MoveForm = ({
  evening,
  onMove,
  onClose,
}: {
  readonly evening: Evening;
  readonly onMove: (plan: EveningPlan) => Promise<string | null>;
  readonly onClose: () => void;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const [plan, setPlan] = useState(() => planOf(evening));
  const [said, setSaid] = useState<string | null>(null);
  return (
    <form
      className="bpp-stack bpp-card"
      aria-label={words.moveTitle(evening.series)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWholeEvening(plan)) return setSaid(words.moveIncomplete);
        void onMove(plan).then((wrong) => (wrong === null ? onClose() : setSaid(wrong)));
      }}
    >
      <p>{words.moveHelp(whenInWords(evening.startsAt, language))}</p>
      <EveningFields plan={plan} onChange={setPlan} />
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
      <div className="bpp-row">
        <Button type="submit">{words.moveSave}</Button>
        <Button kind="quiet" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
};

/** What can be done with an evening that is still to come. */
export const EveningChange = ({
  evening,
  acts,
  open,
}: {
  readonly evening: Evening;
  readonly acts: EveningActs;
  readonly open: ReactNode;
}) => {
  const words = useEveningWords();
  const [step, setStep] = useState<'none' | 'move' | 'sure'>('none');
  const [said, setSaid] = useState<string | null>(null);
  const { language } = useLanguage();
  const when = whenInWords(evening.startsAt, language);
  const { eveningId } = evening;
  const act = (work: Promise<string | null>): void =>
    void work.then((wrong) => {
      setSaid(wrong);
      setStep('none');
    });
  return (
    <>
      {step === 'move' ? (
        <MoveForm
          evening={evening}
          onMove={(plan) => acts.onMove(eveningId, plan)}
          onClose={() => setStep('none')}
        />
      ) : step === 'sure' ? (
        <Notice kind="attention" live="status">
          <p>{words.cancelHelp}</p>
          <div className="bpp-row">
            <Button kind="secondary" onClick={() => act(acts.onCancel(eveningId))}>
              {words.cancelSure}
            </Button>
            <Button kind="quiet" onClick={() => setStep('none')}>
              {words.cancelNot}
            </Button>
          </div>
        </Notice>
      ) : evening.cancelled ? (
        <Button kind="secondary" onClick={() => act(acts.onRestore(eveningId))}>
          {words.restore}
        </Button>
      ) : (
        <div className="bpp-row">
          {open}
          <Button kind="secondary" aria-label={`${words.move}: ${when}`} onClick={() => setStep('move')}>
            {words.move}
          </Button>
          <Button kind="quiet" aria-label={`${words.cancel}: ${when}`} onClick={() => setStep('sure')}>
            {words.cancel}
          </Button>
        </div>
      )}
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
    </>
  );
};
