/** One desk: who it is, what for, how it is reached and when; each change goes into the draft as it is made. */
import type { AreaPack } from '@buurtplus/contract/areas';
import {
  type CompassDesk,
  type DeskKind,
  deskChannels,
  deskKindNames,
  deskKinds,
  deskLimits,
  type EditionFault,
} from '@buurtplus/domain/compass';
import { Button, Heading, Notice, Picker, Select, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInWords } from './days.ts';
import { deskLineWords } from './desk-line-words.ts';
import { hoursInWords } from './hours.ts';
import { HoursField } from './hours-field.tsx';
import { putDesk, removeDesk, restoreLine } from './lines.ts';
import { BothTexts, Choice, FaultList, PageLink, SureButton, wrongAt } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

type FieldProps = {
  readonly desk: CompassDesk;
  readonly faults: readonly EditionFault[];
  readonly change: (change: Partial<CompassDesk>, field: string) => void;
};

/** A few chosen things, each with a button to take it away, and a list to add one. */
const Chosen = ({
  label,
  hint,
  chosen,
  options,
  removeLabel,
  addLabel,
  chooseLabel,
  wrong,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: readonly { readonly value: string; readonly label: string }[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly removeLabel: (label: string) => string;
  readonly addLabel: string;
  readonly chooseLabel: string;
  readonly wrong: string | null;
  readonly onChange: (values: readonly string[]) => void;
}) => {
  const { language } = useLanguage();
  const values = chosen.map(({ value }) => value);
  return (
    <fieldset className="bpp-know-group">
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="bpp-know-hint">{hint}</p>}
      <div className="bpp-know-chips">
        {chosen.map((one) => (
          <button
            key={one.value}
            type="button"
            className="bpp-know-chip"
            data-removes="true"
            aria-label={removeLabel(one.label)}
            onClick={() => onChange(values.filter((value) => value !== one.value))}
          >
            {one.label} <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      <Picker
        label={addLabel}
        choose={chooseLabel}
        go={deskLineWords(language).addChosen}
        options={options.filter(({ value }) => !values.includes(value))}
        onPick={(value) => onChange([...values, value])}
      />
      {wrong === null ? null : (
        <span className="bpp-wrong" role="alert">
          {wrong}
        </span>
      )}
    </fieldset>
  );
};

const Kinds = ({ desk, faults, change }: FieldProps) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const named = (kind: DeskKind) => ({ value: kind, label: deskKindNames[kind][language] });
  return (
    <Chosen
      label={words.kinds}
      hint={words.kindsHint}
      chosen={desk.kinds.map(named)}
      options={deskKinds.filter((kind) => kind !== 'emergency' && kind !== 'police').map(named)}
      removeLabel={words.kindRemove}
      addLabel={words.kindAdd}
      chooseLabel={words.kindChoose}
      wrong={wrongAt(faults, 'kinds', language)}
      onChange={(values) => change({ kinds: deskKinds.filter((kind) => values.includes(kind)) }, 'kinds')}
    />
  );
};

const Areas = ({ desk, faults, change, areas }: FieldProps & { readonly areas: AreaPack | null }) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const all = [...(areas?.areas ?? [])]
    .filter(({ code }) => !code.startsWith('GM'))
    .sort((left, right) => left.name.localeCompare(right.name, 'nl'))
    .map(({ code, name }) => ({ value: code, label: name }));
  const named = (code: string) => all.find(({ value }) => value === code) ?? { value: code, label: code };
  return (
    <div className="bpp-tight">
      <Choice
        label={words.areas}
        value={desk.areas === null ? 'whole' : 'some'}
        options={[
          { value: 'whole', label: words.wholeMunicipality },
          { value: 'some', label: words.someAreas },
        ]}
        onChoose={(value) => change({ areas: value === 'whole' ? null : (desk.areas ?? []) }, 'areas')}
      />
      {desk.areas === null ? null : (
        <Chosen
          label={words.someAreas}
          {...(all.length === 0 ? { hint: words.noAreas } : {})}
          chosen={desk.areas.map(named)}
          options={all}
          removeLabel={words.areaRemove}
          addLabel={words.areaAdd}
          chooseLabel={words.areaChoose}
          wrong={wrongAt(faults, 'areas', language)}
          onChange={(values) => change({ areas: values }, 'areas')}
        />
      )}
    </div>
  );
};

const Reach = ({ desk, faults, change }: FieldProps) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  return (
    <div className="bpp-tight">
      <Choice
        label={words.reach}
        value={desk.channel}
        options={deskChannels.map((value) => ({ value, label: words.channels[value] }))}
        onChoose={(channel) => change({ channel }, 'channel')}
      />
      <div className="bpp-know-pair">
        <TextInput
          label={words.phone}
          hint={words.phoneHint}
          inputMode="tel"
          maxLength={40}
          value={desk.phone ?? ''}
          wrong={wrongAt(faults, 'phone', language)}
          onChange={(event) =>
            change({ phone: event.target.value === '' ? null : event.target.value }, 'phone')
          }
        />
        {desk.channel === 'form' || desk.formUrl !== null ? (
          <TextInput
            label={words.formUrl}
            hint="https://"
            inputMode="url"
            maxLength={400}
            value={desk.formUrl ?? ''}
            wrong={wrongAt(faults, 'formUrl', language)}
            onChange={(event) =>
              change({ formUrl: event.target.value === '' ? null : event.target.value }, 'formUrl')
            }
          />
        ) : null}
      </div>
    </div>
  );
};

const Rest = ({ desk, faults, change }: FieldProps) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { today } = useDraft();
  const days = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);
  const fallbackWrong = wrongAt(faults, 'fallback', language);
  return (
    <>
      <div className="bpp-know-pair">
        <TextInput
          label={words.answer}
          hint={words.answerHint}
          inputMode="numeric"
          maxLength={3}
          value={desk.answerWorkingDays === null ? '' : String(desk.answerWorkingDays)}
          wrong={wrongAt(faults, 'answerWorkingDays', language)}
          onChange={(event) => change({ answerWorkingDays: days(event.target.value) }, 'answerWorkingDays')}
        />
        <div className="bpp-tight">
          <Select
            label={words.fallback}
            value={desk.fallback ?? ''}
            options={[
              { value: '', label: words.noFallback },
              ...deskKinds.map((kind) => ({ value: kind, label: deskKindNames[kind][language] })),
            ]}
            onChange={(event) =>
              change({ fallback: deskKinds.find((kind) => kind === event.target.value) ?? null }, 'fallback')
            }
          />
          {fallbackWrong === null ? null : (
            <span className="bpp-wrong" role="alert">
              {fallbackWrong}
            </span>
          )}
        </div>
      </div>
      <div className="bpp-know-pair">
        <TextInput
          label={words.owner}
          hint={words.ownerHint}
          maxLength={deskLimits.owner}
          value={desk.owner}
          wrong={wrongAt(faults, 'owner', language)}
          onChange={(event) => change({ owner: event.target.value }, 'owner')}
        />
        <div className="bpp-tight">
          <span className="bpp-know-label">{words.checkedOn}</span>
          <span>{desk.checkedOn === null ? words.never : dayInWords(desk.checkedOn, language, today)}</span>
          <div>
            <Button
              kind="secondary"
              disabled={desk.checkedOn === today}
              onClick={() => change({ checkedOn: today }, 'checkedOn')}
            >
              {words.checkToday}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
};

const known = new Set([
  'name',
  'when',
  'whenNot',
  'phone',
  'formUrl',
  'hours',
  'kinds',
  'areas',
  'owner',
  'answerWorkingDays',
  'fallback',
]);

export const DeskLineForm = ({
  desk,
  areas,
}: {
  readonly desk: CompassDesk;
  readonly areas: AreaPack | null;
}) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { faults: all, standard, changes, edit } = useDraft();
  const faults = all.filter(({ part, at }) => part === 'desks' && at === desk.code);
  const fixed = desk.kinds.includes('emergency') || desk.kinds.includes('police');
  const isStandard = standard.desks.some(({ code }) => code === desk.code);
  const isOwn = changes.desks.some(({ code }) => code === desk.code);
  const change = (next: Partial<CompassDesk>, field: string): void =>
    edit((now, from) => putDesk(from, now, { ...desk, ...next }), `desks/${desk.code}/${field}`);
  const shared = { desk, faults, change };
  const texts = (
    field: 'name' | 'when' | 'whenNot',
    label: string,
    most: number,
    lines: number,
    hint?: string,
  ) => (
    <BothTexts
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={desk[field]}
      faults={faults}
      field={field}
      most={most}
      lines={lines}
      onChange={(value, of) => change({ [field]: value }, `${field}.${of}`)}
    />
  );
  return (
    <article className="bpp-stack bpp-know-form">
      <div className="bpp-know-only-phone">
        <PageLink page="loketten">{words.back}</PageLink>
      </div>
      <div className="bpp-tight">
        <Heading>{desk.name[language] || desk.code}</Heading>
        <p className="bpp-soft">
          {[desk.phone, hoursInWords(desk.hours, language)].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      {fixed ? (
        <Notice kind="info">
          <p>{words.fixed}</p>
        </Notice>
      ) : null}
      <FaultList faults={faults.filter(({ field }) => !known.has((field ?? '').split('.')[0] ?? ''))} />
      {texts('name', words.name, deskLimits.name, 1)}
      {texts('when', words.when, deskLimits.when, 2, words.whenHint)}
      {texts('whenNot', words.whenNot, deskLimits.when, 2, words.whenNotHint)}
      {fixed ? null : (
        <>
          <Kinds {...shared} />
          <Reach {...shared} />
          <HoursField hours={desk.hours} faults={faults} onChange={(hours) => change({ hours }, 'hours')} />
          <Areas {...shared} areas={areas} />
        </>
      )}
      <Rest {...shared} />
      <div className="bpp-row">
        {isOwn && isStandard ? (
          <Button
            kind="quiet"
            onClick={() => edit((now) => restoreLine(now, { part: 'desks', code: desk.code }), '')}
          >
            {words.restore}
          </Button>
        ) : null}
        {fixed ? null : (
          <SureButton
            label={words.remove}
            sure={words.removeSure}
            onSure={() => edit((now, from) => removeDesk(from, now, desk.code), '')}
          />
        )}
      </div>
    </article>
  );
};
