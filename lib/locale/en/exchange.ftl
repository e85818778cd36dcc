exchange-all = All resources
exchange-counted = transfers
exchange-estimated = estimate in money, thousands
exchange-estimate = { $number } thousand estimated in money
exchange-coverage = { $drawn } of { $all } flows are drawn, { $share } of the amount; the rest is in “others” and in the table
exchange-none-selected = Nothing like this was given in the period. Drop a part of the selection: resource, member or pair.
exchange-none-in-year = Nobody gave anything in { $year }. There are exchanges in { $years }.

exchange-view = View
exchange-view-sankey = Flows
exchange-view-matrix = Matrix
exchange-view-map = Map
exchange-view-needs = Needs and offers
exchange-depth = Details
exchange-depth-rows = Rows behind
exchange-depth-compare = Another period
exchange-depth-promises = Pledges
exchange-depth-reconciliation = Reconciliation
exchange-depth-analysis = Analysis

choose-way = Gives or receives
choose-unit = Unit
way-both = all
way-received = receives
way-given = gives
pair-giver = giver: { $name }
pair-receiver = receiver: { $name }
level-kind = by kind
level-region = by region
level-city = by city
place-unknown = region not stated

sides-received-own = Received from
sides-given-own = Gave to
sides-received-all = Who received
sides-given-all = Who gave

measure-of = { $part } of { $all }
measure-active = take part in the exchange
    .meaning = members that gave or received at least once
measure-balance = gives more than it receives
    .meaning = transfers above those received; to receive is no fault, it is what help is for
measure-reciprocity = reciprocity
    .meaning = share of transfers that were returned; both sides gave in { $mutual } of { $pairs } pairs
measure-top = { $givers ->
        [0] share of the most frequent givers
        [1] come from one
        [2] come from two
       *[other] come from three
    }
    .meaning = { $givers ->
            [0] no member gave anything to another
            [1] nobody else gave to members: { $names }
            [2] nobody else gave to members: { $names }
           *[other] share of the three most frequent givers: { $names }
        }
measure-ties = ties: new and ended
    .meaning = who began and who ceased to give to whom against { $period }
measure-ties-first = nothing to compare with: this is the first year
measure-ties-so-far = ties: new and not yet renewed
    .meaning = who began to give to whom and who has not given yet against { $period }: the year goes on
measure-density = Density of the network
    .meaning = pairs of members that exchanged ÷ all possible pairs; it falls by itself as members join
measure-isolated = Left out
    .meaning = members that neither gave nor received
measure-connectors = Connect others
    .meaning = members whose partners do not exchange with each other (lowest Burt constraint)
measure-nobody = nobody
balance-title = Balance of the parties by resource, each in its own units

exchange-rows = { $count ->
        [one] { $count } row counts
       *[other] { $count } rows count
    }, together: { $total }.
exchange-rows-rest = { $count ->
        [one] { $count } more row does not count: it is pledged, cancelled or repeats the other side's report.
       *[other] { $count } more rows do not count: pledged, cancelled or repeating the other side's report.
    }
exchange-row-choose = Row
exchange-row-hint = Exchange id: where the row comes from
exchange-row-source = { $id }: file { $file }, line { $line }. Note: { $note }

compare-with = Compare with
compare-nothing = There is nothing to compare with.
compare-sentence = { $before }: { $then }, now { $now }. Ties { $level }: { $new } new, { $grown } grown, { $fallen } smaller, { $ended } ended.
compare-so-far = The year goes on: some of the ended ties may return.
compare-finding-more = Grew most: { $giver } → { $receiver }, by { $amount }{ $others }
compare-finding-less = Fell most: { $giver } → { $receiver }, by { $amount }{ $others }
compare-note = { $period } against { $before }; blue is growth, grey decline
tie-new = new
tie-grown = grown
tie-same = unchanged
tie-fallen = smaller
tie-ended = ended

promises-open = Pledged and agreed, not yet delivered
promises-why = The totals above do not include them.
promises-none = There are no open pledges.
promises-kept = How pledges are kept
promises-kept-why = Of everything ever pledged; days are from the report of the pledge to the delivery, the median: half were delivered faster.
reconciliation-title = Who confirmed the transfers
reconciliation-none = No reports of one and the same transfer disagree.
reconciliation-why = Reports of one transfer differ by more than 10 %. Until this is settled the smaller one counts, and of a total and single transfers the single ones: choose the right number (the other row is corrected) or ask both sides.
reconciliation-ask = { $giver } → { $receiver }, { $resource }, { $day }: the reports disagree ({ $told }). How much was really given?

exchange-others = { $count ->
        [0] {""}
        [one] {""}, and as much between { $count } other pair
       *[other] {""}, and as much between each of { $count } other pairs
    }
map-finding = { $subject }: most goes { $giver } → { $receiver }, { $amount }{ $others }
map-coverage = the map has { $drawn } of { $all } flows between different places, { $share } of the amount; all flows are in the table
map-none = There is nothing to show on a map: the transfers have no two different places.
map-unplaced = Not on the map, coordinates unknown: { $names }.
map-pupils = Pupils are no place: see transfers to them in flows and matrix.
map-by-region = Parties and kinds of organisations are no places: the map shows regions.
map-credit = outlines: Natural Earth; cities: GeoNames (CC BY 4.0)
map-width = Amount of a flow
map-circle = Given and received
map-flat = Flat map
map-flat-why = Without WebGL: for print and old computers
map-given = given: { $amount }
map-received = received: { $amount }
map-inside = inside: { $amount }

needs-title = Who needs what, and who could give it
needs-own = Needs, and who could give
needs-helps = helps
needs-none = There are no chosen risk factors and no measures without a helper.
needs-note = a need is a chosen risk factor or a measure without a helper; offers are members that gave such a resource within two years, first those that helped already, then the nearest
needs-no-offer = nobody gave any
needs-km = { $km } km
needs-helped = has helped
needs-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
needs-helping = Already helps:
needs-offering = Who could give:
settle-report = Right: { $amount } · { $reporter }
settle-separate = These are different transfers
settle-separate-one = A separate transfer: { $amount } · { $reporter }
