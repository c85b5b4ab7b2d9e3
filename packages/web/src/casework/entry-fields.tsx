/** The questions of one thing of a case: only those that its kind needs, empty or as it stands now. */
import type { CaseEntryBody } from '@buurtplus/contract/casework';
import { Select, TextArea, TextInput } from '../ui/index.ts';
import { type CaseWords, daysOn, optionsOf, todayInDutch } from './case-words.ts';

export type AddKind = CaseEntryBody['kind'];

export type Fields = {
  readonly domain: string;
  readonly text: string;
  readonly source: string;
  readonly day: string;
  readonly asked: string;
  readonly given: string;
  readonly support: string;
  readonly informal: string;
  readonly doer: string;
  readonly dueOn: string;
  readonly agreement: string;
  readonly checkInOn: string;
};

export const emptyFields = (): Fields => ({
  domain: 'living',
  text: '',
  source: 'seen_myself',
  day: todayInDutch(),
  asked: 'yes',
  given: 'yes',
  support: 'informal',
  informal: 'neighbour',
  doer: '',
  dueOn: daysOn(7),
  agreement: '',
  checkInOn: daysOn(14),
});

/** As it stands now, for who puts it right. */
export const fieldsFrom = (entry: CaseEntryBody): Fields => {
  const base = emptyFields();
  switch (entry.kind) {
    case 'fact':
      return { ...base, domain: entry.domain, text: entry.text, source: entry.source, day: entry.seenOn };
    case 'knows':
      return { ...base, domain: entry.domain, text: entry.who };
    case 'wish':
      return { ...base, text: entry.text };
    case 'consent':
      return {
        ...base,
        asked: entry.asked,
        given: entry.given === false ? 'no' : 'yes',
        text: entry.why ?? '',
        day: entry.askedOn,
      };
    default:
      return {
        ...base,
        domain: entry.domain,
        text: entry.what,
        support: entry.support,
        informal: entry.informal ?? base.informal,
        doer: entry.doer,
        dueOn: entry.dueOn,
        agreement: entry.agreement ?? '',
        checkInOn: entry.checkInOn ?? base.checkInOn,
      };
  }
};

/** The lists on the screen hold just the words of the contract; the server checks once more. */
export const entryOf = (kind: AddKind, fields: Fields): CaseEntryBody => {
  const pick = <Value extends string>(value: string): Value => value as Value;
  switch (kind) {
    case 'fact':
      return {
        kind,
        domain: pick(fields.domain),
        text: fields.text,
        source: pick(fields.source),
        seenOn: fields.day,
      };
    case 'knows':
      return { kind, domain: pick(fields.domain), who: fields.text };
    case 'wish':
      return { kind, text: fields.text };
    case 'consent': {
      const isAsked = fields.asked === 'yes';
      return {
        kind,
        asked: pick(fields.asked),
        given: isAsked ? fields.given === 'yes' : null,
        why: isAsked ? null : fields.text,
        askedOn: fields.day,
      };
    }
    default: {
      const isInformal = fields.support === 'informal';
      return {
        kind: 'action',
        domain: pick(fields.domain),
        what: fields.text,
        support: pick(fields.support),
        informal: isInformal ? pick(fields.informal) : null,
        doer: fields.doer,
        dueOn: fields.dueOn,
        // Of an action that is there the server keeps the state it has.
        state: 'to_do',
        agreement: isInformal ? fields.agreement : null,
        checkInOn: isInformal ? fields.checkInOn : null,
      };
    }
  }
};

export type SetField = (
  name: keyof Fields,
) => (event: { readonly target: { readonly value: string } }) => void;

const ActionFields = ({
  fields,
  set,
  words,
}: {
  readonly fields: Fields;
  readonly set: SetField;
  readonly words: CaseWords;
}) => (
  <>
    <Select
      label={words.support}
      value={fields.support}
      options={optionsOf(words.supports)}
      onChange={set('support')}
    />
    {fields.support === 'informal' ? (
      <Select
        label={words.informal}
        value={fields.informal}
        options={optionsOf(words.informals)}
        onChange={set('informal')}
      />
    ) : null}
    <TextInput label={words.doer} required maxLength={80} value={fields.doer} onChange={set('doer')} />
    <TextInput label={words.dueOn} type="date" required value={fields.dueOn} onChange={set('dueOn')} />
    {fields.support === 'informal' ? (
      <>
        <TextArea
          label={words.agreement}
          required
          maxLength={1_000}
          value={fields.agreement}
          onChange={set('agreement')}
        />
        <TextInput
          label={words.checkInOn}
          type="date"
          required
          value={fields.checkInOn}
          onChange={set('checkInOn')}
        />
      </>
    ) : null}
  </>
);

const ConsentFields = ({
  fields,
  set,
  words,
}: {
  readonly fields: Fields;
  readonly set: SetField;
  readonly words: CaseWords;
}) => (
  <>
    <Select
      label={words.asked}
      value={fields.asked}
      options={optionsOf(words.consentAsked)}
      onChange={set('asked')}
    />
    {fields.asked === 'yes' ? (
      <Select
        label={words.isGiven}
        value={fields.given}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        onChange={set('given')}
      />
    ) : (
      <TextArea label={words.whyNot} required maxLength={1_000} value={fields.text} onChange={set('text')} />
    )}
  </>
);

type Props = {
  readonly kind: AddKind;
  readonly fields: Fields;
  readonly set: SetField;
  readonly words: CaseWords;
  readonly sensitive: boolean;
  readonly onSensitive: (sensitive: boolean) => void;
};

export const EntryFields = ({ kind, fields, set, words, sensitive, onSensitive }: Props) => {
  const labels = {
    fact: words.text,
    knows: words.who,
    wish: words.wishText,
    action: words.what,
    consent: '',
  };
  return (
    <>
      {kind === 'consent' || kind === 'wish' ? null : (
        <Select
          label={words.domain}
          value={fields.domain}
          options={optionsOf(words.domains)}
          onChange={set('domain')}
        />
      )}
      {kind === 'consent' ? (
        <ConsentFields fields={fields} set={set} words={words} />
      ) : kind === 'knows' ? (
        <TextInput label={labels[kind]} required maxLength={80} value={fields.text} onChange={set('text')} />
      ) : (
        <TextArea
          label={labels[kind]}
          hint={words.textHint}
          required
          maxLength={1_000}
          value={fields.text}
          onChange={set('text')}
        />
      )}
      {kind === 'fact' ? (
        <Select
          label={words.source}
          value={fields.source}
          options={optionsOf(words.sources)}
          onChange={set('source')}
        />
      ) : null}
      {kind === 'fact' || kind === 'consent' ? (
        <TextInput
          label={words.seenOn}
          type="date"
          required
          max={todayInDutch()}
          value={fields.day}
          onChange={set('day')}
        />
      ) : null}
      {kind === 'fact' ? (
        <label className="bpp-case-tick">
          <input
            type="checkbox"
            checked={sensitive}
            onChange={(event) => onSensitive(event.target.checked)}
          />
          <span className="bpp-tight">
            <span>{words.sensitive.mark}</span>
            <small className="bpp-soft">{words.sensitive.markHint}</small>
          </span>
        </label>
      ) : null}
      {kind === 'action' ? <ActionFields fields={fields} set={set} words={words} /> : null}
    </>
  );
};
