// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Delegation } from '../../shared/delegations.ts'
import { type DelegationCode, delegationCode } from '../../shared/ids.ts'
import type { Stance, Tally } from '../../shared/positions.ts'
import { PositionBar } from './PositionBar.tsx'
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

/** As many delegations, named by their turn: from the last letter down, as no list is read. */
const states = (count: number): readonly Delegation[] =>
  Array.from({ length: count }, (_, turn) => {
    const letters = [turn % 26, Math.floor(turn / 26)].map((at) => String.fromCharCode(90 - at))
    return {
      code: delegationCode(`Q${letters.join('')}`),
      name: `State number ${turn}`,
      kind: 'State',
      members: [],
    }
  })

/** So many support, the first half where it is not said, and the others have not been heard. */
function shows(delegations: readonly Delegation[], half = Math.ceil(delegations.length / 2)): void {
  const codes = delegations.map(({ code }) => code)
  const tally: Tally = {
    counted: new Map<Stance, { code: DelegationCode }[]>([
      ['support', codes.slice(0, half).map((code) => ({ code }))],
    ]),
    stale: [],
    divided: [],
    notHeard: codes.slice(half),
  }
  const known = new Map(delegations.map((one) => [one.code, one]))
  act(() => root.render(<PositionBar tally={tally} delegations={known} hues={new Map()} />))
}

const field = () => page.querySelector('input')
const found = () => [...page.querySelectorAll('.finding li')].map(({ textContent }) => textContent)

function types(words: string): void {
  const input = field()
  if (!input) throw new Error('there is a field to find a delegation')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

function unfolds(turn: number): void {
  const details = page.querySelectorAll('details')[turn]
  if (!details) throw new Error(`there is a list ${turn}`)
  act(() => {
    details.open = true
    details.dispatchEvent(new Event('toggle'))
  })
}

describe('[O4] [O5] where delegations stand', () => {
  test('a few are named at once, and nobody has to be looked for', () => {
    shows(states(12))
    expect(page.querySelector('dd')?.textContent).toContain('QZZ')
    expect(field()).toBeNull()
  })

  test('where nobody has said anything, all are listed as not heard', () => {
    shows(states(12), 0)
    expect(page.querySelector('dl')?.textContent).toContain(`${POSITIONS.notHeard} 12`)
    expect(page.querySelector('.position-bar')).toBeNull()
  })

  test('of 193 the figures are there, and no name before it is asked for', () => {
    shows(states(193))
    expect([...page.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'Support 97',
      `${POSITIONS.notHeard} 96`,
    ])
    expect(page.querySelectorAll('.code')).toHaveLength(0)
    unfolds(0)
    const names = [...page.querySelectorAll('dd .code')].map(({ textContent }) => textContent)
    expect(names).toHaveLength(97)
    expect(names).toEqual(names.toSorted())
  })

  test('one of 193 is found by its code or its name, those who were not heard too', () => {
    shows(states(193))
    types('qzz')
    expect(found()).toEqual(['QZZ Support'])
    types('number 192')
    expect(found()).toEqual([expect.stringContaining(POSITIONS.notHeard)])
    types('state')
    expect(found().at(-1)).toBe(POSITIONS.more(185))
    types('nowhere')
    expect(found()).toEqual([POSITIONS.nobodyFound])
    types(' ')
    expect(found()).toEqual([])
  })
})
