/** For the coordinator: whether a certificate opens the rounds that ask for the course. */
import { useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { putSetting } from './certificate.api.ts';
import { certificateWords } from './certificate-words.ts';

type Props = { readonly counts: boolean; readonly onChanged: () => Promise<unknown> };

export const CertificateSettingPart = ({ counts, onChanged }: Props) => {
  const words = certificateWords(useLanguage().language);
  const [failed, setFailed] = useState(false);
  const choose = async (): Promise<void> => {
    const answer = await putSetting(!counts);
    setFailed(!answer.ok);
    await onChanged();
  };
  return (
    <section className="bpp-stack" aria-labelledby="certificate-setting">
      <h2 id="certificate-setting">{words.team}</h2>
      <p>{words.teamText}</p>
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      <p role="status" className="bpp-hidden">
        {counts ? words.teamOn : words.teamOff}
      </p>
      <Button kind="secondary" onClick={() => void choose()}>
        {counts ? words.teamStop : words.teamAsk}
      </Button>
    </section>
  );
};
