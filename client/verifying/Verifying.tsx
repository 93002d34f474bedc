// The page on which anyone verifies a record: a place for the copy, one for what was kept of it, and what was found.

import '../look/Page.css'
import './Verifying.css'
import { type DragEvent, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { Field } from '../look/Field.tsx'
import { FilePlace } from '../look/FilePlace.tsx'
import { Notice } from '../look/Notice.tsx'
import { ThemeChoice } from '../look/ThemeChoice.tsx'
import { LOOK } from '../look/words.ts'
import type { NamedBytes } from './finding.ts'
import { Found } from './Found.tsx'
import { Limits } from './Limits.tsx'
import { useFinding } from './use-finding.ts'
import { VERIFYING } from './words.ts'

export function Verifying() {
  const record = useFile()
  const kept = useFile()
  const [key, setKey] = useState('')
  const looking = useFinding(record.file && { record: record.file, kept: kept.file, key: key.trim() })
  const { drop, dropNow } = VERIFYING

  return (
    // A file that is dropped beside its place does not take the page's own.
    <div className="page verifying" onDragOver={stay} onDrop={stay}>
      <header className="page-head">
        <span className="house" translate="no">
          <span aria-hidden="true">[</span>
          {LOOK.house}
          <span aria-hidden="true">]</span>
        </span>
        <ThemeChoice />
      </header>
      <main>
        <div className="page-title">
          <h1>{VERIFYING.title}</h1>
          <p>{VERIFYING.lead}</p>
        </div>
        <div className="given">
          <FilePlace
            label={VERIFYING.record.label}
            hint={VERIFYING.record.hint}
            says={{ choose: VERIFYING.record[record.file ? 'another' : 'choose'], drop, dropNow }}
            error={record.error}
            onFile={(file) => void record.read(file)}
          >
            {record.file?.name}
          </FilePlace>
          <FilePlace
            label={VERIFYING.kept.label}
            hint={VERIFYING.kept.hint}
            says={{ choose: VERIFYING.kept[kept.file ? 'another' : 'choose'], drop, dropNow }}
            error={kept.error}
            onFile={(file) => void kept.read(file)}
          >
            {kept.file && (
              <>
                {kept.file.name} <Button onClick={kept.takeAway}>{VERIFYING.kept.without}</Button>
              </>
            )}
          </FilePlace>
          <Field label={VERIFYING.key.label} hint={VERIFYING.key.hint}>
            {(wiring) => (
              <input
                {...wiring}
                className="key"
                autoComplete="off"
                spellCheck={false}
                value={key}
                onChange={(event) => setKey(event.target.value)}
              />
            )}
          </Field>
        </div>
        <section className="found" aria-live="polite" aria-busy={looking.is === 'at-work'}>
          {looking.is === 'at-work' && <p className="at-work">{VERIFYING.atWork}</p>}
          {looking.is === 'failed' && <Notice kind="trouble">{VERIFYING.failed}</Notice>}
          {looking.is === 'done' && <Found finding={looking.finding} />}
        </section>
        <Limits />
      </main>
    </div>
  )
}

const stay = (event: DragEvent): void => event.preventDefault()

/** One file that was chosen, read; or why it could not be. */
function useFile() {
  const [file, setFile] = useState<NamedBytes | null>(null)
  const [error, setError] = useState<string>()
  const read = async (chosen: File) => {
    const bytes = await chosen.arrayBuffer().catch(() => null)
    setFile(bytes && { name: chosen.name, bytes: new Uint8Array(bytes) })
    setError(bytes ? undefined : VERIFYING.unreadable(chosen.name))
  }
  return { file, error, read, takeAway: () => setFile(null) }
}
