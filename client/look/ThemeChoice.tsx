// The reader's choice of light or dark, as a small row of three.

import './ThemeChoice.css'
import { useId, useSyncExternalStore } from 'react'
import { chooseTheme, chosenTheme, onThemeChange, THEMES } from './theme.ts'
import { LOOK } from './words.ts'

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(onThemeChange, chosenTheme)
  const name = useId()
  return (
    <fieldset className="theme-choice">
      <legend className="spoken">{LOOK.theme}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            className="spoken"
            name={name}
            checked={theme === each}
            onChange={() => chooseTheme(each)}
          />
          <span>{LOOK.themes[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
