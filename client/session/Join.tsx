// Whoever comes by an invitation: its code is shown to the house once, and the house answers with a seat.

import { useEffect, useRef, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { Page } from '../look/Page.tsx'
import { deskAt, entryAt, roomAt } from './address.ts'
import { redeem } from './asking.ts'
import { JOINING } from './words.ts'

/** `code` comes from the link's fragment, which is already gone from the address. */
export function Join({ code }: { readonly code: string | null }) {
  return code === null ? (
    <Page title={JOINING.withoutCode.title} lead={<p>{JOINING.withoutCode.about}</p>}>
      <p>
        <a href={entryAt()}>{JOINING.entry}</a>
      </p>
    </Page>
  ) : (
    <Redeeming code={code} />
  )
}

function Redeeming({ code }: { readonly code: string }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const isShown = useRef(false)

  const show = async () => {
    setRefusal(null)
    const answer = await redeem(code)
    if (!answer.ok) setRefusal(answer.refusal)
    // In place of this page: going back must not come here, where there is no code any more.
    else location.replace(answer.value ? roomAt(answer.value.negotiation, answer.value.seat) : deskAt())
  }

  useEffect(() => {
    // A code works once; showing it a second time would be refused.
    if (isShown.current) return
    isShown.current = true
    void show()
  })

  return (
    <Page title={refusal === null ? JOINING.title : JOINING.refused}>
      {refusal === null ? (
        <p role="status">{JOINING.redeeming}</p>
      ) : (
        <>
          <Notice kind="trouble">{refusal}</Notice>
          <p className="ways-on">
            <Button variant="primary" onClick={() => void show()}>
              {JOINING.again}
            </Button>
            <a href={entryAt()}>{JOINING.entry}</a>
          </p>
        </>
      )}
    </Page>
  )
}
