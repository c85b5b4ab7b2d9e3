/** The administrator's tray: cases that lost their owner, passed on unread. */
import type { CaseTray } from '@buurtplus/contract/casework';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Busy, Button, Heading, Notice, Select } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { todayInDutch, useCaseWords } from './case-words.ts';
import { passOnCase, troubleOf, useCaseTray } from './casework.api.ts';
import './casework.css';

const Item = ({
  item,
  people,
}: {
  readonly item: CaseTray['items'][number];
  readonly people: CaseTray['people'];
}) => {
  const words = useCaseWords();
  const { roles } = useWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const fitting = people.filter((one) => one.role === item.role);
  const [personId, setPersonId] = useState(fitting[0]?.personId ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await once({ personId }, (commandId) => passOnCase(item.caseId, { commandId, personId }));
    if (answer === null) return;
    setTrouble(troubleOf(answer, words));
    await client.invalidateQueries({ queryKey: ['cases'] });
  };
  return (
    <form className="bpp-card" onSubmit={(event) => void submit(event)}>
      <h2>
        {words.number} <span className="bpp-number">{item.number}</span>
      </h2>
      <p>
        {roles[item.role]} · {words.trayDue(dayInWords(item.dueOn, todayInDutch(), language))}
      </p>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      <Select
        label={words.receiver}
        value={personId}
        required
        options={fitting.map((one) => ({ value: one.personId, label: one.name }))}
        onChange={(event) => setPersonId(event.target.value)}
      />
      <Button type="submit" busy={isSending}>
        {words.passOn}
      </Button>
    </form>
  );
};

type PlaceName = (code: string) => string;

const Late = ({ items, placeName }: { readonly items: CaseTray['late']; readonly placeName: PlaceName }) => {
  const words = useCaseWords();
  const { roles } = useWords();
  const { language } = useLanguage();
  if (items.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="late-reviews">
      <h2 id="late-reviews">{words.lateTitle}</h2>
      <p>{words.lateIntro}</p>
      <ul className="bpp-list">
        {items.map((item) => (
          <li key={item.number} className="bpp-card">
            <strong className="bpp-number">{item.number}</strong> {roles[item.role]} ·{' '}
            {placeName(item.neighbourhoodCode)} ·{' '}
            {words.lateSince(dayInWords(item.reviewOn, todayInDutch(), language))}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const CaseTrayScreen = ({ placeName }: { readonly placeName: PlaceName }) => {
  const words = useCaseWords();
  const tray = useCaseTray();
  return (
    <div className="bpp-stack">
      <Heading>{words.trayTitle}</Heading>
      <p>{words.trayIntro}</p>
      {tray.isPending ? <Busy words={words.loading} /> : null}
      {tray.isError ? (
        <Notice kind="attention">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      {tray.data?.items.length === 0 ? <p className="bpp-large">{words.trayEmpty}</p> : null}
      {(tray.data?.items ?? []).map((item) => (
        <Item key={item.caseId} item={item} people={tray.data?.people ?? []} />
      ))}
      <Late items={tray.data?.late ?? []} placeName={placeName} />
    </div>
  );
};
