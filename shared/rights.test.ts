import { describe, expect, test } from 'vitest'
import { completed } from './asked.ts'
import type { Act } from './acts.ts'
import type { Actor } from './delegations.ts'
import { type DelegationCode, delegationCode, paragraphId, proposalId, seatId } from './ids.ts'
import {
  aMeeting,
  allowed,
  everyone,
  facilitator,
  Meeting,
  NRL,
  NRLdelegate,
  observer,
  opening,
  p12,
  p13,
  pp1,
  secretariat,
  SOL,
  TVR,
} from './negotiation.fixture.ts'
import { WORDS } from './meanings.ts'
import { wordingNow } from './positions.ts'
import { hashOf, prose } from './prose.ts'
import type { Refusal } from './refusals.ts'
import { restoring } from './restoring.ts'
import { hashOfText } from './revisions.ts'
import { ALL_RIGHTS } from './rights.fixture.ts'
import { given, STATES } from './rights-given.fixture.ts'
import { answersIn } from './rights-rows.fixture.ts'
import { may, mayDraft, mayEnter } from './rights.ts'

describe('who may do what', () => {
  const meeting = aMeeting()
  meeting.delegates(NRL)
  meeting.tables(NRL, p13, 'We remain concerned that people on the move face risks, and resolve to act.')
  const base = hashOf(meeting.negotiation.paragraphs.get(p12)?.base ?? [])
  meeting.agrees(facilitator, p12)
  const base13 = hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? [])
  const NEWCOMER = { code: delegationCode('HIL'), name: 'Hill Lands', kind: 'State', members: [] } as const
  const own = proposalId('own')
  meeting.calls(facilitator, pp1)
  meeting.objects(TVR, pp1, 'Not these words.')
  const issued = hashOfText(meeting.negotiation.revisions.at(-1)?.text ?? [])
  const basePP1 = hashOf(meeting.negotiation.paragraphs.get(pp1)?.base ?? [])

  /** For each act, the answers to: facilitator, secretariat, NRL head, NRL delegate, SOL head, TVR head, observer. */
  const table: readonly [string, Act, readonly (Refusal | typeof allowed)[]][] = [
    [
      '[A4] admitting is the secretariat’s',
      { does: 'admit', delegation: NEWCOMER },
      [...others('secretariat-runs-the-room', secretariat, allowed)],
    ],
    [
      '[N2] a text is imported once',
      { does: 'import-draft', name: 'Another', paragraphs: [] },
      [...others('secretariat-runs-the-room', secretariat, 'text-is-there')],
    ],
    [
      '[D1] the way of drafting is the facilitators’',
      { does: 'set-drafting', drafting: 'screen' },
      [...others('facilitators-set-drafting', facilitator, allowed)],
    ],
    [
      '[T1] to whom names are shown is the facilitators’',
      { does: 'set-attribution', namesTo: 'delegations' },
      [...others('facilitators-set-attribution', facilitator, allowed)],
    ],
    [
      '[A2] [A3] tabling is for those who propose',
      {
        does: 'table',
        proposal: own,
        paragraph: p13,
        base: base13,
        wording: prose('We act.'),
        reason: '',
      },
      [allowed, 'secretariat-proposes-nothing', allowed, allowed, allowed, allowed, 'observers-read'],
    ],
    [
      '[L1] nobody tables on agreed text',
      { does: 'table', proposal: own, paragraph: p12, base, wording: prose('We act.'), reason: '' },
      everyone.map(({ role }) =>
        role === 'observer'
          ? 'observers-read'
          : role === 'secretariat'
            ? 'secretariat-proposes-nothing'
            : 'paragraph-is-agreed',
      ),
    ],
    [
      '[P1] withdrawing is the owner’s',
      { does: 'withdraw', proposal: meeting.last, reason: '' },
      everyone.map((by) =>
        by === observer ? 'observers-read' : by.delegation === NRL.delegation ? allowed : 'not-your-proposal',
      ),
    ],
    [
      '[L5] agreeing is the facilitators’',
      { does: 'agree', paragraph: p13, wording: base13, lapsing: [meeting.last] },
      [...others('facilitators-agree', facilitator, allowed)],
    ],
    [
      '[L3] reopening is the facilitators’',
      { does: 'reopen', paragraph: p12, reason: 'New instructions.' },
      [...others('facilitators-reopen', facilitator, allowed)],
    ],
    [
      '[C1] calling is the facilitators’',
      { does: 'call', paragraph: p13, wording: base13 },
      [...others('facilitators-call', facilitator, allowed)],
    ],
    [
      '[C1] so is closing the call',
      { does: 'close-call', paragraph: pp1, reason: '' },
      [...others('facilitators-call', facilitator, allowed)],
    ],
    [
      '[C3] objecting is the delegations’',
      { does: 'object', paragraph: pp1, wording: basePP1, statement: 'Not these words.' },
      [
        'delegations-object',
        'delegations-object',
        allowed,
        allowed,
        allowed,
        'objected-so-already',
        'observers-read',
      ],
    ],
    [
      '[C3] a delegation withdraws its own objection',
      { does: 'withdraw-objection', paragraph: pp1 },
      [
        'delegations-object',
        'delegations-object',
        'no-objection-to-withdraw',
        'no-objection-to-withdraw',
        'no-objection-to-withdraw',
        allowed,
        'observers-read',
      ],
    ],
    [
      '[C6] nobody agrees over an objection',
      { does: 'agree', paragraph: pp1, wording: basePP1, lapsing: [] },
      [...others('facilitators-agree', facilitator, 'objection-stands')],
    ],
    [
      '[L7] nothing is restored on agreed text',
      restoring(meeting.negotiation, { paragraph: p12, base, reopening: 1, proposal: own }),
      [...others('facilitators-restore', facilitator, 'paragraph-is-agreed')],
    ],
    [
      '[Z1] opening silence is the facilitators’, and not while a call stands',
      { does: 'open-silence', revision: 'Zero draft', text: issued, until: meeting.deadline, lapsing: [] },
      [...others('facilitators-open-silence', facilitator, 'a-call-stands')],
    ],
    [
      '[Z3] breaking silence is for heads of delegation',
      { does: 'break-silence', silence: 1, named: [{ paragraph: p13, words: '' }], reason: 'No.' },
      everyone.map(({ role }) =>
        role === 'observer' ? 'observers-read' : role === 'head' ? 'no-such-silence' : 'heads-break-silence',
      ),
    ],
    [
      '[Y1] adopting is recorded by the secretariat, on the last text issued, as it was issued',
      {
        does: 'adopt',
        revision: 'Zero draft',
        text: issued,
        symbol: 'PD/2026/1',
        day: '2026-05-04',
        lapsing: [],
      },
      [...others('secretariat-records-adoption', secretariat, 'not-all-agreed')],
    ],
    [
      '[Y3] endorsing is recorded by the secretariat, once the text is adopted',
      { does: 'endorse', body: 'The Assembly', symbol: 'A/RES/1', day: '2026-05-04' },
      [...others('secretariat-records-adoption', secretariat, 'not-adopted')],
    ],
    [
      '[Y4] where a delegation stands on the adopted text is said by its head',
      { does: 'reserve', on: [p13], statement: 'Within our law.' },
      everyone.map(({ role }) =>
        role === 'observer' ? 'observers-read' : role === 'head' ? 'not-adopted' : 'heads-make-statements',
      ),
    ],
    [
      '[Y6] a misprint is put right by the secretariat, once the text is adopted',
      { does: 'correct', paragraph: p12, base, wording: prose('We welcome'), reason: 'A misprint.' },
      [...others('secretariat-corrects', secretariat, 'not-adopted')],
    ],
    [
      '[Z5] nobody closes silence but the house',
      { does: 'close-silence', silence: 1 },
      [...others('the-house-closes-silence', observer, 'observers-read')],
    ],
  ]

  const delegating: typeof table = [
    [
      '[A6] a head lets the delegates of its own delegation table',
      { does: 'delegate-tabling', delegated: true },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by.role !== 'head'
            ? 'heads-delegate-tabling'
            : by === NRL
              ? 'tabling-is-so'
              : allowed,
      ),
    ],
    [
      '[A6] and ends it',
      { does: 'delegate-tabling', delegated: false },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by.role !== 'head'
            ? 'heads-delegate-tabling'
            : by === NRL
              ? allowed
              : 'tabling-is-so',
      ),
    ],
  ]

  const onIt = { is: 'proposal', proposal: meeting.last } as const
  const positions: typeof table = [
    [
      '[K1] setting aside is the facilitators’',
      { does: 'set-aside', proposal: meeting.last, as: 'parked', reason: 'Until paragraph 20 is settled.' },
      [...others('facilitators-set-aside', facilitator, allowed)],
    ],
    [
      '[K2] so is taking up again',
      { does: 'take-up', proposal: meeting.last },
      [...others('facilitators-set-aside', facilitator, 'proposal-is-pending')],
    ],
    [
      '[O1] positions on a proposal are for the other delegations',
      {
        does: 'take-position',
        on: onIt,
        stance: 'support',
        wording: hashOf(prose('We remain concerned that people on the move face risks, and resolve to act.')),
        statement: '',
        condition: '',
        except: [],
      },
      [
        'delegations-take-positions',
        'delegations-take-positions',
        'sponsors-support-their-own',
        'sponsors-support-their-own',
        allowed,
        allowed,
        'observers-read',
      ],
    ],
    [
      '[U1] entering what was said orally is the secretariat’s',
      {
        does: 'enter-orally',
        delegation: NRL.delegation,
        instruction: 'The co-facilitators.',
        proposal: own,
        paragraph: p13,
        base: base13,
        wording: prose('We act.'),
        reason: '',
      },
      [...others('secretariat-enters-orals', secretariat, allowed)],
    ],
    [
      '[U3] confirming it is its delegation’s, where there is something to confirm',
      { does: 'confirm-oral', proposal: meeting.last, wording: base13 },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by.delegation === NRL.delegation
            ? 'nothing-to-confirm'
            : 'owner-confirms',
      ),
    ],
    [
      '[J1] opening a joint proposal is the facilitators’',
      { does: 'open-joint', proposal: own, paragraph: p13, delegations: [NRL.delegation, SOL.delegation] },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by === secretariat
            ? 'secretariat-proposes-nothing'
            : by === facilitator
              ? allowed
              : 'facilitators-open-joints',
      ),
    ],
    [
      '[J5] closing it too',
      { does: 'close-joint', proposal: own },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by === secretariat
            ? 'secretariat-proposes-nothing'
            : by === facilitator
              ? 'no-such-joint'
              : 'facilitators-open-joints',
      ),
    ],
    [
      '[J5] answering one is for those named',
      { does: 'answer-joint', proposal: own, takesPart: true },
      everyone.map((by) =>
        by === observer
          ? 'observers-read'
          : by === secretariat
            ? 'secretariat-proposes-nothing'
            : 'no-such-joint',
      ),
    ],
    [
      '[O6] nobody withdraws a position that was not taken',
      { does: 'withdraw-position', on: { is: 'paragraph', paragraph: p13 } },
      everyone.map(({ role }) =>
        role === 'observer'
          ? 'observers-read'
          : role === 'head' || role === 'delegate'
            ? 'no-position-to-withdraw'
            : 'delegations-take-positions',
      ),
    ],
    [
      '[O1] there is no position on the words of an agreed paragraph',
      {
        does: 'take-position',
        on: { is: 'paragraph', paragraph: p12 },
        stance: 'oppose',
        wording: base,
        statement: '',
        condition: '',
        except: [],
      },
      everyone.map(({ role }) =>
        role === 'observer'
          ? 'observers-read'
          : role === 'head' || role === 'delegate'
            ? 'paragraph-is-agreed'
            : 'delegations-take-positions',
      ),
    ],
  ]

  function others(no: Refusal, who: Actor, answer: Refusal | typeof allowed) {
    return everyone.map((by) => (by === observer ? 'observers-read' : by === who ? answer : no))
  }

  test.each([...table, ...delegating, ...positions])('%s', (_, act, answers) => {
    const answered = everyone.map((by) => {
      const answer = may(by, act, meeting.negotiation)
      return answer.ok ? allowed : answer.refusal
    })
    expect(answered).toEqual(answers)
  })
})

describe.each(STATES)('on a paragraph that is %s', (state) => {
  test.each(ALL_RIGHTS)('$sentence', (right) => {
    const meeting = given(state)
    const asked = right.asks(meeting)
    const said = everyone.map((by) => {
      const answer = may(by, completed(asked, by, meeting.negotiation), meeting.negotiation)
      return answer.ok ? allowed : answer.refusal
    })
    expect(said).toEqual(answersIn(right, state))
  })
})

test('[N1] nothing is done before the negotiation is convened, and it is convened once', () => {
  const meeting = new Meeting()
  const [convene, admit] = opening
  if (!convene || !admit) throw new Error('the opening has two acts')
  expect(meeting.does(secretariat, admit)).toBe('not-convened')
  expect(meeting.does(facilitator, convene)).toBe('secretariat-runs-the-room')
  expect(meeting.does(secretariat, convene)).toBe(allowed)
  expect(meeting.does(secretariat, convene)).toBe('already-convened')
  expect(meeting.does(secretariat, admit)).toBe(allowed)
  expect(meeting.does(secretariat, admit)).toBe('already-admitted')
})

test('[P1] another delegation cannot table in the owner’s place, the owner’s other seats can', () => {
  const meeting = aMeeting()
  meeting.delegates(NRL)
  meeting.tables(NRL, p13, 'We act.')
  expect(meeting.tables(SOL, p13, 'We wait.', meeting.last)).toBe('not-your-proposal')
  expect(meeting.tables(NRLdelegate, p13, 'We act now.', meeting.last)).toBe(allowed)
  expect(meeting.tables(NRL, p12, 'We act now.', meeting.last)).toBe('proposal-is-elsewhere')
})

test('[P3] a proposal written on words that are not the base is told that the text has moved', () => {
  const meeting = aMeeting()
  const elsewhere = hashOf(prose('Some earlier words.'))
  const act: Act = {
    does: 'table',
    proposal: proposalId('late'),
    paragraph: p13,
    base: elsewhere,
    wording: prose('We act.'),
    reason: '',
  }
  expect(meeting.does(NRL, act)).toBe('text-has-moved')
})

test('tabling needs words, and a change', () => {
  const meeting = aMeeting()
  expect(meeting.tables(NRL, p12, 'We welcome the steps taken to widen regular pathways.')).toBe(
    'as-it-stands',
  )
  expect(meeting.tables(NRL, p12, '')).toBe('no-words')
  expect(meeting.tables(NRL, p12, 'We welcome.')).toBe(allowed)
  expect(meeting.tables(NRL, p12, 'We welcome.', meeting.last)).toBe('nothing-changed')
  expect(meeting.tables(NRL, paragraphId('nowhere'), 'We welcome.')).toBe('no-such-paragraph')
})

test('[P8] words with characters that hide are not tabled; those that Arabic and Hindi typing needs are', () => {
  const meeting = aMeeting()
  for (const hidden of ['\u202eWe act.', 'We\u200b act.', 'We\tact.', 'We act.\ud800'])
    expect(meeting.tables(NRL, p13, hidden)).toBe('hidden-characters')
  expect(meeting.tables(NRL, p13, 'क्\u200dष \u200eWe act.')).toBe(allowed)
})

test('[P5] a withdrawn proposal is over', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  expect(meeting.withdraws(NRL, meeting.last)).toBe(allowed)
  expect(meeting.withdraws(NRL, meeting.last)).toBe('proposal-is-decided')
  expect(meeting.tables(NRL, p13, 'We act again.', meeting.last)).toBe('proposal-is-decided')
})

test.each(['parked', 'not-retained'] as const)(
  '[P5] [K2] what is %s is taken back by its owner alone, once, and not taken up again',
  (as) => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const proposal = meeting.last
    meeting.does(facilitator, { does: 'set-aside', proposal, as, reason: 'Until paragraph 12 is settled.' })
    expect(meeting.withdraws(SOL, proposal)).toBe('not-your-proposal')
    expect(meeting.withdraws(facilitator, proposal)).toBe('not-your-proposal')
    expect(meeting.withdraws(NRL, proposal)).toBe(allowed)
    expect(meeting.negotiation.proposals.get(proposal)?.state.is).toBe('withdrawn')
    expect(meeting.withdraws(NRL, proposal)).toBe('proposal-is-decided')
    expect(meeting.does(facilitator, { does: 'take-up', proposal })).toBe('proposal-is-decided')
  },
)

test('[P5] [Y2] what was set aside is not taken back once the text is adopted', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  const proposal = meeting.last
  meeting.does(facilitator, { does: 'set-aside', proposal, as: 'parked', reason: 'Later.' })
  meeting.concludes()
  meeting.adopts(secretariat)
  expect(meeting.withdraws(NRL, proposal)).toBe('text-is-adopted')
})

test('[L6] agreeing is refused when a proposal came in unseen', () => {
  const meeting = aMeeting()
  const wording = hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? [])
  meeting.tables(NRL, p13, 'We act.')
  const unseen: Act = { does: 'agree', paragraph: p13, wording, lapsing: [] }
  expect(meeting.does(facilitator, unseen)).toBe('proposals-have-moved')
  expect(meeting.does(facilitator, { ...unseen, lapsing: [meeting.last, meeting.last] })).toBe(
    'proposals-have-moved',
  )
  expect(meeting.agrees(facilitator, p13)).toBe(allowed)
  expect(meeting.agrees(facilitator, p13)).toBe('paragraph-is-agreed')
})

test('[L3] a facilitator reopens agreed text with a reason, and proposals may come again', () => {
  const meeting = aMeeting()
  expect(meeting.reopens(facilitator, p13)).toBe('paragraph-is-open')
  meeting.agrees(facilitator, p13)
  expect(meeting.tables(SOL, p13, 'We act.')).toBe('paragraph-is-agreed')
  expect(meeting.reopens(facilitator, p13, '  ')).toBe('reason-is-missing')
  expect(meeting.reopens(facilitator, p13)).toBe(allowed)
  expect(meeting.tables(SOL, p13, 'We act.')).toBe(allowed)
})

test('[D1] [D2] the way of drafting is set for one paragraph, and setting it for all ends the exception', () => {
  const meeting = aMeeting()
  const set = (drafting: 'beside' | 'screen', paragraph?: typeof p13) =>
    meeting.does(facilitator, { does: 'set-drafting', drafting, ...(paragraph && { paragraph }) })
  expect(set('beside')).toBe('drafting-is-so')
  expect(set('screen', p13)).toBe(allowed)
  expect(set('screen', p13)).toBe('drafting-is-so')
  expect(set('beside')).toBe(allowed)
  expect(set('beside', p13)).toBe('drafting-is-so')
})

describe('[W1] [W2] [W3] working texts', () => {
  test('a delegation drafts on open text; observers and the secretariat do not', () => {
    const meeting = aMeeting()
    const answer = (by: Actor) => mayDraft(by, { paragraph: p13, meaning: WORDS }, meeting.negotiation).ok
    expect(everyone.map(answer)).toEqual([true, false, true, true, true, true, false])
    meeting.agrees(facilitator, p13)
    expect(everyone.map(answer)).toEqual(everyone.map(() => false))
  })

  test('a room is entered by its owner’s seats while the proposal is pending and the paragraph open', () => {
    const meeting = aMeeting()
    meeting.tables(NRL, p13, 'We act.')
    const room = {
      proposal: meeting.last,
      paragraph: p13,
      meaning: WORDS,
      owner: NRL.delegation,
      live: false,
    }
    const answer = (by: Actor) => mayEnter(by, room, meeting.negotiation).ok
    expect(everyone.map(answer)).toEqual([false, false, true, true, false, false, false])
    meeting.withdraws(NRL, meeting.last)
    expect(everyone.map(answer)).toEqual(everyone.map(() => false))
    expect(mayEnter(TVR, room, meeting.negotiation)).toEqual({ ok: false, refusal: 'not-your-proposal' })
  })
})

test('[K1] [K2] what is set aside leaves the table with a reason, and comes back while the paragraph is open', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  const proposal = meeting.last
  const aside = (reason: string): Act => ({ does: 'set-aside', proposal, as: 'not-retained', reason })
  const takeUp: Act = { does: 'take-up', proposal }
  expect(meeting.does(facilitator, aside('  '))).toBe('reason-is-missing')
  expect(meeting.does(facilitator, aside('Covered by paragraph 12.'))).toBe(allowed)
  expect(meeting.does(facilitator, aside('Again.'))).toBe('proposal-is-decided')
  expect(meeting.tables(NRL, p13, 'We act now.', proposal)).toBe('proposal-is-decided')
  expect(meeting.does(facilitator, takeUp)).toBe(allowed)
  expect(meeting.tables(NRL, p13, 'We act now.', proposal)).toBe(allowed)
  meeting.does(facilitator, aside('Covered by paragraph 12.'))
  meeting.agrees(facilitator, p13)
  expect(meeting.does(facilitator, takeUp)).toBe('paragraph-is-agreed')
})

describe('[A6] a delegate whose head has not delegated tabling', () => {
  const meeting = aMeeting()
  meeting.tables(NRL, p13, 'We act.')
  const ours = meeting.last
  meeting.tables(SOL, p13, 'We wait.')
  const theirs = meeting.last
  const { negotiation } = meeting
  const base = hashOf(negotiation.paragraphs.get(p13)?.base ?? [])
  const words = wordingNow(negotiation, { is: 'proposal', proposal: theirs }) ?? hashOf([])
  const position = { stance: 'support', wording: words, statement: '', condition: '', except: [] } as const
  const on = { is: 'proposal', proposal: theirs } as const

  test.each<[Refusal, Act]>([
    [
      'head-tables',
      { does: 'table', proposal: ours, paragraph: p13, base, wording: prose('We do.'), reason: '' },
    ],
    ['head-speaks', { does: 'withdraw', proposal: ours, reason: '' }],
    ['head-speaks', { does: 'take-position', on, ...position }],
    ['head-speaks', { does: 'withdraw-position', on }],
    ['head-speaks', { does: 'cosponsor', proposal: theirs, delegation: NRL.delegation }],
    ['head-speaks', { does: 'cosponsor', proposal: ours, delegation: SOL.delegation }],
    ['head-speaks', { does: 'end-cosponsoring', proposal: theirs, delegation: NRL.delegation }],
    ['head-speaks', { does: 'share-room', proposal: ours, shared: true }],
  ])('is told %s', (refusal, act) => {
    expect(may(NRLdelegate, act, negotiation)).toEqual({ ok: false, refusal })
    // What the head would be told, it is told itself once its head has said so.
    meeting.delegates(NRL)
    expect(may(NRLdelegate, act, meeting.negotiation)).toEqual(may(NRL, act, meeting.negotiation))
    meeting.delegates(NRL, false)
    expect(may(NRLdelegate, act, meeting.negotiation)).toEqual({ ok: false, refusal })
  })

  test('prepares words as before', () => {
    expect(mayDraft(NRLdelegate, { paragraph: p13, meaning: WORDS }, negotiation).ok).toBe(true)
  })

  test('[D5] enters the rooms of its delegation, but none that everyone reads', () => {
    const room = { proposal: ours, paragraph: p13, meaning: WORDS, owner: NRL.delegation, live: true }
    expect(mayEnter(NRLdelegate, { ...room, live: false }, negotiation).ok).toBe(true)
    expect(mayEnter(NRLdelegate, room, negotiation)).toEqual({ ok: false, refusal: 'head-types-on-screen' })
    expect(mayEnter(NRL, room, negotiation).ok).toBe(true)
    meeting.delegates(NRL)
    expect(mayEnter(NRLdelegate, room, meeting.negotiation).ok).toBe(true)
  })
})

describe('[P10] a group tables', () => {
  const CGR: Actor = { seat: seatId('cgr-head'), role: 'head', delegation: delegationCode('CGR') }
  const [sol, tvr, del] = ['SOL', 'TVR', 'DEL'].map(delegationCode)
  const members = [sol, tvr, del].filter((code) => code !== undefined)
  const aGroup = () => {
    const meeting = aMeeting()
    const kind = 'group'
    meeting.does(secretariat, {
      does: 'admit',
      delegation: { code: CGR.delegation, name: 'Coastal Group', kind, members },
    })
    return meeting
  }
  const tables = (meeting: Meeting, by: Actor, except: readonly DelegationCode[], words = 'We act.') =>
    meeting.does(by, {
      does: 'table',
      proposal: proposalId('ours'),
      paragraph: p13,
      base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
      wording: prose(words),
      reason: '',
      except,
    })
  const exceptions = (meeting: Meeting) =>
    meeting.negotiation.proposals.get(proposalId('ours'))?.wordings.map(({ except }) => except ?? [])

  test('and names members it does not speak for, with each wording', () => {
    const meeting = aGroup()
    expect(tables(meeting, CGR, members.slice(0, 1))).toBe(allowed)
    expect(tables(meeting, CGR, members.slice(0, 1))).toBe('nothing-changed')
    expect(tables(meeting, CGR, members.slice(0, 2))).toBe(allowed)
    expect(tables(meeting, CGR, [])).toBe(allowed)
    expect(exceptions(meeting)).toEqual([members.slice(0, 1), members.slice(0, 2), []])
  })

  test('but no strangers, and not all of its members', () => {
    const meeting = aGroup()
    expect(tables(meeting, CGR, [NRL.delegation])).toBe('not-a-member')
    expect(tables(meeting, CGR, members)).toBe('nobody-to-speak-for')
    expect(tables(meeting, NRL, members.slice(0, 1))).toBe('not-a-member')
    expect(tables(meeting, NRL, [])).toBe(allowed)
  })

  test('a co-sponsor that tables the group’s words changes nothing of whom it speaks for', () => {
    const meeting = aGroup()
    const proposal = proposalId('ours')
    tables(meeting, CGR, members.slice(1, 2))
    for (const by of [CGR, SOL]) meeting.does(by, { does: 'cosponsor', proposal, delegation: SOL.delegation })
    meeting.does(CGR, { does: 'share-room', proposal, shared: true })
    expect(tables(meeting, SOL, [])).toBe('nothing-changed')
    expect(tables(meeting, SOL, members.slice(0, 1), 'We act now.')).toBe('not-a-member')
    expect(tables(meeting, SOL, [], 'We act now.')).toBe(allowed)
    expect(exceptions(meeting)?.at(-1)).toEqual(members.slice(1, 2))
  })
})
