// Misspelt words of which the secretariat has given notice: both spellings, why, until when a delegation may object, and what
// came of it. A head objects from here, and the secretariat puts it right once the time is up.

import { useState } from 'react'
import { type ErrorNotice, isHeadOfParty, outcomeOfNotice } from '../../shared/adoption.ts'
import type { Act } from '../../shared/acts.ts'
import { referenceOf } from '../../shared/negotiation.ts'
import { hashOf } from '../../shared/prose.ts'
import { inBothTimes } from '../calls/both-times.ts'
import { justAfter, useIsUp } from '../calls/use-left.ts'
import { Button } from '../look/Button.tsx'
import { Code } from '../look/Code.tsx'
import { Field } from '../look/Field.tsx'
import { ChangedWords } from '../text/ChangedWords.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { Asking } from './Asking.tsx'
import { ADOPTION } from './words.ts'

/** As long as the house takes a remark (shared/wire.ts). */
const LONGEST = 4_000

type NoticesProps = AdoptionProps & { readonly notices: readonly ErrorNotice[] }

export function Notices({ notices, ...props }: NoticesProps) {
  return (
    <ul className="corrigenda">
      {notices.map((notice) => (
        <OneNotice key={notice.entry} {...props} notice={notice} />
      ))}
    </ul>
  )
}

function OneNotice({ notice, ...props }: AdoptionProps & { readonly notice: ErrorNotice }) {
  const { here, hues, refusalOf, onAct } = props
  const { negotiation, actor, ahead } = here
  const [isObjecting, setObjecting] = useState(false)
  const isUp = useIsUp(notice.until, ahead)
  const { paragraph, before, after, reason, until, objection } = notice
  const outcome = outcomeOfNotice(negotiation, notice)
  const isOpen = outcome === 'stands'
  const putRight: Act = { does: 'correct', paragraph, base: hashOf(before), wording: after, reason }
  return (
    <li>
      <strong>{referenceOf(negotiation, paragraph)}</strong>{' '}
      <span dir="auto">
        <ChangedWords base={before} wording={after} />
      </span>{' '}
      <q dir="auto">{reason}</q>
      <p>
        {isOpen
          ? ADOPTION.notice[isUp ? 'isUp' : 'until'](inBothTimes(until))
          : ADOPTION.notice.came[outcome]}
      </p>
      {objection && (
        <blockquote dir="auto">
          {objection.by && (
            <>
              <Code code={objection.by} hue={hues.get(objection.by)} isInLine />{' '}
            </>
          )}
          {objection.words}
        </blockquote>
      )}
      {isOpen && !isUp && actor && isHeadOfParty(actor, negotiation) && (
        <Button variant="danger" onClick={() => setObjecting(true)}>
          {ADOPTION.notice.object}
        </Button>
      )}
      {isOpen && actor?.role === 'secretariat' && (
        <Button
          refusal={refusalOf(putRight, isUp ? justAfter(until) : undefined)}
          onClick={() => void onAct(putRight)}
        >
          {ADOPTION.notice.putRight}
        </Button>
      )}
      {isObjecting && <Objecting {...props} notice={notice} onClose={() => setObjecting(false)} />}
    </li>
  )
}

type ObjectingProps = AdoptionProps & { readonly notice: ErrorNotice; readonly onClose: () => void }

function Objecting({ notice, refusalOf, onAct, onClose }: ObjectingProps) {
  const [statement, setStatement] = useState('')
  const act: Act = { does: 'object-to-correction', notice: notice.entry, statement: statement.trim() }
  return (
    <Asking
      title={ADOPTION.notice.objectTitle}
      answer={ADOPTION.notice.objectDone}
      refusal={refusalOf(act)}
      onAnswer={() => onAct(act)}
      onClose={onClose}
    >
      <blockquote className="exact-words" dir="auto">
        <ChangedWords base={notice.before} wording={notice.after} />
      </blockquote>
      <p>{ADOPTION.notice.objectAbout}</p>
      <Field label={ADOPTION.notice.why}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            dir="auto"
            maxLength={LONGEST}
            value={statement}
            onChange={({ target }) => setStatement(target.value)}
          />
        )}
      </Field>
    </Asking>
  )
}
