// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import { delegationCode, proposalId, seatId } from '../../shared/ids.ts'
import {
  aMeeting,
  allowed,
  type Meeting,
  NRLdelegate,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { ok } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
import type { Prepared, Preparing } from '../../shared/unwritten.ts'
import { Proposing } from './Proposing.tsx'
import { PROPOSING } from './proposing-words.ts'
import { PRECEDENTS } from './words.ts'

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

const CGR: Actor = { seat: seatId('cgr-head'), role: 'head', delegation: delegationCode('CGR') }

/** The label, or else the button, that says this. */
function named(words: string): HTMLElement {
  const all = [...page.querySelectorAll<HTMLElement>('label, button')]
  const found = all.find(({ textContent }) => textContent.trim() === words)
  if (!found) throw new Error(`there is something called ${words}`)
  return found
}

const presses = (words: string) => {
  const found = named(words)
  act(() => (found.querySelector('input') ?? found).click())
}

function types(label: string, words: string): void {
  const field = named(label).querySelector('input')
  if (!field) throw new Error(`${label} is a field`)
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** The question as a seat has it before it; answers what is asked of the house. */
function asks(meeting: Meeting, actor: Actor) {
  const { negotiation } = meeting
  const paragraph = negotiation.paragraphs.get(p13)
  if (!paragraph) throw new Error('13 is in the text')
  const acts: Act[] = []
  const prepared: (readonly [Prepared, Preparing])[] = []
  const refusalOf = (asked: Act) => {
    const answer = may(actor, asked, negotiation)
    return answer.ok ? undefined : JSON.stringify(answer.refusal)
  }
  const onPrepare = (on: Prepared, preparing: Preparing) => {
    prepared.push([on, preparing])
    return Promise.resolve(ok(proposalId('prepared')))
  }
  act(() =>
    root.render(
      <Proposing
        here={{ negotiation, drafts: [] }}
        actor={actor}
        paragraph={paragraph}
        preparing={{ onPrepare }}
        refusalOf={refusalOf}
        onLead={() => undefined}
        onWrite={() => undefined}
        onAct={async (asked) => ok(acts.push(asked))}
        onClose={() => undefined}
      />,
    ),
  )
  presses(PROPOSING.choices.deletion)
  presses(PRECEDENTS.add)
  types(PRECEDENTS.citation, 'First Forum, paragraph 4')
  return { acts, prepared }
}

const CITED = [{ citation: 'First Forum, paragraph 4', link: '' }]

test('[P12] a head tables what is not written from here, and cites precedents', () => {
  const meeting = aMeeting()
  const { acts, prepared } = asks(meeting, SOL)
  presses(PROPOSING.table)
  expect(acts).toMatchObject([{ meaning: { is: 'deletion' }, precedents: CITED }])
  expect(acts.map((asked) => meeting.does(SOL, asked))).toEqual([allowed])
  expect(prepared).toEqual([])
})

test('[P14] [A6] [E1] a delegate prepares it for its head, and a group for its members', () => {
  const meeting = aMeeting()
  const members = [SOL.delegation, TVR.delegation]
  meeting.does(secretariat, {
    does: 'admit',
    delegation: { code: CGR.delegation, name: 'Coastal Group', kind: 'group', members },
  })
  for (const actor of [NRLdelegate, CGR]) {
    const { acts, prepared } = asks(meeting, actor)
    presses(PROPOSING.prepare)
    expect(prepared).toMatchObject([
      [
        { paragraph: p13, meaning: { is: 'deletion' } },
        { wording: [], precedents: CITED },
      ],
    ])
    expect(acts).toEqual([])
    act(() => root.render(null))
  }
})
