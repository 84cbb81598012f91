// Registers the service worker that keeps the page for when there is no network. Where none is allowed (a sandboxed
// frame, a file) nothing happens; a frame does not fetch on behalf of its host what its reader may never use.
addEventListener('load', () => {
  try {
    if (window === window.parent) navigator.serviceWorker.register('./sw.js').catch(() => {})
  } catch {}
})
