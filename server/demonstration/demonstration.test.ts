import { describe, expect, test } from 'vitest'
import { chosenIn } from '../../shared/asked.ts'
import { asSeenBy } from '../../shared/attribution.ts'
import { HOUSE, rolesOf } from '../../shared/delegations.ts'
import { standingObjections } from '../../shared/calls.ts'
import { conditionsOf } from '../../shared/chains.ts'
import { askedOf, maySend } from '../../shared/clearances.ts'
import { delegationCode } from '../../shared/ids.ts'
import { outerOf } from '../../shared/inside.ts'
import { jointsOn } from '../../shared/joints.ts'
import { groundOf } from '../../shared/meanings.ts'
import { type Negotiation, NOTHING_YET, pendingOn, proposalsOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { standsOn, tally } from '../../shared/positions.ts'
import { exceptionsOf, isUnconfirmed, type Proposal, wordingOf } from '../../shared/proposals.ts'
import { hashOf, isFootnote, plain, type Prose } from '../../shared/prose.ts'
import { apply } from '../../shared/record.ts'
import { may } from '../../shared/rights.ts'
import { mayNote } from '../../shared/notes.ts'
import { askedOnTheWire, noteOnTheWire } from '../../shared/wire.ts'
import { bracketsOf, changesOf, ifTaken, rivalsOf } from '../../shared/views.ts'
import { proseFrom } from '../../shared/hunks.ts'
import { DELEGATIONS } from './delegations.ts'
import {
  DEMONSTRATION,
  DEMONSTRATION_SEATS,
  DEMONSTRATIONS,
  demonstrationClearances,
  demonstrationNotes,
} from './demonstration.ts'
import { addingToTheFootnote, deleting, inserting, replacing } from './edits.ts'
import { named as idOf } from './minutes.ts'
import { told } from './told.fixture.ts'

const { negotiation } = told(DEMONSTRATION)
const paragraphs = [...negotiation.paragraphs.values()]
const proposals = [...negotiation.proposals.values()]
const issued = negotiation.revisions.at(-1)?.entry ?? 0
/** What the second reading is about. */
const sinceRev1 = proposals.filter(({ wordings: [first] }) => first && first.entry > issued)

function cited(reference: string): Paragraph {
  const paragraph = paragraphs.find((one) => one.reference === reference)
  if (!paragraph) throw new Error(`there is no paragraph ${reference}`)
  return paragraph
}

const numbersOf = (found: readonly Proposal[]) => found.map(({ number }) => number)
const pendingAt = (reference: string) => pendingOn(negotiation, cited(reference).id)
/** What is proposed about the words of a paragraph, and not about the whole of it or inside another's words. */
const suggestedAt = (reference: string) =>
  pendingAt(reference)
    .filter(({ meaning }) => meaning.is === 'words')
    .map((proposal) => ({ id: proposal.id, wording: wordingOf(proposal).prose }))

/** The brackets of a paragraph as they print: for each alternative its words, and the numbers that ask for them. */
const bracketsAt = (reference: string) =>
  bracketsOf(cited(reference).base, suggestedAt(reference)).map(({ base, alternatives }) => ({
    base: plain(proseFrom(base)),
    alternatives: alternatives.map(({ words, by }) => [
      plain(proseFrom(words)),
      by.map((id) => negotiation.proposals.get(id)?.number).join(', '),
    ]),
  }))

/** The numbers of the proposals on a paragraph, each with those that touch the same words. */
const rivalsAt = (reference: string) =>
  Object.fromEntries(
    [...rivalsOf(cited(reference).base, suggestedAt(reference))].map(([id, rivals]) => [
      negotiation.proposals.get(id)?.number,
      [...rivals].map((rival) => negotiation.proposals.get(rival)?.number),
    ]),
  )

function numberedAs(number: string): Proposal {
  const proposal = proposals.find((one) => one.number === number)
  if (!proposal) throw new Error(`there is no proposal ${number}`)
  return proposal
}

const changeOf = (number: string) => {
  const proposal = proposals.find((one) => one.number === number)
  const base = proposal && negotiation.paragraphs.get(proposal.paragraph)?.base
  if (!base) throw new Error(`there is no proposal ${number}`)
  return changesOf(base, wordingOf(proposal).prose).map(({ deleted, inserted }) => ({
    deleted: plain(proseFrom(deleted)),
    inserted: plain(proseFrom(inserted)),
  }))
}

describe.each(DEMONSTRATIONS)('the minutes of $id', (madeUp) => {
  const meeting = told(madeUp)

  test('every act is allowed when its turn comes', () => {
    let so: Negotiation = NOTHING_YET
    for (const entry of meeting.record) {
      expect({ act: entry.act, answer: may(entry.by, entry.act, so, entry.at).ok }).toEqual({
        act: entry.act,
        answer: true,
      })
      so = apply(so, entry)
    }
    expect(so).toEqual(meeting.negotiation)
  })

  test('they run forward in time, and end before now, at whatever hour they are told', () => {
    for (const hour of [0, 11, 14, 15, 23]) {
      const now = Date.UTC(2030, 4, 14, hour, 59, 7)
      const times = told(madeUp, now).record.map(({ at }) => at)
      expect(times).toEqual(times.toSorted())
      expect(new Set(times).size).toBe(times.length)
      expect(Date.parse(times.at(-1) ?? '')).toBeLessThan(now)
    }
  })

  test('what seats say comes through the door unchanged', () => {
    for (const { act, by } of meeting.record) {
      if (act.does === 'convene' || act.does === 'import-draft' || by.seat === HOUSE.seat) continue
      const asked = { act: chosenIn(act) }
      expect(askedOnTheWire.parse(structuredClone(asked))).toEqual(asked)
    }
  })

  test('they are the same each time they are told', () => {
    expect(told(madeUp)).toEqual(meeting)
  })

  test('the record stays short: a house that opens has not much to read', () => {
    expect(meeting.record.length).toBeLessThan(200)
  })

  test('[T2] sent without names, no code and no id in it says whose a proposal is', () => {
    const observing = { reads: 'own', delegation: delegationCode('IBHM') } as const
    const bytes = JSON.stringify(
      meeting.record.map((entry) => asSeenBy(observing, entry, meeting.negotiation)),
    )
    const others = DELEGATIONS.filter(({ code }) => code !== observing.delegation)
    const telling = others.flatMap(({ code }) => [code, `-${code.toLowerCase()}-`])
    expect(telling.filter((word) => bytes.includes(word))).toEqual([])
  })

  test('whoever acts has one of the seats offered, save the house, which closes silence', () => {
    const seats = DEMONSTRATION_SEATS.map(({ seat, role, delegation }) => ({ seat, role, delegation }))
    for (const { by, act } of meeting.record)
      expect(act.does === 'close-silence' ? [HOUSE] : seats).toContainEqual(by)
  })
})

describe('the seats', () => {
  test('each has a role that its delegation can have, and an id of its own', () => {
    for (const { delegation, role } of DEMONSTRATION_SEATS)
      expect(rolesOf(negotiation.delegations.get(delegation)?.kind ?? 'observer')).toContain(role)
    expect(new Set(DEMONSTRATION_SEATS.map(({ seat }) => seat)).size).toBe(DEMONSTRATION_SEATS.length)
  })

  test('two co-facilitators, the secretariat, nine heads, two delegates, two observers', () => {
    const count = (role: string) => DEMONSTRATION_SEATS.filter((seat) => seat.role === role).length
    expect(['facilitator', 'secretariat', 'head', 'delegate', 'observer'].map(count)).toEqual([2, 1, 9, 2, 2])
  })
})

describe('the text', () => {
  test('has a title, six headings, eight preambular and 33 numbered paragraphs, twelve sub-paragraphs', () => {
    const count = (kind: string) => paragraphs.filter((one) => one.kind === kind).length
    expect(['heading', 'preambular', 'operative', 'sub-paragraph', 'unnumbered'].map(count)).toEqual([
      7, 8, 33, 12, 0,
    ])
  })

  test('is cited as people cite it', () => {
    const numbered = Array.from({ length: 33 }, (_, index) => String(index + 1))
    const below = (reference: string) => ['(a)', '(b)', '(c)'].map((label) => `${reference} ${label}`)
    expect(paragraphs.map(({ reference }) => reference)).toEqual(
      [
        ['H1', 'H2'],
        Array.from({ length: 8 }, (_, index) => `PP${index + 1}`),
        ['H3', ...numbered.slice(0, 7), ...below('7'), ...numbered.slice(7, 9)],
        ['H4', ...numbered.slice(9, 16), ...below('16'), ...numbered.slice(16, 18)],
        ['H5', ...numbered.slice(18, 25)],
        ['H6', '26', ...below('26'), '27', '28', '29', ...below('29'), '30'],
        ['H7', ...numbered.slice(30)],
      ].flat(),
    )
    expect(plain(cited('H1').base)).toBe(DEMONSTRATION.title)
  })

  test('opens every preambular paragraph with a participle in italics', () => {
    for (const { base, kind } of paragraphs) {
      if (kind !== 'preambular') continue
      const [first] = base
      expect(first).toMatchObject({ text: expect.stringMatching(/^[A-Z]\w+/), italic: true })
      expect(plain(base)).toMatch(/^[\w ]*(ing|ed)\b.*,$/)
    }
  })

  test('has two footnotes, with their words in italics kept', () => {
    expect(paragraphs.filter(({ base }) => base.some(isFootnote)).map(({ reference }) => reference)).toEqual([
      'PP5',
      '20',
    ])
    const note = cited('PP5').base.find(isFootnote)
    expect(note?.footnote[0]).toEqual({
      text: 'Progress under the Compact: Second Report of the Secretariat',
      italic: true,
    })
  })

  test('keeps the brackets agreed upon as words', () => {
    expect(plain(cited('7 (c)').base)).toContain('[has fallen in every region] [remains above')
    expect(plain(cited('21').base)).toContain('[one third] [two fifths]')
  })

  test('leaves no Markdown and no double space behind', () => {
    for (const { base } of paragraphs) {
      const words =
        plain(base) + base.flatMap((run) => (isFootnote(run) ? run.footnote : [])).map(({ text }) => text)
      expect(words).not.toMatch(/[*_#^\n]|\s\s|^\s|\s$/)
    }
  })

  test('says enough to negotiate: a paragraph of the first rank has 30 to 80 words, or stands before its points', () => {
    for (const { base, kind, reference } of paragraphs) {
      if (kind !== 'operative' && kind !== 'preambular') continue
      if (plain(base).endsWith(':')) continue
      const length = plain(base).split(' ').length
      expect({ reference, fits: length >= 30 && length <= 80 }).toEqual({ reference, fits: true })
    }
  })
})

describe('the reading under way', () => {
  test('44 proposals on 29 paragraphs since Rev.1: 40 pending, two withdrawn, two lapsed', () => {
    const count = (is: string) => sinceRev1.filter(({ state }) => state.is === is).length
    expect(sinceRev1).toHaveLength(44)
    expect(['tabled', 'withdrawn', 'lapsed'].map(count)).toEqual([40, 2, 2])
    const on = new Set(
      sinceRev1.flatMap(({ paragraph, meaning }) => [
        paragraph,
        ...(meaning.is === 'merge' ? [meaning.with] : []),
      ]),
    )
    expect(on.size).toBe(29)
  })

  test('every State and group has proposed something, and says why', () => {
    expect(new Set(sinceRev1.map(({ owner }) => owner)).size).toBe(10)
    // What is restored gives no reason: it was agreed before.
    const proposed = proposals.filter(({ restores }) => restores === undefined)
    for (const { wordings, number } of proposed)
      for (const { reason } of wordings)
        expect({ number, reason }).toMatchObject({ reason: expect.stringMatching(/\.$/) })
  })

  test('twelve paragraphs are agreed ad ref, two of them over proposals that lapse', () => {
    const agreed = paragraphs.filter(({ state }) => state.is === 'agreed')
    expect(agreed.map(({ reference }) => reference)).toEqual([
      'PP1',
      'PP4',
      'PP8',
      '1',
      '2',
      '5',
      '9',
      '10',
      '15',
      '18',
      '24',
      '25',
    ])
    expect(numbersOf(sinceRev1.filter(({ state }) => state.is === 'lapsed'))).toEqual(['HIL 5.1', 'CGR 9.1'])
  })

  test('[C8] paragraph 25 is agreed subject to 24', () => {
    expect(conditionsOf(negotiation, cited('25')).map(({ reference }) => reference)).toEqual(['24'])
  })

  test('[C1] [C3] paragraph 28 is called until the call is closed, and Valmere objects', () => {
    const { state } = cited('28')
    const objecting = state.is === 'called' && standingObjections(state).map(([code]) => code)
    expect(objecting).toEqual(['VAL'])
    expect(state).not.toHaveProperty('until')
  })

  test('[L3] paragraph 12 is open again: who asked and why stand beside it', () => {
    const { state, reopenings, base } = cited('12')
    expect(state).toEqual({ is: 'open' })
    expect(reopenings).toMatchObject([{ askedBy: 'TVR', agreed: base }])
    expect(numbersOf(pendingAt('12'))).toEqual(['TVR 12.1'])
  })

  test('[V2] equal words join their delegations', () => {
    expect(bracketsAt('6')).toEqual([
      { base: '', alternatives: [['racial discrimination, ', 'SOL 6.1, ARV 6.1']] },
    ])
  })

  test('[V3] changes to other words stand side by side', () => {
    expect(rivalsAt('8')).toEqual({ 'NRL 8.1': [], 'SOL 8.1': [] })
    expect(bracketsAt('8')).toHaveLength(2)
    expect(bracketsAt('17')).toHaveLength(2)
  })

  test('[V3] of three proposals on PP7 two are rivals', () => {
    expect(rivalsAt('PP7')).toEqual({
      'IST PP7.1': ['CGR PP7.1'],
      'CGR PP7.1': ['IST PP7.1'],
      'GMR PP7.1': [],
    })
  })

  test('[V3] three ways for the children in paragraph 14, and a deletion beside them', () => {
    expect(rivalsAt('14')).toEqual({
      'NRL 14.1': ['TVR 14.1', 'CF 14.1'],
      'TVR 14.1': ['NRL 14.1', 'CF 14.1'],
      'CF 14.1': ['NRL 14.1', 'TVR 14.1'],
      'VAL 14.1': [],
    })
    expect(changeOf('VAL 14.1')).toMatchObject([{ inserted: '' }])
  })

  test('[V3] both readings of a bracket agreed upon are rivals in one bracket', () => {
    expect(bracketsAt('7 (c)')).toHaveLength(1)
    expect(rivalsAt('7 (c)')).toEqual({ 'NRL 7 (c).1': ['VAL 7 (c).1'], 'VAL 7 (c).1': ['NRL 7 (c).1'] })
  })

  test('paragraph 13 is on the screen, with all that can stand in one paragraph', () => {
    expect(negotiation.drafting).toBe('beside')
    expect(
      paragraphs.filter(({ drafting }) => drafting === 'screen').map(({ reference }) => reference),
    ).toEqual(['13'])
    expect(bracketsAt('13')).toEqual([
      { base: '', alternatives: [[', in particular women and girls,', 'NRL 13.1, SOL 13.1']] },
      { base: ' and at borders', alternatives: [['', 'TVR 13.1']] },
      {
        base: 'consider',
        alternatives: [
          ['strengthen without delay', 'CGR 13.1'],
          ['establish', 'ARV 13.1'],
        ],
      },
    ])
  })

  test('[P2] NRL 13.1 and TVR 30.1 are revised and keep their numbers', () => {
    const revised = proposals.filter(({ wordings }) => wordings.length > 1)
    expect(numbersOf(revised)).toEqual(['NRL 13.1', 'TVR 30.1'])
    expect(revised[0]?.wordings.map(({ prose }) => /women and \w+/.exec(plain(prose))?.[0])).toEqual([
      'women and children',
      'women and girls',
    ])
  })

  test('[O3] [O5] delegations stand on nine proposals, a group for its members, and on the revised one anew', () => {
    const standing = proposals.filter(
      ({ id }) => standsOn(negotiation, { is: 'proposal', proposal: id }).size > 0,
    )
    expect(numbersOf(standing).toSorted()).toEqual([
      'CGR 13.1',
      'IST 32.1',
      'NRL 13.1',
      'NRL 14.1',
      'TVR 12.1',
      'TVR 13.1',
      'TVR 27.1',
      'TVR 30.1',
      'VAL 33.1',
    ])
    const tallyOf = (number: string) => {
      const proposal = proposals.find((one) => one.number === number)
      if (!proposal) throw new Error(`there is no ${number}`)
      return tally(negotiation, { is: 'proposal', proposal: proposal.id })
    }
    const support = tallyOf('NRL 13.1').counted.get('support') ?? []
    expect(support.filter(({ through }) => through === 'CGR').length).toBeGreaterThan(1)
    expect(support.map(({ code }) => code)).not.toContain('VAL')
    expect(tallyOf('TVR 30.1').stale.length).toBeGreaterThan(2)
  })

  test('[P9] there is one of each kind about whole paragraphs, and one inside another’s words', () => {
    const whole = sinceRev1.filter(({ meaning }) => meaning.is !== 'words')
    expect(whole.map(({ number, meaning }) => [number, meaning.is])).toEqual([
      ['IST 21.1', 'after'],
      ['TVR 27.1', 'alternative'],
      ['VAL 33.1', 'deletion'],
      ['GMR 29.1', 'move'],
      ['ARV 26 (a).1', 'merge'],
      ['VAL 4.1', 'within'],
    ])
    const inner = whole.find(({ meaning }) => meaning.is === 'within')
    expect(inner && outerOf(negotiation, inner)?.number).toBe('ARV 4.1')
  })

  test('[P6] [P7] one is co-sponsored, and another delegation is invited to it', () => {
    const { cosponsors } = numberedAs('IST 21.1')
    expect([...cosponsors]).toEqual([
      ['NRL', 'agreed'],
      ['VAL', 'invited'],
    ])
  })

  test('[P10] the Coastal Group has tabled for its members, except for Valmere', () => {
    expect(exceptionsOf(numberedAs('CGR 16 (b).1'))).toEqual(['VAL'])
  })

  test('[J1] [J3] one proposal was written jointly, and one more is being written', () => {
    const tabled = numberedAs('VAL 29 (b).1')
    expect([...tabled.cosponsors]).toEqual([
      ['IST', 'agreed'],
      ['GMR', 'invited'],
    ])
    expect(
      jointsOn(negotiation).map(({ paragraph, named }) => [
        negotiation.paragraphs.get(paragraph)?.reference,
        ...named,
      ]),
    ).toEqual([['19', ['NRL', 'nothing'], ['TVR', 'nothing'], ['HIL', 'takes-part']]])
  })

  test('[U1] [U4] what Northland said on paragraph 31 was entered for it, and is to be confirmed', () => {
    expect(isUnconfirmed(numberedAs('NRL 31.1'))).toBe(true)
  })

  test('[E1] [E3] the Coastal Group has words with its members that it might table: one is clear, one objects', () => {
    const [one, ...others] = demonstrationClearances(negotiation)
    if (!one) throw new Error('there is a clearance')
    expect(others).toEqual([])
    const { by, aim, wording, answers } = one
    const base = hashOf(groundOf(negotiation, aim))
    expect(maySend(by, { proposal: idOf('draft'), ...aim, base, wording }, negotiation).ok).toBe(true)
    expect(answers.map(({ by: member, answer }) => [member.delegation, answer])).toEqual([
      ['SOL', 'clear'],
      ['VAL', 'objects'],
    ])
    const asked = askedOf(negotiation, by.delegation)
    expect(asked.filter((code) => !answers.some(({ by: member }) => member.delegation === code))).toEqual([
      'IST',
    ])
  })

  test('two proposals are withdrawn, with the reason', () => {
    const withdrawn = proposals.flatMap(({ number, state }) =>
      state.is === 'withdrawn' && state.reason !== '' ? [number] : [],
    )
    expect(withdrawn).toEqual(['SOL 4.1', 'VAL 18.1'])
    expect(numbersOf(proposalsOn(negotiation, cited('4').id))).toEqual(['SOL 4.1', 'ARV 4.1', 'VAL 4.1'])
  })

  test('a sentence added at the end, a heading, a sub-paragraph, a footnote: each is one change', () => {
    expect(changeOf('ARV 4.1')).toEqual([
      {
        deleted: '',
        inserted: ' The cost of recruitment should be borne by the employer and not by the worker.',
      },
    ])
    expect(changeOf('GMR H4.1')).toHaveLength(1)
    expect(changeOf('GMR 16 (c).1')).toHaveLength(1)
    expect(changeOf('CGR PP5.1')).toEqual([{ deleted: '', inserted: '' }])
  })

  test('whatever is taken, the sentence stands: no doubled space, no stray mark', () => {
    for (const { base, reference } of paragraphs)
      for (const proposal of suggestedAt(reference)) {
        const taken = ifTaken(base, suggestedAt(reference), [proposal.id])
        expect(plain(taken)).not.toMatch(/ {2}|\s[,.;:]|,,|\.\.|^\s|\s$/)
      }
  })
})

describe('edits', () => {
  const base: Prose = [
    { text: 'Noting', italic: true },
    { text: ' the report' },
    { footnote: [{ text: 'One.' }] },
    { text: ', and the report,' },
  ]

  test('keep italics and footnotes where they are', () => {
    expect(replacing('Noting', 'Welcoming')(base)).toEqual([
      { text: 'Welcoming', italic: true },
      ...base.slice(1),
    ])
    expect(inserting(' two', { after: 'and' })(base).at(-1)).toEqual({ text: ', and two the report,' })
    expect(addingToTheFootnote(' Two.')(base)[2]).toEqual({ footnote: [{ text: 'One. Two.' }] })
  })

  test('fault where the words are not there, or are there twice', () => {
    expect(() => deleting('the report')(base)).toThrow('stands once')
    expect(() => deleting('the summary')(base)).toThrow('stands once')
    expect(() => addingToTheFootnote(' Two.')([{ text: 'No footnote' }])).toThrow('one footnote')
  })
})

describe('nothing in it is anybody’s', () => {
  const everything = JSON.stringify([
    DEMONSTRATIONS.map((madeUp) => [madeUp, told(madeUp).record]),
    demonstrationNotes(negotiation),
    demonstrationClearances(negotiation),
  ])
  const codes = DELEGATIONS.flatMap(({ code, members }) => [code, ...members])

  /** ISO 3166 alpha-3 of States that a reader might look for; a sample, not the standard. */
  const TAKEN =
    'AFG ALB ARG ARM AUS AUT AZE BAN BEL BGD BGR BHS BIH BOL BRA BRB BTN CAN CHE CHL CHN CIV CMR COD COG COL CRC CUB CYP CZE DEU DNK DOM DZA ECU EGY ESP EST ETH FIN FJI FRA GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HON HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KIR KOR KWT LAO LBN LBY LIE LKA LSO LUX MAR MDA MDV MEX MLI MLT MNE MUS MYS NER NGA NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SOM SRB SVK SVN SWE SWZ SYC SYR TCD TGO THA TLS TON TTO TUN TUR TUV TVL TZA UGA UKR URU USA UZB VAN VAT VEN VNM VUT WSM YEM ZAF ZMB ZWE'.split(
      ' ',
    )

  test('no delegation has the code of a State, and none is there twice', () => {
    expect(codes.filter((code) => TAKEN.includes(code))).toEqual([])
    expect(new Set(DELEGATIONS.map(({ code }) => code)).size).toBe(DELEGATIONS.length)
  })

  test('no text names a State, a nationality, a city of conferences or a real instrument', () => {
    const named =
      /\b(Afghan|Africa|Albania|Algeria|America|Argentin|Asia|Australia|Austria|Bangladesh|Belgi|Bolivia|Brazil|Britain|Canad|Chile|China|Chinese|Colombia|Congo|Cuba|Denmark|Ecuador|Egypt|Ethiopia|Europe|Finland|France|French|German|Ghana|Greece|Hungar|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Ital|Japan|Jordan|Kenya|Korea|Leban|Liby|Mali|Mexic|Morocc|Myanmar|Nepal|Netherlands|Nigeria|Norw|Pacific|Pakistan|Panama|Peru|Philippin|Poland|Portug|Russia|Rwanda|Senegal|Somali|South Sudan|Spain|Sri Lanka|Sudan|Sweden|Swiss|Switzerland|Syria|Tanzania|Thailand|Tunisia|Turk|Uganda|Ukrain|United|Venezuela|Viet|Yemen|Zambia|Geneva|New York|Vienna|Nairobi|Marrakech|Paris|Global Compact|IMRF|UNHCR|IOM|ILO)/
    expect(named.exec(everything)).toBe(null)
  })
})

test('[H1] [H2] every note is one that its seat might have sent, each on a paragraph of its own', () => {
  const notes = demonstrationNotes(negotiation)
  for (const { by, asked } of notes) {
    expect(noteOnTheWire.parse(asked)).toEqual(asked)
    expect(mayNote(by, asked.paragraph, negotiation).ok).toBe(true)
  }
  const places = notes.map(({ by, asked }) => `${by.delegation} ${asked.paragraph}`)
  expect(new Set(places).size).toBe(notes.length)
})
