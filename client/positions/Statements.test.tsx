// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aMeeting, allowed, type Meeting, NRL, p13, TVR } from '../../shared/negotiation.fixture.ts'
import { wordingNow } from '../../shared/positions.ts'
import { hashOf } from '../../shared/prose.ts'
import { Statements } from './Statements.tsx'
import { POSITIONS } from './words.ts'

let root: Root
let page: HTMLElement
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  page = document.createElement('div')
  document.body.append(page)
  root = createRoot(page)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** A proposal of Northland to which Tavoria has said under which condition it could agree. */
function withCondition() {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We remain concerned, and resolve to act.')
  const proposal = meeting.last
  const on = { is: 'proposal', proposal } as const
  const wording = wordingNow(meeting.negotiation, on) ?? hashOf([])
  const condition = 'if borders stay'
  expect(
    meeting.does(TVR, {
      does: 'take-position',
      on,
      stance: 'reserve',
      wording,
      statement: '',
      condition,
      except: [],
    }),
  ).toBe(allowed)
  return { meeting, proposal, on, condition }
}

function says({ negotiation }: Meeting, on: ReturnType<typeof withCondition>['on']): string {
  act(() => root.render(<Statements negotiation={negotiation} on={on} hues={new Map()} />))
  const details = page.querySelector('details')
  act(() => {
    if (details) details.open = true
    details?.dispatchEvent(new Event('toggle'))
  })
  return page.textContent
}

test('[O3] what was said on an earlier wording says so, and what was said on this one does not', () => {
  const { meeting, proposal, on, condition } = withCondition()
  expect(says(meeting, on)).toContain(condition)
  expect(says(meeting, on)).not.toContain(POSITIONS.stale)
  meeting.tables(NRL, p13, 'We are concerned, and resolve to act.', proposal)
  expect(says(meeting, on)).toContain(condition)
  expect(says(meeting, on)).toContain(POSITIONS.stale)
})

test('[P6] what a sponsor said before it was one is not said any more, and is again when it leaves', () => {
  const { meeting, proposal, on, condition } = withCondition()
  const joins = { does: 'cosponsor', proposal, delegation: TVR.delegation } as const
  expect([meeting.does(TVR, joins), meeting.does(NRL, joins)]).toEqual([allowed, allowed])
  expect(says(meeting, on)).toBe('')
  meeting.does(TVR, { ...joins, does: 'end-cosponsoring' })
  expect(says(meeting, on)).toContain(condition)
})
