/** Who do I call: the desks of the book on this phone, also without network and without a session. */
import { CallScreen } from '../compass/call-screen.tsx';
import { Busy } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { teamRoles } from './roles.ts';
import { useBook, useMe, usePack } from './session.ts';

export const CallPage = () => {
  const { app } = useWords();
  const role = useMe().data?.acting?.role ?? '';
  const inTeam = teamRoles.has(role);
  const pack = usePack(inTeam).data;
  const held = useBook(pack);
  if (held === null) return <Busy words={app.busy} />;
  return (
    <CallScreen
      held={held}
      areaCodes={pack?.team?.neighbourhoodCodes ?? []}
      phones={
        new Map((pack?.desks ?? []).flatMap(({ code, phone }) => (phone === null ? [] : [[code, phone]])))
      }
      maySignal={inTeam}
      now={new Date()}
    />
  );
};
