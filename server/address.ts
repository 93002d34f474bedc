// Under which address people reach the house, from `ADREF_ORIGIN`: `https://host`, or `https://host/path` where a proxy
// passes on one path of a host that has other things on it as well.

import { Damaged } from './disk.ts'

export type PublicAddress = {
  /** As a browser sends it in `Origin`. */
  readonly origin: string
  /** Without a slash at its end; empty at the top of the host. */
  readonly path: string
  readonly isSecure: boolean
}

/** A path that a cookie, a page and a proxy spell alike. */
const PLAIN_PATH = /^(\/[A-Za-z0-9._~-]+)*$/

/**
 * Reads the address.
 * @throws Damaged with what the operator can do
 */
export function readAddress(text: string): PublicAddress {
  const url = URL.canParse(text) ? new URL(text) : null
  const path = url?.pathname.replace(/\/+$/, '') ?? ''
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || !PLAIN_PATH.test(path) || url.search || url.hash || url.username)
    throw new Damaged(
      'ADREF_ORIGIN',
      'This is not an address of a house: write it as https://host or https://host/path.',
    )
  return { origin: url.origin, path, isSecure: url.protocol === 'https:' }
}

export const addressInFull = ({ origin, path }: PublicAddress): string => `${origin}${path}`

/** What is asked for, without the path of the house: a proxy may pass it on with that path or without. */
export function withoutPath(path: string, url: string): string {
  if (path === '' || !url.startsWith(path)) return url
  const rest = url.slice(path.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : url
}
