// What the house says of itself: one line of JSON an event, without words anyone typed and without secrets.

export type Log = {
  /** Something worth knowing happened. */
  readonly note: (event: string, facts?: Readonly<Record<string, string | number>>) => void
  /** Something went wrong: a bug, or the disk. */
  readonly fault: (event: string, cause: unknown) => void
}

/** A log that writes lines through `write`, each stamped by `clock`. */
export function openLog(write: (line: string) => void, clock: () => number): Log {
  const line = (level: string, event: string, facts: Readonly<Record<string, unknown>>) =>
    write(`${JSON.stringify({ at: new Date(clock()).toISOString(), level, event, ...facts })}\n`)
  return {
    note: (event, facts = {}) => line('note', event, facts),
    fault: (event, cause) =>
      line('fault', event, {
        cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
  }
}
