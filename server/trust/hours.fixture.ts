// Time that passes when it is told to: in the place of this process's own timers, so that a second of waiting costs
// nothing and the same seed comes to the same hour. Whatever the house has set an alarm for rings in its order.

type Alarm = { readonly id: number; at: number; readonly every: number | null; readonly ring: () => void }

/** What a timer is to whoever set it. */
type Handle = { readonly id: number; ref(): Handle; unref(): Handle }

export class Hours {
  #now: number
  #alarms: Alarm[] = []
  #last = 0

  constructor(now: number) {
    this.#now = now
  }

  get now(): number {
    return this.#now
  }

  /** A clock that somebody has put right: it may go back. */
  set now(to: number) {
    const by = to - this.#now
    this.#now = to
    for (const alarm of this.#alarms) alarm.at += by
  }

  /** Takes the place of the timers of this process. Returns its undoing. */
  takeOver(): () => void {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis
    const stopwatch = performance.now.bind(performance)
    const set = (every: boolean) => (ring: () => void, after: number) =>
      this.#set(ring, after, every ? after : null)
    const clear = (handle: Handle | undefined) => this.#clear(handle)
    Object.assign(globalThis, {
      setTimeout: set(false),
      clearTimeout: clear,
      setInterval: set(true),
      clearInterval: clear,
    })
    performance.now = () => this.#now
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval })
      performance.now = stopwatch
    }
  }

  /** So many milliseconds pass; `afterEach` is awaited after every alarm that rings. */
  async pass(milliseconds: number, afterEach: () => Promise<void>): Promise<void> {
    const until = this.#now + milliseconds
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at)
      if (next.every === null) this.#alarms = this.#alarms.filter((alarm) => alarm !== next)
      else next.at += next.every
      next.ring()
      await afterEach()
    }
    this.#now = until
  }

  /** A process that has died rings no more. */
  forget(): void {
    this.#alarms = []
  }

  #next(until: number): Alarm | undefined {
    return this.#alarms.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
  }

  #set(ring: () => void, after: number, every: number | null): Handle {
    const id = ++this.#last
    this.#alarms.push({ id, at: this.#now + after, every, ring })
    const handle: Handle = { id, ref: () => handle, unref: () => handle }
    return handle
  }

  #clear(handle: Handle | undefined): void {
    if (handle) this.#alarms = this.#alarms.filter(({ id }) => id !== handle.id)
  }
}
