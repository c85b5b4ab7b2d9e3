/** The coordinator puts a member on an item, or takes somebody off. */
import type { MemberView } from '@buurtplus/contract/teams';
import { useState } from 'react';
import { Button, Notice, Select, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { teamWords } from './team-words.ts';
import { placeMember, takeMemberOff } from './teams.api.ts';

type Props = {
  readonly itemId: string;
  /** Members who can still be put on it. */
  readonly members: readonly MemberView[];
  readonly onChanged: () => void;
};

export const PlaceMember = ({ itemId, members, onChanged }: Props) => {
  const words = teamWords(useLanguage().language);
  const [chosen, setChosen] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const personId = members.some((one) => one.personId === chosen) ? chosen : (members[0]?.personId ?? '');
  if (members.length === 0) return null;
  const place = async (): Promise<void> => {
    const answer = await placeMember(itemId, personId);
    setWrong(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.noNetwork);
    if (answer.ok) onChanged();
  };
  return (
    <div className="bpp-tight">
      <h3>{words.placeTitle}</h3>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      <Select
        label={words.placeWho}
        value={personId}
        options={members.map((one) => ({
          value: one.personId,
          label: `${one.name} · ${words.stages[one.stage]} · ${words.load(one.walked, one.planned)}`,
        }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Button kind="secondary" wide onClick={() => void place()}>
        {words.place}
      </Button>
    </div>
  );
};

export const TakeOff = ({
  itemId,
  personId,
  onChanged,
}: {
  readonly itemId: string;
  readonly personId: string;
  readonly onChanged: () => void;
}) => {
  const words = teamWords(useLanguage().language);
  const [wrong, setWrong] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    const answer = await takeMemberOff(itemId, personId);
    setWrong(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.noNetwork);
    onChanged();
  };
  return (
    <>
      {wrong === null ? null : <p role="alert">{wrong}</p>}
      <SureButton kind="quiet" label={words.takeOff} sure={words.sure} onSure={() => void go()} />
    </>
  );
};
