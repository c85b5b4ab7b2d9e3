/** The coordinator's part of one item: calling it off, with a reason that everybody may read. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { type ReactNode, useState } from 'react';
import { Button, Notice, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { planWords } from './plan-words.ts';
import { callOff, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

const reasons = ['weather', 'too_few', 'holiday', 'other'] as const;

type Props = {
  readonly item: RosterItemView;
  readonly onChanged: (item: RosterItemView) => void;
  readonly children?: ReactNode;
};

export const ItemPlan = ({ item, onChanged, children }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const roster = rosterWords(language);
  const [reason, setReason] = useState<string>('weather');
  const [asked, setAsked] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  if (item.cancelled || new Date(item.startsAt) <= new Date()) return null;
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
      {children}
      <Select
        label={words.callOffWhy}
        value={reason}
        options={reasons.map((value) => ({ value, label: roster.cancelReasons[value] ?? value }))}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button kind="secondary" wide onClick={() => (asked ? void send() : setAsked(true))}>
        {asked ? words.callOffSure : words.callOff}
      </Button>
    </section>
  );
};
