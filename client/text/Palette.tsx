// Go to: a paragraph by its number or its words, or a command by its name. By keyboard alone.

import './Palette.css'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { Paragraph } from '../../shared/paragraphs.ts'
import { plain } from '../../shared/prose.ts'
import { Dialog } from '../look/Dialog.tsx'
import { ROOM } from './words.ts'

export type Command = { readonly name: string; readonly run: () => void }

type PaletteProps = {
  readonly paragraphs: readonly Paragraph[]
  readonly commands: readonly Command[]
  readonly onChoose: (paragraph: Paragraph) => void
  readonly onClose: () => void
}

type Choice = {
  readonly key: string
  readonly mark: string
  readonly words: string
  readonly run: () => void
}

/** As many as can be read at a glance. */
const MOST_SHOWN = 12

export function Palette({ paragraphs, commands, onChoose, onClose }: PaletteProps) {
  const list = useId()
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const choices = useMemo((): readonly Choice[] => {
    const wanted = asked.trim().toLowerCase()
    const named = commands
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .map(({ name, run }) => ({ key: name, mark: '›', words: name, run }))
    const found = paragraphs
      .map((paragraph) => ({ paragraph, words: plain(paragraph.base) }))
      .filter(({ paragraph, words }) => matches(paragraph, words, wanted))
      .map(({ paragraph, words }) => ({
        key: paragraph.id,
        mark: paragraph.reference,
        words: words.slice(0, 90),
        run: () => onChoose(paragraph),
      }))
    const exact = found.filter(({ mark }) => mark.toLowerCase() === wanted)
    return [
      ...exact,
      ...(wanted === '' ? named : []),
      ...found.filter((choice) => !exact.includes(choice)),
      ...(wanted === '' ? [] : named),
    ].slice(0, MOST_SHOWN)
  }, [asked, paragraphs, commands, onChoose])
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') take(choices[at])
    else if (step === 0) return
    else setAt((before) => Math.max(0, Math.min(choices.length - 1, before + step)))
    event.preventDefault()
  }
  return (
    <Dialog title={ROOM.palette} onClose={onClose}>
      <div className="palette">
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={choices[at] && `${list}-${at}`}
          aria-label={ROOM.paletteHint}
          placeholder={ROOM.paletteHint}
          value={asked}
          autoFocus
          onChange={(event) => {
            setAsked(event.target.value)
            setAt(0)
          }}
          onKeyDown={hear}
        />
        <ul id={list} role="listbox" aria-label={ROOM.palette}>
          {choices.map((choice, index) => (
            <li
              key={choice.key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => take(choice)}
            >
              <span className="number">{choice.mark}</span>{' '}
              <span className="first-words">{choice.words}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

function matches({ reference, label }: Paragraph, words: string, wanted: string): boolean {
  if (wanted === '') return false
  return (
    reference.toLowerCase().startsWith(wanted) ||
    label.toLowerCase().startsWith(wanted) ||
    words.toLowerCase().includes(wanted)
  )
}
