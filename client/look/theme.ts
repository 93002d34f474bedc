// Light, dark, or as the device has it: the reader's choice, kept on this device alone and the same in all its tabs.

export type Theme = 'light' | 'dark' | 'system'

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

const KEPT_AS = 'theme'
const CHOSEN = 'theme-chosen'

/** The reader's choice; as the device has it until they choose. */
export function chosenTheme(): Theme {
  const kept = keptTheme()
  return THEMES.find((theme) => theme === kept) ?? 'system'
}

/** Keeps the choice and shows it at once. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEPT_AS, theme)
  } catch {
    // A browser that keeps nothing still shows the choice, until the page is left.
  }
  show(theme)
  window.dispatchEvent(new Event(CHOSEN))
}

/** Shows the choice now and whenever it is made in another tab. Returns its undoing. */
export function followTheme(): () => void {
  show(chosenTheme())
  return onThemeChange(() => show(chosenTheme()))
}

/** Calls back when the choice changes, here or in another tab. Returns its undoing. */
export function onThemeChange(changed: () => void): () => void {
  const kept = (event: StorageEvent) => {
    if (event.key === KEPT_AS || event.key === null) changed()
  }
  window.addEventListener('storage', kept)
  window.addEventListener(CHOSEN, changed)
  return () => {
    window.removeEventListener('storage', kept)
    window.removeEventListener(CHOSEN, changed)
  }
}

function keptTheme(): string | null {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
