import { expect, test } from 'vitest'
import { aMeeting, allowed, type Meeting, NRL, p13 } from './negotiation.fixture.ts'
import { type Precedent, whyNotCited } from './precedents.ts'
import { hashOf, prose } from './prose.ts'
import { wordingOf } from './proposals.ts'
import { proposalId } from './ids.ts'

const mine = proposalId('mine')
const FIRST: Precedent = {
  citation: 'Declaration of the first review, paragraph 12',
  link: 'https://reviews.example/first#12',
}

const cites = (meeting: Meeting, ...precedents: readonly Precedent[]) =>
  meeting.does(NRL, {
    does: 'table',
    proposal: mine,
    paragraph: p13,
    base: hashOf(meeting.negotiation.paragraphs.get(p13)?.base ?? []),
    wording: prose('We act.'),
    reason: '',
    precedents,
  })

test('[P12] precedents go with a wording; others are a change, the same are none', () => {
  const meeting = aMeeting()
  const now = () => {
    const proposal = meeting.negotiation.proposals.get(mine)
    return proposal && wordingOf(proposal).precedents
  }
  expect(cites(meeting, FIRST)).toBe(allowed)
  expect(now()).toEqual([FIRST])
  expect(cites(meeting, FIRST)).toBe('nothing-changed')
  expect(cites(meeting, FIRST, { citation: 'Of the second, paragraph 3', link: '' })).toBe(allowed)
  expect(cites(meeting)).toBe(allowed)
  expect(now()).toEqual([])
})

test('[P12] a precedent says what it cites', () => {
  expect(whyNotCited([{ citation: '  ', link: FIRST.link }])).toBe('citation-is-missing')
  expect(whyNotCited([{ citation: 'Of the first', link: '' }])).toBe(null)
})

test('[P12] a link is a web address in full, and nothing that runs, sends or hides', () => {
  const judged = (link: string) => whyNotCited([{ citation: 'Of the first', link }])
  const addresses = [
    'https://reviews.example',
    'http://reviews.example:8080/first/12?language=en#top',
    'HTTPS://REVIEWS.EXAMPLE/first',
    'https://обзор.example/первый',
  ]
  expect(addresses.map(judged)).toEqual(addresses.map(() => null))
  const others = [
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://reviews.example',
    'data:text/html,https://reviews.example',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'mailto:somebody@reviews.example',
    '//reviews.example',
    'reviews.example',
    'https:reviews.example',
    'https://',
    'https:///first',
    'https://reviews.example/first and more',
    ' https://reviews.example',
    'https://somebody:word@reviews.example',
    'https://reviews.example\\@elsewhere.example',
    'java\tscript:alert(1)',
    'https://reviews.example/\n',
  ]
  expect(others.map(judged)).toEqual(others.map(() => 'link-is-no-address'))
  expect(judged('https://reviews.example/\u202efirst')).toBe('hidden-characters')
  expect(whyNotCited([{ citation: 'Of the\u200b first', link: '' }])).toBe('hidden-characters')
})
