// The card that is chosen, brought to sight and under the keyboard.

/** Shows it also where it is folded away with the decided ones; what Tab reaches next is on it. */
export function showPicked(business: HTMLElement | null): void {
  const card = business?.querySelector<HTMLElement>('.card.picked')
  const folded = card?.closest('details')
  if (folded) folded.open = true
  card?.focus({ preventScroll: true })
  card?.scrollIntoView({ block: 'nearest' })
}
