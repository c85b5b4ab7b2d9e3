/** Signing in: an address, then a code of six digits; or a passkey. */
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, CodeInput, Heading, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { askSignIn, signInByCode, signInByPasskey } from './people.api.ts';
import { useArrive } from './use-arrive.ts';

const CodeForm = ({
  email,
  requestId,
  onOther,
}: {
  readonly email: string;
  readonly requestId: string;
  readonly onOther: () => void;
}) => {
  const { signIn, app } = useWords();
  const arrive = useArrive();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await signInByCode(requestId, code);
    setBusy(false);
    if (answer.ok) return arrive(answer.value);
    setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <form className="bpp-stack" onSubmit={(event) => void enter(event)}>
      <Heading>{signIn.sentTitle}</Heading>
      <p className="bpp-large">{signIn.sent(email)}</p>
      <CodeInput label={signIn.code} value={code} onCode={setCode} wrong={wrong} />
      <Button type="submit" wide busy={busy} disabled={code.length !== 6}>
        {signIn.enter}
      </Button>
      <Button kind="quiet" onClick={onOther}>
        {signIn.other}
      </Button>
    </form>
  );
};

export const SignInScreen = () => {
  const { signIn, app } = useWords();
  const { language, setLanguage } = useLanguage();
  const other =
    language === 'nl'
      ? ({ code: 'en', name: 'English' } as const)
      : ({ code: 'nl', name: 'Nederlands' } as const);
  const arrive = useArrive();
  const [email, setEmail] = useState('');
  const [requestId, setRequestId] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await askSignIn(email);
    setBusy(false);
    if (answer.ok) setRequestId(answer.value.requestId);
    else setWrong(answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  const usePasskey = async (): Promise<void> => {
    const answer = await signInByPasskey();
    if (answer?.ok === true) return arrive(answer.value);
    setWrong(signIn.passkeyFailed);
  };
  if (requestId !== null)
    return <CodeForm email={email} requestId={requestId} onOther={() => setRequestId(null)} />;
  return (
    <form className="bpp-stack" onSubmit={(event) => void ask(event)}>
      <Heading>{signIn.title}</Heading>
      <p className="bpp-large">{signIn.intro}</p>
      <TextInput
        label={signIn.email}
        type="email"
        autoComplete="username webauthn"
        inputMode="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        wrong={wrong}
      />
      <Button type="submit" wide busy={busy}>
        {signIn.ask}
      </Button>
      <Button kind="secondary" wide onClick={() => void usePasskey()}>
        <KeyRound size={22} aria-hidden="true" /> {signIn.passkey}
      </Button>
      {window.location.hostname === 'localhost' || window.location.hostname.startsWith('127.') ? (
        <Link to="/demo">{signIn.demo}</Link>
      ) : null}
      <div className="bpp-row">
        <Button kind="quiet" lang={other.code} onClick={() => setLanguage(other.code)}>
          {other.name}
        </Button>
      </div>
    </form>
  );
};
