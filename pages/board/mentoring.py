"""Mentoring: participations by form and half-year, and the share of pupils and teachers reached."""

import streamlit as st

from lib import figures, ui
from lib.charts import mentoring
from lib.ui.participants import choose_count, name_forms, show_deadlines, show_latest

FORMS = ("form_name", "half", "mentors", "mentees", "pairs", "groups")
REACH = ("half", "mentees_10_19", "pupils_10_19", "coverage", "novice_mentees", "teachers_novice",
         "novice_coverage", "members_reported", "members_due")  # fmt: skip

ui.require()
text, theme = ui.text(), ui.theme()
coverage = ui.figure(figures.mentoring_coverage)
if coverage.empty:
    ui.nothing(text("mentoring-empty"), text("mentoring-empty-step"), "pages/staff/upload.py")
    st.stop()

show_latest(coverage)
show_deadlines()
counted = choose_count()
by_form, reached = st.columns(2, gap="medium")
with by_form:
    forms = name_forms(ui.figure(figures.mentoring))
    ui.show(
        mentoring.by_form(text, theme),
        mentoring.form_marks(forms, ui.known("mentoring_forms"), counted, text),
        "forms",
        title=mentoring.forms_finding(coverage, counted, text),
        alt=mentoring.forms_finding(coverage, counted, text),
        table=(forms, FORMS),
        note=text("mentoring-participations-note"),
    )
with reached:
    ui.show(
        mentoring.reach(text, theme),
        mentoring.reach_marks(coverage, text),
        "reach",
        title=mentoring.reach_finding(coverage, text),
        alt=mentoring.reach_finding(coverage, text),
        table=(coverage, REACH),
        note=text("mentoring-base-note"),
    )
