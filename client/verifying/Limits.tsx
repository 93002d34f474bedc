// What no record proves, whoever verifies it. It is said before anything is found, and whatever is found.

import { VERIFYING } from './words.ts'

export function Limits() {
  return (
    <section className="limits">
      <h2>{VERIFYING.limits.title}</h2>
      <ul>
        {VERIFYING.limits.items.map(({ that, why }) => (
          <li key={that}>
            <strong>{that}</strong> {why}
          </li>
        ))}
      </ul>
    </section>
  )
}
