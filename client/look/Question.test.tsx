// @vitest-environment happy-dom
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { Question } from './Question.tsx'
import { Remark } from './Remark.tsx'
import type { Sent } from './use-sending.ts'
import { LOOK } from './words.ts'

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

/** A house that answers when the test says so. */
class House {
  readonly asked: string[] = []
  readonly #waiting: ((answer: Result<number, string>) => void)[] = []

  ask(said: string): Sent {
    this.asked.push(said)
    return new Promise((answer) => this.#waiting.push(answer))
  }

  async answers(answer: Result<number, string>): Promise<void> {
    await act(async () => this.#waiting.shift()?.(answer))
  }
}

/** A question with a reason to fill in; `refusal` is what the rules say to it now. */
function Asking({ house, refusal }: { readonly house: House; readonly refusal?: string }) {
  const [isAsking, setAsking] = useState(true)
  const [reason, setReason] = useState('')
  if (!isAsking) return <button onClick={() => setAsking(true)}>Ask</button>
  return (
    <Question
      title="Set NRL 13.1 aside?"
      leave="Not yet"
      answer="Set aside"
      refusal={refusal}
      onAnswer={() => house.ask(reason)}
      onClose={() => setAsking(false)}
    >
      <Remark label="Reason" text={reason} onText={setReason} />
      {refusal && <p>{refusal}</p>}
    </Question>
  )
}

const shows = (house: House, refusal?: string) =>
  act(() => root.render(<Asking house={house} {...(refusal && { refusal })} />))
const isOpen = () => page.querySelector('dialog') !== null
const said = () => page.querySelector('textarea')?.value
const press = (words: string) =>
  act(() => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click())

function types(words: string): void {
  const field = page.querySelector('textarea')
  if (!field) throw new Error('there is a reason to fill in')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

test('it stays until the house has answered, is asked once however often it is pressed, and goes when it is done', async () => {
  const house = new House()
  shows(house)
  types('Until paragraph 20 is settled.')
  press('Set aside')
  press('Set aside')
  expect(house.asked).toEqual(['Until paragraph 20 is settled.'])
  expect(isOpen()).toBe(true)
  expect(page.querySelector('[role=status]')?.textContent).toBe(LOOK.asking)
  await house.answers(ok(7))
  expect(isOpen()).toBe(false)
})

test('what the house refuses is said in it, the words are kept, and it can be asked again', async () => {
  const house = new House()
  shows(house)
  types('Until paragraph 20 is settled.')
  press('Set aside')
  await house.answers(refuse('The text has moved.'))
  expect(page.querySelector('[role=alert]')?.textContent).toBe(`The text has moved.${LOOK.stillHere}`)
  expect(said()).toBe('Until paragraph 20 is settled.')
  types('Until paragraph 21 is settled.')
  press('Set aside')
  expect(page.querySelector('[role=alert]')).toBeNull()
  await house.answers(ok(8))
  expect(house.asked).toEqual(['Until paragraph 20 is settled.', 'Until paragraph 21 is settled.'])
  expect(isOpen()).toBe(false)
})

test('while the house is asked it stands as it was put, also where the floor brings first that it is done', async () => {
  const house = new House()
  shows(house)
  types('Covered by 12.')
  press('Set aside')
  shows(house, 'This proposal is decided.')
  expect(page.textContent).not.toContain('This proposal is decided.')
  expect(said()).toBe('Covered by 12.')
  await house.answers(refuse('The text has moved.'))
  expect(page.textContent).toContain('This proposal is decided.')
})

test('left while the house is asked, its answer closes nothing that was opened since', async () => {
  const house = new House()
  shows(house)
  press('Set aside')
  press('Not yet')
  expect(isOpen()).toBe(false)
  press('Ask')
  await house.answers(ok(7))
  expect(isOpen()).toBe(true)
})
