/** Registers the service worker, and tells when a new version waits. */
type TrustedPolicy = { createScriptURL: (url: string) => unknown };
type TrustedFactory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => TrustedPolicy;
};

const address = '/service-worker.js';

/** Made once: a second policy of the same name is refused, and the frame comes back when somebody leaves the beamer. */
let trusted: string | null = null;

const scriptUrl = (): string => {
  trusted ??= trustedUrl();
  return trusted;
};

const trustedUrl = (): string => {
  const { trustedTypes } = window as { trustedTypes?: TrustedFactory };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy('buurtplus', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('not a script of ours');
      return url;
    },
  });
  // The type of register() does not know trusted addresses yet; a browser that has them takes one.
  return policy.createScriptURL(address) as string;
};

const askAgainMs = 2_000;
const mostAsked = 5;

/** Lets the version that waits take over, and the page begin anew with it. What a worker that fell asleep did not hear is said again. */
const takeOver = (registration: ServiceWorkerRegistration): void => {
  const renew = (): void => window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', renew, { once: true });
  let asked = 0;
  const ask = (): void => {
    // It took over already, or what is under way here keeps it waiting: that ends with this page.
    if (registration.waiting === null || asked >= mostAsked) return renew();
    asked += 1;
    registration.waiting.postMessage('take-over');
    setTimeout(ask, askAgainMs);
  };
  ask();
};

/** @param onWaiting called with a function that lets the new version take over */
export const registerServiceWorker = async (onWaiting: (takeOver: () => void) => void): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  // Let in on another page: this one is of before, and is never renewed without being asked.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) onWaiting(() => window.location.reload());
  });
  const registration = await navigator.serviceWorker.register(scriptUrl());
  const offer = (worker: ServiceWorker | null): void => {
    if (worker === null || navigator.serviceWorker.controller === null) return;
    onWaiting(() => takeOver(registration));
  };
  const watch = (fresh: ServiceWorker | null): void =>
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed') offer(fresh);
    });
  offer(registration.waiting);
  // One that the browser found before this page asked is being installed already, and is not found again.
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
};
