// The page of the built client, with the path of the house written into it: the same build serves a house at the top of a
// host and one below a path.

import { readFileSync } from 'node:fs'

/** The page as it is sent. `file` is what `vite build` left, whose addresses are relative; `path` is the house's own. */
export const pageUnder = (file: string, path: string): string =>
  readFileSync(file, 'utf8')
    .replaceAll('="./', `="${path}/`)
    .replace('<meta charset', `<meta name="adref-path" content="${path}" />\n    <meta charset`)
