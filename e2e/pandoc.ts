// Pandoc reads Word files in its own way: a second opinion on what is in those that leave the house.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import * as z from 'zod'
import { installDebians, onPath } from './debian.ts'

const run = promisify(execFile)

/** How tracked changes are read: taken in, left out, or shown with their authors. */
export type Way = 'accept' | 'reject' | 'all'

/**
 * The path of pandoc: the system's, or Debian's package, installed now where this process may do so.
 * @throws Error with a sentence that says how to get it
 */
export async function findPandoc(surroundings: { readonly PATH?: string | undefined }): Promise<string> {
  const there = () => onPath(surroundings, ['pandoc']).find((path) => existsSync(path))
  const found = there()
  if (found) return found
  await installDebians('pandoc', surroundings)
  const installed = there()
  if (installed) return installed
  throw new Error('The stories need pandoc, which reads Word files. On Debian: apt-get install pandoc.')
}

/** What pandoc finds in a Word file: the words of each paragraph, notes aside, and the authors of changes. */
export type Found = { readonly paragraphs: readonly string[]; readonly authors: ReadonlySet<string> }

export async function readByPandoc(pandoc: string, file: string, way: Way): Promise<Found> {
  const words = [file, '--from', 'docx', '--to', 'json', '--track-changes', way]
  const { stdout } = await run(pandoc, words, { maxBuffer: 64_000_000 })
  const paragraphs: string[] = []
  const authors = new Set<string>()
  for (const block of document.parse(JSON.parse(stdout)).blocks) read(block, paragraphs, authors)
  return { paragraphs: paragraphs.map(evenly).filter((text) => text !== ''), authors }
}

/** Words with one space between them: how wide a space is, each program says in its own way. */
export const evenly = (text: string): string => text.replace(/\s+/g, ' ').trim()

const document = z.object({ blocks: z.array(z.unknown()) })
const node = z.object({ t: z.string(), c: z.unknown().optional() })
const attributed = z.tuple([
  z.tuple([z.string(), z.array(z.string()), z.array(z.tuple([z.string(), z.string()]))]),
  z.unknown(),
])

const PARAGRAPHS = new Set(['Para', 'Plain', 'Header'])

/** Walks through blocks: what is a paragraph is told, what holds paragraphs is looked into. */
function read(value: unknown, paragraphs: string[], authors: Set<string>): void {
  if (Array.isArray(value)) for (const inner of value) read(inner, paragraphs, authors)
  const known = node.safeParse(value)
  if (!known.success) return
  if (PARAGRAPHS.has(known.data.t)) paragraphs.push(inline(known.data.c, authors))
  else read(known.data.c, paragraphs, authors)
}

function inline(value: unknown, authors: Set<string>): string {
  if (Array.isArray(value)) return value.map((inner) => inline(inner, authors)).join('')
  const known = node.safeParse(value)
  if (!known.success) return ''
  const { t, c } = known.data
  if (t === 'Str' && typeof c === 'string') return c
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Note') return ''
  const span = t === 'Span' ? attributed.safeParse(c) : undefined
  if (!span?.success) return inline(c, authors)
  const [[, , attributes], inside] = span.data
  for (const [name, said] of attributes) if (name === 'author') authors.add(said)
  return inline(inside, authors)
}
