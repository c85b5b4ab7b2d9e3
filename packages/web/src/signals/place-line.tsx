/** The place in one line, wherever it is shown again: what it is, how sure, and the way to change it. */
import { MapPin } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import type { PlaceFacts } from './advise.ts';
import type { CaptureForm } from './capture-form.ts';

type Props = {
  readonly form: CaptureForm;
  readonly place: PlaceFacts;
  readonly onChange: () => void;
  /** A home was seen and its number is not there yet. */
  readonly asksHouse?: boolean;
};

const useHowSure = ({ place }: CaptureForm): string => {
  const { where } = useWords();
  if (place === null) return '';
  if (place.source === 'position') return where.mine(place.accuracyM);
  return place.source === 'map' ? where.tapped : where.chosen;
};

export const PlaceLine = ({ form, place, onChange, asksHouse = false }: Props) => {
  const { where } = useWords();
  const howSure = useHowSure(form);
  const street = [form.street.trim(), form.houseNumber.trim()].filter((part) => part !== '').join(' ');
  return (
    <div className="bpp-placeline">
      <MapPin size={24} aria-hidden="true" />
      <p>
        {form.place === null ? (
          where.none
        ) : (
          <>
            {street === '' ? '' : `${street}, `}
            {place.name ?? where.outside}
            <small>{howSure}</small>
          </>
        )}
      </p>
      <div className="bpp-row">
        <button type="button" className="bpp-linklike" onClick={onChange}>
          {form.place === null ? where.choose : where.change}
        </button>
        {asksHouse ? (
          <button type="button" className="bpp-linklike" onClick={onChange}>
            {where.addHouse}
          </button>
        ) : null}
      </div>
    </div>
  );
};
