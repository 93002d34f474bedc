// A draft as a file on the secretariat's own machine: whether the desk takes it, and its bytes as the house wants them.

import { ok, refuse, type Result } from '../../shared/result.ts'
import { DESK } from './words.ts'

/** What a file chooser offers; the house decides by content. */
export const TAKEN =
  '.docx,.md,.markdown,.txt,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const WORD = /\.docx$/i
const TEXT = /\.(md|markdown|txt|text)$/i
/** What the house takes in (server/papers/limits.ts): asked here first, so that nobody waits for a file in vain. */
const LARGEST_TEXT = 5_000_000
const LARGEST_WORD = 20_000_000

/** The sentence that says why a file is not taken, before it is read. */
export function objectionTo(file: File): string | undefined {
  const isWord = WORD.test(file.name)
  if (!isWord && !TEXT.test(file.name)) return DESK.file.wrongKind(file.name)
  if (file.size === 0) return DESK.file.empty(file.name)
  if (isWord) return file.size > LARGEST_WORD ? DESK.file.tooBigForWord(file.name) : undefined
  return file.size > LARGEST_TEXT ? DESK.file.tooBig(file.name) : undefined
}

/** The bytes of a file in base64, or the sentence that says why not. */
export function inBase64(file: File): Promise<Result<string, string>> {
  return new Promise((settle) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = reader.result
      settle(
        typeof address === 'string'
          ? ok(address.slice(address.indexOf(',') + 1))
          : refuse(DESK.file.unreadable(file.name)),
      )
    })
    reader.addEventListener('error', () => settle(refuse(DESK.file.unreadable(file.name))))
    reader.readAsDataURL(file)
  })
}
