/** Being told on this browser: asked for by the person, taken back by the person; a message only says there is news. */
import { callApi } from '../offline/api.ts';
import { fromBase64Url } from '../offline/device.ts';

const publicKey = async (): Promise<string | null> => {
  const answer = await callApi<{ publicKey: string | null }>('GET', '/push-key');
  return answer.ok ? answer.value.publicKey : null;
};

/** True when this browser can and this server does. */
export const mayHavePush = async (): Promise<boolean> =>
  'PushManager' in window && 'Notification' in window && (await publicKey()) !== null;

const subscription = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
};

export const isPushOn = async (): Promise<boolean> =>
  'serviceWorker' in navigator && (await subscription()) !== null;

/** @returns false when the person, the browser or the server said no */
export const pushOn = async (): Promise<boolean> => {
  const key = await publicKey();
  if (key === null || (await Notification.requestPermission()) !== 'granted') return false;
  try {
    const registration = await navigator.serviceWorker.ready;
    const made = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: fromBase64Url(key),
    });
    const { endpoint, keys } = made.toJSON();
    const answer = await callApi<{ subscribed: boolean }>('POST', '/me/push-subscriptions', {
      endpoint,
      keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] },
    });
    const isOn = answer.ok && answer.value.subscribed;
    if (!isOn) await made.unsubscribe();
    return isOn;
  } catch {
    return false;
  }
};

export const pushOff = async (): Promise<boolean> => {
  await (await subscription())?.unsubscribe();
  return (await callApi<undefined>('DELETE', '/me/push-subscriptions')).ok;
};
