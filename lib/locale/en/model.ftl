kind-pages = Texts about the consortium's model
    .about = The page “Model of the consortium” and its slides: steps of the story and their parts, in every language.
    .key = code of the text + language
column-pages-text-code = Code of the text
    .meaning = A step of the story (DEFINITION, WHY, PARTIES, ROAD, LETTERS, JOIN, CRITERIA, SURVEY) or a part of it after a dot: WHY.ACCESS, LETTERS.1, JOIN.4. Parts stand in the order of their codes.
column-pages-language = Language
    .meaning = Code of the language, such as ru, en or kk. What is missing in the reader's language is shown in Russian.
column-pages-title = Title
    .meaning = Title of the step, a question, or the large word of a card.
column-pages-text = Text
    .meaning = What to tell. Plain text without markup. The name of a figure in braces is replaced by it: members is how many there are, exchanges how many transfers, year the year of both. The code of an indicator in braces in a text WHY.… shows below it whether the indicator improved.
column-pages-source = Source
    .meaning = Where the text comes from: shown below it.

model-empty = There are no texts about the consortium's model yet.
model-empty-step = Upload the file “Texts about the consortium's model”: its template is in the data dictionary
model-present = Show as slides
model-source = Source: { $source }
model-circle-finding = { $members ->
        [one] { $members } member
       *[other] { $members } members
    }, { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    } exchanged resources in { $year }
model-circle-note = a circle is a member, its colour the party; a line: at least one transfer, the thicker the more
model-wheel-finding = { $transfers ->
        [one] { $transfers } transfer
       *[other] { $transfers } transfers
    } between four parties in { $year }
model-wheel-note = a spoke is as wide as there were transfers; quantities of different resources are never added
model-wheel-spoke = gave { $given }, received { $received }
model-wheel-middle = Exchange of resources
model-road-finding = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }: { $good } of { $all ->
        [one] { $all } indicator
       *[other] { $all } indicators
    } on plan or at their target
model-road-note = a sign is an indicator of the direction with its status on this day
model-road-stop = { $good } of { $all } on plan
model-road-none = no indicators
model-finish = Synergy effect
model-partners = Beside the road:
figure-code = Indicator
model-sign = { $name }: { $change } ({ $periods }), { $judgement }
model-sign-first = not known before
model-sign-better = better
model-sign-worse = worse
model-sign-same = no change
model-sign-moved = changed
model-sign-active = members that exchange resources
model-sign-density = density of the exchange network
model-sign-joint = joint events
model-sign-equipment = others’ equipment in use
model-sign-experience = experience shown
model-sign-information = materials passed on
model-sign-coverage = pupils reached by mentoring
model-sign-gap = gap between schools in mentoring coverage
model-sign-deficit = schools that are short of equipment
model-sign-satisfaction-mentees = mentees who are content
model-area-moved = { $better } of { $all ->
        [one] { $all } indicator is
       *[other] { $all } indicators are
    } better than at the baseline{ $worse ->
        [0] {""}
       *[other] , { $worse } worse
    }.
model-area-directions = Directions: { $directions }
figure-area = Problem
figure-then-now = Then → now
figure-periods = Periods
figure-judgement = Judgement
model-area-unknown = the data say nothing of it yet
