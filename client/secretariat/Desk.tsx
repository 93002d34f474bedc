// The house's desk: a draft is put on it, looked at, and becomes a negotiation.

import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { useAsked } from '../session/asked.ts'
import { askHouse } from '../session/asking.ts'
import { Creation } from './Creation.tsx'
import { DESK } from './words.ts'

export function Desk() {
  const { asked, again } = useAsked(askHouse)
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
