// What it does to the text when a paragraph is called, objected to, agreed ad ref or reopened, once it is on the record.
// No word of a base changes here [B1].

import type { SeenEntry } from './attribution.ts'
import { type Call, type EndedCall, notHeardIn, type Objection } from './calls.ts'
import { decided, theParagraph, withParagraph } from './changing.ts'
import type { Negotiation } from './negotiation.ts'
import type { Paragraph, Reopening } from './paragraphs.ts'
import { assert, unreachable } from './result.ts'
import type { Settling } from './settling.ts'

/** The state after a paragraph's words were settled, or opened again. */
export function settled(before: Negotiation, entry: SeenEntry, act: Settling): Negotiation {
  const { number, at, by } = entry
  const paragraph = theParagraph(before, act.paragraph)
  const withState = (state: Paragraph['state']) => withParagraph(before, { ...paragraph, state })
  switch (act.does) {
    case 'call': {
      const objections: Call['objections'] = new Map()
      const { until } = act
      return withState({ is: 'called', at, entry: number, objections, ...(until && { until }) })
    }
    case 'object':
      return withState(withSaid(paragraph, by, { statement: act.statement, entry: number, at }))
    case 'withdraw-objection':
      return withState(withSaid(paragraph, by, null))
    case 'close-call': {
      const ended = { at, entry: number, reason: act.reason }
      return withParagraph(before, {
        ...paragraph,
        state: { is: 'open' },
        calls: callsOf(before, paragraph, 'closed', ended),
      })
    }
    case 'agree': {
      const subjectTo = [...new Set(act.subjectTo)]
      return withParagraph(decided(before, act.lapsing, { is: 'lapsed', at }), {
        ...paragraph,
        state: { is: 'agreed', at, entry: number, subjectTo },
        calls: callsOf(before, paragraph, 'agreed', { at, entry: number, reason: '' }),
      })
    }
    case 'reopen': {
      const { reason, askedBy, falling = [] } = act
      const why = { entry: number, at, reason, ...(askedBy && { askedBy }) }
      return falling.reduce(
        (text, id) => withParagraph(text, opened(theParagraph(text, id), { ...why, fellWith: paragraph.id })),
        withParagraph(before, opened(paragraph, why)),
      )
    }
    default:
      return unreachable(act)
  }
}

/** The paragraph open again; what was agreed stays beside it [L3]. */
export const opened = (paragraph: Paragraph, why: Omit<Reopening, 'agreed'>): Paragraph => ({
  ...paragraph,
  state: { is: 'open' },
  reopenings: [...paragraph.reopenings, { agreed: paragraph.base, ...why }],
})

/** The call with one more thing said in it; what the delegation said before stays behind it. */
function withSaid(
  { reference, state }: Paragraph,
  by: SeenEntry['by'],
  said: Objection | null,
): Paragraph['state'] {
  assert(state.is === 'called', `paragraph ${reference} is called`)
  assert(by, `an objection to paragraph ${reference} says whose it is`)
  const { delegation } = by
  const before = state.objections.get(delegation) ?? []
  return { ...state, objections: new Map(state.objections).set(delegation, [...before, said]) }
}

/** The calls that are over, with the one that ends now where there is one. */
function callsOf(
  before: Negotiation,
  paragraph: Paragraph,
  as: EndedCall['as'],
  ended: EndedCall['ended'],
): readonly EndedCall[] {
  const { state, calls, base: words } = paragraph
  if (state.is !== 'called') return calls
  const { is: _called, ...call } = state
  return [...calls, { ...call, words, as, ended, notHeard: notHeardIn(before, paragraph) }]
}
