// Word files for tests, made part by part: honest ones with a body, and ones whose zip says what is not so.

import { crc32, deflateRawSync } from 'node:zlib'

export type Part = {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** What the directory says that the part unpacks to, where it lies. */
  readonly saysSize?: number
  readonly isEncrypted?: true
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** One part of a Word file: its root element with this inside. */
export const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`

/** A Word file with this body, and with these other parts by their names without `word/` and `.xml`. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: part('document', `<w:body>${body}</w:body>`) },
    ...Object.entries(others).map(([name, inside]) => ({
      name: `word/${name}.xml`,
      bytes: part(name, inside),
    })),
  ])
}

/** A paragraph with this inside, and with these properties. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const ins = (by: string, inside: string): string =>
  `<w:ins w:id="1" w:author="${by}" w:date="2030-01-01T00:00:00Z">${inside}</w:ins>`

export const del = (by: string, text: string): string =>
  `<w:del w:id="2" w:author="${by}" w:date="2030-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

/** A paragraph's properties that say that its end is deleted, or inserted. */
export const DELETED = '<w:rPr><w:del w:author="NRL"/></w:rPr>'
export const INSERTED = '<w:rPr><w:ins w:author="NRL"/></w:rPr>'

/** A paragraph at the place it was moved from and at that it was moved to; without a name only the changes say so. */
export function moved(by: string, name: string | null, text: string): readonly [string, string] {
  const change = `w:id="3" w:author="${by}" w:date="2030-01-01T00:00:00Z"`
  const end = (which: 'From' | 'To', inside: string) => {
    const range = `move${which}Range`
    const paragraph = p(
      `${name === null ? '' : `<w:${range}Start w:id="9" w:name="${name}"/>`}<w:move${which} ${change}>${inside}</w:move${which}>`,
      `<w:rPr><w:move${which} ${change}/></w:rPr>`,
    )
    return paragraph + (name === null ? '' : `<w:${range}End w:id="9"/>`)
  }
  return [end('From', r(text)), end('To', r(text))]
}

/** A zip of these parts, in this order. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, saysSize, isEncrypted } of parts) {
    const content = Buffer.from(bytes)
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(saysSize ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]))
    files.push(file)
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, list, Buffer.from('504b0506', 'hex'), end])
}
