// The precedents of a wording: on its card a list, on the desk what is cited, one line each. A link is text: it is read and
// copied, and nothing on this page opens it.

import './Precedents.css'
import { LONGEST_CITATION, LONGEST_LINK, MOST_PRECEDENTS, type Precedent } from '../../shared/precedents.ts'
import { Button } from '../look/Button.tsx'
import { PRECEDENTS } from './words.ts'

/** As they stand on a card. */
export function Precedents({ precedents }: { readonly precedents: readonly Precedent[] }) {
  if (precedents.length === 0) return null
  return (
    <div className="precedents">
      <h4>{PRECEDENTS.title}</h4>
      <ul>
        {precedents.map(({ citation, link }, at) => (
          <li key={at} dir="auto">
            {citation}
            {link && <span className="link"> {link}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

type CitingProps = {
  readonly precedents: readonly Precedent[]
  readonly onChange: (precedents: readonly Precedent[]) => void
}

/** As they are written on the desk. */
export function Citing({ precedents, onChange }: CitingProps) {
  const change = (at: number, changed: Partial<Precedent>) =>
    onChange(precedents.map((one, index) => (index === at ? { ...one, ...changed } : one)))
  return (
    <fieldset className="precedents citing">
      <legend className={precedents.length === 0 ? 'spoken' : undefined}>{PRECEDENTS.title}</legend>
      {precedents.map(({ citation, link }, at) => (
        <div key={at} className="precedent">
          <label>
            <span>{PRECEDENTS.citation}</span>
            <input
              value={citation}
              maxLength={LONGEST_CITATION}
              placeholder={PRECEDENTS.citationHint}
              onChange={({ target }) => change(at, { citation: target.value })}
            />
          </label>
          <label>
            <span>{PRECEDENTS.link}</span>
            <input
              value={link}
              maxLength={LONGEST_LINK}
              inputMode="url"
              placeholder="https://"
              spellCheck={false}
              onChange={({ target }) => change(at, { link: target.value })}
            />
          </label>
          <Button
            variant="quiet"
            aria-label={PRECEDENTS.removeThis(citation)}
            onClick={() => onChange(precedents.filter((_, index) => index !== at))}
          >
            {PRECEDENTS.remove}
          </Button>
        </div>
      ))}
      {precedents.length < MOST_PRECEDENTS && (
        <Button variant="quiet" onClick={() => onChange([...precedents, { citation: '', link: '' }])}>
          {precedents.length === 0 ? PRECEDENTS.add : PRECEDENTS.another}
        </Button>
      )}
    </fieldset>
  )
}
