// On which kind of device somebody signed in: the browser and the system by their common names, as their owner would know
// them again, and nothing that tells one such device from another [S14].

const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
] as const

const SYSTEMS = [
  ['iPadOS', /\biPad\b/],
  ['iOS', /\biPhone\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const

/** Null for one that has none of these names. */
export type Device = {
  readonly browser: (typeof BROWSERS)[number][0] | null
  readonly system: (typeof SYSTEMS)[number][0] | null
}

export const BROWSER_NAMES = BROWSERS.map(([name]) => name)
export const SYSTEM_NAMES = SYSTEMS.map(([name]) => name)

/** More of what a browser says of itself is not read. */
const MOST_READ = 400

/** The kind of device, from the `User-Agent` a browser sends. */
export function deviceOf(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, MOST_READ)
  return {
    browser: BROWSERS.find(([, sign]) => sign.test(said))?.[0] ?? null,
    system: SYSTEMS.find(([, sign]) => sign.test(said))?.[0] ?? null,
  }
}
