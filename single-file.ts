// Builds a page into one file: its program and its style stand inside it, and its content policy allows exactly these two
// and nothing else, by their hashes. So it works wherever it lies, and asks nothing of any network.

import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

export function singleFile(environment: string): Plugin {
  return {
    name: 'adref:single-file',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === environment,
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle)
      const program = parts.flatMap((part) => (part.type === 'chunk' ? part.code : [])).join('\n')
      const style = parts.flatMap(textOfStyle).join('\n')
      const page = parts.find(({ fileName }) => fileName.endsWith('.html'))
      if (page?.type !== 'asset') throw new Error(`The environment ${environment} builds a page.`)
      for (const { fileName } of parts) if (fileName !== page.fileName) delete bundle[fileName]
      page.source = inOne(String(page.source), { program: inert(program), style })
    },
  }
}

type Inside = { readonly program: string; readonly style: string }

function inOne(html: string, { program, style }: Inside): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(program)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html
    .replace(/\n *<script [^>]*src=[^>]*><\/script>/g, '')
    .replace(/\n *<link rel="(stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(
      '<meta charset',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <meta charset`,
    )
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${program}</script>\n  </body>`)
}

const textOfStyle = (part: { readonly fileName: string; readonly source?: unknown }): readonly string[] =>
  part.fileName.endsWith('.css') ? [String(part.source)] : []

/** The same program, with nothing in it that would end the element it stands in. */
const inert = (program: string): string => program.replace(/<(?=\/script|!--)/gi, '\\x3c')

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
