// What every question at the facilitators' bench is given.

import type { Act } from '../../shared/acts.ts'
import type { Paragraph } from '../../shared/paragraphs.ts'
import type { Doing } from '../session/asking.ts'
import type { Here } from '../session/floor.ts'

export type BenchProps = {
  readonly here: Here
  readonly paragraph: Paragraph
  /** The refusal of an act in words, as it would be at a time, or as things stand; undefined when it may be done. */
  readonly refusalOf: (act: Act, at?: string) => string | undefined
  readonly onAct: Doing
}

export type QuestionProps = BenchProps & { readonly onClose: () => void }
