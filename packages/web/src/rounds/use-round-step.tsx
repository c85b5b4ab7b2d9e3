/** The step of the round in the address, so that the phone's own back button is a step back and loses nothing. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { useWords } from '../words/words.tsx';
import type { RoundStep } from './round-steps.ts';

export type ShowStep = (step: RoundStep | null, how?: 'push' | 'replace') => void;

export const useRoundStep = (): { readonly shown: string | null; readonly show: ShowStep } => {
  const navigate = useNavigate();
  const { stap, plan } = useSearch({ strict: false });
  const show: ShowStep = useCallback(
    (step, how = 'push') =>
      void navigate({
        to: '/ronde',
        // The first screen has no plan in its address: what was begun, or is over, does not begin again by itself.
        search: step === null ? {} : { ...(plan === undefined ? {} : { plan }), stap: step },
        replace: how === 'replace',
      }),
    [navigate, plan],
  );
  return { shown: stap ?? null, show };
};

/** Takes the place of the step that is left, as on the compass. */
export const StepBack = ({ to, label }: { readonly to: RoundStep | null; readonly label?: string }) => {
  const { app } = useWords();
  return (
    <Link className="bpp-wayback" to="/ronde" search={to === null ? {} : { stap: to }} replace>
      <ArrowLeft size={20} aria-hidden="true" /> {label ?? app.back}
    </Link>
  );
};
