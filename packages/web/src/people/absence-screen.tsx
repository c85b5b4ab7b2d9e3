/** Being away with somebody who stands in: one's own, or as the functional admin that of anybody behind a desk. */
import type { Absence, Absences, NewAbsence } from '@buurtplus/contract/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice, Select, TextInput } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type StaffWords, staffWords } from './staff-words.ts';

type Colleague = Absences['colleagues'][number];
const keyOf = (one: Pick<Colleague, 'personId' | 'role'>): string => `${one.personId} ${one.role}`;

const Planned = ({
  absence,
  today,
  words,
  mine,
  onEnd,
}: {
  readonly absence: Absence;
  readonly today: string;
  readonly words: StaffWords;
  readonly mine: boolean;
  readonly onEnd: () => void;
}) => {
  const { language } = useLanguage();
  const [sure, setSure] = useState(false);
  const day = (one: string): string => dayInWords(one, today, language);
  return (
    <li className="bpp-card">
      <p>{words.line(absence.name, day(absence.startsOn), day(absence.endsOn))}</p>
      <p className="bpp-soft">
        {absence.deputyName === null ? words.byNobody : words.by(absence.deputyName)}
      </p>
      {mine ? (
        <Button kind="quiet" onClick={() => (sure ? onEnd() : setSure(true))}>
          {sure ? words.endSure : words.end}
        </Button>
      ) : null}
    </li>
  );
};

type FormProps = {
  readonly data: Absences;
  /** Oneself; null for the functional admin, who chooses. */
  readonly own: Colleague | null;
  readonly words: StaffWords;
  readonly onKeep: (asked: NewAbsence) => void;
};

const AbsenceForm = ({ data, own, words, onKeep }: FormProps) => {
  const [who, setWho] = useState(own === null ? '' : keyOf(own));
  const [startsOn, setStartsOn] = useState(data.today);
  const [endsOn, setEndsOn] = useState(data.today);
  const [deputyId, setDeputyId] = useState(
    () =>
      data.colleagues.find((one) => one.role === own?.role && one.personId !== own?.personId)?.personId ?? '',
  );
  const away = data.colleagues.find((one) => keyOf(one) === who) ?? own;
  const deputies = data.colleagues.filter(
    (one) => one.role === away?.role && one.personId !== away?.personId,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (away === null || away === undefined) return;
    const { personId, role } = away;
    onKeep({
      absenceId: newId(),
      personId,
      role,
      startsOn,
      endsOn,
      deputyId: deputyId === '' ? null : deputyId,
    });
  };
  return (
    <form className="bpp-card bpp-stack" onSubmit={submit} aria-label={words.add}>
      <h2>{words.add}</h2>
      {own === null ? (
        <Select
          label={words.who}
          value={who}
          required
          options={[
            { value: '', label: words.pick },
            ...data.colleagues.map((one) => ({
              value: keyOf(one),
              label: `${one.name}, ${words.roles[one.role]}`,
            })),
          ]}
          onChange={(event) => {
            setWho(event.target.value);
            setDeputyId('');
          }}
        />
      ) : null}
      <TextInput
        label={words.from}
        type="date"
        required
        value={startsOn}
        onChange={(event) => setStartsOn(event.target.value)}
      />
      <TextInput
        label={words.until}
        type="date"
        required
        min={startsOn}
        value={endsOn}
        onChange={(event) => setEndsOn(event.target.value)}
      />
      <Select
        label={words.deputy}
        {...(deputyId === '' ? { hint: words.noDeputyHint } : {})}
        value={deputyId}
        options={[
          ...deputies.map((one) => ({ value: one.personId, label: one.name })),
          { value: '', label: words.noDeputy },
        ]}
        onChange={(event) => setDeputyId(event.target.value)}
      />
      <Button type="submit">{words.keep}</Button>
    </form>
  );
};

export const AbsenceScreen = ({ personId, role }: { readonly personId: string; readonly role: string }) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = staffWords(language);
  const client = useQueryClient();
  const isAdmin = role === 'functional_admin';
  const [message, setMessage] = useState<{ readonly done: boolean; readonly text: string } | null>(null);
  const read = useQuery({
    queryKey: ['absences'],
    queryFn: async () => {
      const answer = await callApi<Absences>('GET', '/absences');
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    },
    retry: false,
  });
  const send = async (method: string, path: string, body?: unknown): Promise<void> => {
    const answer = await callApi(method, path, body);
    setMessage(
      answer.ok
        ? method === 'POST'
          ? { done: true, text: words.kept }
          : null
        : { done: false, text: answer.kind === 'problem' ? answer.problem.detail : words.failed },
    );
    await client.invalidateQueries();
  };
  const data = read.data ?? null;
  const own = data?.colleagues.find((one) => one.personId === personId && one.role === role) ?? null;
  const trouble = message?.done === false ? message.text : (read.error?.message ?? null);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p>{isAdmin ? words.introAdmin : words.intro}</p>
      {message?.done === true ? <p role="status">{message.text}</p> : null}
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {read.isPending ? <Busy words={app.busy} /> : null}
      {data === null ? null : (
        <>
          {data.absences.length === 0 ? (
            <p className="bpp-large">{words.none}</p>
          ) : (
            <ul className="bpp-list" aria-label={words.planned}>
              {data.absences.map((absence) => (
                <Planned
                  key={absence.absenceId}
                  absence={absence}
                  today={data.today}
                  words={words}
                  mine={isAdmin || absence.personId === personId}
                  onEnd={() => void send('DELETE', `/absences/${absence.absenceId}`)}
                />
              ))}
            </ul>
          )}
          {isAdmin || own !== null ? (
            <AbsenceForm
              key={data.absences.length}
              data={data}
              own={own}
              words={words}
              onKeep={(asked) => void send('POST', '/absences', asked)}
            />
          ) : null}
        </>
      )}
    </div>
  );
};
