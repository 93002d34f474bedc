// A footnote in the editor: its words stand in the line, small and framed, while the paragraph is being worked on.

import { Node } from '@tiptap/core'

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  content: 'text*',
  inline: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '', class: 'footnote' }, 0],
})
