/** The functional admin puts the municipality's own photos with the levels, and takes them into use as one edition. */
import type { Scales } from '@buurtplus/contract/inspections';
import {
  type Aspect,
  aspects,
  aspectWords,
  type Level,
  levelNames,
  levels,
} from '@buurtplus/domain/inspections';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Camera } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Heading, Notice, SureButton, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';
import './inspections.css';

type Scale = Scales['scales'][number];

const roadOf = (edition: number, aspect: Aspect, level: Level): string =>
  `/inspection-scales/${edition}/photos/${aspect}/${level}`;

const Photos = ({
  scale,
  aspect,
  onDone,
}: {
  readonly scale: Scale;
  readonly aspect: Aspect;
  readonly onDone: (trouble: string | null) => Promise<void>;
}) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const { language } = useLanguage();
  const draft = scale.publishedAt === null;
  const name = aspectWords[aspect].name[language];
  const save = async (level: Level, file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await callApi('PUT', roadOf(scale.edition, aspect, level), bytes);
    const unreadable = !answer.ok && answer.kind === 'problem' && answer.problem.status === 415;
    await onDone(answer.ok ? null : unreadable ? words.scaleBad : app.failed);
  };
  const drop = async (level: Level): Promise<void> => {
    const answer = await callApi('DELETE', roadOf(scale.edition, aspect, level));
    await onDone(answer.ok ? null : app.failed);
  };
  return (
    <section className="bpp-tight" aria-label={name}>
      <h3>{name}</h3>
      <ul className="bpp-scalegrid">
        {levels.map((level) => {
          const has = scale.photos.some((one) => one.aspect === aspect && one.level === level);
          const id = `${aspect}-${level}`;
          return (
            <li key={level} className="bpp-card">
              {has ? (
                <img loading="lazy" src={`/api/v1${roadOf(scale.edition, aspect, level)}`} alt="" />
              ) : null}
              <span>
                <strong>{levelNames[level][language].split(' · ')[0]}</strong>{' '}
                {aspectWords[aspect][level][language]}
              </span>
              {draft ? (
                <>
                  <label htmlFor={id} className="bpp-button bpp-button--secondary">
                    <Camera size={22} aria-hidden="true" />
                    <span>
                      {has ? words.scaleOther : words.scalePick}
                      <span className="bpp-hidden">
                        {words.scaleChoose(name, levelNames[level][language])}
                      </span>
                    </span>
                  </label>
                  <input
                    id={id}
                    className="bpp-hidden"
                    type="file"
                    accept="image/*"
                    onChange={(event) => void save(level, event.target.files?.[0])}
                  />
                  {has ? (
                    <Button kind="quiet" onClick={() => void drop(level)}>
                      {words.scaleDrop}
                    </Button>
                  ) : null}
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Maker = ({ onDone }: { readonly onDone: (trouble: string | null) => Promise<void> }) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const [name, setName] = useState('');
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await callApi('POST', '/inspection-scales', { name });
    await onDone(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <form className="bpp-stack" onSubmit={(event) => void make(event)}>
      <TextInput
        label={words.scaleName}
        value={name}
        required
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" wide>
        {words.scaleMake}
      </Button>
    </form>
  );
};

export const ScaleScreen = ({ scales }: { readonly scales: Scales['scales'] }) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const done = async (trouble: string | null): Promise<void> => {
    setSaid(trouble);
    await client.invalidateQueries({ queryKey: ['inspection-scales'] });
  };
  const draft = scales.find((one) => one.publishedAt === null);
  const used = scales.find((one) => one.publishedAt !== null);
  const publish = async (edition: number): Promise<void> => {
    const answer = await callApi('POST', `/inspection-scales/${edition}/publish`);
    await done(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.scale}</Heading>
      <p>{words.scaleIntro}</p>
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
      <p className="bpp-large">
        {used === undefined ? words.scaleNone : words.scaleInUse(used.name ?? words.wordsOnly)}
      </p>
      <p className="bpp-soft">{words.scaleFrozen}</p>
      {draft === undefined ? (
        <Maker onDone={done} />
      ) : (
        <>
          <h2>{words.scaleDraft(draft.name ?? '')}</h2>
          <p>{words.scalePhotos(draft.photos.length)}</p>
          <p className="bpp-soft">{words.scaleBelow}</p>
          {aspects.map((aspect) => (
            <Photos key={aspect} scale={draft} aspect={aspect} onDone={done} />
          ))}
          <p>{words.scalePhotos(draft.photos.length)}</p>
          <SureButton
            kind="primary"
            wide
            label={words.scalePublish}
            sure={words.sure}
            explain={words.scaleMeans(draft.photos.length)}
            onSure={() => void publish(draft.edition)}
          />
          {said === null ? null : (
            <Notice kind="attention">
              <p>{said}</p>
            </Notice>
          )}
        </>
      )}
    </div>
  );
};

export const useScales = (enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['inspection-scales'],
    queryFn: async () => {
      const answer = await callApi<Scales>('GET', '/inspection-scales');
      return answer.ok ? answer.value.scales : null;
    },
  });
