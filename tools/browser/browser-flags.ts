/** Works as root and in a container, where Chromium's own sandbox cannot be set up. */
const UNPRIVILEGED = ['--no-sandbox', '--disable-setuid-sandbox', '--disable-dev-shm-usage']

/** WebGL2 for the map, drawn by the processor: no graphics card or driver is needed. */
const SOFTWARE_GRAPHICS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

/** The browser talks to the page under test and to nobody else. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
]

/** Text is laid out the same on every machine. */
const STEADY = ['--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars']

export const BROWSER_FLAGS: readonly string[] = [...UNPRIVILEGED, ...SOFTWARE_GRAPHICS, ...QUIET, ...STEADY]
