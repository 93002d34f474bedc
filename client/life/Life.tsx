// The life of a paragraph: every wording it had and everything proposed about it, with what became of it. Each line leads
// to the card it is about, or shows the words.

import './life.css'
import { useMemo, useState } from 'react'
import { type Happening, proposalsIn } from '../../shared/happenings.ts'
import type { DelegationCode, ParagraphId, ProposalId } from '../../shared/ids.ts'
import { lifeOf, type LifeLine } from '../../shared/life.ts'
import { aboutOf } from '../../shared/meanings.ts'
import { type Negotiation, referenceOf } from '../../shared/negotiation.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { type Prose, sameProse } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { Code, type Hue } from '../look/Code.tsx'
import { inShort } from '../look/dates.ts'
import { ChangedWords } from '../text/ChangedWords.tsx'
import { PlainProse } from '../text/PlainProse.tsx'
import { happeningInWords } from './sentences.ts'
import { HAPPENED, LIFE } from './words.ts'

export type LifeProps = {
  readonly negotiation: Negotiation
  readonly paragraph: Paragraph
  readonly hues: ReadonlyMap<DelegationCode, Hue>
  /** Goes to a card, which may be on another paragraph. */
  readonly onLead: (paragraph: ParagraphId, proposal: ProposalId) => void
}

/** As many lines as are read without asking for more: the last ones. */
const SHOWN = 10

export function Life(props: LifeProps) {
  const { negotiation, paragraph } = props
  const [isWhole, setWhole] = useState(false)
  const life = useMemo(() => lifeOf(negotiation, paragraph.id), [negotiation, paragraph.id])
  const hidden = isWhole ? 0 : Math.max(0, life.length - SHOWN)
  if (life.length === 0) return null
  return (
    <section className="life">
      <h2 className="hint">{LIFE.title}</h2>
      {hidden > 0 && (
        <Button variant="quiet" onClick={() => setWhole(true)}>
          {LIFE.earlier(hidden)}
        </Button>
      )}
      <ol start={hidden + 1}>
        {life.slice(hidden).map((line, at) => (
          <Line key={hidden + at} {...props} line={line} />
        ))}
      </ol>
    </section>
  )
}

function Line({ line, negotiation, paragraph, hues, onLead }: LifeProps & { readonly line: LifeLine }) {
  const { happening, elsewhere } = line
  const { proposals } = negotiation
  const about = proposalsIn(happening).flatMap((id) => proposals.get(id) ?? [])
  const isByAnother = about.some(({ owner }) => owner !== happening.by)
  const reason = reasonIn(happening)
  return (
    <li>
      {about.map((proposal) => (
        <span key={proposal.id}>
          <button
            type="button"
            className="lead"
            title={LIFE.goTo(proposal.number)}
            onClick={() => {
              const isHere = aboutOf(proposal).includes(paragraph.id)
              onLead(isHere ? paragraph.id : proposal.paragraph, proposal.id)
            }}
          >
            {proposal.number}
          </button>{' '}
        </span>
      ))}
      {happeningInWords(happening, negotiation, elsewhere ?? paragraph.id)}
      {happening.by && isByAnother && (happening.is === 'tabled' || happening.is === 'revised') && (
        <>
          {' '}
          {HAPPENED.by} <Code code={happening.by} hue={hues.get(happening.by)} isInLine />
        </>
      )}
      {elsewhere && ` ${whereInWords(negotiation, elsewhere)}`}{' '}
      <time dateTime={happening.at}>{inShort(happening.at)}</time>
      {reason && (
        <p>
          <q dir="auto">{reason}</q>
        </p>
      )}
      <Words happening={happening} negotiation={negotiation} paragraph={elsewhere ?? paragraph.id} />
    </li>
  )
}

/** Where it happened, when that was another paragraph, which may be past. */
const whereInWords = (negotiation: Negotiation, id: ParagraphId): string =>
  LIFE[negotiation.past.has(id) ? 'onFormer' : 'on'](referenceOf(negotiation, id))

/** Why, where whoever did it has said so. */
function reasonIn(happening: Happening): string {
  if (happening.is === 'reopened' || happening.is === 'call-closed') return happening.reason
  if (happening.is === 'silence-broken' || happening.is === 'corrected') return happening.reason
  if (happening.is === 'notified') return happening.notice.reason
  if (happening.is === 'contradicted') return happening.notice.objection?.words ?? ''
  if (happening.is === 'stated') return happening.statement.words
  return happening.is === 'outcome' && 'reason' in happening.state ? happening.state.reason : ''
}

type WordsProps = Pick<LifeProps, 'negotiation'> & {
  readonly happening: Happening
  readonly paragraph: ParagraphId
}

/** The words as they came, as they changed, or as they were agreed: on request. */
function Words({ happening, negotiation, paragraph }: WordsProps) {
  switch (happening.is) {
    case 'came':
      return <Folded title={LIFE.firstWords} after={firstWordsOf(negotiation, paragraph)} />
    case 'tabled':
    case 'revised':
      return <Folded title={LIFE.words} {...happening.words} />
    case 'accepted': {
      const { paragraphs, past } = negotiation
      const isGone = (paragraphs.get(paragraph) ?? past.get(paragraph))?.state.is === 'gone'
      const isOfAnother = isGone && happening.words !== undefined && happening.words.after.length > 0
      return happening.words && !isOfAnother && <Folded title={LIFE.words} {...happening.words} />
    }
    case 'called':
      return <Folded title={LIFE.calledWords} after={happening.words} />
    case 'agreed':
      return <Folded title={LIFE.agreedWords} after={happening.words} />
    case 'corrected':
      return <Folded title={LIFE.words} {...happening.words} />
    case 'notified':
    case 'contradicted': {
      const { before, after } = happening.notice
      return <Folded title={LIFE.words} before={before} after={after} />
    }
    case 'adopted':
    case 'endorsed':
    case 'stated':
    case 'unsaid':
    case 'cosponsoring':
    case 'outcome':
    case 'reopened':
    case 'call-closed':
    case 'silence-opened':
    case 'silence-broken':
    case 'silence-ended':
    case 'issued':
      return null
  }
}

function firstWordsOf({ paragraphs, past }: Negotiation, id: ParagraphId): Prose {
  const paragraph = paragraphs.get(id) ?? past.get(id)
  return paragraph?.rewordings[0]?.before ?? paragraph?.base ?? []
}

type FoldedProps = { readonly title: string; readonly before?: Prose; readonly after: Prose }

/** Words that are shown when asked for; against those before them, where there were others. */
function Folded({ title, before, after }: FoldedProps) {
  if (before && sameProse(before, after)) return null
  return (
    <details>
      <summary>{title}</summary>
      <p className="then" dir="auto">
        {before ? <ChangedWords base={before} wording={after} /> : <PlainProse prose={after} />}
      </p>
    </details>
  )
}
