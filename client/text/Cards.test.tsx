// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ProposalId, proposalId } from '../../shared/ids.ts'
import { aMeeting, facilitator, NRL, p13, pp1, SOL } from '../../shared/negotiation.fixture.ts'
import { Moments } from '../../shared/moments.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Proposal } from '../../shared/proposals.ts'
import { ok } from '../../shared/result.ts'
import { CARD, RIVALS } from '../proposals/words.ts'
import type { Preparing } from '../clearance/use-preparing.ts'
import type { Here } from '../session/floor.ts'
import { Cards } from './Cards.tsx'

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

/** Who looks at cards asks the house for nothing. */
const PREPARING_NOTHING: Preparing = {
  onReady: () => undefined,
  onSend: () => undefined,
  onPrepare: async () => ok(proposalId('prepared')),
  onDiscard: async () => ok({}),
  onAnswer: async () => ok({}),
}

type BusinessProps = {
  readonly negotiation: Negotiation
  /** Where not all that are pending are shown. */
  readonly proposals?: readonly Proposal[]
}

/** The business of paragraph 13 for Solmar's head, who may choose a card. */
function Business({ negotiation, proposals }: BusinessProps) {
  const [picked, setPicked] = useState<ProposalId | null>(null)
  const here: Here = {
    line: { is: 'open' },
    actor: SOL,
    name: 'Head',
    ahead: 0,
    moments: new Moments(),
    negotiation,
    present: [],
    drafts: [],
    clearances: [],
    notes: new Map(),
    onScreen: null,
    live: new Map(),
  }
  const paragraph = negotiation.paragraphs.get(p13)
  return (
    <aside className="business" tabIndex={0}>
      {paragraph && (
        <Cards
          here={here}
          paragraph={paragraph}
          proposals={proposals ?? pendingOn(negotiation, p13)}
          picked={picked}
          hues={new Map()}
          signed={() => ({ names: '', hue: undefined })}
          preparing={PREPARING_NOTHING}
          refusalOf={() => undefined}
          onPick={setPicked}
          onLead={() => undefined}
          onEdit={() => undefined}
          onAct={async () => ok(1)}
        />
      )}
    </aside>
  )
}

/** Northland makes so many proposals; Solmar opposes the first, and makes one itself at the end. */
function shows(count: number): void {
  const meeting = aMeeting()
  for (let turn = 1; turn <= count; turn++) {
    meeting.tables(NRL, p13, `We act on point ${turn}.`)
    if (turn === 1) meeting.takes(SOL, { is: 'proposal', proposal: meeting.last }, 'oppose')
  }
  meeting.tables(SOL, p13, 'We act at once.')
  act(() => root.render(<Business negotiation={meeting.negotiation} />))
}

const named = (selector: string) =>
  [...page.querySelectorAll(selector)].map((card) => card.getAttribute('aria-label'))

const DELETION = { is: 'deletion' } as const

test('[V14] proposals of whatever kind that cannot both stand lead to each other, and the paragraph is read under each', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  meeting.proposes(SOL, p13, DELETION)
  meeting.proposes(NRL, p13, { is: 'move', after: pp1 })
  meeting.proposes(SOL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We look ahead.')
  act(() => root.render(<Business negotiation={meeting.negotiation} />))
  const rivalsOn = (number: string) =>
    [...page.querySelectorAll(`[aria-label="${number}"] .rivals > .pressable`)].map(
      ({ textContent }) => textContent,
    )
  const { compare } = RIVALS
  const deletes = CARD.kinds['delete-paragraph']
  expect(rivalsOn('SOL 13.1')).toEqual(['NRL 13.1', `NRL 13.2 (${CARD.kinds.move})`, compare])
  expect(rivalsOn('NRL 13.1')).toEqual([`SOL 13.1 (${deletes})`, compare])
  expect(rivalsOn('NRL 13.2')).toEqual([`SOL 13.1 (${deletes})`, compare])
  expect(rivalsOn('SOL 13.2')).toEqual([])
  const press = (on: string, words: string) => {
    const buttons = [...page.querySelectorAll<HTMLElement>(`${on} button`)]
    act(() => buttons.find(({ textContent }) => textContent.startsWith(words))?.click())
  }
  press('[aria-label="SOL 13.1"] .rivals', compare)
  const read = [...page.querySelectorAll('dialog .as-each')].map(({ textContent }) => textContent)
  expect(read[0]).toContain('We remain concerned')
  expect(read[1]).toContain(RIVALS.noText)
  expect(read[2]).toContain('act')
  expect(read[3]).toContain(RIVALS.moved('PP1'))
  press('dialog', RIVALS.goTo('NRL 13.2'))
  expect(page.querySelector('dialog')).toBeNull()
  expect(page.querySelector('article.picked')?.getAttribute('aria-label')).toBe('NRL 13.2')
})

test('[P5] what was set aside is withdrawn on its card by its owner, and by nobody else', () => {
  const meeting = aMeeting()
  for (const by of [SOL, NRL]) {
    meeting.tables(by, p13, `We act, says ${by.delegation}.`)
    meeting.does(facilitator, { does: 'set-aside', proposal: meeting.last, as: 'parked', reason: 'Later.' })
  }
  const parked = [...meeting.negotiation.proposals.values()]
  act(() => root.render(<Business negotiation={meeting.negotiation} proposals={parked} />))
  const buttons = (number: string) =>
    [...page.querySelectorAll(`[aria-label="${number}"] button`)].map(({ textContent }) => textContent)
  expect(buttons('SOL 13.1')).toContain(CARD.withdraw)
  expect(buttons('NRL 13.1')).not.toContain(CARD.withdraw)
})

describe('the proposals on a paragraph', () => {
  test('are all whole where there are few', () => {
    shows(5)
    expect(named('article.brief')).toEqual([])
    expect(page.querySelectorAll('article .stances')).toHaveLength(5)
  })

  test('are in brief where there are many, but for one’s own: what each asks for, the figures, and where one stands', () => {
    shows(12)
    expect(named('article')).toHaveLength(13)
    expect(named('article:not(.brief)')).toEqual(['SOL 13.1'])
    const first = page.querySelector('article.brief')
    expect(first?.textContent).toContain('on point 1')
    expect(first?.textContent).toContain('Oppose 1')
    expect(first?.textContent).toContain('Your delegation: Oppose')
  })

  test('the one that is chosen is whole, and the keyboard is on it', () => {
    shows(12)
    const button = page.querySelector<HTMLElement>(`[aria-label="${CARD.allOf('NRL 13.4')}"]`)
    act(() => button?.click())
    expect(named('article:not(.brief)')).toEqual(['NRL 13.4', 'SOL 13.1'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('NRL 13.4')
    expect(page.querySelector('article.picked .stances')).not.toBeNull()
  })
})
