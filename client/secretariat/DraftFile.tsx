// The place where the draft is put on the desk: chosen from a list of files, or dropped.

import type { ReactNode } from 'react'
import { FilePlace } from '../look/FilePlace.tsx'
import { TAKEN } from './file.ts'
import { DESK } from './words.ts'

type DraftFileProps = {
  /** The name of the file that lies there now. */
  readonly name: string | undefined
  readonly error: string | undefined
  /** What is said about the file that lies there. */
  readonly children?: ReactNode
  readonly onFile: (file: File) => void
}

export function DraftFile({ name, error, children, onFile }: DraftFileProps) {
  const { label, hint, choose, another, drop, dropNow } = DESK.file
  const says = { choose: name === undefined ? choose : another, drop, dropNow }
  return (
    <FilePlace {...{ label, hint, says, error, onFile }} accept={TAKEN}>
      {children}
    </FilePlace>
  )
}
