// The corpus of merges: words taken out and words replaced, whole sentences, and rewritings.

import { corpus } from './corpus.fixture.ts'

corpus(
  'deletions',
  21,
  `
= We call on all States to protect women, girls, boys and men at borders without delay.

# two words far from each other
A We call on States to protect women, girls, boys and men at borders without delay.
B We call on all States to protect women, girls, boys and men at borders.
> We call on States to protect women, girls, boys and men at borders.

# two phrases that follow each other
A We call on all States to protect women, girls, boys and men without delay.
B We call on all States to protect women, girls, boys and men at borders.
> We call on all States to protect women, girls, boys and men.

# the same word by both
A We call on States to protect women, girls, boys and men at borders without delay.
B We call on States to protect women, girls, boys and men at borders without delay.
> We call on States to protect women, girls, boys and men at borders without delay.

# the same word by both and another by one
A We call on States to protect women, girls, boys and men at borders without delay.
B We call on States to protect women, girls, boys and men at borders.
> We call on States to protect women, girls, boys and men at borders.

# one takes out more than the other
A We call on all States to protect women, girls, boys and men at borders.
B We call on all States to protect women, girls, boys and men.
> collides

# two that overlap
A We call on all States to protect women, girls, boys without delay.
B We call on all States to protect women, girls, boys and men delay.
> collides

# two items of a list far from each other
A We call on all States to protect girls, boys and men at borders without delay.
B We call on all States to protect women, girls and men at borders without delay.
> We call on all States to protect girls and men at borders without delay.

# two items of a list side by side, of which each could take the comma between them
A We call on all States to protect women, boys and men at borders without delay.
B We call on all States to protect women, girls and men at borders without delay.
> We call on all States to protect women and men at borders without delay.

# the first item of a list and the second, between which there is one comma
A We call on all States to protect girls, boys and men at borders without delay.
B We call on all States to protect women, boys and men at borders without delay.
> We call on all States to protect boys and men at borders without delay.

# an item, and a word put into another item
A We call on all States to protect women, boys and men at borders without delay.
B We call on all States to protect women, girls, boys and young men at borders without delay.
> We call on all States to protect women, boys and young men at borders without delay.

# an item, and an item put in beside it
A We call on all States to protect women, boys and men at borders without delay.
B We call on all States to protect women, girls, infants, boys and men at borders without delay.
> collides

# a phrase, and a word replaced far from it
A We call on all States to protect women, girls, boys and men at borders.
B We urge all States to protect women, girls, boys and men at borders without delay.
> We urge all States to protect women, girls, boys and men at borders.

# a phrase, and a word replaced in it
A We call on all States to protect women, girls, boys and men without delay.
B We call on all States to protect women, girls, boys and men at frontiers without delay.
> collides

# a phrase, and the word just before it replaced
A We call on all States to protect women, girls, boys and men without delay.
B We call on all States to protect women, girls, boys and others at borders without delay.
> We call on all States to protect women, girls, boys and others without delay.

# a phrase, and the word just after it replaced
A We call on all States to protect women, girls, boys and men without delay.
B We call on all States to protect women, girls, boys and men at borders with no delay.
> We call on all States to protect women, girls, boys and men with no delay.

# each takes out something and puts in something, far from each other
A We firmly call on States to protect women, girls, boys and men at borders without delay.
B We call on all States to protect women, girls, boys and men at all times without delay.
> We firmly call on States to protect women, girls, boys and men at all times without delay.

= We act. We wait. We hope.

# two sentences
A We act. We hope.
B We act. We wait.
> We act.

# the first and the last sentence
A We wait. We hope.
B We act. We wait.
> We wait.

# a sentence, and a word replaced in another
A We act. We hope.
B We act. We wait. We pray.
> We act. We pray.

# a sentence, and a word replaced in it
A We act. We hope.
B We act. We rest. We hope.
> collides

# the first sentence, and a word put into the second
A We wait. We hope.
B We act. We often wait. We hope.
> We often wait. We hope.
`,
)

corpus(
  'replacements',
  22,
  `
= We remain concerned that people on the move face risks at borders and resolve to act.

# two verbs
A We remain worried that people on the move face risks at borders and resolve to act.
B We remain concerned that people on the move face risks at borders and promise to act.
> We remain worried that people on the move face risks at borders and promise to act.

# two words side by side
A We are concerned that people on the move face risks at borders and resolve to act.
B We remain worried that people on the move face risks at borders and resolve to act.
> We are worried that people on the move face risks at borders and resolve to act.

# the same word by the same word
A We remain worried that people on the move face risks at borders and resolve to act.
B We remain worried that people on the move face risks at borders and resolve to act.
> We remain worried that people on the move face risks at borders and resolve to act.

# the same word by two words
A We remain worried that people on the move face risks at borders and resolve to act.
B We remain alarmed that people on the move face risks at borders and resolve to act.
> collides

# the same word by the same word, and further words each
A We remain worried that people on the move face harm at borders and resolve to act.
B We remain worried that people on the move face risks at borders and promise to act.
> We remain worried that people on the move face harm at borders and promise to act.

# a phrase by a word, and a word of the phrase
A We remain concerned that migrants face risks at borders and resolve to act.
B We remain concerned that people on the road face risks at borders and resolve to act.
> collides

# a phrase by a word, and a word after the phrase
A We remain concerned that migrants face risks at borders and resolve to act.
B We remain concerned that people on the move run risks at borders and resolve to act.
> We remain concerned that migrants run risks at borders and resolve to act.

# a word becomes two, and is replaced itself
A We remain concerned that people on the move face risks and harm at borders and resolve to act.
B We remain concerned that people on the move face dangers at borders and resolve to act.
> We remain concerned that people on the move face dangers and harm at borders and resolve to act.

# a word in capitals and the same word replaced
A We remain concerned that People on the move face risks at borders and resolve to act.
B We remain concerned that persons on the move face risks at borders and resolve to act.
> collides

# a word in the plural, and one replaced beside it
A We remain concerned that people on the move face a risk at borders and resolve to act.
B We remain concerned that people on the move meet risks at borders and resolve to act.
> We remain concerned that people on the move meet a risk at borders and resolve to act.

# an and by an or, and the words on both sides of it
A We remain concerned that people on the move face risks at borders or resolve to act.
B We remain concerned that people on the move face risks at sea and promise to act.
> collides

# what both have put in front of a word, one replacing the word
A We remain deeply concerned that people on the move face risks at borders and resolve to act.
B We remain deeply worried that people on the move face risks at borders and resolve to act.
> collides

# different words put in front of a word and the word replaced
A We remain deeply concerned that people on the move face risks at borders and resolve to act.
B We remain worried that people on the move face risks at borders and resolve to act.
> We remain deeply worried that people on the move face risks at borders and resolve to act.

# the end of the sentence by two
A We remain concerned that people on the move face risks at borders and resolve to help.
B We remain concerned that people on the move face risks at borders and resolve to act with others.
> We remain concerned that people on the move face risks at borders and resolve to help with others.

= We welcome the report and note its findings.

# women and men becomes men and women: two words that change places
A We note the report and welcome its findings.
B We welcome the report and note all its findings.
> We note the report and welcome all its findings.

# words that change places, and one of them replaced
A We note the report and welcome its findings.
B We applaud the report and note its findings.
> collides

# the halves of a sentence change places, and a word in one of them
A We note its findings and welcome the report.
B We welcome the first report and note its findings.
> collides

# the whole sentence by another, and a word in it
A Nothing in this text binds anybody.
B We welcome the report and note its main findings.
> collides

# the whole sentence by another, and the same by the other
A Nothing in this text binds anybody.
B Nothing in this text binds anybody.
> Nothing in this text binds anybody.

# the whole sentence by two others
A Nothing in this text binds anybody.
B States keep every right they have.
> collides

# the whole sentence by another, and a sentence after it
A Nothing in this text binds anybody.
B We welcome the report and note its findings. We thank the authors.
> Nothing in this text binds anybody. We thank the authors.

# the whole sentence by another, and a sentence before it
A Nothing in this text binds anybody.
B The report is out. We welcome the report and note its findings.
> The report is out. Nothing in this text binds anybody.
`,
)

corpus(
  'sentences and rewritings',
  15,
  `
= We act at once. We hear those concerned. We report to the forum.

# two sentences change places, and a word in the third
A We hear those concerned. We act at once. We report to the forum.
B We act at once. We hear those concerned. We report to the next forum.
> We hear those concerned. We act at once. We report to the next forum.

# two sentences change places, and a word in the second
A We hear those concerned. We act at once. We report to the forum.
B We act at once. We hear all those concerned. We report to the forum.
> collides

# two sentences change places, and a word in the first
A We hear those concerned. We act at once. We report to the forum.
B We act together at once. We hear those concerned. We report to the forum.
> collides

# one sentence swallows the other's
A We act at once and hear those concerned. We report to the forum.
B We act at once. We hear those concerned. We report to the forum every year.
> We act at once and hear those concerned. We report to the forum every year.

# one sentence swallows the sentence in which another writes
A We act at once and report to the forum.
B We act at once. We hear those most concerned. We report to the forum.
> collides

# a sentence is cut in two, and a word changes in its second half
A We act. At once. We hear those concerned. We report to the forum.
B We act at dawn. We hear those concerned. We report to the forum.
> We act. At dawn. We hear those concerned. We report to the forum.

# the first sentence and the last are rewritten
A Action is taken now. We hear those concerned. We report to the forum.
B We act at once. We hear those concerned. Reports are made each year.
> Action is taken now. We hear those concerned. Reports are made each year.

# the first sentence is rewritten, and the second
A Action is taken now. We hear those concerned. We report to the forum.
B We act at once. Nobody goes unheard. We report to the forum.
> Action is taken now. Nobody goes unheard. We report to the forum.

# two sentences are rewritten, and one of them
A Action is taken now, and everybody is heard. We report to the forum.
B We act at once. Nobody goes unheard. We report to the forum.
> collides

# a sentence is put in where the other rewrites the one before
A We act at once. We hear those concerned. We learn from them. We report to the forum.
B We act at once. Nobody goes unheard. We report to the forum.
> We act at once. Nobody goes unheard. We learn from them. We report to the forum.

# the same sentence is put in at two places
A We act at once. We learn. We hear those concerned. We report to the forum.
B We act at once. We hear those concerned. We learn. We report to the forum.
> We act at once. We learn. We hear those concerned. We learn. We report to the forum.

# everything is rewritten but one sentence, in which the other writes
A All must act. We hear those concerned. Nothing stays hidden.
B We act at once. We hear all those concerned. We report to the forum.
> All must act. We hear all those concerned. Nothing stays hidden.

# a sentence moves to the end, and a sentence is put at the end
A We hear those concerned. We report to the forum. We act at once.
B We act at once. We hear those concerned. We report to the forum. Nothing stays hidden.
> We hear those concerned. We report to the forum. We act at once. Nothing stays hidden.

# a sentence goes by both, and a further one is put at the end by one
A We act at once. We report to the forum.
B We act at once. We report to the forum. Nothing stays hidden.
> We act at once. We report to the forum. Nothing stays hidden.

# the whole paragraph is rewritten by both
A Let there be action and hearings and reports.
B Nobody may say that nothing was done here.
> collides
`,
)
