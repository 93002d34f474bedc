// The facilitators' choice of how proposals are drafted on all paragraphs. It concerns everyone at once, so it is asked
// with what follows from it; choosing the present way again ends the exceptions of single paragraphs [D2].

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import type { Drafting } from '../../shared/paragraphs.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import type { Doing } from '../session/asking.ts'
import { BENCH } from './words.ts'

type DraftingSwitchProps = {
  readonly drafting: Drafting
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: Doing
}

const WAYS: readonly Drafting[] = ['beside', 'screen']

export function DraftingSwitch({ drafting, refusalOf, onAct }: DraftingSwitchProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const choose = (way: Drafting) => {
    void onAct({ does: 'set-drafting', drafting: way })
    close()
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{BENCH.drafted[drafting]}</Button>
      {isAsking && (
        <Dialog
          title={BENCH.draftingTitle}
          onClose={close}
          actions={WAYS.map((way) => (
            <Button
              key={way}
              refusal={refusalOf({ does: 'set-drafting', drafting: way })}
              onClick={() => choose(way)}
            >
              {BENCH.ways[way]}
            </Button>
          ))}
        >
          <p>{BENCH.draftingAbout}</p>
        </Dialog>
      )}
    </>
  )
}
