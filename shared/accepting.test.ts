import { isOutdated } from './meanings.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { accepting } from './accepting.ts'
import type { Actor } from './delegations.ts'
import type { ProposalId } from './ids.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  observer,
  p13,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { insistedOn } from './merge.ts'
import { positionOf, isStale } from './positions.ts'
import { wordingOf } from './proposals.ts'
import { hashOf, plain, type Prose, prose, sameProse } from './prose.ts'
import { replay } from './record.ts'
import { proseOf, rewrite, writeProse } from './working-text.ts'

// The base: We remain concerned that people on the move face risks at borders, and resolve to act.
const WITHOUT_BORDERS = 'We remain concerned that people on the move face risks, and resolve to act.'
const WITH_WOMEN =
  'We remain concerned that people on the move, in particular women and girls, face risks at borders, and resolve to act.'
const WAIT = 'We remain concerned that people on the move face risks at borders, and resolve to wait.'

const accepts = (meeting: Meeting, taken: readonly ProposalId[], by: Actor = facilitator) =>
  meeting.accepts(by, ...taken)

const base = (meeting: Meeting) => plain(meeting.negotiation.paragraphs.get(p13)?.base ?? [])
const stateOf = (meeting: Meeting, proposal: ProposalId) =>
  meeting.negotiation.proposals.get(proposal)?.state.is

function withThree() {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, WITH_WOMEN)
  const women = meeting.last
  meeting.tables(SOL, p13, WITHOUT_BORDERS)
  const borders = meeting.last
  meeting.tables(TVR, p13, WAIT)
  return { meeting, women, borders, wait: meeting.last }
}

test('[B1] what is accepted becomes the base, and what was before stays beside it', () => {
  const { meeting, women } = withThree()
  expect(accepts(meeting, [women])).toBe(allowed)
  expect(base(meeting)).toBe(WITH_WOMEN)
  expect(stateOf(meeting, women)).toBe('accepted')
  const paragraph = meeting.negotiation.paragraphs.get(p13)
  expect(paragraph?.rewordings.map(({ before }) => plain(before))).toEqual([
    'We remain concerned that people on the move face risks at borders, and resolve to act.',
  ])
})

test('[B1] several are accepted at once where they do not rival each other', () => {
  const { meeting, women, borders } = withThree()
  expect(accepts(meeting, [women, borders])).toBe(allowed)
  expect(base(meeting)).toBe(
    'We remain concerned that people on the move, in particular women and girls, face risks, and resolve to act.',
  )
})

test('[B2] only a facilitator accepts, and only what was seen', () => {
  const { meeting, women } = withThree()
  expect(accepts(meeting, [women], NRL)).toBe('facilitators-accept')
  expect(accepts(meeting, [women], observer)).toBe('observers-read')
  expect(accepts(meeting, [])).toBe('nothing-to-accept')
  const seen = accepting(meeting.negotiation, {
    paragraph: p13,
    base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
    taken: [{ proposal: women, wording: hashOf(prose(WITH_WOMEN)) }],
  })
  meeting.tables(NRL, p13, `${WITH_WOMEN} Now.`, women)
  expect(meeting.does(facilitator, seen)).toBe('proposals-have-moved')
})

test('[B1] an acceptance that claims another outcome than its proposals make is refused', () => {
  const { meeting, women } = withThree()
  const honest = accepting(meeting.negotiation, {
    paragraph: p13,
    base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
    taken: [{ proposal: women, wording: hashOf(prose(WITH_WOMEN)) }],
  })
  expect(meeting.does(facilitator, { ...honest, result: prose('We do nothing.') })).toBe('text-has-moved')
  expect(meeting.does(facilitator, { ...honest, carried: [] })).toBe('proposals-have-moved')
  expect(meeting.does(facilitator, honest)).toBe(allowed)
})

test('[B3] rivals are not accepted together', () => {
  const { meeting, borders } = withThree()
  meeting.tables(
    TVR,
    p13,
    'We remain concerned that people on the move face risks at sea, and resolve to act.',
  )
  expect(accepts(meeting, [borders, meeting.last])).toBe('rivals-together')
})

describe('[B4] the others', () => {
  test('are carried over where they change other words, with their positions fresh', () => {
    const { meeting, women, wait } = withThree()
    const on = { is: 'proposal', proposal: wait } as const
    meeting.takes(SOL, on, 'support')
    accepts(meeting, [women])
    const proposal = meeting.negotiation.proposals.get(wait)
    expect(proposal && plain(wordingOf(proposal).prose)).toBe(
      'We remain concerned that people on the move, in particular women and girls, face risks at borders, and resolve to wait.',
    )
    const position = positionOf(meeting.negotiation, on, SOL.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
  })

  test('are outdated where they change the same words, until their owner decides', () => {
    const { meeting, borders } = withThree()
    meeting.tables(
      TVR,
      p13,
      'We remain concerned that people on the move face risks at sea, and resolve to act.',
    )
    const sea = meeting.last
    accepts(meeting, [borders])
    const outdated = () => {
      const proposal = meeting.negotiation.proposals.get(sea)
      return proposal && isOutdated(meeting.negotiation, proposal)
    }
    expect(outdated()).toBe(true)
    expect(accepts(meeting, [sea])).toBe('proposal-is-outdated')
    // Kept as it is: tabled again, in the same words, on the new base.
    const words = 'We remain concerned that people on the move face risks at sea, and resolve to act.'
    expect(meeting.tables(TVR, p13, words, sea)).toBe(allowed)
    expect(outdated()).toBe(false)
    expect(accepts(meeting, [sea])).toBe(allowed)
    expect(base(meeting)).toBe(words)
  })
})

test('[B4] who insists keeps the own words where they collide, and what was accepted elsewhere', () => {
  const before = prose('We resolve to consider procedures at borders.')
  const after = prose('We firmly resolve to strengthen procedures at borders.')
  const own = prose('We resolve to establish procedures at borders, in good time.')
  expect(plain(insistedOn(before, after, own))).toBe(
    'We firmly resolve to establish procedures at borders, in good time.',
  )
})

test('[B5] an equal proposal of another delegation is accepted with it', () => {
  const { meeting, women } = withThree()
  meeting.tables(TVR, p13, WITH_WOMEN)
  const same = meeting.last
  accepts(meeting, [women])
  expect(stateOf(meeting, same)).toBe('accepted')
})

test('[L7] nothing is accepted into agreed text', () => {
  const { meeting, women } = withThree()
  meeting.agrees(facilitator, p13)
  expect(accepts(meeting, [women])).toBe('paragraph-is-agreed')
})

test('[B1] the base after any acceptances is what the record says, replayed', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (turns) => {
      const { meeting, women, borders, wait } = withThree()
      for (const turn of turns) accepts(meeting, [[women, borders, wait][turn] ?? women])
      expect(replay(JSON.parse(JSON.stringify(meeting.record)))).toEqual(meeting.negotiation)
      const accepted = meeting.record.findLast(({ act }) => act.does === 'accept')?.act
      const now = meeting.negotiation.paragraphs.get(p13)?.base ?? []
      expect(accepted?.does === 'accept' && sameProse(accepted.result, now)).toBe(true)
    }),
  )
})

describe('the house types into a working text', () => {
  const text = (wording: Prose) => {
    const doc = new Y.Doc()
    writeProse(doc, wording)
    return doc
  }

  test('only what differs: a caret elsewhere keeps its place', () => {
    const doc = text(prose('people face risks at borders'))
    const [paragraph] = doc.getXmlFragment('prose').toArray()
    const inside = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
    if (!(inside instanceof Y.XmlText)) throw new Error('the paragraph has text')
    const caret = Y.createRelativePositionFromTypeIndex(inside, 'people face risks at'.length)
    rewrite(doc, prose('all people on the move face risks at borders'))
    const place = Y.createAbsolutePositionFromRelativePosition(caret, doc)
    expect(place?.index).toBe('all people on the move face risks at'.length)
  })

  const word = fc.constantFrom('we', 'act', ' ', 'and ', 'people ', '人', 'نحن ')
  const run = fc.oneof(
    { weight: 5, arbitrary: word.map((w) => ({ text: w })) },
    { weight: 2, arbitrary: word.map((w) => ({ text: w, italic: true as const })) },
    { weight: 1, arbitrary: word.map((w) => ({ footnote: [{ text: w }] })) },
  )
  const some = fc.array(run, { maxLength: 8 })

  test('whatever it was, it becomes these words', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const doc = text(before)
        rewrite(doc, after)
        expect(sameProse(proseOf(doc), after)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
