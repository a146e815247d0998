const PLACE = 'workspace_id, engagement_id';
const OF_CERTIFICATION = `FOREIGN KEY (${PLACE}, certification_id) REFERENCES certification (${PLACE}, id)`;
const person = (column: string): string => `FOREIGN KEY (workspace_id, ${column}) REFERENCES person (workspace_id, id)`;
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

export const STATES = [
  ...['applied', 'readiness', 'baseline', 'remediation', 'certificationAssessment', 'decision', 'refused', 'appealed'],
  ...['certified', 'surveillance', 'recertification', 'renewalDecision', 'renewalAppealed', 'suspended'],
  ...['suspensionAppealed', 'expired', 'lapsed', 'withdrawn', 'transferred'],
];
/** What the party that is certified can take. */
export const OF_PARTY = [
  ...['invite', 'submitReadiness', 'appeal', 'resume', 'abandon', 'appealRenewal', 'appealSuspension', 'surrender'],
];
/** States that no step of a party leads to. */
export const NOT_OF_PARTY = [
  ...['certificationAssessment', 'decision', 'refused', 'certified', 'recertification', 'renewalDecision'],
  'transferred',
];
export const OF_CLOCK = ['lapseApplication', 'raiseReview', 'suspendByRule', 'withdrawByRule', 'expire', 'lapse'];
/** Whoever assessed takes none of them. */
export const DECISIONS = [
  ...['grant', 'refuse', 'defer', 'upholdAppeal', 'dismissAppeal', 'extendScope', 'reduceScope', 'transfer'],
  ...['takeOver', 'renew', 'refuseRenewal', 'upholdRenewalAppeal', 'dismissRenewalAppeal', 'suspend'],
  ...['upholdSuspensionAppeal', 'dismissSuspensionAppeal', 'reinstate', 'withdraw'],
];
export const OF_LEAD = [
  ...['returnReadiness', 'beginRemediation', 'beginAssessment', 'stopAssessment', 'submitForDecision'],
  ...['beginSurveillance', 'completeSurveillance', 'beginRecertification', 'submitRenewal', 'makeUpSurveillance'],
  'restore',
];
export const inList = (column: string, names: readonly string[]): string => `${column} IN (${list(names)})`;

/** In this order they can be made, in the other one removed. */
export const TABLES: Readonly<Record<string, string>> = {
  certification: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    framework text NOT NULL,
    scheme text NOT NULL,
    state text NOT NULL,
    since date NOT NULL,
    round jsonb NOT NULL,
    round_began_at timestamptz NOT NULL,
    ruling jsonb,
    conditions jsonb NOT NULL,
    applied_by uuid NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_certification PRIMARY KEY (${PLACE}, id),
    CONSTRAINT uq_certification_id UNIQUE (workspace_id, id),
    CONSTRAINT ck_certification_state CHECK (${inList('state', STATES)}),
    CONSTRAINT fk_certification_engagement FOREIGN KEY (${PLACE}) REFERENCES engagement (workspace_id, id),
    CONSTRAINT fk_certification_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id),
    CONSTRAINT fk_certification_applied_by ${person('applied_by')}`,
  certification_place: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certification_id uuid NOT NULL,
    site_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_certification_place PRIMARY KEY (${PLACE}, certification_id, site_id, programme_id),
    CONSTRAINT fk_certification_place_certification ${OF_CERTIFICATION},
    CONSTRAINT fk_certification_place_site FOREIGN KEY (workspace_id, site_id) REFERENCES site (workspace_id, id),
    CONSTRAINT fk_certification_place_programme FOREIGN KEY (workspace_id, programme_id)
      REFERENCES programme (workspace_id, id)`,
  certification_step: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certification_id uuid NOT NULL,
    seq integer NOT NULL,
    transition text NOT NULL,
    on_day date NOT NULL,
    role text NOT NULL,
    person_id uuid,
    reason text,
    diverging_opinions text,
    details jsonb NOT NULL,
    taken_at timestamptz NOT NULL,
    CONSTRAINT pk_certification_step PRIMARY KEY (${PLACE}, certification_id, seq),
    CONSTRAINT ck_certification_step_transition CHECK (
      ${inList('transition', [...OF_PARTY, ...OF_LEAD, ...DECISIONS, ...OF_CLOCK])}
    ),
    CONSTRAINT ck_certification_step_role CHECK (
      role IN ('respondent', 'vendorManager', 'assessor', 'lead', 'owner', 'auditor', 'clock')
    ),
    CONSTRAINT ck_certification_step_person CHECK (
      (role = 'clock') = (person_id IS NULL) AND (role = 'clock') = (${inList('transition', OF_CLOCK)})
    ),
    CONSTRAINT fk_certification_step_certification ${OF_CERTIFICATION},
    CONSTRAINT fk_certification_step_person ${person('person_id')}`,
  certification_assessment: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certification_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    purpose text NOT NULL,
    linked_by uuid NOT NULL,
    linked_at timestamptz NOT NULL,
    CONSTRAINT pk_certification_assessment PRIMARY KEY (${PLACE}, certification_id, assessment_id),
    CONSTRAINT ck_certification_assessment_purpose CHECK (
      purpose IN ('readiness', 'baseline', 'certification', 'surveillance', 'recertification')
    ),
    CONSTRAINT fk_certification_assessment_certification ${OF_CERTIFICATION},
    CONSTRAINT fk_certification_assessment_assessment FOREIGN KEY (${PLACE}, assessment_id)
      REFERENCES assessment (${PLACE}, id),
    CONSTRAINT fk_certification_assessment_linked_by ${person('linked_by')}`,
  certification_nonconformity: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certification_id uuid NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    finding_id uuid NOT NULL,
    ref text NOT NULL,
    requirement text NOT NULL,
    found text NOT NULL,
    proposed text NOT NULL,
    escalation jsonb NOT NULL,
    grade text NOT NULL,
    grade_reason text,
    graded_by uuid,
    found_on date NOT NULL,
    answered_on date,
    answered_by uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT pk_certification_nonconformity PRIMARY KEY (${PLACE}, certification_id, id),
    CONSTRAINT uq_certification_nonconformity_ref UNIQUE (${PLACE}, certification_id, ref),
    CONSTRAINT uq_certification_nonconformity_finding UNIQUE (${PLACE}, certification_id, finding_id),
    CONSTRAINT ck_certification_nonconformity_grade CHECK (
      found IN ('major', 'minor', 'opportunity') AND proposed IN ('major', 'minor', 'opportunity')
      AND grade IN ('major', 'minor', 'opportunity')
    ),
    CONSTRAINT ck_certification_nonconformity_decision CHECK (
      num_nonnulls(graded_by, grade_reason) <> 1 AND (grade = proposed OR graded_by IS NOT NULL)
    ),
    CONSTRAINT ck_certification_nonconformity_answer CHECK ((answered_on IS NULL) = (answered_by IS NULL)),
    CONSTRAINT fk_certification_nonconformity_assessment FOREIGN KEY (${PLACE}, certification_id, assessment_id)
      REFERENCES certification_assessment (${PLACE}, certification_id, assessment_id),
    CONSTRAINT fk_certification_nonconformity_finding FOREIGN KEY (${PLACE}, assessment_id, finding_id)
      REFERENCES finding (${PLACE}, assessment_id, id),
    CONSTRAINT fk_certification_nonconformity_graded_by ${person('graded_by')},
    CONSTRAINT fk_certification_nonconformity_answered_by ${person('answered_by')}`,
  certification_sample: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certification_id uuid NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    rule jsonb NOT NULL,
    sites jsonb NOT NULL,
    plan jsonb NOT NULL,
    drawn_on date NOT NULL,
    drawn_by uuid NOT NULL,
    CONSTRAINT pk_certification_sample PRIMARY KEY (${PLACE}, certification_id, seq),
    CONSTRAINT ck_certification_sample_kind CHECK (kind IN ('first', 'surveillance', 'recertification')),
    CONSTRAINT fk_certification_sample_certification ${OF_CERTIFICATION},
    CONSTRAINT fk_certification_sample_drawn_by ${person('drawn_by')}`,
  interest_declaration: `
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    declared_on date NOT NULL,
    interests jsonb NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT pk_interest_declaration PRIMARY KEY (workspace_id, id),
    CONSTRAINT fk_interest_declaration_person ${person('person_id')}`,
  certificate: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    id uuid NOT NULL,
    certification_id uuid NOT NULL,
    step_seq integer NOT NULL,
    number text NOT NULL,
    check_id text NOT NULL,
    framework text NOT NULL,
    scheme text NOT NULL,
    party_id uuid NOT NULL,
    holder jsonb NOT NULL,
    places jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    CONSTRAINT pk_certificate PRIMARY KEY (${PLACE}, id),
    CONSTRAINT uq_certificate_id UNIQUE (workspace_id, id),
    CONSTRAINT uq_certificate_number UNIQUE (workspace_id, number),
    CONSTRAINT uq_certificate_check UNIQUE (workspace_id, check_id),
    CONSTRAINT uq_certificate_step UNIQUE (${PLACE}, certification_id, step_seq),
    CONSTRAINT ck_certificate_check_id CHECK (check_id ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$'),
    CONSTRAINT ck_certificate_validity CHECK (valid_from <= valid_until),
    CONSTRAINT fk_certificate_step FOREIGN KEY (${PLACE}, certification_id, step_seq)
      REFERENCES certification_step (${PLACE}, certification_id, seq),
    CONSTRAINT fk_certificate_party FOREIGN KEY (workspace_id, party_id) REFERENCES party (workspace_id, id)`,
  certificate_event: `
    workspace_id uuid NOT NULL,
    engagement_id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    seq integer NOT NULL,
    on_day date NOT NULL,
    kind text NOT NULL,
    by_number text,
    places jsonb,
    CONSTRAINT pk_certificate_event PRIMARY KEY (${PLACE}, certificate_id, seq),
    CONSTRAINT ck_certificate_event_kind CHECK (
      kind IN ('suspended', 'reinstated', 'withdrawn', 'superseded', 'extended', 'reduced')
    ),
    CONSTRAINT ck_certificate_event_content CHECK (
      (kind = 'superseded') = (by_number IS NOT NULL) AND (kind IN ('extended', 'reduced')) = (places IS NOT NULL)
    ),
    CONSTRAINT fk_certificate_event_certificate FOREIGN KEY (${PLACE}, certificate_id)
      REFERENCES certificate (${PLACE}, id)`,
};

export const INDEXES = [
  // One at a time, whatever the application does.
  `CREATE UNIQUE INDEX uq_certification_open ON certification (${PLACE}, party_id, framework)
     WHERE state <> ALL (ARRAY['lapsed', 'withdrawn', 'transferred'])`,
  'CREATE INDEX ix_certification_party ON certification (workspace_id, party_id)',
  'CREATE INDEX ix_certification_place_site ON certification_place (workspace_id, site_id)',
  'CREATE INDEX ix_certification_place_programme ON certification_place (workspace_id, programme_id)',
  `CREATE INDEX ix_certification_assessment_assessment ON certification_assessment (${PLACE}, assessment_id)`,
  'CREATE INDEX ix_certification_nonconformity_finding ON certification_nonconformity (' +
    `${PLACE}, assessment_id, finding_id)`,
  'CREATE INDEX ix_interest_declaration_person ON interest_declaration (workspace_id, person_id)',
  'CREATE INDEX ix_certificate_framework ON certificate (workspace_id, framework)',
  'CREATE INDEX ix_certificate_party ON certificate (workspace_id, party_id)',
];

/** Only ever added to. */
export const APPEND_ONLY = [
  ...['certification_step', 'certification_sample', 'interest_declaration', 'certificate', 'certificate_event'],
];
