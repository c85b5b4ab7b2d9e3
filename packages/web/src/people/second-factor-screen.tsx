/** The second step: a code from an app or a passkey; and setting one up the first time. */
import type { Me } from '@buurtplus/contract/people';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, CodeInput, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { registerPasskey, setUpTotp, showTotp, signInByPasskey } from './people.api.ts';
import { QrCode } from './qr-code.tsx';
import { useArrive } from './use-arrive.ts';

export const SecondFactorScreen = () => {
  const { signIn, app } = useWords();
  const arrive = useArrive();
  const [code, setCode] = useState('');
  const [made, setMade] = useState<{ readonly secret: string; readonly uri: string } | null>(null);
  const secret = made?.secret ?? null;
  const [wrong, setWrong] = useState<string | null>(null);
  const me = useQuery({
    queryKey: ['me', 'factors'],
    queryFn: async () => {
      const answer = await callApi<Me>('GET', '/me');
      return answer.ok ? answer.value : null;
    },
  });
  const hasPasskey = me.data?.hasPasskey === true;
  const hasTotp = me.data?.hasTotp === true;
  // Whoever has a way already shows that one; only who has none makes one here.
  const makesFirst = me.data != null && !hasPasskey && !hasTotp;
  const needsSetUp = makesFirst && secret === null;
  const asksCode = secret !== null || hasTotp || me.data == null;
  const show = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await showTotp(code);
    if (answer.ok) return arrive(answer.value);
    setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  const passkey = async (): Promise<void> => {
    const answer = await (hasPasskey ? signInByPasskey() : registerPasskey());
    if (answer?.ok === true) return arrive(answer.value);
    setWrong(signIn.passkeyFailed);
  };
  const setUp = async (): Promise<void> => {
    const answer = await setUpTotp();
    if (answer.ok) setMade(answer.value);
    else setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <div className="bpp-stack">
      <Heading>{signIn.factorTitle}</Heading>
      <p className="bpp-large">{needsSetUp || secret !== null ? signIn.factorSetUp : signIn.factorText}</p>
      {made === null ? null : (
        <Notice kind="info">
          <QrCode uri={made.uri} />
          <h2>{signIn.factorSecret}</h2>
          <p className="bpp-number">
            <code>{made.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
          </p>
        </Notice>
      )}
      {needsSetUp ? (
        <Button wide onClick={() => void setUp()}>
          {signIn.factorMake}
        </Button>
      ) : null}
      {wrong === null || asksCode ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {asksCode ? (
        <form className="bpp-stack" onSubmit={(event) => void show(event)}>
          <CodeInput label={signIn.factorCode} value={code} onCode={setCode} wrong={wrong} />
          <Button type="submit" wide disabled={code.length !== 6}>
            {signIn.factorShow}
          </Button>
        </form>
      ) : null}
      {hasPasskey || makesFirst ? (
        <Button kind="secondary" wide onClick={() => void passkey()}>
          <KeyRound size={22} aria-hidden="true" />{' '}
          {hasPasskey ? signIn.factorPasskey : signIn.factorMakePasskey}
        </Button>
      ) : null}
    </div>
  );
};
