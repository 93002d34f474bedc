// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ProposalId } from '../../shared/ids.ts'
import { aMeeting, NRL, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { Moments } from '../../shared/moments.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import { CARD } from '../proposals/words.ts'
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
  onPrepare: () => Promise.resolve(null),
  onDiscard: () => undefined,
  onAnswer: () => undefined,
}

/** The business of paragraph 13 for Solmar's head, who may choose a card. */
function Business({ negotiation }: { readonly negotiation: Negotiation }) {
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
          proposals={pendingOn(negotiation, p13)}
          picked={picked}
          hues={new Map()}
          signed={() => ({ names: '', hue: undefined })}
          preparing={PREPARING_NOTHING}
          refusalOf={() => undefined}
          onPick={setPicked}
          onEdit={() => undefined}
          onAct={() => undefined}
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
