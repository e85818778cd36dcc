"""The upload and every kind of file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table('upload',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('mode', sa.String(), nullable=False),
    sa.Column('file_name', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=True),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.Column('reading', sa.String(), nullable=True),
    sa.Column('member', sa.String(), nullable=True),
    sa.Column('uploaded_by', sa.String(), nullable=False),
    sa.Column('accepted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('acknowledged', sa.String(), nullable=True),
    sa.Column('undoes', sa.Integer(), nullable=True),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('changed', sa.Integer(), nullable=False),
    sa.Column('ended', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['undoes'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('agreements',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('agreement_id', sa.String(), nullable=False),
    sa.Column('reported_by', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=True),
    sa.Column('parties', sa.String(), nullable=False),
    sa.Column('signed_on', sa.String(), nullable=False),
    sa.Column('valid_from', sa.String(), nullable=True),
    sa.Column('valid_to', sa.String(), nullable=True),
    sa.Column('auto_renew', sa.Boolean(), nullable=True),
    sa.Column('status', sa.String(), nullable=True),
    sa.Column('direction', sa.String(), nullable=True),
    sa.Column('amount', sa.Float(), nullable=True),
    sa.Column('currency', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('agreements_one_open_version', 'agreements', ['agreement_id', 'reported_by'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_agreements_since'), 'agreements', ['since'], unique=False)
    op.create_index(op.f('ix_agreements_until'), 'agreements', ['until'], unique=False)
    op.create_table('aliases',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('alias', sa.String(), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('aliases_one_open_version', 'aliases', ['subject', 'alias'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_aliases_since'), 'aliases', ['since'], unique=False)
    op.create_index(op.f('ix_aliases_until'), 'aliases', ['until'], unique=False)
    op.create_table('directions',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('direction', sa.String(), nullable=False),
    sa.Column('direction_code', sa.String(), nullable=True),
    sa.Column('name_ru', sa.String(), nullable=False),
    sa.Column('name_en', sa.String(), nullable=True),
    sa.Column('name_kk', sa.String(), nullable=True),
    sa.Column('short_ru', sa.String(), nullable=True),
    sa.Column('short_en', sa.String(), nullable=True),
    sa.Column('short_kk', sa.String(), nullable=True),
    sa.Column('problem_areas', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('directions_one_open_version', 'directions', ['direction'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_directions_since'), 'directions', ['since'], unique=False)
    op.create_index(op.f('ix_directions_until'), 'directions', ['until'], unique=False)
    op.create_table('events',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('event_id', sa.String(), nullable=False),
    sa.Column('reported_by', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('event_type', sa.String(), nullable=False),
    sa.Column('direction', sa.String(), nullable=False),
    sa.Column('starts_on', sa.String(), nullable=False),
    sa.Column('ends_on', sa.String(), nullable=True),
    sa.Column('host_member', sa.String(), nullable=False),
    sa.Column('co_hosts', sa.String(), nullable=True),
    sa.Column('mode', sa.String(), nullable=True),
    sa.Column('participants_total', sa.BigInteger(), nullable=False),
    sa.Column('participants_pupils', sa.BigInteger(), nullable=True),
    sa.Column('participants_teachers', sa.BigInteger(), nullable=True),
    sa.Column('participants_parents', sa.BigInteger(), nullable=True),
    sa.Column('participants_partners', sa.BigInteger(), nullable=True),
    sa.Column('members_present', sa.BigInteger(), nullable=True),
    sa.Column('satisfaction', sa.Float(), nullable=True),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('link', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('events_one_open_version', 'events', ['event_id', 'reported_by'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_events_since'), 'events', ['since'], unique=False)
    op.create_index(op.f('ix_events_until'), 'events', ['until'], unique=False)
    op.create_table('exchanges',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('exchange_id', sa.String(), nullable=False),
    sa.Column('reported_by', sa.String(), nullable=False),
    sa.Column('date', sa.String(), nullable=False),
    sa.Column('grain', sa.String(), nullable=True),
    sa.Column('from_member', sa.String(), nullable=False),
    sa.Column('to_member', sa.String(), nullable=False),
    sa.Column('resource', sa.String(), nullable=False),
    sa.Column('quantity', sa.Float(), nullable=False),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('estimated_value', sa.Float(), nullable=True),
    sa.Column('direction', sa.String(), nullable=True),
    sa.Column('agreement_id', sa.String(), nullable=True),
    sa.Column('returned_on', sa.String(), nullable=True),
    sa.Column('state', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('exchanges_one_open_version', 'exchanges', ['exchange_id', 'reported_by'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_exchanges_since'), 'exchanges', ['since'], unique=False)
    op.create_index(op.f('ix_exchanges_until'), 'exchanges', ['until'], unique=False)
    op.create_table('funding',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('funding_id', sa.String(), nullable=False),
    sa.Column('reported_by', sa.String(), nullable=False),
    sa.Column('period', sa.String(), nullable=False),
    sa.Column('source_type', sa.String(), nullable=False),
    sa.Column('payer_member', sa.String(), nullable=True),
    sa.Column('receiver_member', sa.String(), nullable=False),
    sa.Column('planned', sa.Float(), nullable=False),
    sa.Column('received', sa.Float(), nullable=True),
    sa.Column('spent', sa.Float(), nullable=True),
    sa.Column('currency', sa.String(), nullable=False),
    sa.Column('direction', sa.String(), nullable=True),
    sa.Column('purpose', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('funding_one_open_version', 'funding', ['funding_id', 'reported_by'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_funding_since'), 'funding', ['since'], unique=False)
    op.create_index(op.f('ix_funding_until'), 'funding', ['until'], unique=False)
    op.create_table('headcounts',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('school_year', sa.String(), nullable=False),
    sa.Column('pupils_total', sa.BigInteger(), nullable=True),
    sa.Column('pupils_10_19', sa.BigInteger(), nullable=True),
    sa.Column('pupils_15_19', sa.BigInteger(), nullable=True),
    sa.Column('teachers_total', sa.BigInteger(), nullable=True),
    sa.Column('teachers_novice', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('headcounts_one_open_version', 'headcounts', ['member_code', 'school_year'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_headcounts_since'), 'headcounts', ['since'], unique=False)
    op.create_index(op.f('ix_headcounts_until'), 'headcounts', ['until'], unique=False)
    op.create_table('indicators',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('indicator_code', sa.String(), nullable=False),
    sa.Column('direction', sa.String(), nullable=False),
    sa.Column('name_ru', sa.String(), nullable=False),
    sa.Column('name_en', sa.String(), nullable=True),
    sa.Column('name_kk', sa.String(), nullable=True),
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('unit_kind', sa.String(), nullable=True),
    sa.Column('better', sa.String(), nullable=False),
    sa.Column('range_low', sa.Float(), nullable=True),
    sa.Column('range_high', sa.Float(), nullable=True),
    sa.Column('aggregation', sa.String(), nullable=False),
    sa.Column('nature', sa.String(), nullable=False),
    sa.Column('period_type', sa.String(), nullable=False),
    sa.Column('path', sa.String(), nullable=True),
    sa.Column('baseline_period', sa.String(), nullable=True),
    sa.Column('baseline_value', sa.Float(), nullable=True),
    sa.Column('reporters', sa.String(), nullable=True),
    sa.Column('owner', sa.String(), nullable=True),
    sa.Column('method_note', sa.String(), nullable=True),
    sa.Column('numerator_text', sa.String(), nullable=True),
    sa.Column('denominator_text', sa.String(), nullable=True),
    sa.Column('source_standard', sa.String(), nullable=True),
    sa.Column('sensitive', sa.Boolean(), nullable=True),
    sa.Column('is_share', sa.Boolean(), nullable=True),
    sa.Column('retired_on', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index('indicators_one_open_version', 'indicators', ['indicator_code'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_index(op.f('ix_indicators_since'), 'indicators', ['since'], unique=False)
    op.create_index(op.f('ix_indicators_until'), 'indicators', ['until'], unique=False)
    op.create_table('measurements',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('indicator_code', sa.String(), nullable=False),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('period', sa.String(), nullable=False),
    sa.Column('value', sa.Float(), nullable=True),
    sa.Column('numerator', sa.Float(), nullable=True),
    sa.Column('denominator', sa.Float(), nullable=True),
    sa.Column('sample_size', sa.BigInteger(), nullable=True),
    sa.Column('reported_on', sa.String(), nullable=True),
    sa.Column('source', sa.String(), nullable=True),
    sa.Column('status', sa.String(), nullable=True),
    sa.Column('comment', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_measurements_since'), 'measurements', ['since'], unique=False)
    op.create_index(op.f('ix_measurements_until'), 'measurements', ['until'], unique=False)
    op.create_index('measurements_one_open_version', 'measurements', ['indicator_code', 'member_code', 'period'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('measures',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('measure_id', sa.String(), nullable=False),
    sa.Column('reported_by', sa.String(), nullable=False),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('factor_code', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('responsible_group', sa.String(), nullable=False),
    sa.Column('start_on', sa.String(), nullable=True),
    sa.Column('due_on', sa.String(), nullable=False),
    sa.Column('done_on', sa.String(), nullable=True),
    sa.Column('progress', sa.Float(), nullable=True),
    sa.Column('status', sa.String(), nullable=True),
    sa.Column('planned_executive', sa.BigInteger(), nullable=True),
    sa.Column('planned_coordinators', sa.BigInteger(), nullable=True),
    sa.Column('planned_school_staff', sa.BigInteger(), nullable=True),
    sa.Column('planned_methodical', sa.BigInteger(), nullable=True),
    sa.Column('planned_parents', sa.BigInteger(), nullable=True),
    sa.Column('actual_executive', sa.BigInteger(), nullable=True),
    sa.Column('actual_coordinators', sa.BigInteger(), nullable=True),
    sa.Column('actual_school_staff', sa.BigInteger(), nullable=True),
    sa.Column('actual_methodical', sa.BigInteger(), nullable=True),
    sa.Column('actual_parents', sa.BigInteger(), nullable=True),
    sa.Column('resource', sa.String(), nullable=True),
    sa.Column('donor_member', sa.String(), nullable=True),
    sa.Column('evidence', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_measures_since'), 'measures', ['since'], unique=False)
    op.create_index(op.f('ix_measures_until'), 'measures', ['until'], unique=False)
    op.create_index('measures_one_open_version', 'measures', ['measure_id', 'reported_by'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('members',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('name_ru', sa.String(), nullable=False),
    sa.Column('name_en', sa.String(), nullable=True),
    sa.Column('name_kk', sa.String(), nullable=True),
    sa.Column('short_name', sa.String(), nullable=True),
    sa.Column('member_type', sa.String(), nullable=False),
    sa.Column('party', sa.String(), nullable=True),
    sa.Column('role', sa.String(), nullable=True),
    sa.Column('country', sa.String(), nullable=True),
    sa.Column('region', sa.String(), nullable=True),
    sa.Column('city', sa.String(), nullable=False),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.Column('lon', sa.Float(), nullable=True),
    sa.Column('joined_on', sa.String(), nullable=True),
    sa.Column('left_on', sa.String(), nullable=True),
    sa.Column('pupils_total', sa.BigInteger(), nullable=True),
    sa.Column('pupils_10_19', sa.BigInteger(), nullable=True),
    sa.Column('pupils_15_19', sa.BigInteger(), nullable=True),
    sa.Column('teachers_total', sa.BigInteger(), nullable=True),
    sa.Column('teachers_novice', sa.BigInteger(), nullable=True),
    sa.Column('website', sa.String(), nullable=True),
    sa.Column('is_demo', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_members_since'), 'members', ['since'], unique=False)
    op.create_index(op.f('ix_members_until'), 'members', ['until'], unique=False)
    op.create_index('members_one_open_version', 'members', ['member_code'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('mentoring_counts',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('census_date', sa.String(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('mentors', sa.BigInteger(), nullable=False),
    sa.Column('mentees', sa.BigInteger(), nullable=False),
    sa.Column('both_roles', sa.BigInteger(), nullable=True),
    sa.Column('pairs', sa.BigInteger(), nullable=True),
    sa.Column('groups', sa.BigInteger(), nullable=True),
    sa.Column('mentees_10_19', sa.BigInteger(), nullable=True),
    sa.Column('mentors_15_19', sa.BigInteger(), nullable=True),
    sa.Column('novice_mentees', sa.BigInteger(), nullable=True),
    sa.Column('plans_total', sa.BigInteger(), nullable=True),
    sa.Column('plans_done', sa.BigInteger(), nullable=True),
    sa.Column('agreements_active', sa.BigInteger(), nullable=True),
    sa.Column('consents_on_file', sa.BigInteger(), nullable=True),
    sa.Column('consents_withdrawn', sa.BigInteger(), nullable=True),
    sa.Column('mentor_replacements', sa.BigInteger(), nullable=True),
    sa.Column('mentors_returning', sa.BigInteger(), nullable=True),
    sa.Column('mentees_returning', sa.BigInteger(), nullable=True),
    sa.Column('satisfied_mentees', sa.BigInteger(), nullable=True),
    sa.Column('surveyed_mentees', sa.BigInteger(), nullable=True),
    sa.Column('satisfied_mentors', sa.BigInteger(), nullable=True),
    sa.Column('surveyed_mentors', sa.BigInteger(), nullable=True),
    sa.Column('mentor_organisations', sa.BigInteger(), nullable=True),
    sa.Column('media_posts', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_mentoring_counts_since'), 'mentoring_counts', ['since'], unique=False)
    op.create_index(op.f('ix_mentoring_counts_until'), 'mentoring_counts', ['until'], unique=False)
    op.create_index('mentoring_counts_one_open_version', 'mentoring_counts', ['member_code', 'census_date', 'form'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('mentoring_forms',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('name_ru', sa.String(), nullable=False),
    sa.Column('name_en', sa.String(), nullable=True),
    sa.Column('name_kk', sa.String(), nullable=True),
    sa.Column('typed', sa.String(), nullable=True),
    sa.Column('mentor', sa.String(), nullable=True),
    sa.Column('mentee', sa.String(), nullable=True),
    sa.Column('source', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_mentoring_forms_since'), 'mentoring_forms', ['since'], unique=False)
    op.create_index(op.f('ix_mentoring_forms_until'), 'mentoring_forms', ['until'], unique=False)
    op.create_index('mentoring_forms_one_open_version', 'mentoring_forms', ['form'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('mentoring_pairs',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('pair_code', sa.String(), nullable=False),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('form', sa.String(), nullable=False),
    sa.Column('mentor_code', sa.String(), nullable=False),
    sa.Column('mentee_codes', sa.String(), nullable=False),
    sa.Column('mentee_age_band', sa.String(), nullable=True),
    sa.Column('started_on', sa.String(), nullable=False),
    sa.Column('agreement_months', sa.BigInteger(), nullable=True),
    sa.Column('extended_months', sa.BigInteger(), nullable=True),
    sa.Column('ended_on', sa.String(), nullable=True),
    sa.Column('end_reason', sa.String(), nullable=True),
    sa.Column('consent_mentor', sa.String(), nullable=False),
    sa.Column('consent_mentee', sa.String(), nullable=False),
    sa.Column('consent_withdrawn_on', sa.String(), nullable=True),
    sa.Column('plan_actions', sa.BigInteger(), nullable=True),
    sa.Column('plan_done', sa.BigInteger(), nullable=True),
    sa.Column('replaced_pair', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_mentoring_pairs_since'), 'mentoring_pairs', ['since'], unique=False)
    op.create_index(op.f('ix_mentoring_pairs_until'), 'mentoring_pairs', ['until'], unique=False)
    op.create_index('mentoring_pairs_one_open_version', 'mentoring_pairs', ['pair_code'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('risk_profiles',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('factor_code', sa.String(), nullable=False),
    sa.Column('assessed_on', sa.String(), nullable=False),
    sa.Column('grain', sa.String(), nullable=True),
    sa.Column('significance', sa.String(), nullable=False),
    sa.Column('score', sa.Float(), nullable=True),
    sa.Column('source', sa.String(), nullable=True),
    sa.Column('chosen', sa.Boolean(), nullable=True),
    sa.Column('deficit', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_risk_profiles_since'), 'risk_profiles', ['since'], unique=False)
    op.create_index(op.f('ix_risk_profiles_until'), 'risk_profiles', ['until'], unique=False)
    op.create_index('risk_profiles_one_open_version', 'risk_profiles', ['member_code', 'factor_code', 'assessed_on'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('settings',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('setting', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_settings_since'), 'settings', ['since'], unique=False)
    op.create_index(op.f('ix_settings_until'), 'settings', ['until'], unique=False)
    op.create_index('settings_one_open_version', 'settings', ['setting'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    op.create_table('targets',
    sa.Column('row_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Integer(), nullable=False),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('origin', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=True),
    sa.Column('indicator_code', sa.String(), nullable=False),
    sa.Column('period', sa.String(), nullable=False),
    sa.Column('target_value', sa.Float(), nullable=False),
    sa.Column('member_code', sa.String(), nullable=False),
    sa.Column('comment', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['origin'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['since'], ['upload.id'], ),
    sa.ForeignKeyConstraint(['until'], ['upload.id'], ),
    sa.PrimaryKeyConstraint('row_id')
    )
    op.create_index(op.f('ix_targets_since'), 'targets', ['since'], unique=False)
    op.create_index(op.f('ix_targets_until'), 'targets', ['until'], unique=False)
    op.create_index('targets_one_open_version', 'targets', ['indicator_code', 'period', 'member_code'], unique=True, sqlite_where=sa.text('until IS NULL'), postgresql_where=sa.text('until IS NULL'))
    
