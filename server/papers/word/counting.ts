// How a number is written in the ways of counting that Word knows: 4 is `4`, `d`, `IV`, `四`. Every result is short,
// whatever number a file asks for.

type Way = (number: number) => string

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Romans wrote no more than this without further signs. */
const LARGEST_ROMAN = 3999
/** Word repeats the letter for each turn through the alphabet: `z`, `aa`, `bb`. Beyond these turns a number is plainer. */
const MOST_TURNS = 8

const ABJAD = Array.from('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ')
const ALIF_BA = Array.from('أبتثجحخدذرزسشصضطظعغفقكلمنهوي')
const CYRILLIC = Array.from('абвгдежзиклмнопрстуфхцчшщыэюя')
const LATIN = Array.from('abcdefghijklmnopqrstuvwxyz')
const CHINESE = Array.from('〇一二三四五六七八九')

const lettersOf =
  (alphabet: readonly string[]): Way =>
  (number) => {
    const turn = Math.floor((number - 1) / alphabet.length)
    const letter = alphabet[(number - 1) % alphabet.length]
    return number < 1 || turn >= MOST_TURNS || letter === undefined ? String(number) : letter.repeat(turn + 1)
  }

const roman: Way = (number) => {
  if (number < 1 || number > LARGEST_ROMAN) return String(number)
  let rest = number
  let written = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      written += sign
      rest -= value
    }
  return written
}

const ordinal: Way = (number) => {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

/** 四, 十四, 二十四; above 99 the digits one by one. */
const chinese: Way = (number) => {
  const sign = (digit: number) => CHINESE[digit] ?? ''
  if (number < 1 || number > 99) return Array.from(String(number), (digit) => sign(Number(digit))).join('')
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? sign(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? sign(ones) : ''}`
}

const latin = lettersOf(LATIN)
const cyrillic = lettersOf(CYRILLIC)

const WAYS: ReadonlyMap<string, Way> = new Map<string, Way>([
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['lowerLetter', latin],
  ['upperLetter', (number) => latin(number).toUpperCase()],
  ['lowerRoman', (number) => roman(number).toLowerCase()],
  ['upperRoman', roman],
  ['ordinal', ordinal],
  ['arabicAbjad', lettersOf(ABJAD)],
  ['arabicAlpha', lettersOf(ALIF_BA)],
  ['russianLower', cyrillic],
  ['russianUpper', (number) => cyrillic(number).toUpperCase()],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['ideographDigital', chinese],
  ['none', () => ''],
])

/** A number in one of Word's ways (`w:numFmt`); in digits where the way is not known. */
export const countedAs = (number: number, way: string): string => (WAYS.get(way) ?? String)(number)
