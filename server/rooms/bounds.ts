// How much one connection may ask of a room, and how large a working text may become. Every number here was chosen
// with the attacks of the trust study in view: an honest typist stays below a tenth of each.

/** One frame, in bytes: an update of a whole working text fits in it. The door's WebSocketServer takes it as `maxPayload`. */
export const LARGEST_FRAME = 256 * 1024

/** A working text in bytes, deleted words included: the longest paragraph of the genre, rewritten some twenty times. */
export const LARGEST_STATE = 256 * 1024

/** Structs that one update may bring; a paste of a page is under a hundred. */
export const MOST_STRUCTS = 2_000

/** Ranges that one update may delete, beside those the room has deleted already: each costs a search. */
export const MOST_RANGES = 2_000

/** Clocks stay below 2³¹, so that nothing that packs or compares them ever leaves the safe integers. */
export const CLOCK_LIMIT = 2 ** 31

/** Yjs draws its client ids from 32 bits. */
export const CLIENT_LIMIT = 2 ** 32

/** What a struct or a deletion may add to the state beside its own bytes: it splits at most two, and each repeats its head. */
export const SPLIT_COST = 48

/** Client ids that are new to the room, for one seat in one day: a page loaded every seven minutes. */
export const MOST_NEW_CLIENTS = 64
export const DAY = 24 * 60 * 60 * 1_000

/** A state of awareness is a name and a caret, 200 bytes. Deep JSON costs stack in everybody who reads it. */
export const LARGEST_AWARENESS = 4 * 1024
export const DEEPEST_AWARENESS = 8

/** A stock client repeats to the house what it hears about the others, so a message may hold a roomful; they are only skipped. */
export const MOST_AWARENESS_ENTRIES = 256

/** A budget fills by `perSecond` up to `burst`, and is full when a connection opens. */
export type Allowance = { readonly perSecond: number; readonly burst: number }

/** Messages: a fast typist sends ten a second; the burst is for one who comes back with a long queue. */
export const MESSAGES: Allowance = { perSecond: 200, burst: 2_000 }

/** What a stock client merely repeats about others costs a tenth of a message: twenty typists make each other repeat. */
export const COST_OF_AN_ECHO = 0.1

/** Bytes: typing makes one or two kB a second. What is inserted and deleted again still fills the disk. */
export const BYTES: Allowance = { perSecond: 64 * 1024, burst: 2 * 1024 * 1024 }

/** Milliseconds of judging: typing costs about a thousandth. */
export const JUDGING: Allowance = { perSecond: 100, burst: 500 }

/**
 * Milliseconds after which an update of many parts is refused, though there is nothing else wrong with it: whoever reads
 * it pays the same again. Two thousand honest structs take twenty; with as many right origins of choice, three hundred.
 */
export const DEAREST_UPDATE = 150

/** An update of fewer structs and deletions cannot be dear; what takes long then is the machine. */
export const MANY_PARTS = 100

/** A stall of the machine while an update is judged is not its sender's doing: one update is never charged more. */
export const MOST_CHARGED = 250

/** Whole working texts sent on request: a stock client asks once, when it connects. */
export const WHOLE_TEXTS: Allowance = { perSecond: 0.1, burst: 5 }

/** Bytes waiting for a socket that does not read: sixteen whole working texts. */
export const MOST_WAITING = 4 * 1024 * 1024

/** Milliseconds to the first message: a client speaks as soon as it is connected. */
export const FIRST_MESSAGE_WITHIN = 10_000

/** Milliseconds between pings; a line that has not answered one by the next is dropped. */
export const PING_EVERY = 30_000
