/** A photo of a thing in public space; of nothing else. */
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { shrinkPhoto } from './shrink-photo.ts';

type Props = { readonly photo: Blob | null; readonly onPhoto: (photo: Blob | null) => void };

export const PhotoField = ({ photo, onPhoto }: Props) => {
  const { ownWords } = useWords();
  const [failed, setFailed] = useState(false);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const small = await shrinkPhoto(file);
    setFailed(small === null);
    onPhoto(small);
  };
  return (
    <div className="bpp-photo">
      <label className="bpp-way" htmlFor="photo">
        <Camera size={24} aria-hidden="true" />
        <span>
          {ownWords.photo}
          <small id="photo-hint">{ownWords.photoHint}</small>
        </span>
      </label>
      <input
        id="photo"
        className="bpp-hidden"
        type="file"
        accept="image/*"
        capture="environment"
        aria-describedby="photo-hint"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      {failed ? (
        <p className="bpp-wrong" role="alert">
          {ownWords.photoFailed}
        </p>
      ) : null}
      {photo === null ? null : (
        <p className="bpp-row" role="status">
          {ownWords.photoChosen}
          <Button kind="quiet" onClick={() => onPhoto(null)}>
            {ownWords.photoRemove}
          </Button>
        </p>
      )}
    </div>
  );
};
