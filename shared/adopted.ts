// What it does to the text when it is adopted, and what is kept beside it from then on, once it is on the record.

import type { Act } from './acts.ts'
import type { SeenEntry } from './attribution.ts'
import type { Adopting } from './adopting.ts'
import type { Adoption } from './adoption.ts'
import { closed, decided, theParagraph, withParagraph } from './changing.ts'
import type { DelegationCode } from './ids.ts'
import { jointsOn } from './joints.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import { isStanding } from './paragraphs.ts'
import { hashOf } from './prose.ts'
import { assert, unreachable } from './result.ts'

/** The state after the text was adopted or endorsed, after something was said of it, or a misprint put right. */
export function adopted(before: Negotiation, entry: SeenEntry, act: Adopting): Negotiation {
  const { number, at } = entry
  const recorded = { entry: number, at }
  switch (act.does) {
    case 'adopt':
      return withAdoption(before, entry, act)
    case 'endorse': {
      const { body, symbol, day } = act
      return changed(before, ({ endorsements }) => ({
        endorsements: [...endorsements, { ...recorded, body, symbol, day }],
      }))
    }
    case 'explain-position':
    case 'reserve':
    case 'dissociate': {
      const { does: as, on, statement: words } = act
      const said = { ...recorded, by: whose(entry), as, on, words, withdrawn: null }
      return changed(before, ({ statements }) => ({ statements: [...statements, said] }))
    }
    case 'withdraw-statement':
      return changed(before, ({ statements }) => ({
        statements: statements.map((one) =>
          one.entry === act.statement ? { ...one, withdrawn: recorded } : one,
        ),
      }))
    case 'notify-correction': {
      const { paragraph, wording: after, reason, until } = act
      const { base } = theParagraph(before, paragraph)
      const notice = { ...recorded, paragraph, before: base, after, reason, until, objection: null }
      return changed(before, ({ notices }) => ({ notices: [...notices, notice] }))
    }
    case 'object-to-correction': {
      const objection = { ...recorded, by: entry.by?.delegation ?? null, words: act.statement }
      return changed(before, ({ notices }) => ({
        notices: notices.map((one) => (one.entry === act.notice ? { ...one, objection } : one)),
      }))
    }
    case 'correct': {
      const { wording: after, reason } = act
      const paragraph = theParagraph(before, act.paragraph)
      const { id, base, rewordings } = paragraph
      const reworded = withParagraph(before, {
        ...paragraph,
        base: after,
        rewordings: [...rewordings, { before: base, accepted: [], ...recorded }],
      })
      const bases = new Map(before.bases).set(hashOf(after), after)
      const put = { ...recorded, paragraph: id, before: base, after, reason }
      return changed({ ...reworded, bases }, ({ corrigenda }) => ({ corrigenda: [...corrigenda, put] }))
    }
    default:
      return unreachable(act)
  }
}

/** Every paragraph is adopted; what was pending lapses, and no joint proposal is written any more [Y1, Y2]. */
function withAdoption(
  before: Negotiation,
  { number: entry, at }: SeenEntry,
  { revision, text, symbol, day }: Act & { readonly does: 'adopt' },
): Negotiation {
  const lapsing = allPending(before).map(({ id }) => id)
  const lapsed = decided(before, lapsing, { is: 'lapsed', at, adoption: symbol })
  const alone = jointsOn(lapsed).reduce((state, { proposal }) => closed(state, proposal), lapsed)
  const final = [...alone.paragraphs.values()]
    .filter(isStanding)
    .reduce(
      (state, paragraph) => withParagraph(state, { ...paragraph, state: { is: 'adopted', at, entry } }),
      alone,
    )
  const adoption: Adoption = {
    entry,
    at,
    revision,
    text,
    symbol,
    day,
    endorsements: [],
    statements: [],
    corrigenda: [],
    notices: [],
  }
  return { ...final, adoption }
}

function changed(before: Negotiation, change: (adoption: Adoption) => Partial<Adoption>): Negotiation {
  const { adoption } = before
  assert(adoption, 'the text is adopted')
  return { ...before, adoption: { ...adoption, ...change(adoption) } }
}

/** Whoever is not told whose statement it is, is not sent it [Y8]. */
function whose({ number, by }: SeenEntry): DelegationCode {
  assert(by, `entry ${number} says whose it is`)
  return by.delegation
}
