// The text, as one column: what everybody has come for.

import { inFull } from '../look/dates.ts'
import './Sheet.css'
import { type ReactNode, useMemo } from 'react'
import { corrigendaOn, statementsOn } from '../../shared/adoption.ts'
import { isUntabled } from '../../shared/floor.ts'
import type { ProposalId } from '../../shared/ids.ts'
import type { Aim } from '../../shared/meanings.ts'
import { draftingOn, type Negotiation } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { runningSilence } from '../../shared/silence.ts'
import { bracketsOf } from '../../shared/views.ts'
import { AdoptionOn } from '../adoption/AdoptionOn.tsx'
import { IssuedText } from '../revisions/IssuedText.tsx'
import type { Here } from '../session/floor.ts'
import type { SilenceBandProps } from '../silence/SilenceBand.tsx'
import { SilenceOn } from '../silence/SilenceOn.tsx'
import { NamesShown } from './Attribution.tsx'
import { wholesOn } from './wholes.ts'
import { firstNotes } from './first-notes.ts'
import { type Clicked, ParagraphView } from './ParagraphView.tsx'
import type { Signed } from './signed.ts'
import { shownOn, type View } from './views.ts'
import { TEXT } from './words.ts'

type SheetProps = {
  readonly here: Here
  readonly view: View
  readonly signed: Signed
  readonly current: Paragraph | null
  readonly picked: ProposalId | null
  readonly mayWrite: (paragraph: Paragraph) => boolean
  readonly mayPropose: (paragraph: Paragraph) => boolean
  /** The paragraph that this seat is writing on, and the desk that stands there in place of its words. */
  readonly written: Aim | null
  readonly desk: ReactNode
  /** What can be done with the whole text, beside what it says of itself. */
  readonly tools: ReactNode
  /** What the head of an issued text needs to say of silence, and to ask. */
  readonly silence: SilenceBandProps
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onWrite: (paragraph: Paragraph, clicked: Clicked | null) => void
  readonly onPick: (paragraph: Paragraph, proposal: ProposalId) => void
  /** Asks for the other things that may be proposed here. */
  readonly onPropose: (paragraph: Paragraph) => void
}

export function Sheet({
  here,
  view,
  signed,
  current,
  picked,
  mayWrite,
  mayPropose,
  written,
  desk,
  tools,
  silence,
  ...verbs
}: SheetProps) {
  const { negotiation, live, drafts } = here
  const { paragraphs } = negotiation
  const notes = useMemo(() => firstNotes(paragraphs.values()), [paragraphs])
  const issued = view.is === 'issued' && negotiation.revisions.find(({ name }) => name === view.name)
  if (issued)
    return (
      <IssuedText revision={issued}>
        <SilenceOn key={issued.name} {...silence} revision={issued} />
        <AdoptionOn {...silence} revision={issued} />
      </IssuedText>
    )
  const isSilent = runningSilence(negotiation) !== undefined
  if (paragraphs.size === 0)
    return (
      <div className="sheet">
        <h1>{TEXT.empty}</h1>
        <p>{TEXT.emptyAbout}</p>
      </div>
    )
  return (
    <div className="sheet">
      <Symbol here={here}>{tools}</Symbol>
      <ol className="text">
        {[...paragraphs.values()].map((paragraph) => (
          <ParagraphView
            key={paragraph.id}
            paragraph={paragraph}
            proposals={shownOn(negotiation, paragraph.id, live, view)}
            wholes={wholesOn(negotiation, paragraph.id, live, view)}
            goneTo={goneTo(negotiation, paragraph)}
            signed={signed}
            firstNote={notes.get(paragraph) ?? 1}
            ahead={here.ahead}
            isCurrent={current?.id === paragraph.id}
            isOnScreen={here.onScreen?.paragraph === paragraph.id}
            isLive={draftingOn(negotiation, paragraph.id) === 'screen'}
            isSilent={isSilent}
            statements={statementsOn(negotiation, paragraph.id).length}
            isCorrected={corrigendaOn(negotiation, paragraph.id).length > 0}
            hasDraft={drafts.some((draft) => draft.paragraph === paragraph.id && isUntabled(draft))}
            goesOn={drafts.some(
              (draft) =>
                draft.paragraph === paragraph.id && draft.meaning.is === 'words' && isUntabled(draft),
            )}
            mayWrite={mayWrite(paragraph)}
            mayPropose={mayPropose(paragraph)}
            picked={current?.id === paragraph.id ? picked : null}
            desk={written?.paragraph === paragraph.id ? desk : null}
            isDeskBeneath={written?.paragraph === paragraph.id && written.meaning.is !== 'words'}
            {...verbs}
          />
        ))}
      </ol>
    </div>
  )
}

/** Where the words of a paragraph that is gone stand now. */
const goneTo = ({ paragraphs }: Negotiation, { state }: Paragraph): Paragraph | undefined =>
  state.is === 'gone' && state.to ? paragraphs.get(state.to) : undefined

/** Which text this is, of when, and how much of it is open. */
function Symbol({ here: { negotiation }, children }: Pick<SheetProps, 'here'> & { children: ReactNode }) {
  const figures = useMemo(() => {
    const open = [...negotiation.paragraphs.values()].filter(
      ({ state, kind }) => state.is === 'open' && kind !== 'heading',
    )
    const nothing = new Map()
    const brackets = open.map(
      ({ id, base }) => bracketsOf(base, shownOn(negotiation, id, nothing, { is: 'rolling' })).length,
    )
    return TEXT.figures(
      open.length,
      brackets.reduce((sum, count) => sum + count, 0),
    )
  }, [negotiation])
  return (
    <p className="symbol">
      {TEXT.symbol(negotiation.text, inFull(negotiation.at))} · {figures} ·{' '}
      <NamesShown namesTo={negotiation.namesTo} /> {children}
    </p>
  )
}
