// The other things that may be proposed about a paragraph: a new one after it, another version of it, that it be deleted,
// moved or merged. What consists of words goes on to the desk; the rest is tabled from here, with its reason.

import { useState } from 'react'
import type { Act } from '../../shared/acts.ts'
import { type ParagraphId, proposalId } from '../../shared/ids.ts'
import { type Aim, groundOf, hasWords, type Meaning } from '../../shared/meanings.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { type Paragraph, PARAGRAPH_KINDS, type ParagraphKind } from '../../shared/paragraphs.ts'
import { hashOf, plain } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Field } from '../look/Field.tsx'
import { PROPOSING } from './words.ts'

type ProposingProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  /** The refusal of an act in words, or undefined when it may be done. */
  readonly refusalOf: (act: Act) => string | undefined
  /** Opens the desk on what consists of words. */
  readonly onWrite: (aim: Aim) => void
  readonly onAct: (act: Act) => void
  readonly onClose: () => void
}

type Choice = Exclude<Meaning['is'], 'words' | 'within'>
const CHOICES: readonly Choice[] = ['after', 'alternative', 'deletion', 'move', 'merge']

export function Proposing({ negotiation, paragraph, refusalOf, onWrite, onAct, onClose }: ProposingProps) {
  const isOpen = paragraph.state.is === 'open'
  const [choice, setChoice] = useState<Choice>('after')
  const [kind, setKind] = useState<ParagraphKind>(paragraph.kind === 'heading' ? 'operative' : paragraph.kind)
  const [other, setOther] = useState<ParagraphId | null>(null)
  const [reason, setReason] = useState('')
  const [proposal] = useState(() => proposalId(crypto.randomUUID()))
  const meaning = meaningOf(choice, kind, paragraph, other)
  const aim = meaning && { paragraph: paragraph.id, meaning }
  const act = aim && tabling(negotiation, aim, proposal, reason)
  // What consists of words is judged with words: whether it may be opened at all is seen with any.
  const refusal = act ? refusalOf(act) : PROPOSING.whichParagraph
  const go = () => {
    if (!aim || !act) return
    if (hasWords(aim.meaning)) onWrite(aim)
    else onAct(act)
    onClose()
  }
  return (
    <Dialog
      title={PROPOSING.title(paragraph.reference)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{PROPOSING.notNow}</Button>
          <Button variant="primary" refusal={refusal} onClick={go}>
            {meaning && hasWords(meaning) ? PROPOSING.write : PROPOSING.table}
          </Button>
        </>
      }
    >
      <fieldset className="chosen one">
        <legend className="spoken">{PROPOSING.title(paragraph.reference)}</legend>
        {CHOICES.map((known) => (
          <label key={known}>
            <input
              type="radio"
              name="meaning"
              checked={choice === known}
              disabled={!isOpen && known !== 'after'}
              onChange={() => {
                setChoice(known)
                setOther(null)
              }}
            />{' '}
            {PROPOSING.choices[known]}
          </label>
        ))}
      </fieldset>
      {choice === 'after' && (
        <Field label={PROPOSING.asWhat}>
          {(wiring) => (
            <select
              {...wiring}
              value={kind}
              onChange={({ target }) =>
                setKind(PARAGRAPH_KINDS.find((known) => known === target.value) ?? kind)
              }
            >
              {PARAGRAPH_KINDS.map((known) => (
                <option key={known} value={known}>
                  {PROPOSING.kinds[known]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(choice === 'move' || choice === 'merge') && (
        <Field label={PROPOSING.others[choice]}>
          {(wiring) => (
            <select
              {...wiring}
              value={other ?? ''}
              onChange={({ target }) =>
                setOther([...negotiation.paragraphs.keys()].find((id) => id === target.value) ?? null)
              }
            >
              <option value="">{PROPOSING.choose}</option>
              {othersFor(choice, negotiation, paragraph).map(({ id, reference, base }) => (
                <option key={id} value={id}>
                  {reference} · {plain(base).slice(0, 60)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {meaning && !hasWords(meaning) && (
        <Field label={PROPOSING.reason} hint={PROPOSING.reasonHint}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={4_000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      )}
      <p className="hint">{PROPOSING.about[choice]}</p>
    </Dialog>
  )
}

function meaningOf(
  choice: Choice,
  kind: ParagraphKind,
  paragraph: Paragraph,
  other: ParagraphId | null,
): Meaning | null {
  switch (choice) {
    case 'after':
      return { is: 'after', kind, level: levelFor(kind, paragraph) }
    case 'alternative':
    case 'deletion':
      return { is: choice }
    case 'move':
      return other && { is: 'move', after: other }
    case 'merge':
      return other && { is: 'merge', with: other }
  }
}

/** As deep as the paragraph it follows; a sub-paragraph after one of a rank above is one rank below that. */
function levelFor(kind: ParagraphKind, { kind: above, level }: Paragraph): number {
  if (kind === 'sub-paragraph') return above === 'sub-paragraph' ? level : level + 1
  if (kind === 'heading') return above === 'heading' ? level : 2
  return above === 'heading' || above === 'sub-paragraph' ? 1 : level
}

const othersFor = (
  choice: 'move' | 'merge',
  { paragraphs }: Negotiation,
  { id }: Paragraph,
): readonly Paragraph[] =>
  [...paragraphs.values()].filter(
    (other) =>
      other.id !== id &&
      (choice === 'move' ? other.state.is !== 'gone' : other.state.is === 'open' && other.kind !== 'heading'),
  )

/** The act that tables it now; for what consists of words, with any words, so that the rules can say whether it may begin. */
function tabling(
  negotiation: Negotiation,
  aim: Aim,
  proposal: ReturnType<typeof proposalId>,
  reason: string,
): Act {
  const { paragraph, meaning } = aim
  const ground = groundOf(negotiation, aim)
  return {
    does: 'table',
    proposal,
    paragraph,
    meaning,
    base: hashOf(ground),
    wording: hasWords(meaning) ? [{ text: PROPOSING.write }] : [],
    reason: reason.trim(),
  }
}
