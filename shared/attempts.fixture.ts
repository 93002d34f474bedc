// Whatever might be tried in a meeting, for the properties that hold of every record.

import * as fc from 'fast-check'
import { accepting } from './accepting.ts'
import { aimed, byChance } from './aiming.fixture.ts'
import { STATEMENTS } from './adoption.ts'
import { NAMES_TO } from './attribution.ts'
import type { Actor } from './delegations.ts'
import { type ParagraphId, proposalId } from './ids.ts'
import { pendingInside } from './inside.ts'
import {
  everyone,
  facilitator,
  h1,
  type Meeting,
  p12,
  p13,
  p13a,
  pp1,
  SOL,
  NRL,
  opening,
  secretariat,
} from './negotiation.fixture.ts'
import { hashOf, plain, prose } from './prose.ts'
import { wordingOf } from './proposals.ts'
import { placesIn, splitAt } from './splitting.ts'

/** The words of a paragraph in which one is spelt otherwise, or another stands that is as near. */
const misspelt = ({ negotiation }: Meeting, paragraph: ParagraphId, turn: number): string =>
  plain(negotiation.paragraphs.get(paragraph)?.base ?? [])
    .replace(turn % 2 ? 'procedures' : 'pathways', turn % 2 ? 'proceduers' : 'pathway')
    .replace(turn > 4 ? 'concerned' : 'resolve', turn > 4 ? 'convened' : 'resolved')

/** One thing one of these tries. What the rules forbid is refused and leaves nothing behind. */
export const attemptBy = (people: readonly Actor[]) =>
  fc
    .record({
      anybody: fc.constantFrom(...people),
      /** Whether it is tried by those whose right it is and where it gets somewhere; else by anybody and anywhere. */
      isAimed: fc.constantFrom(true, true, false),
      paragraph: fc.constantFrom(p12, p13, p13a),
      words: fc.constantFrom('We act.', 'We wait.', 'We act and wait.', ''),
      turn: fc.nat(6),
      verb: fc.constantFrom(
        'table',
        'table',
        'again',
        'withdraw',
        'accept',
        'accept',
        'accept',
        'accept on another paragraph',
        'new paragraph',
        'at the beginning',
        'alternative',
        'delete',
        'move',
        'merge',
        'split',
        'split',
        'recast',
        'heading',
        'words of a heading',
        'inside',
        'with what is inside',
        'bridge',
        'aside',
        'up',
        'agree',
        'reopen',
        'reopen',
        'reopen',
        'call',
        'object',
        'no objection',
        'close call',
        'close call',
        'agree subject to',
        'agree subject to',
        'restore',
        'restore',
        'issue',
        'issue',
        'open again',
        'silence',
        'silence',
        'break silence',
        'break silence',
        'deadline',
        'deadline',
        'deadline',
        'conclude',
        'adopt',
        'endorse',
        'state',
        'state',
        'unsay',
        'correct',
        'notify',
        'contradict',
        'respell',
        'time is up',
        'screen',
        'beside',
        'stand',
        'stand',
        'cosponsor',
        'leave',
        'share',
        'orally',
        'orally',
        'confirm',
        'confirm',
        'joint',
        'join',
        'joint words',
        'close',
        'names',
        'observing',
        'delegate',
      ),
    })
    .map(({ anybody, isAimed, paragraph: somewhere, words, turn, verb }) => (meeting: Meeting) => {
      const tried = { verb, turn, paragraph: somewhere, by: anybody }
      const { by, earlier, paragraph } = (isAimed ? aimed : byChance)(meeting, tried)
      switch (verb) {
        case 'table':
          return meeting.tables(by, paragraph, words)
        case 'again':
          return meeting.tables(by, paragraph, words, earlier)
        case 'withdraw':
          return meeting.withdraws(by, earlier)
        case 'accept':
          return meeting.accepts(by, earlier)
        case 'accept on another paragraph': {
          const { negotiation } = meeting
          const known = negotiation.proposals.get(earlier)
          const base = hashOf(negotiation.paragraphs.get(paragraph)?.base ?? [])
          const taken = [{ proposal: earlier, wording: hashOf(known ? wordingOf(known).prose : []) }]
          return meeting.does(by, accepting(negotiation, { paragraph, base, taken }))
        }
        case 'new paragraph':
          return meeting.proposes(
            by,
            paragraph,
            { is: 'after', kind: 'operative', level: 1 + (turn % 2) },
            words,
          )
        case 'at the beginning':
          return meeting.proposes(
            by,
            turn % 2 ? h1 : paragraph,
            { is: 'first', kind: turn % 3 ? 'heading' : 'operative', level: 1 },
            words,
          )
        case 'alternative':
          return meeting.proposes(by, paragraph, { is: 'alternative' }, words)
        case 'delete':
          return meeting.proposes(by, paragraph, { is: 'deletion' })
        case 'move':
          return meeting.proposes(by, paragraph, { is: 'move', after: turn % 2 ? p13 : pp1 })
        case 'merge':
          return meeting.proposes(by, paragraph, { is: 'merge', with: p12 }, words)
        case 'split': {
          const base = meeting.negotiation.paragraphs.get(paragraph)?.base ?? []
          const places = placesIn(base)
          const split = splitAt(base, places[turn % Math.max(1, places.length)] ?? 0)
          return meeting.proposes(by, paragraph, { is: 'split' }, split ? plain(split) : words)
        }
        case 'recast':
          return meeting.proposes(by, turn % 3 ? paragraph : h1, {
            is: 'recast',
            as: turn % 2 ? 'preambular' : 'operative',
          })
        case 'heading':
          return meeting.proposes(by, paragraph, { is: 'after', kind: 'heading', level: 1 }, words)
        case 'words of a heading':
          return meeting.tables(by, h1, words)
        case 'inside': {
          const outer = meeting.negotiation.proposals.get(earlier)
          const before = outer ? plain(wordingOf(outer).prose) : ''
          const on = outer?.paragraph ?? paragraph
          return meeting.proposes(
            by,
            on,
            { is: 'within', proposal: earlier },
            before.replace('act', 'act at once'),
          )
        }
        case 'bridge':
          return meeting.bridges(
            by,
            { as: turn % 2 ? 'bridge' : 'modification', proposals: [earlier] },
            words,
            paragraph,
          )
        case 'with what is inside': {
          const outer = meeting.negotiation.proposals.get(earlier)
          const inner = outer ? pendingInside(meeting.negotiation, outer) : []
          return meeting.accepts(by, earlier, ...inner.map(({ id }) => id))
        }
        case 'aside':
          return meeting.does(by, {
            does: 'set-aside',
            proposal: earlier,
            as: turn % 3 ? 'parked' : 'not-retained',
            reason: 'Later.',
          })
        case 'cosponsor':
          return meeting.does(by, {
            does: 'cosponsor',
            proposal: earlier,
            delegation: turn % 2 ? SOL.delegation : by.delegation,
          })
        case 'leave':
          return meeting.does(by, { does: 'end-cosponsoring', proposal: earlier, delegation: SOL.delegation })
        case 'share':
          return meeting.does(by, { does: 'share-room', proposal: earlier, shared: turn % 2 === 0 })
        case 'orally':
          return meeting.does(by, {
            does: 'enter-orally',
            delegation: turn % 2 ? SOL.delegation : NRL.delegation,
            instruction: 'The chair asked for it.',
            proposal: earlier,
            paragraph,
            base: hashOf(meeting.negotiation.paragraphs.get(paragraph)?.base ?? []),
            wording: prose(words),
            reason: '',
          })
        case 'confirm': {
          const known = meeting.negotiation.proposals.get(earlier)
          const wording = hashOf(known ? wordingOf(known).prose : [])
          return meeting.does(by, { does: 'confirm-oral', proposal: earlier, wording })
        }
        case 'joint':
          return meeting.does(by, {
            does: 'open-joint',
            proposal: proposalId(`joint-${turn % 2}`),
            paragraph,
            delegations: [SOL.delegation, NRL.delegation],
          })
        case 'join':
          return meeting.does(by, {
            does: 'answer-joint',
            proposal: proposalId(`joint-${turn % 2}`),
            takesPart: turn < 5,
          })
        case 'joint words':
          return meeting.tables(by, paragraph, words, proposalId(`joint-${turn % 2}`))
        case 'close':
          return meeting.does(by, { does: 'close-joint', proposal: proposalId(`joint-${turn % 2}`) })
        case 'delegate':
          return meeting.delegates(by, turn % 2 === 0)
        case 'up':
          return meeting.does(by, { does: 'take-up', proposal: earlier })
        case 'agree':
          return meeting.agrees(by, paragraph)
        case 'reopen':
          return meeting.reopens(by, paragraph, 'New instructions.')
        case 'call':
          return meeting.calls(by, paragraph)
        case 'object':
          return meeting.objects(by, paragraph, `We cannot agree ${turn}.`)
        case 'no objection':
          return meeting.withdrawsObjection(by, paragraph)
        case 'close call':
          return meeting.closesCall(by, paragraph)
        case 'agree subject to':
          return meeting.agrees(by, paragraph, turn % 2 ? p12 : p13)
        case 'restore':
          return meeting.restores(by, paragraph)
        case 'stand': {
          const subject =
            turn % 2
              ? ({ is: 'paragraph', paragraph } as const)
              : ({ is: 'proposal', proposal: earlier } as const)
          return turn > 4
            ? meeting.does(by, { does: 'withdraw-position', on: subject })
            : meeting.takes(by, subject, turn > 2 ? 'support' : 'oppose')
        }
        case 'issue':
          return meeting.issues(by, undefined, turn === 3 ? 'ended' : 'carried')
        case 'open again': {
          const act = opening[turn % opening.length]
          if (!act) throw new Error('a meeting is opened by acts')
          return meeting.does(by, act)
        }
        case 'silence':
          return meeting.opensSilence(by)
        case 'break silence':
          return meeting.breaksSilence(by, [{ paragraph, words: turn % 2 ? 'We' : '' }], `Reason ${turn}.`)
        case 'deadline': {
          if (turn % 2) return meeting.closesSilence(by)
          meeting.deadlinePasses()
          return meeting.closesSilence()
        }
        case 'conclude':
          return by === facilitator ? meeting.concludes() : meeting.issues(by)
        case 'adopt':
          if (by === secretariat && turn === 0) meeting.concludes() // so that now and then a text comes to its end
          return meeting.adopts(by)
        case 'endorse':
          return meeting.does(by, { does: 'endorse', body: `Body ${turn}`, symbol: 'A/1', day: '2026-05-04' })
        case 'state':
          return meeting.states(by, STATEMENTS[turn % 3] ?? 'reserve', `Statement ${turn}.`, paragraph)
        case 'unsay':
          return meeting.does(by, {
            does: 'withdraw-statement',
            statement: meeting.negotiation.adoption?.statements.at(-1 - turn)?.entry ?? turn,
          })
        case 'correct': {
          const before = plain(meeting.negotiation.paragraphs.get(paragraph)?.base ?? [])
          const ended = before.replace(/[.;]?$/u, turn > 2 ? ';' : '.')
          return meeting.corrects(by, paragraph, turn % 2 ? words : ended)
        }
        case 'notify':
          return meeting.notifies(by, paragraph, misspelt(meeting, paragraph, turn))
        case 'respell':
          return meeting.corrects(by, paragraph, misspelt(meeting, paragraph, turn))
        case 'contradict':
          return meeting.contradicts(by)
        case 'time is up':
          if (meeting.negotiation.adoption) meeting.hour = '2026-06-20T10:00:00.000Z'
          return meeting.corrects(by, paragraph, misspelt(meeting, paragraph, turn))
        case 'screen':
          return meeting.does(by, { does: 'set-drafting', drafting: 'screen', paragraph })
        case 'names':
          return meeting.does(by, { does: 'set-attribution', namesTo: NAMES_TO[turn % 3] ?? 'all' })
        case 'observing':
          return meeting.does(by, { does: 'set-observing', observersRead: turn % 2 ? 'issued' : 'live' })
        case 'beside':
          return meeting.does(by, { does: 'set-drafting', drafting: 'beside' })
      }
    })

/** One thing somebody tries. */
export const attempt = attemptBy(everyone)
