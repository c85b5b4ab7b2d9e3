/** The session cookie: the token and nothing else, out of reach of scripts. */
import { memberSession } from './identify.ts';

type CookieReply = {
  setCookie: (name: string, value: string, options: object) => unknown;
  clearCookie: (name: string, options: object) => unknown;
};

const optionsFor = (name: string): object => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: name.startsWith('__Host-'),
});

export const setSessionCookie = (reply: CookieReply, name: string, token: string): void => {
  reply.setCookie(name, token, { ...optionsFor(name), maxAge: memberSession.most / 1_000 });
};

export const clearSessionCookie = (reply: CookieReply, name: string): void => {
  reply.clearCookie(name, optionsFor(name));
};

/** Which browser asked for a mail: link and code work only there. */
export const askingCookie = 'buurtplus-asking';

export const setAskingCookie = (reply: CookieReply, sessionCookieName: string, token: string): void => {
  reply.setCookie(askingCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: sessionCookieName.startsWith('__Host-'),
    maxAge: 900,
  });
};

/** A coarse name for a browser, so that a person recognises it in a list. */
export const browserLabel = (userAgent: string | undefined): string => {
  const agent = userAgent ?? '';
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iPhone/iPad'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : '';
  const browser = /Firefox\//.test(agent)
    ? 'Firefox'
    : /Edg\//.test(agent)
      ? 'Edge'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : '';
  const label = [browser, system].filter((part) => part !== '').join(', ');
  return label === '' ? 'Onbekend apparaat' : label;
};
