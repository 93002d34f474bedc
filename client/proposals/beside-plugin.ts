// Draws around the words being typed what is not part of them: one's own changes against the base, and what others have
// tabled at its place. All of it is decoration, worked out anew from the words after every change (shared/beside.ts).

import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { beside, type Beside } from '../../shared/beside.ts'
import type { Token } from '../../shared/hunks.ts'
import type { ProposalId } from '../../shared/ids.ts'
import { isFootnote, type Prose } from '../../shared/prose.ts'
import type { Suggested } from '../../shared/views.ts'
import { placesOf, proseOfEditor } from './editor-prose.ts'
import { EDITING } from './words.ts'

/** What the words are compared with, and what else is on the table. */
export type Surroundings = {
  readonly base: Prose
  readonly others: readonly Suggested[]
  /** How the proposals print: names, and the hue of the first. */
  readonly signed: (by: readonly ProposalId[]) => { readonly names: string; readonly hue: number | undefined }
  /** Hears a click on others' words. */
  readonly onPick: (proposal: ProposalId) => void
}

type Drawn = { readonly surroundings: Surroundings | null; readonly decorations: DecorationSet }

const key = new PluginKey<Drawn>('beside')

/** The plugin. It draws nothing until it is told of surroundings with `surround`. */
export function besidePlugin(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ surroundings: null, decorations: DecorationSet.empty }),
      apply(transaction, drawn, _before, state) {
        const told: Surroundings | undefined = transaction.getMeta(key)
        const surroundings = told ?? drawn.surroundings
        if (!surroundings || (!told && !transaction.docChanged)) return drawn
        return { surroundings, decorations: draw(state, surroundings) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: {
        mousedown(view, event) {
          const theirs = event.target instanceof Element ? event.target.closest('[data-proposal]') : null
          const surroundings = key.getState(view.state)?.surroundings
          const known = surroundings?.others.find(({ id }) => id === theirs?.getAttribute('data-proposal'))
          if (!known) return false
          event.preventDefault()
          surroundings?.onPick(known.id)
          return true
        },
      },
    },
  })
}

/** Tells the plugin that others' proposals, or the base, have changed. */
export const surround = (transaction: Transaction, surroundings: Surroundings): Transaction =>
  transaction.setMeta(key, surroundings).setMeta('addToHistory', false)

function draw(state: EditorState, { base, others, signed }: Surroundings): DecorationSet {
  const places = placesOf(state.doc)
  const end = places.at(-1)?.to ?? 1
  const before = (word: number) => places[word]?.from ?? end
  const after = (word: number) => places[word - 1]?.to ?? before(word)
  const decorations = beside(base, proseOfEditor(state.doc), others).map((item, order) =>
    decorationOf(item, { before, after, order, signed }),
  )
  return DecorationSet.create(state.doc, decorations)
}

type Drawing = {
  readonly before: (word: number) => number
  readonly after: (word: number) => number
  /** Several things may stand at one place: they are drawn in this order. */
  readonly order: number
  readonly signed: Surroundings['signed']
}

function decorationOf(item: Beside, { before, after, order, signed }: Drawing): Decoration {
  switch (item.is) {
    case 'inserted':
      return Decoration.inline(before(item.from), after(item.to), { nodeName: 'ins', class: 'mine' })
    case 'contested': {
      const { names, hue } = signed(item.by)
      return Decoration.inline(before(item.from), after(item.to), {
        class: 'contested',
        'data-hue': String(hue ?? ''),
        title: EDITING.contestedBy(names),
      })
    }
    case 'deleted':
      return Decoration.widget(before(item.at), () => deletedWords(item.words), {
        side: -1,
        ignoreSelection: true,
        key: `deleted ${order} ${textOf(item.words)}`,
      })
    case 'theirs': {
      const { names, hue } = signed(item.by)
      return Decoration.widget(after(item.at), () => theirWords(item.words, item.by, { names, hue }), {
        side: 1 + order,
        ignoreSelection: true,
        key: `theirs ${item.by.join(' ')} ${textOf(item.words)} ${names}`,
      })
    }
  }
}

function deletedWords(words: readonly Token[]): HTMLElement {
  const deleted = element('del', 'mine', textOf(words))
  deleted.contentEditable = 'false'
  return deleted
}

function theirWords(
  words: readonly Token[],
  by: readonly ProposalId[],
  { names, hue }: { readonly names: string; readonly hue: number | undefined },
): HTMLElement {
  const whole = element('span', 'theirs', '')
  whole.contentEditable = 'false'
  if (hue) whole.dataset['hue'] = String(hue)
  if (by[0]) whole.dataset['proposal'] = by[0]
  whole.title = EDITING.openCard(names)
  const said = words.length === 0 ? EDITING.deletes(names) : names
  whole.append('[')
  if (said !== '') whole.append(element('span', 'by', said))
  if (said !== '' && words.length > 0) whole.append(' ')
  if (words.length > 0) whole.append(element('ins', '', textOf(words).trim()))
  whole.append(']')
  return whole
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}

const textOf = (words: readonly Token[]): string =>
  words.map((word) => (isFootnote(word) ? EDITING.footnote(textOf(word.footnote)) : word.text)).join('')
