/** The fields of planning something, for every week or for once. */
import type { ZoneView } from '@buurtplus/contract/roster';
import { itemKinds, seasons, walkModes } from '@buurtplus/domain/roster';
import { qualifications } from '@buurtplus/domain/teams';
import { Select, TextInput, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { correctWords } from './correct-words.ts';
import { type PlanForm, planProblem, withKind } from './plan-form.ts';
import { planWords } from './plan-words.ts';
import { rosterWords } from './roster-words.ts';

type Props = {
  readonly form: PlanForm;
  readonly zones: readonly ZoneView[];
  readonly onChange: (form: PlanForm) => void;
  /** A pattern that is there already stays a pattern of this kind. */
  readonly changes?: boolean;
};

const Choice = <Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}) => (
  <Select
    label={label}
    value={value}
    options={options}
    onChange={(event) => {
      const chosen = options.find((option) => option.value === event.target.value);
      if (chosen !== undefined) onChoose(chosen.value);
    }}
  />
);

/** What was planned with another length keeps it. */
const lengths = (chosen: number): readonly number[] =>
  [...new Set([30, 45, 60, 75, 90, 120, 180, 240, chosen])].sort((a, b) => a - b);

const WhenFields = ({ form, onChange, changes = false }: Omit<Props, 'zones'>) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const more = correctWords(language);
  const toggle = (day: number): void =>
    onChange({
      ...form,
      weekdays: form.weekdays.includes(day)
        ? form.weekdays.filter((one) => one !== day)
        : [...form.weekdays, day].sort((a, b) => a - b),
    });
  return (
    <>
      {form.repeat === 'weekly' ? (
        <fieldset className="bpp-choices bpp-weekdays">
          <legend>{words.weekdays}</legend>
          {words.days.map((name, index) => (
            <button
              key={name}
              type="button"
              className="bpp-weekday"
              aria-pressed={form.weekdays.includes(index + 1)}
              aria-label={`${name} ${words.dayNames[index]}`}
              onClick={() => toggle(index + 1)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      ) : (
        <TextInput
          label={words.day}
          type="date"
          required
          value={form.day}
          onChange={(event) => onChange({ ...form, day: event.target.value })}
        />
      )}
      <div className="bpp-twofields">
        <TextInput
          label={words.start}
          type="time"
          required
          value={form.start}
          onChange={(event) => onChange({ ...form, start: event.target.value })}
        />
        <Select
          label={words.minutes}
          value={String(form.minutes)}
          options={lengths(form.minutes).map((minutes) => ({
            value: String(minutes),
            label: words.minutesOf(minutes),
          }))}
          onChange={(event) => onChange({ ...form, minutes: Number(event.target.value) })}
        />
      </div>
      {form.repeat === 'weekly' ? (
        <>
          <Choice
            label={words.season}
            value={form.season}
            options={seasons.map((value) => ({ value, label: words.seasons[value] ?? value }))}
            onChoose={(season) => onChange({ ...form, season })}
          />
          <div className="bpp-twofields">
            <TextInput
              label={changes ? more.holdsFrom : more.firstDay}
              type="date"
              required
              value={form.startsOn}
              onChange={(event) => onChange({ ...form, startsOn: event.target.value })}
            />
            <TextInput
              label={more.lastDay}
              type="date"
              min={form.startsOn}
              value={form.endsOn}
              onChange={(event) => onChange({ ...form, endsOn: event.target.value })}
            />
          </div>
          <div className="bpp-choices">
            <Tile
              chosen={form.skipHolidays}
              onChoose={() => onChange({ ...form, skipHolidays: !form.skipHolidays })}
            >
              {words.skipHolidays}
            </Tile>
          </div>
        </>
      ) : null}
    </>
  );
};

const PeopleFields = ({ form, onChange }: Omit<Props, 'zones'>) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const names = rosterWords(language).needs;
  const problem = planProblem(form);
  const wrongAt = (field: string): string | null =>
    problem?.field === field ? (words.wrong[problem.code] ?? null) : null;
  const number = (text: string): number => Math.min(60, Math.max(0, Math.trunc(Number(text) || 0)));
  return (
    <>
      <TextInput
        label={words.minimum}
        {...(form.kind === 'round' ? { hint: words.minimumHint } : {})}
        type="number"
        inputMode="numeric"
        min={form.kind === 'round' ? 2 : 0}
        max={60}
        required
        value={String(form.minimum)}
        wrong={wrongAt('minimum')}
        onChange={(event) => onChange({ ...form, minimum: number(event.target.value) })}
      />
      <TextInput
        label={words.capacity}
        type="number"
        inputMode="numeric"
        min={1}
        max={60}
        required
        value={String(form.capacity)}
        wrong={wrongAt('capacity')}
        onChange={(event) => onChange({ ...form, capacity: number(event.target.value) })}
      />
      <fieldset className="bpp-choices">
        <legend>{words.needs}</legend>
        <div className="bpp-tiles">
          {qualifications.map((need) => (
            <Tile
              key={need}
              chosen={form.needs.includes(need)}
              onChoose={() =>
                onChange({
                  ...form,
                  needs: form.needs.includes(need)
                    ? form.needs.filter((one) => one !== need)
                    : [...form.needs, need],
                })
              }
            >
              {names[need]}
            </Tile>
          ))}
        </div>
      </fieldset>
    </>
  );
};

export const PlanFields = ({ form, zones, onChange, changes = false }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const roster = rosterWords(language);
  return (
    <>
      {changes ? null : (
        <>
          <Choice
            label={words.kind}
            value={form.kind}
            options={itemKinds.map((value) => ({ value, label: roster.kinds[value] ?? value }))}
            onChoose={(kind) => onChange(withKind(form, kind))}
          />
          <Choice
            label={words.repeat}
            value={form.repeat}
            options={[
              { value: 'weekly', label: words.weekly },
              { value: 'once', label: words.once },
            ]}
            onChoose={(repeat) => onChange({ ...form, repeat })}
          />
        </>
      )}
      {form.kind === 'round' ? null : (
        <TextInput
          label={words.name}
          maxLength={80}
          value={form.title}
          onChange={(event) => onChange({ ...form, title: event.target.value })}
        />
      )}
      <WhenFields form={form} onChange={onChange} changes={changes} />
      <Select
        label={words.zone}
        value={form.zoneId}
        options={[
          { value: '', label: words.noZone },
          ...zones.map((zone) => ({ value: zone.zoneId, label: zone.name })),
        ]}
        onChange={(event) => onChange({ ...form, zoneId: event.target.value })}
      />
      {form.kind === 'round' ? (
        <Choice
          label={words.mode}
          value={form.mode}
          options={walkModes.map((value) => ({ value, label: roster.modes[value] ?? value }))}
          onChoose={(mode) => onChange({ ...form, mode })}
        />
      ) : null}
      <PeopleFields form={form} onChange={onChange} />
      <TextInput
        label={words.meetingPlace}
        maxLength={120}
        value={form.meetingPlace}
        onChange={(event) => onChange({ ...form, meetingPlace: event.target.value })}
      />
      <Select
        label={words.signOff}
        value={String(form.signOffHours)}
        options={[0, 6, 12, 24, 48].map((hours) => ({ value: String(hours), label: words.signOffs(hours) }))}
        onChange={(event) => onChange({ ...form, signOffHours: Number(event.target.value) })}
      />
      {form.repeat === 'once' ? (
        <TextInput
          label={words.note}
          maxLength={300}
          value={form.note}
          onChange={(event) => onChange({ ...form, note: event.target.value })}
        />
      ) : null}
    </>
  );
};
