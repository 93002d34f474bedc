// Shows the page the address names. The room comes in its own bundle: whoever only reads the entry does not load an
// editor.

import { lazy, type ReactNode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import { Account } from './account/Account.tsx'
import { followTheme } from './look/theme.ts'
import { Invitations } from './secretariat/Invitations.tsx'
import { Desk } from './secretariat/Desk.tsx'
import { type Address, addressOf, joinAt } from './session/address.ts'
import { Entry } from './session/Entry.tsx'
import { Join } from './session/Join.tsx'
import { Nowhere } from './session/Nowhere.tsx'
import { unreachable } from '../shared/result.ts'

const Room = lazy(async () => ({ default: (await import('./text/Room.tsx')).Room }))
const PublicRoom = lazy(async () => ({
  default: (await import('./observing/PublicRoom.tsx')).PublicRoom,
}))
const RoomScreen = lazy(async () => ({ default: (await import('./room-screen/RoomScreen.tsx')).RoomScreen }))

function pageAt(address: Address): ReactNode {
  switch (address.is) {
    case 'entry':
      return <Entry />
    case 'join':
      return <Join code={address.code} />
    case 'desk':
      return <Desk />
    case 'room':
      return (
        <Suspense>
          <Room negotiation={address.negotiation} seat={address.seat} />
        </Suspense>
      )
    case 'public':
      return (
        <Suspense>
          <PublicRoom negotiation={address.negotiation} code={address.code} />
        </Suspense>
      )
    case 'invitations':
      return <Invitations negotiation={address.negotiation} seat={address.seat} />
    case 'account':
      return <Account negotiation={address.negotiation} seat={address.seat} />
    case 'screen':
      return (
        <Suspense>
          <RoomScreen negotiation={address.negotiation} seat={address.seat} />
        </Suspense>
      )
    case 'nowhere':
      return <Nowhere />
    default:
      return unreachable(address)
  }
}

// No page of the house allows code that is made while it runs. It is said before anything that would make some is loaded.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has a #root')

const address = addressOf(location)
// The code is a key: it must not stay in the address bar, the history, or a bookmark.
if (address.is === 'join') history.replaceState(null, '', joinAt())

followTheme()
createRoot(root).render(pageAt(address))
