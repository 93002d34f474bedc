// The place where the draft is put on the desk: chosen from a list of files, or dropped.

import './DraftFile.css'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
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
  const id = useId()
  const [isOver, setIsOver] = useState(false)

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onFile(file)
    // So that the same file, mended, can be chosen again.
    event.target.value = ''
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onFile(file)
  }

  return (
    <div className="draft-file">
      <span className="label" id={`${id}-label`}>
        {DESK.file.label}
      </span>
      <div
        className="place"
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          className="spoken"
          accept={TAKEN}
          aria-labelledby={`${id}-label ${id}-choose`}
          aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          aria-invalid={error !== undefined}
          onChange={choose}
        />
        <label htmlFor={id} id={`${id}-choose`} className="button">
          {name === undefined ? DESK.file.choose : DESK.file.another}
        </label>
        <span className="or">{isOver ? DESK.file.dropNow : DESK.file.drop}</span>
        <div className="said" role="status">
          {children}
        </div>
      </div>
      <p id={`${id}-hint`} className="hint">
        {DESK.file.hint}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
