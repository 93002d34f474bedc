// Bodies by chance for the doors: what a client sends, with something else put at any place in it. Whatever comes, a schema
// answers and never throws, and what it lets in is plain: read again it is the same, it may be hashed, and the rules answer.

import * as fc from 'fast-check'
import type * as z from 'zod'
import type { Act } from './acts.ts'
import { canonical } from './canonical.ts'
import { everyone } from './negotiation.fixture.ts'
import { prose } from './prose.ts'
import { assert } from './result.ts'
import { given } from './rights-given.fixture.ts'
import { RIGHTS } from './rights.fixture.ts'
import { may } from './rights.ts'
import * as wire from './wire.ts'

const meeting = given('open')
const HASH = '0'.repeat(64)
const ACTS = RIGHTS.map((right) => right.asks(meeting))

/** Each body that a door takes, with one that is right. */
const BODIES: readonly (readonly [name: string, schema: z.ZodType, right: unknown])[] = [
  ...ACTS.map((act) => ['an act', wire.askedOnTheWire, { act }] as const),
  ['a draft', wire.draftOnTheWire, { paragraph: 'p13', meaning: { is: 'words' }, another: true }],
  [
    'words of a copy',
    wire.broughtOnTheWire,
    { paragraph: 'p13', meaning: { is: 'words' }, wording: prose('We act.') },
  ],
  [
    'a note',
    wire.noteOnTheWire,
    { paragraph: 'p13', on: 0, priority: 'low', instructions: 'Wait.', fallback: '' },
  ],
  ['what is shown', wire.steeredOnTheWire, { paragraph: 'p13', at: 0.5 }],
  ['an invitation', wire.invitationOnTheWire, { delegation: 'NRL', role: 'head' }],
  ['a code', wire.codeOnTheWire, { code: 'guess' }],
  ['a file', wire.previewOnTheWire, { file: 'QUJD' }],
  ['a copy', wire.copyOnTheWire, { file: 'QUJD', authors: ['NRL'] }],
  ['a creation', wire.creationOnTheWire, { title: 'A declaration', text: 'Zero draft', file: 'QUJD' }],
]

/** As JSON writes it. */
const HALF_A_PAIR = /\\ud[89a-f]/

/** For each person, whether the rules allow it. */
const answersTo = (act: Act): readonly boolean[] =>
  everyone.map((actor) => may(actor, act, meeting.negotiation).ok)

/** What is no value of ours, and what looks like one. */
const ODD = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e308,
    '',
    '__proto__',
    'constructor',
    '..',
    '%00',
    'p13',
    'ours',
    'NRL',
    HASH,
    [],
    {},
    true,
    '\u202etca',
    'We\u200b\ud800\u{e0061}',
    '=1+1',
    '<script>',
    'x'.repeat(50_000),
    [[[[[[[[]]]]]]]],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 4 }),
)

/** `body` with `odd` at the place that `turns` lead to; a key may be there that was not. */
function spoilt(body: unknown, odd: unknown, turns: readonly number[]): unknown {
  const [turn, ...rest] = turns
  if (typeof body === 'string' && typeof odd === 'string' && odd.length < 100) return body + odd
  if (turn === undefined || typeof body !== 'object' || body === null) return odd
  if (Array.isArray(body)) {
    const at = turn % (body.length + 1)
    return body.toSpliced(at, 1, spoilt(body[at], odd, rest))
  }
  const keys = [...Object.keys(body), '__proto__', 'by']
  const key = keys[turn % keys.length] ?? 'by'
  const entries = Object.entries(body).filter(([name]) => name !== key)
  const was = Object.entries(body).find(([name]) => name === key)?.[1]
  return Object.fromEntries([...entries, [key, spoilt(was, odd, rest)]])
}

/** Tries so many bodies; a failure prints its seed, and gives it to a test of its own. */
export function fuzzBodies(runs: number, seed: number): { readonly letIn: number } {
  let letIn = 0
  const bodies = fc.tuple(fc.nat(BODIES.length - 1), ODD, fc.array(fc.nat(40), { maxLength: 6 }))
  fc.assert(
    fc.property(bodies, ([which, odd, turns]) => {
      const body = BODIES[which]
      assert(body, 'there is such a body')
      const [name, schema, right] = body
      const asked = JSON.parse(JSON.stringify(spoilt(right, odd, turns)) ?? 'null')
      const read = schema.safeParse(asked)
      if (!read.success) return
      letIn += 1
      assert(Object.getPrototypeOf({}).by === undefined, 'no object has what was sent')
      const act = wire.actOnTheWire.safeParse(asked.act)
      const answers = name === 'an act' && act.success ? answersTo(act.data) : []
      // Half a character in a wording passes here, so that a person is told by its name what was pasted [P8].
      if (HALF_A_PAIR.test(JSON.stringify(read.data))) {
        assert(!answers.includes(true), 'half a character is put on no record')
        return
      }
      const plain = canonical(read.data)
      if (name !== 'a draft') {
        const again = schema.safeParse(JSON.parse(plain))
        assert(again.success && canonical(again.data) === plain, `${name} read again is the same`)
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  return { letIn }
}
