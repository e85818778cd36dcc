present-about = The board on the whole screen: no menu, large type, one finding per slide. Arrows, Page Up and Page Down, Space, Home and End turn the slides; digits jump to a slide, B blanks the screen, Esc returns to the choice of slides; F11 fills the screen.
present-choose = Slides, in order
present-choose-help = The order is the one in which slides were chosen: take one out and add it again, and it comes last.
present-pin = Which data to show
present-pin-upload = As they are now, after upload no. { $upload }: nothing will change
present-pin-then = As known after upload No. { $upload }: nothing changes
present-pin-day = As of { $day }, with all uploads of that day
present-pin-latest = Always the latest: slides change as soon as somebody uploads a file
present-none = Choose at least one slide.
present-unknown = There is no such slide: { $slides }. Choose others.
present-start = { $count ->
        [one] Show { $count } slide
       *[other] Show { $count } slides
    }
present-link = Link to this show: the same slides, the same order, the same data
present-all = All directions of the strategy
present-demo = Demo
present-no-exchange = No resources were given in this school year.
present-matrix = Exchange of resources: matrix
present-map = Exchange of resources: map
present-slide = Slide
present-board = To the board
present-rest = all of them behind “To the board”
present-back = Back
present-on = Next
present-jump = To a slide: digit { $number }
present-jump-typed = To the slide that was typed
present-blank = Blank the screen
present-blanked = The screen is blank: B or any key of the show brings the slide back
present-leave = To the choice of slides
present-continue = Go on from slide { $number }
present-return = Back to slide { $number }
present-clock = { $spent } of { $planned } min
picker-earlier-meeting = Since the last meeting, { $day }
present-code = Code on paper, such as 101-1WV-4
present-code-unknown = There is no such code: it stands below a slide, beside the source.
slide-revised = Revised since: it now says “{ $title }”. Changed by uploads: { $uploads }.
revisions-count = { $count ->
        [0] These figures were not revised since
        [one] { $count } change since
       *[other] { $count } changes since
    }
chart-link = Link to these figures: it opens them as they are now
present-speaker = Notes in a window of their own
speaker-waiting = Waiting for the show: this window follows its slides once it is open. Open both at one address: the window does not follow slides of another server or process.
speaker-no-note = No note
speaker-next = Next: { $topic }
