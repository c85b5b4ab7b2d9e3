/** The third way out of a round: a point of public space; the schouw has a room of its own. */
import { ClipboardList } from 'lucide-react';
import { usePlanWords } from './words-plan.ts';

export const InspectionWay = () => {
  const words = usePlanWords();
  return (
    <>
      <ClipboardList size={28} aria-hidden="true" /> {words.inspection}
    </>
  );
};
