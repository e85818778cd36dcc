agreements-criteria = Criteria of a consortium
criteria-title = Seven criteria of a consortium
criteria-intro = Seven criteria that tell a consortium from other unions; what the data show for { $year }. What they do not tell is said to be unknown.
criteria-note = agreements and members as of { $day }; exchange, money and councils of { $year }
criteria-rows = Rows ({ $count })

criterion-temporary = Temporary nature
    .formula = First and last day of the agreement in force of the kind “agreement of the consortium”, days until its end; former ones are agreements of this kind that began before it.
criterion-temporary-known = the agreement runs from { $begins } to { $ends } ({ $code }), { $left ->
        [one] { $left } day
       *[other] { $left } days
    } left; former agreements: { $before }
criterion-temporary-renews = the agreement ({ $code }) runs from { $begins }, its term until { $ends } renews itself; former agreements: { $before }
criterion-temporary-open = the agreement ({ $code }) runs from { $begins }, no last day is named, so that it is temporary is not confirmed; former agreements: { $before }
criterion-temporary-unknown = unknown: the data hold no agreement of the consortium in force
criterion-legal-form = Free choice of organisational form
    .formula = Organisational form (association, agreement, network form) from the text of the agreement of the consortium; the files have no column for it.
criterion-legal-form-unknown = unknown: there is no agreement of the consortium in the data, in whose text the form would stand
criterion-legal-form-unread = unknown: the form stands only in the text of the agreement of the consortium (codes: { $codes })
criterion-interests = Common economic interests
    .formula = Purposes of funding that two or more members pay for ÷ all purposes named in the year; leverage is outside money ÷ own money spent, for each currency.
criterion-interests-known = { $joint } of { $purposes ->
        [one] { $purposes } purpose is
       *[other] { $purposes } purposes are
    } paid for jointly, { $payers ->
        [one] { $payers } member pays
       *[other] { $payers } members pay
    }; leverage: { $leverage }
criterion-interests-unknown = unknown: no money is reported for this year
criterion-contracts = Contractual basis
    .formula = Members with at least one agreement in force ÷ all members of the day; beside it the agreements in force and their kinds (K1).
criterion-contracts-known = { $bound } of { $members ->
        [one] { $members } member
       *[other] { $members } members
    } have an agreement; in force: agreements { $agreements }, kinds { $kinds }
criterion-contracts-unknown = unknown: there are no members in the data
criterion-equality = Equality of participants
    .formula = Gini coefficient of the number of delivered transfers over members: 0 all gave (received) alike, near 1 one has nearly all. Members without transfers count as zero. Votes of members stand in no file.
criterion-equality-known = Gini of what was given { $given }, of what was received { $received }; one member gave { $least } to { $most } times ({ $transfers ->
        [one] { $transfers } transfer
       *[other] { $transfers } transfers
    }, { $members ->
        [one] { $members } member
       *[other] { $members } members
    }); votes are unknown
criterion-equality-unknown = unknown: nothing was transferred in this year; votes are not in the data
criterion-self-governance = Self-governance
    .formula = Council meetings held ÷ all meetings of the year whose day is past, cancelled ones included. Decisions carried out by their due day ÷ decisions due in the year so far, dropped ones left out.
criterion-self-governance-known = { $held } of { $planned ->
        [one] { $planned } council meeting
       *[other] { $planned } council meetings
    } were held, { $ahead } are ahead; { $decided ->
        [0] no decision was due in this year
       *[other] { $in_time } of { $decided } decisions were carried out in time
    }
criterion-self-governance-unknown = unknown: no council meeting and no due day of a decision of this year is past
criterion-voluntary = Voluntariness
    .formula = Members that joined and that left in the school year, by their days. The files do not say why members left.
criterion-voluntary-known = { $joined } joined, { $left } left; { $members } members at the end of the year; { $undated } without a day of joining; reasons of leaving are unknown
criterion-voluntary-unknown = unknown: there are no members in the data

method-agreements = an agreement is in force from its first day (without one, from its signing) to its last, unless it is a draft, terminated or recorded as expired; one that renews itself also after that. It is ending within { $days } days of its last day unless it renews itself. Without a last day it counts as in force. K1 is the number of different agreements in force by kind; reports of one agreement by several members are one.
    .title = Agreements (K1)
method-money = is added inside one currency only. Attracted (K2) is received from every source but own funds and fees; the non-budget share (K3) is received from no federal, regional or municipal budget ÷ all that was received; leverage is attracted ÷ own money spent. A row that does not say what was received is not zero: it is in no sum.
    .title = Money (K2, K3)
method-events = events held are counted, by their first day; one event of several members is one. A joint event has at least two organisers. Satisfaction is the plain mean over the events that state it: the data do not say how many participants answered.
    .title = Events
