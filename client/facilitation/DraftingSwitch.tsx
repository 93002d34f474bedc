// The facilitators' choice of how proposals are drafted on all paragraphs.

import type { Act } from '../../shared/acts.ts'
import type { Drafting } from '../../shared/paragraphs.ts'
import { BENCH } from './words.ts'

type DraftingSwitchProps = {
  readonly drafting: Drafting
  readonly refusalOf: (act: Act) => string | undefined
  readonly onAct: (act: Act) => void
}

export function DraftingSwitch({ drafting, onAct }: DraftingSwitchProps) {
  return (
    <label className="drafting-switch">
      {BENCH.wayOfDrafting}{' '}
      <select
        value={drafting}
        onChange={(event) =>
          onAct({ does: 'set-drafting', drafting: event.target.value === 'screen' ? 'screen' : 'beside' })
        }
      >
        <option value="beside">{BENCH.ways.beside}</option>
        <option value="screen">{BENCH.ways.screen}</option>
      </select>
    </label>
  )
}
