// Above the text: which negotiation this is, the views, how far it is, who is in the room, how the line stands, and the
// seat one sits in.

import { roleInWords } from '../../shared/words.ts'
import './TopBar.css'
import type { ReactNode } from 'react'
import { type DelegationCode, NO_DELEGATION } from '../../shared/ids.ts'
import { isPending } from '../../shared/proposals.ts'
import type { Negotiation } from '../../shared/negotiation.ts'
import { isStanding } from '../../shared/paragraphs.ts'
import { Code, type Hue } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import { OBSERVING } from '../observing/words.ts'
import { isHeld, type Keeping } from '../proposals/keeping.ts'
import { keepingInWords } from '../proposals/words.ts'
import { REVISIONS } from '../revisions/words.ts'
import { accountAt, entryAt } from '../session/address.ts'
import type { Here } from '../session/floor.ts'
import type { View } from './views.ts'
import { ROOM } from './words.ts'

type TopBarProps = {
  readonly here: Here
  readonly view: View
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  /** How the words being typed are kept; null while nothing is typed. */
  readonly keeping: Keeping | null
  readonly onView: (view: View) => void
  /** Further things at the end: the way of drafting, the palette. */
  readonly children: ReactNode
}

export function TopBar({ here, view, hues, keeping, onView, children }: TopBarProps) {
  const { negotiation } = here
  return (
    <header className="top-bar">
      <div className="which">
        <a href={entryAt()} className="title">
          {negotiation.title}
        </a>
        <small>{negotiation.text}</small>
      </div>
      <Views negotiation={negotiation} view={view} onView={onView} />
      <div className="standing">
        <Progress negotiation={negotiation} />
        <Present here={here} hues={hues} />
        {children}
        <LineState here={here} keeping={keeping} />
        <Seat here={here} hues={hues} />
      </div>
    </header>
  )
}

type ViewsProps = Pick<TopBarProps, 'view' | 'onView'> & { readonly negotiation: Negotiation }

function Views({ negotiation, view, onView }: ViewsProps) {
  const pending = [...negotiation.proposals.values()].filter(isPending)
  const proposers = [...new Set(pending.flatMap(({ owner }) => owner ?? []))].toSorted()
  const isNobodys = pending.length > 0 && proposers.length === 0
  return (
    <div className="views" role="group" aria-label={ROOM.views}>
      {(['rolling', 'clean'] as const).map((is) => (
        <button key={is} type="button" aria-pressed={view.is === is} onClick={() => onView({ is })}>
          {ROOM[is]}
        </button>
      ))}
      <IssuedTexts negotiation={negotiation} view={view} onView={onView} />
      <select
        aria-label={ROOM.asProposed}
        hidden={isNobodys}
        className={view.is === 'as-proposed' ? 'on' : undefined}
        value={view.is === 'as-proposed' ? view.by : ''}
        onChange={(event) => {
          const by = proposers.find((code) => code === event.target.value)
          onView(by ? { is: 'as-proposed', by } : { is: 'rolling' })
        }}
      >
        <option value="">{ROOM.asProposed}</option>
        {proposers.map((code) => (
          <option key={code} value={code}>
            {ROOM.asProposedBy(code)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The texts that were issued, the latest first. */
function IssuedTexts({ negotiation: { revisions }, view, onView }: ViewsProps) {
  return (
    <select
      aria-label={REVISIONS.views}
      className={view.is === 'issued' ? 'on' : undefined}
      value={view.is === 'issued' ? view.name : ''}
      onChange={({ target }) => {
        const known = revisions.find(({ name }) => name === target.value)
        onView(known ? { is: 'issued', name: known.name } : { is: 'rolling' })
      }}
    >
      <option value="">{REVISIONS.present}</option>
      {revisions.toReversed().map(({ name, at }) => (
        <option key={name} value={name}>
          {REVISIONS.named(name, inShort(at))}
        </option>
      ))}
    </select>
  )
}

function Progress({ negotiation }: { readonly negotiation: Negotiation }) {
  const paragraphs = [...negotiation.paragraphs.values()].filter(
    (one) => one.kind !== 'heading' && isStanding(one),
  )
  const agreed = paragraphs.filter(({ state }) => state.is === 'agreed' || state.is === 'adopted').length
  const called = paragraphs.filter(({ state }) => state.is === 'called').length
  if (paragraphs.length === 0) return null
  return (
    <div className="progress">
      <span>
        {negotiation.adoption
          ? ROOM.adopted(paragraphs.length)
          : ROOM.progress(agreed, paragraphs.length, called)}
      </span>
      <span className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * agreed) / paragraphs.length}%` }} />
      </span>
    </div>
  )
}

/** Delegations that the bar has room to name; of more it says how many, and names them to those who point at it. */
const NAMED = 3

function Present({ here, hues }: Pick<TopBarProps, 'here' | 'hues'>) {
  if (here.present.length === 0) return null
  if (here.present.length > NAMED)
    return (
      <span className="present" title={here.present.join(', ')}>
        {ROOM.presentCount(here.present.length)}
      </span>
    )
  return (
    <ul className="present" aria-label={ROOM.present}>
      {here.present.map((code) => (
        <li key={code}>
          <Code
            code={code}
            hue={hues.get(code)}
            name={here.negotiation.delegations.get(code)?.name}
            isInLine
          />
        </li>
      ))}
    </ul>
  )
}

/** One state at a time: how what is typed is kept, or else how the line stands. */
function LineState({ here: { line }, keeping }: Pick<TopBarProps, 'here' | 'keeping'>) {
  const isOut = keeping?.is === 'closed' && !isHeld(keeping.because)
  const isTrouble =
    line.is === 'cut' ||
    line.is === 'restarting' ||
    line.is === 'signed-out' ||
    line.is === 'link-closed' ||
    keeping?.is === 'offline' ||
    isOut
  const words = keeping && line.is !== 'signed-out' ? keepingInWords(keeping) : ROOM.line[line.is]
  const state = isTrouble
    ? 'trouble'
    : keeping?.is === 'saving' || keeping?.is === 'closed' || line.is === 'connecting'
      ? 'under-way'
      : 'well'
  return (
    <>
      <span className="line-state" data-state={state}>
        {words}
      </span>
      {/* Spoken only when something is wrong, and when it is well again: not at every letter. */}
      <span className="spoken" role="status">
        {isTrouble ? words : ''}
      </span>
    </>
  )
}

function Seat({ here: { actor, name, negotiation }, hues }: Pick<TopBarProps, 'here' | 'hues'>) {
  if (!actor || !negotiation.id) return null
  if (actor.delegation === NO_DELEGATION)
    return (
      <span className="seat">
        <span className="who">{OBSERVING.public}</span>
      </span>
    )
  const delegation = negotiation.delegations.get(actor.delegation)
  return (
    <a className="seat" href={accountAt(negotiation.id, actor.seat)} title={`${name}. ${ROOM.account}`}>
      <Code code={actor.delegation} hue={hues.get(actor.delegation)} />
      <span className="who">
        {delegation?.name ?? actor.delegation} · {roleInWords(actor.role)}
      </span>
    </a>
  )
}
