// At the head of the last text issued: for the secretariat the way to record that it was adopted.

import { useState } from 'react'
import type { Revision } from '../../shared/revisions.ts'
import { Button } from '../look/Button.tsx'
import type { AdoptionProps } from './AdoptionBand.tsx'
import { RecordingAdoption } from './RecordingAdoption.tsx'
import { ADOPTION } from './words.ts'

export function AdoptionOn(props: AdoptionProps & { readonly revision: Revision }) {
  const { here, revision } = props
  const { negotiation, actor } = here
  const [isRecording, setRecording] = useState(false)
  const isLast = negotiation.revisions.at(-1)?.name === revision.name
  if (actor?.role !== 'secretariat' || !isLast || negotiation.adoption) return null
  return (
    <>
      <Button onClick={() => setRecording(true)}>{ADOPTION.record}</Button>
      {isRecording && <RecordingAdoption {...props} onClose={() => setRecording(false)} />}
    </>
  )
}
