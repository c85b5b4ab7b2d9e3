/** Fetches areas from PDOK's public OGC API Features service, page after page, as GeoJSON. */

import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result, refuse } from '@buurtplus/domain/kernel';

export type PdokRefusal =
  | {
      readonly code: 'not_reachable' | 'not_json' | 'pages_go_round' | 'too_many_pages' | 'other_host';
      readonly url: string;
    }
  | { readonly code: 'http_status'; readonly url: string; readonly status: number };

export type PdokOptions = {
  readonly baseUrl: string;
  readonly municipalityCode: string;
  readonly retries?: number;
  readonly pauseMs?: number;
  readonly timeoutMs?: number;
};

const collections = ['gemeenten', 'wijken', 'buurten'] as const;
const mostPages = 200;

type Page = { readonly features: readonly unknown[]; readonly next: string | null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const readPage = (body: unknown): Page | null => {
  if (!isRecord(body) || !Array.isArray(body['features'])) return null;
  const links: readonly unknown[] = Array.isArray(body['links']) ? body['links'] : [];
  const next = links.find((link) => isRecord(link) && link['rel'] === 'next');
  const href = isRecord(next) ? next['href'] : null;
  return { features: body['features'], next: typeof href === 'string' ? href : null };
};

const fetchPage = async (url: string, options: PdokOptions): Promise<Result<Page, PdokRefusal>> => {
  const retries = options.retries ?? 3;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await fetch(url, {
        headers: { accept: 'application/geo+json, application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
      });
      if (answer.ok) {
        const page = readPage(await answer.json().catch(() => null));
        return page === null ? refuse({ code: 'not_json', url }) : ok(page);
      }
      if (answer.status < 500 || attempt >= retries)
        return refuse({ code: 'http_status', url, status: answer.status });
    } catch {
      if (attempt >= retries) return refuse({ code: 'not_reachable', url });
    }
    await wait((options.pauseMs ?? 500) * 2 ** attempt);
  }
};

const fetchCollection = async (
  name: string,
  options: PdokOptions,
): Promise<Result<readonly unknown[], PdokRefusal>> => {
  const start = new URL(`${options.baseUrl.replace(/\/$/, '')}/collections/${name}/items`);
  start.searchParams.set('f', 'json');
  start.searchParams.set('limit', '1000');
  start.searchParams.set('gemeentecode', options.municipalityCode);
  const features: unknown[] = [];
  const seen = new Set<string>();
  let url: string | null = start.toString();
  while (url !== null) {
    if (seen.has(url)) return refuse({ code: 'pages_go_round', url });
    if (seen.size >= mostPages) return refuse({ code: 'too_many_pages', url });
    seen.add(url);
    const page: Result<Page, PdokRefusal> = await fetchPage(url, options);
    if (!page.ok) return page;
    features.push(...page.value.features);
    const next: URL | null = page.value.next === null ? null : new URL(page.value.next, url);
    if (next !== null && next.origin !== start.origin)
      return refuse({ code: 'other_host', url: next.toString() });
    url = next?.toString() ?? null;
  }
  return ok(features);
};

/** @returns one GeoJSON text per collection, to be checked and imported like a file */
export const fetchPdokAreas = async (
  options: PdokOptions,
): Promise<Result<readonly { name: string; text: string }[], PdokRefusal>> => {
  const sources: { name: string; text: string }[] = [];
  for (const collection of collections) {
    const features = await fetchCollection(collection, options);
    if (!features.ok) return features;
    // The service may ignore the filter; only this municipality's own features go on.
    const own = features.value.filter((feature) =>
      JSON.stringify(feature).includes(`"${options.municipalityCode}"`),
    );
    sources.push({
      name: `pdok/${collection}`,
      text: JSON.stringify({ type: 'FeatureCollection', features: own }),
    });
  }
  return ok(sources);
};
