/** What is looked at: the aspects of the scale and feeling safe. */
import { aspects, aspectWords } from '@buurtplus/domain/inspections';
import { Chip } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';
import { type PlanForm, toggled } from './plan-form.ts';

type Looked = Pick<PlanForm, 'aspects' | 'withSafety'>;
type PartProps = { readonly form: Looked; readonly change: (part: Partial<Looked>) => void };

export const What = ({ form, change }: PartProps) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return (
    <fieldset className="bpp-row bpp-chipset">
      <legend>{words.what}</legend>
      {aspects.map((aspect) => (
        <Chip
          key={aspect}
          chosen={form.aspects.includes(aspect)}
          onChoose={() => change({ aspects: toggled(form.aspects, aspect) })}
        >
          {aspectWords[aspect].name[language]}
        </Chip>
      ))}
      <Chip chosen={form.withSafety} onChoose={() => change({ withSafety: !form.withSafety })}>
        {words.safety}
      </Chip>
    </fieldset>
  );
};
