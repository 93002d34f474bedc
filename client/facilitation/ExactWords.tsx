// The exact words that an act concerns, shown before it is done.

import type { Prose } from '../../shared/prose.ts'
import { Footnotes } from '../text/Footnotes.tsx'
import { PlainProse } from '../text/PlainProse.tsx'

export function ExactWords({ prose }: { readonly prose: Prose }) {
  return (
    <blockquote className="exact-words" dir="auto">
      <PlainProse prose={prose} firstNote={1} />
      <Footnotes prose={prose} firstNote={1} />
    </blockquote>
  )
}
