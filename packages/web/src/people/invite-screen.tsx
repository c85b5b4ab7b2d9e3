/** Inviting somebody to a role with a place: a coordinator for the own team, an administrator for the municipality. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { type Role, rolePlaceKind } from '@buurtplus/domain/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Heading, Notice, Select, TextInput } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type InviteWords, inviteWords } from './invite-words.ts';

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
];

const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: async () => {
      const answer = await callApi<{ teams: { teamId: string; name: string }[] }>('GET', '/teams');
      return answer.ok ? answer.value.teams : [];
    },
  }).data ?? [];

const Invitations = ({ words }: { readonly words: InviteWords }) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['invitations'],
    queryFn: async () => {
      const answer = await callApi<{ invitations: Invitation[] }>('GET', '/invitations');
      return answer.ok ? answer.value.invitations : [];
    },
  });
  const withdraw = async (id: string): Promise<void> => {
    await callApi('DELETE', `/invitations/${id}`);
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
      {list.isSuccess && invitations.length === 0 ? <p className="bpp-soft">{words.none}</p> : null}
      <ul className="bpp-list">
        {invitations.map((one) => (
          <li key={one.invitationId} className="bpp-row">
            <span>
              {one.email} · {roles[one.role]} · {stateOf(one)}
            </span>
            {one.acceptedAt === null ? (
              <Button kind="quiet" onClick={() => void withdraw(one.invitationId)}>
                {words.withdraw}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
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
  const teams = useTeams();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('volunteer');
  const [teamId, setTeamId] = useState('');
  const [area, setArea] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ email?: string; form?: string }>({});
  const [busy, setBusy] = useState(false);
  const place = rolePlaceKind(role);
  const names = [...(areas?.areas ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'nl'));

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setSent(null);
    const answer = await callApi('POST', '/invitations', {
      email,
      name,
      role,
      teamId: place === 'team' ? teamId || (teams[0]?.teamId ?? null) : null,
      areaCodes: place === 'areas' ? [area || (areas?.municipalityCode ?? '')] : [],
    });
    setBusy(false);
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
        <Button type="submit" wide busy={busy}>
          {words.send}
        </Button>
      </form>
      {isAdmin ? <Invitations words={words} /> : null}
    </div>
  );
};
