/** A photo of the place, looked at once more before it is kept: nobody may be in it. */
import { Camera } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useInspectionWords } from './inspection-words.ts';

type Props = {
  /** Draws it anew, small and without where it was taken; the app hands it in. */
  readonly shrink: (file: Blob) => Promise<Blob | null>;
  /** @returns false when it could not be kept */
  readonly onKeep: (photo: Blob) => Promise<boolean>;
};

export const PointPhoto = ({ shrink, onKeep }: Props) => {
  const words = useInspectionWords();
  const [photo, setPhoto] = useState<{ readonly blob: Blob; readonly url: string } | null>(null);
  const [state, setState] = useState<'none' | 'kept' | 'failed'>('none');
  useEffect(() => () => (photo === null ? undefined : URL.revokeObjectURL(photo.url)), [photo]);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const small = await shrink(file);
    setState(small === null ? 'failed' : 'none');
    setPhoto(small === null ? null : { blob: small, url: URL.createObjectURL(small) });
  };
  const keep = async (): Promise<void> => {
    if (photo === null) return;
    setState((await onKeep(photo.blob)) ? 'kept' : 'failed');
    setPhoto(null);
  };
  if (photo !== null)
    return (
      <section className="bpp-stack" aria-labelledby="sure">
        <h2 id="sure">{words.photoSure}</h2>
        <img className="bpp-photoshow" src={photo.url} alt={words.photoPreview} />
        <Button wide onClick={() => void keep()}>
          {words.photoYes}
        </Button>
        <Button kind="secondary" wide onClick={() => setPhoto(null)}>
          {words.photoNo}
        </Button>
      </section>
    );
  return (
    <div className="bpp-tight">
      <label className="bpp-way" htmlFor="point-photo">
        <Camera size={24} aria-hidden="true" />
        <span>
          {words.photo}
          <small id="point-photo-hint">{words.photoHint}</small>
        </span>
      </label>
      <input
        id="point-photo"
        className="bpp-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-describedby="point-photo-hint"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {state === 'none' ? null : (
        <Notice kind={state === 'kept' ? 'done' : 'attention'} live="status">
          <p>{state === 'kept' ? words.photoKept : words.photoFailed}</p>
        </Notice>
      )}
    </div>
  );
};
