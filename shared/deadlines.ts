// A deadline: the last moment at which something counts, by the house's clock. A call has one and a silence has one; whether
// it is past is judged here for both, by when the act reached the house [C4, Z4].

/** Whether this deadline is past at this time. Both are ISO 8601 in UTC with milliseconds, which compare as text. */
export const isPast = (until: string, at: string): boolean => at > until
