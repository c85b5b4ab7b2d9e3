/** The fields of one evening: day, times, place, lessons; for a new one and for one that changes. */
import type { EveningPlan } from '@buurtplus/contract/evenings';
import { learningLine, lessonsOverdue } from '@buurtplus/domain/training';
import { Chip, Notice, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useEveningWords } from './evening-words.ts';

const toggled = <Value,>(list: readonly Value[], one: Value): Value[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

export const Chips = <Id extends string>({
  label,
  options,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (ids: Id[]) => void;
}) => (
  <fieldset className="bpp-storyfacts">
    <legend>{label}</legend>
    <div className="bpp-row">
      {options.map(({ id, name }) => (
        <Chip key={id} chosen={chosen.includes(id)} onChoose={() => onChange(toggled(chosen, id))}>
          {name}
        </Chip>
      ))}
    </div>
  </fieldset>
);

export const isWholeEvening = ({ day, from, until, place, moduleIds }: EveningPlan): boolean =>
  day !== '' && from !== '' && until !== '' && place.trim() !== '' && moduleIds.length > 0;

export const EveningFields = ({
  plan,
  onChange,
}: {
  readonly plan: EveningPlan;
  readonly onChange: (plan: EveningPlan) => void;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const overdue = lessonsOverdue(learningLine, plan.day).filter(({ id }) =>
    plan.moduleIds.some((one) => one === id),
  );
  const field = (key: 'day' | 'from' | 'until' | 'place', label: string, type: string) => (
    <TextInput
      label={label}
      type={type}
      value={plan[key]}
      onChange={({ target }) => onChange({ ...plan, [key]: target.value })}
    />
  );
  return (
    <>
      <div className="bpp-eveningtimes">
        {field('day', words.day, 'date')}
        {field('from', words.from, 'time')}
        {field('until', words.until, 'time')}
      </div>
      {field('place', words.place, 'text')}
      <Chips
        label={words.lessons}
        options={learningLine.map(({ id, title }) => ({ id, name: title[language] }))}
        chosen={plan.moduleIds}
        onChange={(moduleIds) => onChange({ ...plan, moduleIds })}
      />
      <p className="bpp-soft">{words.lessonsHelp}</p>
      {overdue.length === 0 ? null : (
        <Notice kind="attention" live="status">
          <p>{words.overdue(overdue.map(({ title }) => title[language]))}</p>
        </Notice>
      )}
    </>
  );
};
