import { describe, expect, test } from 'vitest'
import { negotiationId, seatId } from '../../shared/ids.ts'
import { accountAt, addressOf, deskAt, entryAt, invitationsAt, joinAt, roomAt, screenAt } from './address.ts'

const forum = negotiationId('forum-2')
const seat = seatId('nrl-head')
const at = (address: string) => addressOf(new URL(address, 'https://house.example'))

describe('addresses', () => {
  test('every page is found again at the address it is given', () => {
    expect(at(entryAt())).toEqual({ is: 'entry' })
    expect(at(deskAt())).toEqual({ is: 'desk' })
    expect(at(roomAt(forum, seat))).toEqual({ is: 'room', negotiation: forum, seat })
    expect(at(invitationsAt(forum, seat))).toEqual({ is: 'invitations', negotiation: forum, seat })
    expect(at(accountAt(forum, seat))).toEqual({ is: 'account', negotiation: forum, seat })
    expect(at(screenAt(forum, seat))).toEqual({ is: 'screen', negotiation: forum, seat })
  })

  test('an invitation brings its code in the fragment', () => {
    expect(at(`${joinAt()}#k7x-93_Q`)).toEqual({ is: 'join', code: 'k7x-93_Q' })
  })

  test('an invitation that was cut short has no code', () => {
    expect(at(joinAt())).toEqual({ is: 'join', code: null })
    expect(at(`${joinAt()}#`)).toEqual({ is: 'join', code: null })
  })

  test('a slash at the end changes nothing', () => {
    expect(at('/desk/')).toEqual({ is: 'desk' })
    expect(at(`${roomAt(forum, seat)}/`)).toEqual({ is: 'room', negotiation: forum, seat })
  })

  test.each([
    '/elsewhere',
    '/n',
    '/n/forum-2',
    '/n/Forum/nrl-head',
    '/n/forum-2/nrl%20head',
    '/n/forum-2/nrl-head/minutes',
    '/n/forum-2/nrl-head/invitations/more',
    '/n/forum-2/nrl-head/screen/more',
    '/join/more',
  ])('%s is nowhere', (address) => {
    expect(at(address)).toEqual({ is: 'nowhere' })
  })
})
