/** The drawing in the editor: what stands in it, where, and more to choose from, each shown as it will be drawn. */
import { type Drawing, drawingParts } from '@buurtplus/domain/training';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Select } from '../ui/index.ts';
import { addPart, drawnParts, dropPart, movePart, placeStep } from './edit-drawing.ts';
import { useEditorWords } from './editor-words.ts';
import { PartPicture, SceneDrawing } from './scene-drawing.tsx';

const lights = ['day', 'evening', 'night'] as const;

type Props = { readonly drawing: Drawing; readonly onChange: (change: Partial<Drawing>) => void };

const Standing = ({ drawing, onChange }: Props) => {
  const words = useEditorWords();
  return (
    <ul className="bpp-drawn" aria-label={words.parts}>
      {drawnParts(drawing.parts).map(({ kept, part, x }, index) => {
        const name = part === null ? kept : words.partNames[part];
        return (
          <li key={`${index}${part ?? kept}`}>
            {part === null ? <span /> : <PartPicture part={part} light={drawing.light} />}
            <div className="bpp-drawn__where">
              <strong>{part === null ? words.cannotDraw(kept) : name}</strong>
              {part === null ? null : (
                <input
                  type="range"
                  min={0}
                  max={320}
                  step={placeStep}
                  value={x}
                  aria-label={words.placeOf(name)}
                  aria-valuetext={words.fromLeft(Math.round((x / 320) * 100))}
                  onChange={(event) =>
                    onChange({ parts: movePart(drawing.parts, index, Number(event.target.value)) })
                  }
                />
              )}
            </div>
            <button
              type="button"
              className="bpp-drawn__drop"
              aria-label={words.remove(name)}
              onClick={() => onChange({ parts: dropPart(drawing.parts, index) })}
            >
              <X size={22} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
};

const Choosing = ({ drawing, onChange }: Props) => {
  const words = useEditorWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.closeParts : words.addPart}
      </Button>
      {open ? (
        <ul className="bpp-drawable" aria-label={words.addPart}>
          {drawingParts.map((part) => {
            const next = addPart(drawing.parts, part);
            return (
              <li key={part}>
                <button
                  type="button"
                  disabled={next === null}
                  onClick={() => {
                    if (next !== null) onChange({ parts: next });
                  }}
                >
                  <PartPicture part={part} light={drawing.light} />
                  {words.partNames[part]}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {addPart(drawing.parts, 'letterbox') === null ? <p role="status">{words.drawingFull}</p> : null}
    </>
  );
};

export const EditorDrawing = ({ drawing, onChange }: Props) => {
  const words = useEditorWords();
  const empty = drawnParts(drawing.parts).length === 0;
  return (
    <section className="bpp-stack bpp-editchoice" aria-label={words.drawing}>
      <h2 className="bpp-editheading">{words.drawing}</h2>
      <SceneDrawing drawing={drawing} />
      <Select
        label={words.light}
        value={drawing.light}
        options={lights.map((value) => ({ value, label: words.lights[value] }))}
        onChange={(event) =>
          onChange({ light: lights.find((one) => one === event.target.value) ?? drawing.light })
        }
      />
      <div className="bpp-tight">
        <p className="bpp-strong">{words.parts}</p>
        <p className="bpp-soft">{empty ? words.partsNone : words.partsHint}</p>
        <Standing drawing={drawing} onChange={onChange} />
        <Choosing drawing={drawing} onChange={onChange} />
      </div>
    </section>
  );
};
