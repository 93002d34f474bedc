// One paper in the formats it comes in: links that save a file.

import type { Place } from '../session/asking.ts'
import { paperAt } from './asking.ts'
import type { Format } from './offered.ts'
import { TAKING } from './words.ts'

type FilesProps = {
  readonly place: Place
  /** What the house calls the paper, without its format. */
  readonly paper: string
  /** How it is called here: what a reader who goes from link to link hears. */
  readonly name: string
  readonly formats: readonly Format[]
}

export function Files({ place, paper, name, formats }: FilesProps) {
  return (
    <ul className="formats">
      {formats.map((format) => (
        <li key={format}>
          <a
            href={paperAt(place, `${paper}.${format}`)}
            download
            aria-label={TAKING.as(name, TAKING.formats[format])}
          >
            {TAKING.formats[format]}
          </a>
        </li>
      ))}
    </ul>
  )
}
