// The page of an address that leads nowhere.

import { Page } from '../look/Page.tsx'
import { entryAt } from './address.ts'
import { NOWHERE } from './words.ts'

export function Nowhere() {
  return (
    <Page title={NOWHERE.title} lead={<p>{NOWHERE.about}</p>}>
      <p>
        <a href={entryAt()}>{NOWHERE.entry}</a>
      </p>
    </Page>
  )
}
