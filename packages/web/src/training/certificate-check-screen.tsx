/** For anybody with the paper in hand: type the code, hear whether it still holds. No account, no name. */
import type { CertificateAnswer } from '@buurtplus/contract/certificates';
import { useState } from 'react';
import { Button, Heading, Notice, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { checkCertificate } from './certificate.api.ts';
import { certificateWords } from './certificate-words.ts';
import { dayInFull } from './day-in-full.ts';

/** @param scanned the code behind the "#" of a scanned address, or nothing */
export const CertificateCheckScreen = ({ scanned }: { readonly scanned: string }) => {
  const { language } = useLanguage();
  const words = certificateWords(language);
  const [code, setCode] = useState(scanned);
  const [answer, setAnswer] = useState<CertificateAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const check = async (): Promise<void> => {
    const got = await checkCertificate(code);
    setAnswer(got.ok ? got.value : null);
    setProblem(
      got.ok ? null : got.kind === 'problem' && got.problem.status === 429 ? got.problem.title : words.failed,
    );
  };
  return (
    <form
      className="bpp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <Heading>{words.checkTitle}</Heading>
      <p className="bpp-large">{words.checkText}</p>
      <TextInput
        label={words.code}
        hint={words.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          setAnswer(null);
        }}
      />
      <Button wide type="submit" disabled={code.trim() === ''}>
        {words.check}
      </Button>
      {problem === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {answer === null ? null : (
        <Notice kind={answer.state === 'valid' ? 'done' : 'attention'} live="status">
          <p className="bpp-large">
            {answer.state === 'valid'
              ? words.states.valid(dayInFull(answer.validUntil ?? '', language))
              : words.states[answer.state]}
          </p>
        </Notice>
      )}
    </form>
  );
};
