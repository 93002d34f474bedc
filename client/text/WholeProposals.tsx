// Beneath the words of a paragraph: what is proposed about it as a whole, each in its bracket and signed.

import { type ProposalId, proposalId } from '../../shared/ids.ts'
import type { Signed } from './signed.ts'
import { ChangedWords } from './ChangedWords.tsx'
import { RollingWords } from './RollingWords.tsx'
import type { Whole } from './wholes.ts'

type WholeProposalsProps = {
  readonly wholes: readonly Whole[]
  readonly signed: Signed
  readonly picked: ProposalId | null
  readonly onPick: (proposal: ProposalId) => void
}

export function WholeProposals({ wholes, signed, picked, onPick }: WholeProposalsProps) {
  if (wholes.length === 0) return null
  return (
    <ul className="wholes">
      {wholes.map(({ id, is, title, against, wording, inside }) => {
        const { names, hue } = signed([id])
        return (
          // The keyboard goes by the cards: `c`.
          <li
            key={id}
            className={picked === id ? `whole ${is} picked` : `whole ${is}`}
            data-hue={hue}
            data-proposal={id}
            onClick={({ target }) => {
              const found = target instanceof Element ? target.closest('[data-proposal]') : null
              onPick(proposalId(found?.getAttribute('data-proposal') ?? id))
            }}
          >
            <span className="square">[</span>
            {names !== '' && (
              <>
                <span className="by" data-hue={hue}>
                  {names}
                </span>{' '}
              </>
            )}
            <span className="title">{title}</span>
            {/* Of a split the title says the place; its words are those above. */}
            {wording.length > 0 && is !== 'split' && (
              <>
                {' '}
                <span className="changed-words" dir="auto">
                  {inside ? (
                    <RollingWords
                      base={wording}
                      proposals={inside}
                      signed={signed}
                      picked={picked}
                      firstNote={1}
                    />
                  ) : (
                    <ChangedWords base={against} wording={wording} />
                  )}
                </span>
              </>
            )}
            <span className="square">]</span>
          </li>
        )
      })}
    </ul>
  )
}
