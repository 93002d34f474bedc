// What waits for a seat, over the room: what it has left to do, and the answers it has not read. Each line leads to its
// place, and what can be done in one press is done here; the keyboard then stands on the next line.

import './waiting.css'
import { useEffect, useRef, useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { keyOfAnswer } from '../../shared/answers.ts'
import type { Actor } from '../../shared/delegations.ts'
import type { Draft } from '../../shared/floor.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'
import { proposalIn, type Waiting } from '../../shared/waiting.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Trouble } from '../look/Trouble.tsx'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { answersRead } from './read.ts'
import { WaitingLine } from './WaitingLine.tsx'
import { WAITING } from './words.ts'

type WaitingListProps = {
  readonly place: Place
  readonly here: Here
  readonly actor: Actor
  readonly things: readonly Waiting[]
  readonly onAct: (act: Act) => Promise<Result<number, string>>
  /** Goes to a card, or to a paragraph. */
  readonly onLead: (paragraph: ParagraphId, proposal: ProposalId | null) => void
  readonly onWrite: (draft: Draft) => void
  readonly onClose: () => void
}

export function WaitingList({
  place,
  here,
  actor,
  things,
  onAct,
  onLead,
  onWrite,
  onClose,
}: WaitingListProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const { itself, settles } = useKeyboardStays()
  const { head } = here.negotiation
  const toDo = things.filter(({ is }) => is !== 'answer')
  const answers = things.filter(({ is }) => is === 'answer')

  const act = async (asked: Act, line: number) => {
    settles(line)
    const answer = await onAct(asked)
    setTrouble(answer.ok ? null : answer.refusal)
  }
  const read = (waiting: Waiting, line: number) => {
    if (waiting.is !== 'answer') return
    settles(line)
    answersRead.one(place, head, waiting.answer)
  }
  const lead = (waiting: Waiting) => {
    if (waiting.is === 'answer') answersRead.one(place, head, waiting.answer)
    onLead(waiting.paragraph, proposalIn(waiting))
  }
  const lines = (shown: readonly Waiting[], first: number) => (
    <ul>
      {shown.map((waiting, at) => (
        <WaitingLine
          key={keyOf(waiting)}
          waiting={waiting}
          negotiation={here.negotiation}
          actor={actor}
          onLead={() => lead(waiting)}
          onAct={(asked) => void act(asked, first + at)}
          onWrite={onWrite}
          onRead={() => read(waiting, first + at)}
        />
      ))}
    </ul>
  )
  return (
    <Dialog title={WAITING.title} onClose={onClose} isWide>
      {trouble && <Trouble sentence={trouble} onDismiss={() => setTrouble(null)} />}
      <div className="waiting" ref={itself}>
        {things.length === 0 && <Empty actor={actor} />}
        {toDo.length > 0 && (
          <section>
            <h3>{WAITING.toDo}</h3>
            {lines(toDo, 0)}
          </section>
        )}
        {answers.length > 0 && (
          <section>
            <header>
              <h3>{WAITING.answers}</h3>
              {answers.length > 1 && (
                <Button
                  variant="quiet"
                  onClick={() => {
                    settles(toDo.length)
                    answersRead.all(place, head)
                  }}
                >
                  {WAITING.allRead}
                </Button>
              )}
            </header>
            {lines(answers, toDo.length)}
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** What the place is for, while there is nothing in it. */
function Empty({ actor: { role } }: { readonly actor: Actor }) {
  const speaks = role === 'head' || role === 'delegate'
  const { empty } = WAITING
  return (
    <div className="empty" tabIndex={-1}>
      <p>
        <strong>{empty.title}</strong>
      </p>
      <p>{speaks ? empty.delegation : role === 'facilitator' ? empty.facilitator : empty.others}</p>
      <p>{empty.again}</p>
    </div>
  )
}

/** When a line goes under the keyboard, the keyboard is on the one that comes in its place, or on the last. */
function useKeyboardStays() {
  const itself = useRef<HTMLDivElement>(null)
  const settled = useRef<number | null>(null)
  useEffect(() => {
    if (settled.current === null || document.activeElement !== document.body) return
    const lines = [...(itself.current?.querySelectorAll<HTMLElement>('.lead, .empty') ?? [])]
    lines[Math.min(settled.current, lines.length - 1)]?.focus()
    settled.current = null
  })
  return {
    itself,
    settles: (line: number) => {
      settled.current = line
    },
  }
}

/** Of one kind there is one on a proposal, a draft or a paragraph; of requests one a delegation, of answers one an entry. */
function keyOf(waiting: Waiting): string {
  const about = proposalIn(waiting) ?? waiting.paragraph
  if (waiting.is === 'draft') return `draft ${waiting.draft.proposal}`
  if (waiting.is === 'notice') return `notice ${waiting.notice.entry}`
  if (waiting.is === 'asked') return `asked ${about} ${waiting.delegation}`
  return waiting.is === 'answer' ? `answer ${keyOfAnswer(waiting.answer)}` : `${waiting.is} ${about}`
}
