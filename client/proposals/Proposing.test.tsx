// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import type { Actor } from '../../shared/delegations.ts'
import { delegationCode, seatId } from '../../shared/ids.ts'
import { aMeeting, allowed, p13, secretariat, SOL, TVR } from '../../shared/negotiation.fixture.ts'
import { ok } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
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

test('[P10] [P12] what is tabled without a desk names the members that its group does not speak for, and cites precedents', () => {
  const meeting = aMeeting()
  const members = [SOL.delegation, TVR.delegation]
  meeting.does(secretariat, {
    does: 'admit',
    delegation: { code: CGR.delegation, name: 'Coastal Group', kind: 'group', members },
  })
  const { negotiation } = meeting
  const paragraph = negotiation.paragraphs.get(p13)
  if (!paragraph) throw new Error('13 is in the text')
  const acts: Act[] = []
  const refusalOf = (asked: Act) => {
    const answer = may(CGR, asked, negotiation)
    return answer.ok ? undefined : JSON.stringify(answer.refusal)
  }
  act(() =>
    root.render(
      <Proposing
        negotiation={negotiation}
        delegation={CGR.delegation}
        paragraph={paragraph}
        refusalOf={refusalOf}
        onWrite={() => undefined}
        onAct={async (asked) => ok(acts.push(asked))}
        onClose={() => undefined}
      />,
    ),
  )
  presses(PROPOSING.choices.deletion)
  presses('TVR')
  presses(PRECEDENTS.add)
  types(PRECEDENTS.citation, 'First Forum, paragraph 4')
  presses(PROPOSING.table)
  expect(acts).toMatchObject([
    {
      meaning: { is: 'deletion' },
      except: [TVR.delegation],
      precedents: [{ citation: 'First Forum, paragraph 4', link: '' }],
    },
  ])
  expect(acts.map((asked) => meeting.does(CGR, asked))).toEqual([allowed])
})
