// What is done with the words on the desk: they are tabled, with a reason, or said to be ready for the head who tables.

import type { ReactNode } from 'react'
import type { Sending } from '../../shared/clearances.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { inWords } from '../../shared/words.ts'
import type { Preparation } from '../clearance/preparation.ts'
import { CLEARANCE, PREPARING } from '../clearance/words.ts'
import { Button } from '../look/Button.tsx'
import { EDITING } from './words.ts'

type DeskActionsProps = {
  readonly preparation: Preparation
  readonly isReady: boolean
  readonly isTabled: boolean
  readonly reason: string
  /** Why they cannot be tabled now, and why they cannot be said to be ready. */
  readonly refusal: string | undefined
  readonly notReady: string | undefined
  readonly onReason: (reason: string) => void
  readonly onTable: () => void
  /** Says that they are ready, or takes it back. */
  readonly onReady: () => void
  readonly onClose: () => void
  /** What else this seat may do with them. */
  readonly children: ReactNode
}

export function DeskActions(props: DeskActionsProps) {
  const { preparation, isReady, isTabled, reason, refusal, notReady, onTable, onClose } = props
  return (
    <div className="actions">
      {preparation.speaks && (
        <label className="reason">
          <span>{EDITING.reason}</span>
          <input
            value={reason}
            maxLength={4_000}
            placeholder={EDITING.reasonHint}
            onChange={(event) => props.onReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') onTable()
              if (event.key === 'Escape') onClose()
            }}
          />
        </label>
      )}
      {preparation.speaks ? (
        <Button variant="primary" refusal={refusal} onClick={onTable}>
          {tablingInWords(preparation.members.length > 0, isTabled)}
        </Button>
      ) : (
        <Button
          variant={isReady ? 'plain' : 'primary'}
          refusal={isReady ? undefined : notReady}
          onClick={props.onReady}
        >
          {isReady ? PREPARING.notReady : PREPARING.ready}
        </Button>
      )}
      {props.children}
      <Button onClick={onClose} title={EDITING.closeHint}>
        {EDITING.close}
      </Button>
    </div>
  )
}

/** Why words cannot be said to be ready now; undefined when they can. */
export function readinessRefusal(words: Prose | null, known: Prose, isSaved: boolean): string | undefined {
  if (!words) return EDITING.opening
  if (sameProse(words, known)) return PREPARING.unchanged
  return isSaved ? undefined : PREPARING.saving
}

/** Why words cannot be sent to the members now; undefined when they can. */
export function sendingRefusal(
  { clearance }: Preparation,
  refusalOf: (sending: Sending) => string | undefined,
  sending: Sending | null,
): string | undefined {
  if (!sending) return EDITING.opening
  const isThere = clearance?.base === sending.base && sameProse(clearance.wording, sending.wording)
  return isThere ? inWords('sent-already') : refusalOf(sending)
}

function tablingInWords(isOnBehalf: boolean, again: boolean): string {
  if (isOnBehalf) return again ? CLEARANCE.tableAgain : CLEARANCE.table
  return again ? EDITING.tableAgain : EDITING.table
}
