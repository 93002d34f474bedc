// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aMeeting, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { positionOf, wordingNow } from '../../shared/positions.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { OwnPosition } from './OwnPosition.tsx'
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

const press = (words: string) =>
  act(async () =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click(),
  )

test('[O2] the condition of a reservation stays where the text has moved under it, and goes with the answer that takes it', async () => {
  const meeting = aMeeting()
  const on = { is: 'paragraph', paragraph: p13 } as const
  meeting.takes(SOL, on, 'reserve')
  const { negotiation } = meeting
  const wording = wordingNow(negotiation, on)
  if (!wording) throw new Error('13 is open')
  const answers: Result<number, string>[] = [refuse('The text has moved.'), ok(9)]
  const conditions: string[] = []
  act(() =>
    root.render(
      <OwnPosition
        on={on}
        own={positionOf(negotiation, on, SOL.delegation)}
        isStale={false}
        wording={wording}
        then={undefined}
        now={[]}
        delegation={undefined}
        refusalOf={() => undefined}
        onAct={async (one) => {
          if (one.does === 'take-position') conditions.push(one.condition)
          return answers.shift() ?? ok(10)
        }}
      />,
    ),
  )
  await press(POSITIONS.add)
  const field = () => page.querySelector('input')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), 'If 14 stays.')
    field()?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(POSITIONS.save)
  expect(page.querySelector('[role=alert]')?.textContent).toContain('The text has moved.')
  expect(field()?.value).toBe('If 14 stays.')
  await press(POSITIONS.save)
  expect(conditions).toEqual(['If 14 stays.', 'If 14 stays.'])
  expect(field()).toBeNull()
})
