/** Inviting somebody to a role with a place: a coordinator for the own team, an administrator for the municipality. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { needsOrganisation, type Role, rolePlaceKind } from '@buurtplus/domain/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { useOnce } from '../offline/use-once.ts';
import { Busy, Button, Heading, Notice, Select, SureButton, TextInput } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type InviteWords, inviteWords } from './invite-words.ts';
import { OrganisationsPart, useOrganisations } from './organisations-part.tsx';

type Invitation = {
  readonly invitationId: string;
  readonly email: string;
  readonly role: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
};

const invitable: readonly Role[] = [
  'volunteer',
  'coordinator',
  'wijkagent',
  'wijkregisseur',
  'wijkwerker',
  'regional_adviser',
  'trainer',
  'partner',
];

const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: async () => {
      const answer = await callApi<{ teams: { teamId: string; name: string }[] }>('GET', '/teams');
      return answer.ok ? answer.value.teams : [];
    },
  });

const Invitations = ({ words }: { readonly words: InviteWords }) => {
  const { roles, app } = useWords();
  const [wrong, setWrong] = useState<string | null>(null);
  const { language } = useLanguage();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['invitations'],
    queryFn: async () => {
      const answer = await callApi<{ invitations: Invitation[] }>('GET', '/invitations');
      return answer.ok ? answer.value.invitations : null;
    },
  });
  const withdraw = async (id: string): Promise<void> => {
    const answer = await callApi('DELETE', `/invitations/${id}`);
    setWrong(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
    await client.invalidateQueries({ queryKey: ['invitations'] });
  };
  const now = new Date();
  const stateOf = (one: Invitation): string =>
    one.acceptedAt !== null
      ? words.accepted
      : new Date(one.expiresAt) < now
        ? words.expired
        : words.waits(momentInWords(one.expiresAt, language, now));
  const invitations = list.data ?? [];
  return (
    <section className="bpp-stack" aria-labelledby="invited">
      <h2 id="invited">{words.open}</h2>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {list.data === null ? <p>{app.failed}</p> : null}
      {list.data?.length === 0 ? <p className="bpp-soft">{words.none}</p> : null}
      <ul className="bpp-list">
        {invitations.map((one) => (
          <li key={one.invitationId} className="bpp-row">
            <span>
              {one.email} · {roles[one.role]} · {stateOf(one)}
            </span>
            {one.acceptedAt === null ? (
              <SureButton
                kind="quiet"
                label={words.withdraw}
                sure={words.sure}
                onSure={() => void withdraw(one.invitationId)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ListCut count={invitations.length} kind="newest" />
    </section>
  );
};

/** Only that they wait: a desk that serves their place gets them by itself. */
const WithoutSender = ({ words }: { readonly words: InviteWords }) => {
  const { data } = useQuery({
    queryKey: ['signals-without-sender'],
    queryFn: async () => {
      const answer = await callApi<{ waiting: number }>('GET', '/signals-without-sender');
      return answer.ok ? answer.value.waiting : 0;
    },
  });
  return data === undefined || data === 0 ? null : (
    <Notice kind="attention">
      <p>{words.withoutSender(data)}</p>
    </Notice>
  );
};

type Props = {
  /** An administrator invites to every role; a coordinator invites volunteers of the own team. */
  readonly isAdmin: boolean;
  readonly areas: AreaPack | null;
};

export const InviteScreen = ({ isAdmin, areas }: Props) => {
  const { roles, app } = useWords();
  const { language } = useLanguage();
  const words = inviteWords(language);
  const client = useQueryClient();
  const read = useTeams();
  const teams = read.data ?? [];
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('volunteer');
  const [teamId, setTeamId] = useState('');
  const [area, setArea] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const organisations = useOrganisations(isAdmin);
  const [sent, setSent] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ email?: string; form?: string }>({});
  const { isSending, once } = useOnce();
  const place = rolePlaceKind(role);
  const names = [...(areas?.areas ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'nl'));

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSent(null);
    const asked = {
      email,
      name,
      role,
      teamId: place === 'team' ? teamId || (teams[0]?.teamId ?? null) : null,
      areaCodes: place === 'areas' ? [area || (areas?.municipalityCode ?? '')] : [],
      organisationId: place === 'team' || organisationId === '' ? null : organisationId,
      startsOn: startsOn === '' ? null : startsOn,
    };
    const answer = await once(asked, (invitationId) =>
      callApi('POST', '/invitations', { ...asked, invitationId }),
    );
    if (answer === null) return;
    if (answer.ok) {
      setSent(email);
      setEmail('');
      setName('');
      setWrong({});
      await client.invalidateQueries({ queryKey: ['invitations'] });
    } else if (answer.kind === 'problem') {
      const atEmail = answer.problem.fields?.some((field) => field.path === 'email') === true;
      setWrong(atEmail ? { email: words.wrongEmail } : { form: answer.problem.detail });
    } else setWrong({ form: app.failed });
  };

  // The choice of a team stands above the button that sends.
  if (read.isLoading) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      {isAdmin ? <WithoutSender words={words} /> : null}
      <p>{words.intro}</p>
      {sent === null ? null : (
        <Notice kind="done" live="status">
          <p>{words.sent(sent)}</p>
        </Notice>
      )}
      {wrong.form === undefined ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong.form}</p>
        </Notice>
      )}
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        <TextInput
          label={words.name}
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          label={words.email}
          type="email"
          required
          autoComplete="off"
          value={email}
          wrong={wrong.email ?? null}
          onChange={(event) => setEmail(event.target.value)}
        />
        {isAdmin ? (
          <Select
            label={words.role}
            value={role}
            options={invitable.map((value) => ({ value, label: roles[value] ?? value }))}
            onChange={(event) => setRole(invitable.find((one) => one === event.target.value) ?? 'volunteer')}
          />
        ) : null}
        {place === 'team' && teams.length > 0 ? (
          <Select
            label={words.team}
            value={teamId || (teams[0]?.teamId ?? '')}
            options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
            onChange={(event) => setTeamId(event.target.value)}
          />
        ) : null}
        {place === 'areas' ? (
          <Select
            label={words.area}
            hint={words.areaHint}
            value={area}
            options={[
              { value: '', label: words.wholeMunicipality },
              ...names.map((one) => ({ value: one.code, label: one.name })),
            ]}
            onChange={(event) => setArea(event.target.value)}
          />
        ) : null}
        {isAdmin && place !== 'team' ? (
          <Select
            label={words.organisation}
            hint={words.organisationHint}
            required={needsOrganisation(role)}
            value={organisationId}
            options={[
              { value: '', label: needsOrganisation(role) ? words.chooseOrganisation : words.noOrganisation },
              ...organisations.map((one) => ({ value: one.organisationId, label: one.name })),
            ]}
            onChange={(event) => setOrganisationId(event.target.value)}
          />
        ) : null}
        {isAdmin ? (
          <TextInput
            label={words.startsOn}
            hint={words.startsOnHint}
            type="date"
            value={startsOn}
            onChange={(event) => setStartsOn(event.target.value)}
          />
        ) : null}
        <Button type="submit" wide busy={isSending}>
          {words.send}
        </Button>
      </form>
      {isAdmin ? <Invitations words={words} /> : null}
      {isAdmin ? <OrganisationsPart words={words} /> : null}
    </div>
  );
};
