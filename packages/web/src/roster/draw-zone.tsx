/** Drawing a part of the team's area: tap corners on the map, or choose or type them; the list says what is drawn. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { type ReactNode, useState } from 'react';
import { Button, Picker, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { type Corner, cornerChoices, parseCorner, withCorner } from './corners.ts';

export type DrawMap = (part: {
  readonly corners: readonly Corner[];
  readonly onTap: (corner: Corner) => void;
}) => ReactNode;

type Props = {
  readonly corners: readonly Corner[];
  readonly codes: readonly string[];
  readonly areas: AreaPack | null;
  readonly drawMap: DrawMap;
  readonly onChange: (corners: readonly Corner[]) => void;
};

const TypeCorner = ({ onAdd }: { readonly onAdd: (corner: Corner) => void }) => {
  const words = afterWords(useLanguage().language);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = (): void => {
    const corner = parseCorner(text);
    setWrong(corner === null ? words.cornerWrong : null);
    if (corner === null) return;
    setText('');
    onAdd(corner);
  };
  return (
    <div className="bpp-tight">
      <TextInput
        label={words.cornerType}
        hint={words.cornerTypeHint}
        value={text}
        wrong={wrong}
        onChange={(event) => setText(event.target.value)}
      />
      <Button kind="quiet" onClick={add}>
        {words.cornerAdd}
      </Button>
    </div>
  );
};

export const DrawZone = ({ corners, codes, areas, drawMap, onChange }: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const add = (corner: Corner): void => onChange(withCorner(corners, corner));
  const choices = areas === null ? [] : cornerChoices(areas, codes, language);
  return (
    <div className="bpp-tight">
      <p className="bpp-soft">{words.drawHint}</p>
      {drawMap({ corners, onTap: add })}
      <ol className="bpp-list">
        {corners.map(([lon, lat], index) => (
          <li key={`${lon} ${lat}`} className="bpp-row bpp-zone">
            <span>{words.cornerAt(index + 1, lat.toFixed(4), lon.toFixed(4))}</span>
            <Button
              kind="quiet"
              aria-label={`${words.cornerDrop}: ${words.cornerAt(index + 1, lat.toFixed(4), lon.toFixed(4))}`}
              onClick={() => onChange(corners.filter((_, other) => other !== index))}
            >
              {words.cornerDrop}
            </Button>
          </li>
        ))}
      </ol>
      <Picker
        label={words.cornerFrom}
        choose={words.cornerChoose}
        go={words.cornerPick}
        options={choices.map((one, index) => ({ value: String(index), label: one.label }))}
        onPick={(index) => {
          const chosen = choices[Number(index)];
          if (chosen !== undefined) add(chosen.corner);
        }}
      />
      <TypeCorner onAdd={add} />
    </div>
  );
};
