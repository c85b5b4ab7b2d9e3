/** One team for the administrator: its name and neighbourhoods with what a change does, and stopping it. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { MunicipalityTeam, TeamBefore } from '@buurtplus/contract/team-administration';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Heading, Notice, SendButton, Sending } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage } from '../words/words.tsx';
import { zonesLosing } from './pick-neighbourhoods.ts';
import { StopTeam } from './stop-team.tsx';
import { changeTeam } from './team-admin.api.ts';
import { teamAdminWords } from './team-admin-words.ts';
import { TeamFields, type TeamForm, type TeamWrong, wrongOf } from './team-fields.tsx';
import './staff.css';

type Props = {
  readonly team: MunicipalityTeam;
  readonly before: TeamBefore;
  readonly areas: AreaPack | null;
  readonly teams: readonly MunicipalityTeam[];
  readonly onChanged: () => Promise<void>;
  readonly onStopped: (said: string) => Promise<void>;
};

const ChangeTeam = ({ team, before, areas, teams, onChanged }: Omit<Props, 'onStopped'>) => {
  const words = teamAdminWords(useLanguage().language);
  const [form, setForm] = useState<TeamForm>({ name: team.name, codes: team.neighbourhoodCodes });
  const [wrong, setWrong] = useState<TeamWrong>(null);
  const [kept, setKept] = useState(false);
  const { once } = useOnce();
  const keep = useKeepTyped();
  const isOther =
    form.name.trim() !== team.name ||
    [...form.codes].sort().join() !== [...team.neighbourhoodCodes].sort().join();
  const losing = zonesLosing(before.zones, team.neighbourhoodCodes, form.codes);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setKept(false);
    if (form.codes.length === 0) {
      setWrong({ field: 'neighbourhoodCodes', text: words.wrong['needed'] ?? '' });
      return;
    }
    const body = { name: form.name, neighbourhoodCodes: [...form.codes], version: team.version };
    const answer = await once({ ...body, teamId: team.teamId }, () => changeTeam(team.teamId, body));
    if (answer === null) return;
    setWrong(wrongOf(answer, words));
    if (!answer.ok) return;
    keep.done();
    setKept(true);
    await onChanged();
  };

  return (
    <section className="bpp-stack" aria-labelledby="change">
      <h2 id="change">{words.changeTitle}</h2>
      <form className="bpp-stack" onSubmit={(event) => void send(event)} onInput={keep.onInput}>
        <TeamFields
          words={words}
          areas={areas}
          teams={teams}
          teamId={team.teamId}
          form={form}
          wrong={wrong}
          onForm={(next) => {
            setKept(false);
            setForm(next);
          }}
        />
        {isOther ? (
          <Notice kind="info">
            <strong>{words.whatStays}</strong>
            <ul className="bpp-facts">
              {words.staysLines(before.coming, before.agreements).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {losing.length === 0 ? null : (
                <li>{words.zonesLose(losing.map((zone) => zone.name).join(', '))}</li>
              )}
            </ul>
          </Notice>
        ) : null}
        {wrong === null || ['name', 'neighbourhoodCodes'].includes(wrong.field) ? null : (
          <Notice kind="attention" live="alert">
            <p>{wrong.text}</p>
          </Notice>
        )}
        <p role="status">{kept ? words.kept : ''}</p>
        <SendButton wide disabled={!isOther}>
          {words.keep}
        </SendButton>
      </form>
    </section>
  );
};

export const TeamScreen = (props: Props) => {
  const words = teamAdminWords(useLanguage().language);
  const { team, before, onStopped } = props;
  const { isSending, once } = useOnce();
  return (
    <Sending value={isSending}>
      <div className="bpp-stack">
        <Heading>{team.name}</Heading>
        <p>
          {words.members(team.members)} · {words.hoods(team.neighbourhoodCodes.length)}
        </p>
        {team.hasCoordinator ? (
          <p>{words.coordinatorYes}</p>
        ) : (
          <Notice kind={team.coordinatorInvited ? 'info' : 'attention'}>
            <p>
              {team.coordinatorInvited
                ? words.coordinatorAsked
                : `${words.coordinatorNo}. ${words.coordinatorNoHint}`}
            </p>
            <Link to="/ik/uitnodigen">{words.invite}</Link>
          </Notice>
        )}
        <ChangeTeam {...props} />
        <StopTeam team={team} before={before} once={once} onStopped={onStopped} />
      </div>
    </Sending>
  );
};
