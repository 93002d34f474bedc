// The words of the demonstration's zero draft: a made-up Progress Declaration of a made-up forum, written for this project
// in the register of such texts. One Markdown string, in the manner the importer reads; the square brackets in 7 (c) and
// 21 are brackets agreed upon, and part of the words. What the first reading made of it was issued as Rev.1.

export const DECLARATION = `# Progress Declaration of the Forum for the Review of Migration

## Preamble

*Meeting* as representatives of States at the close of the second Forum for the Review of Migration, four
years after the first, to take stock of what has been achieved under the Compact, to say plainly what has
not, and to settle the measures by which we wish to be judged when we meet again,

*Recalling* the adoption of the Compact and the pledges made at the first Forum, and stressing that a
voluntary commitment, freely given and reached by consensus, is nonetheless one on which people rely and
for which Governments may be asked to account,

*Reaffirming* that human rights belong to every person at every stage of a journey, whatever the papers
that person holds, and that each State has the sovereign right to determine who may enter and remain in
its territory, a right which it exercises in conformity with its obligations under international law,

*Acknowledging* that most of those who move do so within their own region, by regular means and for
reasons of work, study or family, and that a public debate which treats movement only as an emergency
obscures this ordinary experience and the contribution that migrants make to the places they leave and
the places they join,

*Noting with appreciation* the report of the secretariat on the state of implementation,[^1] the
summaries of the five regional reviews that preceded the present meeting, and the contributions received
from local authorities, employers, trade unions, migrant associations and researchers,

*Deeply concerned* that people continue to die or to disappear along land and sea routes in numbers that
no one can state with confidence, and that for every death a family, often scattered over several
countries, is left without news, without remains and without the certificate that would allow it to
mourn, to inherit or to remarry,

*Recognizing* that drought, flooding, heat and the slow loss of land to the sea increasingly bear upon
decisions to move or to remain, that their effects fall most heavily on those with the fewest means, and
that to plan for movement in a changing climate is less costly, in lives as in resources, than to respond
to it afterwards,

*Bearing in mind* the 2030 Agenda and the short time left in which to fulfil it, and persuaded that
progress on poverty, health, education and decent work cannot be complete where migrants and their
children are absent from the plans, the budgets and the statistics through which it is pursued,

## Progress

1. We reaffirm our commitment to the Compact in its entirety, to its guiding principles and to the common
purpose that they express. We declare our resolve to carry it forward together, in a spirit of shared
responsibility among countries of origin, transit and destination.

2. We welcome the steps taken by many Governments since the first Forum to widen regular pathways for
work, study and family life, including through agreements on the mobility of workers in health, care and
agriculture, and we note that the pace of this change has been slow.

3. We note that fewer than half of us have translated our commitments into a national plan with stated
objectives, a responsible authority and a budget. We regard such plans, prepared across the whole of
government, as the clearest sign that a promise made in this Forum has travelled beyond it.

4. We are concerned at the rising price of obtaining work abroad. Recruitment fees and related charges
borne by workers amount, along several of the busiest corridors, to more than six months of the wages
promised to them, and the debt incurred in paying them remains among the commonest roads into
exploitation and forced labour.

5. We acknowledge that public confidence in migration policy rests on procedures that are fair, prompt
and intelligible, on the safety of host communities and newcomers alike, and on honest information about
the reasons for movement.

6. We condemn all acts of racism, xenophobia and intolerance against migrants, or against those taken for
migrants, and the political or commercial use made of them.

7. We regret that progress has been uneven on the following matters, which the first Forum identified as
urgent, and resolve to give them priority in the coming period:

    (a) the recognition of skills and qualifications, where procedures remain slow, costly and largely
    closed to those who learned their trade at work;

    (b) the portability of social security entitlements and other earned benefits, which few bilateral
    agreements yet secure in a form that workers can use;

    (c) the cost of sending remittances, which [has fallen in every region] [remains above the agreed
    target in most regions] and weighs most on those who send small sums.

8. We stress that return, where it takes place, should be safe, dignified and based on an individual
assessment, and that the obligation of every State to readmit its own nationals should be honoured in
good faith and without delay. We undertake to accompany return with lasting reintegration, in which the
communities that receive returnees have both a voice and a share.

9. We affirm that attention to gender, age and disability is not a separate chapter of our work but a
condition of its success. We commit to examine each measure taken under the Compact for its effects on
women and girls, on children, including those who travel unaccompanied or have been separated from their
families, and on persons with disabilities, and to correct those measures that leave them worse off.

## Situations of vulnerability

10. We recognize that vulnerability is seldom a quality of persons and more often one of the
circumstances in which they are placed: the route taken, the status held or lost, the employer, the
lender, the document withheld. Our responses should begin with those circumstances and seek to alter
them.

11. We resolve to prevent the loss of life along migration routes. To that end we will cooperate in
search and rescue in accordance with the international law of the sea, share information on persons in
distress without regard to their nationality or status, and ensure that humanitarian assistance given in
good faith is not, for that reason alone, treated as an offence.

12. We undertake to establish, before the third Forum, a channel through which families may enquire about
relatives missing on their journey and receive an answer. The channel should link national authorities,
forensic institutions and humanitarian organizations, and should protect what families disclose from use
for any purpose other than the search.

13. We remain concerned that people on the move face risks of violence, extortion and family separation
along their routes and at borders, and we resolve to consider procedures that identify those in
situations of vulnerability, without discrimination of any kind, and refer them in good time to
protection, health care and legal assistance.

14. We commit to work towards ending the detention of children on account of their migration status or
that of their parents, and to put in place alternatives that keep families together, operate in the
community and are subject to review by an independent authority. Until that is achieved, we will record
and publish the number of children held and the length of their stay.

15. We will intensify action against trafficking in persons and against the smuggling of migrants, in
full respect of the distinction that international law draws between the two, and will direct it at those
who profit. Persons who have been trafficked should have access to remedy, and to a residence permit that
does not depend on their readiness to give evidence.

16. We recognize that sudden and slow-onset disasters drive movement within and across borders, and
invite States to plan for it together through:

    (a) early warning, and shared analysis of the areas in which the loss of habitable land can be
    foreseen;

    (b) temporary admission, extended stay and other lawful means of protection for those who cannot
    safely return;

    (c) planned relocation, as a last resort and with the free and informed participation of the
    communities concerned.

17. We affirm that migrants, irrespective of their status, should have access to essential health
services, including vaccination, maternal care and mental health support, and that no person should be
deterred from seeking care by the fear of being reported. We note the experience of States that have
separated, in law and in practice, the delivery of public services from the enforcement of immigration
rules.

18. We call attention to the situation of domestic workers, of workers on seasonal permits and of those
employed at sea, whose right to change employer, to keep their own documents and to bring a complaint too
often exists on paper alone. We encourage States to extend labour inspection to every place in which they
work, including private households.

## Data, resources and partnerships

19. We commit to improve the collection, comparability and use of data disaggregated by age, sex,
disability and migration status, with full respect for privacy, so that measures rest on evidence and
their effects can be seen. Personal data gathered for the delivery of a service should not be put to a
purpose of which the person concerned was not informed.

20. We take note of the set of indicators entitled *Measuring What We Promised*,[^2] by which States may
assess, on a voluntary basis, their progress under the Compact, and decide to apply it provisionally
until the third Forum. A State that adapts the set to its own circumstances is invited to explain, in its
voluntary report, what it has changed and why.

21. We recognize that the present commitments cannot be met without adequate, predictable and sustained
resources. We invite Governments, international financial institutions, the private sector and
foundations to contribute to the Fund for Migration Partnerships, and note with concern that its means
have so far covered less than [one third] [two fifths] of the requests submitted by developing countries.

22. We encourage cooperation, among developing countries and with other partners, in the building of the
institutions on which good policy depends: civil registries, consular services, labour inspectorates and
statistical offices. Such cooperation should answer to needs stated by the country concerned, build on
what it already has, and leave skills behind when a project ends.

23. We acknowledge what migrants and diasporas contribute to knowledge, trade, culture and public
finances, and to their families through remittances. We recall that remittances are private earnings and
no substitute for development assistance, and undertake to promote faster, safer and less costly
transfers through open competition, sound supervision and digital services within the reach of rural
recipients.

24. We value our partnership with parliaments, local authorities, employers’ and workers’ organizations,
migrant and diaspora associations, universities and the media. We commit to involve them at an early
stage, to make public what they submit, and to say in what respects their views have been taken into
account.

25. We recognize the part played by local authorities, which are often the first to receive those who
arrive and the last to be consulted on the policies concerned. We commend the cities and rural districts
that have opened their schools, clinics and registries to all residents, and encourage national
authorities to give them a regular place in the preparation and review of policy.

26. We commend the inter-agency team established to support the Compact, and request it to issue each
year, in plain language, a *Guide to Available Support* that sets out the assistance for which States may
apply, the conditions attached to it and the time within which a reply may be expected.

27. We request each Government to name, within one year, an official to whom questions about the present
Declaration may be put, and to send the name to the secretariat, which will keep the list up to date, publish
it and report to the next Forum on the number of questions that were answered.

## Recommended actions

28. We recommend that every State which has not yet done so adopt, within two years, a national plan for
the implementation of the Compact that:

    (a) names the authority responsible and the means placed at its disposal;

    (b) sets a limited number of measurable objectives, each with a date;

    (c) provides for the participation of migrants, and of the communities they join, in its periodic
    review.

29. We recommend that States diversify regular pathways, open them to workers at all levels of skill, and
simplify procedures so that a decision on a complete application is given within a period announced
beforehand. Workers admitted for longer than one year should be able to be joined by their families on
conditions that they can, in practice, fulfil.

30. We recommend that no recruitment fee or related cost be borne by the worker; that recruiters be
licensed and inspected both where they recruit and where they place; that contracts be given to workers
before departure in a language they understand; and that the States concerned exchange the names of
recruiters whose licences have been withdrawn.

31. We recommend that States provide all migrants with proof of legal identity and adequate
documentation, in particular by:

    (a) registering every birth in their territory and issuing a certificate, whatever the status of the
    parents;

    (b) delivering consular documents to their nationals abroad without undue delay and at a price that
    low-wage earners can bear;

    (c) prohibiting employers, recruiters and landlords from withholding the documents of others, and
    enforcing that prohibition.

32. We recommend that, where migrants in an irregular situation have lived and worked in the territory of
a State for a considerable time, that State consider, in accordance with national law, clear and
accessible criteria by which they may obtain a regular status, taking account of family ties, length of
residence and the best interests of any child affected.

33. We decide to convene the third Forum in four years’ time, to be preceded by regional reviews, and
request the secretariat to submit, no later than six months beforehand, a report on the implementation of
the present Declaration. We invite each State to present at least one voluntary report before that date,
and stakeholders to add their observations. We decide also to hold, midway between the two Forums, a
dialogue of two days at which States may present their progress, the obstacles they have met and the
support they require. The dialogue should be open to stakeholders, should not result in a negotiated
outcome, and should be organized within existing resources.

34. We undertake to make the present Declaration known in our countries, in the languages of migrants as
well as in our own, to lay it before our parliaments where this accords with national practice, and to
state at the midway dialogue what each of us has done differently because of it.

[^1]: *Progress under the Compact: Second Report of the Secretariat*, issued for the second
    Forum. The summaries of the regional reviews are annexed to it.

[^2]: The set comprises thirty indicators, of which eleven draw on statistics already compiled under the
    2030 Agenda. It creates no obligation to gather data that a State does not otherwise gather.
`
