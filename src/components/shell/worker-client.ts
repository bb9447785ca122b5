/**
 * Starts the worker for reading offline, after the page has come, so that it never makes a first visit slower.
 * A newer version is offered and never forced: the reader may be in the middle of something.
 */
const WORKER = '/sw.js';

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (from: string) => string };
}

/** The one address that may become a script: Trusted Types refuse a plain string. */
function workerAddress(): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return WORKER;
  return types.createPolicy('common-care', { createScriptURL: () => WORKER }).createScriptURL('');
}

function offer(registration: ServiceWorkerRegistration): void {
  const box = document.querySelector<HTMLElement>('#newer');
  const waiting = registration.waiting;
  if (!box || !waiting || !navigator.serviceWorker.controller) return;
  box.hidden = false;
  box.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage({ type: 'take-over' });
  });
}

async function register(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(workerAddress());
    offer(registration);
    if (!navigator.serviceWorker.controller) {
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ type: 'visited', urls: [location.pathname] });
    }
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(registration));
    });
  } catch {
    // no worker here (a private window, an old browser): the site works as before
  }
}

export function startWorker(): void {
  const page = document.documentElement;
  addEventListener('offline', () => page.classList.add('offline'));
  addEventListener('online', () => page.classList.remove('offline'));
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  if (document.readyState === 'complete') void register();
  else addEventListener('load', () => setTimeout(() => void register(), 500), { once: true });
}
