// Two kinds of failure, kept apart. A *refusal* is an answer (`Result`): the rules said no, and the person is told
// why. A *fault* is a bug (`assert`, `unreachable`): it throws, and it is never caught to be shown to a person.

export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const refuse = <R>(refusal: R): Result<never, R> => ({ ok: false, refusal })

/** `truth` says what was expected to hold, as in "entry 7 follows entry 6". */
export function assert(condition: unknown, truth: string): asserts condition {
  if (!condition) throw new Error(`It does not hold that ${truth}.`)
}

/** Closes a switch over a union: adding a case to the union stops the build here. */
export function unreachable(value: never): never {
  throw new Error(`Unknown case: ${JSON.stringify(value)}`)
}
