// A copy in which several people have worked, as if only some of them had: the person who brings it says whose changes count.

import type { Copy, CopyParagraph, CopyRun, Tracked } from './copy.ts'

/** The copy as if only these authors had changed it: what others inserted is not there, what they deleted is. */
export function changesBy(copy: Copy, names: ReadonlySet<string>): Copy {
  const only = ({ inserted, deleted }: Tracked): Tracked => ({
    ...(inserted && names.has(inserted.by) && { inserted }),
    ...(deleted && names.has(deleted.by) && { deleted }),
  })
  const runsOf = ({ runs }: CopyParagraph): readonly CopyRun[] =>
    runs
      .filter(({ inserted }) => !inserted || names.has(inserted.by))
      .map((run): CopyRun => {
        const { inserted, deleted, ...rest } = run
        return { ...rest, ...only({ ...(inserted && { inserted }), ...(deleted && { deleted }) }) }
      })
  const paragraphs: CopyParagraph[] = []
  let open: CopyParagraph | null = null
  for (const [index, paragraph] of copy.paragraphs.entries()) {
    const own = { ...paragraph, runs: runsOf(paragraph), row: only(paragraph.row) }
    const whole: CopyParagraph = open ? together(open, own) : own
    const { inserted } = paragraph.mark
    const isParted = !inserted || names.has(inserted.by)
    // An end that somebody else inserted parts nothing.
    open = isParted || copy.paragraphs[index + 1]?.cell !== paragraph.cell ? null : whole
    if (!open) paragraphs.push({ ...whole, mark: only(paragraph.mark) })
  }
  const comments = new Map([...copy.comments].filter(([, { by }]) => names.has(by)))
  return { ...copy, paragraphs, comments }
}

/** Two as one: it looks like the first that gives words. */
const together = (one: CopyParagraph, other: CopyParagraph): CopyParagraph => ({
  ...(one.runs.length > 0 ? one : other),
  runs: [...one.runs, ...other.runs],
  comments: [...one.comments, ...other.comments],
})
