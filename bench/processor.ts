// What something costs the processor: of a process that is busy beside others its time on the wall says little.

import { readFileSync } from 'node:fs'

/** The system counts the time of other processes in hundredths of a second. */
const TICK = 10

/** What it costs this process to do it once, in milliseconds. Each time is done with a value that was made before. */
export function costOf<Value>(values: readonly Value[], does: (value: Value) => unknown): number {
  const before = process.cpuUsage()
  for (const value of values) does(value)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / values.length
}

/** What a process has cost until now, in milliseconds; null where the system does not say so (it does on Linux). */
export function spentBy(pid: number): number | null {
  try {
    // The name of the program stands in brackets and may hold anything; the fields are counted behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return null
  }
}
