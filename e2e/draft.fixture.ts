// A made-up draft with everything that real ones have: headings, italics, footnotes, brackets in brackets, brackets
// without a counterpart, and something that is no text at all.

export const PARAGRAPHS = 300
/** The title, and one heading for every fifty paragraphs. */
export const HEADINGS = 7
/** One in every hundred paragraphs. */
export const NOTES = 3
/** One comment of the typist. */
export const NOT_UNDERSTOOD = 1
/** In every tenth paragraph brackets stand three deep; two paragraphs have lost a bracket each. */
export const BRACKETS = { pairs: 90, deepest: 3, unbalanced: 2 } as const

/** The draft in Markdown, under this title. */
export function aLongDraft(title: string): string {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const number = index + 1
    const heading = index % 50 === 0 ? [`## Part ${index / 50 + 1}: the river and its ${number} banks`] : []
    const note = number % 100 === 0 ? [`[^${number}]: Gauge ${number} is read *daily*, at noon.`] : []
    return [...heading, `${number}. ${wordsOf(number)}`, ...note]
  })
  return [`# ${title}`, '<!-- clean this up before it goes out -->', ...blocks.flat(), ''].join('\n\n')
}

function wordsOf(number: number): string {
  const reach = `We *recognize* that the reach of the river at gauge ${number} belongs to all who live along it`
  if (number % 100 === 0) return `${reach},[^${number}] and that its water is shared.`
  if (number % 10 === 5)
    return `${reach}, and [should [in principle [and in practice]] be] shared between them.`
  if (number === 17) return `${reach}, and [is to be measured every year.`
  if (number === 18) return `${reach}, and is to be measured] every month.`
  return `${reach}, and that its level is to be measured on the same day by each of them.`
}
