import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lifeOf } from './life.ts'
import { type ParagraphId, paragraphOf, type ProposalId } from './ids.ts'
import { inPlainText, plain, type Prose, prose } from './prose.ts'
import { isOutdated, type Meaning } from './meanings.ts'
import {
  aMeeting,
  allowed,
  facilitator,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { draftingOn, pendingOn } from './negotiation.ts'
import { isStale, positionOf } from './positions.ts'
import { wordingOf } from './proposals.ts'
import { replay } from './record.ts'
import { hashOfText, issuable } from './revisions.ts'
import { halfFor, halvesOf, placeOf, placesIn, splitAt } from './splitting.ts'

const SPLIT: Meaning = { is: 'split' }
const WHOLE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'
const MARKED = WHOLE.replace('and resolve', '¶ and resolve')
const [FIRST, SECOND] = [
  'We remain concerned that people on the move face risks at borders,',
  'and resolve to act.',
]

const text = ({ negotiation }: Meeting) =>
  [...negotiation.paragraphs.values()].map(({ reference, base }) => `${reference}: ${plain(base)}`)
const wordsOf = ({ negotiation }: Meeting, id: ProposalId) => {
  const proposal = negotiation.proposals.get(id)
  return proposal && plain(wordingOf(proposal).prose)
}
const isBehind = ({ negotiation }: Meeting, id: ProposalId) => {
  const proposal = negotiation.proposals.get(id)
  return proposal !== undefined && isOutdated(negotiation, proposal)
}

/** A meeting in which Northland proposes to split paragraph 13, after what `before` does. */
function withSplit(before: (meeting: Meeting) => void = () => {}) {
  const meeting = aMeeting()
  before(meeting)
  meeting.proposes(NRL, p13, SPLIT, MARKED)
  const split = meeting.last
  return { meeting, split, second: paragraphOf(split), accept: () => meeting.accepts(facilitator, split) }
}

describe('[M8] a split', () => {
  test('makes two of a paragraph, of the same words; what is below the paragraph is below the second now', () => {
    const { meeting, second, accept } = withSplit()
    expect(accept()).toBe(allowed)
    expect(text(meeting).slice(3)).toEqual([
      `13: ${FIRST}`,
      `13 bis: ${SECOND}`,
      '13 (a): To consider procedures that identify them;',
    ])
    expect(meeting.negotiation.paragraphs.get(second)).toMatchObject({ label: '13 bis.', kind: 'operative' })
    expect(meeting.tables(TVR, second, 'and resolve to act now.')).toBe(allowed)
    expect(meeting.negotiation.proposals.get(meeting.last)?.number).toBe('TVR 13 bis.1')
  })

  test('leaves both halves drafted the way the whole was, also where that is an exception', () => {
    const { meeting, second, accept } = withSplit((before) => {
      before.does(facilitator, { does: 'set-drafting', drafting: 'screen' })
      before.does(facilitator, { does: 'set-drafting', drafting: 'beside', paragraph: p13 })
    })
    expect(accept()).toBe(allowed)
    expect([p13, second].map((id) => draftingOn(meeting.negotiation, id))).toEqual(['beside', 'beside'])
  })

  test('changes no word, and says one place between two words, with words on either side', () => {
    const meeting = aMeeting()
    for (const words of [
      WHOLE,
      `¶ ${WHOLE}`,
      `${WHOLE} ¶`,
      `${WHOLE} ¶ .`,
      '¶',
      MARKED.replace('act', '¶ act'),
      MARKED.replace('resolve', 'decide'),
      MARKED.replace('¶ ', '¶'),
      WHOLE.replace('resolve', 'res ¶ olve'),
      `We note. ¶ ${WHOLE}`,
    ])
      expect(meeting.proposes(NRL, p13, SPLIT, words)).toBe('no-place')
    expect(meeting.proposes(NRL, p13, SPLIT)).toBe('no-words')
    expect(meeting.proposes(NRL, p13, SPLIT, `${MARKED}\u200b`)).toBe('no-place')
    expect(meeting.record).toHaveLength(aMeeting().record.length)
  })

  test('is of open text that is no heading, and of none that holds its mark', () => {
    const meeting = aMeeting()
    const [heading] = meeting.negotiation.paragraphs.keys()
    expect(heading && meeting.proposes(NRL, heading, SPLIT, 'Progress ¶ and challenges')).toBe('cannot-split')
    meeting.tables(NRL, p12, 'We welcome ¶ the steps.')
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.proposes(NRL, p12, SPLIT, 'We welcome ¶ the ¶ steps.')).toBe('no-place')
    meeting.agrees(facilitator, p13)
    expect(meeting.proposes(NRL, p13, SPLIT, MARKED)).toBe('paragraph-is-agreed')
  })

  test('is tabled again at another place, and positions on the first place are stale', () => {
    const { meeting, split } = withSplit()
    const on = { is: 'proposal', proposal: split } as const
    meeting.takes(TVR, on, 'support')
    expect(meeting.tables(NRL, p13, WHOLE.replace('face', '¶ face'), split)).toBe(allowed)
    const position = positionOf(meeting.negotiation, on, TVR.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(true)
    expect(meeting.tables(NRL, p13, WHOLE, split)).toBe('no-place')
  })

  test('is carried along when words before or after its place are accepted, and outdated when those at it are', () => {
    const { meeting, split, accept } = withSplit((before) => {
      before.tables(SOL, p13, WHOLE.replace('risks', 'grave risks'))
      before.tables(TVR, p13, WHOLE.replace('act.', 'act at once.'))
    })
    const [sol, tvr] = pendingOn(meeting.negotiation, p13).map(({ id }) => id)
    if (!sol || !tvr) throw new Error('both are pending')
    meeting.takes(TVR, { is: 'proposal', proposal: split }, 'support')
    meeting.accepts(facilitator, sol, tvr)
    expect(wordsOf(meeting, split)).toBe(
      MARKED.replace('risks', 'grave risks').replace('act.', 'act at once.'),
    )
    const on = { is: 'proposal', proposal: split } as const
    const position = positionOf(meeting.negotiation, on, TVR.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
    meeting.tables(
      SOL,
      p13,
      plain(meeting.negotiation.paragraphs.get(p13)?.base ?? []).replace('borders, and', 'borders; we'),
    )
    meeting.accepts(facilitator, meeting.last)
    expect(isBehind(meeting, split)).toBe(true)
    expect(accept()).toBe('proposal-is-outdated')
  })

  test('takes effect alone, and with the same split of another [B5]', () => {
    const { meeting, split, accept } = withSplit((before) => before.tables(SOL, p13, `${WHOLE} Now.`))
    meeting.proposes(TVR, p13, SPLIT, MARKED)
    const same = meeting.last
    const [words] = pendingOn(meeting.negotiation, p13)
    expect(words && meeting.accepts(facilitator, split, words.id)).toBe('taken-alone')
    expect(accept()).toBe(allowed)
    expect(meeting.negotiation.proposals.get(same)?.state.is).toBe('accepted')
    expect(pendingOn(meeting.negotiation, p13)).toEqual([])
  })

  test('a revision numbers both, and the concordance says which number was which [I5]', () => {
    const { meeting, second, accept } = withSplit()
    accept()
    meeting.does(facilitator, {
      does: 'issue-revision',
      name: 'Rev.1',
      symbol: '',
      note: '',
      text: hashOfText(issuable(meeting.negotiation)),
      pending: 'carried',
    })
    expect(meeting.negotiation.revisions.at(-1)?.concordance).toEqual([
      { paragraph: second, before: '13 bis', after: '14' },
      { paragraph: p13a, before: '13 (a)', after: '14 (a)' },
    ])
  })

  test('both halves keep the life of the first, and its words before', () => {
    const { meeting, second, accept } = withSplit((before) => {
      before.tables(SOL, p13, `We note. ${WHOLE}`)
      before.withdraws(SOL, before.last)
    })
    accept()
    meeting.tables(SOL, p13, 'We act.')
    const told = (id: ParagraphId) => lifeOf(meeting.negotiation, id).map(({ happening }) => happening.is)
    expect(told(p13)).toEqual(['came', 'tabled', 'outcome', 'tabled', 'accepted', 'tabled'])
    expect(told(second)).toEqual(['came', 'tabled', 'outcome', 'tabled', 'accepted'])
    const befores = meeting.negotiation.paragraphs.get(second)?.rewordings.map(({ before }) => plain(before))
    expect(befores).toEqual([WHOLE])
  })
})

describe('[M9] what was proposed about a paragraph that is split', () => {
  test('goes to the half its changes are in, with what is inside it, and positions on it hold', () => {
    const { meeting, second, accept } = withSplit((before) => {
      before.tables(SOL, p13, WHOLE.replace('risks', 'grave risks'))
      before.tables(TVR, p13, WHOLE.replace('act.', 'act at once.'))
    })
    const [grave, once] = pendingOn(meeting.negotiation, p13).map(({ id }) => id)
    if (!grave || !once) throw new Error('both are pending')
    const on = { is: 'proposal', proposal: once } as const
    meeting.takes(SOL, on, 'support')
    meeting.proposes(
      SOL,
      p13,
      { is: 'within', proposal: once },
      WHOLE.replace('act.', 'act at once, together.'),
    )
    const inner = meeting.last
    expect(accept()).toBe(allowed)
    expect(meeting.negotiation.proposals.get(grave)?.paragraph).toBe(p13)
    expect(wordsOf(meeting, grave)).toBe(FIRST.replace('risks', 'grave risks'))
    expect(meeting.negotiation.proposals.get(once)?.paragraph).toBe(second)
    expect(wordsOf(meeting, once)).toBe('and resolve to act at once.')
    expect(meeting.negotiation.proposals.get(inner)).toMatchObject({
      paragraph: second,
      meaning: { is: 'within' },
    })
    expect(wordsOf(meeting, inner)).toBe('and resolve to act at once, together.')
    const position = positionOf(meeting.negotiation, on, SOL.delegation)
    expect(position && isStale(meeting.negotiation, on, position)).toBe(false)
    expect(meeting.accepts(facilitator, once, inner)).toBe(allowed)
    expect(meeting.accepts(facilitator, grave)).toBe(allowed)
    expect(text(meeting)[4]).toBe('13 bis: and resolve to act at once, together.')
  })

  test('is outdated where it changes both halves or the place between them, and its owner brings it up to date', () => {
    const { meeting, accept } = withSplit((before) => {
      before.tables(SOL, p13, WHOLE.replace('risks', 'grave risks').replace('act.', 'act at once.'))
      before.tables(TVR, p13, WHOLE.replace('borders, and', 'borders and at sea, and'))
    })
    const [both, seam] = pendingOn(meeting.negotiation, p13).map(({ id }) => id)
    if (!both || !seam) throw new Error('both are pending')
    accept()
    expect([both, seam].map((id) => isBehind(meeting, id))).toEqual([true, false])
    expect(wordsOf(meeting, seam)).toBe(FIRST.replace('borders,', 'borders and at sea,'))
    expect(meeting.tables(SOL, p13, FIRST.replace('risks', 'grave risks'), both)).toBe(allowed)
    expect(meeting.accepts(facilitator, both)).toBe(allowed)
  })

  test('ends where it is about the whole: another version, no text, another place, a merger', () => {
    const { meeting, accept } = withSplit((before) => {
      before.proposes(SOL, p13, { is: 'alternative' }, 'We act.')
      before.proposes(TVR, p13, { is: 'deletion' })
      before.proposes(SOL, p13, { is: 'move', after: pp1 })
      before.proposes(TVR, p12, { is: 'merge', with: p13 }, 'We welcome and act.')
      before.proposes(TVR, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note their work.')
    })
    expect(accept()).toBe(allowed)
    expect(meeting.record.at(-1)?.act).toMatchObject({ lapsing: [{}, {}, {}, {}] })
    expect(pendingOn(meeting.negotiation, p12)).toEqual([])
    const [after] = pendingOn(meeting.negotiation, p13)
    expect(after?.meaning.is).toBe('after')
    expect(after && meeting.accepts(facilitator, after.id)).toBe(allowed)
    expect(text(meeting).at(-1)).toBe('13 ter: We note their work.')
  })

  test('a split at another place is one of the half in which that is', () => {
    const { meeting, second, accept } = withSplit()
    meeting.proposes(TVR, p13, SPLIT, WHOLE.replace('to act', '¶ to act'))
    const late = meeting.last
    meeting.proposes(SOL, p13, SPLIT, WHOLE.replace('face', '¶ face'))
    const early = meeting.last
    accept()
    expect(meeting.negotiation.proposals.get(late)?.paragraph).toBe(second)
    expect(wordsOf(meeting, late)).toBe('and resolve ¶ to act.')
    expect(wordsOf(meeting, early)).toBe(
      'We remain concerned that people on the move ¶ face risks at borders,',
    )
    for (const id of [late, early]) expect(meeting.accepts(facilitator, id)).toBe(allowed)
    expect(text(meeting).slice(3, 7)).toEqual([
      '13: We remain concerned that people on the move',
      '13 quater: face risks at borders,',
      '13 bis: and resolve',
      '13 ter: to act.',
    ])
  })
})

describe('[M10] what was agreed on the whole', () => {
  test('is not brought back into one half; a merger first makes one of the two', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p13)
    meeting.reopens(facilitator, p13)
    const graver = WHOLE.replace('risks', 'grave risks')
    meeting.tables(SOL, p13, graver)
    meeting.accepts(facilitator, meeting.last)
    meeting.proposes(NRL, p13, SPLIT, graver.replace('and resolve', '¶ and resolve'))
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    const second = paragraphOf(meeting.last)
    expect(meeting.restores(facilitator, p13)).toBe('split-since')
    meeting.proposes(NRL, p13, { is: 'merge', with: second }, graver)
    expect(meeting.accepts(facilitator, meeting.last)).toBe(allowed)
    expect(meeting.restores(facilitator, p13)).toBe(allowed)
    expect(plain(meeting.negotiation.paragraphs.get(p13)?.base ?? [])).toBe(WHOLE)
    const life = lifeOf(meeting.negotiation, p13).map(({ happening }) => happening.is)
    expect(life.slice(0, 9)).toEqual([
      'came',
      'agreed',
      'reopened',
      'tabled',
      'accepted',
      'tabled',
      'accepted',
      'tabled',
      'accepted',
    ])
  })

  test('[C8] what was agreed subject to it falls open when either half is reopened', () => {
    const { meeting, second, accept } = withSplit((before) => before.agrees(facilitator, p12, p13))
    accept()
    meeting.agrees(facilitator, second)
    expect(meeting.reopens(facilitator, second)).toBe(allowed)
    expect(meeting.negotiation.paragraphs.get(p12)?.state.is).toBe('open')
  })
})

describe('[M8] cases by hand', () => {
  const cases: readonly (readonly [string, string, string, string | null])[] = [
    // the words with the mark · what another proposes · where it stands · and in which words
    ['We wait. ¶ We act.', 'We wait long. We act.', '0', 'We wait long.'],
    ['We wait. ¶ We act.', 'We wait. We act now.', '1', 'We act now.'],
    ['We wait. ¶ We act.', 'We wait. We see. We act.', 'none', null],
    ['We wait. ¶ We act.', 'We wait, and we act.', 'none', null],
    ['We wait. ¶ We act.', 'We wait.', 'none', null],
    ['We wait. ¶ We act.', 'We wait. We act. We go.', '1', 'We act. We go.'],
    ['We wait. ¶ We act.', 'So. We wait. We act.', '0', 'So. We wait.'],
    ['We wait. ¶ We act. We go.', 'We wait. We go.', '1', 'We go.'],
    ['We wait. We see. ¶ We act.', 'We wait. We act.', '0', 'We wait.'],
    ['the right ¶ to work', 'the full right to work', '0', 'the full right'],
    ['the right ¶ to work', 'the right to rest', '1', 'to rest'],
    ['the right ¶ to work', 'the right and duty to work', 'none', null],
    ['نرحب بالخطوات. ¶ ونقرر العمل.', 'نرحب بالخطوات الأولى. ونقرر العمل.', '0', 'نرحب بالخطوات الأولى.'],
    [
      '我们欢迎这些步骤。 ¶ 我们决定行动。',
      '我们欢迎这些步骤。我们决定立即行动。',
      '1',
      '我们决定立即行动。',
    ],
  ]
  for (const [marked, own, half, words] of cases)
    test(`${marked} | ${own}`, () => {
      const base = prose(
        /[\u4e00-\u9fff]/.test(marked) ? marked.replace(' ¶ ', '') : marked.replace('¶ ', ''),
      )
      expect(placeOf(base, prose(marked))).not.toBe(null)
      const found = halfFor(base, prose(marked), prose(own))
      expect(found ? `${found.half}` : 'none').toBe(half)
      expect(found && plain(found.words)).toBe(words)
    })

  test('italics and footnotes go with their words', () => {
    const base: Prose = [
      { text: 'Recalling', italic: true },
      { text: ' what was promised,' },
      { footnote: [{ text: 'Resolution 1.' }] },
      { text: ' and ' },
      { text: 'Noting', italic: true },
      { text: ' the rest,' },
    ]
    const places = placesIn(base).map((at) => inPlainText(splitAt(base, at) ?? []))
    expect(places).toContain('Recalling what was promised, [Resolution 1.] and ¶ Noting the rest,')
    const split = splitAt(base, placesIn(base).at(-3) ?? 0)
    expect(split && halvesOf(split)?.[1]).toEqual([{ text: 'Noting', italic: true }, { text: ' the rest,' }])
  })
})

describe('[M8] properties', () => {
  const word = fc.constantFrom('we', 'act', 'wait', 'now', ',', '.', ' ', ' ', 'أعمل', '行动')
  const aBase = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => prose(words.join('')))

  test('every place that is offered is found again, and the halves are the words', () => {
    fc.assert(
      fc.property(aBase, (base) => {
        for (const at of placesIn(base)) {
          const split = splitAt(base, at)
          const halves = split && halvesOf(split)
          expect(halves?.map(plain).join('').replace(/\s/g, '')).toBe(plain(base).replace(/\s/g, ''))
          expect(split && placeOf(base, split)).toBe(at)
        }
      }),
    )
  })

  test('split first or reworded first, the text is the same where both can be', () => {
    const change = fc.tuple(
      fc.constantFrom('risks', 'borders', 'people', 'act', 'resolve', 'We'),
      fc.constantFrom('', 'x', 'y z'),
    )
    fc.assert(
      fc.property(fc.nat(), change, (place, [from, to]) => {
        const base = prose(WHOLE)
        const places = placesIn(base)
        const split = splitAt(base, places[place % places.length] ?? 0)
        if (!split) return
        const orders = [true, false].map((isSplitFirst) => {
          const meeting = aMeeting()
          meeting.proposes(NRL, p13, SPLIT, plain(split))
          const first = meeting.last
          meeting.tables(SOL, p13, WHOLE.replace(from, to))
          const second = meeting.last
          const answers = (isSplitFirst ? [first, second] : [second, first]).map((id) =>
            meeting.accepts(facilitator, id),
          )
          expect(replay(meeting.record)).toEqual(meeting.negotiation)
          return answers.every((answer) => answer === allowed) ? text(meeting) : null
        })
        expect(orders[0]).toEqual(orders[1])
      }),
    )
  })
})
