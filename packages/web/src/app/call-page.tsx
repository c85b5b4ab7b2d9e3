/** Who do I call: the desks of the book on this phone, also without network and without a session. */
import type { PhonePack } from '@buurtplus/contract/signals';
import { useQuery } from '@tanstack/react-query';
import { CallScreen } from '../compass/call-screen.tsx';
import { kept } from '../offline/device-db.ts';
import { Busy } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { CallTeamPart } from './our-team-pages.tsx';
import { teamRoles } from './roles.ts';
import { useBook, useMe, usePack } from './session.ts';

export const CallPage = () => {
  const { app } = useWords();
  const role = useMe().data?.acting?.role ?? '';
  const inTeam = teamRoles.has(role);
  // What this phone kept comes first, at once and whole: a number never moves because the server answered.
  const before = useQuery({
    queryKey: ['kept-pack'],
    networkMode: 'always',
    retry: false,
    queryFn: () => kept<PhonePack>('pack'),
  });
  const pack = usePack(inTeam).data ?? before.data;
  const held = useBook(pack, !before.isPending);
  if (held === null || before.isPending) return <Busy words={app.busy} />;
  return (
    <CallScreen
      held={held}
      areaCodes={pack?.team?.neighbourhoodCodes ?? []}
      phones={
        new Map((pack?.desks ?? []).flatMap(({ code, phone }) => (phone === null ? [] : [[code, phone]])))
      }
      maySignal={inTeam || pack != null}
      now={new Date()}
      ours={inTeam ? <CallTeamPart /> : null}
    />
  );
};
