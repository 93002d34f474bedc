// One tab of one seat: the verbs in which the stories are told, and everything the tab was sent.

import type { Locator, Page } from 'playwright-core'

/** Milliseconds between two letters of a fast typist. */
const RHYTHM = 30

/** Milliseconds after which what has not come will not come: shorter than a story, so that it says what it waited for. */
const PATIENCE = 15_000

/** A frame that came over a socket. */
export type Frame = { readonly at: number; readonly socket: string; readonly words: string }

export class Tab {
  readonly page: Page
  /** What came over its sockets, in order; a binary frame letter by letter. */
  readonly frames: Frame[] = []
  readonly #troubles: string[] = []
  readonly #expected: RegExp[] = []

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (fault) => this.#troubles.push(`${page.url()}: ${fault.message}`))
    page.on('console', (line) => {
      if (line.type() === 'error') this.#troubles.push(`${page.url()}: ${line.text()}`)
    })
    page.on('websocket', (socket) => {
      const { pathname } = new URL(socket.url())
      socket.on('framereceived', ({ payload }) =>
        this.frames.push({
          at: performance.now(),
          socket: pathname,
          words: typeof payload === 'string' ? payload : payload.toString('utf8'),
        }),
      )
    })
  }

  /** What went wrong on the page, save what the story expects. */
  get troubles(): readonly string[] {
    return this.#troubles.filter((trouble) => !this.#expected.some((known) => known.test(trouble)))
  }

  /** The browser itself reports an answer such as 409 as an error; a story that asks for one says so. */
  expects(trouble: RegExp): void {
    this.#expected.push(trouble)
  }

  /** The paragraph that is cited so: `13`, `7 (c)`, `PP3`. */
  paragraph(reference: string): Locator {
    return this.page.getByRole('listitem', { name: `Paragraph ${reference}`, exact: true })
  }

  /** The words of a paragraph as this tab has them, whether they are in sight or far down the text. */
  readonly words = (reference: string) => async (): Promise<string> =>
    (await this.paragraph(reference).textContent()) ?? ''

  /** The editor of one's own words; there is at most one. */
  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Your delegation’s words on paragraph' })
  }

  /** The words in the editor, without the carets and the proposals that are drawn around them. */
  readonly draft = (): Promise<string> =>
    this.editor.evaluate((editor) => {
      const drawn = '.collaboration-carets__caret, [contenteditable="false"]'
      let words = ''
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { nodeValue, parentElement } = texts.currentNode
        if (!parentElement?.closest(drawn)) words += nodeValue ?? ''
      }
      return words
    })

  /** How what is typed is kept, and otherwise how the line stands: one sentence above the text. */
  readonly line = (): Promise<string> => this.page.locator('.line-state').innerText()

  /** The card of a proposal, by its number. */
  card(number: string): Locator {
    return this.page.getByRole('article', { name: number, exact: true })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  question(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true })
  }

  /** Answers a question by keyboard, and waits until it is gone. */
  async answers(title: string, answer: string): Promise<void> {
    const asked = this.question(title)
    await asked.getByRole('button', { name: answer, exact: true }).press('Enter')
    await asked.waitFor({ state: 'detached' })
  }

  /** A facilitator issues the text as it stands, under the name that is offered. */
  async issues(): Promise<void> {
    await this.button('The bench').press('Enter')
    await this.button('Issue a revision…').press('Enter')
    await this.answers('Issue a revision?', 'Issue it')
    await this.page.keyboard.press('Escape')
  }

  async isInTheRoom(): Promise<void> {
    await this.page.locator('ol.text').waitFor()
  }

  /** Goes to a paragraph by the map. */
  async goesTo(reference: string): Promise<void> {
    const number = this.page.locator('.number').getByText(reference, { exact: true })
    await this.page
      .getByRole('navigation', { name: 'Paragraphs of the declaration' })
      .getByRole('link')
      .filter({ has: number })
      .click()
    await this.page.locator(`[aria-label="Paragraph ${reference}"][aria-current="location"]`).waitFor()
  }

  /** Opens its delegation's words on a paragraph, or goes on with them, by the button below the paragraph. */
  async writesOn(reference: string): Promise<void> {
    await this.goesTo(reference)
    await this.paragraph(reference)
      .getByRole('button', { name: /^(Propose a change|Go on with your proposal)$/ })
      .click()
    await this.editorHasTheCaret()
  }

  /** The editor is open and the caret stands where it puts it. */
  async editorHasTheCaret(): Promise<void> {
    await this.page.locator('.wording.ProseMirror-focused').waitFor()
  }

  /** Puts the caret at the end of the words again. */
  async goesOn(): Promise<void> {
    await this.editor.focus()
    await this.editorHasTheCaret()
    await this.editor.press('Control+End')
  }

  /** Types where the caret stands. */
  async types(words: string): Promise<void> {
    await this.editor.pressSequentially(words, { delay: RHYTHM })
  }

  /** Presses Tab until the keyboard stands on it, as somebody without a mouse comes there. */
  async walksTo(place: Locator): Promise<void> {
    for (let step = 0; step < 40; step++) {
      if (await place.evaluate((one) => one === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not come to ${place.toString()} by Tab.`)
  }

  /** Presses Table, with the reason that goes on the card. */
  async tables(reason: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await this.page.getByRole('button', { name: /^Table( again)?$/ }).click()
  }

  /** Chooses the first card on the paragraph by key, and goes on until it is the one of this number. */
  async picksByKey(number: string): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      await this.page.keyboard.press('c')
      await this.page.locator('article.card.picked').waitFor()
      if ((await this.page.locator('article.card.picked').getAttribute('aria-label')) === number) return
    }
    throw new Error(`There is no card ${number} to be reached by key.`)
  }

  /** Takes proposals into the text, from the card of the first; each button is pressed by key. */
  async accepts(reference: string, [first = '', ...others]: readonly string[]): Promise<void> {
    await this.goesTo(reference)
    await this.card(first).getByRole('button', { name: 'Accept…', exact: true }).press('Enter')
    const question = this.page.getByRole('dialog', { name: `Accept into paragraph ${reference}` })
    for (const other of others)
      await question.getByRole('checkbox', { name: other, exact: true }).press('Space')
    await question.getByRole('button', { name: 'Accept into the text', exact: true }).press('Enter')
    await question.waitFor({ state: 'detached' })
  }

  /** The words in the editor up to its caret. */
  readonly beforeTheCaret = (): Promise<string> =>
    this.editor.evaluate((editor) => {
      const { anchorNode, anchorOffset = 0 } = getSelection() ?? {}
      if (!anchorNode || !editor.contains(anchorNode)) return ''
      const before = document.createRange()
      before.setStart(editor, 0)
      before.setEnd(anchorNode, anchorOffset)
      const words = before.cloneContents()
      for (const drawn of words.querySelectorAll('.collaboration-carets__caret, [contenteditable="false"]'))
        drawn.remove()
      return words.textContent ?? ''
    })

  /** Puts the caret behind the first words in the editor, letter by letter. */
  async goesBehind(words: string): Promise<void> {
    // In its first moments an editor takes a leap to the start for the browser's doing, once, and leaps back.
    do {
      for (const key of ['Control+Home', 'Control+Home', ...Array.from(words, () => 'ArrowRight')])
        await this.page.keyboard.press(key)
    } while ((await this.beforeTheCaret()) !== words)
  }
}
