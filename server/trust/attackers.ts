// Attackers in a process of their own, so that what they cost is not taken for the house's: they are given who they are,
// which attack, and how many milliseconds, and say at the end how much they tried and how much of it came to nothing.

import { assert } from '../../shared/result.ts'
import { attacksOf, type Attackers } from './attacks.ts'

const AT_ONCE = 3

const [, , who = '', which = '', time = ''] = process.argv
const given: Attackers = JSON.parse(who)
const attack = attacksOf(given)[Number(which)]
assert(attack, 'there is such an attack')

const until = performance.now() + Number(time)
const sum = { tried: 0, refused: 0 }
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < until) {
      const { tried, refused } = await attack.go()
      sum.tried += tried
      sum.refused += refused
    }
  }),
)
process.stdout.write(JSON.stringify(sum), () => process.exit(0))
