// A draft as a file on the secretariat's own machine: whether the desk takes it, and its bytes as the house wants them.

import { ok, refuse, type Result } from '../../shared/result.ts'
import { DESK } from './words.ts'

/** What a file chooser offers; the house decides by content. */
export const TAKEN = '.md,.markdown,.txt,text/plain,text/markdown'

const ENDINGS = /\.(md|markdown|txt|text)$/i
/** What the house takes in (server/papers): asked here first, so that nobody waits for a file to go up in vain. */
const LARGEST = 5_000_000

/** The sentence that says why a file is not taken, before it is read. */
export function objectionTo(file: File): string | undefined {
  if (!ENDINGS.test(file.name)) return DESK.file.wrongKind(file.name)
  if (file.size === 0) return DESK.file.empty(file.name)
  return file.size > LARGEST ? DESK.file.tooBig(file.name) : undefined
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
