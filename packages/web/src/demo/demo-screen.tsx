/** The demo's own page: the invented people, their second steps, and the mailbox. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { callApi } from '../offline/api.ts';
import { Button, Heading } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';

type Person = {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly totpCode: string | null;
};
type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly sentAt: string };

export const DemoScreen = () => {
  const { demo, roles } = useWords();
  const { language } = useLanguage();
  const people = useQuery({
    queryKey: ['demo', 'people'],
    refetchInterval: 5_000,
    queryFn: async () => {
      const answer = await callApi<{ people: Person[] }>('GET', '/demo/people');
      return answer.ok ? answer.value.people : [];
    },
  });
  const mails = useQuery({
    queryKey: ['demo', 'mails'],
    refetchInterval: 3_000,
    queryFn: async () => {
      const answer = await callApi<{ mails: Mail[] }>('GET', '/demo/mails');
      return answer.ok ? answer.value.mails : [];
    },
  });
  return (
    <div className="bpp-stack">
      <Heading>{demo.title}</Heading>
      <p className="bpp-large">{demo.intro}</p>
      <Link to="/aanmelden">{demo.signIn}</Link>
      <h2>{demo.people}</h2>
      <ul className="bpp-list">
        {(people.data ?? []).map((person) => (
          <li className="bpp-card" key={person.email}>
            <strong>
              {person.name} · {roles[person.role]}
            </strong>
            <span>{person.email}</span>
            {person.totpCode === null ? null : (
              <span className="bpp-number">{demo.code(person.totpCode)}</span>
            )}
          </li>
        ))}
      </ul>
      <h2>{demo.mailbox}</h2>
      <Button kind="secondary" onClick={() => void mails.refetch()}>
        {demo.refresh}
      </Button>
      {(mails.data ?? []).length === 0 ? <p>{demo.noMail}</p> : null}
      <ul className="bpp-list">
        {(mails.data ?? []).map((mail) => (
          <li className="bpp-card" key={`${mail.sentAt}${mail.to}${mail.subject}`}>
            <strong>{mail.subject}</strong>
            <small className="bpp-soft">
              {mail.to} · {momentInWords(mail.sentAt, language, new Date())}
            </small>
            <p style={{ whiteSpace: 'pre-line' }}>{mail.text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};
