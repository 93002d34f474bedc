// Which proposals a bridge starts from. Its words are written on the desk; what it starts from stays as it is until the
// bridge is accepted.

import { useState } from 'react'
import { bridgingWords, canBeBridged, type Intent } from '../../shared/bridging.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { WORDS } from '../../shared/meanings.ts'
import { type Negotiation, pendingOn } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { Question } from '../look/Question.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import { BENCH } from './words.ts'

type BridgingProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  /** The proposal whose card asked for it: chosen from the start. */
  readonly first: ProposalId
  readonly onMake: (intent: Intent) => void
  readonly onClose: () => void
}

export function Bridging({ negotiation, paragraph, first, onMake, onClose }: BridgingProps) {
  const [chosen, setChosen] = useState<readonly ProposalId[]>([first])
  const sources = pendingOn(negotiation, paragraph.id).filter((one) => canBeBridged(one, paragraph))
  const toggle = (id: ProposalId) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const from = { as: 'bridge', proposals: chosen } as const
  const write = () => {
    onMake({ paragraph: paragraph.id, meaning: WORDS, from })
    return null
  }
  return (
    <Question
      title={BENCH.bridgeTitle(paragraph.reference)}
      leave={BENCH.notYet}
      answer={BENCH.bridgeWrite}
      refusal={chosen.length === 0 ? BENCH.bridgeNothing : undefined}
      isWide
      onAnswer={write}
      onClose={onClose}
    >
      <p>{BENCH.bridgeAbout}</p>
      <fieldset className="chosen">
        <legend>{BENCH.bridgeFrom}</legend>
        {sources.map(({ id, number }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {number}
          </label>
        ))}
      </fieldset>
      {chosen.length > 0 && (
        <>
          <h3>{BENCH.bridgeStart}</h3>
          <blockquote className="exact-words words" dir="auto">
            <ChangedWords base={paragraph.base} wording={bridgingWords(negotiation, paragraph, from)} />
          </blockquote>
        </>
      )}
    </Question>
  )
}
