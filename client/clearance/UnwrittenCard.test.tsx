// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import type { ClearanceNow, Said } from '../../shared/clearances.ts'
import type { Actor } from '../../shared/delegations.ts'
import { delegationCode, proposalId, seatId } from '../../shared/ids.ts'
import type { Meaning } from '../../shared/meanings.ts'
import { Moments } from '../../shared/moments.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  p13,
  secretariat,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { hashOf } from '../../shared/prose.ts'
import { ok } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
import { splitAt } from '../../shared/splitting.ts'
import { inWords } from '../../shared/words.ts'
import { EDITING } from '../proposals/words.ts'
import type { UnwrittenDraft } from './preparation.ts'
import { UnwrittenCard } from './UnwrittenCard.tsx'
import { CLEARANCE, PREPARING, UNWRITTEN } from './words.ts'

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
const REASON = 'It repeats paragraph 12.'

const draftOf = ({ delegation }: Actor, change: Partial<UnwrittenDraft> = {}): UnwrittenDraft => ({
  proposal: proposalId('prepared'),
  paragraph: p13,
  meaning: { is: 'deletion' },
  owner: delegation,
  changed: true,
  live: false,
  ready: false,
  unwritten: { wording: [], reason: REASON, precedents: [] },
  ...change,
})

/** A meeting in which Solmar and Tavoria have a group. */
function withGroup(): Meeting {
  const meeting = aMeeting()
  const members = [SOL.delegation, TVR.delegation]
  meeting.does(secretariat, {
    does: 'admit',
    delegation: { code: CGR.delegation, name: 'Coastal Group', kind: 'group', members },
  })
  return meeting
}

/** The card as a seat has it before it; what is asked of the house is listed in words. */
function shows(
  { negotiation }: Meeting,
  actor: Actor,
  draft: UnwrittenDraft,
  clearances: readonly ClearanceNow[] = [],
) {
  const acts: Act[] = []
  const asked: string[] = []
  const here = {
    line: { is: 'open' },
    actor,
    name: 'A seat',
    ahead: 0,
    moments: new Moments(),
    negotiation,
    present: [],
    drafts: [draft],
    clearances,
    notes: new Map(),
    onScreen: null,
    live: new Map(),
  } as const
  act(() =>
    root.render(
      <UnwrittenCard
        here={here}
        actor={actor}
        draft={draft}
        isPicked={false}
        hues={new Map()}
        preparing={{
          onReady: (_, words) => asked.push(words ? 'ready' : 'not ready'),
          onSend: ({ meaning }) => asked.push(`sends the ${meaning.is}`),
          onPrepare: (_, { reason }) => {
            asked.push(`prepares: ${reason}`)
            return Promise.resolve(ok(proposalId('prepared')))
          },
          onDiscard: async () => ok({ count: asked.push('discards') }),
        }}
        refusalOf={(one) => {
          const answer = may(actor, one, negotiation)
          return answer.ok ? undefined : inWords(answer.refusal)
        }}
        onPick={() => undefined}
        onAct={(one) => acts.push(one)}
      />,
    ),
  )
  return { acts, asked }
}

const buttons = (): readonly string[] =>
  [...page.querySelectorAll('button')].map(({ textContent }) => textContent.trim())

function presses(words: string): void {
  const all = [...document.body.querySelectorAll<HTMLElement>('label, button')]
  const found = all.find(({ textContent }) => textContent.trim() === words)
  if (!found) throw new Error(`there is something called ${words}`)
  act(() => (found.querySelector('input') ?? found).click())
}

test('[P14] [P11] [A6] a delegate says that it is ready; its head tables it with its reason, or hands it back', () => {
  const meeting = aMeeting()
  const delegate = shows(meeting, NRLdelegate, draftOf(NRL))
  expect(page.textContent).toContain(REASON)
  expect(buttons()).toEqual([PREPARING.ready, UNWRITTEN.change, UNWRITTEN.discard])
  presses(PREPARING.ready)
  const again = shows(meeting, NRLdelegate, draftOf(NRL, { ready: true }))
  presses(PREPARING.notReady)
  expect([...delegate.asked, ...again.asked]).toEqual(['ready', 'not ready'])

  const head = shows(meeting, NRL, draftOf(NRL, { ready: true }))
  expect(page.textContent).toContain(PREPARING.readyForYou)
  presses(PREPARING.handBack)
  expect(head.asked).toEqual(['not ready'])
  presses(EDITING.table)
  expect(head.acts).toMatchObject([{ proposal: 'prepared', meaning: { is: 'deletion' }, reason: REASON }])
  expect(head.acts.map((one) => meeting.does(NRL, one))).toEqual([allowed])
})

test('[P14] [E1] [E3] [P10] a group sends it to its members, and tables it without those who object', () => {
  const meeting = withGroup()
  const split: Meaning = { is: 'split' }
  const base = meeting.negotiation.paragraphs.get(p13)?.base ?? []
  const wording = splitAt(base, 4) ?? []
  const draft = draftOf(CGR, { meaning: split, unwritten: { wording, reason: REASON, precedents: [] } })
  const first = shows(meeting, CGR, draft)
  expect(page.textContent).toContain(CLEARANCE.missing.notAsked)
  presses(CLEARANCE.send)
  expect(first.asked).toEqual(['sends the split'])

  const said: Said = {
    member: TVR.delegation,
    answer: 'objects',
    objection: 'It is one thought.',
    wording: hashOf(wording),
    at: meeting.negotiation.at,
  }
  const clearance: ClearanceNow = {
    proposal: draft.proposal,
    paragraph: p13,
    meaning: split,
    group: CGR.delegation,
    base: hashOf(base),
    wording,
    at: meeting.negotiation.at,
    head: meeting.negotiation.head,
    said: [said],
    isEarlier: false,
  }
  const { acts } = shows(meeting, CGR, draft, [clearance])
  expect(page.textContent).toContain('It is one thought.')
  expect(page.textContent).toContain(CLEARANCE.missing.noWord('SOL'))
  presses(CLEARANCE.table)
  expect(acts).toMatchObject([{ meaning: split, wording, except: [TVR.delegation] }])
  expect(acts.map((one) => meeting.does(CGR, one))).toEqual([allowed])
})

test('[P14] what can be tabled no more says why, and is only discarded; while a call stands it waits', () => {
  const meeting = aMeeting()
  meeting.calls(facilitator, p13)
  shows(meeting, NRL, draftOf(NRL))
  expect(page.textContent).toContain(UNWRITTEN.waits(inWords('paragraph-is-called')))
  meeting.agrees(facilitator, p13)
  const { asked } = shows(meeting, NRL, draftOf(NRL))
  expect(page.textContent).toContain(UNWRITTEN.cannot(inWords('paragraph-is-agreed')))
  expect(buttons()).toEqual([UNWRITTEN.discard])
  presses(UNWRITTEN.discard)
  presses(UNWRITTEN.discardIt)
  expect(asked).toEqual(['discards'])
})
