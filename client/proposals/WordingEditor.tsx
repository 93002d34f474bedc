// The editor of one working text. It holds the words and nothing else: what others propose and what has changed against
// the base is drawn around them (beside-plugin.ts).

import './WordingEditor.css'
import { Extension } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo } from 'react'
import { printable } from '../../shared/printable.ts'
import type { Prose } from '../../shared/prose.ts'
import { PROSE_ROOT } from '../../shared/rooms.ts'
import type { EarlyKeys } from '../text/early-keys.ts'
import { besidePlugin, surround, type Surroundings } from './beside-plugin.ts'
import { proseOfEditor } from './editor-prose.ts'
import { Footnote } from './footnote.ts'
import type { OpenRoom } from './working-room.ts'

type WordingEditorProps = {
  readonly room: OpenRoom
  readonly surroundings: Surroundings
  readonly label: string
  /** Where the reader clicked, so that the caret goes there; null puts it at the end. */
  readonly clicked: { readonly left: number; readonly top: number } | null
  /** What was typed before the editor was there. */
  readonly early: EarlyKeys
  readonly onWords: (words: Prose) => void
  readonly onTable: () => void
  readonly onClose: () => void
}

export function WordingEditor(props: WordingEditorProps) {
  const { room, surroundings, label, clicked, early, onWords, onTable, onClose } = props
  const extensions = useMemo(() => extensionsFor(room), [room])
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        dir: 'auto',
        class: 'wording',
      },
      clipboardTextParser,
      transformPasted: inOneLine,
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onTable()
        else if (event.key === 'Escape') onClose()
        return event.key === 'Enter' || event.key === 'Escape' // one paragraph: Enter makes no other
      },
    }),
    [label, onTable, onClose],
  )
  const editor = useEditor({
    extensions,
    injectCSS: false, // the content policy allows no inline style sheet; WordingEditor.css has it
    enableInputRules: false, // a star is a star: footnote marks are typed with it
    enablePasteRules: false,
    editorProps,
    onCreate: ({ editor: made }) => onWords(proseOfEditor(made.state.doc)),
    onUpdate: ({ editor: changed }) => onWords(proseOfEditor(changed.state.doc)),
  })

  useEffect(() => {
    const { view } = editor
    const place = clicked ? view.posAtCoords(clicked) : null
    const { doc } = view.state
    const caret = place ? TextSelection.near(doc.resolve(place.pos)) : TextSelection.atEnd(doc)
    view.dispatch(view.state.tr.setSelection(caret))
    view.focus() // at once: what is typed next belongs here
    const typed = early.take()
    if (typed !== '') view.dispatch(view.state.tr.insertText(typed))
  }, [editor, clicked, early])

  useEffect(() => {
    editor.view.dispatch(surround(editor.state.tr, surroundings))
  }, [editor, surroundings])

  return <EditorContent editor={editor} />
}

const extensionsFor = (room: OpenRoom) => [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  Footnote,
  Collaboration.configure({ document: room.doc, field: PROSE_ROOT }),
  // The house writes who this is over what is said here.
  CollaborationCaret.configure({ provider: room.provider, user: { name: '…', color: '#808080' } }),
  Extension.create({ name: 'beside', addProseMirrorPlugins: () => [besidePlugin()] }),
]

/** Plain text from outside, its line ends as spaces. */
function clipboardTextParser(text: string, context: ResolvedPos): Slice {
  const line = printable(text.replace(/\s*\n\s*/g, ' '))
  return new Slice(line === '' ? Fragment.empty : Fragment.from(context.doc.type.schema.text(line)), 0, 0)
}

/** What is pasted becomes words of this paragraph: several paragraphs are joined by spaces. */
function inOneLine(slice: Slice): Slice {
  const inline: Node[] = []
  const add = (node: Node) => {
    if (node.isText) {
      const words = printable(node.text ?? '')
      if (words !== '') inline.push(node.type.schema.text(words, node.marks))
    } else if (node.isInline) inline.push(node)
    else {
      if (inline.length > 0) inline.push(node.type.schema.text(' '))
      node.forEach(add)
    }
  }
  slice.content.forEach(add)
  return new Slice(Fragment.from(inline), 0, 0)
}
