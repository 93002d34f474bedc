// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import { aMeeting, facilitator, p13, SOL } from '../../shared/negotiation.fixture.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { may } from '../../shared/rights.ts'
import { LOOK } from '../look/words.ts'
import { Objecting } from './Objecting.tsx'
import { CALLS } from './words.ts'

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

test('[C3] [C4] an objection that the house did not take is still there, also when the time is up meanwhile', async () => {
  const meeting = aMeeting()
  meeting.calls(facilitator, p13)
  const { negotiation } = meeting
  const paragraph = negotiation.paragraphs.get(p13)
  if (!paragraph) throw new Error('13 is in the text')
  const answers: Result<number, string>[] = [refuse('The house did not answer.'), ok(9)]
  const asked: Act[] = []
  const shows = (isTaken: boolean) =>
    act(() =>
      root.render(
        <Objecting
          paragraph={paragraph}
          own={undefined}
          typedAs="typed"
          isTaken={isTaken}
          refusalOf={(one) => (may(SOL, one, negotiation).ok ? undefined : 'It is refused.')}
          onAct={async (one) => {
            asked.push(one)
            return answers.shift() ?? ok(10)
          }}
        />,
      ),
    )
  const field = () => page.querySelector('textarea')
  shows(true)
  await press(CALLS.objectHint)
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      field(),
      'Not at borders.',
    )
    field()?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press(CALLS.object)
  expect(page.querySelector('[role=alert]')?.textContent).toBe(`The house did not answer.${LOOK.stillHere}`)
  expect(field()?.value).toBe('Not at borders.')

  shows(false)
  expect(field()?.value).toBe('Not at borders.')
  await press(CALLS.object)
  expect(asked).toHaveLength(1)

  // The call is closed, and comes again.
  act(() => root.render(null))
  shows(true)
  await press(CALLS.objectHint)
  expect(field()?.value).toBe('Not at borders.')
  await press(CALLS.object)
  expect(asked.map((one) => one.does === 'object' && one.statement)).toEqual([
    'Not at borders.',
    'Not at borders.',
  ])
  expect(field()).toBeNull()
  await press(CALLS.objectHint)
  expect(field()?.value).toBe('')
})
