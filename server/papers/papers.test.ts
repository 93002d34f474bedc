// What the papers say: the text, the proposals at their places, and whose they are.

import { describe, expect, test } from 'vitest'
import { delegationCode, proposalId } from '../../shared/ids.ts'
import {
  allowed,
  aMeeting,
  facilitator,
  h1,
  type Meeting,
  NRL,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
  TVR,
} from '../../shared/negotiation.fixture.ts'
import { hashOf, prose } from '../../shared/prose.ts'
import { cell } from './table.ts'
import { compilationLines } from './compilation.ts'
import { cleanLines } from './clean.ts'
import { fileNamed } from './papers.ts'
import type { Line } from './paper.ts'
import { ALL, ownedBy } from './proposed.ts'
import { rollingLines } from './rolling.ts'
import { trackedLines } from './tracked.ts'
import { readCopy } from './word/copy-in.ts'

const NAMES = { reads: 'names' } as const
const BASE = 'We remain concerned that people on the move face risks at borders, and resolve to act.'

/** A line as one string: changes as `{NRL: +words}` and `{NRL: -words}`, a whole one with its sign before the label. */
const told = ({ label, pieces, change }: Line): string => {
  const sign = change ? `${change.is === 'inserted' ? '+' : '-'}${change.by} ` : ''
  const words = pieces.map(({ run, change: by }) => {
    const text = 'text' in run ? run.text : '*'
    return by && !change ? `{${by.by}: ${by.is === 'inserted' ? '+' : '-'}${text}}` : text
  })
  return `${sign}${label} ${words.join('')}`.trim()
}

const around = (lines: readonly Line[], words: string): readonly string[] =>
  lines.map(told).filter((line) => line.includes(words))

const tracked = (meeting: Meeting, words: string, isShown = ALL) =>
  around(trackedLines(meeting.negotiation, isShown), words)
const rolling = (meeting: Meeting, words: string) => around(rollingLines(meeting.negotiation), words)
const commentsOf = (meeting: Meeting, by = ALL): readonly string[] =>
  trackedLines(meeting.negotiation, by).flatMap(({ comments, pieces }) =>
    [...comments, ...pieces.flatMap(({ comment }) => comment ?? [])].map(
      ({ by: name, text }) => `${name}: ${text}`,
    ),
  )

const contested = (): Meeting => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, BASE.replace('resolve to act', 'decide to act'))
  meeting.tables(SOL, p13, BASE.replace('resolve to act', 'agree to act'))
  meeting.tables(TVR, p13, BASE.replace(' at borders', ''))
  return meeting
}

describe('[V3] the rolling text on paper', () => {
  test('[V3] has rivals as alternatives, deletions with who deletes, and agreed text marked so', () => {
    const meeting = contested()
    meeting.agrees(facilitator, p12)
    expect(rolling(meeting, 'We remain')).toEqual([
      '13. We remain concerned that people on the move face risks [at borders; TVR delete], and [resolve / decide – NRL / agree – SOL] to act.',
    ])
    expect(rolling(meeting, 'We welcome')).toEqual([
      '12. We welcome the steps taken to widen regular pathways. [Agreed ad ref]',
    ])
  })

  test('[M1] says what is proposed about whole paragraphs, at its place', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note.')
    meeting.proposes(SOL, p12, { is: 'alternative' }, 'We welcome all steps.')
    meeting.proposes(TVR, p13a, { is: 'deletion' })
    meeting.proposes(TVR, p12, { is: 'move', after: p13 })
    meeting.proposes(NRL, p12, { is: 'merge', with: p13 }, 'We welcome and remain.')
    const lines = rollingLines(meeting.negotiation).map(told)
    expect(lines.slice(2)).toEqual([
      '12. We welcome the steps taken to widen regular pathways. [TVR: move after 13]',
      '12 alt [We welcome all steps. – SOL]',
      '[NRL: merge with 13 to read: We welcome and remain.]',
      `13. ${BASE}`,
      '(a) To consider procedures that identify them; [TVR delete]',
      '13 bis. [We note. – NRL]',
    ])
  })
})

describe('[M8] [M11] [M12] what restructures the text', () => {
  const restructured = (): Meeting => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, { is: 'split' }, BASE.replace('and resolve', '¶ and resolve'))
    meeting.proposes(SOL, p12, { is: 'recast', as: 'preambular' })
    meeting.proposes(TVR, h1, { is: 'recast', as: 'preambular' })
    meeting.proposes(TVR, p12, { is: 'after', kind: 'heading', level: 1 }, 'Commitments')
    return meeting
  }

  test('is said in words behind the paragraph, and a new heading stands at its place', () => {
    expect(rollingLines(restructured().negotiation).map(told)).toEqual([
      'Progress and challenges [TVR: make this part preambular]',
      'Recalling what was promised,',
      '12. We welcome the steps taken to widen regular pathways. [SOL: make this paragraph preambular]',
      '[Commitments – TVR]',
      `13. ${BASE} [NRL: split before “and resolve to act.”]`,
      '(a) To consider procedures that identify them;',
    ])
  })

  test('is told in the compilation and in comments', () => {
    const meeting = restructured()
    const compiled = compilationLines(meeting.negotiation).map(told)
    for (const line of [
      'NRL 13.1: split this paragraph in two; the second begins “and resolve to act.”',
      'SOL 12.1: make this paragraph preambular.',
      'TVR 12.1: add a new heading: “Commitments”.',
    ])
      expect(compiled.some((one) => one.startsWith(line.slice(0, -1)))).toBe(true)
    expect(commentsOf(meeting)).toContain('TVR: TVR H1.1: make this part preambular.')
  })

  test('an outdated split is told with the words it was written on', () => {
    const meeting = restructured()
    meeting.tables(SOL, p13, BASE.replace('borders, and', 'borders; we'))
    meeting.accepts(facilitator, meeting.last)
    const [, , , , paragraph = '', outdated = ''] = rollingLines(meeting.negotiation).map(told)
    expect(paragraph).not.toContain('split')
    expect(outdated).toContain('NRL 13.1 was written on an earlier wording')
  })
})

describe('[Q1] a proposal inside another’s words', () => {
  const inner = (): Meeting => {
    const meeting = aMeeting()
    const outer = BASE.replace(' face', ', in particular women and girls, face')
    meeting.tables(NRL, p13, outer)
    meeting.proposes(SOL, p13, { is: 'within', proposal: meeting.last }, outer.replace('girls', 'children'))
    return meeting
  }

  test('[Q1] stands in brackets inside the bracket, and is told in the compilation and in a comment', () => {
    const meeting = inner()
    expect(rolling(meeting, 'We remain')).toEqual([
      '13. We remain concerned that people on the move[, in particular women and [girls / children – SOL], – NRL] face risks at borders, and resolve to act.',
    ])
    const does = 'inside NRL 13.1, replace “girls” by “children”'
    expect(around(compilationLines(meeting.negotiation), 'inside')).toEqual([`SOL 13.1: ${does}.`])
    expect(commentsOf(meeting)).toContain(`SOL: SOL 13.1: ${does}.`)
    expect(tracked(meeting, 'We remain')[0]).toContain('{NRL: +, in particular women and girls,}')
  })
})

test('[U4] what was taken down for a delegation says on every paper that it is to be confirmed, until it is', () => {
  const meeting = aMeeting()
  const asked = {
    does: 'enter-orally',
    delegation: NRL.delegation,
    instruction: 'On the chair’s instruction.',
    proposal: proposalId('said'),
    paragraph: p13,
    base: hashOf(prose(BASE)),
    wording: prose(BASE.replace('resolve', 'decide')),
    reason: '',
  } as const
  expect(meeting.does(secretariat, asked)).toBe(allowed)
  expect(rolling(meeting, 'We remain')[0]).toContain('[resolve / decide – NRL (oral, to be confirmed)]')
  expect(tracked(meeting, 'We remain')[0]).toContain('{NRL (oral, to be confirmed): +decide}')
  expect(around(compilationLines(meeting.negotiation), 'NRL 13.1')).toEqual([
    'NRL 13.1 (oral, to be confirmed): replace “resolve” by “decide”.',
  ])
  expect(
    meeting.does(NRL, { does: 'confirm-oral', proposal: asked.proposal, wording: hashOf(asked.wording) }),
  ).toBe(allowed)
  expect(rolling(meeting, 'We remain')[0]).toContain('[resolve / decide – NRL]')
})

test('[P10] a group’s proposal says for which members it does not speak', async () => {
  const meeting = aMeeting()
  const members = [NRL.delegation, SOL.delegation]
  const group = { code: delegationCode('GRP'), name: 'The group', kind: 'group', members } as const
  meeting.does(secretariat, { does: 'admit', delegation: group })
  const head = { ...NRL, delegation: group.code }
  const act = {
    does: 'table',
    proposal: proposalId('ours'),
    paragraph: p13,
    base: hashOf(prose(BASE)),
    wording: prose(BASE.replace('resolve', 'decide')),
    reason: '',
    except: [SOL.delegation],
  } as const
  expect(meeting.does(head, act)).toBe(allowed)
  expect(around(compilationLines(meeting.negotiation), 'GRP 13.1')).toEqual([
    'GRP 13.1 (except SOL): replace “resolve” by “decide”.',
  ])
  expect(commentsOf(meeting)).toEqual(['The group: GRP 13.1 (except SOL)'])
})

test('[I5] what was proposed on a paragraph that left with a revision is in the table still', async () => {
  const meeting = aMeeting()
  meeting.proposes(TVR, p13a, { is: 'deletion' })
  meeting.accepts(facilitator, meeting.last)
  const { negotiation } = meeting
  const gone = new Map([...negotiation.paragraphs].filter(([id]) => id === p13a))
  const standing = new Map([...negotiation.paragraphs].filter(([id]) => id !== p13a))
  const file = await fileNamed('proposals.csv', { ...negotiation, paragraphs: standing, past: gone }, NAMES)
  expect(String(file?.bytes)).toContain('"TVR 13 (a).1"')
})

describe('tracked changes', () => {
  test('[V3] the first alternative is tracked, rivals stand in brackets behind it with a comment', () => {
    const meeting = contested()
    expect(tracked(meeting, 'We remain')).toEqual([
      '13. We remain concerned that people on the move face risks{TVR: - at borders}, and {NRL: -resolve}{NRL: +decide}{SOL: + [}{SOL: +agree}{SOL: +]} to act.',
    ])
    expect(commentsOf(meeting)).toContain('SOL: SOL 13.1: these words instead of “resolve”.')
    expect(tracked(meeting, 'We remain', ownedBy(delegationCode('SOL')))).toEqual([
      '13. We remain concerned that people on the move face risks at borders, and {SOL: -resolve}{SOL: +agree} to act.',
    ])
  })

  test('[M1] a new paragraph and a deleted one are changes as wholes; what cannot be tracked is a comment', () => {
    const meeting = aMeeting()
    meeting.proposes(NRL, p13, { is: 'after', kind: 'operative', level: 1 }, 'We note.')
    meeting.proposes(SOL, p12, { is: 'alternative' }, 'We welcome all steps.')
    meeting.proposes(TVR, p13a, { is: 'deletion' })
    meeting.proposes(TVR, p12, { is: 'move', after: p13 })
    expect(trackedLines(meeting.negotiation, ALL).map(told).slice(2)).toEqual([
      '12. We welcome the steps taken to widen regular pathways.',
      '+SOL 12 alt [We welcome all steps.]',
      `13. ${BASE}`,
      '-TVR (a) To consider procedures that identify them;',
      '+NRL 13 bis. We note.',
    ])
    expect(commentsOf(meeting)).toContain('TVR: TVR 12.1: move this paragraph after 13.')
  })

  test('[O3] reasons and positions are comments by their delegations, and a stale one says so', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, BASE.replace('resolve', 'decide'))
    const on = { is: 'proposal', proposal: meeting.last } as const
    meeting.takes(SOL, on, 'reserve')
    meeting.tables(NRL, p13, BASE.replace('resolve', 'agree'), meeting.last)
    expect(commentsOf(meeting)).toEqual([
      'NRL: NRL 13.1',
      'SOL: SOL reserves on NRL 13.1 (said on an earlier wording)',
    ])
  })

  test('[B4] a proposal that was written on an earlier wording is said beside the text', () => {
    const meeting = contested()
    meeting.accepts(facilitator, proposalId('proposal-1'))
    expect(tracked(meeting, 'We remain', ownedBy(delegationCode('SOL')))).toEqual([
      `13. ${BASE.replace('resolve', 'decide')}`,
    ])
    expect(commentsOf(meeting, ownedBy(delegationCode('SOL')))[0]).toContain(
      'SOL 13.1 was written on an earlier wording and does not show in the text. It reads: “We remain',
    )
  })
})

test('the compilation says under each paragraph what each proposal does, and why', () => {
  const meeting = contested()
  const lines = compilationLines(meeting.negotiation).map(told)
  expect(lines.slice(lines.indexOf(`13. ${BASE}`) + 1).slice(0, 3)).toEqual([
    'NRL 13.1: replace “resolve” by “decide”.',
    'SOL 13.1: replace “resolve” by “agree”.',
    'TVR 13.1: delete “at borders”.',
  ])
})

test('[M3] what is gone leaves its number and what became of it', () => {
  const meeting = aMeeting()
  meeting.proposes(TVR, p13a, { is: 'deletion' })
  meeting.accepts(facilitator, meeting.last)
  expect(cleanLines(meeting.negotiation).map(told).at(-1)).toBe('(a) [Deleted]')
})

describe('every file', () => {
  const text = async (name: string, meeting: Meeting): Promise<string> => {
    const file = await fileNamed(name, meeting.negotiation, NAMES)
    return Buffer.from(file?.bytes ?? '').toString('utf8')
  }

  test('[N6] says on its face which text it is: negotiation, reading, entry, hour and hash', async () => {
    const meeting = contested()
    for (const name of ['clean.md', 'clean.txt', 'clean.html', 'tracked.html', 'proposals.csv']) {
      const words = await text(name, meeting)
      expect(words).toContain('A declaration')
      expect(words).toContain('Zero draft')
      expect(words).toContain(String(meeting.negotiation.head))
      expect(words).toContain('4 May 2026 at 10:00 UTC')
      expect(words).toMatch(/[0-9a-f]{64}/)
    }
  })

  test('[N6] of the same text has the same hash, and of another another', async () => {
    const hash = async (meeting: Meeting) => /[0-9a-f]{64}/.exec(await text('clean.txt', meeting))?.[0]
    const meeting = contested()
    expect(await hash(meeting)).toBe(await hash(aMeeting()))
    expect(await hash(meeting)).toBe(meeting.negotiation.revisions[0]?.hash)
    meeting.accepts(facilitator, proposalId('proposal-1'))
    expect(await hash(meeting)).not.toBe(await hash(aMeeting()))
  })

  test('holds words that mean something to its format as words', async () => {
    const meeting = aMeeting()
    const words = '<script>alert("1")</script> =cmd|x, "quoted" & \'so\''
    meeting.tables(NRL, p12, words)
    const page = await text('rolling.html', meeting)
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
    const table = await text('proposals.csv', meeting)
    expect(table).toContain('""quoted""')
    const word = await fileNamed('tracked.docx', meeting.negotiation, NAMES)
    const copy = await readCopy(Buffer.from(word?.bytes ?? ''))
    expect(copy.ok && JSON.stringify(copy.value.paragraphs)).toContain('<script>alert(')
  })

  test('runs nothing in a spreadsheet', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|x', '%x', '\r=1'])
      expect(cell(formula)).toBe(`"'${formula}"`)
    expect(cell('We note')).toBe('"We note"')
    expect(cell('say "yes"')).toBe('"say ""yes"""')
  })

  test('is made once for one state of the negotiation', async () => {
    const { negotiation } = contested()
    expect(await fileNamed('tracked.docx', negotiation, NAMES)).toBe(
      await fileNamed('tracked.docx', negotiation, NAMES),
    )
    expect(hashOf(prose(BASE))).toBe(hashOf(negotiation.paragraphs.get(p13)?.base ?? []))
  })
})
