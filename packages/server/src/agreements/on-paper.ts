/** One agreement on one page, in the reader's language: the same for both sides, to sign or to hang up. */
import type { AgreementPage, AgreementVersion } from '@buurtplus/contract/agreements';
import type { PdfPage } from '../platform/pdf/render-pdf.ts';
import { paperWords } from './paper-words.ts';

/** What the sheet is about: what is proposed is to be signed, else what holds. */
const shownVersion = (page: AgreementPage): AgreementVersion | undefined =>
  page.versions.find((one) => one.status === 'proposed' || one.status === 'draft') ??
  page.versions.find((one) => one.status === 'in_force') ??
  page.versions[0];

export const agreementOnPaper = (
  page: AgreementPage,
  areas: readonly string[],
  language: 'nl' | 'en',
  today: string,
): PdfPage => {
  const words = paperWords[language];
  const version = shownVersion(page);
  const partner = page.partner.organisation ?? words.roles[page.partner.role ?? ''] ?? '';
  if (version === undefined)
    return { title: page.title, language, footer: words.footer(today, 0), blocks: [] };
  const { terms } = version;
  const rows: readonly (readonly [string, string])[] = [
    [words.between, `${page.teamName} · ${partner}`],
    [words.area, areas.length > 6 ? words.areas(areas.length) : areas.join(', ')],
    [words.kinds, terms.kinds.map((kind) => words.kind[kind]).join(', ')],
    [words.channel, terms.channel],
    [words.take, words.span(terms.take)],
    [words.answer, words.span(terms.answer)],
    [words.deputy, terms.deputy],
    [words.meeting, words.rhythm(terms.meetEveryMonths)],
    [words.period, words.fromUntil(version.inForceFrom ?? terms.startsOn, terms.endsOn)],
  ];
  const signed = version.signatures.map((one) =>
    one.onPaper
      ? words.onPaper(one.paperSigner ?? '', one.signedOn)
      : words.signed(one.name ?? words.formerly, words.roles[one.role] ?? one.role, one.signedOn),
  );
  const missing = (['team', 'partner'] as const).filter(
    (side) => !version.signatures.some((one) => one.side === side),
  );
  const blocks: PdfPage['blocks'] = [
    { kind: 'large', text: terms.what },
    { kind: 'table', heads: [words.about, words.agreed], rows, widths: [150, '*'] },
    { kind: 'small', text: words.counted },
    { kind: 'heading', text: words.signatures },
    ...(signed.length === 0 ? [] : [{ kind: 'list' as const, items: signed }]),
    ...(missing.length === 0 || ['replaced', 'ended'].includes(version.status)
      ? []
      : [
          {
            kind: 'lines' as const,
            labels: missing.map((side) => words.signHere(side === 'team' ? page.teamName : partner)),
          },
        ]),
    ...(terms.covenant === null
      ? []
      : [
          { kind: 'page_break' as const },
          { kind: 'heading' as const, text: words.covenant },
          ...terms.covenant.split(/\n{2,}/).map((text) => ({ kind: 'text' as const, text })),
        ]),
  ];
  return {
    title: terms.title,
    language,
    footer: words.footer(today, version.version),
    blocks,
  };
};
