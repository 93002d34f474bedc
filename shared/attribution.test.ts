import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act, Entry } from './acts.ts'
import type { ErrorNotice } from './adoption.ts'
import { attemptBy } from './attempts.fixture.ts'
import {
  asSeenBy,
  type Recipient,
  audienceOf,
  messageAsSeenBy,
  type NamesTo,
  type SeenEntry,
} from './attribution.ts'
import type { Actor, Delegation } from './delegations.ts'
import {
  type DelegationCode,
  delegationCode,
  type ParagraphId,
  type ProposalId,
  proposalId,
  seatId,
} from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  type Meeting,
  NRL,
  NRLdelegate,
  observer,
  p12,
  p13,
  p13a,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { WORDS } from './meanings.ts'
import type { Negotiation } from './negotiation.ts'
import { type Subject, STANCES, standsOn, wordingNow } from './positions.ts'
import type { Paragraph } from './paragraphs.ts'
import { hashOf, plain, prose } from './prose.ts'
import { replay } from './record.ts'
import { may, mayDraft, mayEnter } from './rights.ts'

/** The Coastal Group, of which Solmar and Tavoria are members. */
const CGR: Actor = { seat: seatId('cgr-head'), role: 'head', delegation: delegationCode('CGR') }
const COASTAL: Delegation = {
  code: CGR.delegation,
  name: 'Coastal Group',
  kind: 'group',
  members: [SOL.delegation, TVR.delegation],
}

const people = [...everyone, CGR]
const WITHOUT_NAMES = people.filter(({ role }) => role !== 'facilitator' && role !== 'secretariat')

function withTheGroup(): Meeting {
  const meeting = aMeeting()
  meeting.does(secretariat, { does: 'admit', delegation: COASTAL })
  return meeting
}

/** What somebody is sent who reads without names, whatever the meeting has set. */
const blind = ({ delegation }: Actor): Recipient => ({ reads: 'own', delegation })

/** The whole record as an audience is sent it, over the wire and back. */
function sentTo(audience: Recipient, { record, negotiation }: Pick<Meeting, 'record' | 'negotiation'>) {
  const text = JSON.stringify(record.map((entry) => asSeenBy(audience, entry, negotiation)))
  const entries: readonly SeenEntry[] = JSON.parse(text)
  return { text, entries, negotiation: replay(entries) }
}

function heldAfter(attempts: readonly ((meeting: Meeting) => unknown)[]): Meeting {
  const meeting = withTheGroup()
  for (const attempted of attempts) attempted(meeting)
  return meeting
}

const meetings = fc
  .array(fc.noBias(attemptBy(people)), { minLength: 20, maxLength: 60, size: 'max' })
  .map(heldAfter)

describe('to whom names are shown', () => {
  test('[T1] the facilitators set it, and to something else than it is', () => {
    const meeting = aMeeting()
    const set = (by: Actor, namesTo: NamesTo) => meeting.does(by, { does: 'set-attribution', namesTo })
    expect(everyone.map((by) => set(by, 'facilitators'))).toEqual(
      everyone.map(({ role }) =>
        role === 'facilitator'
          ? allowed
          : role === 'observer'
            ? 'observers-read'
            : 'facilitators-set-attribution',
      ),
    )
    expect(set(facilitator, 'facilitators')).toBe('attribution-is-so')
    expect(meeting.negotiation).toMatchObject({ namesTo: 'facilitators', namesSince: meeting.record.length })
  })

  test('[T1] [T8] each audience by its role', () => {
    const withNames = (namesTo: NamesTo) =>
      everyone.filter((actor) => audienceOf(actor, { namesTo, observersRead: 'live' }).reads === 'names')
    expect(withNames('all')).toEqual(everyone)
    expect(withNames('delegations')).toEqual(everyone.filter((actor) => actor !== observer))
    expect(withNames('facilitators')).toEqual([facilitator, secretariat])
    const intern: Actor = { ...NRL, role: 'observer' }
    expect(audienceOf(intern, { namesTo: 'delegations', observersRead: 'live' })).toEqual({
      reads: 'own',
      delegation: 'NRL',
    })
  })

  test('who reads names reads the record as it is', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    expect(sentTo({ reads: 'names' }, meeting).entries).toEqual(meeting.record)
  })
})

describe('what is sent without names', () => {
  const onLast = (meeting: Meeting): Subject => ({ is: 'proposal', proposal: meeting.last })

  test('[T2] [T6] a proposal is everybody’s to read and nobody’s by name; its own delegation knows it', () => {
    const meeting = aMeeting()
    meeting.tables(SOL, p13, 'We wait.')
    meeting.tables(NRL, p13, 'We act.')
    const [theirs, ours] = [...sentTo(blind(NRL), meeting).negotiation.proposals.values()]
    expect(theirs).toMatchObject({ owner: null, number: '13 #1', cited: '13 #1' })
    expect(ours).toMatchObject({ owner: 'NRL', number: 'NRL 13.1', cited: '13 #2' })
    const asRecorded = meeting.negotiation.proposals.get(proposalId('proposal-2'))
    expect(ours).toEqual(asRecorded)
    expect(asRecorded?.cited).toBe('13 #2')
  })

  test('[T2] [G1] a text that was made from proposals is the facilitators’ for every reader', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    expect(
      meeting.bridges(facilitator, { as: 'modification', proposals: [meeting.last] }, 'We act soon.', p13),
    ).toBe(allowed)
    const seen = sentTo(blind(SOL), meeting)
    expect(seen.negotiation.proposals.get(meeting.last)).toMatchObject({ owner: 'CF', number: '13 #2' })
    expect(seen.text).not.toContain('CF')
  })

  test('[T2] nobody is told who takes part, nor at whose request a paragraph was opened again', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p13)
    meeting.reopens(facilitator, p13, 'New instructions.')
    const seen = sentTo(blind(SOL), meeting)
    expect([...seen.negotiation.delegations.keys()]).toEqual(['CF', 'SEC', 'SOL'])
    expect(seen.text).not.toContain('askedBy')
    const [reopening] = seen.negotiation.paragraphs.get(p13)?.reopenings ?? []
    expect(reopening).toMatchObject({ reason: 'New instructions.' })
    expect(sentTo(blind(NRL), meeting).text).toContain('"askedBy":"NRL"')
  })

  test('[T3] a group knows its members, and they know the group and what it does as the group’s own', () => {
    const meeting = withTheGroup()
    meeting.tables(NRL, p13, 'We act.')
    expect(meeting.takes(CGR, onLast(meeting), 'support', { except: [SOL.delegation] })).toBe(allowed)
    const theirs = onLast(meeting)
    const { base } = meeting.negotiation.paragraphs.get(p12) ?? { base: [] }
    const table = { does: 'table', proposal: proposalId('groups'), paragraph: p12, reason: '' } as const
    const words = { base: hashOf(base), wording: prose('We welcome all steps.'), except: [TVR.delegation] }
    expect(meeting.does(CGR, { ...table, ...words })).toBe(allowed)
    meeting.calls(facilitator, p13a)
    meeting.objects(CGR, p13a, 'Not “to consider”.')

    for (const by of [CGR, SOL, TVR]) {
      const { negotiation } = sentTo(blind(by), meeting)
      expect(negotiation.delegations.get(CGR.delegation)).toEqual(COASTAL)
      expect(standsOn(negotiation, theirs).get(CGR.delegation)?.at(-1)).toMatchObject({
        stance: 'support',
        except: ['SOL'],
      })
      const tabled = negotiation.proposals.get(proposalId('groups'))
      expect(tabled).toMatchObject({ owner: 'CGR', wordings: [{ except: ['TVR'] }] })
      const { state } = negotiation.paragraphs.get(p13a) ?? {}
      expect(state?.is === 'called' && [...state.objections.keys()]).toEqual(['CGR'])
    }
    expect(sentTo(blind(SOL), meeting).text).not.toMatch(/cgr-head|NRL/)
    for (const by of [NRL, observer])
      expect(sentTo(blind(by), meeting).text).not.toMatch(/CGR|Coastal|support|to consider”|SOL|TVR/)
  })

  test('[T3] [T5] [J6] whom a group invites, and with whom it writes jointly, is not its members’ to know', () => {
    const meeting = withTheGroup()
    const [groups, joint] = [proposalId('groups'), proposalId('joint')]
    meeting.tables(CGR, p13, 'We act.', groups)
    meeting.does(CGR, { does: 'cosponsor', proposal: groups, delegation: NRL.delegation })
    meeting.does(CGR, { does: 'share-room', proposal: groups, shared: true })
    meeting.does(NRL, { does: 'cosponsor', proposal: groups, delegation: NRL.delegation })
    const delegations = [CGR.delegation, NRL.delegation]
    meeting.does(facilitator, { does: 'open-joint', proposal: joint, paragraph: p12, delegations })
    meeting.does(NRL, { does: 'answer-joint', proposal: joint, takesPart: true })
    expect(meeting.tables(CGR, p12, 'We welcome it together.', joint)).toBe(allowed)
    expect(meeting.withdraws(CGR, joint)).toBe(allowed)
    const member = sentTo(blind(SOL), meeting)
    expect(member.text).not.toContain('NRL')
    expect(member.negotiation.proposals.get(groups)).toMatchObject({ owner: 'CGR', sharesRoom: true })
    expect(member.negotiation.proposals.get(joint)).toMatchObject({ owner: null, sharesRoom: true })
    expect(member.entries.at(-1)?.by).toBeNull()
  })

  test('[U1] [T3] [L3] what was said orally for a group, and at whose request a text was opened again, its members read', () => {
    const meeting = withTheGroup()
    const oral = proposalId('oral')
    const { base } = meeting.negotiation.paragraphs.get(p13) ?? { base: [] }
    meeting.does(secretariat, {
      does: 'enter-orally',
      delegation: CGR.delegation,
      instruction: 'The chair asked for it.',
      proposal: oral,
      paragraph: p13,
      base: hashOf(base),
      wording: prose('We act.'),
      reason: '',
    })
    meeting.agrees(facilitator, p12)
    const asked = { does: 'reopen', paragraph: p12, askedBy: CGR.delegation, reason: 'New facts.' } as const
    expect(meeting.does(facilitator, asked)).toBe(allowed)
    const owners = [SOL, NRL].map((by) => {
      const { negotiation } = sentTo(blind(by), meeting)
      return [negotiation.proposals.get(oral)?.owner, negotiation.paragraphs.get(p12)?.reopenings[0]?.askedBy]
    })
    expect(owners).toEqual([
      ['CGR', 'CGR'],
      [null, undefined],
    ])
  })

  test('[T4] of others’ positions there is nothing, not even on what; one’s own are as they were taken', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    meeting.takes(SOL, onLast(meeting), 'oppose')
    meeting.takes(TVR, onLast(meeting), 'reserve')
    meeting.does(TVR, { does: 'withdraw-position', on: onLast(meeting) })
    const seen = sentTo(blind(SOL), meeting)
    expect([...standsOn(seen.negotiation, onLast(meeting)).keys()]).toEqual(['SOL'])
    expect(seen.entries.slice(-2).map(({ by, act }) => ({ by, act }))).toEqual([
      { by: null, act: { does: 'withheld' } },
      { by: null, act: { does: 'withheld' } },
    ])
    expect(standsOn(sentTo(blind(observer), meeting).negotiation, onLast(meeting)).size).toBe(0)
  })

  test('[T4] of others’ objections there is nothing, and of one’s own everything; a restored wording is the facilitators’', () => {
    const meeting = aMeeting()
    meeting.agrees(facilitator, p12)
    meeting.reopens(facilitator, p12)
    meeting.tables(NRL, p12, 'We welcome.')
    meeting.accepts(facilitator, meeting.last)
    meeting.restores(facilitator, p12)
    meeting.calls(facilitator, p12)
    meeting.objects(SOL, p12, 'Not “welcome”.')
    meeting.objects(TVR, p12, 'Not “steps”.')
    const seen = sentTo(blind(SOL), meeting)
    const { state } = seen.negotiation.paragraphs.get(p12) ?? {}
    expect(state?.is === 'called' && [...state.objections.keys()]).toEqual(['SOL'])
    expect(seen.text).not.toContain('steps”')
    expect(sentTo(blind(observer), meeting).text).not.toContain('Not “')
    expect(seen.negotiation.proposals.get(meeting.last)).toMatchObject({ owner: 'CF', number: '12 #2' })
  })

  test('[T5] who asks to co-sponsor is named to the owner, and by welcoming the owner is named to it', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const proposal = meeting.last
    const says = (by: Actor, does: 'cosponsor' | 'end-cosponsoring', { delegation }: Actor) =>
      meeting.does(by, { does, proposal, delegation })
    const seenBy = (actor: Actor) => sentTo(blind(actor), meeting).negotiation.proposals.get(proposal)

    says(SOL, 'cosponsor', SOL)
    expect(seenBy(NRL)?.cosponsors).toEqual(new Map([['SOL', 'asked']]))
    expect(seenBy(SOL)).toMatchObject({ owner: null, cosponsors: new Map([['SOL', 'asked']]) })
    says(NRL, 'cosponsor', SOL)
    expect(seenBy(SOL)).toMatchObject({
      owner: 'NRL',
      number: '13 #1',
      cosponsors: new Map([['SOL', 'agreed']]),
    })
    expect(seenBy(TVR)).toMatchObject({ owner: null, cosponsors: new Map() })
    expect(sentTo(blind(SOL), meeting).text).not.toContain(NRL.seat)
  })

  test('[J6] [T5] those named for a joint proposal read each other’s names; others are sent that it is joint, and no name', () => {
    const meeting = aMeeting()
    const joint = proposalId('joint')
    const delegations = [SOL.delegation, NRL.delegation]
    meeting.does(facilitator, { does: 'open-joint', proposal: joint, paragraph: p13, delegations })
    expect(sentTo(blind(TVR), meeting).entries.at(-1)?.act).toEqual({ does: 'withheld' })
    meeting.does(SOL, { does: 'answer-joint', proposal: joint, takesPart: true })
    meeting.tables(NRL, p13, 'We act together.', joint)
    const inside = sentTo(blind(SOL), meeting)
    expect(inside.negotiation.proposals.get(joint)).toMatchObject({ owner: 'SOL', sharesRoom: true })
    expect(inside.text).not.toContain(NRL.seat)
    const outside = sentTo(blind(TVR), meeting)
    expect(outside.negotiation.proposals.get(joint)).toMatchObject({ owner: null, sharesRoom: true })
    expect(outside.text).not.toMatch(/SOL|NRL/)
  })

  test('[U1] [T2] what was said orally is read by everybody, that it is to be confirmed as well, and by whom is not', () => {
    const meeting = aMeeting()
    const oral = proposalId('oral')
    const { base } = meeting.negotiation.paragraphs.get(p13) ?? { base: [] }
    meeting.does(secretariat, {
      does: 'enter-orally',
      delegation: NRL.delegation,
      instruction: 'The chair asked for it.',
      proposal: oral,
      paragraph: p13,
      base: hashOf(base),
      wording: prose('We act.'),
      reason: '',
    })
    const theirs = sentTo(blind(SOL), meeting)
    expect(theirs.negotiation.proposals.get(oral)).toMatchObject({ owner: null, number: '13 #1', oral: {} })
    expect(theirs.text).not.toContain('NRL')
    const own = sentTo(blind(NRL), meeting)
    expect(own.negotiation.proposals.get(oral)).toEqual(meeting.negotiation.proposals.get(oral))
    expect(own.text).not.toContain(secretariat.seat)
  })

  test('[T5] who asked and is refused is told so, and not by whom', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const proposal = meeting.last
    meeting.does(SOL, { does: 'cosponsor', proposal, delegation: SOL.delegation })
    meeting.does(NRL, { does: 'end-cosponsoring', proposal, delegation: SOL.delegation })
    const seen = sentTo(blind(SOL), meeting)
    expect(seen.negotiation.proposals.get(proposal)).toMatchObject({ owner: null, cosponsors: new Map() })
    expect(seen.text).not.toContain('NRL')
  })

  test('[T2] what is typed on the screen has no owner but for its own seats, and nobody is told who is in the room', () => {
    const meeting = aMeeting()
    const live = {
      proposal: proposalId('ours'),
      paragraph: p13,
      meaning: WORDS,
      owner: NRL.delegation,
      wording: prose('We'),
    }
    const seenBy = (actor: Actor) => messageAsSeenBy(blind(actor), { is: 'live', live }, meeting.negotiation)
    expect(seenBy(NRLdelegate)).toEqual({ is: 'live', live })
    expect(seenBy(SOL)).toEqual({ is: 'live', live: { ...live, owner: null } })
    const groups = { ...live, owner: CGR.delegation }
    const typed = (actor: Actor) =>
      messageAsSeenBy(blind(actor), { is: 'live', live: groups }, withTheGroup().negotiation)
    expect(typed(SOL)).toEqual({ is: 'live', live: groups })
    expect(typed(NRL)).toEqual({ is: 'live', live: { ...groups, owner: null } })
    const present = { is: 'present', delegations: [NRL.delegation] } as const
    expect(messageAsSeenBy(blind(NRL), present, meeting.negotiation)).toBeNull()
  })
})

describe('whatever was tried, without names', () => {
  /** Who objects is not sent, nor that anybody does. */
  const withoutObjections = (call: object) => ({ ...call, objections: null })

  /** That somebody objects to a notice everyone is sent, for its end follows from it; who does is not [Y9]. */
  const withoutObjector = ({ objection, ...notice }: ErrorNotice) => ({
    ...notice,
    objection: objection && { ...objection, by: null },
  })

  /** A paragraph without what is not sent of it, whether it stands in the text or is gone from it. */
  const unattributed = ({ reopenings, calls, ...paragraph }: Paragraph) => ({
    ...paragraph,
    state: withoutObjections(paragraph.state),
    calls: calls.map(({ notHeard: _notHeard, ...call }) => withoutObjections(call)),
    reopenings: reopenings.map(({ askedBy: _askedBy, ...reopening }) => reopening),
  })

  /** What happened between two, and what was said of the adopted text. */
  const WITHHELD: ReadonlySet<string> = new Set(['cosponsoring', 'stated', 'unsaid'])

  /** What everyone reads alike: words, states, decisions, and who may type where. */
  const common = ({ paragraphs, past, proposals, happenings, attempts, adoption, ...rest }: Negotiation) => ({
    ...rest,
    adoption: adoption && {
      ...adoption,
      statements: null, // [Y8]
      notices: adoption.notices.map(withoutObjector),
    },
    attempts: attempts.map(({ breaches, ...kept }) => ({
      ...kept,
      breaches: breaches.map(({ by: _by, ...breach }) => breach), // [Z9]
    })),
    delegations: null,
    stands: null,
    joints: null,
    tablingDelegated: null, // within a delegation
    paragraphs: [...paragraphs.values()].map(unattributed),
    past: [...past.values()].map(unattributed),
    proposals: [...proposals.values()].map(
      ({ owner: _owner, number: _number, cosponsors: _cosponsors, ...proposal }) => proposal,
    ),
    happenings: happenings
      .filter(({ is }) => !WITHHELD.has(is))
      .map((happening) => ({
        ...happening,
        ...('notice' in happening && { notice: withoutObjector(happening.notice) }),
        by: null,
        askedBy: null,
      })),
  })

  function expectAlikeForAll(meeting: Meeting): void {
    for (const actor of WITHOUT_NAMES) {
      const seen = sentTo(blind(actor), meeting)
      expect(seen.entries.map(({ number, at }) => ({ number, at }))).toEqual(
        meeting.record.map(({ number, at }) => ({ number, at })),
      )
      expect(common(seen.negotiation)).toEqual(common(meeting.negotiation))
    }
  }

  test('[T2] the record replays, in the same numbers, to the same text, states and words', () => {
    fc.assert(fc.property(meetings, expectAlikeForAll))
  })

  test('[T2] [T4] it replays to the same paragraphs that are gone; who objected to them, and who asked for them, is not sent', () => {
    const meeting = withTheGroup()
    meeting.calls(facilitator, p12)
    meeting.objects(SOL, p12, 'Not “welcome”.')
    meeting.does(facilitator, { does: 'close-call', paragraph: p12, reason: '' })
    meeting.agrees(facilitator, p12)
    meeting.reopens(facilitator, p12)
    meeting.proposes(NRL, p12, { is: 'deletion' })
    meeting.accepts(facilitator, meeting.last)
    expect(meeting.issues(facilitator)).toBe(allowed)
    expect(meeting.negotiation.past.get(p12)).toMatchObject({
      calls: [{ notHeard: ['NRL', 'TVR'], objections: new Map([['SOL', [{}]]]) }],
      reopenings: [{ askedBy: 'NRL' }],
    })
    const seen = sentTo(blind(observer), meeting).negotiation.past.get(p12)
    expect(seen).toMatchObject({ calls: [{ notHeard: [], objections: new Map() }] })
    expect(seen?.reopenings[0]?.askedBy).toBeUndefined()
    expectAlikeForAll(meeting)
  })

  test('[T2] [Y9] that a notice has fallen is replayed everywhere, and by whom it was objected to is not sent', () => {
    const meeting = withTheGroup()
    meeting.concludes()
    expect(meeting.adopts(secretariat)).toBe(allowed)
    const { base } = meeting.negotiation.paragraphs.get(p12) ?? { base: [] }
    expect(meeting.notifies(secretariat, p12, plain(base).replace('pathways', 'pathway'))).toBe(allowed)
    expect(meeting.contradicts(NRL)).toBe(allowed)
    const noticeFor = (actor: Actor) => sentTo(blind(actor), meeting).negotiation.adoption?.notices[0]
    expect(noticeFor(NRL)?.objection).toMatchObject({ by: 'NRL' })
    expect(noticeFor(SOL)?.objection).toMatchObject({ by: null, words: 'It is another word.' })
    expectAlikeForAll(meeting)
  })

  test('[T2] [T5] no code, seat or name of another delegation is in it, but of one it has to do with as a co-sponsor', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        for (const actor of WITHOUT_NAMES) {
          const { text } = sentTo(blind(actor), meeting)
          const known = knownTo(actor.delegation, meeting)
          const others = people.filter(({ delegation }) => delegation !== actor.delegation)
          const telling = [
            ...others.map(({ delegation }) => delegation).filter((code) => !known.has(code)),
            ...others.map(({ seat }) => seat),
            ...(actor === observer ? [] : ['The Watch']),
          ]
          expect(telling.filter((word) => text.includes(word))).toEqual([])
        }
      }),
    )
  })

  test('[T2] had others done it, an observer would be sent the same bytes', () => {
    const others = [NRL, SOL, TVR]
    fc.assert(
      fc.property(meetings, fc.shuffledSubarray(others, { minLength: 3 }), ({ record }, changed) => {
        const instead = new Map<string, Actor>(
          others.map((actor, at) => [actor.delegation, changed[at] ?? actor]),
        )
        const codeInstead = (code: DelegationCode) => instead.get(code)?.delegation ?? code
        const elsewise: Entry[] = JSON.parse(JSON.stringify(record), (key, value: unknown) => {
          if (key === 'by') return instead.get((value as Actor).delegation) ?? value
          const isCode = key === 'delegation' || key === 'askedBy' || key === 'code'
          return isCode && typeof value === 'string' ? codeInstead(value as DelegationCode) : value
        })
        const sent = (entries: readonly Entry[]) =>
          sentTo(blind(observer), { record: [...entries], negotiation: replay(entries) }).text
        expect(sent(elsewise)).toBe(sent(record))
      }),
    )
  })

  test('[T3] the rules answer every seat on what it was sent as the house answers it', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        for (const actor of WITHOUT_NAMES) {
          const { negotiation } = sentTo(blind(actor), meeting)
          for (const act of askable(actor, meeting.negotiation))
            expect([act, may(actor, act, negotiation)]).toEqual([act, may(actor, act, meeting.negotiation)])
          for (const paragraph of meeting.negotiation.paragraphs.keys()) {
            const aim = { paragraph, meaning: WORDS }
            expect(mayDraft(actor, aim, negotiation).ok).toBe(mayDraft(actor, aim, meeting.negotiation).ok)
          }
          for (const { id: proposal, paragraph, meaning, owner } of meeting.negotiation.proposals.values()) {
            const room = { proposal, paragraph, meaning, live: false }
            const seen = { ...room, owner: negotiation.proposals.get(proposal)?.owner ?? null }
            expect(mayEnter(actor, seen, negotiation).ok).toBe(
              mayEnter(actor, { ...room, owner }, meeting.negotiation).ok,
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  /**
   * The delegations that have said to this one, or it to them, that they would co-sponsor, or that were named with it; those
   * of a group that it is or is in; itself among them.
   */
  function knownTo(own: DelegationCode, { record, negotiation }: Meeting): ReadonlySet<string> {
    const isInGroup = own === COASTAL.code || COASTAL.members.includes(own)
    const known = new Set<string>(isInGroup ? [own, COASTAL.code, ...COASTAL.members] : [own]) // [T3]
    for (const { by, act } of record) {
      if (act.does === 'open-joint' && act.delegations.includes(own))
        for (const code of act.delegations) known.add(code) // [J6]
      if (act.does !== 'cosponsor' && act.does !== 'end-cosponsoring') continue
      const isOwners = negotiation.proposals.get(act.proposal)?.owner === own
      if (isOwners || by.delegation === own) known.add(act.delegation).add(by.delegation)
      if (act.does === 'cosponsor' && act.delegation === own) known.add(by.delegation)
    }
    return known
  }

  /** What a seat might ask of everything on the table. Whom an owner invites is for the house alone to judge. */
  function askable({ delegation }: Actor, negotiation: Negotiation): readonly Act[] {
    const subjects: readonly Subject[] = [
      ...[...negotiation.proposals.keys()].map((proposal): Subject => ({ is: 'proposal', proposal })),
      ...[p12, p13, p13a].map((paragraph): Subject => ({ is: 'paragraph', paragraph })),
    ]
    const said = { statement: '', condition: '', except: [] }
    return [
      ...[...negotiation.paragraphs.values()].flatMap(({ id: paragraph, base }): Act[] => [
        { does: 'object', paragraph, wording: hashOf(base), statement: 'We cannot agree 3.' },
        { does: 'withdraw-objection', paragraph },
      ]),
      ...[...negotiation.proposals.values()].flatMap(({ id: proposal, paragraph }): Act[] => [
        { does: 'withdraw', proposal, reason: '' },
        ...[true, false].map((shared): Act => ({ does: 'share-room', proposal, shared })),
        { does: 'cosponsor', proposal, delegation },
        { does: 'end-cosponsoring', proposal, delegation },
        tabling(negotiation, { proposal, paragraph }),
        {
          ...tabling(negotiation, { proposal: proposalId('new'), paragraph }),
          meaning: { is: 'within', proposal },
        },
      ]),
      ...[p12, p13, p13a].map((paragraph) =>
        tabling(negotiation, { proposal: proposalId('new'), paragraph }),
      ),
      ...subjects.flatMap((on): Act[] => [
        ...STANCES.map((stance): Act => ({
          does: 'take-position',
          on,
          stance,
          wording: wordingNow(negotiation, on) ?? hashOf([]),
          ...said,
        })),
        { does: 'withdraw-position', on },
      ]),
      { does: 'set-attribution', namesTo: 'delegations' },
    ]
  }

  const tabling = (
    negotiation: Negotiation,
    { proposal, paragraph }: { proposal: ProposalId; paragraph: ParagraphId },
  ): Act & { does: 'table' } => ({
    does: 'table',
    proposal,
    paragraph,
    base: hashOf(negotiation.paragraphs.get(paragraph)?.base ?? []),
    wording: prose('We act tomorrow.'),
    reason: '',
  })
})
