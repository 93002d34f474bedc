// Papers as tests take them away: every name there is, and all that can be read in the bytes of a file.

import * as yauzl from 'yauzl'

/** Every paper that is given where Northland has a proposal pending. */
export const PAPERS: readonly string[] = [
  'clean.docx',
  'rolling.docx',
  'tracked.docx',
  'tracked-NRL.docx',
  'compilation.docx',
  'clean.md',
  'rolling.md',
  'compilation.md',
  'clean.txt',
  'rolling.txt',
  'compilation.txt',
  'clean.html',
  'rolling.html',
  'compilation.html',
  'tracked.html',
  'matrix.docx',
  'matrix.html',
  'issued-0.docx',
  'issued-0.txt',
  'changes-0-now.docx',
  'changes-0-now.html',
  'proposals.csv',
  'proposals.json',
  'positions.csv',
  'positions.json',
  'sources.csv',
  'sources.json',
  'concordance-0.csv',
  'concordance-0.json',
]

/** All there is to read in a file: its bytes, and of a Word file every part, with its name. */
export async function readableIn(file: Buffer): Promise<string> {
  if (file.subarray(0, 2).toString() !== 'PK') return file.toString()
  const parts: string[] = []
  const zip = await yauzl.fromBufferPromise(file)
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece))
    parts.push(`${entry.fileName}\n${Buffer.concat(pieces).toString()}`)
  }
  return parts.join('\n')
}
