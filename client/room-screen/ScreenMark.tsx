// The shape that stands for the room screen: a screen on its foot. Whoever draws it says it in words as well.

export function ScreenMark() {
  return (
    <svg className="screen-mark" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path
        d="M1 1.75h10v6.5H1zM6 8.25v2.5M3.5 10.75h5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
      />
    </svg>
  )
}
