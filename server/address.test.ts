import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NRL, secretariat } from '../shared/negotiation.fixture.ts'
import { floorAddress } from '../shared/rooms.ts'
import { readAddress, withoutPath } from './address.ts'
import { HERE, isUnmoved, type Person, TestHouse } from './house.fixture.ts'

describe('the address of a house', () => {
  test.each([
    ['https://adref.example', '', true],
    ['https://adref.example/', '', true],
    ['https://adref.example:8443/forum/', '/forum', true],
    ['http://localhost/a/b-c', '/a/b-c', false],
  ])('%s', (text, path, isSecure) => {
    expect(readAddress(text)).toEqual({ origin: new URL(text).origin, path, isSecure })
  })

  test.each([
    'adref.example',
    'ftp://adref.example',
    'https://a/b?c',
    'https://a/b c',
    'https://u@a',
    '/sub',
  ])('%s is none', (text) => {
    expect(() => readAddress(text)).toThrow('write it as https://host')
  })

  test.each([
    ['/forum', '/forum', '/'],
    ['/forum', '/forum/', '/'],
    ['/forum', '/forum?x=1', '/?x=1'],
    ['/forum', '/forum/api/house', '/api/house'],
    ['/forum', '/api/house', '/api/house'],
    ['/forum', '/forums/api', '/forums/api'],
    ['', '/api/house', '/api/house'],
  ])('below %s, %s is %s', (path, asked, is) => {
    expect(withoutPath(path, asked)).toBe(is)
  })
})

describe('a house below a path, behind TLS', () => {
  let house: TestHouse
  let head: Person
  beforeAll(async () => {
    house = await TestHouse.open({ origin: 'https://adref.example/forum' })
    head = await house.person(NRL)
  })
  afterAll(() => house.close())

  test('[S1] its links and its cookie are for that path, and the cookie for TLS alone', async () => {
    const asked = { delegation: 'NRL', role: 'delegate' }
    const { body } = await head.posts(`/forum${head.door}/invitations`, asked)
    expect(body['link']).toMatch(/^https:\/\/adref\.example\/forum\/join#[\w-]{30}$/)
    const code = String(body['link']).split('#')[1]
    const headers = { Origin: house.origin, 'Content-Type': 'application/json' }
    const answer = await house.ask('/api/invitations', { headers, body: { code } })
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Secure-adref-session=[\w-]{43}; Path=\/forum; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('[S6] its public link and the addresses in its feed are below that path', async () => {
    const secretary = await house.person(secretariat)
    const { body } = await secretary.posts(`/forum${secretary.door}/link`, { open: true })
    const link = String(body['link'])
    expect(link).toMatch(/^https:\/\/adref\.example\/forum\/public\/test\/[0-9a-f]{36}$/)
    const door = `/api/negotiations/test/${link.split('/').at(-1)}/feed`
    const feed = await house.ask(`/forum${door}`, { method: 'GET' })
    for (const href of [link, `https://adref.example/forum${door}`])
      expect(feed.text).toContain(`href="${href}"`)
  })

  test('[S3] its sockets open below the path and without it, for its own page and for no other', async () => {
    const address = floorAddress(HERE, NRL.seat)
    for (const path of [address, `/forum${address}`])
      expect(typeof (await house.knock(path, head.headers))).toBe('object')
    const isStill = await isUnmoved(house, [], async () => {
      expect(await house.knock(`/forums${address}`, head.headers)).toBe(404)
      for (const Origin of [
        'https://adref.example/forum',
        'http://adref.example',
        'https://adref.example.evil',
      ])
        expect(await house.knock(`/forum${address}`, { ...head.headers, Origin })).toBe(403)
    })
    expect(isStill).toBe(true)
  })
})
