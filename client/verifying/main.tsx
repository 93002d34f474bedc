// Shows the page for verifying. It is built into one file, which works wherever it lies (vite.config.ts).

import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { followTheme } from '../look/theme.ts'
import { Verifying } from './Verifying.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('verify.html has a #root')

// The page allows no code that is made while it runs, its own included.
z.config({ jitless: true })
followTheme()
createRoot(root).render(<Verifying />)
