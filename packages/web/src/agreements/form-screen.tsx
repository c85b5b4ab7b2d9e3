/** Writing an agreement: with whom and where when it is new, then what, how fast, and until when. Nothing typed is lost by a mistake. */
import type { AgreementChoices, AgreementPage, NewAgreement } from '@buurtplus/contract/agreements';
import { meetingRhythms, spanUnits, termLimits } from '@buurtplus/domain/agreements';
import { signalKinds } from '@buurtplus/domain/compass';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Chip, giveFocus, Heading, Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { emptyForm, formOf, type TermsForm, termsOf, wrongField } from './agreement-form.ts';
import { partnerName, todayInNl, useAgreementWords } from './agreement-words.ts';
import { changeDraft, isOver, makeAgreement, sentenceOf } from './agreements.api.ts';
import './agreements.css';

type Change = (part: Partial<TermsForm>) => void;
type FieldsProps = { readonly form: TermsForm; readonly change: Change; readonly wrong: string | null };

const Span = ({ name, form, change, wrong }: FieldsProps & { readonly name: 'take' | 'answer' }) => {
  const words = useAgreementWords();
  const [count, unit] =
    name === 'take' ? [form.takeCount, form.takeUnit] : [form.answerCount, form.answerUnit];
  const unitOf = (text: string) => spanUnits.find((one) => one === text) ?? 'days';
  return (
    <fieldset className="bpp-choices bpp-span">
      <legend>{words.fields[name]}</legend>
      <TextInput
        label={words.count}
        type="number"
        inputMode="numeric"
        min={1}
        max={termLimits[unit]}
        required
        wrong={wrong === name ? (words.wrong[name] ?? null) : null}
        value={count}
        onChange={(event) =>
          change(name === 'take' ? { takeCount: event.target.value } : { answerCount: event.target.value })
        }
      />
      <Select
        label={words.unit}
        value={unit}
        options={spanUnits.map((value) => ({ value, label: words.units[value] ?? value }))}
        onChange={(event) =>
          change(
            name === 'take'
              ? { takeUnit: unitOf(event.target.value) }
              : { answerUnit: unitOf(event.target.value) },
          )
        }
      />
    </fieldset>
  );
};

const Text = ({
  name,
  form,
  change,
  wrong,
  area = false,
}: FieldsProps & {
  readonly name: 'title' | 'what' | 'channel' | 'deputy' | 'covenant';
  readonly area?: boolean;
}) => {
  const words = useAgreementWords();
  const hint = words.hints[name];
  const shared = {
    label: words.fields[name] ?? name,
    ...(hint === undefined ? {} : { hint }),
    wrong: wrong === name ? (words.wrong[name] ?? null) : null,
    maxLength: termLimits[name],
    required: name !== 'covenant',
    value: form[name],
  };
  return area ? (
    <TextArea {...shared} onChange={(event) => change({ [name]: event.target.value })} />
  ) : (
    <TextInput {...shared} onChange={(event) => change({ [name]: event.target.value })} />
  );
};

const Kinds = ({ form, change, wrong }: FieldsProps) => {
  const words = useAgreementWords();
  return (
    <fieldset className="bpp-choices">
      <legend>{words.fields['kinds']}</legend>
      <div className="bpp-row">
        {signalKinds.map((kind) => (
          <Chip
            key={kind}
            chosen={form.kinds.includes(kind)}
            onChoose={() =>
              change({
                kinds: form.kinds.includes(kind)
                  ? form.kinds.filter((one) => one !== kind)
                  : [...form.kinds, kind],
              })
            }
          >
            {words.kinds[kind]}
          </Chip>
        ))}
      </div>
      {wrong === 'kinds' ? (
        <p className="bpp-wrong" role="alert">
          {words.wrong['kinds']}
        </p>
      ) : null}
    </fieldset>
  );
};

const Period = ({ form, change, wrong }: FieldsProps) => {
  const words = useAgreementWords();
  return (
    <div className="bpp-pairs">
      <TextInput
        label={words.fields['startsOn'] ?? ''}
        type="date"
        required
        value={form.startsOn}
        onChange={(event) => change({ startsOn: event.target.value })}
      />
      <TextInput
        label={words.fields['endsOn'] ?? ''}
        type="date"
        min={form.startsOn}
        wrong={wrong === 'endsOn' ? (words.wrong['endsOn'] ?? null) : null}
        value={form.endsOn}
        onChange={(event) => change({ endsOn: event.target.value })}
      />
    </div>
  );
};

const Fields = (props: FieldsProps & { readonly marks: (text: string) => ReactNode }) => {
  const words = useAgreementWords();
  const { form, change, marks } = props;
  return (
    <>
      <Text {...props} name="title" />
      <Text {...props} name="what" area />
      {marks(`${form.title}\n${form.what}`)}
      <Kinds {...props} />
      <Text {...props} name="channel" />
      <p className="bpp-soft">{words.hints['promise']}</p>
      <Span {...props} name="take" />
      <Span {...props} name="answer" />
      <Text {...props} name="deputy" />
      <Select
        label={words.fields['meetEveryMonths'] ?? ''}
        value={String(form.meetEveryMonths)}
        options={meetingRhythms.map((months) => ({ value: String(months), label: words.rhythm(months) }))}
        onChange={(event) => change({ meetEveryMonths: Number(event.target.value) })}
      />
      <Period {...props} />
      <Text {...props} name="covenant" area />
    </>
  );
};

/** With whom and where; only for a new agreement, for another partner is another agreement. */
const useWith = (
  choices: AgreementChoices | null,
  areaNames: ReadonlyMap<string, string>,
  whoFirst: string | null,
) => {
  const words = useAgreementWords();
  const [team, setTeam] = useState(0);
  const [partner, setPartner] = useState(() =>
    Math.max(
      0,
      (choices?.partners ?? []).findIndex(
        (one) => one.name === whoFirst || (one.partner.kind === 'duty' && one.partner.role === whoFirst),
      ),
    ),
  );
  const [area, setArea] = useState<readonly string[]>([]);
  const chosen = choices?.teams[team];
  const other = choices?.partners[partner];
  const nameOf = (one: AgreementChoices['partners'][number]): string =>
    partnerName(
      { role: one.partner.kind === 'duty' ? one.partner.role : null, organisation: one.name },
      words,
    );
  const fields =
    choices === null ? null : (
      <>
        {choices.teams.length < 2 ? null : (
          <Select
            label={words.fields['team'] ?? ''}
            value={String(team)}
            options={choices.teams.map((one, index) => ({ value: String(index), label: one.name }))}
            onChange={(event) => {
              setTeam(Number(event.target.value));
              setArea([]);
            }}
          />
        )}
        {choices.partners.length < 2 ? null : (
          <Select
            label={words.fields['partner'] ?? ''}
            value={String(partner)}
            options={choices.partners.map((one, index) => ({ value: String(index), label: nameOf(one) }))}
            onChange={(event) => setPartner(Number(event.target.value))}
          />
        )}
        <fieldset className="bpp-choices">
          <legend>{words.fields['area']}</legend>
          <div className="bpp-row">
            <Chip chosen={area.length === 0} onChoose={() => setArea([])}>
              {words.allAreas}
            </Chip>
            {(chosen?.neighbourhoodCodes ?? []).map((code) => (
              <Chip
                key={code}
                chosen={area.includes(code)}
                onChoose={() =>
                  setArea(area.includes(code) ? area.filter((one) => one !== code) : [...area, code])
                }
              >
                {areaNames.get(code) ?? code}
              </Chip>
            ))}
          </div>
        </fieldset>
      </>
    );
  const whom: Omit<NewAgreement, 'terms' | 'agreementId'> | null =
    chosen === undefined || other === undefined
      ? null
      : {
          teamId: chosen.teamId,
          partner: other.partner,
          neighbourhoodCodes: area.length === 0 ? chosen.neighbourhoodCodes : [...area],
        };
  return { fields, whom };
};

type Props = {
  /** Null while an own draft is changed. */
  readonly choices: AgreementChoices | null;
  readonly page: AgreementPage | null;
  readonly areaNames: ReadonlyMap<string, string>;
  /** The partner of the meeting this comes from: a role, or the name of an organisation. */
  readonly whoFirst?: string | null;
  readonly marks: (text: string) => ReactNode;
  readonly onSaved: (page: AgreementPage) => void;
};

export const AgreementFormScreen = ({ choices, page, areaNames, whoFirst, marks, onSaved }: Props) => {
  const words = useAgreementWords();
  const draft = page?.versions.find((version) => version.status === 'draft');
  const [form, setForm] = useState<TermsForm>(() =>
    draft === undefined ? emptyForm(todayInNl()) : formOf(draft.terms),
  );
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const whole = useRef<HTMLFormElement>(null);
  // To the field that is wrong, and not to a sentence far below it.
  useEffect(() => {
    if (wrong === null) return;
    const near = whole.current?.querySelector('[aria-invalid="true"], .bpp-wrong');
    const field = near?.matches('.bpp-wrong') ? near.closest('fieldset')?.querySelector('button') : near;
    if (field instanceof HTMLElement) giveFocus(field);
  }, [wrong]);
  const keep = useKeepTyped();
  const [agreementId, setAgreementId] = useState(newId);
  const { fields, whom } = useWith(choices, areaNames, whoFirst ?? null);
  const change: Change = (part) => {
    setWrong(null);
    setForm((before) => ({ ...before, ...part }));
  };
  const send = (): Promise<ApiAnswer<AgreementPage>> | null => {
    const terms = termsOf(form);
    if (page !== null) return changeDraft(page.agreementId, page.lock, terms);
    return whom === null ? null : makeAgreement({ ...whom, agreementId, terms });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const field = wrongField(form);
    setWrong(field);
    setProblem(field === null ? null : (words.wrong[field] ?? null));
    if (field !== null) return;
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (answer === null) return;
    if (isOver(answer)) setAgreementId(newId());
    if (answer.ok) {
      keep.done();
      onSaved(answer.value);
    } else setProblem(sentenceOf(answer, words));
  };
  return (
    <div className="bpp-stack bpp-agreements">
      <Heading>{page === null ? words.make : page.title}</Heading>
      <form
        className="bpp-stack"
        noValidate
        ref={whole}
        onInput={keep.onInput}
        onSubmit={(event) => void save(event)}
      >
        {fields}
        <Fields form={form} change={change} wrong={wrong} marks={marks} />
        {problem === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <Button type="submit" wide busy={busy}>
          {words.save}
        </Button>
        <p className="bpp-soft">{words.saved}</p>
      </form>
    </div>
  );
};
