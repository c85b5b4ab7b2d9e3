/** Everything that stands in the way of publishing, and what is allowed but wants a look. */
import type { EditionFault } from '@buurtplus/domain/compass';
import { editionParts } from '@buurtplus/domain/compass';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { editionWords } from './edition-words.ts';
import { restoreLine } from './lines.ts';
import { faultPage } from './pages.ts';
import { FaultList, PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

const After = ({ fault }: { readonly fault: EditionFault }) => {
  const { language } = useLanguage();
  const words = editionWords(language).check;
  const { differs, edit } = useDraft();
  const part = editionParts.find((one) => one === fault.part);
  const isOwn = part !== undefined && differs.some((line) => line.part === part && line.code === fault.at);
  return (
    <div className="bpp-row">
      <PageLink page={faultPage(fault)}>{words.goTo}</PageLink>
      {isOwn && fault.stops ? (
        <Button kind="quiet" onClick={() => edit((now) => restoreLine(now, { part, code: fault.at }), '')}>
          {words.restore}
        </Button>
      ) : null}
    </div>
  );
};

export const CheckPage = () => {
  const { language } = useLanguage();
  const words = editionWords(language).check;
  const { faults, hasDraft } = useDraft();
  const stops = faults.filter((fault) => fault.stops);
  const others = faults.filter((fault) => !fault.stops);
  return (
    <div className="bpp-stack bpp-know-read">
      <Heading>{words.title}</Heading>
      {!hasDraft ? (
        <p className="bpp-large">{words.none}</p>
      ) : stops.length === 0 ? (
        <Notice kind="done">
          <p>{words.fine}</p>
        </Notice>
      ) : (
        <>
          <p className="bpp-large">{words.stops(stops.length)}</p>
          <FaultList faults={stops} after={(fault) => <After fault={fault} />} />
        </>
      )}
      {others.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="attention">
          <h2 id="attention">{words.attention}</h2>
          <FaultList faults={others} after={(fault) => <After fault={fault} />} />
        </section>
      )}
    </div>
  );
};
