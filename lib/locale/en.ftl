## Kinds of files and their columns

kind-directions = Strategic directions
    .about = The directions of the consortium's strategy: number, title in three languages, short label for charts.
    .key = One row is one direction; rows differ by the direction's number.
column-directions-direction = Direction
    .meaning = Number of the direction, 1 to 99; required, it gives the order and is what indicators refer to.
column-directions-direction-code = Direction code
    .meaning = Short Latin name of the direction, up to 40 characters; may be empty, no figure depends on it.
column-directions-name-ru = Name (Russian)
    .meaning = Full title of the direction in Russian, up to 250 characters; required.
column-directions-name-en = Name (English)
    .meaning = Full title in English, up to 250 characters; if empty, the Russian one is shown.
column-directions-name-kk = Name (Kazakh)
    .meaning = Full title in Kazakh, up to 250 characters; if empty, the Russian one is shown.
column-directions-short-ru = Short name (Russian)
    .meaning = Chart label in Russian, up to 25 characters; if empty, the full title is shown.
column-directions-short-en = Short name (English)
    .meaning = Chart label in English, up to 25 characters; if empty, the Russian one is shown.
column-directions-short-kk = Short name (Kazakh)
    .meaning = Chart label in Kazakh, up to 25 characters; if empty, the Russian one is shown.
column-directions-problem-areas = Problem areas
    .meaning = Problems that the direction answers, separated by semicolons, up to 120 characters; may be empty.

kind-mentoring-forms = Forms of mentoring
    .about = The forms of mentoring that the consortium uses: who mentors whom.
    .key = One row is one form; rows differ by the form's code.
column-mentoring-forms-form = Form code
    .meaning = Permanent short name of the form, up to 40 characters; required, mentoring files refer to it.
column-mentoring-forms-name-ru = Name (Russian)
    .meaning = Name of the form in Russian, up to 250 characters; required.
column-mentoring-forms-name-en = Name (English)
    .meaning = Name of the form in English, up to 250 characters; if empty, the Russian one is shown.
column-mentoring-forms-name-kk = Name (Kazakh)
    .meaning = Name of the form in Kazakh, up to 250 characters; if empty, the Russian one is shown.
column-mentoring-forms-typed = Other spellings
    .meaning = Other ways in which files write this form, separated by semicolons, up to 1,000 characters; may be empty.
column-mentoring-forms-mentor = Who mentors
    .meaning = Who is the mentor in this form, up to 250 characters; may be empty.
column-mentoring-forms-mentee = Who is mentored
    .meaning = Who is the mentee in this form, up to 250 characters; may be empty.
column-mentoring-forms-source = Basis
    .meaning = Document that introduced the form, up to 250 characters; may be empty.

kind-settings = Settings
    .about = What the consortium sets for itself: deadlines, thresholds, its name, its time zone.
    .key = One row is one setting; rows differ by the setting's name.
column-settings-setting = Setting
    .meaning = Name of the setting, from a closed list; required, what no file mentions keeps its default.
column-settings-value = Value
    .meaning = Value of the setting: a deadline as MM-DD, days and per cents as numbers, else text up to 250 characters; required.

kind-members = Members
    .about = The register of the consortium's organisations: schools, universities, companies and others.
    .key = One row is one organisation; rows differ by the member code.
column-members-member-code = Member code
    .meaning = Permanent code of the organisation, 2 to 16 capital letters, digits, hyphens and underscores; required and never changed, even when the organisation is renamed.
column-members-name-ru = Name (Russian)
    .meaning = Full name of the organisation in Russian, up to 250 characters; required.
column-members-name-en = Name (English)
    .meaning = Full name in English, up to 250 characters; if empty, the Russian one is shown.
column-members-name-kk = Name (Kazakh)
    .meaning = Full name in Kazakh, up to 250 characters; if empty, the Russian one is shown.
column-members-short-name = Short name
    .meaning = Label on charts, up to 40 characters; if empty, the full name is shown.
column-members-member-type = Member type
    .meaning = Sort of organisation, from a closed list; required, it decides which reports the member owes.
column-members-party = Party
    .meaning = Party of the resource exchange, from a closed list; if empty, it follows from the member type.
column-members-role = Role
    .meaning = Role in the consortium, from a closed list; may be empty, there is one acting coordinator.
column-members-country = Country
    .meaning = Country of the organisation, two-letter code or name; may be empty.
column-members-region = Region
    .meaning = Region or province, up to 250 characters; may be empty.
column-members-city = City
    .meaning = Town or village without abbreviations, up to 250 characters; required.
column-members-lat = Latitude
    .meaning = Latitude of the point on the map in decimal degrees, −90 to 90; empty only together with the longitude, then the member is not on the map.
column-members-lon = Longitude
    .meaning = Longitude of the point on the map in decimal degrees, −180 to 180; empty only together with the latitude.
column-members-joined-on = Joined on
    .meaning = Day from which the organisation is a member; if empty, it counts as a member from the very start.
column-members-left-on = Left on
    .meaning = Last day of membership, not before the day of joining; if empty, the organisation is still a member.
column-members-pupils-total = Pupils
    .meaning = Number of the school's pupils, persons, whole, from 0; empty means unknown, not zero.
column-members-pupils-10-19 = Pupils aged 10–19
    .meaning = Pupils aged 10 to 19, persons, at most all pupils; empty means unknown.
column-members-pupils-15-19 = Pupils aged 15–19
    .meaning = Pupils aged 15 to 19, persons, at most the pupils aged 10–19; empty means unknown.
column-members-teachers-total = Teachers
    .meaning = Number of the organisation's teachers, persons, whole, from 0; empty means unknown.
column-members-teachers-novice = Novice teachers (0–3 years)
    .meaning = Teachers with up to three years of work, persons, at most all teachers; empty means unknown.
column-members-website = Website
    .meaning = Address of the website, beginning with http:// or https://, up to 500 characters; may be empty.
column-members-is-demo = Demo
    .meaning = Yes if the organisation is invented for a demonstration; empty means it is real.

kind-aliases = Aliases
    .about = Other names under which files mention members and indicators, so that such files can be read.
    .key = One row is one name; rows differ by subject and alias.
column-aliases-subject = Subject
    .meaning = What the alias names, a member or an indicator; required.
column-aliases-alias = Alias
    .meaning = The name as files write it, up to 250 characters; required.
column-aliases-code = Code
    .meaning = Code of the member or indicator that is meant; required.

kind-headcounts = Headcounts
    .about = Pupils and teachers by school year; these counts override those of the register.
    .key = One row is one member in one school year.
column-headcounts-member-code = Member code
    .meaning = The member counted, by code or name; required.
column-headcounts-school-year = School year
    .meaning = School year of the counts, such as 2025/26; required.
column-headcounts-pupils-total = Pupils
    .meaning = Number of pupils on 20 September, persons, whole, from 0; empty means unknown, not zero.
column-headcounts-pupils-10-19 = Pupils aged 10–19
    .meaning = Pupils aged 10 to 19, persons, at most all pupils; empty means unknown.
column-headcounts-pupils-15-19 = Pupils aged 15–19
    .meaning = Pupils aged 15 to 19, persons, at most the pupils aged 10–19; empty means unknown.
column-headcounts-teachers-total = Teachers
    .meaning = Number of teachers, persons, whole, from 0; empty means unknown.
column-headcounts-teachers-novice = Novice teachers (0–3 years)
    .meaning = Teachers with up to three years of work, persons, at most all teachers; empty means unknown.

kind-indicators = Indicators
    .about = The strategy's indicators: what is measured, in what unit, how often, how it adds up and where it should go.
    .key = One row is one indicator; rows differ by the indicator code.
column-indicators-indicator-code = Indicator code
    .meaning = Permanent code such as 3.1: direction, point, number; required, format the column as text in Excel or 3.1 becomes a date.
column-indicators-direction = Direction
    .meaning = Strategic direction of the indicator, by number or title; required.
column-indicators-name-ru = Indicator (Russian)
    .meaning = Full title of the indicator in Russian, up to 250 characters; required.
column-indicators-name-en = Indicator (English)
    .meaning = Full title in English, up to 250 characters; if empty, the Russian one is shown.
column-indicators-name-kk = Indicator (Kazakh)
    .meaning = Full title in Kazakh, up to 250 characters; if empty, the Russian one is shown.
column-indicators-unit = Unit
    .meaning = The unit as it is printed beside the number, such as % or persons; up to 40 characters, required.
column-indicators-unit-kind = Unit kind
    .meaning = Sort of quantity, from a closed list; if empty, it follows from the unit.
column-indicators-better = Better when
    .meaning = Where the indicator should go: up, down, keep or stay in a range; required.
column-indicators-range-low = Lower limit
    .meaning = Lower limit of good values, in the indicator's unit; needed only where a range is wanted.
column-indicators-range-high = Upper limit
    .meaning = Upper limit of good values, in the indicator's unit; needed only where a range is wanted.
column-indicators-aggregation = Aggregation
    .meaning = How members' values become the consortium's, from a closed list; required.
column-indicators-nature = Nature
    .meaning = What it is in time: flow, stock, ratio, score or milestone; required, it rules how half-years make a year.
column-indicators-period-type = Period type
    .meaning = The period that reports are for; required, every value of the indicator is for such a period.
column-indicators-path = Plan path
    .meaning = How the plan runs between targets, as a line or in steps; if empty, as a line.
column-indicators-baseline-period = Baseline period
    .meaning = Period from which progress is counted; if empty, there is no baseline.
column-indicators-baseline-value = Baseline value
    .meaning = The consortium's value in the baseline period, in the indicator's unit; if empty, there is no baseline.
column-indicators-reporters = Reporters
    .meaning = Member types that owe the indicator, separated by semicolons, or the consortium itself; if empty, schools.
column-indicators-owner = Owner
    .meaning = Role or unit that answers for the indicator, never a person's name, up to 250 characters; may be empty.
column-indicators-method-note = Method
    .meaning = How the indicator is worked out, up to 1,000 characters; may be empty.
column-indicators-numerator-text = What the numerator counts
    .meaning = What is counted above the line, up to 500 characters; empty where there is no fraction.
column-indicators-denominator-text = What the denominator counts
    .meaning = What is counted below the line, up to 500 characters; empty where there is no fraction.
column-indicators-source-standard = Source standard
    .meaning = Document that the indicator comes from, up to 500 characters; may be empty.
column-indicators-sensitive = Sensitive
    .meaning = Yes if small numbers of single members must not be shown; empty means no limits.
column-indicators-is-share = Part of a whole
    .meaning = Yes if the numerator is a part of the denominator and cannot exceed it; if empty, this is not checked.
column-indicators-retired-on = Retired on
    .meaning = Day from which the indicator is no longer kept, its values stay; if empty, it is in use.

kind-targets = Targets
    .about = Planned values of indicators by period: the last one is the target, earlier ones are milestones.
    .key = One row is one indicator in one period for one member or the consortium.
column-targets-indicator-code = Indicator code
    .meaning = The indicator that is planned, by code or full title; required.
column-targets-period = Period
    .meaning = Period by whose end the plan is to be met, such as 2025/26; required.
column-targets-target-value = Target
    .meaning = Planned value in the indicator's unit, per cents from 0 to 100; required.
column-targets-member-code = Member code
    .meaning = The member that the plan is for, by code or name; if empty, it is the whole consortium's.
column-targets-comment = Comment
    .meaning = A remark without names or contacts of people, up to 500 characters; may be empty.

kind-measurements = Measurements
    .about = The values of indicators that members reported.
    .key = One row is one indicator of one member in one period; a later upload replaces the value, the former one stays in the history.
column-measurements-indicator-code = Indicator code
    .meaning = The indicator, by code or full title; required.
column-measurements-member-code = Member code
    .meaning = The member that reports, by code or name, or the consortium itself for a value of the whole; required.
column-measurements-period = Period
    .meaning = Period of the value, such as 2025/26 or 2025/26-H1; required and of the indicator's period type.
column-measurements-value = Value
    .meaning = Actual value in the indicator's unit; if empty, it is worked out from numerator and denominator, 0 is zero and not a gap.
column-measurements-numerator = Numerator
    .meaning = Number above the line, from 0; needed for ratios, in a part of a whole at most the denominator.
column-measurements-denominator = Denominator
    .meaning = Number below the line, above 0; needed for ratios, with zero or an empty cell the ratio is unknown.
column-measurements-sample-size = Sample size
    .meaning = How many answers a survey had, whole, from 1; needed for mean scores, under 10 answers the value is marked.
column-measurements-reported-on = Reported on
    .meaning = Day on which the report was handed in, not in the future; if empty, the day of the upload counts.
column-measurements-source = Source
    .meaning = Where the number comes from, a form, a survey, an order; up to 250 characters, may be empty.
column-measurements-status = Status
    .meaning = Draft, submitted or approved; if empty, submitted, drafts stay out of the consortium's figures.
column-measurements-comment = Comment
    .meaning = A remark without names or contacts of people, up to 500 characters; may be empty.

kind-overrides = Overrides
    .about = Statuses that a coordinator sets for a while in place of the computed ones: which, why and until what day. The computed status is always shown beside.
    .key = One row is one indicator; a later row replaces the former override.
column-overrides-indicator-code = Indicator code
    .meaning = The indicator whose status is set by hand, by code or full title; required.
column-overrides-plan = Status by hand
    .meaning = The status to show in place of the computed one; required.
column-overrides-reason = Reason
    .meaning = Why the computed status will not do, without names or contacts of people, up to 300 characters; required.
column-overrides-expires-on = Expires on
    .meaning = Last day of the status set by hand; required, the next day the computed one is shown again.

kind-notes = Notes
    .about = Events and changes of method that are marked on the charts of indicators.
    .key = One row is one note; rows differ by indicator and date.
column-notes-indicator-code = Indicator code
    .meaning = The indicator that the note is about, by code or full title; if empty, it is about the whole strategy.
column-notes-happened-on = Happened on
    .meaning = Day on which it happened, not in the future; required.
column-notes-note-kind = Kind of note
    .meaning = An event, or a change of method after which values cannot be compared with earlier ones; required.
column-notes-text = Note
    .meaning = What happened, without names or contacts of people, up to 160 characters; required.

kind-events = Events
    .about = The consortium's events: when, where, who hosts them and how many people take part.
    .key = One row is one event, a joint one too; rows differ by id and by who reported them.
column-events-event-id = Event id
    .meaning = Number of the event with whoever reported it; required.
column-events-reported-by = Reported by
    .meaning = The member that keeps this numbering, by code or name; if empty, the consortium.
column-events-title = Title
    .meaning = Title of the event, up to 250 characters; required.
column-events-event-type = Type
    .meaning = Sort of event, from a closed list; required.
column-events-direction = Direction
    .meaning = One or several directions, separated by semicolons; required, the event is counted once.
column-events-starts-on = Starts on
    .meaning = First day of the event, or its days written 12–14.11.2025; required.
column-events-ends-on = Ends on
    .meaning = Last day, not before the first; if empty, the event took one day.
column-events-host-member = Host
    .meaning = The member that hosts the event, by code or name; required.
column-events-co-hosts = Co-hosts
    .meaning = Other members that organise it, separated by semicolons; if empty, there is one host.
column-events-mode = Mode
    .meaning = On site, online or hybrid; empty means unknown.
column-events-participants-total = Participants
    .meaning = How many people took part, whole, from 0; required.
column-events-participants-pupils = of which pupils
    .meaning = Pupils among the participants, persons, whole, from 0; empty means unknown.
column-events-participants-teachers = of which teachers
    .meaning = Teachers among the participants, persons, whole, from 0; empty means unknown.
column-events-participants-parents = of which parents
    .meaning = Parents among the participants, persons, whole, from 0; empty means unknown.
column-events-participants-partners = of which partners
    .meaning = Partners' people among the participants, persons, all parts together at most the total; empty means unknown.
column-events-members-present = Members present
    .meaning = How many organisations were present, whole, from 0; empty means unknown.
column-events-satisfaction = Satisfaction, %
    .meaning = Share of satisfied participants, per cent from 0 to 100; empty means it was not measured.
column-events-status = Status
    .meaning = Planned, held, postponed or cancelled; required, only held events enter the figures.
column-events-link = Link
    .meaning = Address of the news about the event, beginning with http:// or https://; may be empty.

kind-agreements = Agreements
    .about = Agreements between members of the consortium and how long they are in force.
    .key = One row is one agreement; rows differ by id and by who reported them.
column-agreements-agreement-id = Agreement id
    .meaning = Number of the agreement with whoever reported it; required.
column-agreements-reported-by = Reported by
    .meaning = The member that keeps this numbering, by code or name; if empty, the consortium.
column-agreements-kind = Kind
    .meaning = What the agreement is about, from a closed list; required.
column-agreements-title = Title
    .meaning = Title of the agreement, up to 250 characters; may be empty.
column-agreements-parties = Parties
    .meaning = At least two members, separated by semicolons, codes or names; required.
column-agreements-signed-on = Signed on
    .meaning = Day of signing; required.
column-agreements-valid-from = Valid from
    .meaning = First day in force; if empty, in force from the day of signing.
column-agreements-valid-to = Valid to
    .meaning = Last day in force, not before the first; if empty or open-ended, there is no end.
column-agreements-auto-renew = Auto-renewal
    .meaning = Yes if the agreement renews itself; empty means it does not.
column-agreements-status = Status
    .meaning = Draft, active, expired or terminated; if empty, the dates decide.
column-agreements-direction = Direction
    .meaning = One or several directions, separated by semicolons; may be empty.
column-agreements-amount = Amount
    .meaning = Amount of the agreement, from 0, in units of the currency, thousands and millions are named in the header or the cell; if empty, no sum is agreed.
column-agreements-currency = Currency
    .meaning = Currency of the amount; needed where there is an amount.

kind-exchanges = Resource exchanges
    .about = Transfers of resources between members: experience, equipment, information, staff, finance.
    .key = One row is one transfer of one resource in one direction; rows differ by id and by who reported them.
column-exchanges-exchange-id = Exchange id
    .meaning = Number of the transfer with whoever reported it; required.
column-exchanges-reported-by = Reported by
    .meaning = The member that keeps this numbering, by code or name; if empty, the consortium.
column-exchanges-date = Date
    .meaning = Day of the transfer, or a period such as 2025-11, which stands for its last day; required.
column-exchanges-grain = Date precision
    .meaning = How exactly the date is known: day, month, half-year, year; if empty, it follows from the date itself.
column-exchanges-from-member = From
    .meaning = The member that gives, by code or name; required and not the receiver.
column-exchanges-to-member = To
    .meaning = The member that receives, by code or name, or the pupils; required.
column-exchanges-resource = Resource
    .meaning = One of the five resources; required, quantities of unlike resources are never added.
column-exchanges-quantity = Quantity
    .meaning = How much was given, from 0, in the unit named; required.
column-exchanges-unit = Unit
    .meaning = Unit of the quantity, one that fits the resource: hours, person-hours, items, attendances, thousand roubles; required.
column-exchanges-estimated-value = Estimated value, thousand RUB
    .meaning = What the transfer is worth, thousand roubles, from 0; empty means not estimated, it is not added to finance.
column-exchanges-direction = Direction
    .meaning = Strategic direction, by number or title; may be empty.
column-exchanges-agreement-id = Agreement
    .meaning = Id of the agreement behind the transfer; empty means there is none.
column-exchanges-returned-on = Returned on
    .meaning = Day on which equipment came back, not before the transfer; empty means not returned or nothing to return.
column-exchanges-state = State
    .meaning = Pledged, agreed, delivered or cancelled; if empty, delivered, only delivered transfers enter the figures.
column-exchanges-note = Note
    .meaning = A remark without names or contacts of people, up to 300 characters; may be empty.

kind-funding = Funding
    .about = The consortium's money by purpose: planned, received and spent.
    .key = One row is one purpose of money in one period; rows differ by id and by who reported them.
column-funding-funding-id = Funding id
    .meaning = Number of the funding line with whoever reported it; required.
column-funding-reported-by = Reported by
    .meaning = The member that keeps this numbering, by code or name; if empty, the consortium.
column-funding-period = Period
    .meaning = Period of the money, such as 2025/26; required.
column-funding-source-type = Source
    .meaning = Where the money comes from, from a closed list; required.
column-funding-payer-member = Payer
    .meaning = The member that pays, by code or name; if empty, the payer is outside the consortium.
column-funding-receiver-member = Receiver
    .meaning = The member that receives the money, by code or name; required.
column-funding-planned = Planned
    .meaning = Planned, from 0, in units of the currency, thousands and millions are named in the header or the cell; required.
column-funding-received = Received
    .meaning = Received, from 0, in units of the currency; empty means unknown, not zero.
column-funding-spent = Spent
    .meaning = Spent, from 0, in units of the currency, as a rule at most what was received; empty means unknown.
column-funding-currency = Currency
    .meaning = Currency of the amounts; required, amounts in different currencies are never added.
column-funding-direction = Direction
    .meaning = Strategic direction, by number or title; may be empty.
column-funding-purpose = Purpose
    .meaning = What the money is for, without names or contacts of people, up to 250 characters; may be empty.

kind-mentoring-counts = Mentoring counts
    .about = How many people take part in mentoring on a census date: numbers only, no names.
    .key = One row is one form of mentoring in one member on one census date; the form “all forms” counts people once.
column-mentoring-counts-member-code = Member code
    .meaning = The member that reports, by code or name; required.
column-mentoring-counts-census-date = Census date
    .meaning = 20 December or 20 May, or a half-year; required, a day close by is moved to the census date and this is said.
column-mentoring-counts-form = Form
    .meaning = The form of mentoring, by code or name, or all forms; required.
column-mentoring-counts-mentors = Mentors
    .meaning = Mentors of this form, each person once, whole, from 0; required.
column-mentoring-counts-mentees = Mentees
    .meaning = Mentees of this form, each person once, whole, from 0; required.
column-mentoring-counts-both-roles = In both roles
    .meaning = People who are mentor and mentee at once, persons; empty means unknown.
column-mentoring-counts-pairs = Pairs
    .meaning = Pairs of one mentor and one mentee, whole, from 0, at most the mentees; empty means unknown.
column-mentoring-counts-groups = Groups
    .meaning = Groups of a mentor and at least two mentees, whole, from 0; empty means unknown.
column-mentoring-counts-mentees-10-19 = of which aged 10–19
    .meaning = Mentees aged 10 to 19, persons, at most the mentees; empty means unknown.
column-mentoring-counts-mentors-15-19 = Mentors aged 15–19
    .meaning = Mentors aged 15 to 19, persons, at most the mentors; empty means unknown.
column-mentoring-counts-novice-mentees = Novice teachers mentored
    .meaning = Novice teachers among the mentees, persons, at most the member's novice teachers; empty means unknown.
column-mentoring-counts-plans-total = Individual plans
    .meaning = How many individual plans there are, whole, from 0; empty means unknown.
column-mentoring-counts-plans-done = Plans completed
    .meaning = How many plans are wholly completed, at most all plans; empty means unknown.
column-mentoring-counts-agreements-active = Agreements in force
    .meaning = Agreements of mentor and mentee in force on the census date; empty means unknown.
column-mentoring-counts-consents-on-file = Consents
    .meaning = Consents to personal-data processing that the member keeps; empty means unknown.
column-mentoring-counts-consents-withdrawn = Consents withdrawn
    .meaning = How many consents were withdrawn, at most those given; empty means unknown.
column-mentoring-counts-mentor-replacements = Mentor replacements
    .meaning = How often a mentor was replaced in the half-year; empty means unknown.
column-mentoring-counts-mentors-returning = Returning mentors
    .meaning = Mentors who mentored in the half-year before too, persons; empty means unknown.
column-mentoring-counts-mentees-returning = Returning mentees
    .meaning = Mentees who were mentored in the half-year before too, persons; empty means unknown.
column-mentoring-counts-satisfied-mentees = Satisfied mentees
    .meaning = Satisfied ones among the mentees surveyed, at most the surveyed; empty means there was no survey.
column-mentoring-counts-surveyed-mentees = Surveyed mentees
    .meaning = How many mentees were surveyed, at most the mentees; empty means there was no survey.
column-mentoring-counts-satisfied-mentors = Satisfied mentors
    .meaning = Satisfied ones among the mentors surveyed, at most the surveyed; empty means there was no survey.
column-mentoring-counts-surveyed-mentors = Surveyed mentors
    .meaning = How many mentors were surveyed, at most the mentors; empty means there was no survey.
column-mentoring-counts-mentor-organisations = Organisations giving mentors
    .meaning = How many organisations gave mentors, whole, from 0; empty means unknown.
column-mentoring-counts-media-posts = Posts in the period
    .meaning = Posts about mentoring in the half-year on site and social networks, whole, from 0; empty means unknown.

kind-mentoring-pairs = Pseudonymous mentoring pairs
    .about = Pairs and groups under opaque codes; the list of names stays on paper at the school.
    .key = One row is one pair or group; rows differ by the pair code.
column-mentoring-pairs-pair-code = Pair code
    .meaning = An opaque code that the school makes up; required, it must not tell who the people are.
column-mentoring-pairs-member-code = Member code
    .meaning = The member where the pair works, by code or name; required.
column-mentoring-pairs-kind = Pair or group
    .meaning = A pair with one mentee, or a group with two or more; required.
column-mentoring-pairs-form = Form
    .meaning = The form of mentoring, by code or name; required.
column-mentoring-pairs-mentor-code = Mentor code
    .meaning = An opaque code such as M-003; required, names are refused.
column-mentoring-pairs-mentee-codes = Mentee codes
    .meaning = Opaque codes such as M-021, separated by semicolons; required, names are refused.
column-mentoring-pairs-mentee-age-band = Age band
    .meaning = Age of the mentees: 10–14, 15–19, 20–35, 35+; empty means unknown, an exact age is refused.
column-mentoring-pairs-started-on = Started on
    .meaning = Day from which the agreement is in force; required.
column-mentoring-pairs-agreement-months = Agreement, months
    .meaning = For how many months the agreement runs, 1 to 60; if empty, 12 months are assumed.
column-mentoring-pairs-extended-months = Extension, months
    .meaning = By how many months it was extended, whole, from 0; empty means not extended.
column-mentoring-pairs-ended-on = Ended on
    .meaning = Day on which the pair's work ended; if empty, it goes on to the agreement's end.
column-mentoring-pairs-end-reason = Reason of the end
    .meaning = Why the pair ended, from a closed list; needed if it ended early.
column-mentoring-pairs-consent-mentor = Consent of the mentor
    .meaning = The mentor's consent to data processing: given, withdrawn or missing; required.
column-mentoring-pairs-consent-mentee = Consent of the mentee
    .meaning = The mentee's or parent's consent: given, withdrawn or missing; required.
column-mentoring-pairs-consent-withdrawn-on = Withdrawn on
    .meaning = Day on which consent was withdrawn, the row is erased within 30 days; empty means it was not.
column-mentoring-pairs-plan-actions = Planned actions
    .meaning = How many actions the individual plan has, whole, from 0; empty means there is no plan.
column-mentoring-pairs-plan-done = Actions done
    .meaning = How many of the plan's actions are done, at most the planned; empty means unknown.
column-mentoring-pairs-replaced-pair = Replaces pair
    .meaning = Code of the former pair if the mentor was replaced; empty means no replacement.

kind-risk-profiles = School risk profiles
    .about = How heavy each risk factor weighs for a school on a date.
    .key = One row is one risk factor of one school on one date.
column-risk-profiles-member-code = Member code
    .meaning = The school assessed, by code or name; required.
column-risk-profiles-factor-code = Risk factor
    .meaning = One of twelve factors, code R01 to R12 or name; required.
column-risk-profiles-assessed-on = Assessed on
    .meaning = Day of the assessment, or a year, which stands for its last day; required.
column-risk-profiles-grain = Date precision
    .meaning = How exactly the date is known: day, month, half-year, year; if empty, it follows from the date itself.
column-risk-profiles-significance = Significance
    .meaning = None, low, medium or high, 0 to 3 will do; required.
column-risk-profiles-score = Score
    .meaning = Score of the factor, 0 to 100; empty means there is none, where they disagree the word wins.
column-risk-profiles-source = Source
    .meaning = Who assessed it, from a closed list; empty means unknown.
column-risk-profiles-chosen = Chosen for work
    .meaning = Yes if the school works on this factor; empty means it does not.
column-risk-profiles-deficit = Deficit
    .meaning = What is lacking, without names or contacts of people, up to 300 characters; may be empty.

kind-measures = Road-map measures
    .about = Measures of schools' road maps: who answers for them, by when, and what is done.
    .key = One row is one measure; rows differ by id and by who reported them.
column-measures-measure-id = Measure id
    .meaning = Number of the measure with whoever reported it; required.
column-measures-reported-by = Reported by
    .meaning = The member that keeps this numbering, by code or name; if empty, the consortium.
column-measures-member-code = Member code
    .meaning = The school that the measure helps, by code or name; required.
column-measures-factor-code = Risk factor
    .meaning = The risk factor that the measure answers, code R01 to R12 or name; required.
column-measures-title = Measure
    .meaning = What is done, up to 250 characters; required.
column-measures-responsible-group = Responsible group
    .meaning = One of five groups, never a person; required.
column-measures-start-on = Start
    .meaning = First day of work; empty means it is not set.
column-measures-due-on = Due
    .meaning = Day by which the measure is to be done, not before its start; required.
column-measures-done-on = Done on
    .meaning = Day on which it was done, not in the future; empty means it is not done.
column-measures-progress = Progress, %
    .meaning = How much is done, per cent from 0 to 100, 100 only where it is done; empty means unknown.
column-measures-status = Status
    .meaning = Planned, in progress, done or cancelled; if empty, the dates decide, and being overdue always follows from the dates.
column-measures-planned-executive = Planned: authorities
    .meaning = Planned participants from the education authorities, persons; empty means unknown.
column-measures-planned-coordinators = Planned: coordinators
    .meaning = Planned coordinators and curators, persons; empty means unknown.
column-measures-planned-school-staff = Planned: school staff
    .meaning = Planned teachers and heads of the school, persons; empty means unknown.
column-measures-planned-methodical = Planned: methodical service
    .meaning = Planned people of the methodical service, persons; empty means unknown.
column-measures-planned-parents = Planned: parents
    .meaning = Planned parents, persons; empty means unknown.
column-measures-actual-executive = Actual: authorities
    .meaning = Actual participants from the education authorities, persons; empty means unknown.
column-measures-actual-coordinators = Actual: coordinators
    .meaning = Actual coordinators and curators, persons; empty means unknown.
column-measures-actual-school-staff = Actual: school staff
    .meaning = Actual teachers and heads of the school, persons; empty means unknown.
column-measures-actual-methodical = Actual: methodical service
    .meaning = Actual people of the methodical service, persons; empty means unknown.
column-measures-actual-parents = Actual: parents
    .meaning = Actual parents, persons; empty means unknown.
column-measures-resource = Resource
    .meaning = Which of the five resources is needed; may be empty.
column-measures-donor-member = Donor
    .meaning = The member that gives the resource, by code or name; empty means nobody has been found.
column-measures-evidence = Evidence
    .meaning = A document or a link, without names or contacts of people, up to 500 characters; may be empty.

## Closed lists

member-type-school = school
member-type-university = university
member-type-research = research organisation
member-type-company = company
member-type-additional = additional education
member-type-college = college
member-type-authority = authority
member-type-foundation = foundation
member-type-methodical = methodical service

party-institution = Educational institution
party-enterprise = Enterprises, companies
party-science = Science
party-students = Pupils

role-coordinator = coordinator
role-founder = founder
role-member = member
role-partner = partner
role-observer = observer

country-ru = Russia
country-kz = Kazakhstan
country-by = Belarus
country-uz = Uzbekistan
country-kg = Kyrgyzstan

unit-kind-count = count
unit-kind-percent = per cent
unit-kind-per-1000 = per 1,000
unit-kind-hours = hours
unit-kind-money = money
unit-kind-points = points

better-up = up
better-down = down
better-keep = keep
better-range = within a range

aggregation-sum = sum
aggregation-ratio = ratio of sums
aggregation-ratio-of-members = share of members
aggregation-ratio-of-items = share of items
aggregation-weighted-mean = weighted mean
aggregation-mean = plain mean
aggregation-distinct = distinct
aggregation-max = largest
aggregation-last = last

nature-flow = flow
nature-stock = stock
nature-ratio = ratio
nature-score = score
nature-milestone = milestone

path-line = line
path-step = step

period-type-school-year = school year
period-type-half = half-year
period-type-quarter = quarter
period-type-month = month
period-type-year = calendar year

grain-day = day
grain-month = month
grain-quarter = quarter
grain-half = half-year
grain-school-year = school year
grain-year = calendar year

report-status-draft = draft
report-status-submitted = submitted
report-status-approved = approved

event-type-contest = contest
event-type-olympiad = olympiad
event-type-project-shift = project shift
event-type-forum = forum
event-type-conference = conference
event-type-seminar = seminar
event-type-webinar = webinar
event-type-workshop = workshop
event-type-open-lesson = open lesson
event-type-placement = placement
event-type-excursion = excursion
event-type-job-taster = job taster
event-type-hackathon = hackathon
event-type-course = course
event-type-council-meeting = council meeting
event-type-other = other

event-mode-onsite = on site
event-mode-online = online
event-mode-hybrid = hybrid

event-status-planned = planned
event-status-held = held
event-status-postponed = postponed
event-status-cancelled = cancelled

resource-experience = experience
resource-equipment = equipment
resource-information = information
resource-staff = staff
resource-finance = finance

exchange-unit-attendances = attendances
exchange-unit-hours = hours
exchange-unit-units = units
exchange-unit-items = items
exchange-unit-person-hours = person-hours
exchange-unit-krub = thousand RUB
exchange-unit-kkzt = thousand KZT

exchange-state-pledged = pledged
exchange-state-agreed = agreed
exchange-state-delivered = delivered
exchange-state-cancelled = cancelled

pair-kind-pair = pair
pair-kind-group = group

age-band-10-14 = aged 10–14
age-band-15-19 = aged 15–19
age-band-20-35 = aged 20–35
age-band-35 = over 35

end-reason-completed = completed
end-reason-agreed = by agreement
end-reason-breach = breach of duties
end-reason-replacement = mentor replaced
end-reason-left = a participant left
end-reason-consent-withdrawn = consent withdrawn

consent-given = given
consent-withdrawn = withdrawn
consent-missing = missing

risk-factor-r01 = Low level of school equipment
risk-factor-r02 = Shortage of teaching staff
risk-factor-r03 = Insufficient subject and methodological competence of teachers
risk-factor-r04 = Risks of low adaptivity of teaching
risk-factor-r05 = No working in-school system of professional development
risk-factor-r06 = Low learning motivation of pupils
risk-factor-r07 = Reduced school well-being
risk-factor-r08 = Low discipline in class
risk-factor-r09 = High share of pupils with special educational needs
risk-factor-r10 = Poor handling of language and cultural barriers
risk-factor-r11 = High share of pupils at risk of underachievement
risk-factor-r12 = Low involvement of parents

significance-none = none
significance-low = low
significance-medium = medium
significance-high = high

risk-source-federal = federal profile
risk-source-verification = verification
risk-source-self = self-assessment
risk-source-curator = curator

responsible-group-executive = authorities
responsible-group-coordinators = coordinators
responsible-group-school-staff = school staff
responsible-group-methodical = methodical service
responsible-group-parents = parents

measure-status-planned = planned
measure-status-in-progress = in progress
measure-status-done = done
measure-status-cancelled = cancelled

agreement-kind-consortium = consortium agreement
agreement-kind-cooperation = cooperation
agreement-kind-network-form = network form
agreement-kind-targeted-training = targeted training
agreement-kind-placement = placement
agreement-kind-equipment-use = use of equipment
agreement-kind-grant = grant
agreement-kind-donation = donation
agreement-kind-memorandum = memorandum
agreement-kind-double-degree = double degree
agreement-kind-mobility = academic mobility
agreement-kind-ip-licence = licence
agreement-kind-mentoring-frame = mentoring

agreement-status-draft = draft
agreement-status-active = in force
agreement-status-expired = expired
agreement-status-terminated = terminated

currency-rub = RUB
currency-kzt = KZT
currency-usd = USD
currency-eur = EUR

funding-source-federal-budget = federal budget
funding-source-regional-budget = regional budget
funding-source-municipal-budget = municipal budget
funding-source-own = own funds
funding-source-grant = grant
funding-source-business = business
funding-source-endowment = endowment
funding-source-fees = fees
funding-source-foundation = foundation
funding-source-other = other

alias-subject-members = member
alias-subject-indicators = indicator

plan-status-reached = target reached
plan-status-on-plan = on plan
plan-status-slipping = slipping
plan-status-off-plan = off plan
plan-status-backwards = worse than baseline
plan-status-not-due = not due yet
plan-status-no-data = no data

override-plan-reached = { plan-status-reached }
override-plan-on-plan = { plan-status-on-plan }
override-plan-slipping = { plan-status-slipping }
override-plan-off-plan = { plan-status-off-plan }
override-plan-backwards = { plan-status-backwards }

note-kind-event = event
note-kind-method-break = change of method

freshness-fresh = up to date
freshness-due = report due
freshness-overdue = overdue

setting-name-consortium-name-ru = Name of the consortium (Russian)
setting-name-consortium-name-en = Name of the consortium (English)
setting-name-consortium-name-kk = Name of the consortium (Kazakh)
setting-name-time-zone = Time zone
setting-name-deadline-first-half = Deadline of the first half-year, MM-DD
setting-name-deadline-second-half = Deadline of the second half-year, MM-DD
setting-name-deadline-school-year = Deadline of the school year, MM-DD
setting-name-deadline-year = Deadline of the calendar year, MM-DD
setting-name-deadline-regional-centre = Deadline of the counts for the regional centre, MM-DD
setting-name-deadline-days-after = Deadline of a quarter or month, days after its end
setting-name-grace-days = Grace after a deadline, days
setting-name-gap-slipping = Slipping: gap above this % of the journey
setting-name-gap-off-plan = Off plan: gap above this % of the journey
setting-name-early-planned = Early check: from this % of the way planned
setting-name-early-done = Early check: this % of the planned must be done
setting-name-small-denominator = Little data: denominator below
setting-name-small-survey = Few answers: below
setting-name-small-count = Small count of people: below
setting-name-expiring-days = Expiring agreement: days of warning
setting-name-upload-limit-mb = Largest file, MB

reserved-consortium = consortium
reserved-students = pupils
reserved-all = all forms
answer-yes = yes
answer-no = no
template-example = example
template-lists = Lists
template-other-word = This word is not in the list. Keep it?
template-mark = row

form-text = text
form-code = code
form-integer = whole number
form-decimal = number
form-day = date: 20.12.2025
form-day-or-period = date or period: 20.12.2025, 2025/26-H1, 2025-11
form-period = period: 2025/26, 2025/26-H1, 2025-Q4, 2025-11
form-choice = one of: { $words }
form-yes-no = yes or no
form-reference = code or name from the file “{ $kind }”
form-web-address = web address
form-or = or { $words }
form-least = from { $least }
form-most = up to { $most }
form-longest = at most { $longest ->
    [one] { $longest } character
   *[other] { $longest } characters
}
form-many = several may stand, separated by semicolons

unit-persons = persons
unit-percent = %
unit-krub = thousand RUB
unit-currency = in units of the currency

## Periods

period-year = { $year }
period-school-year = { $year } school year
period-half = { $half ->
    [I] first
   *[II] second
} half of { $year }
period-quarter = { $quarter ->
    [I] first
    [II] second
    [III] third
   *[IV] fourth
} quarter of { $year }
period-month = { $month } { $year }

percent = { $number }%

## Commands
check-read = { $file }: { $kind }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
check-errors = Errors ({ $count }):
check-warnings = Warnings ({ $count }):
check-notes = Notes ({ $count }):
check-at-cell = Row { NUMBER($row, useGrouping: 0) }, “{ $column }”: { $sentence }
check-at-row = Row { NUMBER($row, useGrouping: 0) }: { $sentence }
check-expected = What would be right: { $expected }.
check-more = … and { $count } more
check-changes = Changes: { $new } new rows, { $changed } changed, { $same } the same, { $missing } missing from the file.
load-done = { $file }: loaded as upload { $upload }.
load-unchanged = { $file }: all of this is already there, nothing changed.
refusal-stale-state = While the file was being checked somebody loaded other data. Check the file again.
refusal-broken-references = Cannot be applied: other rows refer to codes that are unknown or would end: { $rows }.
refusal-measured-indicator = Cannot be changed: { $rows }. The indicator has measurements already; add an indicator with a new code.
undo-done = Upload { $upload } is undone; this is upload { $made }.
refusal-undo-conflict = This upload cannot be undone: later uploads stand on its rows. Undo those first, in this order: { $rows }.
refusal-nothing-to-erase = Nothing to erase: there is no such upload or pair: { $rows }.
refusal-not-undoable = There is no such upload, or it cannot be undone: { $rows }.
erase-needs-one = Name one thing: an upload's number or a pair's code (--pair).
erase-done = Personal details are erased; this is upload { $made }. There is no way back.
backup-done = The database was copied to { $file }.
restore-not-a-backup = The file { $file } is no backup; nothing changed.
restore-done = The database was restored from { $file }.
kind-unknown = There is no kind of file “{ $kind }”. There are: { $known }.
where-unknown = The condition “{ $condition }” is unclear. Write COLUMN=VALUE; the columns are: { $known }.
moment-unknown = The moment “{ $at }” is unclear: give an upload's number or a date such as 2026-10-12.
serve-address = The dashboard is open at { $address }
serve-no-app = Run the command from the project's folder: { $folder }.

## Staff
page-upload = Upload data
page-history = History of uploads
upload-templates = Templates
upload-kind = Kind of file
upload-recognise = Recognise by the headers
upload-drop = A CSV or XLSX file, at most { $limit } MB
upload-too-big = The file is over { $limit } MB. Split it, or load it with python -m lib load.
upload-how = Drop a file or choose one. It is only checked at first: you see what was understood, what is wrong and what would change. Data change only after the button “Apply”.
upload-mode = Rows that the file lacks
upload-mode-update = Keep
upload-mode-replace = End
upload-mode-help = “End”: the file replaces everything for the periods and members that it names.
upload-checking = Checking the file…
upload-unrecognised = kind of file not recognised
upload-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
upload-sheet = sheet “{ $sheet }”
upload-delimiter = separator { $delimiter }
upload-header-row = header in row { $row }
upload-has-errors = { $count ->
    [one] { $count } error: the file is not loaded, no data changed.
   *[other] { $count } errors: the file is not loaded, no data changed.
}
upload-has-warnings = { $count ->
    [one] { $count } warning: look at it and confirm.
   *[other] { $count } warnings: look at them and confirm.
}
upload-has-notes = What was brought to one form: { $count }
upload-more = … and { $count } more
upload-mend = Mend the file and upload it again.
upload-kept = The file has no columns: { $columns }. What was known there stays.
upload-preview = What would change
upload-new = New rows
upload-changed = Changed
upload-same = The same
upload-missing = Not in the file
upload-old = Before
upload-new-value = After
upload-ends-rows = { $count ->
    [one] { $count } row that the file lacks would end.
   *[other] { $count } rows that the file lacks would end.
}
upload-nothing-new = Everything in the file is already there: nothing to change.
upload-accept = I have read the warnings, load it as it is
upload-note = Note on the upload
upload-apply = { $count ->
    [one] Apply { $count } row
   *[other] Apply { $count } rows
}
upload-applied = Upload { $upload } is accepted. The boards show the new data already.
upload-to-board = To the overview
upload-to-history = To the history
upload-undo = Undo this upload
problem-row = Row
problem-column = Column
problem-sentence = What is wrong
problem-found = Found
problem-expected = What would be right
problem-fix = What to do
consequences-title = { $count ->
    [one] { $count } indicator would change
   *[other] { $count } indicators would change
}
consequences-none = No indicator on the board would change.
consequences-indicator = Indicator
consequences-period = Period
consequences-before = Before
consequences-after = After
consequences-plan-before = Plan before
consequences-plan-after = Plan after
history-upload = No.
history-accepted = Accepted
history-kind = What
history-file = File
history-by = Who
history-added = New
history-changed = Changed
history-ended = Ended
history-undone = Undone by
history-note = Note
history-how = Choose a row to get its original file and to undo it.
history-one = Upload { $upload }
history-original = Download the original file
history-no-undo = This upload cannot be undone.
history-is-undone = This upload was already undone by upload { $by }.
undo-reason = Why it is undone
undo-button = Undo upload { $upload }
undo-needs-reason = Write the reason: it stays in the history.
act-start = start
act-undo = undo
act-erase = erasure

## Access

sign-in-title = Sign in
sign-in-name = Account name
sign-in-password = Password
sign-in-button = Sign in
sign-in-forgotten = Forgot your password? The consortium's coordinator gives you a new one.
sign-in-refused = The name or the password is wrong.
sign-in-too-many = Too many attempts. Try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
sign-in-demo = This is a demo: enter as anybody
account-role-viewer = Viewer
account-role-staff = Staff
account-role-coordinator = Coordinator
language-ru = Русский
language-en = English
language-kk = Қазақша
password-title = Change password
password-forced = This password was given to you. Choose your own to begin.
password-current = Present password
password-new = New password, at least 10 characters
password-again = New password again
password-button = Change password
password-differs = The two new passwords differ.
password-wrong = The present password is wrong.
password-unfit-short = The new password needs at least 10 characters.
password-unfit-long = The new password may have at most 200 characters.
password-unfit-name = The new password must not be the account's name.
password-unfit-same = The new password must differ from the present one.
account-password-given = The password for the first sign-in; it must be changed right after it.
account-password-kept = The password is kept.
account-removed = There is no account “{ $name }” any more. Its uploads keep the name.
account-member-unknown = There is no member with the code “{ $member }”.
account-error-name-unfit = This name will not do: it needs 2 to 40 letters, digits, dots and hyphens, beginning with a letter or digit; demo, local and synergia are taken.
account-error-name-taken = There is an account with this name already.
account-error-unknown = There is no such account.
account-error-member-needed = Staff need a member to report for.
account-error-last-coordinator = This is the last coordinator. Name another one first.
serve-no-hosts = Other machines will be refused as yet. Say by which name they open the app: SYNERGIA_ALLOWED_HOSTS=name.
sign-out = Sign out
sign-out-everywhere = Sign out on all devices
corner-local = You are at this machine and may do everything
corner-guest = You are looking without signing in
guard-sign-in = Sign in to go on.
guard-viewer = Sign in to go on.
guard-staff = This page is for staff. Sign in with a staff account.
guard-coordinator = This page is for the coordinator. Sign in with the coordinator's account.
rights-refused = { $count ->
        [one] { $count } row of the file
       *[other] { $count } rows of the file
    } you may not upload: your organisation is { $member }. Take these rows out, or give the file to the coordinator.
rights-member = Organisation
rights-kind = files of this kind are uploaded by the coordinator
rights-owner = the row is about another organisation
rights-taken = under this code there is a row of another organisation already
rights-reporter = the column “reported by” must name your organisation
rights-part = your organisation takes no part in this
rights-none = You may not do this; nothing has changed.
history-not-yours = The file and the undo of this upload are for those who made it and for the coordinator.
history-member = Organisation
page-accounts = Accounts
page-access = Access log
accounts-none = There are no accounts yet, and whoever sits at this machine acts as coordinator. The first coordinator is made by the command:
accounts-new = New account
accounts-name = Name
accounts-role = Role
accounts-member = Organisation
accounts-state = State
accounts-created = Made
accounts-open = open
accounts-must-change = has still to change the given password
accounts-closed = closed
accounts-add = Make
accounts-save = Save
accounts-reset = Give a new password
accounts-remove = Remove
accounts-added = The account is made. The password for the first sign-in is shown once:
accounts-given = The new password is shown once; all former sessions have ended:
accounts-changed = Saved.
accounts-removed = The account is removed; its uploads keep its name.
log-when = When
log-account = Who
log-what = What
log-detail = Details
log-sign-in = signed in
log-sign-in-refused = sign-in refused
log-sign-out = signed out
log-refusal = refused
log-upload = upload
log-undo = undo of an upload
log-download = fetched an original file
log-account-added = made an account
log-account-removed = removed an account
log-role-change = changed rights
log-password-change = changed a password
serve-no-accounts = There are no accounts yet: whoever opens the app on this machine acts as its coordinator.
    The first coordinator is made by: python -m lib user add NAME --role coordinator

## Explain
explain-by-hand = set by hand until { $until }: { $plan } — “{ $reason }” ({ $by }); computed — { $computed }
explain-no-value = the report on { $due_period } was expected by { $due_on }
explain-nobody = nobody reported { $period }
explain-no-base = { $period } was reported but cannot be worked out: the denominator is missing or zero
explain-unfinished = { $period } stands at { $value } so far, with { $parts_in } of { $parts_due } { $length ->
        [half] halves
        [quarter] quarters
       *[month] months
    } in
explain-no-target = { $value } ({ $period }), and no target to compare it with
explain-nothing-due = the report on { $due_period } is expected by { $due_on }
explain-not-begun = { $value } ({ $period }), and the plan begins later
explain-target-met = { $value } ({ $period }) against a target of { $target }
explain-below-baseline = { $value } ({ $period }), which is worse than the baseline of { $baseline }, while { $path } was planned
explain-gap-off-plan = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-half-not-done = { $value } ({ $period }) against { $path } planned, { $done } of the way done and { $planned } planned
explain-gap-slipping = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-ahead = { $value } ({ $period }) against { $path } planned, ahead by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-behind = { $value } ({ $period }) against { $path } planned, behind by { $gap } of the { $measure ->
        [target] target
       *[journey] way
    }
explain-level = { $value } ({ $period }), exactly the { $path } planned
explain-behind-without-scale = { $value } ({ $period }) against { $path } planned
explain-inside-between = { $value } ({ $period }), between { $low } and { $high }
explain-inside-least = { $value } ({ $period }), not below { $low }
explain-inside-most = { $value } ({ $period }), not above { $high }
explain-outside-between = { $value } ({ $period }), not between { $low } and { $high }
explain-outside-least = { $value } ({ $period }), below { $low }
explain-outside-most = { $value } ({ $period }), above { $high }
explain-way = baseline { $baseline } ({ $began }), target { $target } ({ $until })
explain-way-undated = baseline { $baseline }, target { $target } ({ $until })
explain-way-without-baseline = no baseline, target { $target } ({ $until })
explain-pace = { $needed } a year needed, { $had } a year so far
explain-pace-needed = { $needed } a year needed
explain-pace-had = { $had } a year so far
explain-in-hours = { $number } h
explain-in-per-1000 = { $number } per 1,000
explain-percentage-points = pp
explain-coverage = { $reported } of { $due } { $due ->
        [one] member
       *[other] members
    } reported
explain-own-report = the consortium itself reported
explain-no-own-report = the consortium has not reported
explain-without-base = { $count ->
        [one] { $count } report is
       *[other] { $count } reports are
    } left out: no denominator or number of answers
explain-small = little data
explain-due = the report on { $due_period } is expected by { $due_on }
explain-overdue = the report on { $due_period } is overdue since { $due_on }

## Problems
problem-file-empty = The file is empty.
    .fix = Choose a file with a table.
problem-file-too-large = The file is too large: { $size } MB.
    .expected = at most { $limit } MB
    .fix = Split the table into several files.
problem-file-picture = This is a picture, not a table.
    .expected = a CSV or XLSX file
    .fix = Take the table it shows: figures cannot be read from a picture.
problem-file-pdf = This is a PDF document, not a table.
    .expected = a CSV or XLSX file
    .fix = Take the table from which this document was made.
problem-file-archive = This is an archive or a document of another program, not a table.
    .expected = a CSV or XLSX file
    .fix = Unpack the archive, or save the table as XLSX or CSV.
problem-file-web-page = This is a web page saved as if it were a table.
    .expected = a CSV or XLSX file
    .fix = Open the file in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-file-old-excel = This is a workbook of old Excel (.xls).
    .expected = an XLSX or CSV file
    .fix = Open it in Excel and save it as “Excel Workbook (*.xlsx)”.
problem-file-password = The workbook is protected by a password.
    .expected = a workbook without a password
    .fix = Remove the password in Excel (File → Info → Protect Workbook) and save again.
problem-file-binary = This is neither text nor an Excel workbook: it holds binary data.
    .expected = a CSV or XLSX file
    .fix = Check whether it is the right file.
problem-file-nul = The text has NUL bytes: the file is damaged.
    .fix = Save the table again, or download the file again.
problem-file-cut-short = The file is cut short: its last character is incomplete, and the end of the table may be lost.
    .fix = Download or save the file again.
problem-mojibake = The encoding is spoilt: “{ $found }” stands for letters.
    .expected = “{ $fix }”
    .fix = Save the original table again: the file was opened in a wrong encoding.
problem-quote-open = A quotation mark is opened and never closed: all later rows run into one cell.
    .fix = Remove the extra mark in this row, or save the table from Excel again.
problem-cell-too-long = A cell is longer than 131,072 characters: most likely a quotation mark is not closed in this row.
    .fix = Find the extra mark, or save the table from Excel again.
problem-workbook-unreadable = The Excel workbook is damaged and cannot be opened.
    .fix = Open it in Excel, save it again as “Excel Workbook (*.xlsx)” and upload it again.
problem-workbook-too-large = The Excel workbook is too large once unpacked.
    .fix = Keep one sheet with the table, without pictures and empty formatting, or save it as CSV.
problem-workbook-too-wide = A sheet of the workbook reaches row { $rows } and column No. { $columns }: more than can be read.
    .fix = Delete empty rows and columns beyond the table and save the workbook, or save the sheet as CSV.
problem-workbook-too-slow = The Excel workbook could not be read within { $limit } s.
    .fix = Save the sheet with the table as CSV.
problem-workbook-empty = The Excel workbook has no filled cell.
    .fix = Check whether the table was saved.
problem-kind-unknown = The table’s headers fit no kind of file.
    .expected = the headers of one of the kinds: { $expected }
    .fix = Take the template of the kind you need and move the data there, or name the kind yourself.
problem-kind-ambiguous = The headers fit several kinds of file.
    .expected = one of the kinds: { $expected }
    .fix = Name the kind of file.
problem-columns-too-many = The table has { $found } columns.
    .expected = at most { $limit }
    .fix = Delete the columns that are not needed.
problem-rows-too-many = The table has more than { $limit } rows.
    .fix = Split the table into several files.
problem-rows-none = There is no row of data under the header.
    .fix = Write the data under the header.
problem-column-twice = There is more than one column for “{ $column }”: { $headers }.
    .expected = one column
    .fix = Delete or rename the extra one.
problem-column-missing = The required column “{ $column }” is missing.
    .expected = a column “{ $column }” (or “{ $typed }”)
    .fix = Add a column with this header.
problem-personal-header = By its header, column { $letter } holds personal data. It must not enter here: the file is neither accepted nor kept.
    .expected = numbers, shares, codes without names
    .fix = Delete the whole column.
problem-surplus-cells = The row has more cells than the header has columns: its values are shifted.
    .expected = cells: { $expected }
    .fix = Most likely a text contains the delimiter. Put that text in quotation marks.
problem-personal-value = Column { $letter } holds personal data: a name, a mail address, a phone or a document’s number. The file is neither accepted nor kept.
    .expected = a code, a role or a number
    .fix = Delete the data or put a code instead.
problem-broken-character = The text “{ $found }” has a character that could not be read.
    .fix = Write the text again.
problem-required-empty = The required cell “{ $column }” is empty.
    .expected = { $form }
    .fix = Write a value.
problem-excel-error = “{ $found }” is an error message of Excel, not a value.
    .expected = { $form }
    .fix = Mend the formula or widen the column, and write the value itself.
problem-formula = “{ $found }” is a formula; its value is needed.
    .expected = { $form }
    .fix = Paste the value over the formula (Paste Special → Values).
problem-not-a-number = “{ $found }” is not a number.
    .expected = { $form }
problem-number-approximate = “{ $found }” is an approximate number.
    .expected = one exact number
    .fix = Write the exact number, or “n/a” if there is none. { $fix } will do only if it is exact.
problem-number-range = “{ $found }” means from { $low } to { $high }; one number is needed.
    .expected = one exact number
    .fix = Write one number, or “n/a”.
problem-number-date = “{ $found }” is a date; a number is needed.
    .expected = { $form }
    .fix = Write the number. If Excel made a date of it, first give the cell the format “Text”.
problem-number-day = “{ $found }” is a day and a month: Excel took a number for a date.
    .expected = { $form }
    .fix = Give the cell the format “Text” and write the number; it seems to have been { $fix }.
problem-number-exponent = “{ $found }” is a rounded form of a long number: its last digits are lost.
    .expected = { $form }
    .fix = Give the cell the format “Number” or “Text” and write the number in full.
problem-number-ambiguous = “{ $found }” may be { $grouped } or { $decimal }.
    .expected = { $grouped } or { $decimal }
    .fix = Write the number without the point, or with two decimals.
problem-number-with-words = “{ $found }”: words stand beside the number.
    .expected = { $fix }
    .fix = Leave only the number in the cell.
problem-number-not-whole = “{ $found }” is a fraction; a whole number is needed.
    .expected = { $form }
problem-number-beyond = “{ $found }” is outside the limits.
    .expected = { $limits }
problem-text-too-long = The text is too long: { $length } characters.
    .expected = at most { $limit }
    .fix = Shorten the text.
problem-code-malformed = “{ $found }” does not look like a code.
    .expected = a code such as { $example }
problem-code-date = “{ $found }” is a date instead of a code: Excel does so to codes such as 1.1.
    .expected = { $fix }
    .fix = Give the column the format “Text” and write the code again.
problem-not-a-date = “{ $found }” is not a date.
    .expected = { $form }
problem-date-range = “{ $found }” is several days; one is needed.
    .expected = { $form }
problem-date-beyond = The date “{ $found }” is impossible: the year must be from 1900 to 2100.
    .expected = { $form }
    .fix = Check the year.
problem-not-a-period = “{ $found }” is not a period.
    .expected = { $form }
problem-period-date = “{ $found }” is a day; a period is needed.
    .expected = { $form }
    .fix = Write the period of that day; its school year is { $fix }.
problem-not-a-choice = “{ $found }” is not in the list of values.
    .expected = { $form }
problem-exact-age = An exact age or a birth date is personal data.
    .expected = { $form }
    .fix = Write the age band.
problem-not-yes-no = “{ $found }” is neither yes nor no.
    .expected = { $form }
problem-not-a-web-address = “{ $found }” is not a web address.
    .expected = an address that begins with https:// or http://
problem-census-date = { $found } is no census date and is more than 15 days away from one.
    .expected = 20 December or 20 May
    .fix = If it is that census, write { $fix }.
problem-unknown-member = There is no member “{ $part }” in the register.
    .expected = { $form }
    .fix = Check the code or the name; add a new member to the register first, another name to the aliases.
problem-unknown-code = “{ $part }”: there is no such code or name.
    .expected = { $form }
    .fix = Check the code; if it is new, first upload the file that describes it.
problem-name-proposed = “{ $part }” was not found but is very like { $fix }.
    .expected = the code { $fix }, if that is meant
    .fix = Write the code, or add this name to the aliases.
problem-name-ambiguous = “{ $part }” may mean several things: { $expected }.
    .expected = one code of: { $expected }
    .fix = Write the code.
problem-key-twice = A row with the same key ({ $key }) is already in this file: row { $first }.
    .expected = one row per key
    .fix = Keep one of the two rows.
problem-value-absent = There is neither a value nor a numerator with a denominator.
    .expected = a number; “n/a” if there is none
problem-numerator-above-denominator = The numerator { $found } is above the denominator { $denominator }.
    .expected = at most { $denominator }
problem-percent-beyond = { $found } %: a share cannot lie outside 0–100 %.
    .expected = from 0 to 100
problem-period-type-differs = The period “{ $found }” does not fit: this is reported for another span.
    .expected = { $type ->
            [month] a month such as 2025-11
            [quarter] a quarter such as 2025-Q4
            [half] a half-year such as 2025/26-H1
            [year] a calendar year such as 2025
           *[school_year] a school year such as 2025/26
        }
problem-dates-reversed = “{ $column }” ({ $found }) is before “{ $of }” ({ $first }).
    .expected = not before { $first }
problem-parts-above-total = The groups add up to { $sum }, and the total says { $found }.
    .expected = at least { $sum }
problem-held-in-future = The event was held, but its date { $found } has not come yet.
    .fix = Mend the date or the status.
problem-date-in-future = The date { $found } has not come yet.
    .fix = Check the year and the month.
problem-sent-to-itself = The member “{ $found }” sends a resource to itself.
    .fix = Check who gives and who receives.
problem-unit-of-other-resource = The unit “{ $found }” does not suit this resource.
    .expected = { $resource ->
            [experience] attendances
            [equipment] hours or units
            [information] items
            [staff] person-hours
           *[finance] thousand RUB or thousand KZT
        }
problem-mentees-below-pairs = There are { $found } mentees, but the pairs and groups need at least { $least }.
    .expected = at least { $least }: one per pair and two per group
problem-pairs-absent = There are mentees but no pairs and groups.
    .expected = at least one pair or group
problem-mentors-above-pairs = There are { $found } mentors and only { $most } pairs and groups.
    .expected = at most { $most }
problem-part-above-whole = “{ $column }” is { $found }, above “{ $of }”, which is { $whole }.
    .expected = at most { $whole }
problem-form-has-no-such = This form of mentoring has no such people: “{ $column }” is { $found }.
    .expected = 0 or empty
    .fix = Check the form of mentoring.
problem-done-disagrees = The day of completion, the progress and the status disagree.
    .expected = a day, 100 % and “done” together, or none of the three
problem-parties-too-few = The agreement has fewer than two parties.
    .expected = at least two codes, parted by semicolons
problem-coordinates-half = Only one coordinate is given.
    .expected = both coordinates or none
problem-replaces-itself = The pair “{ $found }” replaces itself.
    .fix = Give the code of the former pair.
problem-mentor-is-mentee = Mentor and mentee are the same code.
    .fix = Check the codes.
problem-end-reason-absent = The pair ended on { $ended }, before its term, and no reason is given.
    .expected = { $form }
    .fix = Give the reason.
problem-scale-twice = The header and the currency name different scales.
    .expected = one scale
    .fix = Leave “thousand” or “million” in only one of them.
problem-setting-malformed = The value “{ $found }” does not suit this setting.
    .expected = a number; a day like 12-20; a time zone like Europe/Moscow
problem-range-reversed = The upper limit { $found } is below the lower one.
    .fix = Swap the limits.
problem-range-absent = The indicator is to stay within limits, and none are given.
    .expected = a lower or an upper limit
problem-pair-of-other-size = The number of mentees is { $mentees }: { $kind ->
        [pair] too many for a pair
       *[group] too few for a group
    }.
    .expected = one mentee in a pair, at least two in a group
problem-consent-disagrees = The reason is a withdrawn consent, but no consent is withdrawn.
    .fix = Mend the consent or the reason.
problem-not-a-school = “{ $found }” is not a school.
    .expected = a school of the register
problem-above-headcount = “{ $column }” is { $found }, and the register counts only { $limit } in this member.
    .expected = at most { $limit }
    .fix = Check the number, or update the headcounts of that school year.
problem-lost-letters = In “{ $found }” question marks stand for letters: they were lost when the file was saved.
    .fix = Write the text again and save the file as UTF-8 or XLSX.
problem-value-differs-from-ratio = The value { $found } differs from numerator over denominator, { $ratio }. The ratio is what counts.
    .expected = { $ratio }
problem-denominator-absent = Numerator and denominator are missing: this value cannot enter the consortium’s figure.
    .fix = Add the numerator and the denominator.
problem-planned-in-past = The event is planned, but its time is over.
    .fix = Say whether it was held, postponed or cancelled.
problem-override-expired = The day { $found } is over: the status set by hand will not be shown.
    .fix = Give a day that is still to come.
problem-override-long = The status set by hand will stand for more than a year.
    .fix = Give a nearer day; it can be extended later.
problem-status-against-dates = The status “{ $found }” contradicts the agreement’s dates.
    .fix = Check the status and the dates.
problem-agreement-term-absent = The agreement has no term: the pair counts as active for 12 months.
problem-score-against-word = The score { $found } does not suit the significance; the word is what counts.
problem-posts-too-few = There are { $found } posts in { $months } months: the media plan asks for one a month.
problem-mentees-too-many = The mentor { $found } has { $mentees } mentees at once.
    .expected = up to 5 in pairs, up to 15 in groups
problem-delivered-in-future = The exchange is marked as delivered, and its date { $found } has not come yet.
    .fix = Mend the date or the state.
problem-member-not-active = “{ $found }” is not in the consortium at that time: a member from { $since } to { $until }.
problem-halves-differ-from-year = The two half-years make { $halves }, and the school year’s row says { $year }.
problem-outside-agreement = The date { $found } is outside the agreement’s term: from { $first } to { $last }.
problem-risk-without-measure = The factor was chosen more than 60 days ago, and no measure answers it.
problem-target-against-direction = The target { $found } is worse than the baseline { $baseline }.
problem-indicator-retired = The indicator “{ $found }” has been retired since { $since }: its status is not on the board.
problem-code-looks-alike = The code “{ $found }” differs from “{ $other }” only by letters of another alphabet.
    .fix = If it is the same member, write the code that is there already.
problem-coordinators-not-one = There must be exactly one active coordinator; now: { $found }.
problem-sum-differs-from-consortium = The consortium’s row says { $found }, and its members add up to { $sum }.
problem-share-for-percent = The indicator is in per cent and all its values are at most 1: is { $found } a share?
    .expected = per cent: 45, not 0.45
problem-value-jumps = It was { $previous } ({ $period }) and is now { $value }: a very large difference.
    .fix = Check the number and its unit.
problem-spent-above-received = { $found } is spent, and { $received } was received.
problem-received-above-planned = { $found } was received, and { $planned } was planned.
problem-scale-doubtful = The amount “{ $found }” was read as { $amount }: is the scale right?
    .fix = Check whether it is in units, thousands or millions.
problem-outside-country = The point { $found }; { $lon } lies outside the country { $country }.
problem-coordinates-swapped = The point lies outside its country; are latitude and longitude swapped?
problem-consents-stale = Consent was withdrawn more than { $days } days ago: the pair’s details must be erased.
problem-rows-above = Rows skipped above the header: { $above }.
problem-header-two-lines = The header takes two rows; they were read together.
problem-totals-skipped = Rows of totals are not loaded ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-header-repeated = The repeated header is skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-column-numbers-skipped = The row of column numbers is skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-footnotes-skipped = Footnotes under the table are skipped ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-examples-skipped = Example rows are checked and not loaded ({ $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $rows }).
problem-nothing-to-load = There is nothing but the example in the file: nothing to load.
problem-sheet-chosen = The sheet “{ $sheet }” was read; other sheets were not: { $others }.
problem-formulas-empty = Formulas without a stored value were read as empty cells: { $cells }.
problem-rows-short = Rows shorter than the header were filled up with empty cells: { $count }.
problem-columns-unknown = Unknown columns are not loaded: { $headers }.
problem-column-row-number = The column “{ $header }” holds row numbers; it is not loaded.
problem-unit-taken = The numbers of “{ $column }” were multiplied by { $scale }, as the header says.
problem-read-missing = Missing values, which are not zeros: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-decimal-comma = Decimal comma: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-grouping = Thousands separators: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-percent = The percent sign is dropped: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-minus = A dash was read as a minus: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-scale = The scale of amounts was applied: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-date = Dates, day first: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-serial-date = Dates are written as Excel’s day numbers: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-range = A range of days was split into first and last: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-last-day = A period stands for a day; its closing day was taken: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-period = Periods were spelled freely: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-word = Words were read as codes: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-name = Names were read as codes: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-code = Codes were brought to one form: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-census = The day was moved to the census date: “{ $column }” ({ $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }): { $examples }.
problem-read-header-unit = “{ $column }” was taken from the header for all rows: { $examples }.
problem-formula-text = Texts of “{ $column }” that look like formulas are kept as text and never run ({ $count }).
problem-filled-in = Empty cells of “{ $column }” were filled in from other columns: { $count }.
problem-late-report = Reported after the deadline (rows: { $count }).
problem-host-among-partners = The host was removed from the list of co-hosts (rows: { $count }).
problem-few-answers = Few answers, under 10 (rows: { $count }): the value is shown with a mark.

## About

dictionary-kind = Kind of file
dictionary-every-kind = all kinds of files
dictionary-about = What it holds
dictionary-key = A row
dictionary-columns = Columns
dictionary-template = Empty file, { $form }
dictionary-header = Column
dictionary-required = Required
dictionary-form = How to write it
dictionary-meaning = What it means
dictionary-example = Example
dictionary-typed = Also understood
dictionary-name = Name in the data
method-intro = How rows of files become figures and statuses. Thresholds and deadlines are the consortium's settings at the chosen moment; a file of settings changes them, not the program.
method-plan = Status of an indicator
method-plan-no-data = nothing to compare: no value although the report is due, or no baseline or target
method-plan-not-due = the first report is not due yet
method-plan-reached = the latest complete value is no worse than the target
method-plan-backwards = the value is worse than the baseline it started from
method-plan-off-plan = behind by more than { $off } of the way; or at least { $planned } of the way was planned and less than { $done } of that is done
method-plan-slipping = behind by more than { $slipping } of the way
method-plan-on-plan = everything else: not behind, or by less
method-path = The first status that fits, from the top, is given. Baseline, milestones and target stand on the last day of their periods; between them the plan runs evenly by days, unless it is said to run by steps. The way is the distance from baseline to target; the gap is the plan less the value on the last day of the period, divided by the way. Only complete periods are compared: a school year of which a part is missing is drawn hollow.
method-examples = The same in examples
method-examples-how = The baseline is of { $base }, the target of { $end }, the value of { $now }. The statuses are computed by the program that computes those of the board, with the thresholds of the chosen moment.
method-example-what = What is measured
method-example-way = Baseline → target
method-example-done = Done
method-example-shares = { $done } of the way, { $planned } planned
method-example-pairs = Mentoring pairs: begun from nothing
method-example-pairs-on-path = Mentoring pairs: exactly on the path
method-example-under-equipped = Poorly equipped schools: fewer is better
method-example-trained = Trained teachers: the target is near, steps are small
method-example-programmes = Joint programmes: half the target is not half the way
method-example-olympiads = Entries to olympiads: worse than at the start
method-example-technopark = Places in a technopark: growth is promised only after 2026
method-deadlines = Deadlines of reports
method-due-first-half = First half-year
method-due-second-half = Second half-year
method-due-school-year = School year
method-due-year = Calendar year
method-due-regional-centre = Counts for the regional mentoring centre
method-due-days-after = Quarter and month, after they end
method-due-grace = Grace, after which a report is overdue
method-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
method-freshness = Freshness of data
method-fresh = the next report is not due yet
method-due = the report is due, but grace is not over
method-overdue = grace is over and there is no report. The status stays as it is: silence does not look like success
method-sums = How members' values become the consortium's
method-sum-sum = values are added up
method-sum-ratio = the sum of numerators is divided by the sum of denominators; percentages of schools are never averaged
method-sum-ratio-of-members = the share of members that have it, among those that reported
method-sum-ratio-of-items = the share of items (practices, programmes) that have it
method-sum-weighted-mean = a mean weighted by the number of answers
method-sum-mean = a plain mean; only where there is nothing to weigh by
method-sum-distinct = the number of different events or agreements; a joint event of four schools is one
method-sum-max = the greatest value
method-sum-last = the latest value
method-rest = The rest
method-attainment = (value − baseline) ÷ (target − baseline). The target is the one set for the year that the value is of, else the last one. Without a baseline: value ÷ target, or target ÷ value where less is better. Tables show it as it is; means take it within 0–{ $cap }%.
    .title = Attainment
method-score = the mean attainment of a direction's indicators; given if at least { $enough } of them are known. The overall index is the mean of the directions. It is a figure for reference: statuses are never averaged.
    .title = Index
method-coverage = how many members reported of those that owed a report. A member owes a period if it joined before its end and did not leave earlier. Not reported is not zero: such a member is in neither the numerator nor the denominator.
    .title = Coverage
method-change = the change over a year is worked out on the members present in both periods. The whole change is split into corrected reports, members that no longer report, members that reported both times, and members that report for the first time; together they make the whole.
    .title = Change
method-gap = of a share, a member's part is what it adds to the figure less what it would add exactly on the path with its denominator; of a sum, its value less an equal part of the plan, since members have no plans of their own. The parts add up to the whole deviation.
    .title = Who pulls ahead and back
method-small = a share with a denominator below { $denominator }, a survey with fewer than { $survey } answers and a count of children below { $count } in a sensitive indicator are marked “little data”. In a sensitive indicator, numbers of people from 1 to { $most } are shown neither of a member nor of the consortium; where a sum would tell what is hidden, the next smallest is hidden too, for the whole school year.
    .title = Small numbers
method-exchange = the five resources are never added together: hours, kits and roubles are different things. Only the number of transfers is common. Given is only what was delivered; roubles and tenge are shown apart.
    .title = Exchange
method-mentoring = participations add up over the forms; participants, each person once, are known only if a school sent a row for all forms. { $share }% of pupils is the federal model's figure for 2024, not the consortium's target.
    .title = Mentoring
method-moment = any page can be opened as it was, by day or by number of upload. Rows are never erased; each has its upload, file and line.
    .title = Moment

## Frame

section-board = Strategy
section-staff = Data
section-about = About
page-overview = Overview
page-directions = Directions
page-exchange = Exchange of resources
page-mentoring = Mentoring
page-members = Members
page-method = How it is counted
page-dictionary = Data dictionary
picker-language = Language
picker-period = School year
picker-period-latest = year: latest
picker-moment = As known on
picker-moment-now = known: now
picker-earlier = Compare with what was known on
picker-earlier-month = compare: a month ago
banner-demo = Demo: today is { $day }
banner-moment = As known on { $day }, upload { $upload }
banner-moment-unknown = There is no moment “{ $at }”: this is what is known now
source-line = Upload { $upload } · on { $day }
chart-alt = Chart: what it shows is said before it
source-table = Table and file
source-download = Download CSV
figure-direction = No
figure-score = Index
figure-period = Period
figure-value = Value
figure-path = Path
figure-coverage = Coverage, %
figure-member = Member
figure-contribution = Contribution
figure-giver = Giver
figure-receiver = Receiver
figure-transfers = Transfers
figure-from = From
figure-to = To
figure-form = Form
figure-half = Half-year
figure-share = Share
figure-plan = Status
figure-indicators = Indicators
figure-short = Direction
figure-reached = Reached
figure-on-plan = On plan
figure-slipping = Slipping
figure-off-plan = Off plan
figure-backwards = Backwards
figure-not-due = Not due
figure-no-data = No data
figure-members-reported = Reports in
figure-members-due = Reports due
figure-indicator-code = Code
figure-name = Name
figure-target = Target
figure-target-period = Target for
figure-freshness = Reports
figure-attainment = Attainment, %
figure-complete = Complete
figure-numerator = Numerator
figure-denominator = Denominator
figure-reported = Reported
figure-upload = Upload
figure-uploaded-by = Uploaded by
figure-file = File
figure-line = Line
figure-mentors = Mentors
figure-mentees = Mentees
figure-pairs = Pairs
figure-groups = Groups
figure-form-name = Form
figure-mentees-10-19 = Mentees aged 10–19
figure-pupils-10-19 = Pupils aged 10–19
figure-novice-mentees = Novice teachers with a mentor
figure-teachers-novice = Novice teachers
figure-novice-coverage = Coverage of novice teachers, %
figure-from-party = Giver
figure-to-party = Receiver
figure-resource = Resource
figure-quantity = Quantity
figure-unit = Unit
figure-member-code = Code
figure-member-type = Type
figure-party = Party
figure-role = Role
figure-country = Country
figure-region = Region
figure-city = Place
figure-joined-on = Joined
figure-left-on = Left
figure-pupils-total = Pupils
figure-teachers-total = Teachers
page-broken = The page did not open: the program made a mistake. No data changed. Reload the page; if that does not help, the server's log has the details.
source-part = Rows shown: { $listed } of { $all }; the file has all.

## Boards

overview-score = index
overview-overdue = { $count } overdue
plan-head-reached = reached
plan-head-on-plan = on plan
plan-head-slipping = slipping
plan-head-off-plan = off plan
plan-head-backwards = back- wards
plan-head-not-due = not due
plan-head-no-data = no data
sign-per-1000 = per 1,000
sign-hours = h
sign-points = points
bullet-target = target { $target } by { $period }
bullet-no-target = no target
coverage = { $reported } of { $due } reported
not-reported = not reported
not-reported-short = none
matrix-total = total
matrix-givers = Giver
matrix-receivers = Receiver
axis-participations = participations
reach-pupils = pupils aged 10–19
reach-novices = novice teachers
reach-federal = { $share }%: the federal model's figure for 2024
overview-finding = { $sound ->
        [0] None of { $all } indicators is on plan
        [one] { $sound } of { $all } indicators is on plan or has reached its target
       *[other] { $sound } of { $all } indicators are on plan or have reached their target
    }
overview-reports = { $reported } of { $due } reports in
aside-attention = Needs attention
attention-nothing = Nothing to ask about: no late reports, no agreements about to end, no indicators off plan.
headline-exchanges = Transfers of resources
    .meaning = How often resources were given; pledges and cancellations do not count.
headline-mentoring-participants = In mentoring
    .meaning = Mentors and mentees, each person once, by the last monitoring.
headline-on-time = Reports on time
    .meaning = Sent by the deadline ÷ due.
headline-attainment = Attainment index
    .meaning = Mean over directions; each indicator counts within 0–120 %.
headline-period = Period: { $period }.
board-empty = There are no indicators yet: the database holds only the directions and the forms of mentoring.
board-empty-step = Upload members, indicators and their targets
overview-count = { $word }: { $count }
choose-direction = Direction
choose-indicator = Indicator
choose-depth = What to show of the indicator
choose-resource = Resource
direction-empty = This direction has no indicators yet.
bullets-alt = { $code }: { $value }, planned { $path }, { $plan }.
path-finding = { $period }: { $value }, planned { $path } — { $plan }
path-finding-none = It cannot be compared with the plan: { $plan }
indicator-members = Members
indicator-rows = Rows behind the figure
indicator-passport = Passport of the indicator
indicator-no-reports = There are no reports on this indicator yet.
indicator-sensitive = The indicator is sensitive: values of single members are not compared.
reports-finding-all = { $count ->
        [one] { $count } member reported, all that should
       *[other] { $count } members reported, all that should
    }
reports-finding = Not reported: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
pulls-finding = Pulled up by { $up }, down by { $down }
pulls-finding-none = Nobody has reported yet
bullets-note = bar: the way from baseline to target so far; tick: the plan for the day of the report
exchange-empty = There are no transfers of resources yet.
exchange-empty-step = Upload a file of exchanges
exchange-none = Nobody gave this resource in this school year.
exchange-transfers = { $count ->
        [one] { $count } transfer
       *[other] { $count } transfers
    }
exchange-transfers-of = Transfers made in the school year { $year }. Pledges and cancellations do not count.
exchange-note = { $year }, only transfers made; quantities of unlike resources are not added
flows-finding = The party that gives most often: { $giver }, { $count ->
        [one] { $count } transfer
       *[other] { $count } transfers
    } of { $all }, most of it { $resource }
flows-alt = { $giver } → { $receiver }: { $count }
ties-finding = Most often: { $giver } → { $receiver }, { $count ->
        [one] { $count } transfer
       *[other] { $count } transfers
    }; pairs that exchange: { $pairs }
mentoring-empty = There is nothing about mentoring yet.
mentoring-empty-step = Upload mentoring counts
mentoring-deadlines = { $half }: monitoring by { $monitoring }, counts for the regional centre by { $centre }
mentoring-participations-note = participations: who is in two forms counts in each
mentoring-base-note = of pupils aged 10–19 and novice teachers in the schools that reported
forms-finding = { $counted }: { $now } in { $half }, { $change }% in a year
forms-finding-first = { $counted }: { $now } in { $half }
reach-finding = { $pupils } of pupils and { $novices } of novice teachers have a mentor
reach-finding-none = The share is unknown: the number of pupils or teachers is missing
choose-count = What to count
headline-mentoring-mentees = Mentees
    .meaning = Participations of mentees over all forms.
headline-mentoring-mentors = Mentors
    .meaning = Participations of mentors over all forms.
headline-mentoring-pairs = Pairs
    .meaning = Mentoring pairs: one mentor and one mentee.
headline-mentoring-coverage = Coverage of pupils
    .meaning = Pupils aged 10–19 with a mentor ÷ all pupils of that age in the schools that reported.
choose-level = Between whom
level-party = by party
level-member = by member
figure-small = little data
members-empty = There are no members yet.
members-empty-step = Upload the file of members
members-former = Former members
members-all = All
members-founders = Founders
members-cities = Places
indicator-of-consortium = The consortium itself reports this value; it is not divided among members.
matrix-others = others

## Meeting

section-meeting = Meeting
page-present = Present
present-about = The board on the whole screen: no menu, large type, one finding per slide. Arrows, Page Up and Page Down, Space, Home and End turn the slides; F11 fills the screen.
present-choose = Slides, in order
present-choose-help = The order is the one in which slides were chosen: take one out and add it again, and it comes last.
present-pin = Which data to show
present-pin-upload = As they are now, after upload no. { $upload }: nothing will change
present-pin-day = As of { $day }, with all uploads of that day
present-pin-latest = Always the latest: slides change as soon as somebody uploads a file
present-none = Choose at least one slide.
present-start = { $count ->
        [one] Show { $count } slide
       *[other] Show { $count } slides
    }
present-link = Link to this show: the same slides, the same order, the same data
present-all = The eight directions of the strategy
present-demo = Demo
present-no-exchange = No resources were given in this school year.
present-slide = Slide
present-board = To the board
present-back = Back
present-on = Next

## Overrides and notes

override-offer = Set the status by hand or add a note
override-title = Status by hand
override-by-hand = By hand until { $until }: { $plan }
override-computed = Computed: { $computed }
override-told = { $code } { $plan } (computed: { $computed })
overrides-told = by hand: { $told }
override-choose = Choose
override-no-names = Without names or contacts of people
override-set = Set
override-end = Return to the computed status
note-title = Note on the chart
note-add = Add
note-whole = About the whole strategy, not only this indicator
note-taken = There is a note on that day already: “{ $note }”. Choose another day or replace it by a file of notes.
typed-row-same = That is how it stands already; there is nothing to change.
figure-computed = Computed status
consequences-by-hand = { $plan } (by hand until { $until })
method-override = a coordinator may set another status for a while, giving a reason and a last day. Until that day the status set by hand is shown with the computed one beside it; then only the computed one is left. The indicator's page says who set it and why.
    .title = Status by hand
## Rows behind a figure

evidence-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
evidence-sum-sum = { $rows }: Σ values = { $value }
evidence-sum-distinct = { $rows }: Σ values = { $value }
evidence-sum-ratio = { $rows }: Σ numerators { $numerator } ÷ Σ denominators { $denominator } = { $value }
evidence-sum-ratio-of-items = { $rows }: Σ numerators { $numerator } ÷ Σ denominators { $denominator } = { $value }
evidence-sum-ratio-of-members = { $rows }: members that have it, { $numerator } ÷ all that reported, { $denominator } = { $value }
evidence-sum-weighted-mean = { $rows }: Σ (value × answers) ÷ Σ answers { $answers } = { $value }
evidence-sum-mean = { $rows }: Σ values ÷ { $members } = { $value }
evidence-sum-max = { $rows }: the greatest value = { $value }
evidence-sum-last = { $rows }: the latest value = { $value }
evidence-sum-stated = { $rows }: the consortium itself stated the value = { $value }
evidence-sum-few = { $rows }: { $value } together
evidence-left-out = { $count ->
        [one] { $count } more row is not in the figure: the table says why.
       *[other] { $count } more rows are not in the figure: the table says why.
    }
evidence-no-figure = There is no figure: no row counts.
evidence-every = All periods
evidence-masked = Some numbers are hidden: they are from 1 to { $most }, or would tell one that is. The member itself and the coordinator see them.
evidence-choose = Show the line of the file: member and period
evidence-choose-how = choose a row here or in the table
evidence-typed = As typed in the file
evidence-typed-masked = The numbers of this row are hidden, and so is its text.
evidence-typed-none = There is no text: the file of this upload is not kept, or the row came without a file.
evidence-to-upload = To upload no. { $upload }
history-choose = Upload no.
history-choose-how = choose an upload here or in the list
history-more-indicators = { $count ->
        [one] and { $count } more indicator
       *[other] and { $count } more indicators
    }
history-what-changed = { $count ->
        [one] The upload changed { $count } row
       *[other] The upload changed { $count } rows
    }
history-row = Row
history-became = Became
figure-sample-size = Answers
figure-reported-on = Reported on
figure-uncounted = Not in the figure
figure-masked = hidden
figure-fewer = <{ $than }
uncounted-draft = a draft
uncounted-blank = no number
uncounted-no-base = no denominator or number of answers
uncounted-not-entitled = another report counts: that of the members or of the consortium itself
uncounted-unfinished = the year is not all in
uncounted-replaced = another row of the member counts: of the whole year, or a later one
explain-few = fewer than { $than } people in { $period }: the exact number is not shown, so that nobody can be recognised
## Overview

overview-change = a year
overview-since = since { $day }
overview-freshness = freshness
overview-coverage = coverage
overview-fresh = fresh
overview-due = { $count } due
overview-arrows = ↑ ↓: indicators whose status has changed since { $day }
overview-index = { $score }, in { $year } it was { $before }
overview-moved = since { $day }: { $moves }
overview-note = index { $score }, a year { $change } · since { $day }: { $moves }
overview-alt = { $directions ->
        [one] { $directions } direction
       *[other] { $directions } directions
    }; indicators by status: { $counts }.
overview-alt-reports = Reports in: { $reported } of { $due }; { $late ->
        [0] none is overdue
        [one] { $late } indicator is overdue
       *[other] { $late } indicators are overdue
    }.
figure-freshness-of-reports = Freshness
figure-coverage-of-reports = Coverage
figure-moves = Status changed
figure-better = Better
figure-worse = Worse
figure-fresh = Fresh
figure-due = Due
figure-overdue = Overdue
figure-previous-score = Index a year before
headline-members = Education · science · companies
    .meaning = Organisations that belong to the consortium. Schools and other educational institutions: { $institution }; universities and research: { $science }; enterprises and companies: { $enterprise }; { $all } in all.
headline-year = a year
headline-before = A year before: { $value }.
figure-deadline = Deadline
figure-count = Reports
choose-aside = What to show beside
aside-changes = What changed
choose-member = Organisation
choose-member-all = all organisations
question-astray = { $indicator }: { $value }, planned { $path }
question-astray-member = { $indicator }: { $value }, planned { $path }; most of the gap is from { $members }
question-overdue = { $indicator }: nobody has reported for { $period }, it was due on { $day }
question-late = { $members }: { $count ->
        [one] { $count } report is missing
       *[other] { $count } reports are missing
    } for { $period }, due on { $day }
question-ending = Agreement { $agreement } ({ $kind }): { $members }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } – ends on { $day }
member-missing = Not in on time
member-missing-none = Every report whose deadline has passed is in.
synergy-title = Synergy effect
synergy-attainment = Overall strategy attainment
    .formula = sum of the directions' indices ÷ number of directions that have one; each indicator's attainment counts within 0–{ $cap }%
synergy-density = Density of the exchange network
    .formula = pairs of members with at least one transfer ÷ all possible pairs
synergy-reciprocity = Reciprocity
    .formula = pairs with transfers both ways ÷ all pairs that exchange
synergy-broadly-active = Members active in several directions
    .formula = members with an event, a transfer or a report in at least { $several } directions ÷ all members
synergy-on-time = On-time reporting
    .formula = reports sent by their deadline ÷ reports whose deadline has passed
synergy-leverage = Funding leverage
    .formula = money from outside ÷ own money spent, in one currency
method-year = the direction's index now less its index in the school year before, in points. That is the year before the one that most complete values of the direction are of. Figures above the board are compared with the same time a year earlier, per cents in percentage points.
    .title = Change over a year on the overview
method-moves = how many of a direction's indicators have a better (↑) and a worse (↓) status than was known on the chosen day; a month ago unless one is chosen. The order of statuses: reached, on plan, slipping, off plan, worse than the baseline. An indicator that had none of them then or has none now does not count.
    .title = Arrows on the overview
method-questions = indicators off plan and worse than their baseline, overdue indicators, organisations with missing reports, agreements that end within { $days } days: first the most urgent question of each kind, then the second. Most of a share's gap is from the organisation whose part is farthest from the planned one; in sensitive indicators no organisation is named.
    .title = Needs attention

## Directions

path-finding-limits = { $period }: { $value }, to be kept { $limits } — { $plan }
path-finding-alone = { $period }: { $value }, nothing was planned for it
path-target = target { $value }
path-pace = { $needed } a year needed
path-today = today
path-due = report due { $day }
path-overdue = report overdue: { $day }
path-note = Note
limits-between = from { $low } to { $high }
limits-least = at least { $limit }
limits-most = at most { $limit }
not-computed = cannot be computed
path-legend = dashed — the plan, dotted — the pace needed
path-former = grey — the plan before upload { $upload }
path-then = grey — as known on { $day }
path-nothing = There is neither a plan nor a report yet, so there is nothing to draw.
path-noted = { $number }. { $day }: { $text }
path-noted-break = { $number }. { $day }, the method changed: { $text }
direction-keys = Keys 1–8 open another direction
direction-overview = To the overview
direction-retired = { $indicator } — since { $day }
direction-retired-all = Counted no more: { $told }
indicator-change = Change in a year
indicator-then = Another moment
cell-out = —
cell-bare = no base
cell-given = given
reports-note = a frame is a report that was due and never came; a dash is an organisation that had not joined yet or had left
pulls-finding-behind = { $gap } behind the plan, most of all because of { $member }: { $part }
pulls-finding-ahead = { $gap } ahead of the plan, most of all thanks to { $member }: { $part }
pulls-note-share = weighed by size; the parts add up to the whole distance
pulls-note-sum = the plan is divided equally; a hollow bar is the part of those who gave none
axis-pull = ← holds back · pushes on →
figure-part = Part of the distance
figure-pull = Part of the distance
figure-step = Part
figure-members = Organisations
figure-value-then = Value then
figure-value-now = Value now
figure-value-change = Difference
figure-path-then = Plan then
figure-path-now = Plan now
multiples-title = Every organisation beside the consortium
multiples-note = blue — the organisation, grey — the whole consortium; all on one scale
multiples-note-mean = blue — the organisation, grey — the mean of organisations; all on one scale
bridge-years-revised = Corrected the earlier period: { $count }
bridge-years-left = No report this time: { $count }
bridge-years-same = Reported both times: { $count }
bridge-years-joined = No report a year earlier: { $count }
bridge-moments-revised = Corrected their report: { $count }
bridge-moments-left = Withdrew their report: { $count }
bridge-moments-same = Nothing new: { $count }
bridge-moments-joined = Reported later: { $count }
bridge-years-clause-revised = corrections of the earlier period { $change }
bridge-years-clause-left = { $count ->
        [one] { $count } organisation gave no report this time
       *[other] { $count } organisations gave no report this time
    }: { $change }
bridge-years-clause-same = { $count ->
        [one] { $change } at the { $count } organisation that reported both times
       *[other] { $change } at the { $count } organisations that reported both times
    }
bridge-years-clause-joined = { $count ->
        [one] { $count } organisation gave no report a year earlier
       *[other] { $count } organisations gave no report a year earlier
    }: { $change }
bridge-moments-clause-revised = { $count ->
        [one] { $count } organisation corrected its report
       *[other] { $count } organisations corrected their reports
    }: { $change }
bridge-moments-clause-left = { $count ->
        [one] { $count } organisation withdrew its report
       *[other] { $count } organisations withdrew their reports
    }: { $change }
bridge-moments-clause-same = { $count ->
        [one] nothing new at { $count } organisation
       *[other] nothing new at { $count } organisations
    }: { $change }
bridge-moments-clause-joined = { $count ->
        [one] { $count } organisation reported later
       *[other] { $count } organisations reported later
    }: { $change }
bridge-finding = { $before } → { $after }: { $steps }
bridge-finding-none = { $was }: { $before }; { $now }: { $after }
bridge-note = only the parts that there are; together they lead from the first value to the second
change-none = Nothing to compare with: there is no complete period, or none a year earlier.
change-sensitive = The indicator is sensitive: what its change is made of is not shown.
not-known = unknown
then-compare = Now, and as it was known on
then-same = This is the moment that is open: choose an earlier day.
then-known = As known on { $day }, upload { $upload }
then-unmoved = The value for { $period } has not changed since.
then-unknown = This indicator did not exist then.
passport-meaning = What is counted and how
passport-promise = What is promised
passport-reporting = Who reports and when
passport-baseline = Baseline
passport-milestones = Milestones
passport-target = Target
passport-lacking = not stated
passport-due-on = Report for { $period } due
passport-usual-reporters = schools
passport-usual-path = steadily

## What changed

change-kind-status = status
change-kind-target = target
change-kind-value-revised = revised
change-kind-value-withdrawn = data withdrawn
change-kind-late = reports late
change-kind-value-new = new data
told-status = { $indicator }: “{ $before }” → “{ $after }”
told-status-figure = { $indicator }: “{ $before }” → “{ $after }”, { $new } for { $period }
told-target-set = { $indicator }: a target of { $new } was set for { $period }
told-target-moved = { $indicator }: target { $old } → { $new } for { $period }
told-target-dropped = { $indicator }: the target of { $old } for { $period } was dropped
told-value-new = { $indicator }: { $new } for { $period }, new data
told-value-revised = { $indicator }: { $old } → { $new } for { $period }
told-value-withdrawn = { $indicator }: { $old } for { $period } before, no data now
told-late = { $member }: { $count ->
        [one] { $count } report
       *[other] { $count } reports
    } for { $period } overdue
told-changed = { $count ->
        [one] { $count } report corrected
       *[other] { $count } reports corrected
    }
told-changed-one = report corrected: { $member }
told-added = { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
told-added-one = report: { $member }
told-more = { $count ->
        [one] { $count } more report
       *[other] { $count } more reports
    }
told-more-one = one more report: { $member }
told-ended = { $count ->
        [one] { $count } report withdrawn
       *[other] { $count } reports withdrawn
    }
told-ended-one = report withdrawn: { $member }
told-by-hand = by hand: { $reason }
told-upload = upload { $upload }
told-upload-why = upload { $upload }: { $reason }
told-values-new = { $count ->
        [one] New data: { $count } indicator for { $period }
       *[other] New data: { $count } indicators for { $period }
    }
told-targets-set = { $count ->
        [one] Targets were set for { $count } indicator
       *[other] Targets were set for { $count } indicators
    }
told-targets-set-one = { $indicator }: targets were set
told-all-late = { $members ->
        [one] { $members } member owes
       *[other] { $members } members owe
    } { $count ->
        [one] { $count } overdue report
       *[other] { $count } overdue reports
    } for { $period }
changes-none = Nothing has changed since { $day }.
changes-count = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    } since { $day }
changes-all = All changes
figure-what = What
figure-told = Change
figure-old = Before
figure-new = After
figure-reason = Reason
