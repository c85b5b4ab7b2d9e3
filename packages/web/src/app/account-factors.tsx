/** Passkeys of this account, and whether this browser is told when there is news. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { registerPasskey } from '../people/people.api.ts';
import { Button, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { isPushOn, mayHavePush, pushOff, pushOn } from './push.ts';

type Passkey = { readonly credentialId: string; readonly label: string; readonly createdAt: string };

export const Passkeys = () => {
  const { me, app, signIn } = useWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const list = useQuery({
    queryKey: ['passkeys'],
    queryFn: async () => {
      const answer = await callApi<{ passkeys: Passkey[] }>('GET', '/me/passkeys');
      return answer.ok ? answer.value.passkeys : [];
    },
  });
  const finish = async (answer: Awaited<ReturnType<typeof registerPasskey>>): Promise<void> => {
    setTrouble(
      answer === null
        ? signIn.passkeyFailed
        : answer.ok
          ? null
          : answer.kind === 'problem'
            ? answer.problem.detail
            : app.failed,
    );
    await client.invalidateQueries({ queryKey: ['passkeys'] });
  };
  const remove = async (id: string): Promise<void> => {
    const answer = await callApi<undefined>('DELETE', `/me/passkeys/${id}`);
    setTrouble(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
    await client.invalidateQueries({ queryKey: ['passkeys'] });
  };
  return (
    <section className="bpp-stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{me.passkeys}</h2>
      <p className="bpp-soft">{me.passkeysText}</p>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <ul className="bpp-list">
        {(list.data ?? []).map((passkey) => (
          <li key={passkey.credentialId} className="bpp-row">
            <span>
              {passkey.label} · {momentInWords(passkey.createdAt, language, new Date())}
            </span>
            <Button kind="quiet" onClick={() => void remove(passkey.credentialId)}>
              {me.end}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="secondary" wide onClick={() => void registerPasskey().then(finish)}>
        <KeyRound size={22} aria-hidden="true" /> {signIn.factorMakePasskey}
      </Button>
    </section>
  );
};

export const PushChoice = () => {
  const { me, app } = useWords();
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  const state = useQuery({
    queryKey: ['push'],
    queryFn: async () => ({ possible: await mayHavePush(), on: await isPushOn() }),
  });
  if (state.data?.possible !== true) return null;
  const { on } = state.data;
  const turn = async (): Promise<void> => {
    setFailed(!(await (on ? pushOff() : pushOn())));
    await client.invalidateQueries({ queryKey: ['push'] });
  };
  return (
    <section className="bpp-stack" aria-labelledby="push">
      <h2 id="push">{me.push}</h2>
      <p className="bpp-soft">{me.pushText}</p>
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{app.failed}</p>
        </Notice>
      ) : null}
      <Button kind="secondary" wide onClick={() => void turn()}>
        {on ? me.pushOff : me.pushOn}
      </Button>
    </section>
  );
};
