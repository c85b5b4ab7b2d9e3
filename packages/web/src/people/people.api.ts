/** Everything this app asks the server about who somebody is. */
import type { Me } from '@buurtplus/contract/people';
import { callApi } from '../offline/api.ts';

export const askSignIn = (email: string) =>
  callApi<{ requestId: string }>('POST', '/sign-in-requests', { email });
export const signInByCode = (requestId: string, code: string) =>
  callApi<Me>('POST', '/sessions/by-code', { requestId, code });
export const signInByLink = (token: string) => callApi<Me>('POST', '/sessions/by-link', { token });
export const acceptInvitation = (token: string) =>
  callApi<{ email: string }>('POST', '/invitations/acceptances', { token });
export const chooseRole = (assignmentId: string) => callApi<Me>('PUT', '/me/acting-role', { assignmentId });
export const chooseLanguage = (language: 'nl' | 'en') => callApi<Me>('PUT', '/me/language', { language });
export const setUpTotp = () => callApi<{ secret: string; uri: string }>('POST', '/me/totp');
export const showTotp = (code: string) => callApi<Me>('POST', '/sessions/current/second-factor', { code });

type Browser = typeof import('@simplewebauthn/browser');
type Start<Way extends 'startAuthentication' | 'startRegistration'> = {
  challengeId: string;
  options: Parameters<Browser[Way]>[0]['optionsJSON'];
};

/** The library is only fetched by who uses a passkey. @returns null when the browser or the person said no */
export const signInByPasskey = async () => {
  const asked = await callApi<Start<'startAuthentication'>>('POST', '/passkey-options');
  if (!asked.ok) return asked;
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    const { challengeId, options } = asked.value;
    const response = await startAuthentication({ optionsJSON: options });
    return await callApi<Me>('POST', '/sessions/by-passkey', { challengeId, response });
  } catch {
    return null;
  }
};

export const registerPasskey = async () => {
  const asked = await callApi<Start<'startRegistration'>>('POST', '/me/passkey-options');
  if (!asked.ok) return asked;
  const { startRegistration } = await import('@simplewebauthn/browser');
  try {
    const { challengeId, options } = asked.value;
    const response = await startRegistration({ optionsJSON: options });
    return await callApi<Me>('POST', '/me/passkeys', { challengeId, response });
  } catch {
    return null;
  }
};
