/** Publishing: from which day, who decided it and why, and once more what changes. */
import type { CompassEditionView } from '@buurtplus/contract/editions';
import { mayPublish } from '@buurtplus/domain/compass';
import { type FormEvent, useState } from 'react';
import { Button, Heading, Notice, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { dayInWords } from './days.ts';
import type { Tried } from './dry-run-page.tsx';
import { editionWords } from './edition-words.ts';
import { publishDraft } from './knowledge.api.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

const Done = ({ edition }: { readonly edition: CompassEditionView }) => {
  const { language } = useLanguage();
  const words = editionWords(language).publish;
  const { today } = useDraft();
  const name = knowledgeWords(language).edition(edition.number, edition.version);
  return (
    <div className="bpp-stack bpp-know-read">
      <Heading>{words.done(name)}</Heading>
      <p className="bpp-large">
        {edition.publishOn <= today
          ? words.doneToday
          : words.doneLater(dayInWords(edition.publishOn, language, today))}
      </p>
      <div className="bpp-row">
        <PageLink page="" kind="secondary">
          {knowledgeWords(language).pages.overview}
        </PageLink>
        <PageLink page="geschiedenis" kind="quiet">
          {knowledgeWords(language).pages.history}
        </PageLink>
      </div>
    </div>
  );
};

/** What has to be seen before the button works. */
const Before = ({ tried }: { readonly tried: Tried }) => {
  const { language } = useLanguage();
  const words = editionWords(language);
  const { faults, seen, differs, book, inForce, standard } = useDraft();
  const others = faults.filter(({ stops }) => !stops);
  return (
    <section className="bpp-tight" aria-labelledby="to-change">
      <h2 id="to-change">{words.publish.changes}</h2>
      <ChangedLines lines={differs} before={inForce} after={book} names={[standard]} links />
      {others.length === 0 ? null : (
        <Notice kind="attention">
          <p>{words.check.attention}:</p>
          <ul className="bpp-tight">
            {others.map(({ code, at, text }, index) => (
              <li key={`${code} ${at} ${index + 1}`}>{text[language]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {tried?.result.revision === seen ? null : (
        <Notice kind="info">
          <p>{words.publish.notTried}</p>
          <PageLink page="proef">{words.tryOut.title}</PageLink>
        </Notice>
      )}
    </section>
  );
};

const Form = ({ onDone }: { readonly onDone: (edition: CompassEditionView) => void }) => {
  const { language } = useLanguage();
  const { app } = useWords();
  const words = editionWords(language).publish;
  const { editions, faults, save, seen, number, today } = useDraft();
  const [publishOn, setPublishOn] = useState(today);
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<{ day?: string; note?: string; form?: string }>({});
  const [busy, setBusy] = useState(false);
  const planned = editions.editions.filter(
    ({ state, publishOn: day }) => state === 'planned' && day >= publishOn,
  );
  const ready = mayPublish(faults);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (note.trim() === '') return setWrong({ note: words.noNote });
    if (publishOn < today) return setWrong({ day: words.wrongDay });
    setBusy(true);
    const answer = await publishDraft({ seen, publishOn, note });
    setBusy(false);
    if (answer.ok) return onDone(answer.value);
    if (answer.kind === 'no_answer') return setWrong({ form: app.failed });
    const fields = answer.problem.fields ?? [];
    const at = (path: string): boolean => fields.some((field) => field.path === path);
    setWrong({
      ...(at('publishOn') ? { day: words.wrongDay } : {}),
      ...(at('note') ? { note: words.noNote } : {}),
      ...(at('publishOn') || at('note') ? {} : { form: answer.problem.detail }),
    });
  };
  return (
    <form className="bpp-stack" onSubmit={(event) => void send(event)} noValidate>
      <TextInput
        label={words.day}
        hint={words.dayHint}
        type="date"
        min={today}
        value={publishOn}
        wrong={wrong.day ?? null}
        onChange={(event) => setPublishOn(event.target.value)}
      />
      {planned.map((edition) => (
        <Notice kind="attention" key={edition.version}>
          <p>
            {words.replaces(
              knowledgeWords(language).edition(edition.number, edition.version),
              dayInWords(edition.publishOn, language, today),
            )}
          </p>
        </Notice>
      ))}
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={note}
        maxLength={500}
        rows={3}
        wrong={wrong.note ?? null}
        onChange={(event) => setNote(event.target.value)}
      />
      {wrong.form === undefined ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong.form}</p>
        </Notice>
      )}
      {ready ? null : (
        <Notice kind="attention">
          <p>{words.notReady}</p>
          <PageLink page="controle">{editionWords(language).check.title}</PageLink>
        </Notice>
      )}
      {save.kind === 'saved' ? null : <p role="status">{words.unsaved}</p>}
      <Button type="submit" busy={busy} disabled={!ready || save.kind !== 'saved'}>
        {words.send(number, publishOn <= today ? words.today : dayInWords(publishOn, language, today))}
      </Button>
    </form>
  );
};

export const PublishPage = ({ tried }: { readonly tried: Tried }) => {
  const { language } = useLanguage();
  const words = editionWords(language).publish;
  const { hasDraft, differs, number, reload, standard, inForce, editions } = useDraft();
  const [done, setDone] = useState<CompassEditionView | null>(null);
  const finish = (edition: CompassEditionView): void => {
    setDone(edition);
    void reload();
  };
  if (done !== null) return <Done edition={done} />;
  const otherStandard = editions.inForce.standard.version !== standard.version;
  return (
    <div className="bpp-stack bpp-know-read" data-version={inForce.version}>
      <div className="bpp-tight">
        <Heading>{words.title(number)}</Heading>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      {!hasDraft ? (
        <p className="bpp-large">{words.none}</p>
      ) : differs.length === 0 && !otherStandard ? (
        <p className="bpp-large">{words.nothing}</p>
      ) : (
        <>
          <Before tried={tried} />
          <Form onDone={finish} />
        </>
      )}
    </div>
  );
};
