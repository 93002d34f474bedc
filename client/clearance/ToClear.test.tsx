// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answering, ClearanceNow } from '../../shared/clearances.ts'
import { delegationCode, proposalId } from '../../shared/ids.ts'
import { WORDS } from '../../shared/meanings.ts'
import { aMeeting, p13, secretariat, SOL } from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { ToClear } from './ToClear.tsx'
import { CLEARANCE } from './words.ts'

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

const press = (words: string) =>
  act(async () =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click(),
  )

test('[E3] what a member objects to is still there when the house did not take it', async () => {
  const group = delegationCode('CGR')
  const meeting = aMeeting()
  meeting.does(secretariat, {
    does: 'admit',
    delegation: { code: group, name: 'Coastal Group', kind: 'group', members: [SOL.delegation] },
  })
  const { negotiation } = meeting
  const clearance: ClearanceNow = {
    proposal: proposalId('cleared'),
    paragraph: p13,
    meaning: WORDS,
    group,
    base: hashOf(negotiation.paragraphs.get(p13)?.base ?? []),
    wording: prose('We act.'),
    at: negotiation.at,
    head: negotiation.head,
    said: [],
    isEarlier: false,
  }
  const answers: Result<object, string>[] = [refuse('The group has sent other words.'), ok({})]
  const said: Answering[] = []
  act(() =>
    root.render(
      <ToClear
        clearance={clearance}
        negotiation={negotiation}
        actor={SOL}
        hues={new Map()}
        onAnswer={async (answering) => {
          said.push(answering)
          return answers.shift() ?? ok({})
        }}
      />,
    ),
  )
  const field = () => page.querySelector('textarea')
  await press(CLEARANCE.object)
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), 'To haste.')
    field()?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(CLEARANCE.sayObjection)
  expect(page.querySelector('[role=alert]')?.textContent).toContain('The group has sent other words.')
  expect(field()?.value).toBe('To haste.')
  await press(CLEARANCE.sayObjection)
  expect(said.map(({ objection }) => objection)).toEqual(['To haste.', 'To haste.'])
  expect(field()).toBeNull()
})
