/** Making a team: a name, its neighbourhoods, and whom to invite as its first coordinator. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { MunicipalityTeam } from '@buurtplus/contract/team-administration';
import { type FormEvent, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Heading, Notice, SendButton, Sending, TextInput } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage } from '../words/words.tsx';
import { makeTeam } from './team-admin.api.ts';
import { teamAdminWords } from './team-admin-words.ts';
import { TeamFields, type TeamForm, type TeamWrong, wrongOf } from './team-fields.tsx';
import './staff.css';

type Props = {
  readonly areas: AreaPack | null;
  readonly teams: readonly MunicipalityTeam[];
  /** @param said what was done, for the page that comes next */
  readonly onMade: (said: string) => Promise<void>;
};

export const NewTeamScreen = ({ areas, teams, onMade }: Props) => {
  const words = teamAdminWords(useLanguage().language);
  const [form, setForm] = useState<TeamForm>({ name: '', codes: [] });
  const [coordinator, setCoordinator] = useState({ name: '', email: '' });
  const [wrong, setWrong] = useState<TeamWrong>(null);
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  const email = coordinator.email.trim();

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (form.codes.length === 0) {
      setWrong({ field: 'neighbourhoodCodes', text: words.wrong['needed'] ?? '' });
      return;
    }
    setWrong(null);
    const answer = await once({ ...form, ...coordinator }, (id) =>
      makeTeam({
        teamId: id,
        name: form.name,
        neighbourhoodCodes: [...form.codes],
        coordinator: email === '' ? null : { invitationId: id, name: coordinator.name, email },
      }),
    );
    if (answer === null) return;
    setWrong(wrongOf(answer, words));
    if (!answer.ok) return;
    keep.done();
    const said = {
      none: words.made(form.name),
      sent: words.madeSent(form.name, email),
      not_sent: words.madeNotSent(form.name),
    };
    await onMade(said[answer.value.invited]);
  };

  const above = wrong !== null && !['name', 'neighbourhoodCodes', 'coordinator.email'].includes(wrong.field);
  return (
    <Sending value={isSending}>
      <div className="bpp-stack">
        <Heading>{words.newTitle}</Heading>
        <p>{words.newIntro}</p>
        <form className="bpp-stack" onSubmit={(event) => void send(event)} onInput={keep.onInput}>
          <TeamFields
            words={words}
            areas={areas}
            teams={teams}
            teamId=""
            form={form}
            wrong={wrong}
            onForm={setForm}
          />
          <fieldset className="bpp-plainset bpp-stack">
            <legend>{words.coordinator}</legend>
            <p className="bpp-soft">{words.coordinatorIntro}</p>
            <TextInput
              label={words.coordinatorName}
              autoComplete="off"
              maxLength={120}
              required={email !== ''}
              value={coordinator.name}
              onChange={(event) => setCoordinator({ ...coordinator, name: event.target.value })}
            />
            <TextInput
              label={words.coordinatorEmail}
              type="email"
              autoComplete="off"
              required={coordinator.name.trim() !== ''}
              value={coordinator.email}
              wrong={wrong?.field === 'coordinator.email' ? wrong.text : null}
              onChange={(event) => setCoordinator({ ...coordinator, email: event.target.value })}
            />
          </fieldset>
          {above ? (
            <Notice kind="attention" live="alert">
              <p>{wrong.text}</p>
            </Notice>
          ) : null}
          <SendButton wide>{words.make}</SendButton>
        </form>
      </div>
    </Sending>
  );
};
