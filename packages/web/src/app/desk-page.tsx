/** The professional's page, fetched only by professionals: frame, role, live news, list, signal and map. */
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { DeskScreen } from '../desk/desk-screen.tsx';
import { deskWords } from '../desk/desk-words.ts';
import { roundDeskWords } from '../rounds/desk-words.ts';
import { Button, Emergency112 } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { deskRoles } from './roles.ts';
import { useAreas, useMe, useSignOut } from './session.ts';
import { useNews } from './use-news.ts';

export const DeskPage = () => {
  const { app, roles } = useWords();
  const { language, setLanguage } = useLanguage();
  const words = deskWords(language);
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const chosen = path.split('/')[2] ?? null;
  const acting = me.data?.acting ?? null;
  const ready = acting !== null && deskRoles.has(acting.role) && me.data?.secondFactorNeeded === false;
  const areas = useAreas(ready).data ?? null;
  useNews(ready);
  useEffect(() => {
    if (me.data !== undefined && !ready) void navigate({ to: '/', replace: true });
  }, [me.data, ready, navigate]);
  if (!ready) return null;
  const choose = (signalId: string | null): void =>
    void navigate(signalId === null ? { to: '/werk' } : { to: '/werk/$signalId', params: { signalId } });
  return (
    <div className="bpp-deskframe">
      <a className="bpp-skip" href="#main">
        {words.skip}
      </a>
      <header className="bpp-deskbar">
        <strong>{app.name}</strong>
        <span className="bpp-deskbar__who">
          {me.data?.name} · {roles[acting.role]} · {acting.areaNames.join(', ')}
        </span>
        <span className="bpp-row">
          <Button kind="quiet" onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
            {language === 'nl' ? 'English' : 'Nederlands'}
          </Button>
          <Link to="/aandachtspunten">{roundDeskWords(language).pointsLink}</Link>
          {(me.data?.choices.length ?? 0) > 1 ? <Link to="/rol">{words.changeRole}</Link> : null}
          <Link to="/ik">{words.account}</Link>
          <Button kind="quiet" onClick={() => void signOut()}>
            {words.signOut}
          </Button>
          <Emergency112 label={app.emergency} />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <DeskScreen
          areas={areas}
          chosen={chosen === '' ? null : chosen}
          onChoose={choose}
          map={(marks, near, onMark, label) =>
            areas === null ? null : (
              <NeighbourhoodMap pack={areas} label={label} marks={marks} focusCodes={near} onMark={onMark} />
            )
          }
        />
      </main>
    </div>
  );
};
