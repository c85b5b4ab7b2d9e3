/** What goes along when it is passed on: facts, place, own words, and a photo of a thing. */
import type { ReactNode } from 'react';
import { factText } from '../compass/fact-text.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { AdviceActions } from './advice-actions.ts';
import type { AdviceContext } from './advise.ts';
import { type CaptureForm, calledFact } from './capture-form.ts';
import type { SignalToSend } from './group-for-sending.ts';
import { OwnWords } from './own-words.tsx';
import { PhotoField } from './photo-field.tsx';
import { PlaceLine } from './place-line.tsx';

type Props = {
  readonly form: CaptureForm;
  readonly context: AdviceContext;
  readonly photo: Blob | null;
  readonly sending: readonly SignalToSend[];
  /** Who reads it, where the advice above did not say so. */
  readonly readBy: ReactNode;
  readonly actions: Pick<AdviceActions, 'change' | 'onPhoto' | 'onPlace'>;
};

export const Passing = ({ form, context, photo, sending, readBy, actions }: Props) => {
  const words = useWords();
  const { language } = useLanguage();
  const { book } = context.held;
  const codes = sending.flatMap(({ observations }) => observations);
  const asksHouse = sending.some((one) => one.withHouseNumber) && form.houseNumber.trim() === '';
  return (
    <section className="bpp-tight" aria-labelledby="passing">
      <h2 id="passing" className="bpp-kicker">
        {words.advice.passing}
      </h2>
      <ul className="bpp-facts">
        {codes.map((code) => (
          <li key={code}>
            {code === calledFact ? words.advice.only112 : factText(book, code, language, words.facts)}
          </li>
        ))}
      </ul>
      {readBy}
      <PlaceLine
        form={form}
        place={context.place}
        onChange={actions.onPlace}
        asksHouse={asksHouse && form.place !== null}
      />
      <OwnWords value={form.ownWords} onChange={(ownWords) => actions.change({ ownWords })} />
      {sending.some((one) => one.withPhoto) ? <PhotoField photo={photo} onPhoto={actions.onPhoto} /> : null}
    </section>
  );
};
