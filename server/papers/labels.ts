// Numbers of paragraphs as they are typed: `1.`, `12 bis.`, `(a)`, `(17ter)`, `3.3bis`, `PP3`, `Article 2bis`. This file
// says what a label is and which labels stand below which; it never renumbers anything.

/** Stands for a character that may not be read as part of a label or as the end of one. */
export const NEVER_A_LABEL = '\uffff'
/** Stands for the mark of a footnote, which may follow a label directly. */
export const FOOTNOTE_MARK = '\ufffe'

/** What kind of number a label is; `letter` stands below `number`, and `roman` below both. */
export type LabelStyle = 'number' | 'numeral' | 'letter' | 'roman'

const LATER = '(?:bis|ter|quater|quat|quinquies|sexies|septies|octies|novies|decies)'
const RIVAL = '[Aa]lt(?:\\.\\d{1,2})?'
const GAP = '[ .\\u00a0]?'
const AFTER = `(?:${GAP}${LATER})?(?:${GAP}${RIVAL})?`
const DIGITS = '\\d{1,4}(?:\\.(?:\\d{1,3}|x)){0,5}'
const ROMAN = '(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})'
const UPPER_ROMAN = '(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})'
const LETTER = '(?:[a-zA-Z]|aa|bb|cc|dd|ee|ff|gg|hh)'
const ENDS = `(?=[\\s${FOOTNOTE_MARK}]|$)`

const IN_TEXT = [
  `${DIGITS}${AFTER}[.):]${ENDS}`,
  `${DIGITS}(?:${GAP}${LATER}(?:${GAP}${RIVAL})?|${GAP}${RIVAL})${ENDS}`,
  // Two numbers with a point are a label only before a sentence: "1.5 degrees" is not one.
  `\\d{1,4}(?:\\.(?:\\d{1,3}|x)){1,5}(?=\\s+["“'[(]*\\p{Lu}\\p{L}|\\s*${FOOTNOTE_MARK}|\\s*$)`,
  `\\((?:\\d{1,3}(?:\\.\\d{1,3}){0,3}${AFTER}|(?:${LETTER}|${ROMAN}|${UPPER_ROMAN})(?: ?${LATER})?)\\)(?: ?${LATER})?[.:]?${ENDS}`,
  `(?:[a-z]|${ROMAN})[.)]${ENDS}`,
  `(?:PP|OP) ?\\d{1,3}${AFTER}[.:)]?${ENDS}`,
  `Article[ \\u00a0]${DIGITS}${AFTER}[.:]${ENDS}`,
].map((form) => new RegExp(`^${form}`, 'u'))

const SECTION = `(?:Article|Chapter|Section|Part|Annex|Title|ARTICLE|CHAPTER|SECTION|PART|ANNEX|TITLE)[ \\u00a0](?:${DIGITS}|${UPPER_ROMAN}|[A-Z])${AFTER}`

const IN_HEADING = [
  ...IN_TEXT,
  new RegExp(`^${SECTION}[.:]?${ENDS}`, 'u'),
  new RegExp(`^(?:[A-Z]|${UPPER_ROMAN})\\.${ENDS}`, 'u'),
]

const ONLY_A_SECTION = new RegExp(`^${SECTION}[.:]?$`, 'u')

/** No label is longer than this: enough of a text to look at. */
export const LONGEST_LABEL = 80

/** The label a text begins with, exactly as typed, or nothing. */
export function labelAtStart(text: string, where: 'text' | 'heading'): string {
  let longest = ''
  for (const form of where === 'heading' ? IN_HEADING : IN_TEXT) {
    const found = form.exec(text)?.[0] ?? ''
    if (found.length > longest.length) longest = found
  }
  return longest
}

/** Whether these words are nothing but the name of a section, such as `Article 5`. */
export const isSectionName = (text: string): boolean => ONLY_A_SECTION.test(text)

/** What kind of number a label is. After (h), an (i) is a letter. */
export function styleOf(label: string, before: string): LabelStyle {
  const number = label.replace(/[().:]/g, '')
  if (/^\(\d+\)/.test(label)) return 'numeral'
  if (!/^(?:[a-z]{1,7}|[A-Z]{1,7})(?: ?[a-z]+)?$/.test(number)) return 'number'
  if (/^[ivxl]+$/i.test(number) && !(number.length === 1 && follows(before, label))) return 'roman'
  return 'letter'
}

/** Whether `label` is the next one after `before`: 4 after 3, (c) after (b). */
export function follows(before: string, label: string): boolean {
  const [one, other] = [numberIn(before), numberIn(label)]
  if (one !== null && other !== null) return other === one + 1
  const [letter, next] = [letterIn(before), letterIn(label)]
  return letter !== null && next !== null && next === letter + 1
}

/** The last whole number of a label: 3 for `3.`, for `(3)` and for `2.3`. */
export function numberIn(label: string): number | null {
  const digits = /^\(?(?:PP|OP)? ?(?:\d+\.)*(\d+)/.exec(label)?.[1]
  return digits === undefined ? null : Number(digits)
}

function letterIn(label: string): number | null {
  const letter = /^\(?([a-z])[).]/i.exec(label)?.[1]
  return letter === undefined ? null : letter.charCodeAt(0)
}
