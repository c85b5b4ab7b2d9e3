/** Below the board: the weekly patterns that fill the roster, and the zones where the team walks. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { TemplateView, ZoneView } from '@buurtplus/contract/roster';
import { type FormEvent, useState } from 'react';
import { Button, Notice, TextInput, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { planWords } from './plan-words.ts';
import { endTemplate, endZone, makeZone } from './roster.api.ts';
import { dayInWords } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';

const clockOf = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const Stop = ({ onSure }: { readonly onSure: () => void }) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const [asked, setAsked] = useState(false);
  return (
    <Button kind="quiet" onClick={() => (asked ? onSure() : setAsked(true))}>
      {asked ? words.stopSure : words.stop}
    </Button>
  );
};

export const Patterns = ({
  templates,
  onChanged,
}: {
  readonly templates: readonly TemplateView[];
  readonly onChanged: () => Promise<void>;
}) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const roster = rosterWords(language);
  const stop = async (templateId: string): Promise<void> => {
    await endTemplate(templateId);
    await onChanged();
  };
  return (
    <section className="bpp-tight" aria-labelledby="patterns">
      <h2 id="patterns">{words.patterns}</h2>
      {templates.length === 0 ? <p className="bpp-soft">{words.patternsNone}</p> : null}
      <ul className="bpp-list bpp-patterns">
        {templates.map((one) => (
          <li key={one.templateId} className="bpp-card">
            <h3>
              {[one.title ?? roster.kinds[one.kind], one.zone].filter((part) => part != null).join(' · ')}
            </h3>
            <p>
              {one.weekdays.map((day) => words.dayNames[day - 1]).join(', ')} · {clockOf(one.startMinute)} ·{' '}
              {words.minutesOf(one.minutes)}
            </p>
            <p className="bpp-soft">
              {[
                words.seasons[one.season],
                one.skipHolidays ? words.skipHolidays : null,
                one.mode === 'walking' ? null : roster.modes[one.mode],
                `${one.minimum}–${one.capacity}`,
              ]
                .filter((part) => part != null)
                .join(' · ')}
            </p>
            {one.next.length === 0 ? null : (
              <p className="bpp-soft">
                {words.next(one.next.map((day) => dayInWords(day, language, new Date(), true)).join(', '))}
              </p>
            )}
            <Stop onSure={() => void stop(one.templateId)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

type ZoneProps = {
  readonly zones: readonly ZoneView[];
  /** The neighbourhoods of this team. */
  readonly codes: readonly string[];
  readonly areas: AreaPack | null;
  readonly onChanged: () => Promise<void>;
};

export const Zones = ({ zones, codes, areas, onChanged }: ZoneProps) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const [name, setName] = useState('');
  const [hoods, setHoods] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const nameOf = (code: string): string => areas?.areas.find((area) => area.code === code)?.name ?? code;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await makeZone(name, hoods);
    if (answer.ok) {
      setName('');
      setHoods([]);
      setWrong(null);
      await onChanged();
      return;
    }
    const code = answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    setWrong(
      words.wrong[code] ??
        (answer.kind === 'problem' ? answer.problem.detail : rosterWords(language).noNetwork),
    );
  };
  const end = async (zoneId: string): Promise<void> => {
    await endZone(zoneId);
    await onChanged();
  };
  return (
    <section className="bpp-tight" aria-labelledby="zones">
      <h2 id="zones">{words.zones}</h2>
      <p className="bpp-soft">{words.zonesIntro}</p>
      <ul className="bpp-list">
        {zones.map((zone) => (
          <li key={zone.zoneId} className="bpp-row bpp-zone">
            <span className="bpp-tight">
              <strong>{zone.name}</strong>
              <span className="bpp-soft">{zone.neighbourhoodCodes.map(nameOf).join(', ')}</span>
            </span>
            <Button kind="quiet" onClick={() => void end(zone.zoneId)}>
              {words.zoneEnd}
            </Button>
          </li>
        ))}
      </ul>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      <form className="bpp-tight" onSubmit={(event) => void add(event)}>
        <TextInput
          label={words.zoneName}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className="bpp-choices">
          <legend>{words.zoneHoods}</legend>
          <div className="bpp-tiles">
            {codes.map((code) => (
              <Tile
                key={code}
                chosen={hoods.includes(code)}
                onChoose={() =>
                  setHoods(hoods.includes(code) ? hoods.filter((one) => one !== code) : [...hoods, code])
                }
              >
                {nameOf(code)}
              </Tile>
            ))}
          </div>
        </fieldset>
        <Button type="submit" kind="secondary" wide>
          {words.zoneAdd}
        </Button>
      </form>
    </section>
  );
};
