// What the house understood of a draft, as it will stand, beside what it did not understand, and where every character
// of the file went.

import './Reading.css'
import { useId } from 'react'
import type { Reading as DraftReading } from '../session/answers.ts'
import { anchorOf, ParagraphsAsRead } from './ParagraphsAsRead.tsx'
import { number, READING } from './words.ts'

type Part = { readonly reading: DraftReading }

export function Reading({ reading }: Part) {
  const heading = useId()
  return (
    <section className="reading" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{READING.heading}</h2>
        <Counts reading={reading} />
      </header>
      <ParagraphsAsRead paragraphs={reading.paragraphs} />
      <div className="findings">
        <NotUnderstood reading={reading} />
        <Brackets reading={reading} />
        <Account reading={reading} />
      </div>
    </section>
  )
}

const COUNTED = ['heading', 'preambular', 'operative', 'sub-paragraph', 'unnumbered', 'footnotes'] as const

function Counts({ reading: { counts } }: Part) {
  return (
    <ul className="counts">
      {COUNTED.filter((each) => counts[each] > 0).map((each) => (
        <li key={each}>
          <b>{number(counts[each])}</b> {READING.kinds[each][counts[each] === 1 ? 0 : 1]}
        </li>
      ))}
    </ul>
  )
}

function NotUnderstood({ reading: { notUnderstood, countedBy } }: Part) {
  return (
    <section>
      <h3>
        {READING.notUnderstood.heading}
        {notUnderstood.length > 0 && <span className="count">{number(notUnderstood.length)}</span>}
      </h3>
      {notUnderstood.length === 0 ? (
        <p className="good">{READING.notUnderstood.none}</p>
      ) : (
        <ul className="places" tabIndex={0} aria-label={READING.notUnderstood.heading}>
          {notUnderstood.map(({ line, text, why }) => (
            <li key={`${line} ${why} ${text}`}>
              <span className="where">{READING.notUnderstood.where[countedBy](line)}</span>
              <q className="excerpt">{text}</q>
              <span className="why">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Brackets({ reading: { brackets } }: Part) {
  const { groups, deepest, unbalanced } = brackets
  return (
    <section>
      <h3>
        {READING.brackets.heading}
        {unbalanced.length > 0 && <span className="count">{number(unbalanced.length)}</span>}
      </h3>
      {groups === 0 && unbalanced.length === 0 && <p className="good">{READING.brackets.none}</p>}
      {groups > 0 && <p>{READING.brackets.groups(groups, deepest)}</p>}
      {groups > 0 && unbalanced.length === 0 && <p className="good">{READING.brackets.balanced}</p>}
      {unbalanced.length > 0 && (
        <>
          <p>{READING.brackets.unbalanced(unbalanced.length)}</p>
          <ul className="places" tabIndex={0} aria-label={READING.brackets.heading}>
            {unbalanced.map(({ paragraph, reference, excerpt, missing }, place) => (
              <li key={`${paragraph} ${place}`}>
                <a className="where" href={`#${anchorOf(paragraph)}`}>
                  {reference}
                </a>
                <q className="excerpt">{excerpt}</q>
                <span className="why">{READING.brackets.missing[missing]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const PARTS = ['words', 'labels', 'markup', 'leftOut'] as const

function Account({ reading: { account } }: Part) {
  const missing = PARTS.reduce((rest, part) => rest - account[part], account.total)
  return (
    <section>
      <h3>{READING.account.heading}</h3>
      <p>{READING.account.about(account.total)}</p>
      <dl className="account">
        {PARTS.map((part) => (
          <div key={part} data-noted={part === 'leftOut' && account.leftOut > 0}>
            <dt>{READING.account.parts[part]}</dt>
            <dd>{number(account[part])}</dd>
          </div>
        ))}
        <div className="sum">
          <dt>{READING.account.total}</dt>
          <dd>{number(account.total - missing)}</dd>
        </div>
      </dl>
      {missing === 0 ? (
        <p className="good">{READING.account.complete}</p>
      ) : (
        <p className="bad">{READING.account.incomplete(missing)}</p>
      )}
    </section>
  )
}
