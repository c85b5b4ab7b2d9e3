/** The zones where the team walks: whole neighbourhoods or a drawn part. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { ZoneView } from '@buurtplus/contract/roster';
import { type FormEvent, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { useOnce } from '../offline/use-once.ts';
import { Button, Fold, Notice, SureButton, TextInput, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import type { Corner } from './corners.ts';
import { correctWords } from './correct-words.ts';
import { type DrawMap, DrawZone } from './draw-zone.tsx';
import { planWords } from './plan-words.ts';
import { endZone, makeZone, renameZone, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

type ZoneProps = {
  readonly zones: readonly ZoneView[];
  /** The neighbourhoods of this team. */
  readonly codes: readonly string[];
  readonly areas: AreaPack | null;
  readonly drawMap: DrawMap;
  readonly onChanged: () => Promise<void>;
};

const Rename = ({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) => {
  const words = correctWords(useLanguage().language);
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="bpp-tight"
      onSubmit={(event) => {
        event.preventDefault();
        onName(typed);
      }}
    >
      <TextInput
        label={words.newName}
        required
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" kind="secondary">
        {words.rename}
      </Button>
    </form>
  );
};

export const Zones = ({ zones, codes, areas, drawMap, onChanged }: ZoneProps) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const after = afterWords(language);
  const more = correctWords(language);
  const [name, setName] = useState('');
  const [hoods, setHoods] = useState<readonly string[]>([]);
  const [drawn, setDrawn] = useState(false);
  const [corners, setCorners] = useState<readonly Corner[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const nameOf = (code: string): string => areas?.areas.find((area) => area.code === code)?.name ?? code;
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = { name, hoods: drawn ? [] : hoods, corners: drawn ? corners : null };
    const answer = await once(asked, (zoneId) => makeZone(zoneId, name, asked.hoods, asked.corners));
    if (answer === null) return;
    if (answer.ok) {
      setName('');
      setHoods([]);
      setCorners([]);
      setWrong(null);
      await onChanged();
      return;
    }
    const code = answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    setWrong(
      words.wrong[code] ??
        after.wrong[code] ??
        (answer.kind === 'problem' ? answer.problem.detail : rosterWords(language).noNetwork),
    );
  };
  const tell = async (answer: ApiAnswer<unknown>): Promise<void> => {
    const code = !answer.ok && answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    setWrong(words.wrong[code] ?? sentenceOf(answer, rosterWords(language).noNetwork));
    await onChanged();
  };
  return (
    <Fold id="zones" title={words.zones} hint={zones.map((zone) => zone.name).join(', ')}>
      <p className="bpp-soft">{words.zonesIntro}</p>
      <ul className="bpp-list">
        {zones.map((zone) => (
          <li key={zone.zoneId} className="bpp-row bpp-zone">
            <span className="bpp-tight">
              <strong>{zone.name}</strong>
              <span className="bpp-soft">
                {zone.neighbourhoodCodes.map(nameOf).join(', ')}
                {zone.outline == null ? '' : ` · ${after.drawn}`}
              </span>
            </span>
            <div className="bpp-tight">
              <details className="bpp-more">
                <summary>{more.zoneRename}</summary>
                <Rename name={zone.name} onName={(other) => void renameZone(zone.zoneId, other).then(tell)} />
              </details>
              <SureButton
                kind="quiet"
                label={words.zoneEnd}
                sure={more.sure}
                explain={more.zoneEndMeans(zone.name)}
                onSure={() => void endZone(zone.zoneId).then(tell)}
              />
            </div>
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
          <legend>{after.drawHow}</legend>
          <div className="bpp-tiles">
            <Tile chosen={!drawn} onChoose={() => setDrawn(false)}>
              {after.drawHoods}
            </Tile>
            <Tile chosen={drawn} onChoose={() => setDrawn(true)}>
              {after.drawPart}
            </Tile>
          </div>
        </fieldset>
        {drawn ? (
          <DrawZone corners={corners} codes={codes} areas={areas} drawMap={drawMap} onChange={setCorners} />
        ) : (
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
        )}
        <Button type="submit" kind="secondary" wide busy={isSending}>
          {words.zoneAdd}
        </Button>
      </form>
    </Fold>
  );
};
