// Every refusal as a sentence: what happened, what was kept, what to do. A refusal is one word in the code and one
// sentence here; a translation is another file of this shape.

import type { Refusal } from './rights.ts'

/** Why a room showed somebody out, or would not let them in again. */
export type ShownOut = 'agreed' | 'withdrawn' | 'lapsed' | 'seat-ended'

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'observers-read': 'Observers read; only delegations write.',
  'facilitators-set-drafting': 'Only the co-facilitators change the way of drafting.',
  'facilitators-agree': 'Only the co-facilitators record that a paragraph is agreed ad ref.',
  'facilitators-reopen': 'Agreed text is reopened by the co-facilitators alone; ask them.',
  'secretariat-runs-the-room': 'Only the secretariat does this.',
  'secretariat-proposes-nothing': 'The secretariat runs the room and proposes nothing of substance.',
  'already-convened': 'This negotiation has been convened already.',
  'not-convened': 'This negotiation has not been convened yet.',
  'already-admitted': 'A delegation with this code takes part already; choose another code.',
  'text-is-there':
    'This negotiation has its text already; nothing was imported. Create another negotiation for another text.',
  'text-is-empty': 'There is no paragraph in this text; nothing was imported.',
  'labelled-twice': 'Two paragraphs of this text have the same id; nothing was imported.',
  'no-such-paragraph': 'There is no such paragraph in this text.',
  'no-such-proposal': 'There is no such proposal.',
  'no-such-delegation': 'No delegation with this code takes part.',
  'paragraph-is-agreed': 'This paragraph is agreed ad ref: its words change only after it is reopened.',
  'paragraph-is-open': 'This paragraph is open already.',
  'text-has-moved':
    'The paragraph has changed since you saw it; nothing was recorded. Look at it again, then repeat.',
  'nothing-changed': 'There is no change to table: the words are those already on the table.',
  'no-words': 'A proposal without words would delete the paragraph; that is a proposal of another kind.',
  'proposal-is-elsewhere': 'This proposal is on another paragraph.',
  'proposal-is-decided': 'This proposal is no longer pending; start a new one.',
  'not-your-proposal': 'This proposal belongs to another delegation.',
  'proposals-have-moved':
    'The proposals on this paragraph have changed since you saw them; nothing was recorded. Look again, then repeat.',
  'reason-is-missing': 'Say why: the reason goes on the record.',
  'drafting-is-so': 'It is drafted this way already.',
}

/** The sentence for a person whom the rules have answered no. */
export const inWords = (refusal: Refusal): string => REFUSALS[refusal]
