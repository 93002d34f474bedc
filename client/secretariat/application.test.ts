import { describe, expect, test } from 'vitest'
import { delegationCode } from '../../shared/ids.ts'
import { ok } from '../../shared/result.ts'
import { delegationOf } from './application.ts'

const NRL = delegationCode('NRL')
const blank = { code: '', name: '', kind: 'State', members: '' } as const

describe('an application', () => {
  test('in order, it is a delegation', () => {
    expect(delegationOf({ ...blank, code: 'HIL', name: ' Hillmark ' }, [NRL])).toEqual(
      ok({ code: 'HIL', name: 'Hillmark', kind: 'State', members: [] }),
    )
  })

  test('a group names each of its members once, whatever stands between them', () => {
    const typed = {
      code: 'COG',
      name: 'Coastal Group',
      kind: 'group',
      members: 'NRL, SOL; HIL\nSOL ',
    } as const
    expect(delegationOf(typed, [])).toMatchObject({ value: { members: ['NRL', 'SOL', 'HIL'] } })
  })

  test('members typed for a group are left behind when it turns out to be a State', () => {
    const typed = { code: 'HIL', name: 'Hillmark', kind: 'State', members: 'not codes' } as const
    expect(delegationOf(typed, [])).toMatchObject({ ok: true, value: { members: [] } })
  })

  test('everything that is missing is said at once', () => {
    const answer = delegationOf({ ...blank, kind: 'group' }, [])
    expect(answer).toMatchObject({ ok: false })
    expect(Object.keys(answer.ok ? {} : answer.refusal)).toEqual(['code', 'name', 'members'])
  })

  test('a code that takes part already is refused by name', () => {
    const answer = delegationOf({ ...blank, code: 'NRL', name: 'Northland' }, [NRL])
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'NRL takes part already; choose another code.' },
    })
  })

  test.each(['1NR', 'N', 'nrl', 'N-L', 'ABCDEFGHI'])('%s is not a code', (code) => {
    expect(delegationOf({ ...blank, code, name: 'Northland' }, [])).toMatchObject({ ok: false })
  })
})
