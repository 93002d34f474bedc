import { expect, test } from 'vitest'
import { aMeeting, allowed, NRL, observer, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { may } from '../../shared/rights.ts'
import { spokenTo, takingByTurn } from './by-turn.ts'

test('[O1] a key takes a position on the card that is chosen, and without one on the present wording', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We resolve to act.')
  const taking = (card: typeof meeting.last | null, turn: number) =>
    takingByTurn(meeting.negotiation, spokenTo(p13, card), turn, SOL.delegation)
  for (const [card, turn, stance] of [
    [meeting.last, 0, 'support'],
    [null, 4, 'oppose'],
  ] as const) {
    const act = taking(card, turn)
    const on = card ? { is: 'proposal', proposal: card } : { is: 'paragraph', paragraph: p13 }
    expect(act).toMatchObject({ does: 'take-position', on, stance })
    expect(act && meeting.does(SOL, act)).toBe(allowed)
    expect(act && may(observer, act, meeting.negotiation).ok).toBe(false)
  }
  expect(taking(null, 5)).toBeNull()
  expect(takingByTurn(meeting.negotiation, spokenTo(null, null), 0, SOL.delegation)).toBeNull()
})
