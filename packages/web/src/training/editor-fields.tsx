/** Fields of the scenario editor: a text in two languages side by side, and a choice of steps. */
import type { Text } from '@buurtplus/domain/compass';
import type { LearningScenario } from '@buurtplus/domain/training';
import { Select, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { stepInWords } from './edit-scenario.ts';
import { useEditorWords } from './editor-words.ts';

export const BothLanguages = ({
  label,
  value,
  onChange,
  long = false,
}: {
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly long?: boolean;
}) => {
  const words = useEditorWords();
  const Field = long ? TextArea : TextInput;
  return (
    <div className="bpp-editpair">
      <Field
        label={`${label} (${words.inNl})`}
        lang="nl"
        value={value.nl}
        onChange={(event: { readonly target: { readonly value: string } }) =>
          onChange({ ...value, nl: event.target.value })
        }
      />
      <Field
        label={`${label} (${words.inEn})`}
        lang="en"
        value={value.en}
        onChange={(event: { readonly target: { readonly value: string } }) =>
          onChange({ ...value, en: event.target.value })
        }
      />
    </div>
  );
};

export const StepSelect = ({
  label,
  value,
  steps,
  nodes,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly steps: readonly string[];
  readonly nodes: LearningScenario['nodes'];
  readonly onChange: (step: string) => void;
}) => {
  const words = useEditorWords();
  const { language } = useLanguage();
  const known = steps.includes(value) ? steps : [value, ...steps];
  return (
    <Select
      label={label}
      value={value}
      options={known.map((step) => ({
        value: step,
        label: step === '' ? words.choose : stepInWords(nodes, step, language),
      }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
