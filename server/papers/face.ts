// The face of a paper: which text it is, at which entry of the record, and a hash by which two papers of the same text
// are known to be so.

import type { Audience } from '../../shared/attribution.ts'
import { inNewYork } from '../../shared/hours.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { hashOfText } from '../../shared/revisions.ts'
import { runningSilence } from '../../shared/silence.ts'
import type { Cut } from './issued.ts'
import type { Face } from './paper.ts'
import { ADOPTED, inDay, PAPER } from './words.ts'

export const faceOf = (negotiation: Negotiation, reading: string, attribution: string): Face => ({
  title: negotiation.title,
  text: textIn(negotiation),
  reading,
  entry: negotiation.head,
  at: negotiation.at,
  hash: hashOfStanding(negotiation),
  attribution,
})

/** The face of a text by itself, as it was issued or as it stands. */
export const faceOfCut = (
  { title }: Negotiation,
  { name, symbol, entry, at, text }: Cut,
  reading: string,
  attribution: string,
): Face => ({
  title,
  text: PAPER.named(name, symbol),
  reading,
  entry,
  at,
  hash: hashOfText(text),
  attribution,
})

/** The name of the text, and how it stands as a whole: adopted, or under silence. */
function textIn(negotiation: Negotiation): string {
  const { text, adoption } = negotiation
  if (adoption) return ADOPTED.as(text, inDay(adoption.day), adoption.symbol)
  const silence = runningSilence(negotiation)
  return silence ? ADOPTED.underSilence(text, inNewYork(Date.parse(silence.until))) : text
}

/** What a paper says of the names in it: to whom they are shown, or that they are withheld [T9]. */
export function attributionFor(audience: Audience, { namesTo, delegations }: Negotiation): string {
  if (audience.reads === 'issued') return PAPER.noProposals
  if (audience.reads === 'names') return PAPER.attribution[namesTo]
  const own = delegations.get(audience.delegation)
  return !own || own.kind === 'observer' ? PAPER.unattributed : PAPER.attributedTo(own.name)
}

/** The lines of a face, in the order in which they print below the title. */
export const linesOfFace = ({ text, reading, entry, at, hash, attribution }: Face): readonly string[] => [
  `${text}. ${reading}.`,
  `${PAPER.asOf(entry, at)}. ${attribution}`,
  PAPER.hash(hash),
]

/** The hash a revision has (revisions.ts), of the text as it stands under its present numbers. */
function hashOfStanding({ paragraphs }: Negotiation): string {
  const standing = [...paragraphs.values()].filter(({ state }) => state.is !== 'gone')
  return hashOfText(
    standing.map(({ id, kind, level, label, reference, base, state }) => ({
      id,
      kind,
      level,
      label,
      reference,
      prose: base,
      isAgreed: state.is === 'agreed',
    })),
  )
}
