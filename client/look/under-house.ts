// Where this house lies on its host: at the top, or below a path of its own behind a proxy. The house writes that path into
// its page (server/page.ts), and every address of the house begins with it.

/** The path of the house, without a slash at its end; empty at the top of its host. */
const pathOfHouse = (): string =>
  (typeof document === 'undefined'
    ? null
    : document.querySelector<HTMLMetaElement>('meta[name="adref-path"]')?.content) ?? ''

/** An address of the house as the browser has to ask for it; `path` begins with a slash. */
export const underHouse = (path: string): string => `${pathOfHouse()}${path}`

/** The other way round: what the browser shows, as the house spells it. */
export function withinHouse(path: string): string {
  const before = pathOfHouse()
  return path === before || path.startsWith(`${before}/`) ? path.slice(before.length) || '/' : path
}
