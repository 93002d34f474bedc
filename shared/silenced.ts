// What it does to the text when silence is opened, broken and closed, once it is on the record. What came of it follows from
// the breaches that were recorded before the house closed it, so that replaying needs no clock. No word of a base changes here.

import type { SeenEntry } from './attribution.ts'
import { decided, theParagraph, withParagraph } from './changing.ts'
import { allPending, type Negotiation } from './negotiation.ts'
import { assert, unreachable } from './result.ts'
import { opened } from './settled.ts'
import { agreedBySilence, type Attempt, reopenedFor, runningSilence } from './silence.ts'
import type { Silencing } from './silencing.ts'

/** The state after silence was opened, broken or closed. */
export function silenced(before: Negotiation, entry: SeenEntry, act: Silencing): Negotiation {
  const { number, at, by } = entry
  switch (act.does) {
    case 'open-silence': {
      const { revision, text, until } = act
      const attempt: Attempt = { entry: number, at, revision, text, until, breaches: [], ended: null }
      return { ...before, attempts: [...before.attempts, attempt] }
    }
    case 'break-silence': {
      const { named, reason } = act
      const attempt = theRunning(before)
      const breach = { by: by?.delegation ?? null, named, reason, entry: number, at }
      return withLast(before, { ...attempt, breaches: [...attempt.breaches, breach] })
    }
    case 'close-silence': {
      const attempt = theRunning(before)
      return attempt.breaches.length > 0 ? broken(before, entry, attempt) : held(before, entry, attempt)
    }
    default:
      return unreachable(act)
  }
}

/** Silence held: whatever was open is agreed ad ref, and whatever was pending lapses [Z7]. */
function held(before: Negotiation, { number: entry, at }: SeenEntry, attempt: Attempt): Negotiation {
  const agreeing = agreedBySilence(before)
  const lapsing = allPending(before).map(({ id }) => id)
  const lapsed = decided(before, lapsing, { is: 'lapsed', at, silence: attempt.revision })
  const agreed = agreeing.reduce(
    (text, paragraph) =>
      withParagraph(text, { ...paragraph, state: { is: 'agreed', at, entry, subjectTo: [] } }),
    lapsed,
  )
  const ids = agreeing.map(({ id }) => id)
  return withLast(agreed, { ...attempt, ended: { as: 'held', entry, at, agreed: ids, reopened: [] } })
}

/** Silence was broken: what was agreed and named is open again, and everything else is as it was before [Z6]. */
function broken(before: Negotiation, { number: entry, at }: SeenEntry, attempt: Attempt): Negotiation {
  const { breaches } = attempt
  const named = breaches.flatMap((breach) => breach.named.map(({ paragraph }) => paragraph))
  const reopened = reopenedFor(before, named)
  const text = [...reopened].reduce((negotiation, [id, forWhich]) => {
    const breach = breaches.find((one) => one.named.some(({ paragraph }) => paragraph === forWhich))
    assert(breach, `somebody has named paragraph ${forWhich}`)
    const { by: askedBy, reason } = breach
    const fellWith = forWhich !== id && { fellWith: forWhich }
    const why = { entry, at, reason, ...(askedBy && { askedBy }), ...fellWith }
    return withParagraph(negotiation, opened(theParagraph(negotiation, id), why))
  }, before)
  const ended = { as: 'broken', entry, at, agreed: [], reopened: [...reopened.keys()] } as const
  return withLast(text, { ...attempt, ended })
}

function theRunning(negotiation: Negotiation): Attempt {
  const attempt = runningSilence(negotiation)
  assert(attempt, 'a text is under silence')
  return attempt
}

const withLast = (before: Negotiation, attempt: Attempt): Negotiation => ({
  ...before,
  attempts: [...before.attempts.slice(0, -1), attempt],
})
