// The corpus of merges: the classic traps. Words that repeat themselves, long lists, punctuation and white space,
// numbers and quotes, italics and footnotes.

import { corpus } from './corpus.fixture.ts'

corpus(
  'words that repeat themselves',
  18,
  `
= the right to work, the right to rest, the right to learn

# a word into the first of three that are alike, and into the last
A the full right to work, the right to rest, the right to learn
B the right to work, the right to rest, the equal right to learn
> the full right to work, the right to rest, the equal right to learn

# a word into the second of three that are alike, and one replaced in the third
A the right to work, the full right to rest, the right to learn
B the right to work, the right to rest, the right to teach
> the right to work, the full right to rest, the right to teach

# the first of three that are alike goes, and the last is replaced
A the right to rest, the right to learn
B the right to work, the right to rest, the right to teach
> the right to rest, the right to teach

# the second of three that are alike goes, and a word comes into the first
A the right to work, the right to learn
B the equal right to work, the right to rest, the right to learn
> the equal right to work, the right to learn

# a fourth that is alike, and a word into the first
A the right to work, the right to rest, the right to learn, the right to speak
B the equal right to work, the right to rest, the right to learn
> the equal right to work, the right to rest, the right to learn, the right to speak

# two further ones that are alike, at the beginning and at the end
A the right to live, the right to work, the right to rest, the right to learn
B the right to work, the right to rest, the right to learn, the right to speak
> the right to live, the right to work, the right to rest, the right to learn, the right to speak

# two further ones that are alike, at one place
A the right to work, the right to rest, the right to learn, the right to speak
B the right to work, the right to rest, the right to learn, the right to move
> collides

# one further that is alike, and one that says it otherwise, at one place
A the right to work, the right to rest, the right to learn, the right to speak
B the right to work, the right to rest, the right to learn, and freedom of thought
> the right to work, the right to rest, the right to learn, the right to speak, and freedom of thought

# the same word everywhere by one, and another word by the other
A the duty to work, the duty to rest, the duty to learn
B the right to work, the right to rest, the right to teach
> the duty to work, the duty to rest, the duty to teach

# the same word everywhere by one, and another everywhere by the other
A the duty to work, the duty to rest, the duty to learn
B the right of work, the right of rest, the right of learn
> the duty of work, the duty of rest, the duty of learn

= and and and

# a word said three times, said four times by one
A and and and and
B or and and and
> or and and and and

# a word said three times, said twice by one and opened by the other
A and and
B so and and and
> so and and

# a word said three times, the first replaced and the last replaced
A or and and
B and and but
> or and but

= We act and act and act again.

# a clause that repeats itself goes once, and a word changes after it
A We act and act again.
B We act and act and act anew.
> We act and act anew.

# a clause that repeats itself comes once more, and a word comes in front
A We act and act and act and act again.
B Today We act and act and act again.
> Today We act and act and act and act again.

= a, b, c, d, e, f, g, h

# a long list: an item at two places
A a, a2, b, c, d, e, f, g, h
B a, b, c, d, e, f, g, g2, h
> a, a2, b, c, d, e, f, g, g2, h

# a long list: two items go at two places
A a, c, d, e, f, g, h
B a, b, c, d, e, f, h
> a, c, d, e, f, h

# a long list: an item goes and an item comes one after it
A a, b, d, e, f, g, h
B a, b, c, d, x, e, f, g, h
> a, b, d, x, e, f, g, h
`,
)

corpus(
  'punctuation, white space, numbers and quotes',
  23,
  `
= We recall article 3 and adopt 12 measures by 2030, as agreed.

# two numbers
A We recall article 4 and adopt 12 measures by 2030, as agreed.
B We recall article 3 and adopt 12 measures by 2035, as agreed.
> We recall article 4 and adopt 12 measures by 2035, as agreed.

# the same number by two others
A We recall article 3 and adopt 14 measures by 2030, as agreed.
B We recall article 3 and adopt 15 measures by 2030, as agreed.
> collides

# a number, and words in front of it
A We recall article 3 and adopt 14 measures by 2030, as agreed.
B We recall article 3 and adopt at least 12 measures by 2030, as agreed.
> We recall article 3 and adopt at least 14 measures by 2030, as agreed.

# a number, and what it counts
A We recall article 3 and adopt 14 measures by 2030, as agreed.
B We recall article 3 and adopt 12 steps by 2030, as agreed.
> We recall article 3 and adopt 14 steps by 2030, as agreed.

# a second number of the same kind by both
A We recall article 3, article 5 and adopt 12 measures by 2030, as agreed.
B We recall article 3, article 7 and adopt 12 measures by 2030, as agreed.
> collides

# a comma goes, and a word after it is replaced
A We recall article 3 and adopt 12 measures by 2030 as agreed.
B We recall article 3 and adopt 12 measures by 2030, as promised.
> We recall article 3 and adopt 12 measures by 2030 as promised.

# a comma becomes a semicolon, and a word before it is replaced
A We recall article 3 and adopt 12 measures by 2030; as agreed.
B We recall article 3 and adopt 12 measures by then, as agreed.
> We recall article 3 and adopt 12 measures by then; as agreed.

# a comma becomes a semicolon, and becomes a dash
A We recall article 3 and adopt 12 measures by 2030; as agreed.
B We recall article 3 and adopt 12 measures by 2030 – as agreed.
> collides

# the full stop becomes a semicolon, and a clause comes before it
A We recall article 3 and adopt 12 measures by 2030, as agreed;
B We recall article 3 and adopt 12 measures by 2030, as agreed in full.
> We recall article 3 and adopt 12 measures by 2030, as agreed in full;

# the full stop goes, and a sentence comes after it
A We recall article 3 and adopt 12 measures by 2030, as agreed
B We recall article 3 and adopt 12 measures by 2030, as agreed. We report.
> We recall article 3 and adopt 12 measures by 2030, as agreed We report.


= We  recall the "Pact" and its aims.

# two spaces become one, and a word after them is replaced
A We recall the "Pact" and its aims.
B We  uphold the "Pact" and its aims.
> We uphold the "Pact" and its aims.

# two spaces become one by both
A We recall the "Pact" and its aims.
B We recall the "Pact" and its aims.
> We recall the "Pact" and its aims.

# quotation marks go, and the word in them is replaced
A We  recall the Pact and its aims.
B We  recall the "Accord" and its aims.
> We  recall the Accord and its aims.

# quotation marks become others, and a word before them is replaced
A We  recall the “Pact” and its aims.
B We  recall our "Pact" and its aims.
> We  recall our “Pact” and its aims.

# a word comes before the quotation, and a word comes into it
A We  recall the first "Pact" and its aims.
B We  recall the "New Pact" and its aims.
> We  recall the first "New Pact" and its aims.

# a word comes after the quotation, and the word in it is replaced
A We  recall the "Pact" as adopted and its aims.
B We  recall the "Accord" and its aims.
> We  recall the "Accord" as adopted and its aims.

= States' duties (all of them) include: care; relief; shelter.

# the parenthesis goes, and a word comes after the colon
A States' duties include: care; relief; shelter.
B States' duties (all of them) include: first, care; relief; shelter.
> States' duties include: first, care; relief; shelter.

# the parenthesis goes, and a word comes into it
A States' duties include: care; relief; shelter.
B States' duties (nearly all of them) include: care; relief; shelter.
> collides

# an item between semicolons comes at two places
A States' duties (all of them) include: care; food; relief; shelter.
B States' duties (all of them) include: care; relief; shelter; work.
> States' duties (all of them) include: care; food; relief; shelter; work.

# two items between semicolons come at one place
A States' duties (all of them) include: care; food; relief; shelter.
B States' duties (all of them) include: care; work; relief; shelter.
> States' duties (all of them) include: care; food; work; relief; shelter.

# the apostrophe moves, and the word after it is replaced
A State's duties (all of them) include: care; relief; shelter.
B States' tasks (all of them) include: care; relief; shelter.
> State's tasks (all of them) include: care; relief; shelter.

= We note 1,000 cases (30 per cent) in paragraph 14 bis.

# a number with a comma in it is one word
A We note 1,500 cases (30 per cent) in paragraph 14 bis.
B We note 1,000 cases (35 per cent) in paragraph 14 bis.
> We note 1,500 cases (35 per cent) in paragraph 14 bis.

# the number of a paragraph, and its bis
A We note 1,000 cases (30 per cent) in paragraph 15 bis.
B We note 1,000 cases (30 per cent) in paragraph 14 ter.
> We note 1,000 cases (30 per cent) in paragraph 15 ter.
`,
)

corpus(
  'italics, bold and footnotes',
  18,
  `
= *Recalling* the Pact[^ Adopted long ago.] and its aims,

# the opening verb is replaced, and a word put in further on
A *Reaffirming* the Pact[^ Adopted long ago.] and its aims,
B *Recalling* the Pact[^ Adopted long ago.] and all its aims,
> *Reaffirming* the Pact[^ Adopted long ago.] and all its aims,

# an adverb in italics after the opening verb, and the verb replaced
A *Recalling also* the Pact[^ Adopted long ago.] and its aims,
B *Reaffirming* the Pact[^ Adopted long ago.] and its aims,
> *Reaffirming also* the Pact[^ Adopted long ago.] and its aims,

# the italics go, and the word is replaced
A Recalling the Pact[^ Adopted long ago.] and its aims,
B *Reaffirming* the Pact[^ Adopted long ago.] and its aims,
> collides

# the italics go by one, and the bold comes by the other, on different words
A Recalling the Pact[^ Adopted long ago.] and its aims,
B *Recalling* the Pact[^ Adopted long ago.] and its **aims**,
> Recalling the Pact[^ Adopted long ago.] and its **aims**,

# one word becomes bold, and becomes italic
A *Recalling* the Pact[^ Adopted long ago.] and its **aims**,
B *Recalling* the Pact[^ Adopted long ago.] and its *aims*,
> collides

# one word becomes bold by both
A *Recalling* the Pact[^ Adopted long ago.] and its **aims**,
B *Recalling* the Pact[^ Adopted long ago.] and its **aims**,
> *Recalling* the Pact[^ Adopted long ago.] and its **aims**,

# the footnote changes, and a word far from it
A *Recalling* the Pact[^ Adopted by all.] and its aims,
B *Recalling* the Pact[^ Adopted long ago.] and its goals,
> *Recalling* the Pact[^ Adopted by all.] and its goals,

# the footnote changes, and the word it stands at
A *Recalling* the Pact[^ Adopted by all.] and its aims,
B *Recalling* the Accord[^ Adopted long ago.] and its aims,
> *Recalling* the Accord[^ Adopted by all.] and its aims,

# the footnote changes by both
A *Recalling* the Pact[^ Adopted by all.] and its aims,
B *Recalling* the Pact[^ Adopted by some.] and its aims,
> collides

# the footnote goes, and its text changes
A *Recalling* the Pact and its aims,
B *Recalling* the Pact[^ Adopted by some.] and its aims,
> collides

# the footnote goes, and the word it stands at changes
A *Recalling* the Pact and its aims,
B *Recalling* the Accord[^ Adopted long ago.] and its aims,
> *Recalling* the Accord and its aims,

# two footnotes at different words
A *Recalling*[^ Once more.] the Pact[^ Adopted long ago.] and its aims,
B *Recalling* the Pact[^ Adopted long ago.] and its aims[^ All of them.],
> *Recalling*[^ Once more.] the Pact[^ Adopted long ago.] and its aims[^ All of them.],

# two footnotes at one word
A *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],
B *Recalling* the Pact[^ Adopted long ago.] and its aims[^ See below.],
> *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.][^ See below.],

# the same footnote at one word
A *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],
B *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],
> *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],

# a footnote at a word that another deletes
A *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],
B *Recalling* the Pact[^ Adopted long ago.],
> collides

# a footnote at a word that another replaces
A *Recalling* the Pact[^ Adopted long ago.] and its aims[^ The first.],
B *Recalling* the Pact[^ Adopted long ago.] and its goals,
> *Recalling* the Pact[^ Adopted long ago.] and its goals[^ The first.],

# the closing comma becomes a full stop, and words come before it
A *Recalling* the Pact[^ Adopted long ago.] and its aims.
B *Recalling* the Pact[^ Adopted long ago.] and its aims for all,
> *Recalling* the Pact[^ Adopted long ago.] and its aims for all.

# a word in italics comes beside a word in plain
A *Recalling* the *living* Pact[^ Adopted long ago.] and its aims,
B *Recalling* the first Pact[^ Adopted long ago.] and its aims,
> *Recalling* the *living* first Pact[^ Adopted long ago.] and its aims,
`,
)
