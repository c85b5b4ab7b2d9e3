/** The coordinator changes what is planned: day, time, numbers, place and a word; with fewer places it is said who waits. */
import type { ChangeItemBody, RosterItemView, ZoneView } from '@buurtplus/contract/roster';
import { dutchWall, timesOn, type WalkMode, walkModes } from '@buurtplus/domain/roster';
import { type Qualification, qualifications } from '@buurtplus/domain/teams';
import { type FormEvent, useState } from 'react';
import { Button, Notice, Select, TextInput, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { correctWords } from './correct-words.ts';
import { changeItem, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

type Form = {
  readonly zoneId: string;
  readonly mode: WalkMode;
  readonly needs: readonly Qualification[];
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly minimum: string;
  readonly capacity: string;
  readonly place: string;
  readonly note: string;
};

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const formOf = (item: RosterItemView): Form => ({
  zoneId: item.zoneId ?? '',
  mode: item.mode,
  needs: item.needs,
  day: item.day,
  start: clockOf(dutchWall(new Date(item.startsAt)).minute),
  end: clockOf(dutchWall(new Date(item.endsAt)).minute),
  minimum: String(item.minimum),
  capacity: String(item.capacity),
  place: item.meetingPlace ?? '',
  note: item.note ?? '',
});

/** An end before the beginning is after midnight. */
const bodyOf = (form: Form, moves: readonly string[]): ChangeItemBody => {
  const length = minuteOf(form.end) - minuteOf(form.start);
  const { startsAt, endsAt } = timesOn(form.day, minuteOf(form.start), length <= 0 ? length + 1_440 : length);
  return {
    capacity: Number(form.capacity),
    minimum: Number(form.minimum),
    meetingPlace: orNull(form.place),
    note: orNull(form.note),
    zoneId: orNull(form.zoneId),
    mode: form.mode,
    needs: [...form.needs],
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    moves: [...moves],
  };
};

type Props = {
  readonly item: RosterItemView;
  readonly zones: readonly ZoneView[];
  readonly onChanged: (item: RosterItemView) => void;
};
type TextField = 'day' | 'start' | 'end' | 'minimum' | 'capacity' | 'place' | 'note';

export const ChangeItem = ({ item, zones, onChanged }: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const roster = rosterWords(language);
  const more = correctWords(language);
  const [form, setForm] = useState(() => formOf(item));
  const [moves, setMoves] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const on = item.people.flatMap(({ personId, name, state }) =>
    personId !== null && (state === 'going' || state === 'offered')
      ? [{ personId, name: name ?? roster.formerMember }]
      : [],
  );
  const tooMany = Math.max(0, item.taken - Number(form.capacity || 0));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await changeItem(item.itemId, bodyOf(form, tooMany === 0 ? [] : moves));
    if (answer.ok) {
      setSaid({ kind: 'done', text: words.kept });
      setMoves([]);
      return onChanged(answer.value);
    }
    const code = answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    setSaid({
      kind: 'attention',
      text:
        (code === 'somebody_lacks' ? more.lacks : words.wrong[code]) ??
        sentenceOf(answer, roster.noNetwork) ??
        roster.noNetwork,
    });
  };
  const field = (name: TextField, label: string, more: object = {}) => (
    <TextInput
      label={label}
      value={form[name]}
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
      {...more}
    />
  );
  return (
    <details className="bpp-more">
      <summary>{words.change}</summary>
      <form className="bpp-tight" onSubmit={(event) => void send(event)}>
        <p className="bpp-soft">{words.changeHint}</p>
        {said === null ? null : (
          <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
            <p>{said.text}</p>
          </Notice>
        )}
        {item.fromPattern ? null : field('day', words.day, { type: 'date', required: true })}
        <div className="bpp-twofields">
          {field('start', words.start, { type: 'time', required: true })}
          {field('end', words.endTime, { type: 'time', required: true })}
        </div>
        <div className="bpp-twofields">
          {field('minimum', words.minimum, { type: 'number', min: 0, max: 60, required: true })}
          {field('capacity', words.capacity, { type: 'number', min: 1, max: 60, required: true })}
        </div>
        {tooMany === 0 ? null : (
          <fieldset className="bpp-choices">
            <legend>{words.moves(tooMany)}</legend>
            <div className="bpp-tiles">
              {on.map(({ personId, name }) => (
                <Tile
                  key={personId}
                  chosen={moves.includes(personId)}
                  onChoose={() =>
                    setMoves(
                      moves.includes(personId)
                        ? moves.filter((one) => one !== personId)
                        : [...moves, personId],
                    )
                  }
                >
                  {name}
                </Tile>
              ))}
            </div>
          </fieldset>
        )}
        <Select
          label={more.zone}
          value={form.zoneId}
          options={[
            { value: '', label: more.wholeArea },
            ...zones.map((zone) => ({ value: zone.zoneId, label: zone.name })),
            // One that is no longer in use stays chosen until another is.
            ...(item.zoneId === null || zones.some((zone) => zone.zoneId === item.zoneId)
              ? []
              : [{ value: item.zoneId, label: item.zone ?? '' }]),
          ]}
          onChange={(event) => setForm({ ...form, zoneId: event.target.value })}
        />
        {item.kind === 'round' ? (
          <Select
            label={more.mode}
            value={form.mode}
            options={walkModes.map((value) => ({ value, label: roster.modes[value] ?? value }))}
            onChange={(event) =>
              setForm({ ...form, mode: walkModes.find((one) => one === event.target.value) ?? form.mode })
            }
          />
        ) : null}
        <fieldset className="bpp-choices">
          <legend>{more.needs}</legend>
          <div className="bpp-tiles">
            {qualifications.map((need) => (
              <Tile
                key={need}
                chosen={form.needs.includes(need)}
                onChoose={() =>
                  setForm({
                    ...form,
                    needs: form.needs.includes(need)
                      ? form.needs.filter((one) => one !== need)
                      : [...form.needs, need],
                  })
                }
              >
                {roster.needs[need]}
              </Tile>
            ))}
          </div>
        </fieldset>
        {field('place', words.place, { maxLength: 120 })}
        {field('note', words.note, { maxLength: 300 })}
        <Button type="submit" kind="secondary" wide>
          {words.keep}
        </Button>
      </form>
    </details>
  );
};
