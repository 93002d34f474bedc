// A button. One that the rules refuse stays in its place and in the order of the keyboard, and says why: on hover, on
// focus, when pressed, and to those who listen.

import './Button.css'
import { type ComponentProps, type MouseEvent, useId, useRef } from 'react'

export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: ButtonVariant
  /** The sentence that says why it cannot be pressed now. */
  readonly refusal?: string | undefined
}

/** A button of one of four kinds. With a `refusal` it does nothing but say it. */
export function Button({ refusal, variant = 'plain', className, onClick, ...button }: ButtonProps) {
  const why = useId()
  const whole = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const isRefused = refusal !== undefined

  const show = () => {
    if (!whole.current || !tip.current) return
    tip.current.showPopover?.()
    setBeside(tip.current, whole.current.getBoundingClientRect())
  }
  const hide = () => tip.current?.hidePopover?.()
  const refuse = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
    show()
  }
  const shows = { onMouseEnter: show, onMouseLeave: hide, onFocus: show, onBlur: hide }

  // One shape for both, so that a button under the keyboard stays there when the rules change their answer.
  return (
    <span
      ref={whole}
      className="pressable"
      {...(isRefused && shows)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
    >
      <button
        type="button"
        {...button}
        className={['button', variant, className].filter(Boolean).join(' ')}
        onClick={isRefused ? refuse : onClick}
        {...(isRefused && { 'aria-disabled': true, 'aria-describedby': why })}
      />
      {isRefused && (
        <span ref={tip} id={why} role="tooltip" popover="manual" className="refusal">
          <span>{refusal}</span>
        </span>
      )}
    </span>
  )
}

/** Under the button, or above it where the window ends; never over the window's edge. */
function setBeside(tip: HTMLElement, button: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const below = button.bottom + height <= clientHeight
  tip.style.top = `${Math.max(0, below ? button.bottom : button.top - height)}px`
  tip.style.left = `${Math.max(0, Math.min(button.left, clientWidth - width))}px`
}
