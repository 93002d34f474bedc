// What was found in a record, in plain words: that it is whole, and in what respects; or the first thing that is wrong.

import type { Vouching } from '../../shared/verifying/vouching.ts'
import { Notice } from '../look/Notice.tsx'
import type { Finding, Whole } from './finding.ts'
import { SeatKeys } from './SeatKeys.tsx'
import { VERIFYING } from './words.ts'

export function Found({ finding }: { readonly finding: Finding }) {
  if (finding.is === 'whole') return <WholeRecord whole={finding} />
  const isBad = finding.is !== 'nothing-to-compare'
  return (
    <>
      <Notice kind={isBad ? 'trouble' : 'warning'} title={headingOf(finding)}>
        <p className="sentence">{finding.sentence}</p>
      </Notice>
      {isBad && (
        <div className="then">
          {finding.is === 'bad' && <p>{VERIFYING.before}</p>}
          <h2>{VERIFYING.ifNot.title}</h2>
          <p>{VERIFYING.ifNot.what}</p>
        </div>
      )}
    </>
  )
}

function headingOf(finding: Exclude<Finding, Whole>): string {
  if (finding.is === 'another') return VERIFYING.another(finding.name)
  return finding.is === 'bad' ? VERIFYING.bad : VERIFYING.nothingToCompare
}

function WholeRecord({ whole }: { readonly whole: Whole }) {
  const { facts } = VERIFYING
  return (
    <>
      <div className="whole">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <div>
          <h2>{VERIFYING.whole}</h2>
          <p>{VERIFYING.of(whole.title, whole.entries)}</p>
        </div>
      </div>
      <dl className="facts">
        <dt>{facts.time}</dt>
        <dd>{facts.between(inWords(whole.from), inWords(whole.to))}</dd>
        <dt>{facts.root}</dt>
        <dd>
          <span className="hash">{inGroups(whole.root)}</span>
          {facts.rootSays}
        </dd>
        {whole.signed && (
          <>
            <dt>{facts.key}</dt>
            <dd>
              <span className="hash">{whole.signed.key}</span>
              {facts.signedFor(whole.signed.size, whole.entries)}{' '}
              {whole.isKeyAsked ? facts.rightKey : facts.compareKey}
            </dd>
          </>
        )}
        {whole.vouching && (
          <>
            <dt>{facts.seats}</dt>
            <dd>
              {facts.signedActs(whole.vouching.signed, whole.vouching.keys.size)}
              {whole.vouching.keys.size > 0 && <SeatKeys vouching={whole.vouching} />}
            </dd>
          </>
        )}
      </dl>
      <Checks whole={whole} />
    </>
  )
}

type Row = {
  readonly so: string
  readonly how: string
  /** Why it is not known, or not so of all of it; false where it holds. */
  readonly unless: string | false
  /** What stands before it then. */
  readonly mark?: string | null
}

function Checks({ whole: { title, entries, signed, vouching, comparedWith } }: { readonly whole: Whole }) {
  const { checks } = VERIFYING
  const unsigned = signed ? VERIFYING.notAllSigned : VERIFYING.notSigned
  const unjudged = title === null && VERIFYING.notJudged
  const rows: readonly Row[] = [
    { ...checks.bytes, unless: false },
    { ...checks.chain, unless: false },
    { ...checks.signature, unless: signed?.size !== entries && unsigned },
    { ...checks.seats, unless: unsignedBySeats(vouching), mark: vouching && VERIFYING.inPart },
    { ...checks.acts, unless: unjudged },
    { ...checks.text, unless: unjudged },
    { ...checks.kept, unless: comparedWith === null && VERIFYING.notCompared },
  ]
  return (
    <div className="checks">
      <h2>{VERIFYING.verified}</h2>
      <ul>
        {rows.map(({ so, how, unless, mark }) => (
          <li key={so} data-holds={unless === false}>
            <span className="mark">{unless === false ? VERIFYING.holds : (mark ?? VERIFYING.unknown)}</span>
            <span>
              {inCapitals(so)}: <span className="how">{unless === false ? `${how}.` : unless}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What no seat has signed, and why; false where there is no such thing. */
function unsignedBySeats(vouching: Vouching | null): string | false {
  if (!vouching) return VERIFYING.seatsWithheld
  const { told, typed, since } = vouching
  const sentences = [
    ...(told > 0 ? [VERIFYING.notSignedBySeats(told, since)] : []),
    ...(typed > 0 ? [VERIFYING.typedOnScreen(typed)] : []),
  ]
  return sentences.length > 0 && sentences.join(' ')
}

const inCapitals = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** To the second and in one zone for every reader, because what two read is compared. */
const inWords = (at: string): string => at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')

/** As one person reads a hash to another. */
const inGroups = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')
