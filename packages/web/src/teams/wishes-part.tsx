/** What I like: how often, on which days, how I go and with whom. */
import type { MembershipView, MemberWishes } from '@buurtplus/contract/teams';
import { type ReactNode, useState } from 'react';
import { Button, Chip, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { teamWords } from './team-words.ts';

const modes = ['walking', 'cycling', 'mobility_scooter'] as const;

const toggled = <Value,>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

const Chips = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => (
  <fieldset className="bpp-chips bpp-chips--small">
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

export const WishesPart = ({
  view,
  onKeep,
}: {
  readonly view: MembershipView;
  readonly onKeep: (wishes: MemberWishes) => void;
}) => {
  const words = teamWords(useLanguage().language);
  const [wishes, setWishes] = useState(view.member.wishes);
  return (
    <>
      <p className="bpp-soft">{words.wishesIntro}</p>
      <Select
        label={words.perMonth}
        value={String(wishes.roundsPerMonth ?? '')}
        options={[
          { value: '', label: words.perMonthAny },
          ...[1, 2, 3, 4, 6, 8, 12].map((count) => ({
            value: String(count),
            label: words.perMonthOf(count),
          })),
        ]}
        onChange={(event) =>
          setWishes({
            ...wishes,
            roundsPerMonth: event.target.value === '' ? null : Number(event.target.value),
          })
        }
      />
      <Chips legend={words.weekdays}>
        {words.dayNames.map((name, index) => (
          <Chip
            key={name}
            chosen={wishes.weekdays.includes(index + 1)}
            onChoose={() => setWishes({ ...wishes, weekdays: toggled(wishes.weekdays, index + 1) })}
          >
            {name}
          </Chip>
        ))}
      </Chips>
      <Chips legend={words.modes}>
        {modes.map((mode) => (
          <Chip
            key={mode}
            chosen={wishes.modes.includes(mode)}
            onChoose={() => setWishes({ ...wishes, modes: toggled(wishes.modes, mode) })}
          >
            {words.modeNames[mode]}
          </Chip>
        ))}
      </Chips>
      <Chips legend={words.buddies}>
        {view.mates.map((mate) => (
          <Chip
            key={mate.personId}
            chosen={wishes.buddyIds.includes(mate.personId)}
            onChoose={() =>
              setWishes({ ...wishes, buddyIds: toggled(wishes.buddyIds, mate.personId).slice(-8) })
            }
          >
            {mate.name}
          </Chip>
        ))}
      </Chips>
      <Button wide onClick={() => onKeep(wishes)}>
        {words.keep}
      </Button>
    </>
  );
};
