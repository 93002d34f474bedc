// The corpus of merges: three and four proposals at once, of which some may be taken together and some may not.

import { corpus } from './corpus.fixture.ts'

corpus(
  'three and four proposals',
  14,
  `
= We call on States to protect all people at borders and at sea without delay.

# three at different words
A We firmly call on States to protect all people at borders and at sea without delay.
B We call on States to protect all people at frontiers and at sea without delay.
C We call on States to protect all people at borders and at sea.
> We firmly call on States to protect all people at frontiers and at sea.

# four at different words
A We firmly call on States to protect all people at borders and at sea without delay.
B We call on States to shelter all people at borders and at sea without delay.
C We call on States to protect all people at borders and at high sea without delay.
D We call on States to protect all people at borders and at sea without any delay.
> We firmly call on States to shelter all people at borders and at high sea without any delay.

# two that go together inside what a third takes out
A We call on States to protect all people at all borders and at sea without delay.
B We call on States to protect all people at borders and at high sea without delay.
C We call on States to protect all people.
> A-C B-C collide

# two that go together inside what a third rewrites
A We call on all States to protect all people at borders and at sea without delay.
B We call on States to protect all people at borders and at sea without any delay.
C Nobody is to be left alone anywhere.
> A-C B-C collide

# two rivals, and one far from both
A We urge States to protect all people at borders and at sea without delay.
B We call upon States to protect all people at borders and at sea without delay.
C We call on States to protect all people at borders and at sea.
> A-B collide

# three rivals
A We call on States to protect all people at frontiers and at sea without delay.
B We call on States to protect all people at crossings and at sea without delay.
C We call on States to protect all people at airports and at sea without delay.
> A-B A-C B-C collide

# each touches the next, the first and the last do not touch
A We call on States to shelter every one at borders and at sea without delay.
B We call on States to protect every person on land and at sea without delay.
C We call on States to protect all people at frontiers and at sea without delay.
> A-B B-C collide

# three insertions at one place in the order of the table
A We call on States to protect all people, near, at borders and at sea without delay.
B We call on States to protect all people, far, at borders and at sea without delay.
C We call on States to protect all people, anywhere, at borders and at sea without delay.
> We call on States to protect all people, near, far, anywhere, at borders and at sea without delay.

# two insertions at one place, and the word before it replaced
A We call on States to protect all people, near, at borders and at sea without delay.
B We call on States to protect all people, far, at borders and at sea without delay.
C We call on States to protect all migrants at borders and at sea without delay.
> We call on States to protect all migrants, near, far, at borders and at sea without delay.

# two insertions at one place, and the words after it deleted
A We call on States to protect all people, near, at borders and at sea without delay.
B We call on States to protect all people, far, at borders and at sea without delay.
C We call on States to protect all people without delay.
> A-C B-C collide

# three deletions that follow each other
A We call on States to protect all people and at sea without delay.
B We call on States to protect all people at borders without delay.
C We call on States to protect all people at borders and at sea.
> We call on States to protect all people.

# three of whom two ask the same
A We call on States to protect all people at borders and at sea at once.
B We call on States to protect all persons at borders and at sea without delay.
C We call on States to protect all people at borders and at sea at once.
> We call on States to protect all persons at borders and at sea at once.

# one asks what two others ask, each a half
A We firmly call on States to protect all people at borders and at sea without delay.
B We call on States to protect all people at borders and at sea.
C We firmly call on States to protect all people at borders and at sea.
> We firmly call on States to protect all people at borders and at sea.

# a long paragraph of which four change a sentence each
A We firmly call on States to protect all people at borders and at sea without delay. We listen.
B We call on States to protect all people at borders and at sea without delay. Others speak.
C Today all is open. We call on States to protect all people at borders and at sea without delay.
D We call on States to protect all people at borders and at sea without delay; we wait.
> Today all is open. We firmly call on States to protect all people at borders and at sea without delay; we wait. We listen. Others speak.
`,
)
