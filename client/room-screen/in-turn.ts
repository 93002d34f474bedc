// Asking for the last thing that was wanted: one request at a time, so that they arrive in order, and never for what was
// overtaken while an answer was on its way.

export function inTurn<Wanted>(ask: (wanted: Wanted) => Promise<void>): (wanted: Wanted) => void {
  let next: { readonly wanted: Wanted } | null = null
  let isAsking = false
  const go = async () => {
    isAsking = true
    while (next) {
      const { wanted } = next
      next = null
      await ask(wanted)
    }
    isAsking = false
  }
  return (wanted) => {
    next = { wanted }
    if (!isAsking) void go()
  }
}
