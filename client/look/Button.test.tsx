// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Button } from './Button.tsx'

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** A form with one button that submits it, and what came of it. */
function aForm(refusal?: string) {
  const happened: string[] = []
  const form = document.createElement('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    happened.push('submitted')
  })
  document.body.append(form)
  act(() =>
    createRoot(form).render(
      <Button type="submit" refusal={refusal} onClick={() => happened.push('pressed')}>
        Agree
      </Button>,
    ),
  )
  const button = form.querySelector('button')
  if (!button) throw new Error('the form has a button')
  return { happened, button, press: () => act(() => button.click()) }
}

test('a button does what it is for', () => {
  const { press, happened } = aForm()
  press()
  expect(happened).toEqual(['pressed', 'submitted'])
})

test('a refused one does nothing, stays within reach of the keyboard, and says why', () => {
  const { button, press, happened } = aForm('Only the co-facilitators agree.')
  press()
  expect(happened).toEqual([])
  expect(button.disabled).toBe(false)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  expect(why?.textContent).toBe('Only the co-facilitators agree.')
})
