/** After signing in, choosing or stepping up: know who it is now, and go on. */
import type { Me } from '@buurtplus/contract/people';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { renewIfEnded } from '../offline/device.ts';
import { keep, setSignedOut } from '../offline/device-db.ts';
import { metPerson } from '../offline/typed-here.ts';

export const useArrive = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (me: Me): Promise<void> => {
    setSignedOut(false);
    metPerson(me.personId, false);
    await renewIfEnded(me.personId);
    await keep('me', me);
    client.setQueryData(['me'], me);
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    await navigate({ to: '/' });
  };
};
