// The words of the made-up first Forum's declaration, four years before that of the second. They were written for this
// project. The small letter in "next forum" is the misprint that a corrigendum puts right.

export const FIRST_DECLARATION = `# Declaration of the First Forum for the Review of Migration

## Preamble

*Meeting* as representatives of States for the first review of the Compact, at a time when movement is
spoken of more often than it is understood, and wishing to begin with what we have promised one another,

*Bearing in mind* that the Compact binds nobody in law and everybody in good faith, and that a review in
which no one admits a difficulty would be of use to no one,

## What we agree

1. We reaffirm the Compact, its guiding principles and its cooperative spirit, and recall that every State
decides on its own migration policy in conformity with its obligations under international law.

2. We welcome the voluntary reports of those of us who have presented one, and encourage all others to do so
before the next forum, in whatever form their means allow.

3. We single out three matters as urgent: the recognition of skills and qualifications, the portability of
earned benefits, and the cost of sending remittances. We will report on each of them.

4. We decide that people in distress on migration routes are to be assisted without delay, and that whoever
assists them in good faith should not have to fear for it.

5. We pledge to work towards a national plan for the implementation of the Compact in every State, with an
authority that answers for it and a date by which it is to be looked at again.

6. We establish the Fund for Migration Partnerships, to which Governments and others may contribute, and
invite developing countries to submit requests to it from the coming year on.

7. We decide to meet again in four years, and request the secretariat to report to us then on the state of
implementation.
`
