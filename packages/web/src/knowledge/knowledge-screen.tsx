/** The room of who keeps the compass: contents at the side, one page at a time, and the draft always in sight. */
import './knowledge.css';
import './knowledge-forms.css';
import './knowledge-tables.css';
import type { AreaPack } from '@buurtplus/contract/areas';
import { useState } from 'react';
import { Busy, Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { CheckPage } from './check-page.tsx';
import { DesksPage } from './desks-page.tsx';
import { ClashNotice, DraftBar } from './draft-bar.tsx';
import { DryRunPage, type Tried } from './dry-run-page.tsx';
import { EditionPage, HistoryPage } from './history-page.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import { OverviewPage } from './overview-page.tsx';
import { fromAddress } from './pages.ts';
import { PageLink } from './parts.tsx';
import { PublishPage } from './publish-page.tsx';
import { PaperPage, TablePage, TablesPage } from './tables-page.tsx';
import { TextsPage } from './texts-page.tsx';
import { DraftProvider } from './use-draft.tsx';

type Props = {
  readonly personId: string;
  readonly tenantName: string;
  readonly areas: AreaPack | null;
  /** What stands after /beheer/kompas in the address. */
  readonly page: string;
};

const Contents = ({ at }: { readonly at: string }) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  const pages = [
    ['', words.pages.overview],
    ['loketten', words.pages.desks],
    ['teksten', words.pages.texts],
    ['tabellen', words.pages.tables],
    ['geschiedenis', words.pages.history],
  ] as const;
  return (
    <nav className="bpp-know-contents bpp-no-print" aria-label={words.contents}>
      <ul>
        {pages.map(([page, name]) => (
          <li key={page}>
            <PageLink page={page} current={page === at}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Page = ({
  parts,
  tried,
  onTried,
  tenantName,
  areas,
}: Omit<Props, 'page' | 'personId'> & {
  readonly parts: readonly string[];
  readonly tried: Tried;
  readonly onTried: (tried: Tried) => void;
}) => {
  const [at = '', one, two] = parts;
  switch (at) {
    case 'loketten':
      return <DesksPage chosen={one ?? null} areas={areas} tenantName={tenantName} />;
    case 'teksten':
      return (
        <TextsPage key={`${one} ${two}`} of={one === 'feiten' ? 'feiten' : 'zinnen'} named={two ?? null} />
      );
    case 'tabellen':
      if (one === undefined) return <TablesPage />;
      return one === 'papier' ? (
        <PaperPage tenantName={tenantName} />
      ) : (
        <TablePage code={one} tenantName={tenantName} />
      );
    case 'controle':
      return <CheckPage />;
    case 'proef':
      return <DryRunPage tried={tried} onTried={onTried} />;
    case 'publiceren':
      return <PublishPage tried={tried} />;
    case 'geschiedenis':
      return one === undefined ? <HistoryPage /> : <EditionPage key={one} version={one} />;
    default:
      return <OverviewPage tenantName={tenantName} />;
  }
};

export const KnowledgeScreen = ({ personId, tenantName, areas, page }: Props) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language);
  const [tried, setTried] = useState<Tried>(null);
  const parts = page
    .split('/')
    .filter((part) => part !== '')
    .map(fromAddress);
  return (
    <DraftProvider
      personId={personId}
      loading={<Busy words={words.loading} />}
      noAnswer={words.failed}
      failed={(again) => (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
          <Button kind="secondary" onClick={again}>
            {words.again}
          </Button>
        </Notice>
      )}
    >
      <div className="bpp-know">
        <Contents at={parts[0] ?? ''} />
        <div className="bpp-know-page">
          <ClashNotice />
          <Page parts={parts} tried={tried} onTried={setTried} tenantName={tenantName} areas={areas} />
        </div>
      </div>
      <DraftBar page={parts[0] ?? ''} />
    </DraftProvider>
  );
};
