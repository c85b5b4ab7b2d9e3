/** "Ja, ik kom" on Vandaag, for a place that asks it: one tap, and when it does not come over nothing is lost. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { actOnItem, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

export const ConfirmPlace = ({
  item,
  onChanged,
}: {
  readonly item: RosterItemView;
  readonly onChanged: (item: RosterItemView) => void;
}) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await actOnItem(item.itemId, { action: 'confirm' });
    setBusy(false);
    setWrong(sentenceOf(answer, words.noNetwork));
    if (answer.ok) onChanged(answer.value);
  };
  return (
    <>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      <Button kind="secondary" wide busy={busy} onClick={() => void confirm()}>
        {words.actions.confirm}
      </Button>
    </>
  );
};
