/** The coordinator's part of one item: changing it, and calling it off, with a reason that everybody may read. */
import type { RosterItemView, ZoneView } from '@buurtplus/contract/roster';
import { type ReactNode, useState } from 'react';
import { Button, Notice, Select, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ChangeItem } from './change-item.tsx';
import { correctWords } from './correct-words.ts';
import { planWords } from './plan-words.ts';
import { callOff, callOn, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

const reasons = ['weather', 'too_few', 'holiday', 'other'] as const;

type Props = {
  readonly item: RosterItemView;
  readonly zones: readonly ZoneView[];
  readonly onChanged: (item: RosterItemView) => void;
  readonly children?: ReactNode;
};

export const ItemPlan = ({ item, zones, onChanged, children }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const roster = rosterWords(language);
  const more = correctWords(language);
  const [reason, setReason] = useState<string>('weather');
  const [asked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  if (new Date(item.startsAt) <= new Date()) return null;
  const again = async (): Promise<void> => {
    const answer = await callOn(item.itemId);
    setWrong(sentenceOf(answer, roster.noNetwork));
    if (answer.ok) onChanged(answer.value);
  };
  const send = async (): Promise<void> => {
    const answer = await callOff(item.itemId, reason);
    setWrong(sentenceOf(answer, roster.noNetwork));
    setAsked(false);
    if (answer.ok) onChanged(answer.value);
  };
  return (
    <section className="bpp-card" aria-labelledby="plan">
      <h2 id="plan">{words.coordinator}</h2>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {item.cancelled ? (
        <>
          <p>{more.calledOff}</p>
          <SureButton
            label={more.callOn}
            sure={more.sure}
            explain={more.callOnMeans}
            onSure={() => void again()}
          />
        </>
      ) : (
        <>
          {children}
          <ChangeItem
            key={`${item.startsAt} ${item.capacity}`}
            item={item}
            zones={zones}
            onChanged={onChanged}
          />
          <Select
            label={words.callOffWhy}
            value={reason}
            options={reasons.map((value) => ({ value, label: roster.cancelReasons[value] ?? value }))}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button kind="secondary" wide onClick={() => (asked ? void send() : setAsked(true))}>
            {asked ? words.callOffSure : words.callOff}
          </Button>
        </>
      )}
    </section>
  );
};
