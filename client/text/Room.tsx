// The room, as one seat sees it. It holds what is chosen on this screen (the view, the paragraph, the card, the desk);
// everything else is a function of what the floor says.

import './Room.css'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { completed } from '../../shared/asked.ts'
import type { Act } from '../../shared/acts.ts'
import type { Intent } from '../../shared/bridging.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import { type Meaning, WORDS } from '../../shared/meanings.ts'
import { pendingOn } from '../../shared/negotiation.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { positionOf, STANCES, taking, wordingNow } from '../../shared/positions.ts'
import type { Result } from '../../shared/result.ts'
import { may, mayDraft } from '../../shared/rights.ts'
import { inWords } from '../../shared/words.ts'
import { usePreparing } from '../clearance/use-preparing.ts'
import { huesOf } from '../look/Code.tsx'
import { goToNote } from '../notes/OwnNote.tsx'
import { Proposing } from '../proposals/Proposing.tsx'
import type { Keeping } from '../proposals/working-room.ts'
import { askFor, type Place } from '../session/asking.ts'
import { FloorLine } from '../session/floor.ts'
import { SeatGate } from '../session/SeatGate.tsx'
import { BarTools } from './BarTools.tsx'
import { Business } from './Business.tsx'
import { nextFrom, previousFrom } from './stepping.ts'
import { useEarlyKeys } from './early-keys.ts'
import { useKeys } from './keyboard.ts'
import { Notices } from './Notices.tsx'
import { Overlay } from './Overlay.tsx'
import { type Over, type Pane, Panes } from './Panes.tsx'
import { ParagraphMap } from './ParagraphMap.tsx'
import type { Clicked } from './ParagraphView.tsx'
import { Sheet } from './Sheet.tsx'
import { TopBar } from './TopBar.tsx'
import type { View } from './views.ts'
import { waitingFor } from './waiting.ts'
import { useSigned } from './use-signed.ts'
import { useWriting, type Which } from './use-writing.ts'
import { WritingDesk } from './WritingDesk.tsx'
import { ROOM } from './words.ts'

/** What may be proposed where anything may: also after agreed text [M1]. */
const ANYTHING: Meaning = { is: 'after', kind: 'operative', level: 1 }

/** Where a paragraph stands on the page. */
const placeOf = (paragraph: ParagraphId | null): HTMLElement | null =>
  paragraph && document.getElementById(`paragraph-${paragraph}`)

export function Room({ negotiation: id, seat }: Place) {
  const place = useMemo((): Place => ({ negotiation: id, seat }), [id, seat])
  return (
    <SeatGate place={place}>
      <SeatedRoom place={place} />
    </SeatGate>
  )
}

function SeatedRoom({ place }: { readonly place: Place }) {
  const floor = useFloor(place)
  return floor ? <OpenRoom place={place} floor={floor} /> : <p className="loading">{ROOM.loading}</p>
}

/** The floor, listened to for as long as the room is on the screen. */
function useFloor(place: Place): FloorLine | null {
  const [floor, setFloor] = useState<FloorLine | null>(null)
  useEffect(() => FloorLine.follow(place, setFloor), [place])
  return floor
}

function OpenRoom({ place, floor }: { readonly place: Place; readonly floor: FloorLine }) {
  const here = useSyncExternalStore(
    floor.subscribe,
    useCallback(() => floor.here, [floor]),
  )
  const { negotiation, actor, drafts, clearances, live } = here
  const [view, setView] = useState<View>({ is: 'rolling' })
  const [currentId, setCurrent] = useState<ParagraphId | null>(null)
  const [picked, setPicked] = useState<ProposalId | null>(null)
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [pane, setPane] = useState<Pane>('text')
  const [over, setOver] = useState<Over | null>(null)
  const [proposing, setProposing] = useState<Paragraph | null>(null)
  const business = useRef<HTMLElement>(null)
  const { writing, begin, stop } = useWriting(place, setTrouble)

  const current = (currentId && negotiation.paragraphs.get(currentId)) ?? null
  const { delegations, paragraphs } = negotiation
  const hues = useMemo(() => huesOf(delegations.keys()), [delegations])
  const signed = useSigned(negotiation, live, hues)
  const preparing = usePreparing(place, setTrouble)
  const waiting = useMemo(
    () => waitingFor(actor, negotiation, drafts, clearances),
    [actor, negotiation, drafts, clearances],
  )

  const refusalOf = useCallback(
    (act: Act, at?: string): string | undefined => {
      if (!actor) return ROOM.loading
      const answer = may(actor, completed(act, actor, negotiation), negotiation, at)
      return answer.ok ? undefined : inWords(answer.refusal)
    },
    [actor, negotiation],
  )
  /** The desk says itself what the house answered. */
  const askQuietly = useCallback((act: Act) => askFor(place, act), [place])
  const ask = useCallback(
    async (act: Act): Promise<Result<number, string>> => {
      const answer = await askFor(place, act)
      setTrouble(answer.ok ? null : answer.refusal)
      return answer
    },
    [place],
  )
  const onAct = useCallback((act: Act) => void ask(act), [ask])

  const choose = useCallback((paragraph: Paragraph) => {
    setCurrent(paragraph.id)
    setPicked(null)
    setTrouble(null)
    setPane('text')
  }, [])
  useEffect(() => {
    if (pane === 'text') placeOf(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId, pane])
  const pick = useCallback((paragraph: Paragraph, proposal: ProposalId) => {
    setCurrent(paragraph.id)
    setPicked(proposal)
    if (matchMedia('(max-width: 720px)').matches) setPane('business')
  }, [])
  const open = useCallback(
    (aim: Intent, which: Which, clicked: Clicked | null = null) => {
      setCurrent(aim.paragraph)
      setPane('text')
      begin(aim, which, clicked)
    },
    [begin],
  )
  const write = useCallback(
    (paragraph: Paragraph, clicked: Clicked | null) =>
      open({ paragraph: paragraph.id, meaning: WORDS }, 'the one there is', clicked),
    [open],
  )

  const goTo = (found: Paragraph | undefined) => {
    if (!found) return
    choose(found)
    placeOf(found.id)?.focus({ preventScroll: true })
  }
  const next = (isWanted: (paragraph: Paragraph) => boolean) =>
    goTo(nextFrom(paragraphs.values(), currentId, isWanted))
  const writeByKey = (paragraph: Paragraph) => {
    if (!actor) return
    const answer = mayDraft(actor, { paragraph: paragraph.id, meaning: WORDS }, negotiation)
    if (answer.ok) write(paragraph, null)
    else if (answer.refusal !== 'observers-read') setTrouble(inWords(answer.refusal))
  }
  const nextCard = () => {
    business.current?.focus()
    const cards = current ? pendingOn(negotiation, current.id) : []
    const at = cards.findIndex(({ id }) => id === picked)
    setPicked(cards[(at + 1) % Math.max(1, cards.length)]?.id ?? null)
  }
  const stand = (turn: number) => {
    const stance = STANCES[turn]
    const on = picked && ({ is: 'proposal', proposal: picked } as const)
    const wording = on && wordingNow(negotiation, on)
    if (!stance || !on || !wording) return
    const own = actor ? positionOf(negotiation, on, actor.delegation) : undefined
    const act = taking(on, stance, wording, own)
    const refusal = refusalOf(act)
    if (refusal) setTrouble(refusal)
    else onAct(act)
  }
  const isText = (one: Paragraph) => one.kind !== 'heading' && isStanding(one)
  useKeys({
    next: () => next(isText),
    previous: () => goTo(previousFrom(paragraphs.values(), currentId, isText)),
    nextOpen: () => next((paragraph) => isText(paragraph) && paragraph.state.is === 'open'),
    nextWaiting: () => next(({ id }) => waiting.has(id)),
    write: () => current && writeByKey(current),
    propose: () => current && setProposing(current),
    cards: nextCard,
    note: goToNote,
    stand,
    palette: () => setOver('palette'),
    help: () => setOver('help'),
  })

  const stopWriting = useCallback(() => {
    placeOf(currentId)?.focus({ preventScroll: true })
    stop()
    setKeeping(null)
  }, [currentId, stop])
  const early = useEarlyKeys(writing !== null && (keeping === null || keeping.is === 'opening'))
  const desk = writing?.draft && actor && (
    <WritingDesk
      key={writing.draft.proposal}
      place={place}
      here={here}
      draft={writing.draft}
      clicked={writing.clicked}
      early={early}
      signed={signed}
      hues={hues}
      preparing={preparing}
      refusalOf={refusalOf}
      onAct={askQuietly}
      onPick={pick}
      onKeeping={setKeeping}
      onTrouble={setTrouble}
      onClose={stopWriting}
    />
  )

  const silence = { here, hues, refusalOf, onAct }
  if (!actor || here.line.is === 'connecting') return <p className="loading">{ROOM.loading}</p>
  return (
    <div className="room" data-pane={pane}>
      <TopBar here={here} view={view} hues={hues} keeping={keeping} onView={setView}>
        <BarTools
          place={place}
          actor={actor}
          negotiation={negotiation}
          refusalOf={refusalOf}
          onAct={onAct}
          onOver={setOver}
        />
      </TopBar>
      <Notices
        {...silence}
        place={place}
        trouble={trouble}
        editing={writing?.draft?.proposal ?? null}
        onDismiss={() => setTrouble(null)}
      />
      <ParagraphMap here={here} current={current} waiting={waiting} onChoose={choose} />
      <main className="middle" tabIndex={0} aria-label={ROOM.panes.text}>
        <Sheet
          here={here}
          view={view}
          signed={signed}
          current={current}
          picked={picked}
          silence={silence}
          mayWrite={({ id: on }) => mayDraft(actor, { paragraph: on, meaning: WORDS }, negotiation).ok}
          mayPropose={({ id: on }) => mayDraft(actor, { paragraph: on, meaning: ANYTHING }, negotiation).ok}
          written={writing?.aim ?? null}
          desk={desk}
          onChoose={choose}
          onWrite={write}
          onPick={pick}
          onPropose={setProposing}
        />
      </main>
      <Business
        here={here}
        paragraph={current}
        picked={picked}
        writing={writing?.draft?.proposal ?? null}
        hues={hues}
        signed={signed}
        itself={business}
        onChoose={choose}
        refusalOf={refusalOf}
        onPick={setPicked}
        onEdit={open}
        onAct={onAct}
        onAnswer={preparing.onAnswer}
        onTabling={() => setOver('tabling')}
      />
      <Panes pane={pane} onPane={setPane} onOver={setOver} />
      {over && (
        <Overlay
          over={over}
          here={here}
          refusalOf={refusalOf}
          onAct={onAct}
          onView={setView}
          onChoose={choose}
          onOver={setOver}
        />
      )}
      {proposing && (
        <Proposing
          negotiation={negotiation}
          paragraph={proposing}
          refusalOf={refusalOf}
          onWrite={(aim) => open(aim, 'another')}
          onAct={onAct}
          onClose={() => setProposing(null)}
        />
      )}
    </div>
  )
}
