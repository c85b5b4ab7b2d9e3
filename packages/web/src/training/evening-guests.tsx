/** Whom a trainer invites beside the teams: partners and professionals that can really hear of it, when planning and later. */
import type { EveningChoices, EveningGuest, MoreGuests } from '@buurtplus/contract/evenings';
import { dutyRoles } from '@buurtplus/domain/people';
import { type FormEvent, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import type { Evening } from './evening-change.tsx';
import { Chips } from './evening-fields.tsx';
import { useEveningWords } from './evening-words.ts';
import type { EveningWords } from './evening-words-nl.ts';

/** "Woonstichting De Lantaarn", "De wijkagent", "De wijkagent, Politie" */
export const guestName = ({ role, organisation }: EveningGuest, words: EveningWords): string =>
  role === 'partner'
    ? (organisation ?? words.agreePartner)
    : [words.duties[role], organisation].filter((part) => part !== null).join(', ');

/** What can be chosen for these teams, without who was invited before. */
const openTo = (choices: EveningChoices, teamIds: readonly string[], before: MoreGuests) => ({
  organisations: choices.organisations.filter(
    ({ id, reach }) => reach === 'partner' && !before.organisationIds.includes(id),
  ),
  unheard: choices.organisations.filter(({ reach }) => reach === 'nobody').map(({ name }) => name),
  duties: dutyRoles.filter(
    (role) =>
      !before.duties.includes(role) &&
      choices.teams.some(({ id, duties }) => teamIds.includes(id) && duties.includes(role)),
  ),
});
const nobody: MoreGuests = { organisationIds: [], duties: [] };

export const GuestFields = ({
  choices,
  teamIds,
  before = nobody,
  chosen,
  onChange,
}: {
  readonly choices: EveningChoices;
  readonly teamIds: readonly string[];
  readonly before?: MoreGuests;
  readonly chosen: MoreGuests;
  readonly onChange: (guests: MoreGuests) => void;
}) => {
  const words = useEveningWords();
  const { organisations, unheard, duties } = openTo(choices, teamIds, before);
  return (
    <>
      {organisations.length === 0 ? null : (
        <Chips
          label={words.partners}
          options={organisations}
          chosen={chosen.organisationIds}
          onChange={(organisationIds) => onChange({ ...chosen, organisationIds })}
        />
      )}
      {duties.length > 0 ? (
        <Chips
          label={words.professionals}
          options={duties.map((role) => ({ id: role, name: words.duties[role] }))}
          chosen={chosen.duties.filter((role) => duties.includes(role))}
          onChange={(roles) => onChange({ ...chosen, duties: roles })}
        />
      ) : before.duties.length > 0 ? null : (
        <p className="bpp-soft">
          {teamIds.length === 0 ? words.professionalsFirst : words.professionalsNone}
        </p>
      )}
      {unheard.length === 0 ? null : <p className="bpp-soft">{words.unheard(unheard)}</p>}
    </>
  );
};

/** Beside a planned series. */
export const InviteMore = ({
  evening,
  choices,
  onInvite,
}: {
  readonly evening: Evening;
  readonly choices: EveningChoices;
  /** @returns null when it arrived, else the sentence to show */
  readonly onInvite: (guests: MoreGuests) => Promise<string | null>;
}) => {
  const words = useEveningWords();
  const [chosen, setChosen] = useState(nobody);
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const before: MoreGuests = {
    organisationIds: evening.guests.flatMap(({ organisationId }) => organisationId ?? []),
    duties: evening.guests.flatMap(({ role }) => (role === 'partner' ? [] : role)),
  };
  const { organisations, duties } = openTo(choices, evening.teamIds, before);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen.organisationIds.length + chosen.duties.length === 0)
      return setSaid({ kind: 'attention', text: words.guestsPick });
    const wrong = await onInvite(chosen);
    setSaid(wrong === null ? { kind: 'done', text: words.guestsDone } : { kind: 'attention', text: wrong });
    if (wrong === null) setChosen(nobody);
  };
  return (
    <details className="bpp-other">
      <summary>{words.guestsTitle}</summary>
      {organisations.length + duties.length === 0 ? (
        <p>{words.guestsAll}</p>
      ) : (
        <form className="bpp-stack" aria-label={words.guestsTitle} onSubmit={(event) => void send(event)}>
          <p>{words.guestsHelp}</p>
          <GuestFields
            choices={choices}
            teamIds={evening.teamIds}
            before={before}
            chosen={chosen}
            onChange={setChosen}
          />
          <Button type="submit" kind="secondary">
            {words.guestsSave}
          </Button>
        </form>
      )}
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
    </details>
  );
};
