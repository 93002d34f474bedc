// Precedents: texts agreed elsewhere that a delegation cites for its words. A precedent is a citation and, where there is
// one, an address; the address is text to read and to copy, and nothing ever loads it [P12].

import { hasHidden } from './printable.ts'
import { prose } from './prose.ts'
import type { Refusal } from './refusals.ts'

export type Precedent = {
  /** What is cited, for example "Declaration of the first review, paragraph 12". */
  readonly citation: string
  /** Where it can be read; empty where there is no address. */
  readonly link: string
}

/** More than a card can show is no help to a reader; the secretariat's own compilations cite three or four. */
export const MOST_PRECEDENTS = 10
export const LONGEST_CITATION = 300
/** As long as browsers and mail programs pass an address on unbroken. */
export const LONGEST_LINK = 2_000

/** A web address in full: a scheme that only reads, a host, and no space. Everything else may run, send or hide. */
const ADDRESS = /^https?:\/\/[^\s/@\\]+(?:[/?#]\S*)?$/iu

/** Why these may not be attached, or null when they may. An empty link is no link. */
export function whyNotCited(precedents: readonly Precedent[]): Refusal | null {
  if (precedents.some(({ citation }) => citation.trim() === '')) return 'citation-is-missing'
  if (precedents.some(({ link }) => link !== '' && !ADDRESS.test(link))) return 'link-is-no-address'
  const hides = precedents.some(({ citation, link }) => hasHidden(prose(citation)) || hasHidden(prose(link)))
  return hides ? 'hidden-characters' : null
}

export const samePrecedents = (one: readonly Precedent[], other: readonly Precedent[]): boolean =>
  one.length === other.length &&
  one.every(({ citation, link }, at) => other[at]?.citation === citation && other[at].link === link)
