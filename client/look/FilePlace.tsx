// A place where a file is put: chosen from a list of files, or dropped.

import './FilePlace.css'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'

type FilePlaceProps = {
  readonly label: string
  readonly hint: ReactNode
  /** What the button says, and what stands beside it, also while a file is held over it. */
  readonly says: { readonly choose: string; readonly drop: string; readonly dropNow: string }
  /** The kinds of file that are offered, as in `accept`. */
  readonly accept?: string
  readonly error?: string | undefined
  /** What is said about the file that lies there. */
  readonly children?: ReactNode
  readonly onFile: (file: File) => void
}

export function FilePlace({ label, hint, says, accept, error, children, onFile }: FilePlaceProps) {
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
    <div className="file-place">
      <span className="label" id={`${id}-label`}>
        {label}
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
          accept={accept}
          aria-labelledby={`${id}-label ${id}-choose`}
          aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          aria-invalid={error !== undefined}
          onChange={choose}
        />
        <label htmlFor={id} id={`${id}-choose`} className="button">
          {says.choose}
        </label>
        <span className="or">{isOver ? says.dropNow : says.drop}</span>
        <div className="said" role="status">
          {children}
        </div>
      </div>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
