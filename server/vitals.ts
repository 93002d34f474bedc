// How the house is, in numbers: for whoever runs it and for the machine that watches it. Nothing of it says what anybody
// wrote, who they are, or which negotiation they sit in.

import type { Attendance } from './attendance.ts'
import type { Negotiations } from './negotiations.ts'

/** What the event loop was kept from doing, in seconds, since it was last asked. */
export type LoopDelay = { readonly p50: number; readonly p99: number; readonly max: number }

const KINDS = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const

export class Vitals {
  /** The house has been asked to close. */
  isClosing = false
  /** The disk has failed for good: nothing more is kept until the house is started again. */
  isBroken = false
  readonly #answers = new Map<string, number>()
  readonly #house: { readonly negotiations: Negotiations; readonly attendance: Attendance }

  constructor(house: { readonly negotiations: Negotiations; readonly attendance: Attendance }) {
    this.#house = house
  }

  /** Whether the house takes people in. */
  get isReady(): boolean {
    return !this.isClosing && !this.isBroken
  }

  /** One more request was answered with this status. */
  count(status: number): void {
    const kind = KINDS[Math.floor(status / 100) - 1] ?? '5xx'
    this.#answers.set(kind, (this.#answers.get(kind) ?? 0) + 1)
  }

  /** The numbers in the text format of Prometheus (version 0.0.4). */
  async inText(loop: LoopDelay): Promise<string> {
    const { negotiations, attendance } = this.#house
    const sessions = await negotiations.inSession
    const heads = sessions.map(({ conference }) => conference.negotiation.head)
    const rooms = sessions.map(
      ({ drafting }) => drafting.desks.all.filter(({ room }) => room !== null).length,
    )
    const { rss, heapUsed } = process.memoryUsage()
    const answered = (kind: string) => this.#answers.get(kind) ?? 0
    return [
      gauge('adref_ready', 'Whether the house takes people in.', this.isReady ? 1 : 0),
      gauge('adref_negotiations', 'Negotiations in session.', sessions.length),
      gauge('adref_record_entries', 'Entries on the records of all negotiations.', sum(heads)),
      gauge('adref_floor_connections', 'Pages that listen to a floor.', attendance.count('floor')),
      gauge('adref_room_connections', 'Lines into rooms where words are typed.', attendance.count('room')),
      gauge('adref_rooms_open', 'Rooms in which words can be typed now.', sum(rooms)),
      counter('adref_answers_total', 'Requests answered.', sum(KINDS.map(answered))),
      counter('adref_refusals_total', 'Requests that were refused.', answered('4xx')),
      counter('adref_faults_total', 'Requests that ended in a fault.', answered('5xx')),
      gauge(
        'adref_event_loop_delay_p50_seconds',
        'Delay of the event loop since last asked, median.',
        loop.p50,
      ),
      gauge('adref_event_loop_delay_p99_seconds', 'The same, 99th percentile.', loop.p99),
      gauge('adref_event_loop_delay_max_seconds', 'The same, longest.', loop.max),
      gauge('process_resident_memory_bytes', 'Memory of the process.', rss),
      gauge('nodejs_heap_used_bytes', 'Memory in use on the heap.', heapUsed),
      counter('process_cpu_seconds_total', 'Processor time of the process.', processorTime()),
    ].join('')
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const metric = (type: 'gauge' | 'counter') => (name: string, help: string, value: number) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`
const gauge = metric('gauge')
const counter = metric('counter')
