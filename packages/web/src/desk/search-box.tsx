/** Looking something up in the own work: asked on enter, answered in place of the list. */
import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '../ui/index.ts';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly words: DeskWords;
  /** What is looked for now; null while the list itself is shown. */
  readonly asked: string | null;
  readonly onSearch: (text: string | null) => void;
};

export const SearchBox = ({ words, asked, onSearch }: Props) => {
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim().length >= 2) onSearch(text.trim());
  };
  return (
    <form className="bpp-searchbox" role="search" onSubmit={submit}>
      <TextInput
        label={words.home.searchFor}
        hint={words.home.searchHint}
        value={text}
        maxLength={60}
        minLength={2}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="bpp-row">
        <Button kind="secondary" type="submit">
          {words.home.searchGo}
        </Button>
        {asked === null ? null : (
          <Button
            kind="quiet"
            onClick={() => {
              setText('');
              onSearch(null);
            }}
          >
            {words.home.searchStop}
          </Button>
        )}
      </div>
    </form>
  );
};
