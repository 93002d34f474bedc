// A feed as a reader of feeds sees it: parsed as XML with namespaces, so that what is not well formed fails the test.

import { SaxesParser } from 'saxes'

export type FeedElement = { readonly name: string; readonly space: string; readonly text: string }

/** Its elements in the order in which they begin, each with the text that is in it directly. */
export function elementsIn(xml: string): readonly FeedElement[] {
  const found: { name: string; space: string; text: string }[] = []
  const open: { text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ local, uri }) => {
    const element = { name: local, space: uri, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const within = open.at(-1)
    if (within) within.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return found
}
