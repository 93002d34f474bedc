// Negotiations that are lived through by chance, one a seed (life.fixture.ts), in a real house whose disk, clock, network and
// chance are made up (world.fixture.ts). After every step all that must always hold is looked at (watch.fixture.ts). A
// seed leads to the same life again.

import { Life } from './life.fixture.ts'
import { World } from './world.fixture.ts'

export type Figures = {
  readonly steps: number
  readonly entries: number
  readonly keystrokes: number
  readonly frames: number
  readonly reopened: number
}

/**
 * Lives through so many steps.
 * @throws Error that names the seed, the step and the rule that was broken
 */
export async function simulate(seed: number, steps: number): Promise<Figures> {
  const world = new World(seed)
  const give = world.hours.takeOver()
  // A promise that nobody awaits ends the process of a real house.
  const ends = (cause: unknown) =>
    world.breaches.push(new Error(`[W6] no fault ends the process: ${stackOf(cause)}`, { cause }))
  process.on('unhandledRejection', ends)
  const life = new Life(world, seed, steps)
  let step = 0
  try {
    await world.begin()
    for (; step < steps; step++) await life.goesOn(step)
    await life.ends()
    return { steps, ...world.watch.figures, reopened: life.reopened }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Seed ${seed}, step ${step} of ${steps}: ${why}`, { cause })
  } finally {
    process.off('unhandledRejection', ends)
    give()
  }
}

/**
 * Lives through so many seeds from one on, and adds up what was seen.
 * @throws Error as `simulate`, at the first that breaks a rule
 */
export async function simulateAll(from: number, seeds: number, steps: number): Promise<Figures> {
  let sum: Figures = { steps: 0, entries: 0, keystrokes: 0, frames: 0, reopened: 0 }
  for (let seed = from; seed < from + seeds; seed++) {
    const seen = await simulate(seed, steps)
    sum = {
      steps: sum.steps + seen.steps,
      entries: sum.entries + seen.entries,
      keystrokes: sum.keystrokes + seen.keystrokes,
      frames: sum.frames + seen.frames,
      reopened: sum.reopened + seen.reopened,
    }
  }
  return sum
}

const stackOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
