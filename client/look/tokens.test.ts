import { describe, expect, test } from 'vitest'
// The # keeps Vitest from emptying it, as it does with every style sheet.
import tokens from './tokens.css#?raw'

/** Each colour of tokens.css as it stands on paper and in the dark. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
const NEVER_TEXT = /^(desk|paper|raised|sunken|line.*|selected|on-.*|.*-soft)$/
const texts = [...colours.keys()].filter((name) => !NEVER_TEXT.test(name))
const hues = texts.filter((name) => /^d\d$/.test(name))

/** Relative luminance and contrast, as in WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}
const between = (one: string, other: string, theme: 'light' | 'dark') =>
  contrast(colours.get(one)?.[theme] ?? '#000000', colours.get(other)?.[theme] ?? '#000000')

test('the sheet was read', () => {
  expect(hues).toHaveLength(9)
  expect(texts.length).toBeGreaterThan(hues.length)
})

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  test.each(['paper', 'desk', 'raised', 'sunken'])('every colour of text reads on the %s', (ground) => {
    expect(texts.filter((text) => between(text, ground, theme) < 4.5)).toEqual([])
  })

  test('each state reads on its own soft ground, and so does ordinary text', () => {
    const softs = [...colours.keys()].filter((name) => name.endsWith('-soft'))
    const pairs = softs.flatMap((soft) =>
      [soft.replace('-soft', ''), 'ink', 'ink-2'].map((text) => [text, soft]),
    )
    expect(softs.length).toBeGreaterThan(4)
    expect(pairs.filter(([text = '', soft = '']) => between(text, soft, theme) < 4.5)).toEqual([])
  })

  test('what is written on a hue, on the accent and on ink reads', () => {
    expect(hues.filter((hue) => between('on-hue', hue, theme) < 4.5)).toEqual([])
    expect(between('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5)
    expect(between('on-ink', 'ink', theme)).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of what is filled in is seen', () => {
    expect(between('line-3', 'paper', theme)).toBeGreaterThanOrEqual(3)
  })
})
