// The house's desk: a draft is put on it, looked at, and becomes a negotiation.

import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { useAsked } from '../session/asked.ts'
import type { Result } from '../../shared/result.ts'
import type { House } from '../session/answers.ts'
import { askHouse, takeDemonstrationSeat } from '../session/asking.ts'
import { Creation } from './Creation.tsx'
import { DESK } from './words.ts'

export function Desk() {
  const { asked, again } = useAsked(askAtDesk)
  return (
    <Page title={DESK.title} lead={<p>{DESK.lead}</p>} isWide>
      {asked.is === 'asking' && <p role="status">{DESK.loading}</p>}
      {asked.is === 'refused' && (
        <>
          <Notice kind="trouble">{asked.sentence}</Notice>
          <p>
            <Button onClick={again}>{DESK.again}</Button>
          </p>
        </>
      )}
      {asked.is === 'answered' &&
        (asked.value.mayCreate ? (
          <Creation />
        ) : (
          <Notice kind="warning" title={DESK.mayNot.title}>
            {DESK.mayNot.about}
          </Notice>
        ))}
    </Page>
  )
}

/** In a demonstration the desk is the made-up secretariat's, and like every seat of it open to whoever asks. */
async function askAtDesk(): Promise<Result<House, string>> {
  const house = await askHouse()
  if (!house.ok || house.value.mayCreate) return house
  const secretary = house.value.demonstration?.seats.find(({ role }) => role === 'secretariat')
  if (!secretary) return house
  const taken = await takeDemonstrationSeat(secretary.seat)
  return taken.ok ? askHouse() : taken
}
