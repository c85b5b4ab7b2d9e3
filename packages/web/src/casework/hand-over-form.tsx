/** Offering: which verb, to whom, for what, which lines; and the preview must be looked at before anything goes. */
import type { CaseView, OfferBody } from '@buurtplus/contract/casework';
import {
  consentIn,
  fieldsAlong,
  heldBackOf,
  mayGoAlong,
  type ShareableField,
} from '@buurtplus/domain/casework';
import type { DutyRole } from '@buurtplus/domain/people';
import { type FormEvent, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Button, Choice, Notice, Select, TextArea, TextInput, useArrival } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type CaseWords, daysOn, optionsOf, todayInDutch } from './case-words.ts';
import { offerHandOver, previewHandOver, revealInCase, troubleOf, useReceivers } from './casework.api.ts';
import { ChooseAlong, fieldsAtFirst, StaysBehind } from './choose-along.tsx';
import { DisclosedBox } from './disclosed-box.tsx';
import { createNewestAnswer } from './newest-answer.ts';

type Verb = OfferBody['kind'];
type Seen = { readonly content: string; readonly mark: string };
type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly placeName: (code: string) => string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Colleagues, other professionals, or organisations: only who can really answer in this verb. */
type Target = { readonly value: string; readonly label: string; readonly role: DutyRole | null };
const useTargets = (verb: Verb, words: CaseWords): readonly Target[] => {
  const { roles } = useWords();
  const { language } = useLanguage();
  const until = (day: string): string => dayInWords(day, todayInDutch(), language);
  const receivers = useReceivers(true).data ?? null;
  if (receivers === null) return [];
  const people = receivers.people
    .filter((one) => (verb === 'assign' ? one.isColleague : verb === 'refer' || !one.isColleague))
    .map((one) => ({
      value: `p:${one.personId}`,
      role: one.role,
      label: `${one.name}, ${roles[one.role]}${one.awayUntil === null ? '' : ` (${words.signalCase.awayUntil(until(one.awayUntil))})`}`,
    }));
  const organisations =
    verb === 'refer'
      ? receivers.organisations
          .filter((one) => one.people > 0)
          .map((one) => ({
            value: `o:${one.organisationId}`,
            role: null,
            label:
              one.closedUntil === null
                ? one.name
                : `${one.name} (${words.signalCase.closedUntil(until(one.closedUntil))})`,
          }))
      : [];
  return [...organisations, ...people];
};

export const HandOverForm = ({ view, words, placeName, onDone, onCancel }: Props) => {
  const [verb, setVerb] = useState<Verb>('refer');
  const [target, setTarget] = useState('');
  const [purpose, setPurpose] = useState('');
  const [ground, setGround] = useState<OfferBody['ground']>(view.ground);
  const [untilOn, setUntilOn] = useState(() => daysOn(42));
  const [fields, setFields] = useState<readonly ShareableField[]>(fieldsAtFirst.refer);
  const [entryIds, setEntryIds] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [previews] = useState(createNewestAnswer);
  const [trouble, setTrouble] = useState<string | null>(null);
  // What the other will read comes first, the button that sends it after it.
  const preview = useArrival<HTMLElement>(seen !== null);
  const { isSending, once } = useOnce();
  /** In the order in which the frozen text numbers them. */
  const marks = view.entries.filter((one) => one.entry.kind === 'sensitive').map((one) => one.entryId);
  const targets = useTargets(verb, words);
  const moves = verb !== 'refer';
  // Nobody beforehand: what is in a case goes to nobody who was not chosen.
  const receiver = targets.some((one) => one.value === target) ? target : '';
  const toRole = targets.find((one) => one.value === receiver)?.role ?? null;
  /** A new owner reads the line in the case itself, so what stands behind a wall he does not enter cannot go along. */
  const fits = (entryId: string): boolean => {
    const line = view.entries.find((one) => one.entryId === entryId);
    return line !== undefined && (!moves || toRole === null || mayGoAlong(line.compartment, toRole));
  };
  const along = entryIds.filter(fits);
  const chosen = { fields: [...fieldsAlong(verb, fields)], entryIds: along };
  const held = heldBackOf(verb, view, fields);
  const consent = consentIn(view.entries.map(({ entry }) => entry));
  /** Whatever is chosen anew must be looked at anew, also while the preview of before is on its way. */
  const lookAnew = (): void => {
    previews.changed();
    setSeen(null);
  };
  const change = (work: () => void): void => {
    work();
    lookAnew();
  };
  const choose = (one: Verb): void =>
    change(() => {
      setVerb(one);
      setFields(fieldsAtFirst[one]);
    });
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await previews.ask(() => previewHandOver(view.caseId, { ...chosen, kind: verb, purpose }));
    if (answer === null) return;
    setTrouble(troubleOf(answer, words));
    if (answer.ok) setSeen(answer.value);
  };
  const offer = async (): Promise<void> => {
    if (seen === null) return;
    const id = receiver.slice(2);
    const offered = {
      version: view.version,
      kind: verb,
      toPersonId: receiver.startsWith('p:') ? id : null,
      toOrganisationId: receiver.startsWith('o:') ? id : null,
      purpose,
      ground,
      chosen,
      mark: seen.mark,
      untilOn,
    };
    const answer = await once(offered, (commandId) => offerHandOver(view.caseId, { ...offered, commandId }));
    if (answer === null) return;
    setTrouble(troubleOf(answer, words));
    if (answer.ok) onDone();
    else if (answer.kind === 'problem' && answer.problem.code === 'preview_changed') setSeen(null);
  };
  return (
    <form className="bpp-card" onSubmit={(event) => void look(event)} aria-label={words.handOver}>
      <h2>{words.handOver}</h2>
      <fieldset className="bpp-tight">
        <legend>{words.verb}</legend>
        {(['refer', 'assign', 'transfer'] as const).map((one) => (
          <Choice key={one} chosen={verb === one} onChoose={() => choose(one)}>
            <span className="bpp-tight">
              <strong>{words.verbs[one]}</strong>
              <small>{words.verbHints[one]}</small>
            </span>
          </Choice>
        ))}
      </fieldset>
      {targets.length === 0 ? (
        <p className="bpp-soft">{words.noReceivers}</p>
      ) : (
        <Select
          label={words.receiver}
          value={receiver}
          options={[{ value: '', label: words.pickWhom }, ...targets]}
          required
          onChange={(event) => change(() => setTarget(event.target.value))}
        />
      )}
      <TextArea
        label={words.purpose}
        required
        minLength={10}
        maxLength={1_000}
        value={purpose}
        onChange={(event) => {
          setPurpose(event.target.value);
          // Then it is what the new owner reads as the reason.
          if (held.includes('reason')) lookAnew();
        }}
      />
      <Select
        label={words.ground}
        value={ground}
        options={optionsOf(words.grounds)}
        onChange={(event) => setGround(event.target.value as OfferBody['ground'])}
      />
      {ground !== 'consent' || consent === 'given' ? null : (
        <Notice kind="attention" live="status">
          <p>
            {words.along.noConsent[consent]} {words.along.consentWayOut}
          </p>
        </Notice>
      )}
      <TextInput
        label={words.until}
        type="date"
        required
        value={untilOn}
        onChange={(event) => setUntilOn(event.target.value)}
      />
      <ChooseAlong
        view={view}
        words={words}
        verb={verb}
        fields={fields}
        entryIds={along}
        marks={marks}
        fits={fits}
        onFields={(next) => change(() => setFields(next))}
        onEntries={(next) => change(() => setEntryIds(next))}
      />
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {seen === null ? null : (
        <section className="bpp-tight" aria-labelledby="case-preview" key={seen.mark} ref={preview}>
          <h3 id="case-preview">{words.preview}</h3>
          <DisclosedBox
            content={seen.content}
            placeName={placeName}
            onReveal={(at) => revealInCase(view.caseId, marks.filter((id) => along.includes(id))[at] ?? '')}
          />
          <StaysBehind held={held} words={words} />
        </section>
      )}
      <div className="bpp-row">
        {seen === null ? (
          <Button key="look" type="submit">
            {words.look}
          </Button>
        ) : (
          <Button key="offer" busy={isSending} onClick={() => void offer()}>
            {words.offer}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
