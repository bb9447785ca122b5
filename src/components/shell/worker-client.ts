/** Starts the service worker. Filled in with the offline slice. */
export function startWorker(): void {}
