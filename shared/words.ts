// Every refusal as a sentence: what happened, what was kept, what to do. A refusal is one word in the code and one
// sentence here; a translation is another file of this shape.

import type { Role } from './delegations.ts'
import { tooLate } from './late-words.ts'
import type { Reason, Refusal } from './refusals.ts'

const REFUSALS: Readonly<Record<Reason, string>> = {
  'not-signed':
    'This was not signed by the key of its seat, and so is not recorded. Load the page again, then repeat.',
  'signed-already': 'This was recorded already; what is signed once is not recorded twice.',
  'key-is-enrolled': 'This key is known already; nothing was recorded. Load the page again, then repeat.',
  'key-is-not-enrolled':
    'The house does not know this key; nothing was recorded. Load the page again, then repeat.',
  'key-of-another-seat': 'This was signed with the key of another seat; nothing was recorded.',
  'signature-does-not-fit':
    'The signature is not one of this act by this seat; nothing was recorded. Load the page again, then repeat.',
  'not-typed-on-screen': 'Only what was typed on the screen is recorded without a signature.',
  'observers-read': 'Observers read; only delegations write.',
  'facilitators-set-drafting': 'Only the co-facilitators change the way of drafting.',
  'facilitators-set-attribution': 'Only the co-facilitators set to whom names are shown.',
  'attribution-is-so': 'Names are shown so already.',
  'room-sets-observing': 'Only the co-facilitators and the secretariat set what observers read.',
  'observing-is-so': 'Observers read so already.',
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
  'paragraph-is-gone': 'This paragraph is no longer in the text; what stands here is its number.',
  'paragraph-is-called':
    'This paragraph is called: its words are held until the co-facilitators agree them or close the call.',
  'paragraph-is-not-called': 'This paragraph is not called; the call may have been closed meanwhile.',
  'facilitators-call': 'Only the co-facilitators call a paragraph and close the call.',
  'time-is-past': 'This hour is past already; choose a later one, or call without a time limit.',
  'delegations-object': 'Only delegations object.',
  'objection-is-empty': 'Say what your delegation objects to: the words, or the reason.',
  'objected-so-already': 'Your delegation has objected in these words already.',
  'no-objection-to-withdraw': 'Your delegation has no objection to withdraw.',
  'call-is-running':
    'The time of this call is not up: delegations may still object. Close the call to go on without waiting.',
  'objection-stands':
    'An objection stands, so the call did not find agreement. Close the call, or ask for the objection to be withdrawn.',
  'subject-to-itself': 'A paragraph is agreed subject to other paragraphs, not to itself.',
  'chain-has-moved':
    'What is agreed subject to this paragraph has changed since you saw it; nothing was recorded. Look again, then repeat.',
  'facilitators-restore': 'Only the co-facilitators restore what was agreed.',
  'no-such-wording': 'No reopening of this paragraph has that entry; nothing was restored.',
  'reads-so-already': 'The paragraph reads so already.',
  'proposal-is-known': 'There is a proposal with this id already; nothing was recorded. Try again.',
  'meaning-stays':
    'What a proposal means for its paragraph stays as it was tabled; table another proposal for that.',
  'words-apart':
    'A deletion, a move or another kind of part has no words of its own; to change words as well, table another proposal.',
  'words-are-written': 'This proposal consists of words: they are written on its desk.',
  'too-many-prepared': 'Your delegation has too much prepared and not tabled; table or discard some first.',
  'proposed-already': 'Your delegation has prepared or tabled this already; what is there was left as it is.',
  'stands-there': 'The paragraph stands there already.',
  'cannot-merge': 'A paragraph is merged with another paragraph, not with a heading or with itself.',
  'cannot-split': 'A heading is not split; propose a new heading, or other words for it.',
  'no-place':
    'A split changes no word and says one place between two of them, with words on either side. A paragraph that holds the mark ¶ cannot be split.',
  'split-since':
    'The paragraph has been split since, and the rest of these words stands in another. Merge the two first, or propose the words.',
  'part-is-so': 'There is nothing to change: this is so already, or there is no such paragraph in this part.',
  'part-is-settled':
    'A paragraph of this part is called or agreed; what the part is can change while all of them are open.',
  'taken-with-its-outer':
    'This proposal is inside another’s words: it is accepted together with that one, or with nothing.',
  'one-deep': 'This proposal is inside another already; propose on the words of that one.',
  'own-words': 'These are your delegation’s own words: change them by tabling them again.',
  'outer-is-decided': 'The proposal whose words this would change is no longer pending.',
  'outside-the-insertion':
    'This changes more than the words that the other proposal puts in. Propose the rest on the paragraph itself.',
  'facilitators-open-silence': 'Only the co-facilitators open silence.',
  'under-silence':
    'The text is under silence: nobody proposes, types or decides anything on it until the deadline. A head of delegation may break silence.',
  'silence-is-running': 'A text is under silence already, and its deadline has not passed.',
  'not-the-last-issued': 'This is done on the last text issued; another has been issued since.',
  'not-as-issued':
    'The text has changed since it was issued. A revision is issued first, so that everyone reads what is agreed.',
  'a-call-stands': 'A paragraph is called. Close the call, or agree the paragraph, before silence is opened.',
  'pending-have-moved':
    'The pending proposals have changed since you saw them; nothing was recorded. Look again, then repeat.',
  'silence-too-short':
    'The deadline is too soon: delegations have at least 24 hours, so that every capital can answer.',
  'silence-too-long':
    'The deadline is too far away: nobody could touch the text until then. Choose one within 30 days.',
  'heads-break-silence': 'Only a head of delegation breaks silence.',
  'participants-break-silence': 'Only a State or a group breaks silence.',
  'no-such-silence': 'This text is not under silence; look again at what is on the table.',
  'nothing-is-named': 'Name the paragraphs your delegation cannot agree.',
  'named-twice': 'A paragraph is named twice; name each once, with all the words you mean.',
  'words-are-not-there':
    'One of the paragraphs does not hold these words. Copy them from the text, or leave them out to name it as a whole.',
  'broken-so-already': 'Your delegation has broken silence in these words already.',
  'text-is-adopted': 'The text is adopted, and that is final: nobody changes it any more.',
  'not-adopted': 'The text is not adopted yet.',
  'secretariat-records-adoption':
    'The secretariat alone records that the text was adopted, and who endorsed it.',
  'not-all-agreed':
    'Not every paragraph is agreed ad ref. Only a text that is agreed as a whole is recorded as adopted.',
  'symbol-is-missing': 'Give the symbol of the document.',
  'day-is-to-come': 'This day has not come yet; what is recorded is what has been done.',
  'day-before-adoption': 'The text was not adopted on that day yet.',
  'endorsed-already': 'The endorsement by this body is recorded already.',
  'heads-make-statements': 'Only a head of delegation says where its delegation stands on the adopted text.',
  'parties-make-statements': 'Only a State or a group says where it stands on the adopted text.',
  'statement-is-missing': 'Say it in the words of your delegation.',
  'stated-already': 'Your delegation has said exactly this already.',
  'no-such-statement': 'Your delegation has made no such statement.',
  'statement-is-withdrawn': 'This statement is withdrawn already.',
  'secretariat-corrects': 'The secretariat alone issues a corrigendum.',
  'not-editorial':
    'A corrigendum puts right punctuation, spacing, capitals, marks and misspelt words. It puts no other word into what was adopted.',
  'needs-no-notice': 'No word is spelt otherwise: this is put right at once, without notice.',
  'not-a-misspelling':
    'Only misspelt words are put right: the words stay one for one, and each that changes has five letters or more, begins as it did, and differs by one letter. A number never changes.',
  'notified-already': 'Notice of this is given already.',
  'notice-is-missing': 'A misspelt word is put right after notice to all delegations. Give notice first.',
  'notice-is-running': 'Delegations may still object to this; it is put right when their time is up.',
  'notice-has-fallen': 'A delegation has objected to this, and so it is not put right.',
  'notice-too-short': 'The time is too short: delegations have at least seven days to object.',
  'notice-too-long': 'The time is too long. Choose one within ninety days.',
  'no-such-notice': 'There is no such notice any more; look again at what stands beside the paragraph.',
  'heads-object-to-corrections': 'Only a head of delegation objects to a correction.',
  'parties-object-to-corrections': 'Only a State or a group objects to a correction.',
  'say-what-is-objected': 'Say why these are not the same words, in the words of your delegation.',
  'the-house-closes-silence': 'The house itself closes silence, when the deadline has passed.',
  'facilitators-bridge': 'Only the co-facilitators make a proposal from those of others.',
  'cannot-be-bridged':
    'Only pending proposals on the words of this paragraph can be bridged; one of them is no longer.',
  'facilitators-issue': 'Only the co-facilitators issue a revision.',
  'name-is-missing': 'Give it a name, for example Rev.1.',
  'revision-is-named': 'A text of this name has been issued already; choose another name.',
  'taken-alone': 'A proposal about a whole paragraph is accepted by itself, not together with others.',
  'text-has-moved':
    'The paragraph has changed since you saw it; nothing was recorded. Look at it again, then repeat.',
  'nothing-changed': 'There is no change to table: the words are those already on the table.',
  'as-it-stands':
    'These are the words of the paragraph as it stands. To take a proposal back, withdraw it; there is nothing to table.',
  'hidden-characters':
    'There are characters in these words that nobody can see. They cannot be tabled; delete what was pasted and type it.',
  'no-words': 'There are no words to table. To have no text here, propose to delete the paragraph.',
  'proposal-is-elsewhere': 'This proposal is on another paragraph.',
  'proposal-is-decided': 'This proposal is no longer pending; start a new one.',
  'not-your-proposal': 'This proposal belongs to another delegation.',
  'proposals-have-moved':
    'The proposals on this paragraph have changed since you saw them; nothing was recorded. Look again, then repeat.',
  'reason-is-missing': 'Say why: the reason goes on the record.',
  'drafting-is-so': 'It is drafted this way already.',
  'facilitators-accept': 'Only the co-facilitators take proposals into the text.',
  'facilitators-set-aside': 'Only the co-facilitators set proposals aside and take them up again.',
  'proposal-is-pending': 'This proposal is pending already.',
  'not-yours-to-say': 'Co-sponsoring is between the delegation that proposes and the one that joins it.',
  'cannot-cosponsor': 'Only a State, a group or an organisation that takes part can co-sponsor.',
  'said-already': 'This has been said already; it is for the other side to answer.',
  'no-such-cosponsor': 'This delegation does not co-sponsor the proposal.',
  'room-is-so': 'It is so already.',
  'nothing-to-accept': 'No proposal was chosen; the text stays as it is.',
  'rivals-together': 'Two of these proposals change the same words; choose one of them.',
  'proposal-is-outdated':
    'This proposal was written on an earlier wording; its owner has to bring it up to date first.',
  'delegations-take-positions': 'Only delegations take positions.',
  'sponsors-support-their-own': 'Your delegation proposes this, and so supports it.',
  'no-position-to-withdraw': 'Your delegation has no position on this to withdraw.',
  'not-a-member': 'Only members of your group can be named as exceptions.',
  'nobody-to-speak-for': 'With every member named as an exception, there is nobody left to speak for.',
  'heads-delegate-tabling': 'Only a head of delegation says whether its delegates table.',
  'tabling-is-so': 'It is so already.',
  'head-tables': 'Your head of delegation tables; your words are kept for them: say that they are ready.',
  'head-speaks':
    'Your head of delegation speaks for it here; ask them, or ask that your delegation’s delegates may table.',
  'head-types-on-screen':
    'These words are on the screen, where everyone reads them while they are typed: there your head of delegation types. Propose a change beside them; it stays within your delegation.',
  'words-have-moved':
    'The words have changed since you saw them; nothing was noted. Look again, then repeat.',
  'groups-clear': 'Only a group sends its draft to its members for clearance.',
  'no-such-clearance':
    'There is nothing here for your delegation to clear: these words were sent to others, or are tabled by now.',
  'sent-already': 'Your members have these words already.',
  'too-many-clearances': 'Too many drafts of your group are with its members; table or give up some first.',
  'objection-is-missing': 'Say what your delegation objects to; only the group hears it.',
  'answer-is-so': 'Your delegation has said so already.',
  'secretariat-keeps-no-notes':
    'Notes are kept by each delegation for itself; the secretariat has none and reads none.',
  'note-has-moved':
    'Another seat of your delegation has changed this note since you began; nothing was overwritten. Read both, then keep the words you want.',
  'notes-are-full':
    'Your delegation’s notes are as long as this house keeps them; nothing was changed. Shorten another note first.',
  'citation-is-missing': 'A precedent says what it cites. Write the citation, or take the precedent away.',
  'link-is-no-address':
    'A link is a whole address that begins with https:// or http://. It is shown as text; leave it empty where there is none.',
  'secretariat-enters-orals': 'Only the secretariat enters what was proposed orally.',
  'cannot-propose': 'Only a State, a group or an organisation that takes part can propose.',
  'instruction-is-missing': 'Say on whose instruction this is entered: it goes on the record.',
  'entered-already': 'This has been entered already; its delegation confirms it or corrects it.',
  'owner-confirms': 'Only the delegation in whose name this was entered confirms it.',
  'nothing-to-confirm': 'There is nothing to confirm: this was tabled, or confirmed already.',
  'oral-is-unconfirmed':
    'This was entered orally and its delegation has not confirmed it yet; it is taken into the text once it has.',
  'facilitators-open-joints': 'Only the co-facilitators open a joint proposal, and close it.',
  'names-are-few-or-many': 'A joint proposal is written by two to eight delegations, each named once.',
  'joint-is-there': 'This joint proposal is there already; open another.',
  'no-such-joint': 'This joint proposal is not being written any more: it was tabled or closed.',
  'not-named': 'Your delegation is not named for this joint proposal, or has left it.',
  'facilitators-steer': 'Only the co-facilitators and the secretariat say what the room screen shows.',
}

/** An hour as the record has it, in UTC. */
const asRecorded = (at: string): string => `${at.replace('T', ' ').replace('Z', '')} UTC`

/**
 * The sentence for a person whom the rules have answered no. `hour` says how an hour is written for them; where nobody
 * says, it is written as the record has it.
 */
export const inWords = (refusal: Refusal, hour = asRecorded): string =>
  typeof refusal === 'string' ? REFUSALS[refusal] : tooLate(refusal, hour)

/** What a door of the house answers when it lets somebody or something not in. */
const DOORS = {
  'not-your-seat':
    'This browser does not hold this seat, or its session has ended. What you typed is kept on this device; enter again with your invitation or from the entry page.',
  'not-same-origin': 'This request did not come from the page of this house; nothing was done.',
  'no-such-place': 'There is nothing at this address.',
  'no-such-invitation':
    'This invitation is not valid: it was used already, it has expired, or the link is incomplete. Ask the secretariat or your head of delegation for a new one.',
  'no-such-seat': 'There is no such seat.',
  'not-in-production': 'There is no demonstration in this house; seats are given by invitation.',
  'not-understood':
    'This request is not one the house understands; nothing was done. Reload the page and try again.',
  'too-big':
    'This is larger than the house takes; nothing was kept. The limit is 20 MB for a Word file and 5 MB for a text.',
  'too-busy':
    'The house is reading as many files as it can; nothing was kept. Bring yours again in a minute.',
  'too-often':
    'This browser asks more often than the house answers; nothing was done. Wait a moment and try again.',
  'not-kept':
    'The house could not write this to its disk: it is not recorded, and nothing of it was done. What you typed is kept on this device. Try again when the secretariat says that there is room.',
  'names-are-withheld':
    'Names are not shown to you in this negotiation, and a copy of the record has them all; the facilitators and the secretariat have it.',
  'issued-texts-alone':
    'In this negotiation observers read the texts that are issued; its record is not among them.',
  'link-is-open':
    'A public link is open already. Close it first; then a new one can be opened, and the old one stays closed.',
  'link-is-not-open': 'This public link is not open, or not complete.',
  fault:
    'Something went wrong in the house; nothing was recorded. Try again, and tell the secretariat if it stays.',
  'name-is-taken':
    'A negotiation of this name exists already; nothing was imported. Choose another name, or open the one there is.',
  'may-not-create': 'Only the secretariat creates a negotiation.',
  'role-does-not-fit': 'A seat of this role cannot be in this delegation.',
  'not-yours-to-give':
    'A head of delegation gives and ends the seats of delegates and observers in its own delegation; all others are given and ended by the secretariat.',
  'seat-is-yours': 'You sit in this seat yourself; nobody ends their own.',
  'seats-stay': 'The seats of the demonstration are open to anybody, and none of them is ended.',
  'no-such-sign-in': 'This is not signed in any more; there is nothing to end.',
} as const

export type DoorRefusal = keyof typeof DOORS

/** The sentence for a person whom a door of the house has answered no. */
export const atTheDoor = (refusal: DoorRefusal): string => DOORS[refusal]

const ROLES: Readonly<Record<Role, string>> = {
  facilitator: 'Co-facilitator',
  secretariat: 'Secretariat',
  head: 'Head of delegation',
  delegate: 'Delegate',
  observer: 'Observer',
}

/** A role as people call it. */
export const roleInWords = (role: Role): string => ROLES[role]
