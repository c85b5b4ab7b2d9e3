/** Me: what came back, the outbox, how the app looks, where I am signed in, and out again. */
import type { Me } from '@buurtplus/contract/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { callApi } from '../offline/api.ts';
import { thisDevice } from '../offline/device.ts';
import { chooseLanguage } from '../people/people.api.ts';
import { OwnNumberPart } from '../rounds/own-number.tsx';
import { Button, Heading, Select } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Passkeys, PushChoice } from './account-factors.tsx';
import { useAppearance } from './appearance.ts';
import { groupsFor } from './me-links.ts';
import { teamRoles } from './roles.ts';
import { useMe, useSignOut } from './session.ts';

type Session = {
  readonly sessionId: string;
  readonly browserLabel: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
};
type Device = { readonly deviceId: string; readonly label: string; readonly createdAt: string };

const Settings = ({ me }: { readonly me: Me }) => {
  const words = useWords();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme, size, setSize } = useAppearance();
  return (
    <section className="bpp-stack" aria-labelledby="settings">
      <h2 id="settings">{words.me.settings}</h2>
      <Select
        label={words.me.language}
        value={language}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(event) => {
          const chosen = event.target.value === 'en' ? 'en' : 'nl';
          setLanguage(chosen);
          void chooseLanguage(chosen);
        }}
      />
      <Select
        label={words.me.theme}
        value={theme}
        options={(['auto', 'day', 'night'] as const).map((value) => ({
          value,
          label: words.me.themes[value],
        }))}
        onChange={(event) => setTheme(event.target.value as typeof theme)}
      />
      <Select
        label={words.me.text}
        value={size}
        options={(['normal', 'large', 'largest'] as const).map((value) => ({
          value,
          label: words.me.texts[value],
        }))}
        onChange={(event) => setSize(event.target.value as typeof size)}
      />
      {me.choices.length > 1 ? <Link to="/rol">{words.me.changeRole}</Link> : null}
    </section>
  );
};

const Places = () => {
  const words = useWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => {
      const answer = await callApi<{ sessions: Session[] }>('GET', '/me/sessions');
      return answer.ok ? answer.value.sessions : [];
    },
  });
  const devices = useQuery({
    queryKey: ['devices'],
    queryFn: async () => {
      const answer = await callApi<{ devices: Device[] }>('GET', '/me/devices');
      return answer.ok ? answer.value.devices : [];
    },
  });
  const own = useQuery({
    queryKey: ['this-device'],
    queryFn: async () => (await thisDevice()).deviceId,
  });
  const end = async (path: string): Promise<void> => {
    await callApi('DELETE', path);
    await client.invalidateQueries();
  };
  const list = sessions.data ?? [];
  return (
    <section className="bpp-stack" aria-labelledby="where">
      <h2 id="where">{words.me.where}</h2>
      <ul className="bpp-list">
        {list.map((session) => (
          <li key={session.sessionId} className="bpp-row">
            <span>
              {session.browserLabel} ·{' '}
              {session.current ? words.me.here : momentInWords(session.lastSeenAt, language, new Date())}
            </span>
            {session.current ? null : (
              <Button kind="quiet" onClick={() => void end(`/me/sessions/${session.sessionId}`)}>
                {words.me.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.length > 1 ? (
        <Button kind="secondary" onClick={() => void end('/me/other-sessions')}>
          {words.me.endOthers}
        </Button>
      ) : null}
      {(devices.data ?? []).length === 0 ? null : <h2>{words.me.phones}</h2>}
      <ul className="bpp-list">
        {(devices.data ?? []).map((device) => (
          <li key={device.deviceId} className="bpp-row">
            <span>
              {device.label} ·{' '}
              {device.deviceId === own.data
                ? words.me.here
                : momentInWords(device.createdAt, language, new Date())}
            </span>
            {own.isSuccess && device.deviceId !== own.data ? (
              <Button kind="quiet" onClick={() => void end(`/me/devices/${device.deviceId}`)}>
                {words.me.end}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const MePage = () => {
  const words = useWords();
  const { language } = useLanguage();
  const me = useMe().data;
  const signOut = useSignOut();
  if (me == null) return null;
  return (
    <div className="bpp-stack">
      <Heading>{me.name}</Heading>
      <p className="bpp-soft">
        {me.acting === null
          ? me.email
          : `${words.roles[me.acting.role]} · ${me.acting.teamName ?? me.acting.tenantName}`}
      </p>
      {groupsFor(me.acting?.role ?? '', words.me, language).map(({ title, links }) => (
        <nav key={title} className="bpp-stack" aria-label={title}>
          <h2>{title}</h2>
          <ul className="bpp-list">
            {links.map(({ to, label }) => (
              <li key={to}>
                <Link className="bpp-linkrow" to={to}>
                  {label} <ChevronRight aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ))}
      <Settings me={me} />
      <PushChoice />
      {teamRoles.has(me.acting?.role ?? '') ? (
        <OwnNumberPart leads={me.acting?.role === 'coordinator'} />
      ) : null}
      <Places />
      <Passkeys />
      <Button kind="secondary" wide onClick={() => void signOut()}>
        {words.signIn.out}
      </Button>
    </div>
  );
};
