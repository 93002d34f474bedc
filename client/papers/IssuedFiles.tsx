// The files of the texts that were issued, the last first: each as it was issued, and what is different in it.

import type { Negotiation } from '../../shared/negotiation.ts'
import type { Place } from '../session/asking.ts'
import { Files } from './Files.tsx'
import { issuedIn, type IssuedFiles as Issued, TABLES, WITH_CHANGES } from './offered.ts'
import { TAKING } from './words.ts'

type IssuedFilesProps = { readonly place: Place; readonly negotiation: Negotiation }

export function IssuedFiles({ place, negotiation }: IssuedFilesProps) {
  const [last, ...earlier] = issuedIn(negotiation)
  if (!last) return null
  return (
    <>
      <Since place={place} issued={last} />
      {[last, ...earlier].map((issued) => (
        <li key={issued.turn}>
          <h4>{issued.name}</h4>
          <p>{TAKING.issuedAbout}</p>
          <Files place={place} paper={`issued-${issued.turn}`} name={issued.name} formats={issued.formats} />
          {issued.before && <Against place={place} issued={issued} before={issued.before} />}
        </li>
      ))}
    </>
  )
}

/** What is different in the text as it stands from the last one issued. */
function Since({ place, issued }: { readonly place: Place; readonly issued: Issued }) {
  const name = TAKING.sinceIssued(issued.name)
  return (
    <li>
      <h4>{name}</h4>
      <Files place={place} paper={`changes-${issued.turn}-now`} name={name} formats={WITH_CHANGES} />
    </li>
  )
}

type AgainstProps = {
  readonly place: Place
  readonly issued: Issued
  readonly before: NonNullable<Issued['before']>
}

function Against({ place, issued, before }: AgainstProps) {
  const changes = TAKING.against(before.name)
  return (
    <>
      <p className="of-one">{changes}</p>
      <Files
        place={place}
        paper={`changes-${before.turn}-${issued.turn}`}
        name={`${issued.name}. ${changes}`}
        formats={WITH_CHANGES}
      />
      <p className="of-one">{TAKING.concordance}</p>
      <Files
        place={place}
        paper={`concordance-${issued.turn}`}
        name={`${issued.name}. ${TAKING.concordance}`}
        formats={TABLES}
      />
    </>
  )
}
