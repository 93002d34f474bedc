// Further verbs of the demonstration's sittings: what is proposed about whole paragraphs and inside others' words, for a
// delegation that said it, by several together, and on behalf of a group.

import type { DelegationCode } from '../../shared/ids.ts'
import { joined, type Meaning, WORDS } from '../../shared/meanings.ts'
import { hashOf, plain, type Prose, prose as proseOf } from '../../shared/prose.ts'
import { assert } from '../../shared/result.ts'
import { halvesOf, placesIn, splitAt } from '../../shared/splitting.ts'
import type { Edit } from './edits.ts'
import { type Deed, named, tables, type TextOnTheTable } from './minutes.ts'

/** The rank of the headings that begin the parts of the declaration; its title is above them. */
const PART = 2

/** What a proposal means for its paragraph, in what words, and on which ground; deletions and moves have none of these. */
type Whole = { readonly meaning: Meaning; readonly words?: Prose; readonly ground?: Prose }

const proposes =
  (proposal: string, reference: string, whole: (text: TextOnTheTable) => Whole, reason: string): Deed =>
  ({ text }) => {
    const { meaning, words = [], ground = [] } = whole(text)
    return {
      does: 'table',
      proposal: named(proposal),
      paragraph: text(reference).id,
      meaning,
      base: hashOf(ground),
      wording: words,
      reason,
    }
  }

/** A new paragraph, of the kind and depth of the one it stands after. */
export const addsAfter = (reference: string, proposal: string, words: string, reason: string): Deed =>
  proposes(
    proposal,
    reference,
    (text) => {
      const { kind, level } = text(reference)
      return { meaning: { is: 'after', kind, level }, words: proseOf(words) }
    },
    reason,
  )

/** Another version of the whole paragraph. */
export const rewrites = (reference: string, proposal: string, words: string, reason: string): Deed =>
  proposes(proposal, reference, () => ({ meaning: { is: 'alternative' }, words: proseOf(words) }), reason)

export const deletes = (reference: string, proposal: string, reason: string): Deed =>
  proposes(proposal, reference, () => ({ meaning: { is: 'deletion' } }), reason)

export const moves = (reference: string, proposal: string, after: string, reason: string): Deed =>
  proposes(proposal, reference, (text) => ({ meaning: { is: 'move', after: text(after).id } }), reason)

/** A new heading behind what belongs to the paragraph, of the rank of the headings of its parts. */
export const addsHeading = (reference: string, proposal: string, words: string, reason: string): Deed =>
  proposes(
    proposal,
    reference,
    () => ({ meaning: { is: 'after', kind: 'heading', level: PART }, words: proseOf(words) }),
    reason,
  )

/** Two paragraphs in place of one; the second begins with these words. */
export const splits = (reference: string, proposal: string, begins: string, reason: string): Deed =>
  proposes(
    proposal,
    reference,
    (text) => {
      const { base } = text(reference)
      const split = placesIn(base).map((at) => splitAt(base, at) ?? [])
      const words = split.find((halves) => plain(halvesOf(halves)?.[1] ?? []).startsWith(begins))
      assert(words, `paragraph ${reference} can be split before "${begins}"`)
      return { meaning: { is: 'split' }, words, ground: base }
    },
    reason,
  )

/** Makes one paragraph of two that stand one after the other. */
export const merges = (
  [reference, other]: readonly [string, string],
  proposal: string,
  words: string,
  reason: string,
): Deed =>
  proposes(
    proposal,
    reference,
    (text) => {
      const ground = joined(text(reference).base, text(other).base)
      return { meaning: { is: 'merge', with: text(other).id }, words: proseOf(words), ground }
    },
    reason,
  )

/** Other words inside those that `outer` puts into the paragraph by its edit. */
export const tablesInside = (
  [outer, reference, itsEdit]: readonly [string, string, Edit],
  proposal: string,
  edit: Edit,
  reason: string,
): Deed =>
  proposes(
    proposal,
    reference,
    (text) => {
      const ground = itsEdit(text(reference).base)
      return { meaning: { is: 'within', proposal: named(outer) }, words: edit(ground), ground }
    },
    reason,
  )

/** Tabled by a group, for all its members but these. */
export const tablesWithout =
  (except: readonly DelegationCode[], ...said: Parameters<typeof tables>): Deed =>
  (hall) => {
    const act = tables(...said)(hall)
    return act.does === 'table' ? { ...act, except } : act
  }

/** Entered by the secretariat for a delegation, on this instruction. */
export const entersFor =
  (delegation: DelegationCode, instruction: string, ...said: Parameters<typeof tables>): Deed =>
  (hall) => {
    const act = tables(...said)(hall)
    return act.does === 'table' ? { ...act, does: 'enter-orally', delegation, instruction } : act
  }

export const opensJoint =
  (proposal: string, reference: string, ...delegations: readonly DelegationCode[]): Deed =>
  ({ text }) => ({
    does: 'open-joint',
    proposal: named(proposal),
    paragraph: text(reference).id,
    meaning: WORDS,
    delegations,
  })

export const takesPart =
  (proposal: string): Deed =>
  () => ({ does: 'answer-joint', proposal: named(proposal), takesPart: true })

/** Said by the owner an invitation, said by the delegation itself a request or its yes. */
export const cosponsors =
  (proposal: string, delegation: DelegationCode): Deed =>
  () => ({ does: 'cosponsor', proposal: named(proposal), delegation })
