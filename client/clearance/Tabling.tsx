// A head's choice of who tables in its delegation. It goes on the record, so it is asked with what follows from it.

import type { Act } from '../../shared/acts.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import type { Doing } from '../session/asking.ts'
import { TABLING } from './words.ts'

type TablingProps = {
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
  readonly onClose: () => void
}

const WAYS = ['head', 'delegates'] as const

export function Tabling({ refusalOf, onAct, onClose }: TablingProps) {
  const acts = (way: (typeof WAYS)[number]): Act => ({
    does: 'delegate-tabling',
    delegated: way === 'delegates',
  })
  return (
    <Dialog
      title={TABLING.title}
      onClose={onClose}
      actions={WAYS.map((way) => (
        <Button
          key={way}
          refusal={refusalOf(acts(way))}
          onClick={() => {
            void onAct(acts(way))
            onClose()
          }}
        >
          {TABLING.ways[way]}
        </Button>
      ))}
    >
      <p>{TABLING.about}</p>
    </Dialog>
  )
}
