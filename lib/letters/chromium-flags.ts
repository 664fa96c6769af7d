/** How Chromium is started by us, for letters and for tests: it draws without a graphics card and calls nobody by itself. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  // Small containers give /dev/shm 64 MB, and a page then dies at random.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
