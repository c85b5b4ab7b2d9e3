/** Step two: facts as tiles, grouped by place, with a search box; several may be picked. */
import { observationPlaces, observations, searchObservations } from '@buurtplus/domain/compass';
import { useState } from 'react';
import { Button, Heading, TextInput, Tile } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { CaptureForm } from './capture-form.ts';
import { iconFor } from './observation-icons.ts';

type Props = {
  readonly form: CaptureForm;
  readonly onToggle: (code: string) => void;
  readonly onNext: () => void;
};

export const FactsStep = ({ form, onToggle, onNext }: Props) => {
  const { capture } = useWords();
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const found = searchObservations(observations, typed, language);
  const count = form.observations.length;
  return (
    <>
      <div className="bpp-tight">
        <Heading>{capture.factsTitle}</Heading>
        <p className="bpp-soft">{capture.factsText}</p>
      </div>
      <TextInput
        label={capture.search}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
      />
      {found.length === 0 ? <p role="status">{capture.noMatch}</p> : null}
      {observationPlaces.map((place) => {
        const here = found.filter((observation) => observation.place === place);
        if (here.length === 0) return null;
        return (
          <section key={place} className="bpp-tight" aria-labelledby={`place-${place}`}>
            <h2 id={`place-${place}`}>{capture.places[place]}</h2>
            <div className="bpp-tiles">
              {here.map((observation) => {
                const Icon = iconFor(observation.code);
                return (
                  <Tile
                    key={observation.code}
                    chosen={form.observations.includes(observation.code)}
                    onChoose={() => onToggle(observation.code)}
                    icon={<Icon size={30} strokeWidth={1.75} aria-hidden="true" />}
                  >
                    {observation[language]}
                  </Tile>
                );
              })}
            </div>
          </section>
        );
      })}
      <div className="bpp-actions">
        <Button wide disabled={count === 0} onClick={onNext}>
          {count === 0 ? capture.chooseFirst : capture.chosen(count)}
        </Button>
      </div>
    </>
  );
};
