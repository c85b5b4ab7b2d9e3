/** Step four: the feeling, own words and a photo of a thing; all of it may be skipped. */
import { gutFeelings } from '@buurtplus/domain/compass';
import { limits } from '@buurtplus/domain/signals';
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Button, Heading, Notice, TextArea, Tile } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { type CaptureForm, mayHavePhoto } from './capture-form.ts';
import { shrinkPhoto } from './shrink-photo.ts';

type Props = {
  readonly form: CaptureForm;
  readonly change: (change: Partial<CaptureForm>) => void;
  readonly photo: Blob | null;
  readonly onPhoto: (photo: Blob | null) => void;
  readonly canSend: boolean;
  readonly onReady: () => void;
};

const PhotoField = ({ photo, onPhoto }: Pick<Props, 'photo' | 'onPhoto'>) => {
  const { capture } = useWords();
  const [failed, setFailed] = useState(false);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const small = await shrinkPhoto(file);
    setFailed(small === null);
    onPhoto(small);
  };
  return (
    <div className="bpp-field">
      <label htmlFor="photo">{capture.photo}</label>
      <small>{capture.photoHint}</small>
      <input
        id="photo"
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {failed ? (
        <span className="bpp-wrong" role="alert">
          {capture.photoFailed}
        </span>
      ) : null}
      {photo === null ? null : (
        <p className="bpp-row" role="status">
          <Camera size={22} aria-hidden="true" /> {capture.photoChosen}
          <Button kind="quiet" onClick={() => onPhoto(null)}>
            {capture.photoRemove}
          </Button>
        </p>
      )}
    </div>
  );
};

export const RestStep = ({ form, change, photo, onPhoto, canSend, onReady }: Props) => {
  const { capture } = useWords();
  const [busy, setBusy] = useState(false);
  return (
    <>
      <div className="bpp-tight">
        <Heading>{capture.restTitle}</Heading>
        <p className="bpp-soft">{capture.restText}</p>
      </div>
      <fieldset className="bpp-choices bpp-choices--across">
        <legend>{capture.feeling}</legend>
        {gutFeelings.map((feeling) => (
          <Tile
            key={feeling}
            chosen={form.gutFeeling === feeling}
            onChoose={() => change({ gutFeeling: form.gutFeeling === feeling ? null : feeling })}
          >
            {capture.feelings[feeling]}
          </Tile>
        ))}
      </fieldset>
      <TextArea
        label={capture.words}
        hint={capture.wordsHint}
        value={form.ownWords}
        maxLength={limits.ownWords}
        onChange={(event) => change({ ownWords: event.target.value })}
      />
      {mayHavePhoto(form) ? <PhotoField photo={photo} onPhoto={onPhoto} /> : null}
      {canSend ? null : (
        <Notice kind="attention" live="status">
          <p>{capture.noKey}</p>
        </Notice>
      )}
      <div className="bpp-actions">
        <Button
          wide
          busy={busy}
          disabled={!canSend}
          onClick={() => {
            setBusy(true);
            onReady();
            setTimeout(() => setBusy(false), 3_000);
          }}
        >
          {capture.ready}
        </Button>
      </div>
    </>
  );
};
