// The corpus of merges: words put in, beside each other and beside what others change.

import { corpus } from './corpus.fixture.ts'

corpus(
  'insertions at different places',
  16,
  `
= We welcome the steps taken by States to widen regular pathways.

# two adjectives at different nouns
A We welcome the bold steps taken by States to widen regular pathways.
B We welcome the steps taken by many States to widen regular pathways.
> We welcome the bold steps taken by many States to widen regular pathways.

# one at the beginning, one at the end
A Today, We welcome the steps taken by States to widen regular pathways.
B We welcome the steps taken by States to widen regular pathways in all regions.
> Today, We welcome the steps taken by States to widen regular pathways in all regions.

# two with one word between them
A We welcome the new steps taken by States to widen regular pathways.
B We welcome the steps so far taken by States to widen regular pathways.
> We welcome the new steps so far taken by States to widen regular pathways.

# a phrase between commas and a word after it
A We welcome the steps taken by States, in all regions, to widen regular pathways.
B We welcome the steps taken by States to greatly widen regular pathways.
> We welcome the steps taken by States, in all regions, to greatly widen regular pathways.

# a phrase between commas and a word straight before it
A We welcome the steps taken by States, in all regions, to widen regular pathways.
B We welcome the steps taken by coastal States to widen regular pathways.
> We welcome the steps taken by coastal States, in all regions, to widen regular pathways.

# a phrase between commas and a word straight after it
A We welcome the steps taken by States, in all regions, to widen regular pathways.
B We welcome the steps taken by States together to widen regular pathways.
> We welcome the steps taken by States, in all regions, together to widen regular pathways.

# a second sentence and a word in the first
A We welcome the steps taken by States to widen regular pathways. We ask for more.
B We warmly welcome the steps taken by States to widen regular pathways.
> We warmly welcome the steps taken by States to widen regular pathways. We ask for more.

# a sentence in front and a sentence behind
A Time is short. We welcome the steps taken by States to widen regular pathways.
B We welcome the steps taken by States to widen regular pathways. More is needed.
> Time is short. We welcome the steps taken by States to widen regular pathways. More is needed.

# a word before the full stop and a sentence after it
A We welcome the steps taken by States to widen regular pathways together.
B We welcome the steps taken by States to widen regular pathways. More is needed.
> We welcome the steps taken by States to widen regular pathways together. More is needed.

# each puts in two things, turn by turn
A We warmly welcome the steps taken by States to safely widen regular pathways.
B We welcome the first steps taken by States to widen regular pathways worldwide.
> We warmly welcome the first steps taken by States to safely widen regular pathways worldwide.

= We call on States to protect women, children and older persons.

# two items at different places of a list
A We call on States to protect women, girls, children and older persons.
B We call on States to protect women, children, persons with disabilities and older persons.
> We call on States to protect women, girls, children, persons with disabilities and older persons.

# an item at the head of a list and one at its end
A We call on States to protect men, women, children and older persons.
B We call on States to protect women, children and older persons and families.
> We call on States to protect men, women, children and older persons and families.

# a word before a list and a word inside it
A We call on States to better protect women, children and older persons.
B We call on States to protect women, young children and older persons.
> We call on States to better protect women, young children and older persons.

# a parenthesis and a word beside it
A We call on States to protect women (at all borders), children and older persons.
B We call on States to protect all women, children and older persons.
> We call on States to protect all women (at all borders), children and older persons.

# a parenthesis and a phrase straight after it
A We call on States (and others) to protect women, children and older persons.
B We call on States, without delay, to protect women, children and older persons.
> We call on States (and others), without delay, to protect women, children and older persons.

# the same insertion by both
A We call on all States to protect women, children and older persons.
B We call on all States to protect women, children and older persons.
> We call on all States to protect women, children and older persons.
`,
)

corpus(
  'insertions at one place',
  31,
  `
= People on the move face risks.

# two adverbs stand side by side in the order of the table
A People on the move often face risks.
B People on the move still face risks.
> People on the move often still face risks.

# the other order of the table is the other order of the words
A People on the move still face risks.
B People on the move often face risks.
> People on the move still often face risks.

# two phrases between commas share the comma where they meet
A People on the move, of any age, face risks.
B People on the move, above all at sea, face risks.
> People on the move, of any age, above all at sea, face risks.

# three phrases between commas
A People on the move, of any age, face risks.
B People on the move, above all at sea, face risks.
C People on the move, by day, face risks.
> People on the move, of any age, above all at sea, by day, face risks.

# two phrases between dashes share the dash
A People on the move – of any age – face risks.
B People on the move – above all at sea – face risks.
> People on the move – of any age – above all at sea – face risks.

# two parentheses are two
A People on the move (of any age) face risks.
B People on the move (above all at sea) face risks.
> People on the move (of any age) (above all at sea) face risks.

# a phrase between commas and an adverb after its comma
A People on the move, of any age, face risks.
B People on the move still face risks.
> People on the move, of any age, still face risks.

# the adverb comes first on the table, the phrase first in the sentence
A People on the move still face risks.
B People on the move, of any age, face risks.
> People on the move, of any age, still face risks.

# one says the whole of the other and more
A People on the move, above all women, face risks.
B People on the move, above all women and girls, face risks.
> collides

# both say most of the same
A People on the move, in particular women, face risks.
B People on the move, in particular children, face risks.
> collides

# as appropriate, where appropriate
A People on the move, as appropriate, face risks.
B People on the move, where appropriate, face risks.
> collides

# only the little word is the same
A People on the move and in need face risks.
B People on the move and abroad face risks.
> People on the move and in need and abroad face risks.

# a variant of the first keeps away from the first alone
A People on the move, of any age, face risks.
B People on the move, by day, face risks.
C People on the move, of any age or sex, face risks.
> A-C collide

# two nouns at the end of the sentence
A People on the move face risks and harm.
B People on the move face risks or abuse.
> People on the move face risks and harm or abuse.

# two clauses at the end of the sentence
A People on the move face risks, and we resolve to act.
B People on the move face risks, which grow.
> People on the move face risks, and we resolve to act, which grow.

# two sentences at the end of the paragraph
A People on the move face risks. We resolve to act.
B People on the move face risks. States must help.
> People on the move face risks. We resolve to act. States must help.

# two sentences that begin alike
A People on the move face risks. We resolve to act.
B People on the move face risks. We regret delay.
> People on the move face risks. We resolve to act. We regret delay.

# two sentences that are nearly the same
A People on the move face risks. We resolve to act.
B People on the move face risks. We resolve to act soon.
> collides

# two words at the beginning of the paragraph
A Today People on the move face risks.
B Everywhere People on the move face risks.
> Today Everywhere People on the move face risks.

# two sentences at the beginning of the paragraph
A Time is short. People on the move face risks.
B Needs are great. People on the move face risks.
> Time is short. Needs are great. People on the move face risks.

# the same words by both and further words by one elsewhere
A People on the move still face risks.
B People on the move still face grave risks.
> People on the move still face grave risks.

# the same insertion by two and another by a third
A People on the move still face risks.
B People on the move often face risks.
C People on the move still face risks.
> People on the move still often face risks.

= We resolve to act. We resolve to help.

# a sentence between two that begin alike, and one before them
A We resolve to act. We resolve to learn. We resolve to help.
B We resolve to listen. We resolve to act. We resolve to help.
> We resolve to listen. We resolve to act. We resolve to learn. We resolve to help.

# two sentences between two, all beginning alike
A We resolve to act. We hear them. We resolve to help.
B We resolve to act. Our doors stay open. We resolve to help.
> We resolve to act. We hear them. Our doors stay open. We resolve to help.

# a sentence between two, and a word at the end of the one before it
A We resolve to act. We hear them. We resolve to help.
B We resolve to act now. We resolve to help.
> We resolve to act now. We hear them. We resolve to help.

# a sentence between two, and a word at the beginning of the one after it
A We resolve to act. We hear them. We resolve to help.
B We resolve to act. Today We resolve to help.
> We resolve to act. We hear them. Today We resolve to help.

= Women, children and men

# two items of a list at one place
A Women, girls, children and men
B Women, boys, children and men
> Women, girls, boys, children and men

# two items before the and
A Women, children, families and men
B Women, children, elders and men
> Women, children, families, elders and men

# two items after the last
A Women, children and men and elders
B Women, children and men or families
> Women, children and men and elders or families

# two lists of items that share one
A Women, girls, migrants, children and men
B Women, migrants, children and men
> collides

# an item put first and an item put last
A Migrants, Women, children and men
B Women, children and men, all together
> Migrants, Women, children and men, all together
`,
)

corpus(
  'insertions beside what another changes',
  22,
  `
= We resolve to consider procedures at borders.

# a word before a verb that another replaces
A We resolve to swiftly consider procedures at borders.
B We resolve to strengthen procedures at borders.
> We resolve to swiftly strengthen procedures at borders.

# a word after a verb that another replaces
A We resolve to consider new procedures at borders.
B We resolve to strengthen procedures at borders.
> We resolve to strengthen new procedures at borders.

# a phrase between commas after a noun that another replaces
A We resolve to consider procedures, old and new, at borders.
B We resolve to consider rules at borders.
> We resolve to consider rules, old and new, at borders.

# words before a last word that another replaces
A We resolve to consider procedures at all borders.
B We resolve to consider procedures at frontiers.
> We resolve to consider procedures at all frontiers.

# words after a last word that another replaces
A We resolve to consider procedures at borders by land.
B We resolve to consider procedures at frontiers.
> We resolve to consider procedures at frontiers by land.

# a word inside a phrase that another replaces
A We resolve to consider all procedures at borders.
B We resolve to review rules at borders.
> collides

# an extension of words that another deletes
A We resolve to consider procedures at borders and at sea.
B We resolve to consider procedures.
> collides

# a word before words that another deletes
A We resolve to consider procedures only at borders.
B We resolve to consider procedures.
> collides

# a word inside words that another deletes
A We resolve to consider procedures at all borders.
B We resolve to consider procedures.
> collides

# an insertion far from what another deletes
A We firmly resolve to consider procedures at borders.
B We resolve to consider procedures.
> We firmly resolve to consider procedures.

# an insertion one word before what another deletes
A We resolve to consider new procedures at borders.
B We resolve to consider procedures.
> We resolve to consider new procedures.

# a word between two that others replace
A We resolve to review procedures at borders.
B We resolve to consider new procedures at borders.
C We resolve to consider rules at borders.
> We resolve to review new rules at borders.

= Act now and wait.

# "right" said of a "now" that goes
A Act right now and wait.
B Act and wait.
> collides

# "then" said after a "now" that goes
A Act now then and wait.
B Act and wait.
> collides

# a comma after a word that another replaces
A Act now, and wait.
B Act soon and wait.
> Act soon, and wait.

# a comma after a word that another deletes
A Act now, and wait.
B Act and wait.
> collides

= We act. We wait. We hope.

# a sentence after a sentence that another deletes
A We act. We wait. People need it. We hope.
B We act. We hope.
> We act. People need it. We hope.

# a sentence before a sentence that another deletes
A We act. People need it. We wait. We hope.
B We act. We hope.
> We act. People need it. We hope.

# a sentence after a last sentence that another deletes
A We act. We wait. We hope. People need it.
B We act. We wait.
> We act. We wait. People need it.

# a word inside a sentence that another deletes
A We act. We often wait. We hope.
B We act. We hope.
> collides

# a word at the end of a sentence that another deletes
A We act. We wait here. We hope.
B We act. We hope.
> collides

# a word in the sentence before one that another deletes
A We act now. We wait. We hope.
B We act. We hope.
> We act now. We hope.
`,
)
