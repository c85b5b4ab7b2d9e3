/** The functional admin's page for the compass, fetched only by them: frame, role, map of the municipality, and the room itself. */
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { KnowledgeScreen } from '../knowledge/knowledge-screen.tsx';
import { knowledgeWords } from '../knowledge/knowledge-words.ts';
import { Button, Emergency112 } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useAreas, useMe } from './session.ts';

export const KnowledgePage = () => {
  const { app, roles } = useWords();
  const { language, setLanguage } = useLanguage();
  const words = knowledgeWords(language);
  const me = useMe();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const acting = me.data?.acting ?? null;
  const ready = acting?.role === 'functional_admin' && me.data?.secondFactorNeeded === false;
  const areas = useAreas(ready).data ?? null;
  useEffect(() => {
    if (me.data !== undefined && !ready) void navigate({ to: '/', replace: true });
  }, [me.data, ready, navigate]);
  if (!ready || me.data == null) return null;
  return (
    <div className="bpp-know-frame">
      <a className="bpp-skip" href="#main">
        {words.skip}
      </a>
      <header className="bpp-know-top bpp-no-print">
        <strong>{app.name}</strong>
        <span className="bpp-soft">
          {me.data.name} · {roles[acting.role]} · {acting.tenantName}
        </span>
        <span className="bpp-know-top__links">
          <Button kind="quiet" onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
            {language === 'nl' ? 'English' : 'Nederlands'}
          </Button>
          <Link to="/">{words.start}</Link>
          <Link to="/ik">{words.account}</Link>
        </span>
        <Emergency112 label={app.emergency} />
      </header>
      <main id="main" tabIndex={-1}>
        <KnowledgeScreen
          personId={me.data.personId}
          tenantName={acting.tenantName}
          areas={areas}
          page={decodeURIComponent(path.replace(/^\/beheer\/kompas\/?/, ''))}
        />
      </main>
    </div>
  );
};
