/** "There is something new", from any server process to every open screen; never what it is. */
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Logger } from '../log.ts';

export type News = {
  readonly tenantId: string;
  readonly duty?: string;
  readonly teamId?: string;
  readonly personId?: string;
  /** For the whole municipality: something that all phones hold is new. */
  readonly everyone?: boolean;
};

export type NewsRoom = {
  /** @returns a function that stops listening */
  readonly listen: (hear: (news: News) => void) => () => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const channel = 'buurtplus_news';
const retryMs = 1_000;

const readNews = (payload: string | undefined): News | null => {
  try {
    const value: unknown = JSON.parse(payload ?? '');
    return value !== null && typeof value === 'object' && 'tenantId' in value ? (value as News) : null;
  } catch {
    return null;
  }
};

export const createNewsRoom = (url: string, log: Logger): NewsRoom => {
  const emitter = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | null = null;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'buurtplus-news',
      keepAlive: true,
    });
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (stopped || client !== fresh) return;
      client = null;
      again();
    });
    fresh.on('notification', ({ payload }) => {
      const news = readNews(payload);
      if (news !== null) emitter.emit('news', news);
    });
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    client = fresh;
  };
  const again = (): void => {
    setTimeout(() => {
      if (stopped) return;
      connect().catch((problem: unknown) => {
        log.warn({ problem }, 'news connection');
        again();
      });
    }, retryMs).unref();
  };

  return {
    listen: (hear) => {
      emitter.on('news', hear);
      return () => emitter.off('news', hear);
    },
    start: connect,
    stop: async () => {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
};
