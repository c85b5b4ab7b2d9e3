/** What was gone through in the room, beginning with the plan: of those lessons who was there does only the questions. */
import { learningLine } from '@buurtplus/domain/training';
import { useState } from 'react';
import { useLanguage } from '../words/words.tsx';
import { Chips } from './evening-fields.tsx';
import { SendForm } from './evening-send-form.tsx';
import { useEveningWords } from './evening-words.ts';

export const EveningHandled = ({
  moduleIds,
  onSave,
}: {
  readonly moduleIds: readonly string[];
  readonly onSave: (moduleIds: readonly string[]) => Promise<boolean>;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(moduleIds);
  return (
    <SendForm
      label={words.handledSave}
      done={words.handledSaved}
      whole={chosen.length > 0}
      onSend={() => onSave(chosen)}
    >
      <p>{words.handledHelp}</p>
      <Chips
        label={words.handledWhich}
        options={learningLine.map(({ id, title }) => ({ id, name: title[language] }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {/* There from the beginning, so that it is said. */}
      <p role="status">{chosen.length === 0 ? words.handledNone : ''}</p>
    </SendForm>
  );
};
