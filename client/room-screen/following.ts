// Whether the room screen follows this window: kept in this tab alone, so that it outlives a reload and not the sitting.

const KEPT_AS = 'adref-room-screen-follows'

export function isKeptFollowing(): boolean {
  try {
    return sessionStorage.getItem(KEPT_AS) !== null
  } catch {
    return false
  }
}

export function keepFollowing(isFollowing: boolean): void {
  try {
    if (isFollowing) sessionStorage.setItem(KEPT_AS, 'yes')
    else sessionStorage.removeItem(KEPT_AS)
  } catch {
    // A browser that keeps nothing follows until the page is left.
  }
}
