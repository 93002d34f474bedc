// The room once the floor is heard. It holds what is chosen on this screen (the view, the paragraph, the card, the desk);
// everything else is a function of what the floor says.

import './Room.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Intent } from '../../shared/bridging.ts'
import type { ParagraphId, ProposalId } from '../../shared/ids.ts'
import { type Meaning, WORDS } from '../../shared/meanings.ts'
import { pendingOn } from '../../shared/negotiation.ts'
import { isStanding, type Paragraph } from '../../shared/paragraphs.ts'
import { mayDraft, mayPropose } from '../../shared/rights.ts'
import { inWords } from '../../shared/words.ts'
import { usePreparing } from '../clearance/use-preparing.ts'
import { HistoryTool } from '../history/HistoryTool.tsx'
import { useVisit } from '../history/use-visit.ts'
import { huesOf } from '../look/Code.tsx'
import { PaperTools } from '../papers/Papers.tsx'
import { goToNote } from '../notes/OwnNote.tsx'
import { spokenTo, takingByTurn } from '../positions/by-turn.ts'
import { Proposing } from '../proposals/Proposing.tsx'
import type { Keeping } from '../proposals/keeping.ts'
import { showPicked } from '../proposals/picked.ts'
import { Steering } from '../room-screen/Steering.tsx'
import { useSteering } from '../room-screen/use-steering.ts'
import type { Place } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'
import { useWaiting } from '../waiting/use-waiting.ts'
import { WaitingList } from '../waiting/WaitingList.tsx'
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
import { useAsking } from './use-asking.ts'
import { useSigned } from './use-signed.ts'
import { useWriting, type Which } from './use-writing.ts'
import { WritingDesk } from './WritingDesk.tsx'
import { ROOM } from './words.ts'

/** What may be proposed where anything may: also after agreed text [M1]. */
const ANYTHING: Meaning = { is: 'after', kind: 'operative', level: 1 }

/** Where a paragraph stands on the page. */
const placeOf = (paragraph: ParagraphId | null): HTMLElement | null =>
  paragraph && document.getElementById(`paragraph-${paragraph}`)

export function OpenRoom({ place, here }: { readonly place: Place; readonly here: Here }) {
  const { negotiation, actor, drafts, live } = here
  const [view, setView] = useState<View>({ is: 'rolling' })
  const [currentId, setCurrent] = useState<ParagraphId | null>(null)
  const [picked, setPicked] = useState<ProposalId | null>(null)
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const [pane, setPane] = useState<Pane>('text')
  const [over, setOver] = useState<Over | null>(null)
  const [proposing, setProposing] = useState<Paragraph | null>(null)
  const business = useRef<HTMLElement>(null)
  const { trouble, setTrouble, refusalOf, askQuietly, onAct } = useAsking(place, here)
  const { writing, begin, stop } = useWriting(place, setTrouble)
  const steering = useSteering(place, here, currentId, setTrouble)

  const current = (currentId && negotiation.paragraphs.get(currentId)) ?? null
  const { delegations, paragraphs } = negotiation
  const onScreen = here.onScreen?.paragraph && paragraphs.get(here.onScreen.paragraph)
  const hues = useMemo(() => huesOf(delegations.keys()), [delegations])
  const signed = useSigned(negotiation, live, hues)
  const preparing = usePreparing(place, setTrouble)
  const waiting = useWaiting(place, here)
  useVisit(place, here)

  const choose = useCallback(
    (paragraph: Paragraph) => {
      setCurrent(paragraph.id)
      setPicked(null)
      setTrouble(null)
      setPane('text')
    },
    [setTrouble],
  )
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
    flushSync(() => setPicked(cards[(at + 1) % Math.max(1, cards.length)]?.id ?? null))
    showPicked(business.current)
  }
  const stand = (turn: number) => {
    const act = takingByTurn(negotiation, spokenTo(currentId, picked), turn, actor?.delegation)
    const refusal = act && refusalOf(act)
    if (refusal) setTrouble(refusal)
    else if (act) void onAct(act)
  }
  const isText = (one: Paragraph) => one.kind !== 'heading' && isStanding(one)
  useKeys({
    next: () => next(isText),
    previous: () => goTo(previousFrom(paragraphs.values(), currentId, isText)),
    nextOpen: () => next((paragraph) => isText(paragraph) && paragraph.state.is === 'open'),
    nextWaiting: () => next(({ id }) => waiting.on.has(id)),
    waiting: () => {
      if (actor && actor.role !== 'observer') setOver('waiting')
    },
    write: () => current && writeByKey(current),
    propose: () => current && setProposing(current),
    cards: nextCard,
    note: goToNote,
    show: () => current && steering.isSteering && steering.turn(current.id),
    shown: () => goTo(onScreen ?? undefined),
    stand,
    history: () => setOver('history'),
    palette: () => setOver('palette'),
    help: () => setOver('help'),
  })

  /** Leaves what lies over the room, so that the keyboard can go elsewhere. */
  const leave = (go: () => void) =>
    flushSync(() => {
      setOver(null)
      go()
    })
  const lead = (id: ParagraphId, proposal: ProposalId | null) => {
    const paragraph = paragraphs.get(id)
    if (!paragraph) return
    leave(() => (proposal ? pick(paragraph, proposal) : choose(paragraph)))
    if (!proposal) return placeOf(id)?.focus({ preventScroll: true })
    business.current?.focus()
    showPicked(business.current)
  }

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
      delegation={actor.delegation}
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
  // What is written may have gone on to another paragraph, by a merger or a split.
  const written = drafts.find(({ proposal }) => proposal === writing?.draft?.proposal) ?? writing?.aim ?? null

  if (!actor || here.line.is === 'connecting') return <p className="loading">{ROOM.loading}</p>
  return (
    <div className="room" data-pane={pane}>
      <TopBar here={here} view={view} hues={hues} keeping={keeping} onView={setView}>
        <BarTools place={place} actor={actor} onOver={setOver} waiting={waiting.things.length} />
      </TopBar>
      <Notices
        {...silence}
        place={place}
        trouble={trouble}
        editing={writing?.draft?.proposal ?? null}
        onDismiss={() => setTrouble(null)}
      />
      <ParagraphMap here={here} current={current} waiting={waiting.on} onChoose={choose} />
      <main className="middle" tabIndex={0} aria-label={ROOM.panes.text}>
        <Sheet
          here={here}
          view={view}
          signed={signed}
          current={current}
          picked={picked}
          mayWrite={({ id: on }) => mayDraft(actor, { paragraph: on, meaning: WORDS }, negotiation).ok}
          mayPropose={({ id: on }) => mayDraft(actor, { paragraph: on, meaning: ANYTHING }, negotiation).ok}
          written={written}
          desk={desk}
          silence={silence}
          tools={
            <>
              <HistoryTool onOpen={() => setOver('history')} />
              <PaperTools mayBring={mayPropose(actor).ok} onOpen={setOver} />
            </>
          }
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
        steering={current && <Steering place={place} here={here} paragraph={current} steering={steering} />}
        refusalOf={refusalOf}
        onPick={setPicked}
        onLead={lead}
        onEdit={open}
        onAct={onAct}
        preparing={preparing}
        onTabling={() => setOver('tabling')}
      />
      <Panes pane={pane} onPane={setPane} onOver={setOver} />
      {over && over !== 'waiting' && (
        <Overlay
          place={place}
          over={over}
          here={here}
          refusalOf={refusalOf}
          current={currentId}
          onAct={onAct}
          onView={setView}
          onChoose={choose}
          onOver={setOver}
        />
      )}
      {proposing && (
        <Proposing
          here={here}
          actor={actor}
          paragraph={proposing}
          refusalOf={refusalOf}
          onWrite={(aim) => open(aim, 'another')}
          preparing={preparing}
          onLead={lead}
          onAct={onAct}
          onClose={() => setProposing(null)}
        />
      )}
      {over === 'waiting' && (
        <WaitingList
          place={place}
          here={here}
          actor={actor}
          things={waiting.things}
          onAct={askQuietly}
          onLead={lead}
          onWrite={(draft) => leave(() => open(draft, draft.proposal))}
          onClose={() => setOver(null)}
        />
      )}
    </div>
  )
}
