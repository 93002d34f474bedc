// Copies words to the clipboard, and says when the browser does not lend it.

import { useState } from 'react'
import { inPlainText, type Prose } from '../../shared/prose.ts'
import { Button } from '../look/Button.tsx'
import { HANDED_BACK } from './words.ts'

export function CopyButton({ words }: { readonly words: Prose }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(inPlainText(words))
      setCopied(true)
    } catch {
      setCopied(false) // some browsers lend the clipboard only to pages that come by https
    }
  }
  return (
    <>
      {copied === false && <p>{HANDED_BACK.copyByHand}</p>}
      <Button onClick={() => void copy()}>{copied ? HANDED_BACK.copied : HANDED_BACK.copy}</Button>
    </>
  )
}
