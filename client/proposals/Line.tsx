// One line to fill in beside the words of a desk.

type LineProps = {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly onEnter?: () => void
  readonly onEscape?: () => void
}

export function Line({ label, hint, text, onText, onEnter, onEscape }: LineProps) {
  return (
    <label className="reason">
      <span>{label}</span>
      <input
        value={text}
        maxLength={4_000}
        placeholder={hint}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') onEnter?.()
          if (event.key === 'Escape') onEscape?.()
        }}
      />
    </label>
  )
}
