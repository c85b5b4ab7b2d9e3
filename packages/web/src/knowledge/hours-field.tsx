/** Opening hours: day and night, or per weekday with one or more spells, and Monday copied in one press. */
import type { EditionFault, OpeningHours } from '@buurtplus/domain/compass';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { deskLineWords } from './desk-line-words.ts';
import { clockOf, copyDay, minuteOf, nextSpell, officeHours, type Spell, withDay } from './hours.ts';
import { Choice, wrongAt } from './parts.tsx';

type Week = Exclude<OpeningHours, { always: true }>;

/** Typed as people write a time; said back as a clock once the field is left. */
const TimeInput = ({
  label,
  minute,
  isEnd,
  wrong,
  onMinute,
}: {
  readonly label: string;
  readonly minute: number;
  readonly isEnd: boolean;
  readonly wrong: boolean;
  readonly onMinute: (minute: number) => void;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const half = typed !== null && minuteOf(typed, isEnd) === null;
  return (
    <input
      className="bpp-know-time"
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      aria-label={label}
      aria-invalid={wrong || half || undefined}
      value={typed ?? clockOf(minute)}
      onChange={(event) => {
        setTyped(event.target.value);
        const found = minuteOf(event.target.value, isEnd);
        if (found !== null) onMinute(found);
      }}
      onBlur={() => setTyped(null)}
    />
  );
};

type DayProps = {
  readonly day: number;
  readonly spells: readonly Spell[];
  readonly wrong: string | null;
  readonly onChange: (spells: readonly Spell[]) => void;
};

const Day = ({ day, spells, wrong, onChange }: DayProps) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const name = words.days[day] ?? '';
  const change = (at: number, end: 0 | 1, minute: number): void =>
    onChange(
      spells.map((spell, index) =>
        index !== at ? spell : end === 0 ? [minute, spell[1]] : [spell[0], minute],
      ),
    );
  return (
    <div className="bpp-know-day" role="group" aria-label={name}>
      <span className="bpp-know-day__name">{name}</span>
      <div className="bpp-know-spells">
        {spells.length === 0 ? <span className="bpp-soft">{words.closed}</span> : null}
        {spells.map((spell, at) => (
          <span className="bpp-know-spell" key={`spell-${at + 1}`}>
            <TimeInput
              label={words.fromOf(name, at + 1)}
              minute={spell[0]}
              isEnd={false}
              wrong={wrong !== null}
              onMinute={(minute) => change(at, 0, minute)}
            />
            <span aria-hidden="true">{words.until}</span>
            <TimeInput
              label={words.untilOf(name, at + 1)}
              minute={spell[1]}
              isEnd
              wrong={wrong !== null}
              onMinute={(minute) => change(at, 1, minute)}
            />
            <Button
              kind="quiet"
              aria-label={words.lessTimesOf(name, at + 1)}
              onClick={() => onChange(spells.filter((_, index) => index !== at))}
            >
              {words.lessTimes}
            </Button>
          </span>
        ))}
        {wrong === null ? null : (
          <span className="bpp-wrong" role="alert">
            {wrong}
          </span>
        )}
      </div>
      {spells.length >= 4 ? null : (
        <Button
          kind="quiet"
          aria-label={spells.length === 0 ? words.openDayOf(name) : words.moreTimesOf(name)}
          onClick={() => onChange(spells.length === 0 ? [[540, 1_020]] : [...spells, nextSpell(spells)])}
        >
          {spells.length === 0 ? words.openDay : words.moreTimes}
        </Button>
      )}
    </div>
  );
};

type Props = {
  readonly hours: OpeningHours;
  readonly faults: readonly EditionFault[];
  readonly onChange: (hours: OpeningHours) => void;
};

const WeekField = ({ hours, faults, onChange }: Props & { readonly hours: Week }) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const whole = wrongAt(faults, 'hours', language);
  return (
    <>
      <div className="bpp-know-week">
        {hours.week.map((spells, day) => (
          <Day
            key={words.days[day]}
            day={day}
            spells={spells}
            wrong={wrongAt(faults, `hours.${day}`, language)}
            onChange={(next) => onChange(withDay(hours, day, next))}
          />
        ))}
      </div>
      {whole === null ? null : (
        <span className="bpp-wrong" role="alert">
          {whole}
        </span>
      )}
      <div className="bpp-row">
        <Button kind="secondary" onClick={() => onChange(copyDay(hours, 0, [1, 2, 3, 4]))}>
          {words.copy}
        </Button>
        <label className="bpp-know-tick">
          <input
            type="checkbox"
            checked={hours.closedOnHolidays}
            onChange={(event) => onChange({ ...hours, closedOnHolidays: event.target.checked })}
          />
          {words.holidays}
        </label>
      </div>
    </>
  );
};

export const HoursField = ({ hours, faults, onChange }: Props) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  return (
    <div className="bpp-tight">
      <Choice
        label={words.hours}
        value={hours.always ? 'always' : 'fixed'}
        options={[
          { value: 'always', label: words.always },
          { value: 'fixed', label: words.fixedTimes },
        ]}
        onChoose={(value) => {
          if (value === 'always') onChange({ always: true });
          else if (hours.always) onChange(officeHours);
        }}
      />
      {hours.always ? null : <WeekField hours={hours} faults={faults} onChange={onChange} />}
    </div>
  );
};
