/** The own certificate among the own lessons: what is missing, making it, the paper, renewing, taking it back. */
import type { MyCertificate } from '@buurtplus/contract/certificates';
import { learningLine, lessonsOverdue } from '@buurtplus/domain/training';
import { type ReactNode, useState } from 'react';
import { Button, Notice, useArrival } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { makeCertificate, savePaper, withdrawCertificate } from './certificate.api.ts';
import { certificateWords } from './certificate-words.ts';
import { dayInFull } from './day-in-full.ts';

type Props = {
  readonly mine: MyCertificate;
  readonly today: string;
  readonly onChanged: () => Promise<unknown>;
  readonly lessonLink: (moduleId: string, title: string) => ReactNode;
};

export const CertificatePart = ({ mine, today, onChanged, lessonLink }: Props) => {
  const { language } = useLanguage();
  const words = certificateWords(language);
  const [failed, setFailed] = useState(false);
  const [sure, setSure] = useState(false);
  // Made, renewed or taken back: the page says how it stands now, and that is where one is.
  const [acted, setActed] = useState(false);
  const { certificate, missing, ready } = mine;
  const intro = useArrival<HTMLParagraphElement>(acted && certificate === null);
  const act = async (work: () => Promise<{ readonly ok: boolean }>): Promise<void> => {
    const answer = await work();
    setFailed(!answer.ok);
    setSure(false);
    setActed(answer.ok);
    await onChanged();
  };
  const lessons = (ids: readonly string[]) => (
    <ul className="bpp-list">
      {learningLine
        .filter(({ id }) => ids.includes(id))
        .map(({ id, title }) => (
          <li key={id}>{lessonLink(id, title[language])}</li>
        ))}
    </ul>
  );
  const overdue = lessonsOverdue(learningLine, today).map(({ title }) => title[language]);
  const mayRenew = certificate !== null && certificate.renewFrom <= today;
  return (
    <section className="bpp-stack" aria-labelledby="certificate">
      <h2 id="certificate">{words.title}</h2>
      {certificate === null ? <p ref={intro}>{words.intro}</p> : null}
      {certificate?.state === 'valid' ? (
        <Notice kind="done" arrives={acted}>
          <p>{words.valid(dayInFull(certificate.validUntil, language))}</p>
        </Notice>
      ) : null}
      {certificate?.state === 'expired' ? (
        <Notice kind="attention">
          <p>{words.expired(dayInFull(certificate.validUntil, language))}</p>
        </Notice>
      ) : null}
      {overdue.length > 0 && (certificate !== null || ready) ? (
        <p className="bpp-soft">{words.overdue(overdue)}</p>
      ) : null}
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      {certificate?.state === 'valid' ? (
        <Button wide onClick={() => void savePaper(language).then((saved) => setFailed(!saved))}>
          {words.save}
        </Button>
      ) : null}
      {certificate !== null && !mayRenew ? (
        <p className="bpp-soft">{words.renewLater(dayInFull(certificate.renewFrom, language))}</p>
      ) : null}
      {missing.length > 0 && (certificate === null || mayRenew) ? (
        <>
          <p>{words.missing(missing.length)}</p>
          {lessons(missing)}
        </>
      ) : null}
      {mayRenew && certificate.toRefresh.length > 0 ? (
        <>
          <p>{words.refresh}</p>
          {lessons(certificate.toRefresh)}
        </>
      ) : null}
      {ready ? (
        <Button wide onClick={() => void act(makeCertificate)}>
          {certificate === null ? words.make : words.renew}
        </Button>
      ) : null}
      <p className="bpp-soft">{mine.counts ? words.counts : words.private}</p>
      {certificate === null ? null : sure ? (
        <Notice kind="attention">
          <p>{words.backSure}</p>
          <Button kind="secondary" onClick={() => void act(withdrawCertificate)}>
            {words.backYes}
          </Button>
          <Button kind="quiet" onClick={() => setSure(false)}>
            {words.backNo}
          </Button>
        </Notice>
      ) : (
        <Button kind="quiet" onClick={() => setSure(true)}>
          {words.back}
        </Button>
      )}
    </section>
  );
};
