// Written by `npm run web:api`. Do not edit.

export interface paths {
  '/v1/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List assessments
     * @description Across all engagements of the workspace, with how far each is; the ones changed last come first.
     */
    get: operations['listAssessments'];
    put?: never;
    /**
     * Start an assessment
     * @description A draft of one run of one framework version over chosen units. Answers can be given once its fieldwork is started.
     */
    post: operations['createAssessment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an assessment
     * @description With its units and how far each is. Gives the ETag that a change, a step or a removal has to name.
     */
    get: operations['getAssessment'];
    put?: never;
    post?: never;
    /**
     * Remove an assessment
     * @description Only in draft or fieldwork, and only without answers. Its evidence and findings go with it.
     */
    delete: operations['deleteAssessment'];
    options?: never;
    head?: never;
    /**
     * Change an assessment
     * @description Changes the properties that are sent; null clears one that may be absent. Refused once it is completed.
     */
    patch: operations['updateAssessment'];
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/answer-grid': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read all answers beside each other
     * @description Requirements by units, in few bytes: to show and rate many units at once, or to bring them to a table.
     */
    get: operations['getAnswerGrid'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List answers
     * @description What was answered, by unit and requirement; requirements without an answer are not assessed and not listed. The ETag stands for all answers of the assessment: an upload names it.
     */
    get: operations['listAnswers'];
    /**
     * Upload many answers
     * @description All or nothing: one error and nothing is changed. Use it to bring in a whole assessment that was rated off line. Answers that do not change keep their version.
     */
    put: operations['uploadAnswers'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/answers/{unit}/{requirement}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an answer
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getAnswer'];
    /**
     * Answer a requirement
     * @description Rates it, on all dimensions or on some of them, or says why it is not applicable. The answer is saved as it is sent: a dimension that is left out is not rated any more.
     */
    put: operations['putAnswer'];
    post?: never;
    /**
     * Remove an answer
     * @description The requirement counts as not assessed again.
     */
    delete: operations['deleteAnswer'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/calibrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how far raters agree
     * @description For each session the share of agreement and chance-corrected coefficients with their intervals, which rater drifts where, and the items that were disputed most.
     */
    get: operations['listCalibrations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/carry-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * See what an earlier assessment says of this one
     * @description Place by place: which earlier answers still hold, which have to be looked at again because the requirement changed its meaning, and why. Also across versions of a framework that come with a reviewed mapping.
     */
    get: operations['previewCarryOver'];
    put?: never;
    /**
     * Carry over answers that still hold
     * @description Fills places without an answer; nothing is overwritten, so it can be repeated. Results, and requirements that changed their meaning, stay open. No If-Match: it changes no answer that somebody may have seen.
     */
    post: operations['carryOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compare an assessment with another of its engagement
     * @description With its previous one unless stated. Both have to use the same framework version.
     */
    get: operations['compareAssessments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Complete an assessment
     * @description From review, with at least one answer. Freezes a snapshot that figures and reports follow from; nothing can be changed afterwards. Completing a certification is a signature: somebody else than who submitted it for review confirms who they are and says what they sign.
     */
    post: operations['completeAssessment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/contact-reasons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what the contacts of an assessment are about
     * @description The reasons with their shares and where their causes lie, how few of them make up most contacts, how many the front line can not resolve, and what changed since the previous assessment. With "Accept: text/csv" a row for each reason.
     */
    get: operations['getContactReasons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/details': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what a report says beside the ratings
     * @description Method, limits, interviews, KPI series, contact reasons, drivers of dissatisfaction, calibrations, health of surveys, staffing and facts. The ETag is that of the assessment.
     */
    get: operations['getAssessmentDetails'];
    /**
     * Write what a report says beside the ratings
     * @description All of it at once: what is left out is cleared. The form is that of an assessment in a case file.
     */
    put: operations['replaceAssessmentDetails'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/drivers/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Bring in monitored contacts from a table
     * @description All or nothing, in place of the contacts that the drivers of the assessment have. Its errors have to stand in the details first; the ETag is that of the details. Contacts that have the same unit, reason and errors are counted together: single contacts are not kept.
     */
    put: operations['replaceDriverContacts'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an assessment's evidence
     * @description The evidence register, a page at a time, with what is known of the files.
     */
    get: operations['listEvidence'];
    put?: never;
    /**
     * Register evidence
     * @description Use it for anything that an answer or a finding rests on; a file can follow. Possible before fieldwork, too.
     */
    post: operations['createEvidence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/fieldwork': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start fieldwork
     * @description From draft, once units and dates stand; or from review, to go on. Answers and findings can be entered then.
     */
    post: operations['startFieldwork'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an assessment's findings
     * @description Strengths, nonconformities and opportunities, a page at a time. Sorted by grade, majors come first.
     */
    get: operations['listFindings'];
    put?: never;
    /**
     * Record a finding
     * @description Use it in fieldwork and review. The evidence that it rests on has to be registered first.
     */
    post: operations['createFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/flags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List flags
     * @description What the team wants to come back to, by unit; answered or not. Reports and snapshots have no flags.
     */
    get: operations['listAnswerFlags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/flags/{unit}/{requirement}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Flag a requirement
     * @description Marks it to be come back to, with a remark or without. The latest remark stands; to send the same once more changes nothing.
     */
    put: operations['putAnswerFlag'];
    post?: never;
    /**
     * Clear a flag
     * @description Whoever set it. Where there is none, nothing happens.
     */
    delete: operations['deleteAnswerFlag'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/gaps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the gaps of an assessment
     * @description Requirements below target, the costliest first, each with the units where it stands.
     */
    get: operations['listGaps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/gaps/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Summarise the gaps of an assessment
     * @description Counts by severity and scope, and what the gaps lost by owner function and by requirement.
     */
    get: operations['getGapSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/kpi-comparisons/{kpi}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compare the units on a KPI
     * @description In the latest month that most of them report: whether they differ at all, how much of the spread is between them, own against vendor, a funnel, and a league in which units have a range of ranks, as far as they can be told apart.
     */
    get: operations['compareUnitsOnKpi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/kpi-drivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read which errors go with dissatisfied customers
     * @description For each error its odds ratio with interval, a test adjusted for the number of errors, the share of dissatisfaction that goes with it, and its odds ratio in one regression on all errors, units and reasons. An association is no proof of a cause.
     */
    get: operations['getKpiDrivers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/kpi-verdicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what the KPI series of an assessment prove
     * @description Each series with its level against target (met, not met, not proven), why, what sample would settle it, its trend, months at target and signals of change.
     */
    get: operations['listKpiVerdicts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/paired-reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an assessment of a provider together with one of its client
     * @description For each requirement of the operation that goes with one of the management of vendors: whose gap is it? The path names the assessment of the operation. With "Accept: text/csv" the pairs come as a table.
     */
    get: operations['readPaired'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the improvement plan of an assessment
     * @description Assessments of one wave share a plan, because their work competes for the same people. Where nothing is below target, or nothing was assessed yet, there is no plan.
     */
    get: operations['getPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan-baseline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what was agreed of the plan
     * @description The plan of the wave as it was when it was set as baseline, and all baselines before it.
     */
    get: operations['getPlanBaseline'];
    /**
     * Set the plan as baseline
     * @description Freezes the plan as it is scheduled now. Setting it again needs a reason; earlier baselines stay.
     */
    put: operations['setPlanBaseline'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what was changed in the plan
     * @description The plan follows from the gaps; these steps are made in it, one after the other. One that no longer fits the gaps that there are is told, and left out.
     */
    get: operations['getPlanChanges'];
    /**
     * Change the plan
     * @description Merge, split, move, order, postpone, describe, adjust. All steps at once: leave one out to take it back. The plan, its RASIC matrix and the reports that are made from now on follow.
     */
    put: operations['replacePlanChanges'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan-progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read how a work item stands
     * @description What was last reported of it, and every report before: who, when, what.
     */
    get: operations['getWorkItemProgress'];
    /**
     * Report how a work item stands
     * @description All of it at once: what is left out is not so, or not known. The ETag is that of the work item ("0" before the first report). Nothing is overwritten; a wrong report is corrected by another one.
     */
    put: operations['reportWorkItemProgress'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan-tracking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compare the plan with its baseline
     * @description Slips in working days, expected ends, what is done and what should be, for each work item, each workstream and the plan, as of today. Green: no slip, or one inside the float. Red: it moves the end of the plan past its limit, or is more than tolerated. Amber: in between. A slip is carried to what waits for it; people are not levelled anew.
     */
    get: operations['getPlanTracking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/plan/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a plan without keeping it
     * @description How long it would take if it were changed so, and what score, level and readiness would follow if only some workstreams were done. What a gate counts beside the score is not projected.
     */
    post: operations['tryPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reopen a completed assessment
     * @description Begins the next revision, in fieldwork. The snapshot of the last one stays, and so do its reports.
     */
    post: operations['reopenAssessment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/result-readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what the KPI series say about each result requirement
     * @description With the series that each reading rests on, what nobody reported, and where an answer overrules it. None while the assessment states its result ratings.
     */
    get: operations['listResultReadings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit for review
     * @description From fieldwork. Reviewers can still correct answers and findings.
     */
    post: operations['submitForReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the scores of an assessment
     * @description Score, level and gates of the whole, the figures of the framework and of each unit. An open assessment is computed as it stands, a completed one from its snapshot.
     */
    get: operations['getScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/scores/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the scores of all units side by side
     * @description Of each unit its score, level and gaps, and its score in every part of the framework down to `depth`.
     */
    get: operations['getUnitMap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/scores/units/{unit}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the scores of one unit
     * @description The whole tree of the unit: each figure with its rule, inputs, weights and what was left out.
     */
    get: operations['getUnitScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/snapshots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the snapshots of an assessment
     * @description The newest first: one for each revision that was completed, and those that draft reports are made from.
     */
    get: operations['listSnapshots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/staffing-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read whether groups of agents reach their service level
     * @description For each interval the agents that the target needs, by Erlang C or, where the patience of callers is known, Erlang A; what those at work reach, and how many have to be paid.
     */
    get: operations['listStaffingChecks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/status-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the steps in the life of an assessment
     * @description The oldest first: who reads a report can see when it was completed and why it was reopened.
     */
    get: operations['listStatusChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/survey-health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read whether surveys can prove their figures
     * @description For each survey its checks, its response, what it can prove, and the series that it lowers.
     */
    get: operations['getSurveyHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the tree of a unit with its answers
     * @description Groups and requirements as the framework nests them, each with its answer and the coverage so far: everything that is needed to rate one unit. Requirements that are answered once for the entity show its answer; the tree of "entity" has only those.
     */
    get: operations['getAnswerTree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Choose the units of an assessment
     * @description Adds and removes units until it covers just these. A unit that was rated or written about has to stay.
     */
    put: operations['replaceAssessmentUnits'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assessments/{assessmentId}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Walk a figure back to what it was made of
     * @description The rule, the inputs with their weights, and what was left out for what reason. Each input names the address to ask for next, down to the answers and their evidence.
     */
    get: operations['explainFigure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/business-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a quarterly business review
     * @description As a report of kind businessReview: the pack over all parties of an engagement, as of today, each framework version apart. A league that does not rank what can not be told apart, who moved, own operations against vendors, what most miss, what blocks them, where the risk sits; then a scorecard of each vendor. For those who lead the engagement.
     */
    post: operations['printBusinessReview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendars/{calendarToken}/certifications.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Subscribe to the dates of certifications
     * @description An iCalendar file of surveillances, expiry and whatever else is waited for, for calendars, which can only send an address. The token in it has the scope "calendar" and opens nothing else; revoke it as any access token. Shows what its holder may see. What is settled comes as cancelled.
     */
    get: operations['getCertificationCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/calendars/{calendarToken}/corrective-actions.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Subscribe to the dates of corrective actions
     * @description An iCalendar file of due dates and checks of effectiveness, for calendars, which can only send an address. The token in it has the scope "calendar" and opens nothing else; revoke it as any access token. Shows what its holder may see.
     */
    get: operations['getCorrectiveActionCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificate-checks/{checkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check a certificate by its check id
     * @description Says what the certificate is today. The id stands on the certificate, also as a QR code; hyphens and small letters do not matter. What is not known is an answer, too: its status is unknown.
     */
    get: operations['checkCertificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List certificates
     * @description The register, as far as you were given it, also those that were renewed or ended: each as it stands on a day. With "Accept: text/csv" all that are chosen come at once, as a table.
     */
    get: operations['listCertificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates/{certificateId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a certificate
     * @description As it stands today or on another day, with everything that happened to it.
     */
    get: operations['getCertificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates/{certificateId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download a certificate
     * @description The signed PDF, in one of three languages. The bytes stay the same until its scope is extended or reduced. Each download stands in the audit trail. Whether it is valid today its check page says, which the QR code leads to.
     */
    get: operations['downloadCertificate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Foretell what expires and falls due
     * @description Month by month from the present one on: certificates that expire, and surveillances that are due.
     */
    get: operations['forecastCertificates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certification-reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what certifications wait for
     * @description Dates of the certifications that you were given: those that have passed, and those of the next days. The earliest first.
     */
    get: operations['listCertificationReminders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certification-schemes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the rules of certifying
     * @description One scheme for each framework that is certified. A released one never changes: a change is a new number.
     */
    get: operations['listCertificationSchemes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List certifications
     * @description Those that you were given, each as it is today. With "Accept: text/csv" all that are chosen come at once, as a table.
     */
    get: operations['listCertifications'];
    put?: never;
    /**
     * Apply for a certification
     * @description For a party that runs programmes at sites of the engagement: by the party itself, or by whoever leads the engagement. One at a time for each framework.
     */
    post: operations['createCertification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a certification
     * @description As it is today, with what you can do, what stands against that, and what dates bring about next.
     */
    get: operations['getCertification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/assessments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say which assessments a certification rests on
     * @description Of the same engagement and the framework of the scheme. Replaces the list; completed ones stay.
     */
    put: operations['putCertificationAssessments'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decide on a certification
     * @description Signed in, by somebody who did not assess, has declared their interests and has none in the party. Reasons, diverging opinions and the proposal of that day are kept. A transfer that was offered and accepted is decided for both sides at once.
     */
    post: operations['decideCertification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/met-conditions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that a condition of the grant is met
     * @description With what shows it. A condition that is not met in time suspends the certificate.
     */
    post: operations['meetCertificationCondition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/nonconformities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the nonconformities of a certification
     * @description What the audits found, graded by rule or by somebody, with the days of plan and correction. With "Accept: text/csv" all that are chosen come at once, as a table.
     */
    get: operations['listCertificationNonconformities'];
    put?: never;
    /**
     * Record what completed audits have found
     * @description Findings that are not recorded yet, graded by rule. Every step of a lead does the same. Answers with the first page of the list.
     */
    post: operations['recordCertificationNonconformities'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/nonconformities/{nonconformityId}/grade': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Decide what a nonconformity weighs
     * @description Whatever the rule says, with a reason. What the assessor found and what the rule says stay beside it.
     */
    put: operations['gradeNonconformity'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/nonconformities/{nonconformityId}/plan-acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept the plan of correction
     * @description Once a corrective action of the finding is planned. It is closed when its actions are verified.
     */
    post: operations['acceptNonconformityPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what is proposed to whoever decides
     * @description By rule, from the completed audits of the present round, with everything that would have to change; and whether an audit was reopened or changed since it was submitted.
     */
    get: operations['getCertificationProposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the samples of sites that were drawn
     * @description Each as it was drawn, with rule and seed, so that anybody can draw it again.
     */
    get: operations['listCertificationSamples'];
    put?: never;
    /**
     * Draw a sample of sites
     * @description By the rule of the scheme, with a seed that the server chooses. Say which sites have to be visited in any case, and which bear more risk. Each draw is kept; the latest counts.
     */
    post: operations['drawCertificationSample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certifications/{certificationId}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the steps of a certification
     * @description Everything that was written down: who did what and why, and what dates brought about. It never changes.
     */
    get: operations['listCertificationSteps'];
    put?: never;
    /**
     * Lead a certification on
     * @description For the party, its manager and whoever leads: the certification says what you have a part in. A refusal lists everything that stands against it.
     */
    post: operations['takeCertificationStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check a file by its SHA-256
     * @description Says whether exactly this file was issued, and whether it is still in force. The file itself stays with you.
     */
    get: operations['checkFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/checks/{checkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Check an issued report by its check id
     * @description The id stands on the control page of the report, also as a QR code. Hyphens and small letters do not matter.
     */
    get: operations['checkReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/corrective-action-plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a corrective action plan
     * @description As a report of kind correctiveActions: what is overdue first, then each action with its finding, evidence, judgements and history, as of today. It shows what you may list. Freezes them as they are now, and queues the rendering; read the report, or follow its events, until it is ready. A party prints what it answers.
     */
    post: operations['printCorrectiveActionPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/corrective-actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List corrective actions across engagements
     * @description Those that you may see, what is due first in front: with "due=overdue" those whose date has passed. With "Accept: text/csv" all that are chosen come at once, as a table.
     */
    get: operations['listCorrectiveActions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/corrective-actions/{actionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a corrective action
     * @description With its evidence and everything that happened to it.
     */
    get: operations['getCorrectiveAction'];
    put?: never;
    post?: never;
    /**
     * Remove a corrective action
     * @description One that was begun by mistake: nobody has taken a step in it.
     */
    delete: operations['deleteCorrectiveAction'];
    options?: never;
    head?: never;
    /**
     * Write a corrective action
     * @description Changes the properties that are sent; null clears. All of them in a draft, correction and evidence while it is carried out, nothing once it is reported as implemented.
     */
    patch: operations['updateCorrectiveAction'];
    trace?: never;
  };
  '/v1/corrective-actions/{actionId}/judgements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify, reject, reschedule, close or reopen a corrective action
     * @description For the team, signed in and by somebody else than who is responsible. Whether it was effective is judged on or after the day set for it.
     */
    post: operations['judgeCorrectiveAction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/corrective-actions/{actionId}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Plan, replan or report a corrective action
     * @description For whoever answers the finding. A refusal lists everything that is missing.
     */
    post: operations['takeCorrectiveActionStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/demo-session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enter the demonstration
     * @description Signs in without a password as one of the people of the demonstration. Only where the server runs for its own machine with an embedded database, and only until somebody owns the workspace.
     */
    post: operations['enterDemo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List engagements
     * @description Use it to find the work that is done for a client.
     */
    get: operations['listEngagements'];
    put?: never;
    /**
     * Add an engagement
     * @description The first step of a piece of work: its units and assessments belong to it. Its client has to be there.
     */
    post: operations['createEngagement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an engagement
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getEngagement'];
    put?: never;
    post?: never;
    /**
     * Remove an engagement
     * @description Its units and logos go with it. Refused while it has assessments.
     */
    delete: operations['deleteEngagement'];
    options?: never;
    head?: never;
    /**
     * Change an engagement
     * @description Changes the properties that are sent; null clears one that may be absent. Completed assessments keep the old ones.
     */
    patch: operations['updateEngagement'];
    trace?: never;
  };
  '/v1/engagements/{engagementId}/benefits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what the plan brings
     * @description The inputs as stated, and what follows from them now: levers, the unknown that matters most, and with the plan of the wave also cost, payback and net present value. Version 0: nothing is stated yet.
     */
    get: operations['getBenefits'];
    /**
     * State what the plan brings
     * @description Replaces all inputs; the first time with If-Match "0". A lever is there when it has an input of its own, and then needs all of them. Completed assessments keep the benefits that they were completed with.
     */
    put: operations['replaceBenefits'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/corrective-actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the corrective actions of an engagement
     * @description What is due first in front. With "Accept: text/csv" all that are chosen come at once, as a table. Parties list theirs across engagements.
     */
    get: operations['listEngagementCorrectiveActions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/forum': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what the forum looks at
     * @description The largest pain areas with what was decided on them, the decisions by state, KPIs since the baseline.
     */
    get: operations['getForum'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/forum/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List decisions of the forum
     * @description A page at a time. With "Accept: text/csv" all that the filters leave, a row each.
     */
    get: operations['listForumDecisions'];
    put?: never;
    /**
     * Bring a decision into the log
     * @description It gets the next number. An owner inside the contact centre for a cause outside it is warned of.
     */
    post: operations['createForumDecision'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/forum/decisions/{decisionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a decision
     * @description With its state today.
     */
    get: operations['getForumDecision'];
    put?: never;
    post?: never;
    /**
     * Remove a proposal
     * @description What is more than a proposal stays in the log.
     */
    delete: operations['deleteForumDecision'];
    options?: never;
    head?: never;
    /**
     * Change a decision or say how it stands
     * @description Changes the properties that are sent; null clears. What was said before stays in its history.
     */
    patch: operations['updateForumDecision'];
    trace?: never;
  };
  '/v1/engagements/{engagementId}/forum/decisions/{decisionId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read who said what of a decision, and when
     * @description Each version with all that was told in it, the latest first.
     */
    get: operations['listForumDecisionHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the grants of an engagement
     * @description Who may do what in it, and who could: grants that ended are listed too.
     */
    get: operations['listGrants'];
    put?: never;
    /**
     * Give somebody a part in an engagement
     * @description Holds from the next request of the person on. Vendor managers and respondents see the results of one party, auditors the engagement or one assessment until a day that has to be named. To change a grant, revoke it and give another one.
     */
    post: operations['createGrant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-definitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the KPIs that an engagement defines
     * @description By key; those of the catalogue and of frameworks stand elsewhere.
     */
    get: operations['listKpiDefinitions'];
    put?: never;
    /**
     * Define a KPI
     * @description For what the client measures and neither the catalogue nor a framework has.
     */
    post: operations['createKpiDefinition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-definitions/{kpiKey}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a KPI definition
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getKpiDefinition'];
    put?: never;
    post?: never;
    /**
     * Remove a KPI definition
     * @description Refused while figures or targets name the KPI.
     */
    delete: operations['deleteKpiDefinition'];
    options?: never;
    head?: never;
    /**
     * Change a KPI definition
     * @description Changes the properties that are sent. Unit and kind stay while figures or targets name the KPI.
     */
    patch: operations['updateKpiDefinition'];
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the files of KPI points
     * @description Those that were brought in and changed something, the newest first, with who did it.
     */
    get: operations['listKpiImports'];
    put?: never;
    /**
     * Bring in a file of KPI points
     * @description All or nothing: one error and nothing is changed. Points that are there with other figures are corrected, and what they were is kept; points that the file does not have stay. A file that was brought in before changes nothing, so the request can be repeated.
     */
    post: operations['importKpis'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back an import of KPI points
     * @description As if the file had never been brought in, for instance into the wrong engagement: its new points go, corrected ones get their former figures back, and targets that it stated go unless they were changed since. Refused when a later import changed one of its series: take that one back first. Completed assessments keep what they had, and the audit trail keeps both.
     */
    delete: operations['takeBackKpiImport'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-imports/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a file of KPI points
     * @description How the file is understood, what is wrong with it and where, and what bringing it in would do. Changes nothing; change the mapping where it was guessed wrong, and send both again.
     */
    post: operations['previewKpiImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List KPI series
     * @description By KPI and channel, each with all its months. With "Accept: text/csv" all that are chosen come at once, a row for each month, in a form that can be brought in again.
     */
    get: operations['listKpiSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-series/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List corrected KPI points
     * @description What points were before an import gave them other figures, the newest first.
     */
    get: operations['listKpiCorrections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List KPI targets
     * @description By KPI. The narrowest one that fits a series counts: unit and channel, then unit, then channel.
     */
    get: operations['listKpiTargets'];
    put?: never;
    /**
     * State a KPI target
     * @description A target, a benchmark, or both; for everything, a unit, a channel, or both. A KPI that can be too high and too low has a range for its target.
     */
    post: operations['createKpiTarget'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/kpi-targets/{targetId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a KPI target
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getKpiTarget'];
    put?: never;
    post?: never;
    /**
     * Remove a KPI target
     * @description Completed assessments keep it.
     */
    delete: operations['deleteKpiTarget'];
    options?: never;
    head?: never;
    /**
     * Change a KPI target
     * @description Changes the properties that are sent; null clears. KPI, unit and channel stay.
     */
    patch: operations['updateKpiTarget'];
    trace?: never;
  };
  '/v1/engagements/{engagementId}/logos/{role}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download a logo
     * @description The image as it was sent. Gives the ETag that a change or removal has to name.
     */
    get: operations['getLogo'];
    /**
     * Upload a logo
     * @description For the covers of reports: an SVG of plain shapes, or a PNG; at most 1 MB. Completed assessments keep theirs.
     */
    put: operations['putLogo'];
    post?: never;
    /**
     * Remove a logo
     * @description Reports made from now on print the name instead.
     */
    delete: operations['deleteLogo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Compare two or more waves of an engagement
     * @description What became of every gap, by requirement, item, category and unit, between neighbours and from the first wave to the last: closed, new, improved, regressed, unchanged, or not to be judged because it was not rated at one time. And what each plan projected beside what was achieved.
     */
    get: operations['getProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List RASIC matrices
     * @description The oldest first, each with how much is wrong in it.
     */
    get: operations['listRasicMatrices'];
    put?: never;
    /**
     * Create a RASIC matrix
     * @description Empty, to be filled from a table or row by row; or, with an assessment, with the work items of its plan as rows and the parts that the library of workstreams gives to roles.
     */
    post: operations['createRasicMatrix'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a RASIC matrix
     * @description With everything that is wrong in it, why that matters, and cells that would mend it. With "Accept: text/csv" as a table that can be brought in again.
     */
    get: operations['getRasicMatrix'];
    put?: never;
    post?: never;
    /**
     * Remove a RASIC matrix
     * @description Copies of it have to go first.
     */
    delete: operations['deleteRasicMatrix'];
    options?: never;
    head?: never;
    /**
     * Change title, owner, convention, thresholds or holders of a RASIC matrix
     * @description Changes the properties that are sent; null clears.
     */
    patch: operations['updateRasicMatrix'];
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Approve a RASIC matrix
     * @description The version that If-Match names, in place of an earlier approval. Whoever sends it is recorded; name who gave the approval where that is somebody else. What changes afterwards, here or in what the matrix follows, shows: the approval is then not current any more.
     */
    put: operations['approveRasicMatrix'];
    post?: never;
    /**
     * Withdraw the approval of a RASIC matrix
     * @description The matrix stays as it is. The audit trail keeps that it was approved.
     */
    delete: operations['withdrawRasicApproval'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/cells': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Write cells of a RASIC matrix
     * @description Those that are named get these letters, all or none; the others stay. Answers with the matrix and what is wrong in it now. Where it follows another one or a plan, cells that differ are its deviations.
     */
    put: operations['writeRasicCells'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/copies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Copy a RASIC matrix to units
     * @description A copy follows it: what changes here shows there, but for the cells that are different there. Units that have one keep theirs.
     */
    put: operations['copyRasicMatrix'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/deviations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what copies do differently
     * @description Unit by unit, only the cells that differ.
     */
    get: operations['listRasicDeviations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace rows, columns and cells of a RASIC matrix
     * @description Of one that follows nothing.
     */
    put: operations['replaceRasicRows'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/rasic-matrices/{matrixId}/table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Bring in a RASIC matrix from a table
     * @description All or nothing, in place of its rows, columns and cells. Activities that keep their title keep their key, and with it the deviations of copies.
     */
    put: operations['bringInRasicTable'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the audit trail of an engagement
     * @description The newest first, a page at a time: who changed, read or was refused what. Contents stand in it as hashes only. Who was given one assessment sees the events about it.
     */
    get: operations['listEngagementTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/trail/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export the audit trail of an engagement
     * @description JSON Lines: a header, the events, their checkpoints and a signed end. Verifiable offline with the public keys.
     */
    get: operations['exportEngagementTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/trail/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verify the audit trail of an engagement
     * @description Recomputes every hash, compares the chain with its signed checkpoints and the rows of the tables with their last event, and says what is wrong first.
     */
    get: operations['verifyEngagementTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/engagements/{engagementId}/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the units of an engagement
     * @description The operations that can be assessed, each a site with or without a programme.
     */
    get: operations['listUnits'];
    put?: never;
    /**
     * Add a unit
     * @description Assessments that are there already do not cover it until it is added to them.
     */
    post: operations['createUnit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/evidence/{evidenceId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read an entry of the evidence register
     * @description Gives the ETag that a change, a removal or an upload has to name.
     */
    get: operations['getEvidence'];
    put?: never;
    post?: never;
    /**
     * Remove an entry of the evidence register
     * @description Its file goes with it. Refused while findings rest on it.
     */
    delete: operations['deleteEvidence'];
    options?: never;
    head?: never;
    /**
     * Change an entry of the evidence register
     * @description Changes the properties that are sent; null clears an optional one, a list replaces the one before.
     */
    patch: operations['updateEvidence'];
    trace?: never;
  };
  '/v1/evidence/{evidenceId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download evidence's file
     * @description As it was uploaded, byte for byte. The ETag is the SHA-256 that the register shows.
     */
    get: operations['downloadEvidenceFile'];
    /**
     * Give evidence its file
     * @description The body is the file itself, at most 50 MB. Extension, Content-Type and contents have to agree. An earlier file is replaced. Office files with macros or a password are refused.
     */
    put: operations['uploadEvidenceFile'];
    post?: never;
    /**
     * Remove evidence's file
     * @description The entry of the register stays, and is returned. The bytes go when no other evidence has them.
     */
    delete: operations['deleteEvidenceFile'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/findings/{findingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a finding
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getFinding'];
    put?: never;
    post?: never;
    /**
     * Remove a finding
     * @description The evidence that it rests on stays in the register.
     */
    delete: operations['deleteFinding'];
    options?: never;
    head?: never;
    /**
     * Change a finding
     * @description Changes the properties that are sent; null clears an optional one, a list replaces the one before.
     */
    patch: operations['updateFinding'];
    trace?: never;
  };
  '/v1/findings/{findingId}/corrective-actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a corrective action for a finding
     * @description Of a completed assessment. It states what it answers as it stands now, and is written by the team and by the party that answers it.
     */
    post: operations['createCorrectiveAction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List framework versions
     * @description What an assessment can be run against: frameworks of the product and those that were loaded here.
     */
    get: operations['listFrameworkVersions'];
    put?: never;
    /**
     * Load a framework file
     * @description The body is the YAML file, at most 2 MB. It is checked as `tolok frameworks validate` does, and every problem is reported with its line. A version never changes: to correct one, load the file with a new version.
     */
    post: operations['createFrameworkVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions/{frameworkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a framework version
     * @description Its summary and what it consists of. Use it to choose a framework before an assessment is started.
     */
    get: operations['getFrameworkVersion'];
    put?: never;
    post?: never;
    /**
     * Remove a framework version
     * @description Only one that was loaded here and that no assessment is pinned to. No If-Match: versions never change.
     */
    delete: operations['deleteFrameworkVersion'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions/{frameworkId}/guidance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the guidance of a framework version
     * @description Requirement by requirement: intent, what to ask, watch and sample, typical evidence, what the levels look like, mistakes, causes, a recommendation to start from, work items. Of frameworks that come with the product; all of it is about a megabyte, so ask for a category or a requirement.
     */
    get: operations['getFrameworkGuidance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions/{frameworkId}/source': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download a framework file
     * @description The YAML file as it was loaded, byte for byte: its SHA-256 is that of the framework version.
     */
    get: operations['getFrameworkSource'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions/{frameworkId}/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the whole tree of a framework version
     * @description All groups and requirements with what is rated and on which scale. Scales, dimensions and owner functions stand once at the top; requirements name them by key. Texts are as the file has them: one text, or one per language.
     */
    get: operations['getFrameworkTree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/framework-versions/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a framework file
     * @description What the file would become, or every problem with its line. Stores nothing: mend the file, try it again, then load it.
     */
    post: operations['previewFrameworkVersion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/grants/{grantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a grant
     * @description Holds at once: the next request of the person is answered as if there were no such engagement.
     */
    delete: operations['revokeGrant'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether the process is alive
     * @description For whoever restarts it. Asks nobody else: a database that is down is no reason to restart the server.
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/interest-declarations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List declarations of interests
     * @description Your own; owners and leads see those of all. The latest first.
     */
    get: operations['listInterestDeclarations'];
    put?: never;
    /**
     * Declare your interests
     * @description In parties that are certified, or that you have none. It counts for a year; what was once declared is not forgotten by a later declaration, only when its time has passed.
     */
    post: operations['declareInterests'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept an invitation
     * @description Sets the first password of somebody whom an owner has added. Sign in afterwards. Of somebody who had another way to sign in, sessions and access tokens end, and nothing can be signed for 24 hours.
     */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List issued reports
     * @description The register: in force, superseded and revoked ones, the newest first, a page at a time.
     */
    get: operations['listIssues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues/{issueId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read about an issued report
     * @description Number, hashes, who signed it and when, and whether it is in force.
     */
    get: operations['getIssue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues/{issueId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download an issued report
     * @description The signed PDF. Each download stands in the audit trail.
     */
    get: operations['downloadIssue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues/{issueId}/pack': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download the evidence pack of an issued report
     * @description A ZIP with the report, the snapshots and frameworks that its figures follow from, answers, evidence register and files, audit trail and a signed manifest. Checked offline: tolok verify <pack.zip>. Who was given one assessment gets what belongs to it. Each download stands in the audit trail.
     */
    get: operations['downloadIssuePack'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues/{issueId}/revocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke an issued report
     * @description For good. Whoever checks it is told from that moment on; the report stays in the register.
     */
    post: operations['revokeIssue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/issues/{issueId}/statement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the signed register statement of an issued report
     * @description Number, hashes and present status, signed. With it and the public keys a file is checked offline: tolok verify <file> --register <statement>.
     */
    get: operations['getIssueStatement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kpi-catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the KPI catalogue
     * @description The KPIs that can be named in every engagement, with formulas, samples and traps, in all languages.
     */
    get: operations['getKpiCatalogue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your own grants
     * @description The engagements that you were given a part in, and which. Owners need none.
     */
    get: operations['listOwnGrants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Change my password
     * @description Ends all your other sessions, unused reset links and access tokens.
     */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make new recovery codes
     * @description The earlier ones end, and all your other sessions.
     */
    post: operations['renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin to set up the second factor
     * @description Makes a secret for an authenticator app. It counts once it is confirmed with a code of the app. Who has no password must have signed in at the identity provider within the last five minutes.
     */
    post: operations['beginSecondFactor'];
    /**
     * Remove my second factor
     * @description Takes a body with password and code. Recovery codes end too, and all your other sessions.
     */
    delete: operations['removeSecondFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/second-factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm the second factor
     * @description Puts it in force, ends all your other sessions, and answers with recovery codes to be kept safe.
     */
    post: operations['confirmSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List my access tokens
     * @description Those that were not revoked, the latest first; the tokens themselves are not shown again.
     */
    get: operations['listAccessTokens'];
    put?: never;
    /**
     * Make an access token
     * @description For a program that acts for you, within its scopes and never beyond your own rights. Confirm who you are.
     */
    post: operations['createAccessToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an access token
     * @description It ends at once.
     */
    delete: operations['revokeAccessToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oidc/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Come back from the identity provider
     * @description For the browser, sent by the provider. Signs in and leads back to the page that was asked for; otherwise to the sign-in page, which is told no more than that it failed.
     */
    get: operations['finishOidcSignIn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oidc/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sign in with the identity provider
     * @description For the browser to open. Leads to the provider, or to the sign-in page when that does not answer.
     */
    get: operations['beginOidcSignIn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List parties
     * @description Clients, own operations and vendors of the workspace, a page at a time.
     */
    get: operations['listParties'];
    put?: never;
    /**
     * Add a party
     * @description Use it before the first engagement for a client, and for each vendor whose sites are assessed.
     */
    post: operations['createParty'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/parties/{partyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a party
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getParty'];
    put?: never;
    post?: never;
    /**
     * Remove a party
     * @description Refused while sites or engagements name it.
     */
    delete: operations['deleteParty'];
    options?: never;
    head?: never;
    /**
     * Change a party
     * @description Changes the properties that are sent; the others stay. Completed assessments keep the old ones.
     */
    patch: operations['updateParty'];
    trace?: never;
  };
  '/v1/party-results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the results that you may see of single parties
     * @description Of completed assessments only, the newest revision first: what each party may see of its own units. Older revisions stay readable.
     */
    get: operations['listPartyResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/party-results/{snapshotId}/{partyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what the results of a party are about
     * @description Engagement, assessment, framework and party. Figures and gaps have addresses of their own.
     */
    get: operations['getPartyResult'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/party-results/{snapshotId}/{partyId}/gaps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the gaps and findings of a party
     * @description Requirements below target in its units, the worst first, and findings that stand on its units only.
     */
    get: operations['getPartyGaps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/party-results/{snapshotId}/{partyId}/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the scores of the units of a party
     * @description Each figure is the one that the whole assessment has for the unit.
     */
    get: operations['getPartyScores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/password-resets/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Choose a new password
     * @description With a link that an owner has handed over. Ends all sessions and access tokens of the person; a second factor stays. For 24 hours the person can neither complete an assessment nor issue a report.
     */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List people
     * @description Who belongs to the workspace. Leads find here whom they can give grants to.
     */
    get: operations['listPeople'];
    put?: never;
    /**
     * Add a person
     * @description Answers with an invitation link to hand over; it can be used once, within 72 hours. No mail is sent. Confirm who you are.
     */
    post: operations['createPerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a person
     * @description Gives the ETag that a change has to name.
     */
    get: operations['getPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a person
     * @description Changes the properties that are sent; it holds from the next request of the person on. Role and e-mail address are not changed with an access token; confirm who you are to change them. Another e-mail address counts as a reset of the sign-in: for 24 hours the person can neither complete an assessment nor issue a report.
     */
    patch: operations['updatePerson'];
    trace?: never;
  };
  '/v1/people/{personId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Erase a person
     * @description Removes name, e-mail address and every way to sign in, and ends all grants. What the person did stays under the id. This can not be undone. Confirm who you are.
     */
    post: operations['erasePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a new invitation link
     * @description Earlier invitations of the person that were not used can not be used any more. For somebody else than yourself; confirm who you are.
     */
    post: operations['invitePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a link to choose a new password
     * @description To be handed over; it can be used once, within an hour. Nothing ends before it is used. For somebody else than yourself; confirm who you are.
     */
    post: operations['makePasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove the second factor of a person
     * @description For somebody else who lost the phone; takes a body with your own password and code. Recovery codes, sessions and access tokens end as well. For 24 hours the person can neither complete an assessment nor issue a report.
     */
    delete: operations['removeSecondFactorOfPerson'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign a person out everywhere
     * @description Ends all sessions at once. Access tokens go on.
     */
    delete: operations['endSessionsOfPerson'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/people/{personId}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the access tokens of a person
     * @description Those that were not revoked, the latest first; the tokens themselves are not shown.
     */
    get: operations['listAccessTokensOfPerson'];
    put?: never;
    post?: never;
    /**
     * Revoke all access tokens of a person
     * @description They end at once.
     */
    delete: operations['revokeAccessTokensOfPerson'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/benefits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reckon benefits without keeping them
     * @description What if: the same model as of an engagement, with the effort and length of a plan in place of a plan. Nothing is stored.
     */
    post: operations['planBenefits'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/sample-for-margin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Plan a survey or a monitoring round
     * @description How many answers or contacts tell a share to so many points, at 95 % confidence.
     */
    get: operations['planSampleForMargin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/sample-to-detect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Plan two waves that find a change
     * @description How many cases each wave needs to tell one share from the other at 95 % confidence.
     */
    get: operations['planSampleToDetect'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/sample-to-prove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Plan the proof of a target
     * @description How many cases prove the target at 95 % confidence, if the observed share stays as it is.
     */
    get: operations['planSampleToProve'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/sample-without-defects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Plan the proof of accuracy
     * @description How many cases without a single defect prove, at 95 % confidence, that so large a share is free of them.
     */
    get: operations['planSampleWithoutDefects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/planner/staffing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Plan agents for an interval
     * @description Erlang C, or Erlang A where callers give up: service level against occupancy, and agents to schedule.
     */
    get: operations['planStaffing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/portfolio': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List where each party stands
     * @description One line for each party, engagement and framework, by the newest completed assessment; only those that you were given. With "Accept: text/csv" all that are chosen come at once, as a table. An assessment that was reopened is left out until it is completed again.
     */
    get: operations['listPortfolio'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/portfolio/league': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read who can be told apart
     * @description Parties or sites by the mean of their units, each framework version apart. Every two are compared by Welch’s test, adjusted by Holm, so that nothing in the whole table is called better by chance (5 %). Those that can not be told apart share a place, "1–4". Places count only those that you were given.
     */
    get: operations['getPortfolioLeague'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/portfolio/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what most miss, what blocks them and where the risk sits
     * @description Over the newest results that you were given, each framework version apart: levels, requirements most often missed, gates that fail, own operations against vendors, spread between units, concentration.
     */
    get: operations['getPortfolioOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/portfolio/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the units of the portfolio
     * @description Every unit of the lines that are chosen, with the addresses that lead to its answers. In the order of the lines.
     */
    get: operations['listPortfolioUnits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/programmes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List programmes
     * @description Lines of business, each with its channel, a page at a time.
     */
    get: operations['listProgrammes'];
    put?: never;
    /**
     * Add a programme
     * @description Use it where one site runs several lines of business or channels that are assessed apart.
     */
    post: operations['createProgramme'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/programmes/{programmeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a programme
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getProgramme'];
    put?: never;
    post?: never;
    /**
     * Remove a programme
     * @description Refused while units of engagements run it.
     */
    delete: operations['deleteProgramme'];
    options?: never;
    head?: never;
    /**
     * Change a programme
     * @description Changes the properties that are sent; the others stay. Completed assessments keep the old ones.
     */
    patch: operations['updateProgramme'];
    trace?: never;
  };
  '/v1/rasic-profiles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List RASIC conventions
     * @description What the letters mean in each. Conventions conflict, so every matrix names the one that it follows.
     */
    get: operations['listRasicProfiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/readiness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether the server can take work
     * @description For load balancers. Answers 200 when the database answers with the schema of this version and everything else that the server needs holds; else 503 with Retry-After, also while the server is stopping.
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List reports
     * @description Reports that were asked for, the newest first, a page at a time.
     */
    get: operations['listReports'];
    put?: never;
    /**
     * Ask for a report
     * @description Freezes the assessment, the one it is compared with and those of its wave as they are now, and queues the rendering. Follow the events of the report, or read it until it is ready. A jointPlan fails where nothing in the wave is below target, and says so: read the plan of the assessment first.
     */
    post: operations['createReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{reportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the state of a report
     * @description Status and progress; when it is ready, the address of its file with size and hashes.
     */
    get: operations['getReport'];
    put?: never;
    post?: never;
    /**
     * Remove a report
     * @description With its file. One that is queued is not made any more; one that is being rendered can not be removed.
     */
    delete: operations['deleteReport'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{reportId}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow a report
     * @description Server-Sent Events named `report`, each with the state of the report: at once, and after each change. The stream ends when the report is ready or failed; a client that then connects again with `Last-Event-ID` gets 204.
     */
    get: operations['followReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{reportId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Download a report
     * @description The bytes of a report that is ready. They never change; the ETag is their SHA-256.
     */
    get: operations['downloadReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{reportId}/issue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Issue a report
     * @description Somebody else than who asked for it and who completed the assessment confirms who they are and signs. The report is rendered again from the same snapshots, with a seal and a signature; then it is in force and never changes. A report is issued once: to repeat the request does no harm.
     */
    post: operations['issueReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/{reportId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try a failed report again
     * @description Queues the same report again, from the same snapshots. To print what was changed, ask for a new one.
     */
    post: operations['retryReport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/seal-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the public keys that reports are checked with
     * @description PEM. Keep a copy: with it a report can be checked offline, also when this server is gone.
     */
    get: operations['getSealKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who am I
     * @description The person, how and until when they are signed in, and what they may do, by grant.
     */
    get: operations['getSession'];
    put?: never;
    /**
     * Sign in
     * @description Sets the cookie `__Host-tolok`. When the answer says `password`, give the second factor next; until then the session opens nothing. Programs use access tokens instead.
     */
    post: operations['signIn'];
    /**
     * Sign out
     * @description Ends the session of the cookie at once, whatever its stage, and removes the cookie.
     */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give the second factor
     * @description The second step of signing in, within ten minutes of the first. Replaces the cookie.
     */
    post: operations['giveSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List my sessions
     * @description Browsers in which you are signed in, the latest first.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /**
     * End all my other sessions
     * @description Signs you out everywhere but here.
     */
    delete: operations['endOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End one of my sessions
     * @description For a browser that you can not reach any more. It is signed out at once.
     */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/set-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Become the first owner
     * @description With the link that the server printed when it started. Ends the demonstration.
     */
    post: operations['setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sign-in-methods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ways to sign in
     * @description For the sign-in page.
     */
    get: operations['getSignInMethods'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sites
     * @description Places where parties operate, a page at a time.
     */
    get: operations['listSites'];
    put?: never;
    /**
     * Add a site
     * @description Use it for each place that an engagement may assess. The party that operates there has to exist.
     */
    post: operations['createSite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{siteId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a site
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getSite'];
    put?: never;
    post?: never;
    /**
     * Remove a site
     * @description Refused while units of engagements stand at it.
     */
    delete: operations['deleteSite'];
    options?: never;
    head?: never;
    /**
     * Change a site
     * @description Changes the properties that are sent; the others stay. Completed assessments keep the old ones.
     */
    patch: operations['updateSite'];
    trace?: never;
  };
  '/v1/snapshots/{snapshotId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read about a snapshot
     * @description Says which framework, engine version and content a report was rendered from.
     */
    get: operations['getSnapshot'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/snapshots/{snapshotId}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the document of a snapshot
     * @description The canonical JSON (RFC 8785), byte for byte as it was hashed: everything that the figures and reports follow from.
     */
    get: operations['getSnapshotDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the audit trail of the workspace
     * @description What belongs to no engagement: people, sign-ins, parties, sites, programmes, frameworks. The newest first, a page at a time: who changed, read or was refused what. Contents stand in it as hashes only.
     */
    get: operations['listWorkspaceTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/trail/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export the audit trail of the workspace
     * @description JSON Lines: a header, the events, their checkpoints and a signed end. Verifiable offline with the public keys.
     */
    get: operations['exportWorkspaceTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/trail/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verify the audit trail of the workspace
     * @description Recomputes every hash, compares the chain with its signed checkpoints and the rows of the tables with their last event, and says what is wrong first.
     */
    get: operations['verifyWorkspaceTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/units/{unitId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a unit
     * @description Gives the ETag that a change or removal has to name.
     */
    get: operations['getUnit'];
    put?: never;
    post?: never;
    /**
     * Remove a unit
     * @description Refused while an assessment covers it.
     */
    delete: operations['deleteUnit'];
    options?: never;
    head?: never;
    /**
     * Change a unit
     * @description Changes the properties that are sent; the others stay. Completed assessments keep the old ones.
     */
    patch: operations['updateUnit'];
    trace?: never;
  };
  '/v1/vendor-scorecards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a vendor scorecard
     * @description As a report of kind vendorScorecard: one page of one party, as of today. Where it stands against its target and its last result, what blocks it, what is open and overdue, its KPIs against their targets. It holds nothing of any other party, whoever asks, so that it can be handed over. A party that no completed assessment covers has none yet.
     */
    post: operations['printVendorScorecard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhooks
     * @description All of the workspace, the oldest first. Their secrets are never shown again.
     */
    get: operations['listWebhooks'];
    put?: never;
    /**
     * Register a webhook
     * @description For owners, signed in. Answers with the secret, this once. Messages are signed after the Standard Webhooks convention (webhook-id, webhook-timestamp, webhook-signature) and come at least once: a repeat has the same webhook-id. What happened before is not told.
     */
    post: operations['createWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{webhookId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a webhook
     * @description Whether it is active, why not, and how many messages wait. Gives the ETag that a change has to name.
     */
    get: operations['getWebhook'];
    put?: never;
    post?: never;
    /**
     * Remove a webhook
     * @description With its deliveries; what waits is not sent any more.
     */
    delete: operations['deleteWebhook'];
    options?: never;
    head?: never;
    /**
     * Change, pause or resume a webhook
     * @description Changes the properties that are sent; null clears. Messages on their way go to the address as it was.
     */
    patch: operations['updateWebhook'];
    trace?: never;
  };
  '/v1/webhooks/{webhookId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what was sent to a webhook
     * @description The latest first, each with its answer and, where it did not arrive, why. Kept for 30 days.
     */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a message again
     * @description The same bytes with the same webhook-id, as a new delivery. For one that has arrived or was given up.
     */
    post: operations['redeliverWebhookMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{webhookId}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate the secret of a webhook
     * @description For owners, signed in. Answers with the new secret, this once. For the hours given, messages carry a signature with each of the two, the new one first.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{webhookId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a test message to a webhook
     * @description Of the type webhook.test. It is sent in a moment: look at the deliveries for the answer.
     */
    post: operations['testWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/workspace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the workspace
     * @description Says which workspace the requests act in, and how much it holds. Use it to see whether it is empty.
     */
    get: operations['getWorkspace'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Ac1Dto: {
      /** @enum {string} */
      band: 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almostPerfect';
      /**
       * @description Gwet.
       * @example 0.412000
       */
      value: string;
      /**
       * @description What it tells, or why there is none.
       * @example Moderate
       */
      words: string | null;
    };
    AcceptInvitationDto: {
      /**
       * Format: password
       * @description At least 12 characters; no part of the name or e-mail address; none of the most common.
       */
      password: string;
      /** @description From the fragment of the link. */
      token: string;
    };
    AccessTokenDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description To the minute.
       */
      lastUsedAt: string | null;
      /** @example Nightly export */
      name: string;
      scopes: ('read' | 'write' | 'administer' | 'calendar')[];
    };
    AccessTokenListDto: {
      items: components['schemas']['AccessTokenDto'][];
    };
    ActionDto: {
      /**
       * @description What is done so that it does not happen again.
       * @example Name a deputy, and report months without calibration.
       */
      action:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Why it happened.
       * @example Nobody stands in for the quality manager.
       */
      cause:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was put right at once.
       * @example The two missing sessions were held.
       */
      correction:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date
       * @description By when it is implemented.
       * @example 2026-03-31
       */
      due: string;
      /**
       * @description How near the next date is: soon within 14 days. none: it waits for a verifier, or is closed.
       * @example dueSoon
       * @enum {string}
       */
      dueState: 'none' | 'open' | 'dueSoon' | 'overdue';
      /**
       * Format: date
       * @description When it is checked whether it was effective.
       * @example 2026-03-31
       */
      effectivenessDue: string | null;
      /**
       * @description Title of the engagement.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      engagementId: string;
      evidence: components['schemas']['ActionEvidenceDto'][];
      /** @description As it stood when the action began. */
      finding: components['schemas']['AnsweredFindingDto'];
      /** Format: uuid */
      findingId: string;
      /**
       * @description Of the finding.
       * @example major
       * @enum {string}
       */
      grade: 'major' | 'minor' | 'opportunity';
      /** @description The oldest first. */
      history: components['schemas']['ActionEventDto'][];
      /** Format: uuid */
      id: string;
      /**
       * Format: date
       * @description The date that is waited for next.
       * @example 2026-03-31
       */
      nextDue: string | null;
      /**
       * @description The function that has to act.
       * @example quality
       */
      ownerFunction: string;
      /** @description Who answers it; null: the team only. */
      party: components['schemas']['PartyOfActionDto'] | null;
      /** @example CA-01 */
      ref: string;
      /**
       * Format: uuid
       * @description A person of the workspace who carries it out.
       */
      responsibleId: string | null;
      /**
       * @description Null where nobody is named yet, or you may not know the name.
       * @example Rina Hartono
       */
      responsibleName: string | null;
      /**
       * @description drafted → planned → implemented → verified → closed. Rejected it is planned again, reopened it is drafted again.
       * @example planned
       * @enum {string}
       */
      state: 'drafted' | 'planned' | 'implemented' | 'verified' | 'closed';
      /**
       * @description What leads on from here, whoever may do it.
       * @example [
       *       "replan",
       *       "implement"
       *     ]
       */
      transitions: ('plan' | 'replan' | 'implement' | 'reject' | 'verify' | 'reschedule' | 'close' | 'reopen')[];
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      verifiedOn: string | null;
      /** @example 1 */
      version: number;
    };
    ActionEventDto: {
      /** Format: date-time */
      happenedAt: string;
      person: components['schemas']['PersonOfActionDto'];
      reason: string | null;
      /**
       * @example plan
       * @enum {string}
       */
      transition: 'open' | 'plan' | 'replan' | 'implement' | 'reject' | 'verify' | 'reschedule' | 'close' | 'reopen';
    };
    ActionEvidenceDto: {
      location: string | null;
      /** Format: uuid */
      pieceId: string | null;
      /**
       * @description Null where you may not see the register.
       * @example E-07
       */
      pieceRef: string | null;
      /** @example Minutes of the April session */
      title: string;
    };
    ActionSummaryDto: {
      /**
       * @description What is done so that it does not happen again.
       * @example Name a deputy, and report months without calibration.
       */
      action:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Why it happened.
       * @example Nobody stands in for the quality manager.
       */
      cause:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was put right at once.
       * @example The two missing sessions were held.
       */
      correction:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date
       * @description By when it is implemented.
       * @example 2026-03-31
       */
      due: string;
      /**
       * @description How near the next date is: soon within 14 days. none: it waits for a verifier, or is closed.
       * @example dueSoon
       * @enum {string}
       */
      dueState: 'none' | 'open' | 'dueSoon' | 'overdue';
      /**
       * Format: date
       * @description When it is checked whether it was effective.
       * @example 2026-03-31
       */
      effectivenessDue: string | null;
      /**
       * @description Title of the engagement.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      engagementId: string;
      /** @description As it stood when the action began. */
      finding: components['schemas']['AnsweredFindingDto'];
      /** Format: uuid */
      findingId: string;
      /**
       * @description Of the finding.
       * @example major
       * @enum {string}
       */
      grade: 'major' | 'minor' | 'opportunity';
      /** Format: uuid */
      id: string;
      /**
       * Format: date
       * @description The date that is waited for next.
       * @example 2026-03-31
       */
      nextDue: string | null;
      /**
       * @description The function that has to act.
       * @example quality
       */
      ownerFunction: string;
      /** @description Who answers it; null: the team only. */
      party: components['schemas']['PartyOfActionDto'] | null;
      /** @example CA-01 */
      ref: string;
      /**
       * Format: uuid
       * @description A person of the workspace who carries it out.
       */
      responsibleId: string | null;
      /**
       * @description Null where nobody is named yet, or you may not know the name.
       * @example Rina Hartono
       */
      responsibleName: string | null;
      /**
       * @description drafted → planned → implemented → verified → closed. Rejected it is planned again, reopened it is drafted again.
       * @example planned
       * @enum {string}
       */
      state: 'drafted' | 'planned' | 'implemented' | 'verified' | 'closed';
      /**
       * @description What leads on from here, whoever may do it.
       * @example [
       *       "replan",
       *       "implement"
       *     ]
       */
      transitions: ('plan' | 'replan' | 'implement' | 'reject' | 'verify' | 'reschedule' | 'close' | 'reopen')[];
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      verifiedOn: string | null;
      /** @example 1 */
      version: number;
    };
    ActionSummaryPageDto: {
      items: components['schemas']['ActionSummaryDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    AddedWorkItemDto: {
      /** @example service-excellence-5p/calibration/sessions */
      id: string;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    AgreementDto: {
      agreeing: number;
      interval: components['schemas']['IntervalDto'];
      /** @description That at least two raters rated. */
      items: number;
      pairs: number;
      /**
       * @description Of the pairs of ratings of one item that agree.
       * @example 0.450000
       */
      share: string;
      /**
       * @description Against 85 %.
       * @enum {string}
       */
      verdict: 'met' | 'notMet' | 'notProven';
    };
    AlphaDto: {
      /** @description Bootstrap; null below ten items. */
      interval: components['schemas']['IntervalDto'] | null;
      /** @enum {string|null} */
      reading: 'reliable' | 'tentative' | 'unreliable' | null;
      /**
       * @description Krippendorff.
       * @example 0.412000
       */
      value: string | null;
      /**
       * @description What it tells, or why there is none.
       * @example Moderate
       */
      words: string | null;
    };
    AnnexEstimateDto: {
      interval: components['schemas']['IntervalDto'];
      /** @example 4.636364 */
      value: string;
    };
    AnswerDto: {
      /**
       * Format: uuid
       * @description Id of the person who changed it last; null when that is not known.
       */
      givenBy: string | null;
      /** @enum {string} */
      kind: 'rated' | 'notApplicable';
      note: string | null;
      /**
       * @description Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).
       * @example {
       *       "approach": "4",
       *       "deployment": "3"
       *     }
       */
      ratings: {
        [key: string]: string | number;
      } | null;
      /**
       * @example {
       *       "en": "No cards are handled here.",
       *       "id": "Kartu tidak ditangani di sini.",
       *       "zh": "此处不处理银行卡业务。"
       *     }
       */
      reason:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example L-01 */
      requirement: string;
      /** @description Null when it is not applicable, and while a dimension is not rated. */
      score: components['schemas']['AnswerFigureDto'] | null;
      /**
       * @description Ref of the unit, or "entity".
       * @example S01
       */
      unit: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag. Never used twice.
       * @example 1024
       */
      version: string;
    };
    AnsweredFindingDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      condition:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example F-03 */
      ref: string;
      /** @example QUA-02 */
      requirement: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Refs; empty: the whole entity.
       * @example [
       *       "jkt-voice"
       *     ]
       */
      units: string[];
    };
    AnswerFigureDto: {
      /**
       * @description Rounded to six decimals.
       * @example 0.600000
       */
      decimal: string;
      /**
       * @description Exact, in lowest terms.
       * @example 3/5
       */
      exact: string;
    };
    AnswerFlagDto: {
      /** Format: date-time */
      flaggedAt: string;
      /**
       * Format: uuid
       * @description Who set or changed it last.
       */
      flaggedBy: string | null;
      /** @example Rina Hartono */
      flaggedByName: string | null;
      /** @example Ask for the October log. */
      remark: string | null;
    };
    AnswerGridColumnDto: {
      /**
       * @description In the order of `requirements`: the ratings of its dimensions in their order, with "|" between them, empty where one is missing, and "*" after them where there is a note; "n/a" where it is not applicable; empty where nothing is answered. What is answered once for the entity is in the column "entity" only.
       * @example [
       *       "4|3",
       *       "2|*",
       *       "n/a",
       *       ""
       *     ]
       */
      answers: string[];
      /** @description What the team wants to come back to, answered or not. */
      flags: components['schemas']['AnswerGridFlagDto'][];
      /**
       * @description Places in `requirements`, from 0, of answers that whoever asks gave last.
       * @example [
       *       0,
       *       2
       *     ]
       */
      mine: number[];
      /**
       * @description Ref of a unit, or "entity".
       * @example S01
       */
      unit: string;
      /**
       * @description In the same order, to be sent as If-Match; empty where nothing is answered.
       * @example [
       *       "1024",
       *       "1031",
       *       "988",
       *       ""
       *     ]
       */
      versions: string[];
    };
    AnswerGridDto: {
      /** Format: uuid */
      assessmentId: string;
      /** @description Units by ref, the entity last. */
      columns: components['schemas']['AnswerGridColumnDto'][];
      /** @example cx-operations-osp@1.0.0 */
      framework: string;
      /**
       * @description Refs in the order of the framework.
       * @example [
       *       "L-01",
       *       "L-02"
       *     ]
       */
      requirements: string[];
    };
    AnswerGridFlagDto: {
      /** Format: date-time */
      flaggedAt: string;
      /**
       * Format: uuid
       * @description Who set or changed it last.
       */
      flaggedBy: string | null;
      /** @example Rina Hartono */
      flaggedByName: string | null;
      /** @example Ask for the October log. */
      remark: string | null;
      /** @example L-01 */
      requirement: string;
    };
    AnswerListDto: {
      items: components['schemas']['AnswerDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
      /**
       * @description Of all answers of the assessment, whatever the filters are; also the ETag. An upload is based on it.
       * @example 62.31744
       */
      version: string;
    };
    AnswerSourceDto: {
      /** @description Evidence that names the requirement. */
      evidence: components['schemas']['SourceEvidenceDto'][];
      /** @enum {string} */
      kind: 'rated' | 'notApplicable' | 'notAssessed';
      note: string | null;
      ratings: {
        derivation?: {
          /**
           * @example {
           *       "exact": "47/60",
           *       "decimal": "0.783333"
           *     }
           */
          coverage?: {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          };
        };
        dimension: string;
        option: string;
        rating: string | number | Record<string, unknown>;
        scale: string;
        weight: number;
        /** @example 3/5 */
        worth: string;
      }[];
      /**
       * @description Why it is not applicable.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      reason:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example POL-03 */
      requirement: string;
      /**
       * @description `entity` where the requirement is answered once.
       * @example JKT-V
       */
      unit: string;
      /** Format: date-time */
      updatedAt: string | null;
      /**
       * @description The ETag of the answer.
       * @example 1207
       */
      version: string | null;
    };
    AnswerTreeDto: {
      /** Format: uuid */
      assessmentId: string;
      coverage: components['schemas']['TreeCoverageDto'];
      dimensions: components['schemas']['TreeDimensionDto'][];
      /** @example cx-operations-osp@1.0.0 */
      framework: string;
      groups: components['schemas']['TreeGroupDto'][];
      scales: components['schemas']['TreeScaleDto'][];
      /** @example S01 */
      unit: string;
    };
    AnswerUploadDto: {
      /** @description One row for each answer; at most one for a unit and requirement. */
      rows: components['schemas']['AnswerUploadRowDto'][];
    };
    AnswerUploadRowDto: {
      /**
       * @description Instead of ratings: why not.
       * @example {
       *       "en": "No cards are handled here.",
       *       "id": "Kartu tidak ditangani di sini.",
       *       "zh": "此处不处理银行卡业务。"
       *     }
       */
      notApplicable?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description With ratings. */
      note?: string;
      /**
       * @description Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).
       * @example {
       *       "approach": "4",
       *       "deployment": "3"
       *     }
       */
      ratings?: {
        [key: string]: string | number;
      };
      /** @example L-01 */
      requirement: string;
      /**
       * @description Ref of a unit of the assessment, or "entity".
       * @example S01
       */
      unit: string;
    };
    ApproveRasicMatrixDto: {
      /**
       * @description Who gave the approval, as it is printed. Left out: you.
       * @example Budi Santoso, Operations Director
       */
      givenBy?: string | null;
    };
    AssessedUnitDto: {
      answerCount: number;
      /** Format: uuid */
      id: string;
      /** @example Jakarta, voice */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example JKT-V */
      ref: string;
    };
    AssessmentDetailsDto: {
      calibrations?: components['schemas']['CalibrationDto'][];
      contactReasons?: components['schemas']['ContactReasonsDto'];
      divergingOpinions?: components['schemas']['DivergingOpinionDto'][];
      drivers?: components['schemas']['DriversDto'];
      /** @description Figures stated by the client or counted on site. */
      facts?: components['schemas']['FactDto'][];
      /**
       * @description The assessor's verdict; default: a generated one.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      headline?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      interviews?: components['schemas']['InterviewDto'][];
      kpis?: components['schemas']['StatedKpiSeriesDto'][];
      /** @description Limits of sampling, areas not covered. */
      limits?: (
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          }
      )[];
      /** @description How the assessment was done. */
      method?: (
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          }
      )[];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      nextStep?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      staffing?: components['schemas']['StaffingDto'][];
      surveyHealth?: components['schemas']['SurveyHealthDto'][];
    };
    AssessmentDto: {
      /** @example Ayu Lestari */
      approver: string | null;
      /** @example Ayu Lestari */
      author: string | null;
      /** Format: date-time */
      completedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @example TEL-2026-OSP-1 */
      documentNumber: string;
      engagement: components['schemas']['AssessmentEngagementDto'];
      /** @description Answers given once for the whole entity. */
      entityAnswerCount: number;
      /** @example service-excellence-5p@1.0.0 */
      frameworkId: string;
      /** Format: uuid */
      id: string;
      /** @example baseline-osp */
      key: string;
      /** @enum {string} */
      kind: 'baseline' | 'progress' | 'certification' | 'surveillance';
      period: components['schemas']['PeriodDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      planStart: string | null;
      /** Format: uuid */
      previousId: string | null;
      progress: components['schemas']['AssessmentProgressDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      reportDate: string;
      /** @description Of a completed one. */
      result: components['schemas']['CompletedResultDto'] | null;
      /**
       * @description Where results are rated from: the KPI evidence of the engagement, where an answer that overrules it gives its reason in the note; or answers only.
       * @enum {string}
       */
      resultRatings: 'evidence' | 'stated';
      /** @example Ayu Lestari */
      reviewer: string | null;
      revision: number;
      /** @enum {string} */
      status: 'draft' | 'fieldwork' | 'review' | 'completed';
      /** @example 87.5 */
      systemicShare: string | null;
      /** @example 87.5 */
      target: string | null;
      /** @example Baseline of the operation */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description What can be done next. */
      transitions: ('startFieldwork' | 'submitForReview' | 'complete' | 'reopen')[];
      /** @description The whole entity is not counted. */
      unitCount: number;
      /** @description In the order in which they were made. */
      units: components['schemas']['AssessedUnitDto'][];
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
      /** @example baseline */
      wave: string;
    };
    AssessmentEngagementDto: {
      /** Format: uuid */
      id: string;
      /** @example telecom-2026 */
      key: string;
      /** @example Baseline of own and vendor sites */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    AssessmentLinkDto: {
      /**
       * Format: uuid
       * @description Of the engagement.
       */
      assessmentId: string;
      /**
       * @example readiness
       * @enum {string}
       */
      purpose: 'readiness' | 'baseline' | 'certification' | 'surveillance' | 'recertification';
    };
    AssessmentProgressDto: {
      /**
       * @description What the framework asks of all units and of the entity.
       * @example 4970
       */
      answerable: number;
      /** @example 812 */
      answered: number;
    };
    AssessmentSummaryDto: {
      /** @example Ayu Lestari */
      approver: string | null;
      /** @example Ayu Lestari */
      author: string | null;
      /** Format: date-time */
      completedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @example TEL-2026-OSP-1 */
      documentNumber: string;
      engagement: components['schemas']['AssessmentEngagementDto'];
      /** @example service-excellence-5p@1.0.0 */
      frameworkId: string;
      /** Format: uuid */
      id: string;
      /** @example baseline-osp */
      key: string;
      /** @enum {string} */
      kind: 'baseline' | 'progress' | 'certification' | 'surveillance';
      period: components['schemas']['PeriodDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      planStart: string | null;
      /** Format: uuid */
      previousId: string | null;
      progress: components['schemas']['AssessmentProgressDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      reportDate: string;
      /** @description Of a completed one. */
      result: components['schemas']['CompletedResultDto'] | null;
      /**
       * @description Where results are rated from: the KPI evidence of the engagement, where an answer that overrules it gives its reason in the note; or answers only.
       * @enum {string}
       */
      resultRatings: 'evidence' | 'stated';
      /** @example Ayu Lestari */
      reviewer: string | null;
      revision: number;
      /** @enum {string} */
      status: 'draft' | 'fieldwork' | 'review' | 'completed';
      /** @example 87.5 */
      systemicShare: string | null;
      /** @example 87.5 */
      target: string | null;
      /** @example Baseline of the operation */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description What can be done next. */
      transitions: ('startFieldwork' | 'submitForReview' | 'complete' | 'reopen')[];
      /** @description The whole entity is not counted. */
      unitCount: number;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
      /** @example baseline */
      wave: string;
    };
    AssessmentSummaryPageDto: {
      items: components['schemas']['AssessmentSummaryDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    AssessmentUnitsDto: {
      /**
       * @description Refs of all units that it is to cover. The whole entity is covered anyway.
       * @example [
       *       "JKT-V",
       *       "BDG-V"
       *     ]
       */
      units: string[];
    };
    AssociationDto: {
      /** @description From the regression; see `model`. */
      adjustedOddsRatio: components['schemas']['AnnexEstimateDto'] | null;
      /**
       * @description Share of all dissatisfied contacts that goes with the error.
       * @example 0.450000
       */
      attributableShare: string | null;
      /** @enum {string} */
      class: 'customer' | 'business' | 'compliance';
      counts: components['schemas']['ContactCountsDto'];
      /** @example wrong-information */
      error: string;
      oddsRatio: components['schemas']['AnnexEstimateDto'] | null;
      sentence: string;
      /** @description Null when nothing can be compared. */
      test: components['schemas']['AssociationTestDto'] | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @enum {string} */
      verdict: 'associated' | 'notProven' | 'protective';
      withError: components['schemas']['DissatisfiedDto'] | null;
      withoutError: components['schemas']['DissatisfiedDto'] | null;
    };
    AssociationTestDto: {
      /**
       * @description Benjamini–Hochberg, over all errors tested.
       * @example 0.000002
       */
      adjustedPValue: string;
      /**
       * @description Fisher where an expected count is below 5.
       * @enum {string}
       */
      kind: 'fisher' | 'chiSquare';
      /** @example 0.000001 */
      pValue: string;
    };
    AuditChangeDto: {
      /** @description SHA-256 of the row as it became. */
      after: string | null;
      /** @description SHA-256 of the row as it was. */
      before: string | null;
      /** @description Columns that changed, where content is never hashed. */
      fields?: string[];
      /** @description Key of the row. */
      id: string;
    };
    BaselineDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** Format: date-time */
      madeAt: string;
      /**
       * @description Name of who did it.
       * @example Sri Wahyuni
       */
      madeBy: string | null;
      /** @example 1 */
      number: number;
      plan: components['schemas']['BaselinePlanDto'];
      /** @description Why it was set again. */
      reason: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /** @example 42 */
      workItems: number;
    };
    BaselineHeadDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** Format: date-time */
      madeAt: string;
      /**
       * @description Name of who did it.
       * @example Sri Wahyuni
       */
      madeBy: string | null;
      /** @example 1 */
      number: number;
      /** @description Why it was set again. */
      reason: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /** @example 42 */
      workItems: number;
    };
    BaselineItemDto: {
      dependsOn: components['schemas']['DependencyDto'][];
      /**
       * @description Likely effort, person-days.
       * @example 6
       */
      effort: number;
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /**
       * @description Working days that it may slip without the end of the plan moving.
       * @example 0
       */
      float: number;
      /** @example service-excellence-5p/calibration/sessions */
      id: string;
      /**
       * @description What is reached with its end.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      milestone?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example customer-experience */
      ownerFunction: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    BaselinePlanDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** @description The calendar that slips are counted with. */
      holidays: string[];
      /**
       * Format: date
       * @description Last day of the time limit.
       * @example 2026-03-31
       */
      limitDate: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      workstreams: components['schemas']['BaselineWorkstreamDto'][];
    };
    BaselineWorkstreamDto: {
      /** @example 0 */
      float: number;
      /** @example service-excellence-5p/calibration */
      id: string;
      items: components['schemas']['BaselineItemDto'][];
      /** @example 1 */
      number: number;
      /** @example customer-experience */
      ownerFunction: string;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    BegunSecondFactorDto: {
      /** @description Base32, to be typed into the authenticator app. */
      secret: string;
      /**
       * @description For a QR code.
       * @example otpauth://totp/Tolok:maya@example.org?secret=…
       */
      uri: string;
    };
    BenefitCostDto: {
      /** @example 700 */
      high: number;
      /** @example 500 */
      likely: number;
      /** @example 400 */
      low: number;
      /** @example Workforce reports, twelve months */
      source:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example Licences */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example yearly
       * @enum {string}
       */
      when: 'once' | 'yearly';
    };
    BenefitFigureDto: {
      /** @example 5.300000 */
      decimal: string;
      /** @example 53/10 */
      exact: string;
    };
    BenefitInputsDto: {
      /**
       * @description Today.
       * @example {
       *       "low": 100,
       *       "likely": 100,
       *       "high": 100,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      agents?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent of agents who leave in a year.
       * @example {
       *       "low": 30,
       *       "likely": 30,
       *       "high": 30,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      attritionNow?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent of agents who leave in a year.
       * @example {
       *       "low": 25,
       *       "likely": 25,
       *       "high": 25,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      attritionTarget?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent of the contacts that people handle.
       * @example {
       *       "low": 10,
       *       "likely": 10,
       *       "high": 10,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      automatedShare?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent of the customers whose issue is not resolved.
       * @example {
       *       "low": 50,
       *       "likely": 50,
       *       "high": 50,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      callBack?: components['schemas']['BenefitRangeDto'];
      /**
       * @description A year.
       * @example {
       *       "low": 10000,
       *       "likely": 10000,
       *       "high": 10000,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      complaintsNow?: components['schemas']['BenefitRangeDto'];
      /**
       * @description A year.
       * @example {
       *       "low": 8000,
       *       "likely": 8000,
       *       "high": 8000,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      complaintsTarget?: components['schemas']['BenefitRangeDto'];
      /**
       * @description A year, handled by people.
       * @example {
       *       "low": 1000000,
       *       "likely": 1000000,
       *       "high": 1000000,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      contacts?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent of those that automation takes; they come back to people.
       * @example {
       *       "low": 20,
       *       "likely": 20,
       *       "high": 20,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      containedUnresolved?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Of handling one.
       * @example {
       *       "low": 30,
       *       "likely": 30,
       *       "high": 30,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      costPerComplaint?: components['schemas']['BenefitRangeDto'];
      /**
       * @description What falls away with one contact.
       * @example {
       *       "low": 6,
       *       "likely": 6,
       *       "high": 6,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      costPerContact?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Of an agent.
       * @example {
       *       "low": 20,
       *       "likely": 20,
       *       "high": 20,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      costPerHour?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Seconds.
       * @example {
       *       "low": 400,
       *       "likely": 400,
       *       "high": 400,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      handleTimeNow?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Seconds.
       * @example {
       *       "low": 380,
       *       "likely": 380,
       *       "high": 380,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      handleTimeTarget?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Of one agent.
       * @example {
       *       "low": 4000,
       *       "likely": 4000,
       *       "high": 4000,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      replacementCost?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent.
       * @example {
       *       "low": 60,
       *       "likely": 60,
       *       "high": 60,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      resolutionNow?: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent.
       * @example {
       *       "low": 75,
       *       "likely": 75,
       *       "high": 75,
       *       "source": "Workforce reports, twelve months"
       *     }
       */
      resolutionTarget?: components['schemas']['BenefitRangeDto'];
    };
    BenefitModelDto: {
      /**
       * @description Whether cost and value follow from a plan; noAssessment: the wave has none that covers units.
       * @enum {string}
       */
      plan: 'ready' | 'noModel' | 'noAssessment' | 'nothingToPlan';
      reckoned: components['schemas']['ReckonedBenefitsDto'] | null;
      stated: components['schemas']['BenefitsDto'] | null;
      /**
       * @description 0 while nothing is stated.
       * @example 1
       */
      version: number;
    };
    /** @description A figure that is not known exactly; one that is has three times the same. Either end may be first. */
    BenefitRangeDto: {
      /** @example 700 */
      high: number;
      /** @example 500 */
      likely: number;
      /** @example 400 */
      low: number;
      /** @example Workforce reports, twelve months */
      source:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    /** @description What the plan of one wave brings. Percentages are percent; all money has one currency. */
    BenefitsDto: {
      /** @description Beside the person-days. */
      costs?: components['schemas']['BenefitCostDto'][];
      /**
       * @description ISO 4217; that of the engagement, if it has one.
       * @example USD
       */
      currency: string;
      /** @description Of a person-day of the plan. */
      dayRate: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent a year, effective.
       * @example 8
       */
      discountRate: number;
      /** @example 3 */
      horizonYears: number;
      inputs: components['schemas']['BenefitInputsDto'];
      /** @description Seen already: the volume that it implies is solved back. */
      observed?: components['schemas']['ObservedBenefitDto'];
      /**
       * @description Percent of the yearly benefit that is reached in each month from the start of the plan; the last one stays. Default: as the workstreams end, by the points that they win back.
       * @example [
       *       0,
       *       0,
       *       50,
       *       100
       *     ]
       */
      ramp?: number[];
      /**
       * @description The wave whose plan brings the benefits.
       * @example baseline
       */
      wave: string;
    };
    BoundsDto: {
      lower: components['schemas']['FigureDto'];
      upper: components['schemas']['FigureDto'];
    };
    CalibrationCategoryDto: {
      /** @example error */
      key: string;
      /** @example Critical error */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    /** @description Several people rate the same items, apart from each other. */
    CalibrationDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      date: string;
      items: components['schemas']['CalibrationItemDto'][];
      /** @example calls-january */
      key: string;
      /**
       * @description Who is calibrated.
       * @enum {string}
       */
      kind: 'assessors' | 'monitors';
      raters: components['schemas']['CalibrationRaterDto'][];
      scale: components['schemas']['CalibrationScaleDto'];
      /** @example Calls of January */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CalibrationItemDto: {
      /**
       * @description Agreed on afterwards.
       * @example error
       */
      consensus?: string;
      /** @example The fee was named after the sale. */
      note?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Key of a rater → category, before anybody talked. Raters who did not rate the item are left out.
       * @example {
       *       "rater-a": "error",
       *       "rater-b": "none"
       *     }
       */
      ratings: {
        [key: string]: string;
      };
      /** @example CALL-07 */
      ref: string;
    };
    CalibrationRaterDto: {
      /** @example rater-a */
      key: string;
      /** @example R. Wahyu */
      name: string;
    };
    CalibrationScaleDto: {
      categories: components['schemas']['CalibrationCategoryDto'][];
      /** @description One step is a smaller disagreement than two. */
      ordinal: boolean;
    };
    CalibrationsDto: {
      basis: components['schemas']['ResultBasisDto'];
      calibrations: components['schemas']['JudgedCalibrationDto'][];
    };
    CarriedDto: {
      /** @description Afterwards. */
      counts: components['schemas']['CarryCountsDto'];
      /** @description Answers that were written. */
      written: number;
    };
    CarriedPlaceDto: {
      earlier: components['schemas']['EarlierAnswerDto'][];
      /**
       * @description What changed, if anything did.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      reason:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example POL-01 */
      requirement: string;
      /** @enum {string} */
      state: 'carry' | 'look' | 'results' | 'new' | 'notAssessed' | 'answered';
      /** @example JKT-V */
      unit: string;
    };
    CarryCountsDto: {
      /** @description Answered in this assessment already. */
      answered: number;
      /** @description The earlier answer still holds; it can be carried over. */
      carry: number;
      /** @description The meaning changed: shown, and rated again by somebody. */
      look: number;
      /** @description Not asked before. */
      new: number;
      /** @description Asked before, and not answered. */
      notAssessed: number;
      /** @description Results follow from the data of their own months. */
      results: number;
    };
    CarryOverDto: {
      /**
       * Format: uuid
       * @description A completed assessment of the same engagement.
       */
      fromId: string;
      /**
       * @description Default: all.
       * @example [
       *       "POL-01"
       *     ]
       */
      requirements?: string[];
      /**
       * @description Refs of units, and "entity"; default: all.
       * @example [
       *       "JKT-V"
       *     ]
       */
      units?: string[];
    };
    CarryOverPreviewDto: {
      counts: components['schemas']['CarryCountsDto'];
      /** @example service-excellence-5p@1.1.0 */
      frameworkId: string;
      /** @example service-excellence-5p@1.0.0 */
      fromFrameworkId: string;
      /** Format: uuid */
      fromId: string;
      /** @description Of the unit that was asked for; else empty. */
      places: components['schemas']['CarriedPlaceDto'][];
      /**
       * Format: date
       * @description When somebody went through what becomes of the answers; null: both use the same version.
       */
      reviewed: string | null;
      units: components['schemas']['UnitCarryDto'][];
    };
    CatalogueKpiDto: {
      /** @enum {string} */
      aggregation: 'ratioOfSums' | 'meanOfItems' | 'differenceOfShares' | 'wape';
      denominator?: {
        en: string;
        id: string;
        zh: string;
      };
      /**
       * @description band: too high and too low are both wrong.
       * @enum {string}
       */
      direction: 'higher' | 'lower' | 'band';
      exclusions?: {
        en: string;
        id: string;
        zh: string;
      };
      formula?: {
        en: string;
        id: string;
        zh: string;
      };
      /** @example efficiency */
      group: string;
      /** @enum {string} */
      interval: 'wilson' | 't' | 'bootstrap' | 'npsAdjusted' | 'none';
      /** @example aht */
      key: string;
      /** @enum {string} */
      kind: 'proportion' | 'score' | 'mean' | 'amount';
      /** @description Keys of methods. */
      measuredBy: string[];
      /** @description In a month; null: no sample is drawn. */
      minimumSample: number | null;
      numerator?: {
        en: string;
        id: string;
        zh: string;
      };
      /** @description Keys of KPIs to look at beside it. */
      pairWith: string[];
      title?: {
        en: string;
        id: string;
        zh: string;
      };
      /** @description How figures of it mislead. */
      traps: {
        en: string;
        id: string;
        zh: string;
      }[];
      /** @description What is common, where it is known. */
      typical?: components['schemas']['TypicalKpiDto'];
      /** @enum {string} */
      unit:
        | 'percent'
        | 'points'
        | 'seconds'
        | 'minutes'
        | 'hours'
        | 'days'
        | 'perThousand'
        | 'currency'
        | 'count'
        | 'ratio';
    };
    CategoryDto: {
      /** @example PEO */
      ref: string;
      /**
       * @description Requirements below it, at any depth.
       * @example 12
       */
      requirements: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CauseHintDto: {
      /**
       * @description Key of the cause taxonomy.
       * @example biased-measurement
       */
      cause: string;
      /** @example A customer explains the problem a third time. */
      en: string;
      /** @example Pelanggan menjelaskan masalahnya untuk ketiga kali. */
      id: string;
      /** @example 顾客第三次解释同一个问题。 */
      zh: string;
    };
    CauseShareDto: {
      /** @enum {string} */
      cause: 'agent' | 'policy' | 'process' | 'product' | 'technology' | 'supplier' | 'customer' | 'place';
      /** @example 412 */
      count: number;
      interval: components['schemas']['IntervalDto'];
    };
    CertificateCheckDto: {
      /**
       * @description Who is certified.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      holder:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @description Issued from invented data: it certifies nothing. */
      isSample: boolean;
      /** @example OSP-2026-00042-71 */
      number: string | null;
      /**
       * @description As what.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      scheme:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      scope: components['schemas']['CheckedScopeDto'] | null;
      /**
       * Format: date
       * @description First day of the status.
       */
      since: string | null;
      /** @description What it covers; of one that ended, what it covered then. */
      sites: components['schemas']['CheckedSiteDto'][];
      /**
       * @description On this day, UTC. unknown: there is none, or it is not valid yet; then all else is null.
       * @enum {string}
       */
      status: 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded' | 'unknown';
      /** @description Number of the certificate that took its place. */
      supersededBy: string | null;
      /** Format: date */
      validFrom: string | null;
      /**
       * Format: date
       * @description Last day, as it was issued.
       */
      validUntil: string | null;
    };
    CertificateDto: {
      /** Format: uuid */
      certificationId: string;
      /**
       * @description For the public check.
       * @example 7K2M-9QXD-4T6H-1ZRA-8BNC-3WEF-5YGJ-0PKV
       */
      checkId: string;
      /** Format: uuid */
      engagementId: string;
      /**
       * @description The oldest first.
       * @example [
       *       {
       *         "on": "2026-09-01",
       *         "kind": "suspended"
       *       }
       *     ]
       */
      events: ({
        kind: string;
        /** Format: date */
        on: string;
      } & {
        [key: string]: unknown;
      })[];
      /** @example cx-operations-osp */
      framework: string;
      /** @description Named as it was when it was issued. */
      holder: components['schemas']['CertifiedPartyDto'];
      /** Format: uuid */
      id: string;
      /** @description Late, but still in its days of grace. */
      inGrace: components['schemas']['ObligationDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      nextSurveillance: string | null;
      /** @example OSP-2026-00042-71 */
      number: string;
      /**
       * Format: date
       * @description The day that the status is told for.
       * @example 2026-03-31
       */
      on: string;
      /** @description What it covers on the day; named as they were issued. */
      places: components['schemas']['PlaceDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      renewalOpens: string | null;
      /** @example service-excellence-5p-1 */
      scheme: string;
      /**
       * Format: date
       * @description First day of the status.
       * @example 2026-03-31
       */
      since: string;
      /**
       * @example valid
       * @enum {string}
       */
      status: 'notYetValid' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded';
      /** @description Number of the certificate that took its place. */
      supersededBy: string | null;
      /** @description Number of the certificate whose scope it took over; null where it was granted by an audit. */
      takenFrom: string | null;
      /**
       * @description Of the scheme.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description What suspends it by rule. */
      unmet: components['schemas']['ObligationDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      validFrom: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      validUntil: string;
    };
    CertificateOfCertificationDto: {
      /** Format: uuid */
      id: string;
      /** @example OSP-2026-00042-71 */
      number: string;
      /**
       * Format: date
       * @description First day of the status.
       * @example 2026-03-31
       */
      since: string;
      /**
       * @example valid
       * @enum {string}
       */
      status: 'notYetValid' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded';
      /**
       * Format: date
       * @example 2026-03-31
       */
      validFrom: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      validUntil: string;
    };
    CertificatePageDto: {
      items: components['schemas']['CertificateDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    CertificationDecisionDto: {
      /**
       * @description From your authenticator app, where the second factor is set up.
       * @example 492039
       */
      code?: string;
      /**
       * @example grant
       * @enum {string}
       */
      decision:
        | 'grant'
        | 'refuse'
        | 'defer'
        | 'upholdAppeal'
        | 'dismissAppeal'
        | 'endReview'
        | 'extendScope'
        | 'reduceScope'
        | 'refuseTransfer'
        | 'transfer'
        | 'transferPart'
        | 'takeOver'
        | 'renew'
        | 'refuseRenewal'
        | 'upholdRenewalAppeal'
        | 'dismissRenewalAppeal'
        | 'suspend'
        | 'upholdSuspensionAppeal'
        | 'dismissSuspensionAppeal'
        | 'reinstate'
        | 'withdraw';
      /**
       * @description Of those who were asked and saw it otherwise; kept with the decision.
       * @example One of the panel would have waited for June.
       */
      divergingOpinions?: string;
      /**
       * Format: password
       * @description Your password. People who sign in elsewhere have none and give the code only.
       */
      password?: string;
      /** @description What the scope is extended or reduced by. */
      places?: components['schemas']['PlaceToNameDto'][];
      /**
       * @description Needed by most: what shows it, or why.
       * @example The recordings of May were seen.
       */
      reason: string;
    };
    CertificationDto: {
      assessments: components['schemas']['LinkedAssessmentDto'][];
      /** @description The latest one. */
      certificate: components['schemas']['CertificateOfCertificationDto'] | null;
      conditions: components['schemas']['ConditionDto'][];
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Title; null where you may not know it.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      engagementId: string;
      /** @example service-excellence-5p */
      framework: string;
      /** Format: uuid */
      id: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      nextSurveillance: string | null;
      /** @description What suspends the certificate when it is not met. */
      obligations: components['schemas']['ObligationOfCertificationDto'][];
      /** @example 0 */
      openMajors: number;
      /** @example 2 */
      openMinors: number;
      /**
       * @description Nonconformities and conditions whose day has passed.
       * @example 0
       */
      overdue: number;
      party: components['schemas']['CertifiedPartyDto'];
      places: components['schemas']['PlaceDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      renewalOpens: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      restorableUntil: string | null;
      /** @description KPI figures that somebody has to look at: what holds the certification up, and why. */
      review: components['schemas']['ReviewSummaryDto'] | null;
      /** @description Reviews because of KPI figures, the oldest first. */
      reviews: components['schemas']['ReviewDto'][];
      round: components['schemas']['RoundDto'];
      /** @description A decision that can be appealed. */
      ruling: components['schemas']['RulingDto'] | null;
      /** @example service-excellence-5p-1 */
      scheme: string;
      /**
       * Format: date
       * @description Day of the latest step.
       * @example 2026-03-31
       */
      since: string;
      /** @description Assessments that were reopened or changed since something was submitted or decided on them. */
      stale: components['schemas']['StaleDto'] | null;
      /**
       * @description As it is today.
       * @example certified
       * @enum {string}
       */
      state:
        | 'applied'
        | 'readiness'
        | 'baseline'
        | 'remediation'
        | 'certificationAssessment'
        | 'decision'
        | 'refused'
        | 'appealed'
        | 'certified'
        | 'surveillance'
        | 'recertification'
        | 'renewalDecision'
        | 'renewalAppealed'
        | 'suspended'
        | 'suspensionAppealed'
        | 'expired'
        | 'lapsed'
        | 'withdrawn'
        | 'transferred';
      /**
       * @description Of the scheme.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      transfer: components['schemas']['TransferDto'];
      /** @description What you have a part in. */
      transitions: components['schemas']['OpenTransitionDto'][];
      /** @description What dates bring about if nobody acts before. */
      upcoming: components['schemas']['UpcomingDto'] | null;
      /** Format: date-time */
      updatedAt: string;
      /** @example 3 */
      version: number;
    };
    CertificationStepDto: {
      /**
       * Format: uuid
       * @description Certification on the other side of a transfer: to which it is offered; or whose offer is accepted, where there are several.
       */
      counterpart?: string;
      /** @description What is offered to another party; left out: the whole scope. */
      places?: components['schemas']['PlaceToNameDto'][];
      /**
       * @description Needed by most: what shows it, or why.
       * @example The recordings of May were seen.
       */
      reason?: string;
      /**
       * @example invite
       * @enum {string}
       */
      step:
        | 'invite'
        | 'submitReadiness'
        | 'returnReadiness'
        | 'beginRemediation'
        | 'beginAssessment'
        | 'stopAssessment'
        | 'submitForDecision'
        | 'resubmit'
        | 'appeal'
        | 'resume'
        | 'abandon'
        | 'beginSurveillance'
        | 'completeSurveillance'
        | 'offerTransfer'
        | 'withdrawTransfer'
        | 'acceptTransfer'
        | 'beginRecertification'
        | 'submitRenewal'
        | 'resubmitRenewal'
        | 'appealRenewal'
        | 'appealSuspension'
        | 'makeUpSurveillance'
        | 'surrender'
        | 'restore';
      /**
       * @description Ids of the people who assess from now on, or did; where an assessment begins or ends.
       * @example []
       */
      team?: string[];
    };
    CertificationSummaryDto: {
      /** @description The latest one. */
      certificate: components['schemas']['CertificateOfCertificationDto'] | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Title; null where you may not know it.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: uuid */
      engagementId: string;
      /** @example service-excellence-5p */
      framework: string;
      /** Format: uuid */
      id: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      nextSurveillance: string | null;
      /** @example 0 */
      openMajors: number;
      /** @example 2 */
      openMinors: number;
      /**
       * @description Nonconformities and conditions whose day has passed.
       * @example 0
       */
      overdue: number;
      party: components['schemas']['CertifiedPartyDto'];
      places: components['schemas']['PlaceDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      renewalOpens: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      restorableUntil: string | null;
      /** @description KPI figures that somebody has to look at: what holds the certification up, and why. */
      review: components['schemas']['ReviewSummaryDto'] | null;
      /** @example service-excellence-5p-1 */
      scheme: string;
      /**
       * Format: date
       * @description Day of the latest step.
       * @example 2026-03-31
       */
      since: string;
      /** @description Assessments that were reopened or changed since something was submitted or decided on them. */
      stale: components['schemas']['StaleDto'] | null;
      /**
       * @description As it is today.
       * @example certified
       * @enum {string}
       */
      state:
        | 'applied'
        | 'readiness'
        | 'baseline'
        | 'remediation'
        | 'certificationAssessment'
        | 'decision'
        | 'refused'
        | 'appealed'
        | 'certified'
        | 'surveillance'
        | 'recertification'
        | 'renewalDecision'
        | 'renewalAppealed'
        | 'suspended'
        | 'suspensionAppealed'
        | 'expired'
        | 'lapsed'
        | 'withdrawn'
        | 'transferred';
      /**
       * @description Of the scheme.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description What dates bring about if nobody acts before. */
      upcoming: components['schemas']['UpcomingDto'] | null;
      /** Format: date-time */
      updatedAt: string;
      /** @example 3 */
      version: number;
    };
    CertificationSummaryPageDto: {
      items: components['schemas']['CertificationSummaryDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    CertifiedPartyDto: {
      /** Format: uuid */
      id: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    ChangedDependencyDto: {
      /**
       * @example finishToStart
       * @enum {string}
       */
      kind: 'finishToStart' | 'startToStart' | 'finishToFinish' | 'startToFinish';
      /**
       * @description Working days in between.
       * @example 0
       */
      lagDays: number;
      /**
       * @description The work item that it waits for.
       * @example service-excellence-5p/calibration/sessions
       */
      on: string;
    };
    ChangedEffortDto: {
      /** @example 10 */
      high: number;
      /** @example 6 */
      likely: number;
      /**
       * @description Whole person-days.
       * @example 4
       */
      low: number;
    };
    ChangePasswordDto: {
      /** @description The present password and, if set up, the second factor. */
      confirmation: components['schemas']['ConfirmationDto'];
      /** Format: password */
      newPassword: string;
    };
    ChangeRefusalDto: {
      /** @example unknown-workstream */
      code: string;
      /** @example Did you mean "fw/survey"? */
      hint: string;
      /** @example The plan has no workstream "fw/surveys". */
      message: string;
    };
    ChannelComparisonDto: {
      /** @description Null: all channels together. */
      channel: string | null;
      leftOut: components['schemas']['LeftOutUnitDto'][];
      /**
       * @description The month that most units end with.
       * @example 2026-01
       */
      month: string;
      /** @description Null where fewer than three units tell the cases behind their figure. */
      statistics: components['schemas']['UnitStatisticsDto'] | null;
      /** @description That all of them have. */
      target: components['schemas']['FigureDto'] | null;
      /** @description The upper end, where the target is a range. */
      targetTo: components['schemas']['FigureDto'] | null;
      units: components['schemas']['ComparedUnitDto'][];
    };
    CheckDto: {
      /** @description Of the data that it prints; the report prints it, too. */
      dataSha256: string;
      /** @description Of the file. */
      fileSha256: string;
      /**
       * @description For whom it was issued.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      holder:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: date-time */
      issuedAt: string;
      /** @enum {string} */
      kind: 'gapReport' | 'workstreamPlan' | 'jointPlan';
      /** @example TLK-2026-014/2-GAP-en */
      number: string;
      /** Format: date-time */
      revokedAt: string | null;
      /**
       * @description superseded: another report replaces it. revoked: it is not to be relied on any more.
       * @enum {string}
       */
      state: 'valid' | 'superseded' | 'revoked';
      /** Format: date-time */
      supersededAt: string | null;
      /** @description Number of the report that replaces it. */
      supersededBy: string | null;
    };
    CheckedScopeDto: {
      /** @description Sites × programmes: a programme counts once for each site. */
      places: number;
      sites: number;
    };
    CheckedSiteDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description That are covered at this site. */
      programmes: (
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          }
      )[];
    };
    CommonBlockerDto: {
      /** @example critical-requirements */
      gate: string;
      /** @example knockOut */
      kind: string;
      parties: components['schemas']['PortfolioCountedDto'];
      refs: components['schemas']['PortfolioBlockingRefDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CommonMissDto: {
      critical: boolean;
      parties: components['schemas']['PortfolioCountedDto'];
      /** @example PEO-03 */
      ref: string;
      /**
       * @description The worst of its places.
       * @enum {string}
       */
      severity: 'critical' | 'high' | 'medium' | 'low';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      units: components['schemas']['PortfolioCountedDto'];
    };
    ComparedUnitDto: {
      /** @enum {string} */
      party: 'client' | 'own' | 'vendor';
      /**
       * @description Ref of a unit, or `entity`.
       * @example JKT-V
       */
      unit: string;
      value: components['schemas']['FigureDto'];
    };
    ComparisonDto: {
      /** @description The assessment compared with. */
      before: components['schemas']['ResultBasisDto'];
      entity: components['schemas']['VerdictChangeDto'];
      /** @description In the order of the framework. */
      gaps: components['schemas']['GapChangeDto'][];
      /** @description All nodes, parents before children. */
      nodes: components['schemas']['NodeChangeDto'][];
      /** @description The assessment asked for. */
      now: components['schemas']['ResultBasisDto'];
      /** @description Units that are in both. */
      units: components['schemas']['UnitChangeDto'][];
    };
    CompletedResultDto: {
      /**
       * @description Share assessed of what applies, 0 to 1.
       * @example 0.983871
       */
      coverage: string;
      /**
       * @description Null below the lowest, or undetermined.
       * @example silver
       */
      level: string | null;
      /** @description Whether coverage suffices to speak of a level. */
      levelDetermined: boolean;
      /**
       * @description 0 to 1, after caps; null: nothing rated.
       * @example 0.715400
       */
      score: string | null;
      /** Format: uuid */
      snapshotId: string;
    };
    CompletionDto: {
      /**
       * @description From your authenticator app, where the second factor is set up.
       * @example 492039
       */
      code?: string;
      /**
       * @description Of a certification: what your signature says. Other assessments need no body.
       * @enum {string}
       */
      meaning?: 'completedCertification';
      /**
       * Format: password
       * @description Your password. People who sign in elsewhere have none and give the code only.
       */
      password?: string;
    };
    ConditionDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      due: string;
      /** @description What shows that it is met. */
      evidence?: string | null;
      /** @example pairedEvidence */
      id: string;
      /**
       * Format: uuid
       * @description Who found it met.
       */
      metBy?: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      metOn: string | null;
    };
    ConfirmationDto: {
      /**
       * @description Needed by everybody who has a second factor.
       * @example 492039
       */
      code?: string;
      /**
       * Format: password
       * @description Needed by everybody who has one.
       */
      password?: string;
    };
    ContactCountsDto: {
      /** @description With the error, dissatisfied. */
      exposedWith: number;
      /** @description With the error, not dissatisfied. */
      exposedWithout: number;
      /** @description Without the error, dissatisfied. */
      unexposedWith: number;
      /** @description Without the error, not dissatisfied. */
      unexposedWithout: number;
    };
    ContactReasonDto: {
      /** @enum {string} */
      cause: 'agent' | 'policy' | 'process' | 'product' | 'technology' | 'supplier' | 'customer' | 'place';
      /** @example 231 */
      count: number;
      /** @description The front line can resolve it within its authority. */
      frontLine: boolean;
      /**
       * @description Names the reason in every wave.
       * @example card-delivery
       */
      key?: string;
      /** @example operations */
      ownerFunction: string;
      /** @example Card not delivered */
      reason:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      requirements?: string[];
    };
    ContactReasonsDto: {
      period: components['schemas']['PeriodDto'];
      reasons: components['schemas']['ContactReasonDto'][];
      /** @example 1,200 calls, drawn at random */
      sample?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example Why customers call */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    ContactReasonsResultDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description Null where nothing was counted. */
      contactReasons: components['schemas']['ReasonsDto'] | null;
      /** @description What changes are measured against. */
      previous: components['schemas']['ResultBasisDto'] | null;
    };
    CopyRasicMatrixDto: {
      /**
       * @example [
       *       "JKT-V",
       *       "BDG-V"
       *     ]
       */
      units: string[];
    };
    CountOfDto: {
      /** @example 412 */
      count: number;
      /** @example 1200 */
      of: number;
    };
    CoverageDto: {
      /**
       * @description Requirements that apply.
       * @example 60
       */
      applicable: number;
      /**
       * @description Requirements rated completely.
       * @example 47
       */
      assessed: number;
      share: components['schemas']['FigureDto'];
    };
    CreateAccessTokenDto: {
      /** @description Your own password and, if set up, your second factor. */
      confirmation: components['schemas']['ConfirmationDto'];
      /**
       * Format: date-time
       * @description At most 366 days from now.
       * @example 2027-01-31T00:00:00Z
       */
      expiresAt: string;
      /** @example Nightly export */
      name: string;
      /** @description Never more than your own rights. */
      scopes: ('read' | 'write' | 'administer' | 'calendar')[];
    };
    CreateActionDto: {
      /**
       * Format: date
       * @description By when it is implemented. Left out: the finding's date, or in 90 days.
       * @example 2026-03-31
       */
      due?: string;
      /**
       * @description Left out: the finding's.
       * @example quality
       */
      ownerFunction?: string;
      /**
       * Format: uuid
       * @description Who answers it. Left out: the party that alone runs the units of the finding. Null: nobody outside the team.
       */
      partyId?: string | null;
    };
    CreateActionPlanDto: {
      /**
       * Format: uuid
       * @description Left out: of all assessments.
       */
      assessmentId?: string | null;
      /** Format: uuid */
      engagementId: string;
      /**
       * @description pdf: to read and to sign. json: the figures that the PDF prints.
       * @default pdf
       * @example pdf
       * @enum {string}
       */
      format: 'pdf' | 'json';
      /**
       * @description Default: the engagement's language.
       * @example en
       * @enum {string}
       */
      language?: 'en' | 'id' | 'zh';
      /**
       * Format: uuid
       * @description Who answers them. Left out: all; for who sees the actions of a single party only: that one.
       */
      partyId?: string | null;
    };
    CreateAssessmentDto: {
      /** @example Ayu Lestari */
      approver?: string | null;
      /** @example Ayu Lestari */
      author?: string | null;
      /**
       * @description Unique in the engagement; default: the keys of engagement and assessment, in capitals.
       * @example TEL-2026-OSP-1
       */
      documentNumber?: string;
      /** Format: uuid */
      engagementId: string;
      /**
       * @description Key and version of a framework of the workspace. Can not be changed later.
       * @example service-excellence-5p@1.0.0
       */
      frameworkId: string;
      /**
       * @description Unique in the engagement.
       * @example baseline-osp
       */
      key: string;
      /** @enum {string} */
      kind: 'baseline' | 'progress' | 'certification' | 'surveillance';
      period: components['schemas']['PeriodDto'];
      /**
       * Format: date
       * @description Default: the start of the engagement's plan.
       * @example 2026-03-31
       */
      planStart?: string | null;
      /**
       * Format: uuid
       * @description The one before it, to compare with: of the same engagement and framework version.
       */
      previousId?: string | null;
      /**
       * Format: date
       * @description Not before the period ends; default: its last day.
       * @example 2026-03-31
       */
      reportDate?: string;
      /**
       * @description Where results are rated from: the KPI evidence of the engagement, where an answer that overrules it gives its reason in the note; or answers only. Default of a new one: evidence.
       * @enum {string}
       */
      resultRatings?: 'evidence' | 'stated';
      /** @example Ayu Lestari */
      reviewer?: string | null;
      /**
       * @description A gap on at least this percent of the units is systemic; null: 50.
       * @example 87.5
       */
      systemicShare?: string | null;
      /**
       * @description Percent that every requirement is measured against; null: the framework's.
       * @example 87.5
       */
      target?: string | null;
      /** @example Baseline of the operation */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Refs of the units that it covers; default: all units of the engagement.
       * @example [
       *       "JKT-V",
       *       "BDG-V"
       *     ]
       */
      units?: string[];
      /**
       * @description Those of a wave share a plan; default: the kind.
       * @example baseline
       */
      wave?: string;
    };
    CreateBusinessReviewDto: {
      /** Format: uuid */
      engagementId: string;
      /**
       * @description pdf: to read and to sign. json: the figures that the PDF prints.
       * @default pdf
       * @example pdf
       * @enum {string}
       */
      format: 'pdf' | 'json';
      /**
       * @description Default: the engagement's language.
       * @example en
       * @enum {string}
       */
      language?: 'en' | 'id' | 'zh';
    };
    CreateCertificationDto: {
      /** Format: uuid */
      engagementId: string;
      /**
       * Format: uuid
       * @description Who is to be certified.
       */
      partyId: string;
      /** @description Left out: all programmes that the party runs at sites of the engagement. */
      places?: components['schemas']['PlaceToNameDto'][];
      /** @example service-excellence-5p-1 */
      scheme: string;
    };
    CreateDecisionDto: {
      /**
       * Format: date
       * @description Default: today, once it is done or rejected.
       * @example 2026-03-31
       */
      closedOn?: string | null;
      /**
       * Format: date
       * @description Default: today, once it is decided.
       * @example 2026-03-31
       */
      decidedOn?: string | null;
      /**
       * @description What was decided.
       * @example Agents waive up to 30 pounds.
       */
      decision:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: date
       * @description By when it is carried out; needed once it is decided.
       * @example 2026-03-31
       */
      due?: string | null;
      /**
       * @description How it stands.
       * @example Budget agreed
       */
      note?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description A person's name.
       * @example H. Ashdown
       */
      owner?: string | null;
      /**
       * @description Who answers for it.
       * @example executive
       */
      ownerFunction: string;
      /**
       * Format: date
       * @description When it came before the forum. Default: today.
       * @example 2026-03-31
       */
      raisedOn?: string;
      /**
       * @description Key of the contact reason that it is to remove.
       * @example fee-not-waived
       */
      reason?: string | null;
      /**
       * @default proposed
       * @example proposed
       * @enum {string}
       */
      status: 'proposed' | 'decided' | 'inProgress' | 'done' | 'rejected';
      /** @example Front-line waiver limit */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CreateEngagementDto: {
      /** @example #1F4E79 */
      accent?: string | null;
      /** @description Facts that the reader needs, a sentence each. */
      background?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )[]
        | null;
      /**
       * @example {
       *       "en": "Confidential",
       *       "id": "Rahasia",
       *       "zh": "机密"
       *     }
       */
      classification?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description As reports print it; default: the party's name.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      clientName?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: uuid
       * @description The party that the work is done for.
       */
      clientPartyId: string;
      /** @example Tolok Advisory */
      consultancy:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example USD */
      currency?: string | null;
      /** @description Who gets the reports. */
      distribution?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )[]
        | null;
      /**
       * @description Unique in the workspace.
       * @example telecom-2026
       */
      key: string;
      /**
       * @description Of reports, unless they ask for another.
       * @default en
       * @enum {string}
       */
      language: 'en' | 'id' | 'zh';
      period: components['schemas']['PeriodDto'];
      /** @description Limits that all plans of it share. */
      plan?: components['schemas']['PlanLimitsDto'] | null;
      /** @example Baseline before the vendor change. */
      purpose?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Reports say that names and ratings are samples.
       * @default false
       */
      sampleData: boolean;
      /** @example Retail banking */
      sector?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      team?: components['schemas']['TeamMemberDto'][] | null;
      /** @example Baseline of own and vendor sites */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CreateEvidenceDto: {
      /**
       * Format: date
       * @description The day that the evidence speaks of, whenever it was uploaded.
       * @example 2026-03-31
       */
      effectiveDate: string;
      /**
       * @example document
       * @enum {string}
       */
      kind: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
      /** @description The days that a sample or a report covers. */
      period?: components['schemas']['PeriodDto'] | null;
      /**
       * @description Unique in the assessment. Left out: the next free one of the form E-07.
       * @example E-07
       */
      ref?: string;
      /**
       * @description Refs of the requirements that it bears on.
       * @default []
       * @example [
       *       "QUA-02"
       *     ]
       */
      requirements: string[];
      /**
       * @description Whether it holds confidential or personal data.
       * @default normal
       * @enum {string}
       */
      sensitivity: 'normal' | 'confidential' | 'personal';
      /**
       * @description Where it comes from.
       * @example Quality manager, Jakarta site
       */
      source?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Calibration minutes, March 2026 */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    CreateFindingDto: {
      /**
       * @description Why.
       * @example Nobody stands in for the quality manager.
       */
      cause?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was found.
       * @example Two of the last six months have no calibration minutes.
       */
      condition:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What follows from it.
       * @example Evaluators drift apart and scores can not be compared.
       */
      consequence?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * Format: date
       * @description When it should be closed.
       * @example 2026-03-31
       */
      due?: string | null;
      /**
       * @description Refs of the evidence that it rests on, in the order in which it is shown.
       * @default []
       * @example [
       *       "E-01"
       *     ]
       */
      evidence: string[];
      /**
       * @example major
       * @enum {string}
       */
      grade: 'strength' | 'major' | 'minor' | 'opportunity';
      /**
       * @description Who has to act; the requirement's owner function unless given.
       * @example quality
       */
      ownerFunction?: string | null;
      /**
       * @description What to do.
       * @example Name a deputy, and report months without calibration.
       */
      recommendation?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Unique in the assessment. Left out: the next free one of the form F-03.
       * @example F-03
       */
      ref?: string;
      /**
       * @description Ref of the requirement: the criterion.
       * @example QUA-02
       */
      requirement: string;
      /** @example Calibration is not held every month */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Refs of the units, in the order in which they are shown; empty: the whole entity.
       * @default []
       * @example [
       *       "jkt-voice"
       *     ]
       */
      units: string[];
    };
    CreateGrantDto: {
      /**
       * Format: date-time
       * @description Of auditors always, at most 366 days ahead.
       */
      expiresAt?: string | null;
      /** Format: uuid */
      personId: string;
      /**
       * @description Never more than the person is in the workspace.
       * @enum {string}
       */
      role: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      scope: components['schemas']['NewGrantScopeDto'];
    };
    CreateKpiDefinitionDto: {
      /**
       * @description Which side is the better one. band: neither; too high and too low are both wrong, and the target is a range.
       * @example higher
       * @enum {string}
       */
      direction: 'higher' | 'lower' | 'band';
      /** @example Callbacks made in time ÷ callbacks promised. */
      formula:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Unlike those of the catalogue and of frameworks.
       * @example callbacks-kept
       */
      key: string;
      /**
       * @description What it counts: a share of cases, a score, a mean of cases, or an amount.
       * @example proportion
       * @enum {string}
       */
      kind: 'proportion' | 'score' | 'mean' | 'amount';
      /**
       * @description Fewest cases in a month that a figure should rest on; null: any.
       * @example 30
       */
      minimumSample?: number | null;
      /** @example Callbacks kept */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example percent
       * @enum {string}
       */
      unit:
        | 'percent'
        | 'points'
        | 'seconds'
        | 'minutes'
        | 'hours'
        | 'days'
        | 'perThousand'
        | 'currency'
        | 'count'
        | 'ratio';
    };
    CreateKpiTargetDto: {
      /**
       * @description What others reach, in the unit of the KPI.
       * @example 88.5
       */
      benchmark?: string | null;
      /**
       * @description Empty: every channel.
       * @default
       * @example voice
       */
      channel: string;
      /** @example aht */
      kpi: string;
      /**
       * @description Where target and benchmark come from.
       * @example Contract of January 2026, annex 2
       */
      source?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description In the unit of the KPI; the lower end where it is a range.
       * @example 85
       */
      target?: string | null;
      /**
       * @description The upper end of a range, in the unit of the KPI. KPIs of the direction `band` can be too high and too low: they need both ends, which belong to the range. The others have one target and no upper end.
       * @example null
       */
      targetTo?: string | null;
      /**
       * @description Ref; null: every unit, and the whole.
       * @example JKT-V
       */
      unit?: string | null;
    };
    CreatePartyDto: {
      /**
       * @description A client, an own operation of it, or a vendor.
       * @example vendor
       * @enum {string}
       */
      kind: 'client' | 'own' | 'vendor';
      /** @example Pelandra Global Care */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Short reference, unique in the workspace.
       * @example PELA
       */
      ref: string;
    };
    CreatePersonDto: {
      /** @description Your own password and, if set up, your second factor. */
      confirmation: components['schemas']['ConfirmationDto'];
      /**
       * Format: email
       * @description Unique in the workspace; kept in small letters. No mail is sent.
       * @example maya.hartono@example.com
       */
      email: string;
      /** @example Maya Hartono */
      name: string;
      /**
       * @example assessor
       * @enum {string}
       */
      role: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
    };
    CreateProgrammeDto: {
      /**
       * @description Null: not said.
       * @example voice
       * @enum {string|null}
       */
      channel?:
        'voice' | 'chat' | 'messaging' | 'email' | 'social' | 'letter' | 'faceToFace' | 'backOffice' | 'mixed' | null;
      /**
       * @description Null: not said.
       * @example {
       *       "en": "Credit cards",
       *       "id": "Kartu kredit",
       *       "zh": "信用卡"
       *     }
       */
      lineOfBusiness?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Card services, voice */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Short reference, unique in the workspace.
       * @example CARD-VOICE
       */
      ref: string;
    };
    CreateRasicMatrixDto: {
      /**
       * Format: uuid
       * @description Its rows are the work items of the plan of this assessment, now and whenever the plan changes.
       */
      assessmentId?: string | null;
      ownProfile?: components['schemas']['OwnRasicProfileDto'];
      /**
       * @description Key of a convention.
       * @example rasic-r1
       */
      profile?: string;
      /** @example Quality monitoring */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Ref; null: for the whole.
       * @example JKT-V
       */
      unit?: string | null;
    };
    CreateReportDto: {
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description pdf: to read and to sign. json: the figures that the PDF prints.
       * @default pdf
       * @example pdf
       * @enum {string}
       */
      format: 'pdf' | 'json';
      /**
       * @description gapReport: the findings of one assessment. workstreamPlan: its part of the plan. jointPlan: the whole plan of a wave of two or more assessments. forumPack: two pages for the weekly forum, as of today; it is not issued. rasicMatrix: a matrix to hang up, to approve and to hand out by role; it is not issued. Corrective action plans have a route of their own.
       * @example rasicMatrix
       * @enum {string}
       */
      kind: 'gapReport' | 'workstreamPlan' | 'jointPlan' | 'forumPack' | 'rasicMatrix';
      /**
       * @description Default: the engagement's language.
       * @example en
       * @enum {string}
       */
      language?: 'en' | 'id' | 'zh';
      /**
       * Format: uuid
       * @description Of a rasicMatrix: the matrix, of the engagement of the assessment.
       */
      matrixId?: string;
      /**
       * @description Of the pages with a matrix, in a rasicMatrix or a plan; all others are A4. Default: a4.
       * @example a3
       * @enum {string}
       */
      paper?: 'a4' | 'a3';
    };
    CreateSiteDto: {
      /**
       * @description City and country, as reports show them. Null: not said.
       * @example {
       *       "en": "Jakarta, Indonesia",
       *       "zh": "印度尼西亚雅加达"
       *     }
       */
      location?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Jakarta centre */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: uuid
       * @description Who operates here.
       */
      partyId: string;
      /**
       * @description Short reference, unique in the workspace.
       * @example JKT
       */
      ref: string;
    };
    CreateUnitDto: {
      /** @example Jakarta, voice */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      programmeId?: string | null;
      /**
       * @description Unique in the engagement; not "entity".
       * @example JKT-V
       */
      ref: string;
      /** Format: uuid */
      siteId: string;
      /**
       * @description Contact volume or head count; counts where the framework weighs units.
       * @default 1
       * @example 420
       */
      weight: number;
    };
    CreateVendorScorecardDto: {
      /** Format: uuid */
      engagementId: string;
      /**
       * @description pdf: to read and to sign. json: the figures that the PDF prints.
       * @default pdf
       * @example pdf
       * @enum {string}
       */
      format: 'pdf' | 'json';
      /**
       * @description Default: the engagement's language.
       * @example en
       * @enum {string}
       */
      language?: 'en' | 'id' | 'zh';
      /**
       * Format: uuid
       * @description Whose page it is.
       */
      partyId: string;
    };
    CreateWebhookDto: {
      /** @example Ticket system of the client */
      description?: string | null;
      /**
       * @description What it is told. corrective_action.due_soon: 14 and 3 days before a date; due: on the day; overdue: once it has passed. Dates are days of UTC: when it has to be implemented, later when its effectiveness is checked. certificate.expiring: 90, 30, 14 and 3 days before its last day; certification.due_soon, due and overdue: surveillances, nonconformities, conditions and other dates of certifications, in the same stages as corrective actions.
       * @example [
       *       "corrective_action.due_soon"
       *     ]
       */
      events: (
        | 'corrective_action.opened'
        | 'corrective_action.planned'
        | 'corrective_action.replanned'
        | 'corrective_action.implemented'
        | 'corrective_action.rejected'
        | 'corrective_action.verified'
        | 'corrective_action.rescheduled'
        | 'corrective_action.closed'
        | 'corrective_action.reopened'
        | 'corrective_action.due_soon'
        | 'corrective_action.due'
        | 'corrective_action.overdue'
        | 'forum_decision.overdue'
        | 'certificate.issued'
        | 'certificate.suspended'
        | 'certificate.reinstated'
        | 'certificate.withdrawn'
        | 'certificate.expired'
        | 'certificate.expiring'
        | 'certification.review_raised'
        | 'certification.review_ended'
        | 'certification.due_soon'
        | 'certification.due'
        | 'certification.overdue'
      )[];
      /**
       * Format: uri
       * @description https, on the public internet unless TOLOK_WEBHOOK_ALLOW names the host; port 443, or from 1024 on.
       * @example https://tickets.example.com/hooks/tolok
       */
      url: string;
    };
    CriticalErrorDto: {
      /**
       * @description To whom it does harm.
       * @enum {string}
       */
      class: 'customer' | 'business' | 'compliance';
      /** @example wrong-information */
      key: string;
      /** @example Wrong information */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    DecisionConcernDto: {
      /**
       * @example forum/owner-in-contact-centre
       * @enum {string}
       */
      code: 'forum/owner-in-contact-centre';
      /**
       * @description Who could own it instead.
       * @example executive
       */
      proposal: string | null;
    };
    DecisionDataDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      closedOn: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      decidedOn: string | null;
      /**
       * @description What was decided.
       * @example Agents waive up to 30 pounds.
       */
      decision:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: date
       * @example 2026-03-31
       */
      due: string | null;
      /**
       * @description How it stands.
       * @example Budget agreed
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description A person's name.
       * @example H. Ashdown
       */
      owner: string | null;
      /**
       * @description Who answers for it.
       * @example executive
       */
      ownerFunction: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      raisedOn: string;
      /**
       * @description Key of the contact reason that it is to remove.
       * @example fee-not-waived
       */
      reason: string | null;
      /**
       * @example proposed
       * @enum {string}
       */
      status: 'proposed' | 'decided' | 'inProgress' | 'done' | 'rejected';
      /** @example Front-line waiver limit */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    DecisionDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      closedOn: string | null;
      /** @description The contact centre is to remove a cause that lies outside it: a warning with a proposal. */
      concern: components['schemas']['DecisionConcernDto'] | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Null: nothing is due.
       * @example 0
       */
      daysLate: number | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      decidedOn: string | null;
      /**
       * @description What was decided.
       * @example Agents waive up to 30 pounds.
       */
      decision:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: date
       * @example 2026-03-31
       */
      due: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description How it stands.
       * @example Budget agreed
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description A person's name.
       * @example H. Ashdown
       */
      owner: string | null;
      /**
       * @description Who answers for it.
       * @example executive
       */
      ownerFunction: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      raisedOn: string;
      /**
       * @description Key of the contact reason that it is to remove.
       * @example fee-not-waived
       */
      reason: string | null;
      /** @example D-01 */
      ref: string;
      /**
       * @description Today, from status and dates.
       * @example proposed
       * @enum {string}
       */
      state: 'overdue' | 'inProgress' | 'decided' | 'proposed' | 'done' | 'rejected';
      /**
       * @example proposed
       * @enum {string}
       */
      status: 'proposed' | 'decided' | 'inProgress' | 'done' | 'rejected';
      /** @example Front-line waiver limit */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: date-time */
      updatedAt: string;
      /** @example 1 */
      version: number;
    };
    DecisionEventDto: {
      /** Format: date-time */
      at: string;
      /**
       * @description Name of who told it.
       * @example Sri Wahyuni
       */
      by: string | null;
      told: components['schemas']['DecisionDataDto'];
      /** @example 1 */
      version: number;
    };
    DecisionHistoryDto: {
      /** @description The latest first. What a case file brought in has none. */
      items: components['schemas']['DecisionEventDto'][];
    };
    DecisionPageDto: {
      items: components['schemas']['DecisionDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    DeclarationDto: {
      /**
       * Format: date
       * @description Last day on which it counts.
       * @example 2026-03-31
       */
      holdsUntil: string;
      /** Format: uuid */
      id: string;
      interests: components['schemas']['InterestDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      on: string;
      person: components['schemas']['PersonOfCertificationDto'];
    };
    DeclarationPageDto: {
      items: components['schemas']['DeclarationDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    DeclareInterestsDto: {
      /** @description Empty: you have none. */
      interests: components['schemas']['WrittenInterestDto'][];
    };
    DelayDto: {
      /**
       * @description Working days.
       * @example 7
       */
      days: number;
      /**
       * Format: date
       * @description Last working day before it starts.
       * @example 2026-03-31
       */
      endDate: string;
      /** @description Work items that have the people meanwhile, by first day. */
      heldBy: components['schemas']['HeldByDto'][];
      /**
       * @description The function that has too few people free.
       * @example operations
       */
      ownerFunction: string;
      /**
       * @description People of the function.
       * @example 2
       */
      people: number;
      /**
       * Format: date
       * @description First day that dependencies allow.
       * @example 2026-03-31
       */
      startDate: string;
    };
    DeliveryDto: {
      /** @example 1 */
      attempts: number;
      /** @description The bytes that are sent, as text. */
      body: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description As the receiver sees it in webhook-id: the same however often it is sent.
       */
      eventId: string;
      /**
       * @example null
       * @enum {string|null}
       */
      fault:
        | 'refused'
        | 'redirected'
        | 'timeout'
        | 'notResolved'
        | 'notReachable'
        | 'localAddress'
        | 'tls'
        | 'interrupted'
        | 'secret'
        | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description What went wrong, in words.
       * @example null
       */
      message: string | null;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /**
       * @description queued: not tried yet. failed: will be tried again. dead: given up after five attempts.
       * @example delivered
       * @enum {string}
       */
      state: 'queued' | 'failed' | 'delivered' | 'dead';
      /**
       * @description Of the last answer.
       * @example 200
       */
      statusCode: number | null;
      /**
       * @example corrective_action.overdue
       * @enum {string}
       */
      type:
        | 'corrective_action.opened'
        | 'corrective_action.planned'
        | 'corrective_action.replanned'
        | 'corrective_action.implemented'
        | 'corrective_action.rejected'
        | 'corrective_action.verified'
        | 'corrective_action.rescheduled'
        | 'corrective_action.closed'
        | 'corrective_action.reopened'
        | 'corrective_action.due_soon'
        | 'corrective_action.due'
        | 'corrective_action.overdue'
        | 'forum_decision.overdue'
        | 'certificate.issued'
        | 'certificate.suspended'
        | 'certificate.reinstated'
        | 'certificate.withdrawn'
        | 'certificate.expired'
        | 'certificate.expiring'
        | 'certification.review_raised'
        | 'certification.review_ended'
        | 'certification.due_soon'
        | 'certification.due'
        | 'certification.overdue'
        | 'webhook.test';
      /** Format: uuid */
      webhookId: string;
    };
    DeliveryPageDto: {
      items: components['schemas']['DeliveryDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    DemoSignInDto: {
      /**
       * @description `secondLead` is there for what needs a second person.
       * @enum {string}
       */
      role: 'owner' | 'lead' | 'secondLead' | 'assessor' | 'auditor' | 'vendorManager';
    };
    DependencyDto: {
      /**
       * @description Which end of the other work item comes first, and which end of this one waits for it.
       * @enum {string}
       */
      kind: 'finishToStart' | 'startToStart' | 'finishToFinish' | 'startToFinish';
      /**
       * @description Working days in between; negative: both overlap so long.
       * @example 0
       */
      lagDays: number;
      /**
       * @description Id of a work item.
       * @example service-excellence-5p/front-line-authority/limits
       */
      on: string;
    };
    DeviationDto: {
      /** @description Items that belong elsewhere and were put here. */
      added: number;
      /** @example error */
      category: string;
      /** @description Items that belong here and were put elsewhere. */
      missed: number;
    };
    DisputedItemDto: {
      /**
       * @description Mean distance of two ratings.
       * @example 0.450000
       */
      disagreement: string;
      /** @example C-04 */
      ref: string;
    };
    DissatisfiedDto: {
      /** @example 100 */
      contacts: number;
      /** @example 45 */
      dissatisfied: number;
      interval: components['schemas']['IntervalDto'];
      /**
       * @description 0..1, with six decimals.
       * @example 0.450000
       */
      share: string;
    };
    DivergingOpinionDto: {
      /** @example Site management, Bandung */
      by:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example The interval is printed with the figure. */
      response?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example The sample of calls is too small. */
      statement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    DrawSampleDto: {
      /**
       * @description Needed where both a surveillance and a recertification could come.
       * @enum {string}
       */
      kind?: 'first' | 'surveillance' | 'recertification';
      /** @description Those of which there is something to say. */
      sites?: components['schemas']['SiteOfSampleDto'][];
    };
    DriftDto: {
      /** @description The one furthest off first. */
      raters: components['schemas']['JudgedRaterDto'][];
      /** @enum {string} */
      reference: 'consensus' | 'majority';
    };
    DriverContactsDto: {
      /**
       * @description Rows of the table.
       * @example 500
       */
      contacts: number;
      /** @example 105 */
      dissatisfied: number;
      /**
       * @description Rows of counts: the same unit, reason and errors.
       * @example 24
       */
      groups: number;
    };
    DriverModelDto: {
      /** @description Beside the other errors. */
      adjustedFor: ('unit' | 'reason')[] | null;
      /**
       * @description Why there is no regression.
       * @enum {string|null}
       */
      notFitted:
        'nothingToCompare' | 'tooManyTerms' | 'tooFewEvents' | 'collinear' | 'separated' | 'notConverged' | null;
      sentence: string;
      /** @description Contacts left aside: all that share an error, a unit or a reason with them gave the same answer. */
      setAside: number | null;
    };
    /** @description Monitored contacts whose customers were asked: which errors go with dissatisfaction. */
    DriversDto: {
      /** @description A row for the contacts that have the same errors, unit and reason. Left out: they are to come as a table (PUT …/drivers/contacts), and until then nothing is judged. */
      contacts?: components['schemas']['MonitoredContactsDto'][];
      errors: components['schemas']['CriticalErrorDto'][];
      period: components['schemas']['PeriodDto'];
      /** @example 500 calls, drawn at random */
      sample?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example Errors and dissatisfaction */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    DueCertificateDto: {
      /** Format: uuid */
      id: string;
      /** @example OSP-2026-00042-71 */
      number: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      on: string;
    };
    EarlierAnswerDto: {
      /** @enum {string} */
      kind: 'rated' | 'notApplicable';
      /**
       * @description Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).
       * @example {
       *       "approach": "4",
       *       "deployment": "3"
       *     }
       */
      ratings: {
        [key: string]: string | number;
      } | null;
      /**
       * @description Why it was not applicable.
       * @example {
       *       "en": "No cards are handled here.",
       *       "id": "Kartu tidak ditangani di sini.",
       *       "zh": "此处不处理银行卡业务。"
       *     }
       */
      reason:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description In the earlier version.
       * @example POL-01
       */
      requirement: string;
    };
    EffortDaysDto: {
      /** @example 5 */
      high: number;
      /** @example 3 */
      likely: number;
      /** @example 2 */
      low: number;
    };
    EffortDto: {
      /** @example 45 */
      high: number;
      /** @example 30 */
      likely: number;
      /**
       * @description Person-days.
       * @example 20
       */
      low: number;
    };
    EngagementDto: {
      /** @example #1F4E79 */
      accent: string | null;
      background: (
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          }
      )[];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      classification:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      clientName:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      clientPartyId: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      consultancy:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: date-time */
      createdAt: string;
      /** @example USD */
      currency: string | null;
      distribution: (
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          }
      )[];
      /** Format: uuid */
      id: string;
      /** @example telecom-2026 */
      key: string;
      /** @enum {string} */
      language: 'en' | 'id' | 'zh';
      period: components['schemas']['PeriodDto'];
      plan: components['schemas']['PlanLimitsDto'] | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      purpose:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      sampleData: boolean;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      sector:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      team: components['schemas']['TeamMemberDto'][];
      /** @example Baseline of own and vendor sites */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    EngagementPageDto: {
      items: components['schemas']['EngagementDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ErasePersonDto: {
      /** @description Your own password and, if set up, your second factor. */
      confirmation: components['schemas']['ConfirmationDto'];
      /**
       * Format: email
       * @description Of the person, typed again: erasing can not be undone.
       * @example maya.hartono@example.com
       */
      email: string;
      /**
       * @description Stands in the audit trail.
       * @example Asked for it on 2 March 2026.
       */
      reason: string;
    };
    EstimateDto: {
      /** @description 95 %. */
      interval: components['schemas']['IntervalDto'];
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      value: string;
    };
    EvidenceDto: {
      /** Format: uuid */
      assessmentId: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date
       * @description The day that the evidence speaks of, whenever it was uploaded.
       * @example 2026-03-31
       */
      effectiveDate: string;
      file: components['schemas']['EvidenceFileDto'] | null;
      /** Format: uuid */
      id: string;
      /**
       * @example document
       * @enum {string}
       */
      kind: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
      /** @description The days that a sample or a report covers. */
      period: components['schemas']['PeriodDto'] | null;
      /** @example E-07 */
      ref: string;
      /**
       * @description Refs of the requirements that it bears on.
       * @example [
       *       "QUA-02"
       *     ]
       */
      requirements: string[];
      /**
       * @description Whether it holds confidential or personal data.
       * @example normal
       * @enum {string}
       */
      sensitivity: 'normal' | 'confidential' | 'personal';
      /**
       * @description Where it comes from.
       * @example Quality manager, Jakarta site
       */
      source:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Calibration minutes, March 2026 */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    EvidenceFileDto: {
      /** @example calibration-minutes.pdf */
      name: string;
      /**
       * @description Of the bytes, in hex.
       * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
       */
      sha256: string;
      /**
       * @description Bytes.
       * @example 48213
       */
      size: number;
      /** @example application/pdf */
      type: string;
      /** Format: date-time */
      uploadedAt: string;
    };
    EvidencePageDto: {
      items: components['schemas']['EvidenceDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    FactDto: {
      /** @example Agents */
      label:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example Head count of 5 January */
      source:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example 1,240 */
      value:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    FigureDto: {
      /**
       * @description The same, rounded to six decimals.
       * @example 0.783333
       */
      decimal: string;
      /**
       * @description The exact figure as a fraction in lowest terms.
       * @example 47/60
       */
      exact: string;
    };
    FigureInputDto: {
      /**
       * @description Walk on here; null at the end.
       * @example node/policies
       */
      figure: string | null;
      /**
       * @description Of a loss that is divided: the part asked for.
       * @example false
       */
      isThis: boolean;
      /** @example Policies */
      label: string;
      /** @example null */
      stage: number | null;
      /**
       * @description Counted; countedAsZero: open, and the framework counts that as zero; satisfied, unsatisfied: what has no figure, in stages; countedAndCaps, caps: limits; whole: what is divided; passes, blocks, open: of gates and levels; basis: what it was derived from, no part of the sum; binds, holds: of a start, the dependency that allows no earlier one, and who has the people that it waits for.
       * @enum {string}
       */
      use:
        | 'counted'
        | 'countedAsZero'
        | 'satisfied'
        | 'unsatisfied'
        | 'countedAndCaps'
        | 'caps'
        | 'whole'
        | 'passes'
        | 'blocks'
        | 'open'
        | 'basis'
        | 'binds'
        | 'holds';
      value: components['schemas']['FigureValueDto'];
      /** @example 3 */
      weight: number | null;
    };
    FigureLeftOutDto: {
      /** @enum {string} */
      code:
        | 'notApplicable'
        | 'notAssessed'
        | 'noWeight'
        | 'notRated'
        | 'incomplete'
        | 'gateHolds'
        | 'capNotReached'
        | 'atTarget'
        | 'leavesRoom';
      /** @example unit/JKT-V/requirement/POL-07 */
      figure: string | null;
      /** @example POL-07 Social media */
      label: string;
      /** @example Not applicable: no social media at this site. */
      reason: string;
    };
    FigureRangeDto: {
      high: components['schemas']['FigureDto'];
      low: components['schemas']['FigureDto'];
    };
    FigureRuleDto: {
      /**
       * @description Dimension that limits the others.
       * @example null
       */
      dimension: string | null;
      /**
       * @description Name of the rule. Applied to the inputs that count, it gives the value again.
       * @example weightedMean
       */
      name: string;
      /** @example The lowest figure that counts. */
      sentence: string;
      /**
       * @description Threshold of the rule, if it has one.
       * @example {
       *       "exact": "4/5",
       *       "decimal": "0.800000"
       *     }
       */
      threshold:
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | number
          )
        | null;
      /**
       * @description Of a part of a loss: the rule of the group that is divided.
       * @example null
       */
      within: string | null;
    };
    FigureValueDto: {
      /** @example 0.783333 */
      decimal: string | null;
      /**
       * @description Null where there is no number.
       * @example 47/60
       */
      exact: string | null;
      /**
       * @example score
       * @enum {string}
       */
      kind: 'score' | 'points' | 'coverage' | 'count' | 'effort' | 'period' | 'level' | 'gate';
      /** @description Of an effort: person-days at best and at worst. */
      range?: components['schemas']['FigureRangeDto'];
      /**
       * @description As reports print it.
       * @example 78%
       */
      shown: string;
      /**
       * @description First day of a period, key of the level, outcome of the gate, or `notApplicable`, `notAssessed` in place of a score.
       * @example null
       */
      state: string | null;
    };
    FindingDto: {
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Why.
       * @example Nobody stands in for the quality manager.
       */
      cause:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was found.
       * @example Two of the last six months have no calibration minutes.
       */
      condition:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What follows from it.
       * @example Evaluators drift apart and scores can not be compared.
       */
      consequence:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date
       * @description When it should be closed.
       * @example 2026-03-31
       */
      due: string | null;
      /**
       * @description Refs of the evidence that it rests on, in the order in which it is shown.
       * @example [
       *       "E-01"
       *     ]
       */
      evidence: string[];
      /**
       * @example major
       * @enum {string}
       */
      grade: 'strength' | 'major' | 'minor' | 'opportunity';
      /** Format: uuid */
      id: string;
      /**
       * @description Who has to act; the requirement's owner function unless given.
       * @example quality
       */
      ownerFunction: string;
      /**
       * @description What to do.
       * @example Name a deputy, and report months without calibration.
       */
      recommendation:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example F-03 */
      ref: string;
      /**
       * @description Ref of the requirement: the criterion.
       * @example QUA-02
       */
      requirement: string;
      /** @example Calibration is not held every month */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Refs of the units, in the order in which they are shown; empty: the whole entity.
       * @example [
       *       "jkt-voice"
       *     ]
       */
      units: string[];
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    FindingPageDto: {
      items: components['schemas']['FindingDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ForecastDto: {
      months: components['schemas']['ForecastMonthDto'][];
    };
    ForecastMonthDto: {
      expiring: components['schemas']['DueCertificateDto'][];
      /** @example 2026-09 */
      month: string;
      /** @description Late ones stand in the first month. */
      surveillances: components['schemas']['DueCertificateDto'][];
    };
    ForumDto: {
      /** Format: uuid */
      assessmentId: string;
      /** @description Null where no contacts were counted. painAreas: the largest reasons with share, change in points and in relative terms, and refs of the decisions that stand on them. decisions: those known on the day, overdue first. progress: KPIs now against the baseline, with 95% intervals. As in forum-pack.json. */
      forum: {
        [key: string]: unknown;
      } | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: date
       * @example 2026-03-31
       */
      today: string;
    };
    FrameworkBasisDto: {
      /** @example service-excellence-5p@1.0.0 */
      id: string;
      /**
       * @description SHA-256 of the framework file, hex.
       * @example b7f4…
       */
      sha256: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    FrameworkGroupDto: {
      /** @description Empty where there are requirements. */
      groups: components['schemas']['FrameworkGroupDto'][];
      /** @example PEO */
      ref: string;
      /** @description Empty where there are groups. */
      requirements: components['schemas']['FrameworkRequirementDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      summary?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example 2 */
      weight: number;
    };
    FrameworkOverviewDto: {
      /** @description The most frequent first. */
      blockers: components['schemas']['CommonBlockerDto'][];
      /** @description Of each engagement: volumes of two clients do not add up. */
      concentration: components['schemas']['PortfolioConcentrationDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      framework:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example cx-operations-osp@1.0.0 */
      frameworkId: string;
      /** @description The highest first. */
      levels: components['schemas']['PortfolioLevelCountDto'][];
      /** @description The most often missed first. */
      missed: components['schemas']['CommonMissDto'][];
      /** @description Null unless there are units of both. */
      ownAgainstVendor: components['schemas']['PortfolioOwnAgainstVendorDto'] | null;
      parties: number;
      partiesAtRisk: number;
      sites: number;
      spread: components['schemas']['UnitSpreadDto'] | null;
      units: number;
    };
    FrameworkPreviewDto: {
      categories: components['schemas']['CategoryDto'][];
      /**
       * @description Requirements answered once for the whole entity.
       * @example 8
       */
      entityRequirements: number;
      /**
       * @description Key and version, as assessments would name it.
       * @example service-excellence-5p@1.0.0
       */
      id: string;
      /** @description The workspace has this version already: it would be refused. */
      isTaken: boolean;
      /** @example service-excellence-5p */
      key: string;
      /**
       * @description SHA-256 of the file, hex.
       * @example 0d4f6a1b7c2e9f3058d1c6b4a7e2f90c3b8d5e6f7a1c2b3d4e5f60718293a4b5
       */
      sha256: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      summary:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Requirements answered once per unit.
       * @example 54
       */
      unitRequirements: number;
      /** @example 1.0.0 */
      version: string;
    };
    FrameworkRequirementDto: {
      /**
       * @description Answered in each unit, or once for the whole entity.
       * @enum {string}
       */
      answeredPer: 'unit' | 'entity';
      critical: boolean;
      /** @description What is rated, each on its scale. */
      dimensions: components['schemas']['RatedDimensionDto'][];
      /**
       * @description Keys of KPIs that show whether it works.
       * @example [
       *       "csat",
       *       "aht"
       *     ]
       */
      kpis: string[];
      /** @enum {string} */
      notApplicable: 'allowed' | 'forbidden';
      /**
       * @description Key of an owner function.
       * @example operations
       */
      ownerFunction: string;
      /** @example PEO-02 */
      ref: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      statement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Its points, in a scheme of points.
       * @example 3
       */
      weight: number;
      /**
       * @description Key of the workstream that closes a gap.
       * @example verify-skills
       */
      workstream: string;
    };
    FrameworkSchemeDto: {
      /** @description Units into the entity. */
      acrossUnits: components['schemas']['RollUpRuleDto'];
      gates: components['schemas']['GateRuleDto'][];
      /** @description From the lowest to the highest. */
      levels: components['schemas']['LevelRuleDto'][];
      methods: components['schemas']['RatingMethodDto'][];
      /**
       * @description Below this coverage there is no verdict.
       * @example 0.800000
       */
      minimumCoverage: string;
      /**
       * @description What a requirement counts that nobody has rated.
       * @enum {string}
       */
      notAssessed: 'excluded' | 'zero';
      /** @description Categories into the score. */
      rollUp: components['schemas']['RollUpRuleDto'];
      /**
       * @description Requirements below it are gaps, unless an assessment sets its own target.
       * @example 0.800000
       */
      target: string;
    };
    FrameworkTreeDto: {
      dimensions: components['schemas']['TitledDto'][];
      /** @description The categories, in the order of the file. */
      groups: components['schemas']['FrameworkGroupDto'][];
      /** @example service-excellence-5p@1.0.0 */
      id: string;
      ownerFunctions: components['schemas']['TitledDto'][];
      scales: components['schemas']['ScaleDto'][];
    };
    FrameworkVersionDetailDto: {
      categories: components['schemas']['CategoryDto'][];
      /** Format: date-time */
      createdAt: string;
      /** @description What of a requirement is rated. */
      dimensions: components['schemas']['TitledDto'][];
      /**
       * @description Requirements answered once for the whole entity.
       * @example 8
       */
      entityRequirements: number;
      /** @description Conditions that a result has to pass. */
      gates: components['schemas']['TitledDto'][];
      /**
       * @description Key and version, as assessments name it.
       * @example service-excellence-5p@1.0.0
       */
      id: string;
      /** @example service-excellence-5p */
      key: string;
      /** @description Of the verdict, from the lowest to the highest. */
      levels: components['schemas']['TitledDto'][];
      /**
       * @description It came with the product, or the workspace loaded it.
       * @enum {string}
       */
      origin: 'builtIn' | 'own';
      scales: components['schemas']['TitledDto'][];
      /** @description How ratings become a score and a level. */
      scheme: components['schemas']['FrameworkSchemeDto'];
      /**
       * @description SHA-256 of the file, hex.
       * @example 0d4f6a1b7c2e9f3058d1c6b4a7e2f90c3b8d5e6f7a1c2b3d4e5f60718293a4b5
       */
      sha256: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      summary:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Requirements answered once per unit.
       * @example 54
       */
      unitRequirements: number;
      /**
       * @description Of the framework; it never changes.
       * @example 1.0.0
       */
      version: string;
    };
    FrameworkVersionDto: {
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Requirements answered once for the whole entity.
       * @example 8
       */
      entityRequirements: number;
      /**
       * @description Key and version, as assessments name it.
       * @example service-excellence-5p@1.0.0
       */
      id: string;
      /** @example service-excellence-5p */
      key: string;
      /**
       * @description It came with the product, or the workspace loaded it.
       * @enum {string}
       */
      origin: 'builtIn' | 'own';
      /**
       * @description SHA-256 of the file, hex.
       * @example 0d4f6a1b7c2e9f3058d1c6b4a7e2f90c3b8d5e6f7a1c2b3d4e5f60718293a4b5
       */
      sha256: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Requirements answered once per unit.
       * @example 54
       */
      unitRequirements: number;
      /**
       * @description Of the framework; it never changes.
       * @example 1.0.0
       */
      version: string;
    };
    FrameworkVersionPageDto: {
      items: components['schemas']['FrameworkVersionDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    FullTextDto: {
      /** @example A customer explains the problem a third time. */
      en: string;
      /** @example Pelanggan menjelaskan masalahnya untuk ketiga kali. */
      id: string;
      /** @example 顾客第三次解释同一个问题。 */
      zh: string;
    };
    FunctionLoadDto: {
      /**
       * @description People at the same time.
       * @example 2
       */
      capacity: number;
      /**
       * @description Likely person-days.
       * @example 64
       */
      effort: number;
      /** @example operations */
      ownerFunction: string;
      /** @description Most people at work on one day. */
      peak: components['schemas']['FigureDto'];
      /** @description Person-days in each week of five working days, from the first. */
      weekly: components['schemas']['FigureDto'][];
    };
    FunnelDto: {
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      centre: string;
      /**
       * @description φ: about 1 when chance explains the differences.
       * @example 0.873214
       */
      dispersion: string;
      limits: components['schemas']['FunnelLimitsDto'][];
      points: components['schemas']['FunnelPointDto'][];
      /**
       * @description What the limits were widened by.
       * @example 0.873214
       */
      widening: string;
    };
    FunnelLimitsDto: {
      /** @description 95 %. */
      inner: components['schemas']['IntervalDto'];
      /** @description 99.8 %. */
      outer: components['schemas']['IntervalDto'];
      /** @example 120 */
      size: number;
    };
    FunnelPointDto: {
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      share: string;
      /** @enum {string} */
      side: 'above' | 'below' | 'centre';
      /** @example 180 */
      size: number;
      /**
       * @description Ref of a unit, or `entity`.
       * @example JKT-V
       */
      unit: string;
      /** @enum {string} */
      zone: 'inside' | 'beyondInner' | 'beyondOuter';
    };
    GapChangeDto: {
      /** @description Now − before: negative is better. */
      change: components['schemas']['FigureDto'];
      lostBefore: components['schemas']['FigureDto'];
      lostNow: components['schemas']['FigureDto'];
      /**
       * @description Judged over the places that are rated at both times. Closed: at target now wherever it was below. Opened: a new gap. Improved and worsened: below target at both times, rated higher or lower. A gap that is not rated any more is not closed.
       * @example improved
       * @enum {string}
       */
      movement: 'closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated';
      /** @example POL-03 */
      requirement: string;
      /** @enum {string|null} */
      severityBefore: 'critical' | 'high' | 'medium' | 'low' | null;
      /** @enum {string|null} */
      severityNow: 'critical' | 'high' | 'medium' | 'low' | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    GapCourseDto: {
      /** @example policies */
      category: string;
      /** @description By wave: part of the total score lost on it. */
      lost: components['schemas']['FigureDto'][];
      /**
       * @description From first to last.
       * @enum {string|null}
       */
      overall: 'closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated' | null;
      /** @description Units in which it is below target in one wave at least. */
      places: components['schemas']['PlaceCourseDto'][];
      /** @example POL-03 */
      requirement: string;
      /** @description By wave. */
      standings: ('belowTarget' | 'atTarget' | 'notAssessed' | 'notApplicable' | 'notCovered')[];
      /** @description Between neighbours; null: below target at neither time. */
      steps: ('closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated' | null)[];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    GapDto: {
      /**
       * @description Units in which the requirement is rated.
       * @example 14
       */
      assessed: number;
      /**
       * @description Ref of the category.
       * @example policies
       */
      category: string;
      /** @example true */
      critical: boolean;
      /** @description Part of the entity's total score, over all places. */
      lost: components['schemas']['FigureDto'];
      /** @example operations */
      ownerFunction: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      ownerFunctionTitle:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      places: components['schemas']['GapPlaceDto'][];
      /** @example POL-03 */
      requirement: string;
      /** @enum {string} */
      scope: 'organisation' | 'systemic' | 'local';
      /**
       * @description The worst of its places.
       * @enum {string}
       */
      severity: 'critical' | 'high' | 'medium' | 'low';
      /** @description Places ÷ assessed. */
      share: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description Largest distance from target. */
      widest: components['schemas']['FigureDto'];
      /** @example front-line-authority */
      workstream: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      workstreamTitle:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    GapPageDto: {
      items: components['schemas']['GapDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    GapPlaceDto: {
      /** @description Target − score. */
      distance: components['schemas']['FigureDto'];
      /** @description Part of the entity's total score. */
      lost: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      score: components['schemas']['FigureDto'];
      /** @enum {string} */
      severity: 'critical' | 'high' | 'medium' | 'low';
      /**
       * @description Left out where the answer is for the entity.
       * @example JKT-V
       */
      unit?: string;
    };
    GapSummaryDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description Part of the entity's total score that all gaps lost. */
      lost: components['schemas']['FigureDto'];
      /** @description The largest first. */
      lostByOwnerFunction: components['schemas']['LostByDto'][];
      /** @description The largest first. */
      lostByRequirement: components['schemas']['LostByDto'][];
      lostByScope: components['schemas']['LostByScopeDto'][];
      /**
       * @example {
       *       "organisation": 5,
       *       "systemic": 12,
       *       "local": 14
       *     }
       */
      scope?: {
        local: number;
        organisation: number;
        systemic: number;
      };
      /**
       * @example {
       *       "critical": 2,
       *       "high": 9,
       *       "medium": 14,
       *       "low": 6
       *     }
       */
      severity?: {
        critical: number;
        high: number;
        low: number;
        medium: number;
      };
      /** @description From this share of the units a gap is systemic. */
      systemicShare: components['schemas']['FigureDto'];
      target: components['schemas']['FigureDto'];
      /** @example 31 */
      total: number;
    };
    GateDto: {
      /** @description Where the gate fails. */
      blockers: {
        /** @description Requirement, group, or the framework as a whole. */
        ref: string;
        /** @description Left out where the figure is not that of one unit. */
        unit?: string;
        /**
         * @example {
         *       "exact": "4/5",
         *       "decimal": "0.800000"
         *     }
         */
        value?:
          | (
              | {
                  /**
                   * @description The same, rounded to six decimals.
                   * @example 0.783333
                   */
                  decimal: string;
                  /**
                   * @description The exact figure as a fraction in lowest terms.
                   * @example 47/60
                   */
                  exact: string;
                }
              | number
            )
          | null;
      }[];
      /** @description Of a failing ratio: how far below the threshold. */
      distance?: components['schemas']['FigureDto'];
      /** @example critical-requirements */
      key: string;
      /**
       * @example knockOut
       * @enum {string}
       */
      kind:
        | 'knockOut'
        | 'categoryMinimum'
        | 'minimumCoverage'
        | 'findingLimit'
        | 'optionLimit'
        | 'minimumDataMonths'
        | 'mandatory';
      /** @description Where it could still fail. */
      open: {
        /** @description Requirement, group, or the framework as a whole. */
        ref: string;
        /** @description Left out where the figure is not that of one unit. */
        unit?: string;
        /**
         * @example {
         *       "exact": "4/5",
         *       "decimal": "0.800000"
         *     }
         */
        value?:
          | (
              | {
                  /**
                   * @description The same, rounded to six decimals.
                   * @example 0.783333
                   */
                  decimal: string;
                  /**
                   * @description The exact figure as a fraction in lowest terms.
                   * @example 47/60
                   */
                  exact: string;
                }
              | number
            )
          | null;
      }[];
      /**
       * @description Not determined: nothing fails yet, but something that could is not assessed.
       * @enum {string}
       */
      outcome: 'passed' | 'failed' | 'notDetermined';
      /**
       * @example {
       *       "exact": "4/5",
       *       "decimal": "0.800000"
       *     }
       */
      threshold:
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | number
          )
        | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description The worst figure found; null when there is nothing to judge.
       * @example {
       *       "exact": "4/5",
       *       "decimal": "0.800000"
       *     }
       */
      value:
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | number
          )
        | null;
    };
    GateRuleDto: {
      /**
       * @description Key of the highest level while it fails.
       * @example star-2
       */
      capLevel?: string;
      /**
       * @description The highest score while it fails.
       * @example 0.800000
       */
      capScore?: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description The dimension that is judged alone.
       * @example approach
       */
      dimension?: string;
      /**
       * @description fail: levels that name it can not be reached while it fails. Otherwise it caps the level or the score.
       * @enum {string}
       */
      effect: 'fail' | 'capLevel' | 'capScore';
      /**
       * @description Findings that are counted.
       * @enum {string}
       */
      grade?: 'major' | 'minor';
      /** @example approach */
      key: string;
      /** @enum {string} */
      kind:
        | 'knockOut'
        | 'categoryMinimum'
        | 'findingLimit'
        | 'optionLimit'
        | 'minimumDataMonths'
        | 'mandatory'
        | 'minimumCoverage';
      /**
       * @description Most findings or ratings, or fewest months of data.
       * @example 0
       */
      limit?: number;
      /**
       * @description The rating that is counted.
       * @example P
       */
      option?: string;
      /**
       * @description Requirements or categories that it judges; left out: all categories, or all critical requirements.
       * @example [
       *       "PEO-01"
       *     ]
       */
      places?: string[];
      /**
       * @description Scale of the rating that is counted.
       * @example achievement
       */
      scale?: string;
      /**
       * @description Share, 0 to 1.
       * @example 0.800000
       */
      threshold?: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    GivenIntervalDto: {
      /** @example 34 */
      agents: number | null;
      /** @example 250 */
      calls: number;
      /** @example 210 */
      handlingSeconds: number;
      /** @example 30 */
      intervalMinutes: number;
      /** @example 20 */
      limitSeconds: number;
      /**
       * @description Null: callers wait without end.
       * @example 90
       */
      patienceSeconds: number | null;
      shrinkage: components['schemas']['FigureDto'] | null;
      targetShare: components['schemas']['FigureDto'];
    };
    GradeDto: {
      /**
       * @example minor
       * @enum {string}
       */
      grade: 'major' | 'minor' | 'opportunity';
      /** @example It came back at one site of nine. */
      reason: string;
    };
    GrantDto: {
      /** Format: uuid */
      engagementId: string;
      /**
       * Format: date-time
       * @description Null: until it is revoked.
       */
      expiresAt: string | null;
      /** Format: date-time */
      grantedAt: string;
      /**
       * Format: uuid
       * @description Null: the server itself.
       */
      grantedBy: string | null;
      /** Format: uuid */
      id: string;
      person: components['schemas']['GrantPersonDto'];
      /** Format: date-time */
      revokedAt: string | null;
      /** Format: uuid */
      revokedBy: string | null;
      /** @enum {string} */
      role: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      scope: components['schemas']['GrantScopeDto'];
      /** @enum {string} */
      state: 'live' | 'expired' | 'revoked';
    };
    GrantPageDto: {
      items: components['schemas']['GrantDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    GrantPersonDto: {
      /** @example maya.hartono@example.com */
      email: string | null;
      /** Format: uuid */
      id: string;
      /** @example Maya Hartono */
      name: string;
    };
    GrantScopeDto: {
      /** Format: uuid */
      assessmentId: string | null;
      /** @enum {string} */
      kind: 'engagement' | 'party' | 'assessment';
      /** Format: uuid */
      partyId: string | null;
    };
    GuidanceDto: {
      /** @example service-excellence-5p@1.1.0 */
      frameworkId: string;
      /** @description In the order of the framework. */
      requirements: components['schemas']['RequirementGuidanceDto'][];
      /** @description SHA-256 of all guidance of the version, hex; the field guide prints it. */
      sha256: string;
    };
    GuidedWorkItemDto: {
      /** @description Person-days. */
      effortDays: components['schemas']['EffortDaysDto'];
      /**
       * @description Work item of the requirement's workstream template.
       * @example draft-limits
       */
      of: string;
      title: components['schemas']['FullTextDto'];
    };
    HandedLinkDto: {
      /** Format: date-time */
      expiresAt: string;
      /** @description Told this once; only its hash is kept. */
      token: string;
      /**
       * Format: uri
       * @description To be handed to the person, and to nobody else.
       */
      url: string;
    };
    HealthDto: {
      /** @enum {string} */
      status: 'ok';
    };
    HeldByDto: {
      /**
       * Format: date
       * @description Last such day.
       * @example 2026-03-31
       */
      endDate: string;
      /**
       * Format: date
       * @description First day on which its people would have been needed.
       * @example 2026-03-31
       */
      startDate: string;
      /** @example service-excellence-5p/quality-monitoring/start */
      workItem: string;
    };
    HomogeneityDto: {
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      pValue: string;
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      statistic: string;
      /**
       * @description χ² of shares, Welch’s F of means.
       * @enum {string}
       */
      test: 'chiSquare' | 'welch';
      /**
       * @description Do they differ? `doubtful`: too few cases.
       * @enum {string}
       */
      verdict: 'proven' | 'notProven' | 'doubtful';
    };
    ImpliedVolumeDto: {
      callBack: components['schemas']['BenefitFigureDto'];
      /** @description Of contacts per issue, as share. */
      change: components['schemas']['BenefitFigureDto'];
      /** @description A year, before the change; null: no volume explains it. */
      contacts: components['schemas']['BenefitFigureDto'] | null;
      /** @enum {string} */
      repeats: 'untilResolved' | 'once';
    };
    InterestDto: {
      /**
       * @example advised
       * @enum {string}
       */
      kind: 'employed' | 'advised' | 'family' | 'financial';
      /** Format: uuid */
      partyId: string;
      /**
       * Format: date
       * @description Last day; null: still.
       * @example 2026-03-31
       */
      until: string | null;
    };
    IntervalDto: {
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      high: string;
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      low: string;
    };
    InterviewDto: {
      /** @example 6 */
      count: number;
      /**
       * Format: date
       * @example 2026-03-31
       */
      date?: string;
      /** @example Team leader */
      role:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Default: the whole entity.
       * @example JKT-V
       */
      unit?: string;
    };
    InvitedPersonDto: {
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: email
       * @description Null of somebody who was erased.
       * @example maya.hartono@example.com
       */
      email: string | null;
      /** Format: uuid */
      id: string;
      /** @description Null in the answer to a repeated request: it is told once. Ask for a new one then. */
      invitation: components['schemas']['HandedLinkDto'] | null;
      /**
       * @description `demo`: somebody of the demonstration.
       * @enum {string}
       */
      kind: 'member' | 'demo';
      /** @example Maya Hartono */
      name: string;
      /**
       * @example assessor
       * @enum {string}
       */
      role: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      /** @description For owners; null for everybody else. */
      signIn: components['schemas']['PersonSignInDto'] | null;
      /**
       * @example active
       * @enum {string}
       */
      status: 'active' | 'disabled' | 'erased';
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    IssueDto: {
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Whoever knows it can check the report. It stands on its control page.
       * @example 7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2
       */
      checkId: string;
      /** @description Of the figures that it prints. */
      dataSha256: string;
      /** Format: uuid */
      engagementId: string;
      /** @example /v1/issues/0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f/file */
      file: string;
      /** @example TLK-2026-014-2-GAP-en.pdf */
      fileName: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      issuedAt: string;
      /** @enum {string} */
      kind: 'gapReport' | 'workstreamPlan' | 'jointPlan';
      /**
       * @example en
       * @enum {string}
       */
      language: 'en' | 'id' | 'zh';
      /** @enum {string} */
      meaning: 'approvedForIssue' | 'completedCertification';
      /**
       * @description Document number, revision, kind and language; .2, .3 … when one revision is issued again.
       * @example TLK-2026-014/2-GAP-en
       */
      number: string;
      /** @example 42 */
      pages: number | null;
      /**
       * Format: uuid
       * @description The report that was read before it was issued.
       */
      reportId: string;
      /**
       * @description Of the assessment.
       * @example 2
       */
      revision: number;
      revocationReason: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      /** @description Of the signed file. */
      sha256: string;
      signedBy: components['schemas']['SignerDto'];
      /**
       * @description Bytes.
       * @example 184312
       */
      size: number;
      /** @enum {string} */
      status: 'inForce' | 'superseded' | 'revoked';
      /** Format: date-time */
      supersededAt: string | null;
      /** @description What replaces it. */
      supersededBy: components['schemas']['IssueReferenceDto'] | null;
      /** @description What it replaces. */
      supersedes: components['schemas']['IssueReferenceDto'] | null;
    };
    IssuePageDto: {
      items: components['schemas']['IssueDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    IssueReferenceDto: {
      /** Format: uuid */
      id: string;
      /** @example TLK-2026-014/1-GAP-en */
      number: string;
    };
    IssueReportDto: {
      /**
       * @description From your authenticator app, where the second factor is set up.
       * @example 492039
       */
      code?: string;
      /**
       * @description What your signature says.
       * @enum {string}
       */
      meaning: 'approvedForIssue';
      /**
       * Format: password
       * @description Your password. People who sign in elsewhere have none and give the code only.
       */
      password?: string;
      /**
       * Format: uuid
       * @description Issue that this one replaces. Needed when one of the same revision is in force; one of an older revision is replaced anyway.
       */
      supersedes?: string;
    };
    IssueStatementDto: {
      /** @description Names the key that signed: see /v1/seal-keys. */
      keyId: string;
      /** @description Ed25519, Base64. */
      signature: string;
      /**
       * @description What is signed, as canonical JSON (RFC 8785) after the line "tolok-statement-1".
       * @example {
       *       "schema": "tolok-register/1",
       *       "number": "TLK-2026-014/2-GAP-en",
       *       "status": "inForce"
       *     }
       */
      statement: {
        [key: string]: unknown;
      };
    };
    JudgedCalibrationDto: {
      ac1: components['schemas']['Ac1Dto'];
      agreement: components['schemas']['AgreementDto'];
      alpha: components['schemas']['AlphaDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      date: string;
      /** @description Null of two raters without a consensus. */
      drift: components['schemas']['DriftDto'] | null;
      /** @description Kappa is low although the raters agree: one category is rare. */
      isKappaParadox: boolean;
      /** @description The most disputed first. */
      items: components['schemas']['DisputedItemDto'][];
      kappa: components['schemas']['KappaDto'];
      /** @example monitors-august */
      key: string;
      /** @enum {string} */
      kind: 'assessors' | 'monitors';
      scale: components['schemas']['JudgedScaleDto'];
      sentence: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    JudgedCategoryDto: {
      /** @example error */
      key: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
    };
    JudgedDriversDto: {
      /** @description By adjusted p, then the largest odds ratio first. */
      associations: components['schemas']['AssociationDto'][];
      /** @example 500 */
      contacts: number;
      /** @example 105 */
      dissatisfied: number;
      model: components['schemas']['DriverModelDto'];
      period: components['schemas']['PeriodDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      sample:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      sentence: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    JudgedPointDto: {
      denominator: components['schemas']['FigureDto'] | null;
      interval: components['schemas']['IntervalDto'] | null;
      /** @example 2026-01 */
      month: string;
      numerator: components['schemas']['FigureDto'] | null;
      value: components['schemas']['FigureDto'];
    };
    JudgedRaterDto: {
      agreeing: number;
      deviations: components['schemas']['DeviationDto'][];
      interval: components['schemas']['IntervalDto'] | null;
      /** @description Items that could be compared. */
      items: number;
      /**
       * @description Towards which end of an ordinal scale the ratings lie off; null: neither way, or no such scale.
       * @enum {string|null}
       */
      leaning: 'first' | 'last' | null;
      /** @example Ann Reed */
      name: string;
      /** @example ann */
      rater: string;
      /**
       * @description 0..1, with six decimals.
       * @example 0.450000
       */
      share: string | null;
    };
    JudgedScaleDto: {
      categories: components['schemas']['JudgedCategoryDto'][];
      ordinal: boolean;
    };
    JudgedSurveyDto: {
      checks: components['schemas']['SurveyCheckDto'][];
      /**
       * @example [
       *       "csat"
       *     ]
       */
      kpis: string[];
      lowers: components['schemas']['LoweredSeriesDto'][];
      period: components['schemas']['PeriodDto'] | null;
      response: components['schemas']['SurveyResponseDto'] | null;
      sentence: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      survey:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @enum {string} */
      verdict: 'sound' | 'weakened' | 'biased';
      /** @description Between which shares a KPI would lie if nothing is assumed about those who did not answer. */
      worstCase: components['schemas']['WorstCaseDto'][] | null;
    };
    JudgementDto: {
      /**
       * Format: date
       * @description For verify and reschedule: a day after the verification.
       * @example 2026-03-31
       */
      effectivenessDue?: string;
      /**
       * @description verify: it was done; sets the check of effectiveness. reject: it was not. reschedule: another date for the check. close: it was effective. reopen: it was not, or is not any more. All but verify need a reason.
       * @example verify
       * @enum {string}
       */
      judgement: 'reject' | 'verify' | 'reschedule' | 'close' | 'reopen';
      /** @example Minutes of three months seen; no drift between evaluators. */
      reason?: string;
    };
    KappaDto: {
      /**
       * @description Landis and Koch.
       * @enum {string|null}
       */
      band: 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almostPerfect' | null;
      interval: components['schemas']['IntervalDto'] | null;
      /**
       * @description Why there is no value.
       * @enum {string|null}
       */
      missing: 'noVariation' | 'ratingsDiffer' | null;
      /** @enum {string} */
      statistic: 'cohen' | 'weightedCohen' | 'fleiss';
      /** @example 0.412000 */
      value: string | null;
      /**
       * @description What it tells, or why there is none.
       * @example Moderate
       */
      words: string | null;
    };
    KpiCatalogueDto: {
      items: components['schemas']['CatalogueKpiDto'][];
    };
    KpiCorrectionDto: {
      after: components['schemas']['KpiFiguresDto'];
      before: components['schemas']['KpiFiguresDto'];
      /**
       * @description Empty: all channels together.
       * @example voice
       */
      channel: string;
      /** Format: date-time */
      importedAt: string;
      importedBy: components['schemas']['KpiImporterDto'] | null;
      /** Format: uuid */
      importId: string;
      /** @example aht */
      kpi: string;
      /** @example 2026-01 */
      month: string;
      /**
       * @description Ref; "entity": the whole.
       * @example JKT-V
       */
      unit: string;
    };
    KpiCorrectionPageDto: {
      items: components['schemas']['KpiCorrectionDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    KpiDefinitionDto: {
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Which side is the better one. band: neither; too high and too low are both wrong, and the target is a range.
       * @example higher
       * @enum {string}
       */
      direction: 'higher' | 'lower' | 'band';
      /** @example Callbacks made in time ÷ callbacks promised. */
      formula:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Unlike those of the catalogue and of frameworks.
       * @example callbacks-kept
       */
      key: string;
      /**
       * @description What it counts: a share of cases, a score, a mean of cases, or an amount.
       * @example proportion
       * @enum {string}
       */
      kind: 'proportion' | 'score' | 'mean' | 'amount';
      /**
       * @description Fewest cases in a month that a figure should rest on; null: any.
       * @example 30
       */
      minimumSample: number | null;
      /** @example Callbacks kept */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example percent
       * @enum {string}
       */
      unit:
        | 'percent'
        | 'points'
        | 'seconds'
        | 'minutes'
        | 'hours'
        | 'days'
        | 'perThousand'
        | 'currency'
        | 'count'
        | 'ratio';
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    KpiDefinitionPageDto: {
      items: components['schemas']['KpiDefinitionDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    KpiDriversDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description Null without monitored contacts. */
      drivers: components['schemas']['JudgedDriversDto'] | null;
    };
    KpiFiguresDto: {
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      denominator?: string;
      /**
       * @description Decimal, as it was written.
       * @example 40
       */
      detractors?: string;
      /** @example 2026-01 */
      month: string;
      /**
       * @description Size of the sample.
       * @example 800
       */
      n?: string;
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      numerator?: string;
      /**
       * @description What the sample was drawn from.
       * @example 9000
       */
      population?: string;
      /**
       * @description Decimal, as it was written.
       * @example 110
       */
      promoters?: string;
      /**
       * @description Standard deviation.
       * @example 412.5
       */
      sd?: string;
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      value?: string;
    };
    KpiImportDto: {
      corrected: number;
      /** @example kpis-2026-q1.csv */
      fileName: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      importedAt: string;
      importedBy: components['schemas']['KpiImporterDto'] | null;
      inserted: number;
      mapping: components['schemas']['KpiTableMappingDto'];
      rows: number;
      /**
       * @description Of the bytes, in hex.
       * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
       */
      sha256: string;
      unchanged: number;
    };
    KpiImporterDto: {
      /** Format: uuid */
      id: string;
      /** @description Null when it was erased. */
      name: string | null;
    };
    KpiImportPageDto: {
      items: components['schemas']['KpiImportDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    KpiImportResultDto: {
      /** @description Points that are there with other figures. */
      corrected: number;
      /**
       * Format: uuid
       * @description Null: nothing was changed.
       */
      importId: string | null;
      /** @description Points that are new. */
      inserted: number;
      /** @description How the table was read, complete. */
      mapping: components['schemas']['KpiTableMappingDto'];
      /** @description Points in the file. */
      points: number;
      /** @description The mapping is that of the last file with the same header. */
      remembered: boolean;
      /** @description Below the header. */
      rows: number;
      /** @description Targets that are new; those that are there stay. */
      targets: number;
      /** @description Points that are there as they are. */
      unchanged: number;
      warningCount: number;
      /** @description What may be right and should be looked at. */
      warnings: components['schemas']['KpiTableProblemDto'][];
    };
    KpiMappingDefaultsDto: {
      channel?: string;
      kpi?: string;
      unit?: string;
    };
    KpiMappingNamesDto: {
      /**
       * @description What the file calls KPIs → key.
       * @example {
       *       "CSAT %": "csat"
       *     }
       */
      kpis: {
        [key: string]: string;
      };
      /** @description What the file calls units → ref; "entity": the whole. */
      units: {
        [key: string]: string;
      };
    };
    /** @description Either a value, or the counts that it follows from. */
    KpiPointDto: {
      /**
       * @description Above 0.
       * @example 1600
       */
      denominator?: number;
      /** @example 187 */
      detractors?: number;
      /** @example 2026-01 */
      month: string;
      /**
       * @description Sample behind a value.
       * @example 1600
       */
      n?: number;
      /** @example 1310 */
      numerator?: number;
      /**
       * @description Of which the denominator was drawn.
       * @example 24000
       */
      population?: number;
      /** @example 212 */
      promoters?: number;
      /**
       * @description Standard deviation behind a mean.
       * @example 96.4
       */
      sd?: number;
      /** @example 412.5 */
      value?: number;
    };
    KpiPreviewDto: {
      /** @description Points that are there with other figures. */
      corrected: number;
      /** @description Points that are new. */
      inserted: number;
      /** @description How the table was read, complete. */
      mapping: components['schemas']['KpiTableMappingDto'];
      /** @description Points in the file. */
      points: number;
      /** @description All of them; the first are listed. */
      problemCount: number;
      /** @description With one of them nothing can be brought in. */
      problems: components['schemas']['KpiTableProblemDto'][];
      /** @description The mapping is that of the last file with the same header. */
      remembered: boolean;
      /** @description Below the header. */
      rows: number;
      /** @description The first points. */
      sample: components['schemas']['KpiTablePointDto'][];
      /** @description Targets that are new; those that are there stay. */
      targets: number;
      /** @description Points that are there as they are. */
      unchanged: number;
      warningCount: number;
      /** @description What may be right and should be looked at. */
      warnings: components['schemas']['KpiTableProblemDto'][];
    };
    KpiSeriesDto: {
      /**
       * @description Empty: all channels together.
       * @example voice
       */
      channel: string;
      /** @example aht */
      kpi: string;
      /** @description Ascending by month. */
      points: components['schemas']['KpiFiguresDto'][];
      /**
       * @description Ref; "entity": the whole.
       * @example JKT-V
       */
      unit: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Goes up with every import that changes it. */
      version: number;
    };
    KpiSeriesPageDto: {
      items: components['schemas']['KpiSeriesDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    KpiTableMappingDto: {
      /**
       * @description Header → what the column holds: kpi, unit, site, programme, channel, month, measure, target, ignore, a figure, or kpi:<key>:<figure>, month:<YYYY-MM>, unit:<ref>.
       * @example {
       *       "KPI": "kpi",
       *       "Site": "unit",
       *       "Month": "month",
       *       "Value": "value"
       *     }
       */
      columns: {
        [key: string]: string;
      };
      /** @enum {string} */
      decimal: '.' | ',';
      /** @description Where the table has no such column, or an empty cell. */
      defaults: components['schemas']['KpiMappingDefaultsDto'];
      /** @enum {string} */
      delimiter: ',' | ';' | '\t' | '|';
      /**
       * @description A row for each point, or a column for each KPI, month or unit.
       * @enum {string}
       */
      layout: 'long' | 'kpiColumns' | 'monthColumns' | 'unitColumns';
      /** @enum {string} */
      monthFormat: 'yearMonth' | 'monthYear' | 'dayMonthYear' | 'monthDayYear' | 'monthName' | 'serial';
      names: components['schemas']['KpiMappingNamesDto'];
    };
    KpiTablePointDto: {
      /**
       * @description Empty: all channels together.
       * @example voice
       */
      channel: string;
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      denominator?: string;
      /**
       * @description Decimal, as it was written.
       * @example 40
       */
      detractors?: string;
      /** @example aht */
      kpi: string;
      /** @example 2026-01 */
      month: string;
      /**
       * @description Size of the sample.
       * @example 800
       */
      n?: string;
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      numerator?: string;
      /**
       * @description What the sample was drawn from.
       * @example 9000
       */
      population?: string;
      /**
       * @description Decimal, as it was written.
       * @example 110
       */
      promoters?: string;
      /** @description Line of the file. */
      row: number;
      /**
       * @description Standard deviation.
       * @example 412.5
       */
      sd?: string;
      /**
       * @description Ref; "entity": the whole.
       * @example JKT-V
       */
      unit: string;
      /**
       * @description Decimal, as it was written.
       * @example 412.5
       */
      value?: string;
    };
    KpiTableProblemDto: {
      /** @example kpi-table/out-of-range */
      code: string;
      /** @description Number of the cell in its row, 1-based; 0: the whole row. */
      column: number;
      /** @description What to do. */
      hint: string;
      message: string;
      /** @description Line of the file, 1-based; 0: the whole file. */
      row: number;
    };
    KpiTargetDto: {
      /**
       * @description What others reach, in the unit of the KPI.
       * @example 88.5
       */
      benchmark: string | null;
      /**
       * @description Empty: every channel.
       * @example voice
       */
      channel: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @example aht */
      kpi: string;
      /**
       * @description Where target and benchmark come from.
       * @example Contract of January 2026, annex 2
       */
      source:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description In the unit of the KPI; the lower end where it is a range.
       * @example 85
       */
      target: string | null;
      /**
       * @description The upper end of a range, in the unit of the KPI. KPIs of the direction `band` can be too high and too low: they need both ends, which belong to the range. The others have one target and no upper end.
       * @example null
       */
      targetTo: string | null;
      /**
       * @description Ref; null: every unit, and the whole.
       * @example JKT-V
       */
      unit: string | null;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    KpiTargetPageDto: {
      items: components['schemas']['KpiTargetDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    KpiVerdictDto: {
      /** @example 85% from 100 cases; 95% interval 76.7–90.7%; target 80%. … */
      because: string;
      benchmark: components['schemas']['FigureDto'] | null;
      /**
       * @description Null: all channels together.
       * @example null
       */
      channel: string | null;
      /**
       * @description Which is better. `band`: neither; too high and too low are both wrong.
       * @enum {string}
       */
      direction: 'higher' | 'lower' | 'band';
      first: components['schemas']['FigureDto'];
      /** @example 2026-01 */
      from: string;
      /** @description 95 %. */
      interval: components['schemas']['IntervalDto'] | null;
      /** @description Fewer cases than the KPI asks for. */
      isSmallSample: boolean;
      /** @example csat */
      kpi: string;
      /**
       * @description A KPI in percent is told as a share 0..1, all else in its unit.
       * @example percent
       */
      kpiUnit: string;
      /** @description Of the latest month; the verdict is on it. */
      last: components['schemas']['FigureDto'];
      /** @description Of the latest six. */
      monthsMet: components['schemas']['MonthsMetDto'] | null;
      /**
       * @description Why nothing is judged. `needsRange`: the KPI can be too high and too low, so that it needs a lower and an upper bound. `needsOneFigure`: a range is stated for a KPI of which one side is the better one. Null: there is a target.
       * @enum {string|null}
       */
      noTarget: 'notStated' | 'needsRange' | 'needsOneFigure' | null;
      points: components['schemas']['JudgedPointDto'][];
      /** @description Cases of the latest month. */
      sample: components['schemas']['FigureDto'] | null;
      /** @description What would settle a verdict that is not proven. */
      settling: components['schemas']['SettlingDto'] | null;
      signals: components['schemas']['SignalDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      source:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      target: components['schemas']['FigureDto'] | null;
      /** @description The upper end, where the target is a range. */
      targetTo: components['schemas']['FigureDto'] | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example 2026-01 */
      to: string;
      /** @description Mann–Kendall, at least five months of the latest twelve; of the distance to a target that is a range. */
      trend: components['schemas']['TrendDto'];
      /**
       * @description Null: the whole.
       * @example JKT-V
       */
      unit: string | null;
      /**
       * @description Null without a target.
       * @enum {string|null}
       */
      verdict: 'met' | 'notMet' | 'notProven' | null;
    };
    KpiVerdictPageDto: {
      items: components['schemas']['KpiVerdictDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    LeagueRowDto: {
      /** @example 180 */
      cases: number;
      /** @description 95 %. */
      interval: components['schemas']['IntervalDto'];
      /** @description Fewer cases than the KPI asks for. */
      isSmallSample: boolean;
      /** @enum {string} */
      party: 'client' | 'own' | 'vendor';
      /**
       * @description Best rank that it may have. Null where too high and too low are both wrong: no end is the better one.
       * @example 1
       */
      rankFrom: number | null;
      /**
       * @description Worst rank that it may have. Null where too high and too low are both wrong: no end is the better one.
       * @example 4
       */
      rankTo: number | null;
      /**
       * @description Units of one tier can not be told apart. Null where too high and too low are both wrong: no end is the better one.
       * @example 1
       */
      tier: number | null;
      /**
       * @description Ref of a unit, or `entity`.
       * @example JKT-V
       */
      unit: string;
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      value: string;
      /**
       * @description Null without a target that all units share.
       * @enum {string|null}
       */
      verdict: 'met' | 'notMet' | 'notProven' | null;
    };
    LeaguesDto: {
      leagues: components['schemas']['PortfolioLeagueDto'][];
    };
    LeftOutUnitDto: {
      /**
       * @description Its latest.
       * @example 2026-01
       */
      month: string;
      /** @enum {string} */
      reason: 'otherMonth' | 'noCases' | 'oneCase' | 'noSpread';
      /**
       * @description Ref of a unit, or `entity`.
       * @example JKT-V
       */
      unit: string;
    };
    LevelDto: {
      /** @example established */
      key: string;
      /** @description Lowest score of this level, inclusive. */
      minimum: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    LevelGuidanceDto: {
      approach: components['schemas']['FullTextDto'];
      deployment: components['schemas']['FullTextDto'];
    };
    LevelRuleDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Keys of the gates that have to pass.
       * @example [
       *       "coverage"
       *     ]
       */
      gates: string[];
      /** @example approach */
      key: string;
      /**
       * @description The score from which on it is reached, if its gates pass.
       * @example 0.800000
       */
      minimum: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    LevelsDto: {
      1: components['schemas']['LevelGuidanceDto'];
      3: components['schemas']['LevelGuidanceDto'];
      5: components['schemas']['LevelGuidanceDto'];
    };
    LeverBenefitDto: {
      /** @enum {string} */
      lever: 'resolution' | 'automation' | 'handleTime' | 'complaints' | 'attrition';
      /** @description A year, at full effect. */
      money: components['schemas']['WorldsDto'];
      /** @description Contacts, agent hours, complaints or leavers that fall away in a year. */
      quantity: components['schemas']['WorldsDto'];
    };
    LinkedAssessmentDto: {
      /** @example service-excellence-5p@1.1.0 */
      frameworkId: string;
      /** Format: uuid */
      id: string;
      /** @example audit-2026 */
      key: string;
      /**
       * @example certification
       * @enum {string}
       */
      purpose: 'readiness' | 'baseline' | 'certification' | 'surveillance' | 'recertification';
      /** @example completed */
      status: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    LinkedGapDto: {
      /**
       * @description Key of the assessment.
       * @example baseline
       */
      assessment: string;
      /** @example POL-03 */
      requirement: string;
    };
    ListedFlagDto: {
      /** Format: date-time */
      flaggedAt: string;
      /**
       * Format: uuid
       * @description Who set or changed it last.
       */
      flaggedBy: string | null;
      /** @example Rina Hartono */
      flaggedByName: string | null;
      /** @example Ask for the October log. */
      remark: string | null;
      /** @example L-01 */
      requirement: string;
      /**
       * @description Of the requirement.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Ref of the unit, or "entity".
       * @example S01
       */
      unit: string;
    };
    ListedFlagPageDto: {
      items: components['schemas']['ListedFlagDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    LogoDto: {
      /** @enum {string} */
      kind: 'svg' | 'png';
      /** @enum {string} */
      role: 'client' | 'consultancy';
      /**
       * @description Bytes.
       * @example 4210
       */
      size: number;
      /** @description SHA-256 of the bytes; also the ETag. */
      version: string;
    };
    LostByDto: {
      /** @description Share of this and all larger ones. */
      cumulative: components['schemas']['FigureDto'];
      /** @example operations */
      key: string;
      lost: components['schemas']['FigureDto'];
      /** @description Of what all gaps lost. */
      share: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    LostByScopeDto: {
      /** @description Share of this and all larger ones. */
      cumulative: components['schemas']['FigureDto'];
      /** @example operations */
      key: string;
      lost: components['schemas']['FigureDto'];
      /** @description Of what all gaps lost. */
      share: components['schemas']['FigureDto'];
    };
    LoweredSeriesDto: {
      /**
       * @description Null: all channels together.
       * @example null
       */
      channel: string | null;
      /**
       * @description Withheld: a target that seems met is not proven. Flagged: to be read with care.
       * @enum {string}
       */
      effect: 'withheld' | 'flagged';
      /** @example csat */
      kpi: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Null: the whole.
       * @example JKT-V
       */
      unit: string | null;
    };
    MadeChangeDto: {
      change: components['schemas']['PlanChangeDto'];
      /** @description Why it could not be made in the plan as it is now; null: it was made. */
      refusal: components['schemas']['ChangeRefusalDto'] | null;
    };
    MapNodeDto: {
      /**
       * @description Of requirements.
       * @example false
       */
      critical: boolean;
      /** @enum {string} */
      kind: 'category' | 'item' | 'requirement';
      /**
       * @description Ref of the category or item above.
       * @example null
       */
      parent: string | null;
      /** @example policies */
      ref: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    MappedUnitDto: {
      /**
       * @description Of these, critical ones.
       * @example 2
       */
      criticalGaps: number;
      /**
       * @description Requirements below target in the unit.
       * @example 31
       */
      gaps: number;
      /**
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      level:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example JKT-V */
      ref: string;
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description One for each of `nodes`, in their order. */
      scores: (
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          }
      )[];
    };
    MarginPlanDto: {
      /** @description 95 % interval, if the expected share comes out. */
      interval: components['schemas']['PercentIntervalDto'];
      /** @example 385 */
      sample: number;
    };
    MatrixFiguresDto: {
      /** @example 24 */
      activities: number;
      /**
       * @description Cells that differ from what it follows.
       * @example 3
       */
      deviations: number;
      /**
       * @description Where accountability is broken.
       * @example 2
       */
      errors: number;
      /** @example 1 */
      hints: number;
      /** @example 9 */
      roles: number;
      /** @example 5 */
      warnings: number;
    };
    MeetConditionDto: {
      /** @example pairedEvidence */
      condition: string;
      /** @example The vendor management was assessed in May. */
      evidence: string;
    };
    MissingMetricDto: {
      /** @example chat */
      channel?: string;
      /**
       * @description There is a series, but it ended too long ago.
       * @example 2026-01
       */
      endedIn?: string;
      /** @example dsat */
      kpi: string;
    };
    MonitoredContactsDto: {
      /** @example 100 */
      contacts: number;
      /**
       * @description At most all contacts.
       * @example 45
       */
      dissatisfied: number;
      /**
       * @description That each of these contacts has; empty for none.
       * @example [
       *       "wrong-information"
       *     ]
       */
      errors: string[];
      /**
       * @description Default: not known.
       * @example card-delivery
       */
      reason?: string;
      /**
       * @description Default: not known.
       * @example JKT-V
       */
      unit?: string;
    };
    MonthsMetDto: {
      /** @example 5 */
      met: number;
      /** @example 6 */
      months: number;
    };
    MorePeopleDto: {
      /** @example operations */
      ownerFunction: string;
      /**
       * @description People to add.
       * @example 1
       */
      people: number;
    };
    MovedFigureDto: {
      /** @description In its unit; of shares, points as share of 1. */
      difference: components['schemas']['BenefitFigureDto'];
      /** @enum {string} */
      lever: 'resolution' | 'automation' | 'handleTime' | 'complaints' | 'attrition';
      now: components['schemas']['BenefitFigureDto'];
      /** @description Difference as share of what it started from. */
      relative: components['schemas']['BenefitFigureDto'];
      target: components['schemas']['BenefitFigureDto'];
    };
    MovementCountsDto: {
      /**
       * @description At target now wherever it was below, and rated there.
       * @example 6
       */
      closed: number;
      /**
       * @description Below target at both times, rated higher.
       * @example 9
       */
      improved: number;
      /**
       * @description Below target now; could not be judged before.
       * @example 0
       */
      newlyRated: number;
      /**
       * @description Below target before; can not be judged now.
       * @example 0
       */
      noLongerRated: number;
      /**
       * @description New gaps: below target where it was at target before.
       * @example 1
       */
      opened: number;
      /** @example 4 */
      unchanged: number;
      /**
       * @description Regressed: below target at both times, rated lower.
       * @example 2
       */
      worsened: number;
    };
    NewAccessTokenDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description To the minute.
       */
      lastUsedAt: string | null;
      /** @example Nightly export */
      name: string;
      scopes: ('read' | 'write' | 'administer' | 'calendar')[];
      /**
       * @description For `Authorization: Bearer …`. Shown this once.
       * @example tlk_…
       */
      token: string;
    };
    NewGrantScopeDto: {
      /**
       * Format: uuid
       * @description With `assessment`, and only then.
       */
      assessmentId?: string;
      /**
       * @description Leads and assessors: `engagement`; vendor managers: `party`.
       * @enum {string}
       */
      kind: 'engagement' | 'party' | 'assessment';
      /**
       * Format: uuid
       * @description With `party`, and only then.
       */
      partyId?: string;
    };
    NodeChangeDto: {
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      before:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      change: components['schemas']['FigureDto'] | null;
      /** @enum {string} */
      kind: 'category' | 'item' | 'requirement';
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      now:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @example null */
      parent: string | null;
      /** @example policies */
      ref: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    NodeProgressDto: {
      /** @description From first to last. */
      change: components['schemas']['FigureDto'] | null;
      /** @description Between neighbours; null unless both are scored. */
      changes: ({
        /**
         * @description The same, rounded to six decimals.
         * @example 0.783333
         */
        decimal: string;
        /**
         * @description The exact figure as a fraction in lowest terms.
         * @example 47/60
         */
        exact: string;
      } | null)[];
      /** @enum {string} */
      kind: 'category' | 'item';
      /** @description From first to last. */
      overall: components['schemas']['MovementCountsDto'];
      /** @example null */
      parent: string | null;
      /** @example policies */
      ref: string;
      /** @description By wave; null where the assessment does not cover the unit. */
      scores: (
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | {
                /** @description The reason, in one language or in several; true where none was stated. */
                notApplicable:
                  | string
                  | {
                      [key: string]: string;
                    }
                  | boolean;
              }
            | {
                notAssessed: boolean;
              }
          )
        | null
      )[];
      /** @description Between neighbours. */
      steps: components['schemas']['MovementCountsDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    NodeScoreDto: {
      coverage: components['schemas']['CoverageDto'];
      /**
       * @description Of requirements.
       * @example false
       */
      critical: boolean;
      /** @enum {string} */
      kind: 'category' | 'item' | 'requirement';
      /** @description Part of the total score that is lost here, before caps. */
      lost: components['schemas']['FigureDto'];
      /**
       * @description Ref of the category or item above.
       * @example null
       */
      parent: string | null;
      /** @example policies */
      ref: string;
      /**
       * @description How the units were combined.
       * @example weightedMean
       */
      rule:
        | ('weightedMean' | 'sumOfPoints' | 'min' | 'max')
        | {
            [key: string]: {
              /**
               * @description The same, rounded to six decimals.
               * @example 0.783333
               */
              decimal: string;
              /**
               * @description The exact figure as a fraction in lowest terms.
               * @example 47/60
               */
              exact: string;
            };
          };
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    NonconformityDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      answerDue: string | null;
      /**
       * Format: date
       * @description When the plan was accepted.
       * @example 2026-03-31
       */
      answeredOn: string | null;
      /** Format: uuid */
      assessmentId: string;
      /**
       * Format: date
       * @description When its corrective actions were verified.
       * @example 2026-03-31
       */
      closedOn: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      closeDue: string | null;
      /**
       * Format: date
       * @description What is waited for next.
       * @example 2026-03-31
       */
      due: string | null;
      /** @example [] */
      escalation: ('repeated' | 'sameRequirement' | 'knockOut')[];
      /** Format: uuid */
      findingId: string;
      /**
       * @description As the assessor found it.
       * @example minor
       * @enum {string}
       */
      found: 'major' | 'minor' | 'opportunity';
      /**
       * Format: date
       * @example 2026-03-31
       */
      foundOn: string;
      /**
       * @description What counts.
       * @example minor
       * @enum {string}
       */
      grade: 'major' | 'minor' | 'opportunity';
      /** @description Where somebody decided. */
      gradeReason: string | null;
      /** Format: uuid */
      id: string;
      isOverdue: boolean;
      /** @description Its assessment was reopened or changed since something was submitted or decided on it. */
      isStale: boolean;
      /**
       * @description By rule.
       * @example minor
       * @enum {string}
       */
      proposed: 'major' | 'minor' | 'opportunity';
      /** @example NC-01 */
      ref: string;
      /** @example QUA-02 */
      requirement: string;
      /**
       * @example open
       * @enum {string}
       */
      state: 'open' | 'answered' | 'closed';
      /**
       * @description Null where you may not see the finding.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example 1 */
      version: number;
    };
    NonconformityPageDto: {
      items: components['schemas']['NonconformityDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    NotBeforeDto: {
      /** @description Without it the work could start earlier. */
      binds: boolean;
      /**
       * Format: date
       * @description As it was stated.
       * @example 2026-03-31
       */
      date: string;
    };
    ObligationDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      due: string;
      /** @example NC-01 */
      id: string;
      /**
       * @example majorClosure
       * @enum {string}
       */
      kind: 'majorAnswer' | 'majorClosure' | 'condition' | 'surveillance';
      /**
       * Format: date
       * @example 2026-03-31
       */
      metOn: string | null;
      /**
       * Format: date
       * @description First day on which it suspends when it is not met.
       * @example 2026-03-31
       */
      suspendsFrom: string;
    };
    ObligationOfCertificationDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      due: string;
      /** @example NC-01 */
      id: string;
      /**
       * @example majorClosure
       * @enum {string}
       */
      kind: 'majorAnswer' | 'majorClosure' | 'condition' | 'surveillance';
      /**
       * Format: date
       * @example 2026-03-31
       */
      metOn: string | null;
      /**
       * @example open
       * @enum {string}
       */
      state: 'met' | 'open' | 'inGrace' | 'unmet';
      /**
       * Format: date
       * @description First day on which it suspends when it is not met.
       * @example 2026-03-31
       */
      suspendsFrom: string;
    };
    ObservedBenefitDto: {
      /**
       * @description In a year.
       * @example 60000
       */
      contactsAvoided: number;
      /**
       * @description Money in a year.
       * @example 360000
       */
      saving?: number;
      /** @example Workforce reports, twelve months */
      source:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    OfferDto: {
      /**
       * Format: uuid
       * @description Certification on the other side.
       */
      counterpart: string;
      /**
       * @description Of the certificate that covers it now.
       * @example OSP-2026-00042-71
       */
      number: string;
      /**
       * @description Of the holder; null where it is you.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      party:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      places: components['schemas']['PlaceDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      validUntil: string;
    };
    OidcMethodDto: {
      /** @example Company sign-in */
      name: string;
      /**
       * @description For the browser to open.
       * @example /v1/oidc/sign-in
       */
      start: string;
    };
    OpenTransitionDto: {
      /**
       * @description Where to send it.
       * @example decision
       * @enum {string}
       */
      kind: 'step' | 'decision';
      /** @description What stands against it now, whatever you send. The proposal says whether a certificate can be granted. */
      refusals: components['schemas']['RefusalDto'][];
      /**
       * @example grant
       * @enum {string}
       */
      transition:
        | 'invite'
        | 'submitReadiness'
        | 'returnReadiness'
        | 'beginRemediation'
        | 'beginAssessment'
        | 'stopAssessment'
        | 'submitForDecision'
        | 'grant'
        | 'refuse'
        | 'resubmit'
        | 'defer'
        | 'appeal'
        | 'upholdAppeal'
        | 'dismissAppeal'
        | 'resume'
        | 'abandon'
        | 'lapseApplication'
        | 'beginSurveillance'
        | 'raiseReview'
        | 'completeSurveillance'
        | 'endReview'
        | 'extendScope'
        | 'reduceScope'
        | 'offerTransfer'
        | 'withdrawTransfer'
        | 'acceptTransfer'
        | 'refuseTransfer'
        | 'transfer'
        | 'transferPart'
        | 'takeOver'
        | 'beginRecertification'
        | 'submitRenewal'
        | 'resubmitRenewal'
        | 'renew'
        | 'refuseRenewal'
        | 'appealRenewal'
        | 'upholdRenewalAppeal'
        | 'dismissRenewalAppeal'
        | 'suspend'
        | 'suspendByRule'
        | 'appealSuspension'
        | 'upholdSuspensionAppeal'
        | 'dismissSuspensionAppeal'
        | 'reinstate'
        | 'makeUpSurveillance'
        | 'withdraw'
        | 'withdrawByRule'
        | 'surrender'
        | 'expire'
        | 'restore'
        | 'lapse';
    };
    OriginDto: {
      /** @example 4 */
      gaps: number;
      /** @description Part of the total score of the side's assessment. */
      lost: components['schemas']['FigureDto'];
      /**
       * @description Shared: the other side has a gap in a requirement that goes with it. Own: it is at target in all of them. Open: not all could be judged, and none is below. Alone: nothing on the other side goes with it.
       * @enum {string}
       */
      origin: 'shared' | 'own' | 'open' | 'alone';
      /**
       * @example [
       *       "C-02"
       *     ]
       */
      requirements: string[];
    };
    OverruledDto: {
      rating: components['schemas']['ResultEvidenceDto'];
      reason: string | null;
    };
    OverrunDto: {
      /**
       * @description Working days past the limit.
       * @example 12
       */
      daysOver: number;
      lateWorkstreams: string[];
      /**
       * @description Working days if people were unlimited.
       * @example 110
       */
      lengthWithUnlimitedPeople: number;
      /**
       * @description Calendar months that the plan needs as it is.
       * @example 7
       */
      monthsNeeded: number;
      /** @description Null when no number of people helps. */
      morePeople: components['schemas']['MorePeopleDto'][] | null;
      /** @description Workstreams to move after the limit so that the rest fits; null when nothing would be left. */
      postpone: string[] | null;
    };
    OverviewsDto: {
      frameworks: components['schemas']['FrameworkOverviewDto'][];
    };
    OwnAgainstVendorDto: {
      /**
       * @description Own less vendor.
       * @example 0.873214
       */
      difference: string;
      interval: components['schemas']['IntervalDto'];
      isProven: boolean;
      /**
       * @description Of the mean unit of either side, or of all cases.
       * @enum {string}
       */
      of: 'units' | 'cases';
    };
    OwnerFunctionDto: {
      /** @example operations */
      key: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    OwnGrantDto: {
      /** Format: uuid */
      engagementId: string;
      /**
       * Format: date-time
       * @description Null: until it is revoked.
       */
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description At what the grant opens. */
      rights: (
        | 'self.read'
        | 'self.write'
        | 'organisation.read'
        | 'organisation.write'
        | 'library.read'
        | 'library.write'
        | 'people.read'
        | 'people.write'
        | 'people.signIn'
        | 'trail.readWorkspace'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'webhooks.secret'
        | 'engagement.list'
        | 'engagement.create'
        | 'partyResults.list'
        | 'actions.list'
        | 'actions.print'
        | 'portfolio.read'
        | 'certification.list'
        | 'certification.apply'
        | 'scorecard.print'
        | 'businessReview.print'
        | 'actions.calendar'
        | 'engagement.read'
        | 'engagement.write'
        | 'unit.read'
        | 'grant.read'
        | 'grant.write'
        | 'assessment.read'
        | 'assessment.write'
        | 'fieldwork.read'
        | 'fieldwork.write'
        | 'kpi.read'
        | 'kpi.write'
        | 'plan.read'
        | 'plan.write'
        | 'rasic.read'
        | 'rasic.write'
        | 'rasic.approve'
        | 'benefits.read'
        | 'benefits.write'
        | 'actions.read'
        | 'actions.write'
        | 'actions.verify'
        | 'certification.read'
        | 'certification.write'
        | 'certification.assess'
        | 'certification.inspect'
        | 'certification.decide'
        | 'forum.read'
        | 'forum.write'
        | 'review.submit'
        | 'assessment.complete'
        | 'results.read'
        | 'wave.read'
        | 'snapshot.read'
        | 'report.read'
        | 'report.list'
        | 'report.create'
        | 'report.issue'
        | 'issue.read'
        | 'issue.list'
        | 'pack.read'
        | 'trail.read'
        | 'partyResults.read'
      )[];
      /** @enum {string} */
      role: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      scope: components['schemas']['OwnGrantScopeDto'];
    };
    OwnGrantScopeDto: {
      /** Format: uuid */
      assessmentId?: string;
      /** @enum {string} */
      kind: 'engagement' | 'party' | 'assessment';
      /** Format: uuid */
      partyId?: string;
    };
    OwnRasicLetterDto: {
      /**
       * @description Roles of an activity that have it at least.
       * @example 1
       */
      fewest: number;
      /** @enum {string} */
      letter: 'R' | 'A' | 'S' | 'C' | 'I';
      /** @example does the work */
      meaning:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description At most; null: no bound.
       * @example 1
       */
      most: number | null;
      /** @example Responsible */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    /** @description A convention of one’s own: what the letters mean, and how many of each an activity needs. It is kept with the matrix and followed by its copies. */
    OwnRasicProfileDto: {
      /**
       * @description Of who answers for the result of an activity.
       * @enum {string}
       */
      accountable: 'R' | 'A' | 'S' | 'C' | 'I';
      /**
       * @description Of who approves the result of others; null: nobody.
       * @enum {string|null}
       */
      approver: 'R' | 'A' | 'S' | 'C' | 'I' | null;
      /** @example our-raci */
      key: string;
      /** @description As in the legend. */
      letters: components['schemas']['OwnRasicLetterDto'][];
      /** @example RACI, doers help each other */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Letters that one role may have in the same activity.
       * @example [
       *       "A/R"
       *     ]
       */
      together: string[];
    };
    OwnWorkItemDto: {
      /**
       * @description Name of a person; an empty one: nobody is named any more.
       * @example Dewi Sartika
       */
      assignee?: string;
      /**
       * @description Working days.
       * @example 5
       */
      durationDays: number;
      effort: components['schemas']['ChangedEffortDto'];
      /**
       * @description Its id is the one of the workstream, "/", and this.
       * @example kick-off
       */
      key: string;
      /**
       * @description One that the frameworks of the wave have.
       * @example quality
       */
      ownerFunction: string;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PairedGapsDto: {
      /**
       * @description Requirements below target.
       * @example 19
       */
      gaps: number;
      lost: components['schemas']['FigureDto'];
      /** @description Together they are all gaps and all points. */
      origins: components['schemas']['OriginDto'][];
    };
    PairedPartyDto: {
      /** Format: uuid */
      id: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example SIGMA */
      ref: string;
    };
    PairedProviderDto: {
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Version of the scoring engine.
       * @example 1.0.0
       */
      engine: string;
      framework: components['schemas']['FrameworkBasisDto'];
      /** @example baseline */
      key: string;
      /** @description Null: all units of the assessment. */
      party: components['schemas']['PairedPartyDto'] | null;
      /** @example 1 */
      revision: number;
      /** @description Of a completed assessment: the snapshot that its figures follow from. Null while it is open. */
      snapshot: components['schemas']['SnapshotBasisDto'] | null;
      /**
       * @example fieldwork
       * @enum {string}
       */
      status: 'draft' | 'fieldwork' | 'review' | 'completed';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Units that are looked at.
       * @example 12
       */
      units: number;
    };
    PairedReadingDto: {
      client: components['schemas']['ResultBasisDto'];
      clientGaps: components['schemas']['PairedGapsDto'];
      /** @description Both below target first, by what is lost. */
      pairs: components['schemas']['RequirementPairDto'][];
      provider: components['schemas']['PairedProviderDto'];
      providerGaps: components['schemas']['PairedGapsDto'];
      readings: components['schemas']['ReadingCountDto'][];
    };
    PairedSideDto: {
      /**
       * @description Places below target.
       * @example 3
       */
      below: number;
      critical: boolean;
      /**
       * @description Places that were judged.
       * @example 12
       */
      judged: number;
      /** @description Part of the total score, lost where it is below target. */
      lost: components['schemas']['FigureDto'];
      /** @example C-02 */
      requirement: string;
      /**
       * @description Below target as soon as one place is.
       * @enum {string}
       */
      standing: 'belowTarget' | 'atTarget' | 'notAssessed' | 'notApplicable' | 'notCovered';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PartyDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /**
       * @example vendor
       * @enum {string}
       */
      kind: 'client' | 'own' | 'vendor';
      /** @example Pelandra Global Care */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example PELA */
      ref: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    PartyGapDto: {
      /** @example policies */
      category: string;
      critical: boolean;
      /** @example operations */
      ownerFunction: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      ownerFunctionTitle:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      places: components['schemas']['PartyGapPlaceDto'][];
      /** @example POL-03 */
      requirement: string;
      /**
       * @description The worst of its places.
       * @enum {string}
       */
      severity: 'critical' | 'high' | 'medium' | 'low';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PartyGapPlaceDto: {
      /** @description Target − score. */
      distance: components['schemas']['FigureDto'];
      score: components['schemas']['FigureDto'];
      /** @enum {string} */
      severity: 'critical' | 'high' | 'medium' | 'low';
      /** @example JKT-V */
      unit: string;
    };
    PartyGapsDto: {
      /** @description Findings that stand on units of the party only. */
      findings: {
        [key: string]: unknown;
      }[];
      /** @description The worst first. */
      gaps: components['schemas']['PartyGapDto'][];
      result: components['schemas']['PartyResultDto'];
      target: components['schemas']['FigureDto'];
    };
    PartyGateDto: {
      /** @description Where it fails in the unit. */
      blockers: {
        /** @description Requirement, group, or the framework as a whole. */
        ref: string;
        /** @description Left out where the figure is not that of one unit. */
        unit?: string;
        /**
         * @example {
         *       "exact": "4/5",
         *       "decimal": "0.800000"
         *     }
         */
        value?:
          | (
              | {
                  /**
                   * @description The same, rounded to six decimals.
                   * @example 0.783333
                   */
                  decimal: string;
                  /**
                   * @description The exact figure as a fraction in lowest terms.
                   * @example 47/60
                   */
                  exact: string;
                }
              | number
            )
          | null;
      }[];
      /** @example critical-requirements */
      key: string;
      /** @example knockOut */
      kind: string;
      /** @description Where it could still fail in the unit. */
      open: {
        /** @description Requirement, group, or the framework as a whole. */
        ref: string;
        /** @description Left out where the figure is not that of one unit. */
        unit?: string;
        /**
         * @example {
         *       "exact": "4/5",
         *       "decimal": "0.800000"
         *     }
         */
        value?:
          | (
              | {
                  /**
                   * @description The same, rounded to six decimals.
                   * @example 0.783333
                   */
                  decimal: string;
                  /**
                   * @description The exact figure as a fraction in lowest terms.
                   * @example 47/60
                   */
                  exact: string;
                }
              | number
            )
          | null;
      }[];
      /** @enum {string} */
      outcome: 'passed' | 'failed' | 'notDetermined';
      /**
       * @example {
       *       "exact": "4/5",
       *       "decimal": "0.800000"
       *     }
       */
      threshold:
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | number
          )
        | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PartyOfActionDto: {
      /** Format: uuid */
      id: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
    };
    PartyPageDto: {
      items: components['schemas']['PartyDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    PartyResultDto: {
      assessment?: {
        documentNumber: string;
        /** @enum {string} */
        kind: 'baseline' | 'progress' | 'certification' | 'surveillance';
        period: {
          from?: string;
          to?: string;
        };
        /** Format: date */
        reportDate: string;
        revision: number;
        /**
         * @example {
         *       "en": "Customer experience",
         *       "id": "Pengalaman pelanggan",
         *       "zh": "顾客体验"
         *     }
         */
        title:
          | string
          | {
              en: string;
              id?: string;
              zh?: string;
            };
      };
      /** Format: date-time */
      completedAt: string;
      engagement?: {
        /**
         * @example {
         *       "en": "Customer experience",
         *       "id": "Pengalaman pelanggan",
         *       "zh": "顾客体验"
         *     }
         */
        consultancy:
          | string
          | {
              en: string;
              id?: string;
              zh?: string;
            };
        /**
         * @example {
         *       "en": "Customer experience",
         *       "id": "Pengalaman pelanggan",
         *       "zh": "顾客体验"
         *     }
         */
        title:
          | string
          | {
              en: string;
              id?: string;
              zh?: string;
            };
      };
      /** Format: uuid */
      engagementId: string;
      framework: components['schemas']['FrameworkBasisDto'];
      /** @description False when a newer revision was completed. */
      isNewest: boolean;
      party?: {
        kind: string;
        /**
         * @example {
         *       "en": "Customer experience",
         *       "id": "Pengalaman pelanggan",
         *       "zh": "顾客体验"
         *     }
         */
        name:
          | string
          | {
              en: string;
              id?: string;
              zh?: string;
            };
        ref: string;
      };
      /** Format: uuid */
      partyId: string;
      /** @description Of the frozen results. */
      sha256: string;
      /**
       * Format: uuid
       * @description Of the completed revision.
       */
      snapshotId: string;
    };
    PartyResultPageDto: {
      items: components['schemas']['PartyResultDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    PartyScoresDto: {
      /** @description Series of its units, as a case file has them. */
      kpis: {
        [key: string]: unknown;
      }[];
      result: components['schemas']['PartyResultDto'];
      /** @description In the order of the units. */
      scores: components['schemas']['PartyUnitScoreDto'][];
      /** @description Ref, name and location. */
      sites: {
        [key: string]: unknown;
      }[];
      target: components['schemas']['FigureDto'];
      /** @description Ref, name, site, programme and weight. */
      units: {
        [key: string]: unknown;
      }[];
    };
    PartyUnitScoreDto: {
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      beforeCaps:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description Keys of the gates that cap the score. */
      cappedBy: string[];
      coverage: components['schemas']['CoverageDto'];
      gates: components['schemas']['PartyGateDto'][];
      /**
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      level:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description As the tree of a unit in the whole assessment. What is answered once for the entity counts in it, but shows `answeredForEntity` in place of its figures. */
      tree: {
        [key: string]: unknown;
      };
      /** @example JKT-V */
      unit: string;
    };
    PaybackDto: {
      /**
       * @description From the start of the plan; null: never.
       * @example 3
       */
      months: number | null;
      /**
       * @description Why never.
       * @enum {string}
       */
      reason?: 'noBenefit' | 'runningCosts';
    };
    PaybacksDto: {
      high: components['schemas']['PaybackDto'];
      likely: components['schemas']['PaybackDto'];
      low: components['schemas']['PaybackDto'];
    };
    PercentIntervalDto: {
      /** @example 55 */
      high: number;
      /** @example 45 */
      low: number;
    };
    PeriodDto: {
      /**
       * Format: date
       * @description First day.
       * @example 2026-01-01
       */
      from: string;
      /**
       * Format: date
       * @description Last day; not before the first.
       * @example 2026-03-31
       */
      to: string;
    };
    PersonDto: {
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: email
       * @description Null of somebody who was erased.
       * @example maya.hartono@example.com
       */
      email: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description `demo`: somebody of the demonstration.
       * @enum {string}
       */
      kind: 'member' | 'demo';
      /** @example Maya Hartono */
      name: string;
      /**
       * @example assessor
       * @enum {string}
       */
      role: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      /** @description For owners; null for everybody else. */
      signIn: components['schemas']['PersonSignInDto'] | null;
      /**
       * @example active
       * @enum {string}
       */
      status: 'active' | 'disabled' | 'erased';
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    PersonOfActionDto: {
      /** Format: uuid */
      id: string;
      /** @description Null where you may not know it, or it was erased. */
      name: string | null;
    };
    PersonOfCertificationDto: {
      /** Format: uuid */
      id: string;
      /** @description Null where you may not know it, or it was erased. */
      name: string | null;
    };
    PersonPageDto: {
      items: components['schemas']['PersonDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    PersonSignInDto: {
      /** @description Linked to the identity provider. */
      external: boolean;
      /**
       * Format: date-time
       * @description Of an invitation not used yet.
       */
      invitedUntil: string | null;
      /** Format: date-time */
      lastSeenAt: string | null;
      password: boolean;
      secondFactor: boolean;
    };
    PinnedFrameworkDto: {
      /** @example service-excellence-5p@1.0.0 */
      id: string;
      /** @description SHA-256 of the framework file, hexadecimal. */
      sha256: string;
    };
    PlaceCourseDto: {
      /** @enum {string|null} */
      overall: 'closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated' | null;
      /** @description By wave. */
      standings: ('belowTarget' | 'atTarget' | 'notAssessed' | 'notApplicable' | 'notCovered')[];
      steps: ('closed' | 'opened' | 'improved' | 'worsened' | 'unchanged' | 'noLongerRated' | 'newlyRated' | null)[];
      /**
       * @description Null: answered once for the entity.
       * @example JKT-V
       */
      unit: string | null;
    };
    PlacedFlagDto: {
      /** Format: date-time */
      flaggedAt: string;
      /**
       * Format: uuid
       * @description Who set or changed it last.
       */
      flaggedBy: string | null;
      /** @example Rina Hartono */
      flaggedByName: string | null;
      /** @example Ask for the October log. */
      remark: string | null;
      /** @example L-01 */
      requirement: string;
      /**
       * @description Ref of the unit, or "entity".
       * @example S01
       */
      unit: string;
    };
    PlaceDto: {
      /**
       * @description Name.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      programme:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      programmeId: string;
      /**
       * @description Name.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      site:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      siteId: string;
    };
    PlaceToNameDto: {
      /** Format: uuid */
      programmeId: string;
      /** Format: uuid */
      siteId: string;
    };
    PlanAchievementDto: {
      /**
       * @description Of the later assessment. Other things changed as well.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      achieved:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * Format: date
       * @description First day of the later assessment.
       * @example 2026-03-31
       */
      asOf: string;
      /**
       * @description When the plan was made. All four are after caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      before:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description Change of the score beyond the gaps of the workstreams: with all wonBack it sums to achieved − before. */
      elsewhere: components['schemas']['FigureDto'] | null;
      /**
       * @description Projected at the end of the plan.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      projectedAtEnd:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * @description Projected once all that is due is done.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      projectedByThen:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description Those with gaps of the assessment, by number. */
      workstreams: components['schemas']['WorkstreamAchievementDto'][];
    };
    PlanBaselineDto: {
      baseline: components['schemas']['BaselineDto'] | null;
      /** @description The latest first. */
      history: components['schemas']['BaselineHeadDto'][];
      /**
       * @description Number of the baseline that counts, as in the ETag; 0: none was set.
       * @example 0
       */
      version: number;
      /**
       * @description The assessments of the wave share the plan.
       * @example baseline
       */
      wave: string;
    };
    PlanBenefitsDto: {
      /** @description Beside the person-days. */
      costs?: components['schemas']['BenefitCostDto'][];
      /**
       * @description ISO 4217; that of the engagement, if it has one.
       * @example USD
       */
      currency: string;
      /** @description Of a person-day of the plan. */
      dayRate: components['schemas']['BenefitRangeDto'];
      /**
       * @description Percent a year, effective.
       * @example 8
       */
      discountRate: number;
      /** @example 3 */
      horizonYears: number;
      inputs: components['schemas']['BenefitInputsDto'];
      /** @description Seen already: the volume that it implies is solved back. */
      observed?: components['schemas']['ObservedBenefitDto'];
      /** @description Without it there is no cost and no value. */
      plan?: components['schemas']['PlanOutlineDto'];
      /**
       * @description Percent of the yearly benefit that is reached in each month from the start of the plan; the last one stays. Default: as the workstreams end, by the points that they win back.
       * @example [
       *       0,
       *       0,
       *       50,
       *       100
       *     ]
       */
      ramp?: number[];
      /**
       * @description The wave whose plan brings the benefits.
       * @example baseline
       */
      wave: string;
    };
    PlanChangeDto: {
      /**
       * @description Who does the work item. Name of a person; an empty one: nobody is named any more.
       * @example Dewi Sartika
       */
      assignee?: string;
      /**
       * Format: date
       * @description It does not start before this day; a day on which nobody works means the next working day.
       * @example 2026-03-31
       */
      date?: string;
      dependency?: components['schemas']['ChangedDependencyDto'];
      /**
       * @description Working days.
       * @example 5
       */
      durationDays?: number;
      effort?: components['schemas']['ChangedEffortDto'];
      /**
       * @description The workstream that it is merged into.
       * @example service-excellence-5p/calibration
       */
      into?: string;
      item?: components['schemas']['OwnWorkItemDto'];
      items?: components['schemas']['OwnWorkItemDto'][];
      /**
       * @description The id of the new workstream is "own/" and this.
       * @example pilot
       */
      key?: string;
      /**
       * @description merge: workstream, into. split: workstream, key, title, workItems, requirements. move: workItem, to. postpone: workstream. order: workstreams. describe: workstream; title, objective, ownerFunction, owner as wanted. adjust: workItem; title, effort, durationDays, ownerFunction, assignee as wanted. add: workstream, item. drop: workItem. link: workItem, dependency. unlink: workItem, on. notBefore: part, date. begin: key, title, objective, ownerFunction, items
       * @example merge
       * @enum {string}
       */
      kind:
        | 'merge'
        | 'split'
        | 'move'
        | 'postpone'
        | 'order'
        | 'describe'
        | 'adjust'
        | 'add'
        | 'drop'
        | 'link'
        | 'unlink'
        | 'notBefore'
        | 'begin';
      /** @example Monitors rate alike at every site. */
      objective?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description The work item that it waits for no longer.
       * @example service-excellence-5p/calibration/sessions
       */
      on?: string;
      /**
       * @description Who answers for the workstream. Name of a person; an empty one: nobody is named any more.
       * @example Dewi Sartika
       */
      owner?: string;
      /**
       * @description One that the frameworks of the wave have.
       * @example quality
       */
      ownerFunction?: string;
      /**
       * @description The workstream or the work item that does not start before a day.
       * @example service-excellence-5p/calibration/sessions
       */
      part?: string;
      /**
       * @description Requirements whose gaps go with them.
       * @example [
       *       "PRC-09"
       *     ]
       */
      requirements?: string[];
      /** @example Calibrate what is monitored */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description The workstream that the work item goes to.
       * @example service-excellence-5p/calibration
       */
      to?: string;
      /** @example service-excellence-5p/calibration/sessions */
      workItem?: string;
      /** @description Work items that become the new workstream. */
      workItems?: string[];
      /** @example service-excellence-5p/calibration */
      workstream?: string;
      /** @description Workstreams, the first to get people first. */
      workstreams?: string[];
    };
    PlanChangesDto: {
      changes: components['schemas']['MadeChangeDto'][];
      /**
       * @description As in the ETag; 0: nothing was changed yet.
       * @example 3
       */
      version: number;
      /**
       * @description The assessments of the wave share the plan.
       * @example baseline
       */
      wave: string;
    };
    PlanDto: {
      /** @description The assessments whose workstreams are shown. */
      assessments: components['schemas']['PlannedAssessmentDto'][];
      basis: components['schemas']['ResultBasisDto'];
      /** @description Of the workstreams shown. */
      effort: components['schemas']['EffortDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      fits: boolean;
      /**
       * Format: date
       * @description Last day within the time limit.
       * @example 2026-03-31
       */
      limitDate: string;
      /** @example 126 */
      limitWorkingDays: number;
      /** @description Of the whole plan of the wave, the busiest first. */
      loads: components['schemas']['FunctionLoadDto'][];
      /** @description What would have to give; null when the plan fits. */
      overrun: components['schemas']['OverrunDto'] | null;
      ownerFunctions: components['schemas']['OwnerFunctionDto'][];
      /** @enum {string} */
      part: 'own' | 'joint';
      /** @description Left for after the plan, where any is. */
      postponed?: components['schemas']['PostponedDto'][];
      /** @description In order of completion. */
      projection: components['schemas']['ProjectionDto'][];
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /** @example 118 */
      workingDays: number;
      workstreams: components['schemas']['PlannedWorkstreamDto'][];
    };
    PlanEffortDto: {
      /** @example 150 */
      high: number;
      /** @example 100 */
      likely: number;
      /** @example 80 */
      low: number;
    };
    PlanLimitsDto: {
      /**
       * @description People per owner function that work on the plan at the same time; functions not named have 2.
       * @example {
       *       "quality": 3
       *     }
       */
      capacity?: {
        [key: string]: number;
      };
      /** @description Days without work, beside weekends. */
      holidays?: string[];
      /** @description How long a workstream may take to be a quick win. */
      quickWin?: components['schemas']['QuickWinDto'];
      /**
       * Format: date
       * @description When work on the plan starts.
       * @example 2026-04-13
       */
      start: string;
      /** @description The plan has to fit into this. */
      timeLimit: components['schemas']['TimeLimitDto'];
    };
    PlannedAssessmentDto: {
      /** Format: uuid */
      id: string;
      /** @example baseline */
      key: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PlannedWorkItemDto: {
      /**
       * @description Name of a person.
       * @example Agus Salim
       */
      assignee?: string;
      /** @description Dependencies without which it could have started earlier; none when it may start on the first day. */
      boundBy: components['schemas']['DependencyDto'][];
      /** @description On the critical chain. */
      critical: boolean;
      /** @description Why it starts later than its dependencies allow; null when it does not. */
      delay: components['schemas']['DelayDto'] | null;
      /** @description Work items that it waits for. */
      dependsOn: components['schemas']['DependencyDto'][];
      effort: components['schemas']['EffortDto'];
      /**
       * Format: date
       * @description Last working day.
       * @example 2026-03-31
       */
      endDate: string;
      /**
       * @description The same without anything that waits for it moving.
       * @example 4
       */
      freeFloat: number;
      /** @example service-excellence-5p/front-line-authority/limits */
      id: string;
      /**
       * @description Working days that it may slip in this plan, with what waits for it, within the people there are and without the end of the plan moving; 0 on the critical chain.
       * @example 3
       */
      levelledFloat: number;
      /** @description Day before which somebody stated that it does not start. */
      notBefore?: components['schemas']['NotBeforeDto'];
      /** @example operations */
      ownerFunction: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Working days that it may slip on dependencies alone, as if people were unlimited, without the end moving.
       * @example 12
       */
      totalFloat: number;
      /**
       * @description Working days that it waited for people.
       * @example 0
       */
      waitedForCapacity: number;
    };
    PlannedWorkstreamDto: {
      /** @description Has work on the critical chain. */
      critical: boolean;
      dependsOn: string[];
      effort: components['schemas']['EffortDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** @description The costliest first. */
      gaps: components['schemas']['LinkedGapDto'][];
      /** @example service-excellence-5p/front-line-authority */
      id: string;
      /**
       * @description Working days that its end may slip in this plan.
       * @example 3
       */
      levelledFloat: number;
      /** @description Lost points of its gaps. */
      lost: components['schemas']['FigureDto'];
      /**
       * @description Position in the plan, printed as WS-01.
       * @example 1
       */
      number: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      objective:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Name of a person.
       * @example Dewi Sartika
       */
      owner?: string;
      /** @example operations */
      ownerFunction: string;
      quickWin: boolean;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      workItems: components['schemas']['PlannedWorkItemDto'][];
    };
    /** @description Without a ramp, the benefit comes whole from the month after the plan. */
    PlanOutlineDto: {
      effort: components['schemas']['PlanEffortDto'];
      /** @example 3 */
      months: number;
    };
    PlanStatusDto: {
      /** @description Null: nothing slips. */
      cause: components['schemas']['SlipCauseDto'] | null;
      /** @enum {string} */
      rag: 'green' | 'amber' | 'red';
      reason: components['schemas']['RagReasonDto'];
    };
    PlanTrackingDto: {
      /** @description Work of the plan that the baseline does not have. */
      added: components['schemas']['AddedWorkItemDto'][];
      /**
       * @description Number of the baseline.
       * @example 1
       */
      baseline: number;
      /**
       * Format: date
       * @example 2026-03-31
       */
      baselineEnd: string;
      counts: components['schemas']['WorkStateCountsDto'];
      /** @description Share of the likely effort; null: there is none. */
      done: components['schemas']['FigureDto'] | null;
      /**
       * Format: date
       * @description Actual or expected last day. Null: not in the plan any more.
       * @example 2026-03-31
       */
      end: string | null;
      /**
       * Format: date
       * @description Last day of the time limit.
       * @example 2026-03-31
       */
      limitDate: string;
      /** @description The share that the baseline would have done by the end of the last working day. */
      planned: components['schemas']['FigureDto'] | null;
      /**
       * @description Working days later than in the baseline; negative: earlier. Null: not in the plan any more.
       * @example 0
       */
      slip: number | null;
      status: components['schemas']['PlanStatusDto'] | null;
      thresholds: components['schemas']['RagThresholdsDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      today: string;
      /** @example baseline */
      wave: string;
      workstreams: components['schemas']['TrackedWorkstreamDto'][];
    };
    PlanValueDto: {
      /** @description Person-days × day rate. */
      effort: components['schemas']['WorldsDto'];
      /** @description Net present value over the horizon. */
      npv: components['schemas']['WorldsDto'];
      /** @description Effort and what else is paid once, at the start. */
      once: components['schemas']['WorldsDto'];
      payback: components['schemas']['PaybacksDto'];
      /** @description Share of the yearly benefit reached, month by month; the last one stays. */
      ramp: components['schemas']['BenefitFigureDto'][];
      /** @enum {string} */
      rampFrom: 'stated' | 'plan';
      /** @description Running costs. */
      yearly: components['schemas']['WorldsDto'];
      /** @description Likely, year by year. */
      years: components['schemas']['PlanYearDto'][];
    };
    PlanYearDto: {
      benefit: components['schemas']['BenefitFigureDto'];
      once: components['schemas']['BenefitFigureDto'];
      presentValue: components['schemas']['BenefitFigureDto'];
      runningCost: components['schemas']['BenefitFigureDto'];
      /** @example 1 */
      year: number;
    };
    PortfolioAddressesDto: {
      assessment: string | null;
      gaps: string;
      scores: string;
      /** @description Takes the score apart, down to the answers. Null for who was given one party only. */
      why: string | null;
    };
    PortfolioAssessmentDto: {
      documentNumber: string;
      /** @enum {string} */
      kind: 'baseline' | 'progress' | 'certification' | 'surveillance';
      period: {
        /**
         * Format: date
         * @example 2026-03-31
         */
        from?: string;
        /**
         * Format: date
         * @example 2026-03-31
         */
        to?: string;
      };
      /**
       * Format: date
       * @example 2026-03-31
       */
      reportDate: string;
      revision: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PortfolioAtRiskDto: {
      parties: number;
      sites: components['schemas']['FigureDto'];
      units: components['schemas']['FigureDto'];
      /** @description Share of the volume in units at risk. */
      volume: components['schemas']['FigureDto'];
    };
    PortfolioBlockerDto: {
      /** @example critical-requirements */
      gate: string;
      /** @example knockOut */
      kind: string;
      /**
       * @description What fails it.
       * @example [
       *       "PEO-03"
       *     ]
       */
      refs: string[];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PortfolioBlockingRefDto: {
      parties: number;
      /** @example PEO-03 */
      ref: string;
    };
    PortfolioCategoryDto: {
      /** @example people */
      ref: string;
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PortfolioCertificateBlockerDto: {
      /**
       * @description What: numbers, or keys of assessments.
       * @example [
       *       "NC-01"
       *     ]
       */
      ids: string[];
      /**
       * @description majors: open ones. overdue: past its day, but in its days of grace. stale: assessments that were reopened or changed.
       * @enum {string}
       */
      kind: 'suspended' | 'majors' | 'overdue' | 'stale';
    };
    PortfolioCertificateDto: {
      blockers: components['schemas']['PortfolioCertificateBlockerDto'][];
      /** Format: uuid */
      certificationId: string;
      /** @description Valid for 90 days or less. */
      isExpiring: boolean;
      /** @example OSP-2026-00042-71 */
      number: string | null;
      openMajors: number;
      /**
       * @description Of the certification.
       * @example certified
       */
      state: string;
      /**
       * @description Today. none: there is no certificate yet.
       * @example valid
       * @enum {string}
       */
      status: 'none' | 'notYetValid' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded';
      /**
       * Format: date
       * @example 2026-03-31
       */
      validFrom: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      validUntil: string | null;
    };
    PortfolioChangeDto: {
      /** @description Score now − before, by one framework version only. */
      difference: components['schemas']['FigureDto'] | null;
      /**
       * @description Why nothing is proven. fewUnits: fewer than two units were assessed both times. noSpread: all moved alike, which tells nothing about chance. withinChance: the interval holds zero.
       * @enum {string|null}
       */
      reason: 'fewUnits' | 'noSpread' | 'withinChance' | null;
      /** @description What the verdict rests on. */
      units: components['schemas']['PortfolioUnitChangeDto'] | null;
      /**
       * @description Improved and worsened are proven.
       * @enum {string}
       */
      verdict: 'improved' | 'worsened' | 'notProven' | 'firstResult' | 'otherFramework' | 'notScored';
    };
    PortfolioConcentrationDto: {
      /** @description Units below target, or with a gate that fails. */
      atRisk: components['schemas']['PortfolioAtRiskDto'];
      /** @description So many equal parties would be as concentrated. */
      effectiveParties: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      engagementId: string;
      /** @description Herfindahl–Hirschman index of the shares of volume, 1/n to 1. */
      herfindahl: components['schemas']['FigureDto'];
      largest: components['schemas']['PortfolioLargestDto'];
    };
    PortfolioCountedDto: {
      /** @example 31 */
      count: number;
      /**
       * @description Without those in which it is not rated.
       * @example 40
       */
      of: number;
    };
    PortfolioEarlierDto: {
      frameworkId: string;
      level: components['schemas']['PortfolioLevelDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      reportedOn: string;
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** Format: uuid */
      snapshotId: string;
    };
    PortfolioFrameworkDto: {
      /** @example cx-operations-osp@1.0.0 */
      id: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PortfolioLargestDto: {
      /** Format: uuid */
      partyId: string;
      share: components['schemas']['FigureDto'];
    };
    PortfolioLeagueDto: {
      /** @enum {string} */
      by: 'party' | 'site';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      framework:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      frameworkId: string;
      /** @description Pairs that were compared. */
      pairs: number;
      places: components['schemas']['PortfolioLeagueRowDto'][];
      /** @description Pairs of which one is proven better. */
      provenPairs: number;
    };
    PortfolioLeagueRowDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      engagementId: string;
      /** @example 0.783333 */
      high: string | null;
      /**
       * @description Of the 95 % interval.
       * @example 0.783333
       */
      low: string | null;
      /**
       * @description Of its units, each counting once.
       * @example 0.783333
       */
      mean: string | null;
      party: components['schemas']['PortfolioPartyDto'];
      /** Format: uuid */
      partyId: string;
      /** @description Best place that it can have. */
      rankFrom: number | null;
      /** @description Worst one. */
      rankTo: number | null;
      site: components['schemas']['PortfolioSiteDto'] | null;
      /** Format: uuid */
      siteId: string | null;
      /** @description Those of a tier can not be told from its first. */
      tier: number | null;
      /** @description Units with a score. */
      units: number;
      /**
       * @description Why it has no place. oneUnit, noSpread: its units say nothing about chance. noOther: nobody else can be compared.
       * @enum {string|null}
       */
      unplaced: 'noScore' | 'oneUnit' | 'noSpread' | 'noOther' | null;
    };
    PortfolioLevelCountDto: {
      /** @example silver */
      key: string | null;
      parties: number;
      /** @description From 1, the lowest; 0 below it. Null while too little is rated for a level. */
      rank: number | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
    };
    PortfolioLevelDto: {
      /** @example silver */
      key: string | null;
      /** @description From 1, the lowest; 0 below it. Null while too little is rated for a level. */
      rank: number | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
    };
    PortfolioLineActionsDto: {
      /** @description Corrective actions that are not closed. */
      open: number;
      /** @description Those that answer major nonconformities. */
      openMajors: number;
      /** @description Those whose next date has passed. */
      overdue: number;
    };
    PortfolioLineDto: {
      actions: components['schemas']['PortfolioLineActionsDto'];
      addresses: components['schemas']['PortfolioAddressesDto'];
      assessment: components['schemas']['PortfolioAssessmentDto'];
      before: components['schemas']['PortfolioEarlierDto'] | null;
      /** @description Gates that fail. */
      blockers: components['schemas']['PortfolioBlockerDto'][];
      categories: components['schemas']['PortfolioCategoryDto'][];
      /** @description By the framework; null where the party has not applied. */
      certificate: components['schemas']['PortfolioCertificateDto'] | null;
      change: components['schemas']['PortfolioChangeDto'];
      coverage: components['schemas']['CoverageDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      engagementId: string;
      framework: components['schemas']['PortfolioFrameworkDto'];
      isBelowTarget: boolean;
      level: components['schemas']['PortfolioLevelDto'];
      /** @description Requirements below target somewhere in it. */
      missed: string[];
      party: components['schemas']['PortfolioPartyDto'];
      /** Format: uuid */
      partyId: string;
      /** @description The oldest first. */
      points: components['schemas']['PortfolioTrendPointDto'][];
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      sites: number;
      /**
       * Format: uuid
       * @description That every figure follows from.
       */
      snapshotId: string;
      /** @description Between its units. */
      spread: components['schemas']['UnitSpreadDto'] | null;
      target: components['schemas']['FigureDto'];
      /**
       * @description Mann–Kendall over the results by this framework version; unknown below five.
       * @enum {string}
       */
      trend: 'improving' | 'stable' | 'worsening' | 'unknown';
      units: number;
      /** @description Below target, or with a gate that fails. */
      unitsAtRisk: number;
    };
    PortfolioLinePageDto: {
      items: components['schemas']['PortfolioLineDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    PortfolioOwnAgainstVendorDto: {
      /**
       * @description Own − vendor.
       * @example 0.783333
       */
      difference: string | null;
      /** @example 0.783333 */
      high: string | null;
      /**
       * @description Of the 95 % interval (Welch).
       * @example 0.783333
       */
      low: string | null;
      own: components['schemas']['PortfolioSideDto'];
      vendor: components['schemas']['PortfolioSideDto'];
      /**
       * @description Own units against those of vendors.
       * @enum {string}
       */
      verdict: 'higher' | 'lower' | 'notProven';
    };
    PortfolioPartyDto: {
      /** @enum {string} */
      kind: 'client' | 'own' | 'vendor';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example NORTHLINE */
      ref: string;
    };
    PortfolioSideDto: {
      /** @example 0.783333 */
      mean: string | null;
      units: number;
    };
    PortfolioSiteDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      location?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description Ref of the party. */
      party: string;
      /** @example JKT */
      ref: string;
    };
    PortfolioTrendPointDto: {
      frameworkId: string;
      level: string | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      reportedOn: string;
      score: components['schemas']['FigureDto'] | null;
      /** Format: uuid */
      snapshotId: string;
    };
    PortfolioUnitChangeDto: {
      /** @description Units with a score both times. */
      count: number;
      /** @example 0.783333 */
      high: string | null;
      /**
       * @description Of the 95 % interval.
       * @example 0.783333
       */
      low: string | null;
      /** @example 0.783333 */
      mean: string | null;
    };
    PortfolioUnitDto: {
      addresses: components['schemas']['PortfolioAddressesDto'];
      assessment: components['schemas']['PortfolioAssessmentDto'];
      /** @description Gates that fail. */
      blockers: components['schemas']['PortfolioBlockerDto'][];
      categories: components['schemas']['PortfolioCategoryDto'][];
      /** @description That covers its programme at its site; null where none does. */
      certificate: components['schemas']['PortfolioCertificateDto'] | null;
      coverage: components['schemas']['CoverageDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      engagement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      engagementId: string;
      framework: components['schemas']['PortfolioFrameworkDto'];
      isBelowTarget: boolean;
      level: components['schemas']['PortfolioLevelDto'];
      /** @description Requirements below target somewhere in it. */
      missed: string[];
      party: components['schemas']['PortfolioPartyDto'];
      /** Format: uuid */
      partyId: string;
      /** Format: uuid */
      programmeId: string | null;
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description In the result before, by the same framework version. */
      scoreBefore: components['schemas']['FigureDto'] | null;
      site: components['schemas']['PortfolioSiteDto'];
      /** Format: uuid */
      siteId: string;
      /**
       * Format: uuid
       * @description That every figure follows from.
       */
      snapshotId: string;
      target: components['schemas']['FigureDto'];
      unit: components['schemas']['PortfolioUnitNameDto'];
      /** Format: uuid */
      unitId: string;
      /** @description Its volume, where the engagement weighs units. */
      weight: number;
    };
    PortfolioUnitNameDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      programme?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example JKT-V */
      ref: string;
    };
    PortfolioUnitPageDto: {
      items: components['schemas']['PortfolioUnitDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    PostponedDto: {
      /** @example service-excellence-5p/calibration */
      id: string;
      /** @description Lost points of its gaps, which stay open. */
      lost: components['schemas']['FigureDto'];
    };
    ProbeDto: {
      /** @example A customer explains the problem a third time. */
      en: string;
      /** @example Pelanggan menjelaskan masalahnya untuk ketiga kali. */
      id: string;
      /** @enum {string} */
      kind: 'ask' | 'watch' | 'sample' | 'read' | 'test';
      /** @example 顾客第三次解释同一个问题。 */
      zh: string;
    };
    /** @description Why a request was refused. */
    Problem: {
      /** @enum {string} */
      code:
        | 'access/confirmation-failed'
        | 'access/forbidden'
        | 'access/invalid-credentials'
        | 'access/link-unusable'
        | 'access/not-available'
        | 'access/second-factor-required'
        | 'access/sign-in-again'
        | 'access/signing-paused'
        | 'access/too-many-attempts'
        | 'access/unauthenticated'
        | 'action/invalid'
        | 'action/not-answerable'
        | 'action/not-deletable'
        | 'action/not-found'
        | 'action/not-ready'
        | 'action/second-person'
        | 'action/wrong-state'
        | 'answer/invalid'
        | 'answer/not-found'
        | 'answers/invalid'
        | 'assessment/completed'
        | 'assessment/document-number-taken'
        | 'assessment/invalid'
        | 'assessment/key-taken'
        | 'assessment/no-answers'
        | 'assessment/no-units'
        | 'assessment/not-deletable'
        | 'assessment/not-found'
        | 'assessment/not-open'
        | 'assessment/unit-has-answers'
        | 'assessment/wrong-status'
        | 'benefits/invalid'
        | 'carry-over/not-possible'
        | 'certificate/not-found'
        | 'certification/exists'
        | 'certification/invalid'
        | 'certification/nonconformity-not-found'
        | 'certification/not-found'
        | 'certification/not-ready'
        | 'certification/other-person'
        | 'certification/scheme-not-found'
        | 'certification/wrong-part'
        | 'certification/wrong-state'
        | 'check/unknown'
        | 'declaration/invalid'
        | 'engagement/invalid'
        | 'engagement/key-taken'
        | 'engagement/not-empty'
        | 'engagement/not-found'
        | 'evidence/file-disguised'
        | 'evidence/file-empty'
        | 'evidence/file-too-large'
        | 'evidence/file-type-refused'
        | 'evidence/in-use'
        | 'evidence/invalid'
        | 'evidence/no-file'
        | 'evidence/not-found'
        | 'evidence/ref-taken'
        | 'finding/in-use'
        | 'finding/invalid'
        | 'finding/not-found'
        | 'finding/ref-taken'
        | 'forum/decided'
        | 'forum/decision-not-found'
        | 'forum/invalid'
        | 'forum/ref-taken'
        | 'framework/built-in'
        | 'framework/in-use'
        | 'framework/invalid'
        | 'framework/no-guidance'
        | 'framework/not-found'
        | 'framework/version-taken'
        | 'grant/ended'
        | 'grant/invalid'
        | 'grant/not-found'
        | 'idempotency/in-progress'
        | 'idempotency/invalid-key'
        | 'idempotency/key-reused'
        | 'issue/ended'
        | 'issue/not-found'
        | 'issue/not-issuable'
        | 'issue/second-person'
        | 'kpi/definition-in-use'
        | 'kpi/definition-not-found'
        | 'kpi/import-not-found'
        | 'kpi/import-not-kept'
        | 'kpi/import-superseded'
        | 'kpi/invalid'
        | 'kpi/key-taken'
        | 'kpi/target-exists'
        | 'kpi/target-needs-one-figure'
        | 'kpi/target-needs-range'
        | 'kpi/target-not-found'
        | 'kpi/target-out-of-range'
        | 'kpi/target-range-empty'
        | 'kpi/unknown-kpi'
        | 'party-result/not-found'
        | 'party/in-use'
        | 'party/not-found'
        | 'party/ref-taken'
        | 'password/too-weak'
        | 'person/email-taken'
        | 'person/invalid'
        | 'person/last-owner'
        | 'person/not-active'
        | 'person/not-found'
        | 'plan/baseline-not-found'
        | 'plan/invalid'
        | 'plan/no-baseline'
        | 'plan/progress-invalid'
        | 'plan/reason-missing'
        | 'plan/work-item-not-found'
        | 'planner/load-too-large'
        | 'precondition/failed'
        | 'precondition/malformed'
        | 'precondition/required'
        | 'programme/in-use'
        | 'programme/not-found'
        | 'programme/ref-taken'
        | 'rasic/copy-exists'
        | 'rasic/copy-of-copy'
        | 'rasic/follows-another'
        | 'rasic/has-copies'
        | 'rasic/invalid'
        | 'rasic/invalid-profile'
        | 'rasic/matrix-not-found'
        | 'rasic/not-approved'
        | 'rasic/plan-has-matrix'
        | 'rasic/unknown-profile'
        | 'report/failed'
        | 'report/invalid'
        | 'report/issued'
        | 'report/not-found'
        | 'report/not-ready'
        | 'request/foreign-host'
        | 'request/foreign-origin'
        | 'request/invalid'
        | 'request/invalid-cursor'
        | 'request/malformed'
        | 'request/method-not-allowed'
        | 'request/not-acceptable'
        | 'request/timeout'
        | 'request/too-large'
        | 'request/unknown-route'
        | 'request/unsupported-media-type'
        | 'results/no-plan'
        | 'results/not-comparable'
        | 'results/not-paired'
        | 'results/unknown-figure'
        | 'results/unknown-kpi'
        | 'second-factor/not-set-up'
        | 'second-factor/set-up-already'
        | 'server/fault'
        | 'server/unavailable'
        | 'session/not-found'
        | 'sign-in/failed'
        | 'site/in-use'
        | 'site/not-found'
        | 'site/ref-taken'
        | 'snapshot/not-found'
        | 'token/invalid'
        | 'token/not-found'
        | 'trail/broken'
        | 'unit/in-use'
        | 'unit/not-found'
        | 'unit/ref-taken'
        | 'webhook/delivery-not-found'
        | 'webhook/delivery-pending'
        | 'webhook/invalid'
        | 'webhook/not-found'
        | 'webhook/paused'
        | 'webhook/too-many'
        | 'workspace/not-found';
      /** @description Of precondition/failed: what is there now. */
      current?: {
        [key: string]: unknown;
      };
      /** @description What is wrong with this request, and what to do. */
      detail: string;
      errors?: components['schemas']['ProblemDetail'][];
      /**
       * Format: uuid
       * @description Also the header X-Request-Id; it finds the entry in the log.
       */
      requestId: string;
      status: number;
      /** @description The same for every problem with this code. */
      title: string;
      /** Format: uri */
      type: string;
    };
    ProblemDetail: {
      /** @example request/invalid-max-length */
      code: string;
      column?: number;
      hint?: string;
      /** @description Of an uploaded file or a malformed body. */
      line?: number;
      message: string;
      /**
       * @description JSON pointer into the body, or `?name` for a query parameter.
       * @example /ratings/approach
       */
      pointer?: string;
    };
    ProgrammeDto: {
      /**
       * @description Null: not said.
       * @example voice
       * @enum {string|null}
       */
      channel:
        'voice' | 'chat' | 'messaging' | 'email' | 'social' | 'letter' | 'faceToFace' | 'backOffice' | 'mixed' | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /**
       * @description Null: not said.
       * @example {
       *       "en": "Credit cards",
       *       "id": "Kartu kredit",
       *       "zh": "信用卡"
       *     }
       */
      lineOfBusiness:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Card services, voice */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example CARD-VOICE */
      ref: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    ProgrammePageDto: {
      items: components['schemas']['ProgrammeDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ProgressDataDto: {
      /**
       * Format: date
       * @description When whoever does it expects its end; left out: as long as the baseline has it, or as what is left takes.
       * @example 2026-03-31
       */
      expectedEnd: string | null;
      /**
       * Format: date
       * @description The day on which it ended; left out: it has not ended.
       * @example 2026-03-31
       */
      finishedOn: string | null;
      /**
       * @description What else is to say.
       * @example Waits for the vendor.
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Whole percent done: 0 before it begins, 100 when it has ended.
       * @example 40
       */
      percent: number;
      /**
       * Format: date
       * @description The day on which it began; left out: it has not begun.
       * @example 2026-03-31
       */
      startedOn: string | null;
    };
    ProgressDto: {
      /** @description By wave: what it was computed from. */
      bases: components['schemas']['ResultBasisDto'][];
      /** @description Requirements below target in one wave at least. */
      gaps: components['schemas']['GapCourseDto'][];
      /** @description Categories and items, parents before children. */
      nodes: components['schemas']['NodeProgressDto'][];
      /** @description From first to last. */
      overall: components['schemas']['WaveStepDto'];
      /** @description Between neighbours. */
      steps: components['schemas']['WaveStepDto'][];
      /** @description Those of the latest wave first. */
      units: components['schemas']['UnitProgressDto'][];
      /** @description In order of time. */
      waves: components['schemas']['WaveDto'][];
    };
    ProgressReportDto: {
      /**
       * Format: date
       * @description When whoever does it expects its end; left out: as long as the baseline has it, or as what is left takes.
       * @example 2026-03-31
       */
      expectedEnd: string | null;
      /**
       * Format: date
       * @description The day on which it ended; left out: it has not ended.
       * @example 2026-03-31
       */
      finishedOn: string | null;
      /** Format: date-time */
      madeAt: string;
      /**
       * @description Name of who did it.
       * @example Sri Wahyuni
       */
      madeBy: string | null;
      /**
       * @description What else is to say.
       * @example Waits for the vendor.
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Whole percent done: 0 before it begins, 100 when it has ended.
       * @example 40
       */
      percent: number;
      /**
       * Format: date
       * @description The day on which it began; left out: it has not begun.
       * @example 2026-03-31
       */
      startedOn: string | null;
      /** @example 1 */
      version: number;
    };
    ProjectionDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /**
       * @description Key of the assessment → its score and level once this and all earlier workstreams have ended.
       * @example {
       *       "baseline": {
       *         "score": {
       *           "exact": "4/5",
       *           "decimal": "0.800000"
       *         },
       *         "level": "established"
       *       }
       *     }
       */
      scores: {
        [key: string]: {
          /**
           * @description Level reached; null below the lowest.
           * @example established
           */
          level:
            | (
                | string
                | {
                    notDetermined: boolean;
                  }
              )
            | null;
          /**
           * @example {
           *       "exact": "47/60",
           *       "decimal": "0.783333"
           *     }
           */
          score:
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | {
                /** @description The reason, in one language or in several; true where none was stated. */
                notApplicable:
                  | string
                  | {
                      [key: string]: string;
                    }
                  | boolean;
              }
            | {
                notAssessed: boolean;
              };
        };
      };
      /** @description Workstream that ends here. */
      workstream: string;
    };
    ProposalDto: {
      /**
       * @description Null while no audit of the round is completed.
       * @example {
       *       "outcome": "grant",
       *       "blockers": [],
       *       "waived": [],
       *       "conditions": []
       *     }
       */
      proposal?: {
        /** @description What would have to change, by kind: notDetermined, score, gate, dataMonths, openMajors, openMinors, minorPlans, sitesNotVisited, pairedEvidence. Each says what is there and what is needed. */
        blockers: ({
          /**
           * @example {
           *       "exact": "47/60",
           *       "decimal": "0.783333"
           *     }
           */
          distance?: {
            decimal?: string;
            exact?: string;
          };
          kind: string;
          needed?: unknown;
          /**
           * @example {
           *       "exact": "47/60",
           *       "decimal": "0.783333"
           *     }
           */
          value?: {
            decimal?: string;
            exact?: string;
          };
        } & {
          [key: string]: unknown;
        })[];
        /** @description What is waived, each with its day. */
        conditions: ({
          /** Format: date */
          due: string;
          id: string;
          /** Format: date */
          metOn: string | null;
        } & {
          [key: string]: unknown;
        })[];
        /** @enum {string} */
        outcome: 'grant' | 'grantOnConditions' | 'refuse';
        /** @description What may follow after the grant, in the same form. */
        waived: ({
          kind: string;
        } & {
          [key: string]: unknown;
        })[];
      } | null;
      /** @description Audits that were reopened or changed since it was submitted: then nobody decides on it. */
      stale: components['schemas']['StaleDto'] | null;
    };
    PutAnswerDto: {
      /**
       * @example rated
       * @enum {string}
       */
      kind: 'rated' | 'notApplicable';
      /** @description Of a rated answer: what it rests on. */
      note?: string;
      /**
       * @description Of a rated answer. Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).
       * @example {
       *       "approach": "4",
       *       "deployment": "3"
       *     }
       */
      ratings?: {
        [key: string]: string | number;
      };
      /**
       * @description Of an answer that is not applicable: why, as it will stand in the report.
       * @example {
       *       "en": "No cards are handled here.",
       *       "id": "Kartu tidak ditangani di sini.",
       *       "zh": "此处不处理银行卡业务。"
       *     }
       */
      reason?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    PutAnswerFlagDto: {
      /**
       * @description What to come back for.
       * @example Ask for the October log.
       */
      remark?: string;
    };
    PutAssessmentsDto: {
      /** @description All of them: completed ones stay as they are. */
      assessments: components['schemas']['AssessmentLinkDto'][];
    };
    PutPlanChangesDto: {
      /** @description All of them, in the order in which they are made; leave the last out to take it back. */
      changes: components['schemas']['PlanChangeDto'][];
    };
    QuickWinDto: {
      /**
       * @description Working days.
       * @example 20
       */
      maximumDays: number;
    };
    RagReasonDto: {
      /**
       * @description Working days: the float (withinFloat), what is tolerated (withinTolerance, beyondTolerance), how far past the time limit the plan ends (pastLimit); else 0.
       * @example 0
       */
      bound: number;
      /** @enum {string} */
      code: 'onTime' | 'withinFloat' | 'withinTolerance' | 'beyondTolerance' | 'pastLimit';
      /**
       * @description Slip in working days; negative: earlier than agreed.
       * @example 0
       */
      days: number;
    };
    RagThresholdsDto: {
      /** @example 5 */
      amberDays: number;
      /** @example 10 */
      amberPercent: number;
    };
    RasicActivityDto: {
      /** @example a1 */
      key: string;
      /**
       * @example [
       *       "PRC-09"
       *     ]
       */
      requirements: string[] | null;
      /**
       * @description What no vendor may answer for or approve. decision: it commits the client. certification: it judges evidence that a vendor is certified on.
       * @enum {string|null}
       */
      reserved: 'decision' | 'certification' | null;
      /** @example Calibrate */
      step: string | null;
      /** @example Calibrate the evaluators */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    RasicApprovalDto: {
      /** Format: date-time */
      at: string;
      /** @description Who gave it; null: who recorded it. */
      givenBy: string | null;
      /** @description False: the matrix, or what it follows, has changed since. */
      isCurrent: boolean;
      /** @example Rina Hartono */
      recordedBy: string | null;
      /**
       * @description The version that was approved.
       * @example 4
       */
      version: number;
    };
    RasicCellDto: {
      /** @example a1 */
      activity: string;
      /**
       * @description Empty: no part in it.
       * @example A/R
       */
      letters: string;
      /** @example site-manager */
      role: string;
    };
    RasicConventionDto: {
      /**
       * @description Of who answers for the result of an activity.
       * @enum {string}
       */
      accountable: 'R' | 'A' | 'S' | 'C' | 'I';
      /**
       * @description Of who approves the result of others.
       * @enum {string|null}
       */
      approver: 'R' | 'A' | 'S' | 'C' | 'I' | null;
      /**
       * @description Key of a convention.
       * @example rasic-r1
       */
      key: string;
      /** @description In the order of the legend. */
      letters: components['schemas']['RasicLetterDto'][];
      /** @example RACI, one accountable */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Letters that one role may have in the same activity.
       * @example [
       *       "A/R"
       *     ]
       */
      together: string[];
    };
    RasicCopiesDto: {
      items: components['schemas']['RasicCopyDto'][];
    };
    RasicCopyDto: {
      /** @description False: the unit had it already, with its deviations. */
      isNew: boolean;
      /** Format: uuid */
      matrixId: string;
      /** @example JKT-V */
      unit: string;
    };
    RasicDeviationDto: {
      /** @example a1 */
      activity: string;
      /**
       * @description Empty: no part in it.
       * @example A/R
       */
      letters: string;
      /**
       * @description Of what it follows.
       * @example A/R
       */
      modelLetters: string;
      /** @example site-manager */
      role: string;
    };
    RasicDeviationsDto: {
      /**
       * @description Copies in all.
       * @example 84
       */
      copies: number;
      /** @description Those with deviations. */
      items: components['schemas']['UnitDeviationsDto'][];
    };
    RasicIssueDto: {
      /** @example a1 */
      activity: string | null;
      /**
       * @description Why it matters, and what to do.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      advice:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example missing-letter */
      code: string;
      /** @enum {string|null} */
      letter: 'R' | 'A' | 'S' | 'C' | 'I' | null;
      /** @description Cells that would mend it, to be written as they are; null where only people can tell. */
      mend: components['schemas']['RasicCellDto'][] | null;
      /**
       * @description The same in words.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      proposal:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @example [
       *       "site-manager"
       *     ]
       */
      roles: string[];
      /**
       * @description error: the convention is broken.
       * @enum {string}
       */
      severity: 'error' | 'warning' | 'hint';
      /** @example Calibrate */
      step: string | null;
      /**
       * @description What is wrong.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      text:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    RasicLetterDto: {
      /**
       * @description Roles of an activity that have it at least.
       * @example 1
       */
      fewest: number;
      /** @enum {string} */
      letter: 'R' | 'A' | 'S' | 'C' | 'I';
      /** @example does the work */
      meaning:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description At most; null: no bound.
       * @example 1
       */
      most: number | null;
      /** @example Responsible */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    RasicMatrixDto: {
      /** @description Rows. */
      activities: components['schemas']['RasicActivityDto'][];
      approval: components['schemas']['RasicApprovalDto'] | null;
      /**
       * Format: uuid
       * @description Whose plan it follows.
       */
      assessmentId: string | null;
      /** @description Those that have letters, row by row. */
      cells: components['schemas']['RasicCellDto'][];
      convention: components['schemas']['RasicConventionDto'];
      /** Format: date-time */
      createdAt: string;
      /** @description Cells that differ from what it follows. */
      deviations: components['schemas']['RasicDeviationDto'][];
      /** Format: uuid */
      id: string;
      /** @description Rows in their order, then columns, then steps of the process. */
      issues: components['schemas']['RasicIssueDto'][];
      /**
       * @description own: with rows of its own. plan: its rows are the work items of a plan. copy: it follows another one, for one unit.
       * @enum {string}
       */
      kind: 'own' | 'plan' | 'copy';
      /** @description Deviations at activities and roles that are not there any more. */
      lost: components['schemas']['RasicCellDto'][];
      /**
       * Format: uuid
       * @description What a copy follows.
       */
      modelId: string | null;
      /**
       * @description Who keeps the matrix, as it is printed. Null: nobody is named, or as in its model.
       * @example Sri Wahyuni, Head of Quality
       */
      owner: string | null;
      /**
       * @description Key of a convention.
       * @example rasic-r1
       */
      profile: string;
      /** @description Columns. */
      roles: components['schemas']['RasicRoleDto'][];
      thresholds: components['schemas']['RasicThresholdsDto'];
      /** @example Quality monitoring */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Ref; null: for the whole.
       * @example JKT-V
       */
      unit: string | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      unitName:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    RasicMatrixHeadDto: {
      /**
       * Format: uuid
       * @description Whose plan it follows.
       */
      assessmentId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /**
       * @description own: with rows of its own. plan: its rows are the work items of a plan. copy: it follows another one, for one unit.
       * @enum {string}
       */
      kind: 'own' | 'plan' | 'copy';
      /**
       * Format: uuid
       * @description What a copy follows.
       */
      modelId: string | null;
      /**
       * @description Who keeps the matrix, as it is printed. Null: nobody is named, or as in its model.
       * @example Sri Wahyuni, Head of Quality
       */
      owner: string | null;
      /**
       * @description Key of a convention.
       * @example rasic-r1
       */
      profile: string;
      /** @example Quality monitoring */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Ref; null: for the whole.
       * @example JKT-V
       */
      unit: string | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      unitName:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    RasicMatrixSummaryDto: {
      approval: components['schemas']['RasicApprovalDto'] | null;
      /**
       * Format: uuid
       * @description Whose plan it follows.
       */
      assessmentId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Null where the plan can not be made yet. */
      figures: components['schemas']['MatrixFiguresDto'] | null;
      /** Format: uuid */
      id: string;
      /**
       * @description own: with rows of its own. plan: its rows are the work items of a plan. copy: it follows another one, for one unit.
       * @enum {string}
       */
      kind: 'own' | 'plan' | 'copy';
      /**
       * Format: uuid
       * @description What a copy follows.
       */
      modelId: string | null;
      /**
       * @description Who keeps the matrix, as it is printed. Null: nobody is named, or as in its model.
       * @example Sri Wahyuni, Head of Quality
       */
      owner: string | null;
      /**
       * @description Key of a convention.
       * @example rasic-r1
       */
      profile: string;
      /** @example Quality monitoring */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Ref; null: for the whole.
       * @example JKT-V
       */
      unit: string | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      unitName:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    RasicMatrixSummaryPageDto: {
      items: components['schemas']['RasicMatrixSummaryDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    RasicProfilesDto: {
      items: components['schemas']['RasicConventionDto'][];
      /** @description The usual ones. */
      thresholds: components['schemas']['RasicThresholdsDto'];
    };
    RasicRoleDto: {
      /**
       * @description Null: not stated.
       * @example [
       *       "Sri Wahyuni"
       *     ]
       */
      holders: string[] | null;
      /**
       * @description A body of several people.
       * @example false
       */
      isCommittee: boolean;
      /** @example site-manager */
      key: string;
      /**
       * @description 1 is the board, 6 an agent.
       * @example 3
       */
      rank: number;
      /**
       * @description either: found on the client’s side or in the operation.
       * @example client
       * @enum {string}
       */
      side: 'client' | 'operation' | 'vendor' | 'either';
      /** @example Site manager */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    /** @description How many are too many. Beyond these the check warns; errors of the convention stay errors. */
    RasicThresholdsDto: {
      /**
       * @description Activities from which on columns are judged.
       * @example 4
       */
      fewestActivities: number;
      /** @example 0.5 */
      mostAccountableShare: number;
      /** @example 3 */
      mostConsulted: number;
      /** @example 0.75 */
      mostConsultedShare: number;
      /** @example 5 */
      mostInformed: number;
      /** @example 3 */
      mostResponsible: number;
      /** @example 0.5 */
      mostResponsibleShare: number;
    };
    RatedDimensionDto: {
      /**
       * @description Key of a dimension.
       * @example approach
       */
      dimension: string;
      /**
       * @description Key of the scale that it is rated on.
       * @example five-step
       */
      scale: string;
      /**
       * @description Among the dimensions of the requirement.
       * @example 1
       */
      weight: number;
    };
    RatingMethodDto: {
      /**
       * @description Of `cappedBy`: the dimension that the weighted mean may not exceed.
       * @example approach
       */
      cappedBy?: string;
      /**
       * @description How its dimensions become the figure of a requirement.
       * @enum {string}
       */
      combine: 'weightedMean' | 'min' | 'product' | 'cappedBy';
      dimensions: components['schemas']['RatedDimensionDto'][];
      /** @example practice */
      key: string;
      /**
       * @description Requirements that are rated by it.
       * @example 54
       */
      requirements: number;
    };
    ReadinessDto: {
      /** @enum {string} */
      status: 'ready';
    };
    ReadingCountDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      meaning:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example 7 */
      pairs: number;
      /** @enum {string} */
      reading: 'both' | 'provider' | 'client' | 'neither' | 'open';
    };
    ReadSeriesDto: {
      channel: string | null;
      /** @example csat */
      kpi: string;
      /** @enum {string|null} */
      verdict: 'met' | 'notMet' | 'notProven' | null;
    };
    ReasonChangeDto: {
      before: components['schemas']['CountOfDto'];
      /**
       * @description Share now less share before.
       * @example -0.052000
       */
      difference: string;
      /** @description Newcombe, 95 %. */
      interval: components['schemas']['IntervalDto'];
      /** @description The interval does not hold zero. */
      isProven: boolean;
      /** @example card-delivery */
      key: string | null;
      now: components['schemas']['CountOfDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      reason:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    ReasonDto: {
      /** @enum {string} */
      cause: 'agent' | 'policy' | 'process' | 'product' | 'technology' | 'supplier' | 'customer' | 'place';
      /** @example 412 */
      count: number;
      /**
       * @description Of this reason and all before it.
       * @example 0.450000
       */
      cumulated: string;
      /** @description The front line can resolve it within its authority. */
      frontLine: boolean;
      interval: components['schemas']['IntervalDto'];
      /** @example card-delivery */
      key: string | null;
      /** @example operations */
      ownerFunction: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      ownerTitle:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Reasons of equal count share a rank.
       * @example 1
       */
      rank: number;
      /** @example Where is my card? */
      reason:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Of all contacts counted.
       * @example 0.450000
       */
      share: string;
    };
    ReasonsDto: {
      /** @description Since the previous assessment, the largest first. */
      changes: components['schemas']['ReasonChangeDto'][];
      /** @description Of the systemic share. */
      interval: components['schemas']['IntervalDto'];
      period: components['schemas']['PeriodDto'];
      /** @description The most frequent first. */
      reasons: components['schemas']['ReasonDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      sample:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      sentence: string;
      /** @description Systemic share. */
      share: components['schemas']['FigureDto'];
      /**
       * @description Contacts that the front line can not resolve.
       * @example 412
       */
      systemic: number;
      systemicByCause: components['schemas']['CauseShareDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      topFive: components['schemas']['ReasonShareDto'] | null;
      topTen: components['schemas']['ReasonShareDto'] | null;
      /**
       * @description Contacts counted.
       * @example 1200
       */
      total: number;
    };
    ReasonShareDto: {
      /** @example 412 */
      count: number;
      interval: components['schemas']['IntervalDto'];
      /** @example 1200 */
      of: number;
    };
    ReckonedBenefitsDto: {
      /** @description A year. */
      contactsAvoided: components['schemas']['WorldsDto'];
      /** @description Saving by volume and call-back propensity. */
      grid: components['schemas']['ResolutionGridDto'] | null;
      /** @description In the order in which they are reckoned; they sum to the whole. */
      levers: components['schemas']['LeverBenefitDto'][];
      /** @description Benefit of a year at full effect. */
      money: components['schemas']['WorldsDto'];
      moved: components['schemas']['MovedFigureDto'][];
      solvedBack: components['schemas']['SolvedBackDto'] | null;
      /** @description One input at a time, the widest swing first. */
      tornado: components['schemas']['TornadoBarDto'][];
      /** @description Null without a plan. */
      value: components['schemas']['PlanValueDto'] | null;
    };
    RecoveryCodesDto: {
      /**
       * @description Ten, shown this once; each works once.
       * @example [
       *       "7QK2-M0ZD-XW4T-9HBC"
       *     ]
       */
      recoveryCodes: string[];
    };
    RefusalDto: {
      /** @example certification/not-declared */
      code: string;
      hint?: string;
      message: string;
    };
    ReminderDto: {
      /** Format: uuid */
      certificationId: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      date: string;
      /**
       * @description Below zero: so many days ago.
       * @example 12
       */
      daysLeft: number;
      /** Format: uuid */
      engagementId: string;
      /** @example service-excellence-5p */
      framework: string;
      isOverdue: boolean;
      /** @description Whether you have a part in what it waits for. */
      isYours: boolean;
      /**
       * @description suspension and withdrawal: the last day before them. restoration: the last day on which the way back from an expired certificate needs no new application. decision and review: since when they wait.
       * @example surveillance
       * @enum {string}
       */
      kind:
        | 'surveillance'
        | 'suspension'
        | 'withdrawal'
        | 'renewalOpens'
        | 'expiry'
        | 'restoration'
        | 'nonconformityPlan'
        | 'nonconformityClosure'
        | 'condition'
        | 'decision'
        | 'review';
      party: components['schemas']['CertifiedPartyDto'];
      /**
       * @description Which of several.
       * @example NC-01
       */
      ref: string | null;
    };
    RemindersDto: {
      items: components['schemas']['ReminderDto'][];
    };
    ReopenDto: {
      /**
       * @description Kept with the step.
       * @example The client sent the missing call recordings of the Bandung site.
       */
      reason: string;
    };
    ReplaceRasicRowsDto: {
      activities: components['schemas']['WrittenActivityDto'][];
      cells: components['schemas']['WrittenCellDto'][];
      roles: components['schemas']['WrittenRoleDto'][];
      /** @description Steps of the process that need an activity each. */
      steps?: string[];
    };
    ReportDto: {
      /**
       * Format: uuid
       * @description Null: of more than one assessment.
       */
      assessmentId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Of the figures that it prints; the report prints it, too. */
      dataSha256: string | null;
      /** Format: uuid */
      engagementId: string;
      /**
       * @description Why it failed; null otherwise.
       * @example null
       */
      failure: string | null;
      /**
       * @description Address of the bytes, once they are there.
       * @example /v1/reports/0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f/file
       */
      file: string | null;
      /** @example TLK-2012-01-gap-report-en.pdf */
      fileName: string;
      /** Format: date-time */
      finishedAt: string | null;
      /**
       * @description pdf: to read and to sign. json: the figures that the PDF prints.
       * @example pdf
       * @enum {string}
       */
      format: 'pdf' | 'json';
      /** Format: uuid */
      id: string;
      /**
       * @description gapReport: the findings of one assessment. workstreamPlan: its part of the plan. jointPlan: the whole plan of a wave of two or more assessments. forumPack: two pages for the weekly forum, as of today; it is not issued. rasicMatrix: a matrix to hang up, to approve and to hand out by role; it is not issued. correctiveActions: the corrective action plan, as of today. vendorScorecard: one page of one party. businessReview: the pack over all parties of an engagement. These three show one day and are not issued.
       * @example gapReport
       * @enum {string}
       */
      kind:
        | 'gapReport'
        | 'workstreamPlan'
        | 'jointPlan'
        | 'forumPack'
        | 'rasicMatrix'
        | 'correctiveActions'
        | 'vendorScorecard'
        | 'businessReview';
      /**
       * @example en
       * @enum {string}
       */
      language: 'en' | 'id' | 'zh';
      /**
       * Format: uuid
       * @description Of a rasicMatrix: the matrix, of the engagement of the assessment.
       */
      matrixId: string | null;
      /**
       * @description Of a PDF.
       * @example 42
       */
      pages: number | null;
      /**
       * @description Of the pages with a matrix, in a rasicMatrix or a plan; all others are A4. Default: a4.
       * @example a3
       * @enum {string|null}
       */
      paper: 'a4' | 'a3' | null;
      /**
       * Format: uuid
       * @description Of a corrective action plan or a vendor scorecard: whose it is; null: of all.
       */
      partyId: string | null;
      /**
       * @description Percent.
       * @example 100
       */
      progress: number;
      /** @description Of the bytes. */
      sha256: string | null;
      /**
       * @description Bytes.
       * @example 184312
       */
      size: number | null;
      /** @description What it is rendered from: the same gives the same bytes. */
      snapshots: components['schemas']['ReportSnapshotDto'][];
      /** Format: date-time */
      startedAt: string | null;
      /**
       * @example ready
       * @enum {string}
       */
      status: 'queued' | 'rendering' | 'ready' | 'failed';
    };
    ReportPageDto: {
      items: components['schemas']['ReportDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ReportProgressDto: {
      /**
       * Format: date
       * @description When whoever does it expects its end; left out: as long as the baseline has it, or as what is left takes.
       * @example 2026-03-31
       */
      expectedEnd?: string | null;
      /**
       * Format: date
       * @description The day on which it ended; left out: it has not ended.
       * @example 2026-03-31
       */
      finishedOn?: string | null;
      /**
       * @description What else is to say.
       * @example Waits for the vendor.
       */
      note?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Whole percent done: 0 before it begins, 100 when it has ended.
       * @example 40
       */
      percent: number;
      /**
       * Format: date
       * @description The day on which it began; left out: it has not begun.
       * @example 2026-03-31
       */
      startedOn?: string | null;
      /**
       * @description Id of a work item of the baseline.
       * @example service-excellence-5p/calibration/sessions
       */
      workItem: string;
    };
    ReportSnapshotDto: {
      /** Format: uuid */
      assessmentId: string;
      /** Format: uuid */
      id: string;
      /**
       * @description The assessment itself, the one it is compared with, one that shares its plan, or one of an earlier wave, which the course over the waves rests on.
       * @enum {string}
       */
      role: 'current' | 'previous' | 'sameWave' | 'earlier';
      /** @description Of its canonical JSON. */
      sha256: string;
    };
    RequirementGuidanceDto: {
      causes: components['schemas']['CauseHintDto'][];
      /** @description Why it is critical, where it is. */
      critical?: components['schemas']['FullTextDto'];
      evidence: components['schemas']['TypicalEvidenceDto'][];
      /** @description What a customer, client or agent meets when it is not fulfilled. */
      intent: components['schemas']['FullTextDto'];
      /** @description What levels 1, 3 and 5 look like for this requirement. */
      levels?: components['schemas']['LevelsDto'];
      /** @description Mistakes that sites make. */
      mistakes: components['schemas']['FullTextDto'][];
      /** @description What to ask, watch, sample, read and test on site. */
      probes: components['schemas']['ProbeDto'][];
      /** @description What the recommendation of a finding can start from. */
      recommendation: components['schemas']['FullTextDto'];
      /** @example POL-03 */
      ref: string;
      /** @description Of requirements rated from KPI evidence. */
      results?: components['schemas']['ResultGuidanceDto'];
      workItems: components['schemas']['GuidedWorkItemDto'][];
    };
    RequirementPairDto: {
      client: components['schemas']['PairedSideDto'];
      provider: components['schemas']['PairedSideDto'];
      /** @enum {string} */
      reading: 'both' | 'provider' | 'client' | 'neither' | 'open';
      /**
       * @description What they have in common, and what not.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      reason:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What the provider's requirement is, seen from the client's.
       * @enum {string}
       */
      relation: 'same' | 'narrower' | 'wider' | 'related';
    };
    ResetPasswordDto: {
      /**
       * Format: password
       * @description At least 12 characters; no part of the name or e-mail address; none of the most common.
       */
      password: string;
      /** @description From the fragment of the link. */
      token: string;
    };
    ResolutionGridDto: {
      contacts: components['schemas']['BenefitFigureDto'][];
      rows: components['schemas']['ResolutionGridRowDto'][];
    };
    ResolutionGridRowDto: {
      callBack: components['schemas']['BenefitFigureDto'];
      /** @description In the order of the contacts. */
      money: components['schemas']['BenefitFigureDto'][];
    };
    ResultBasisDto: {
      /** Format: uuid */
      assessmentId: string;
      /**
       * @description Version of the scoring engine.
       * @example 1.0.0
       */
      engine: string;
      framework: components['schemas']['FrameworkBasisDto'];
      /** @example baseline */
      key: string;
      /** @example 1 */
      revision: number;
      /** @description Of a completed assessment: the snapshot that its figures follow from. Null while it is open. */
      snapshot: components['schemas']['SnapshotBasisDto'] | null;
      /**
       * @example fieldwork
       * @enum {string}
       */
      status: 'draft' | 'fieldwork' | 'review' | 'completed';
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    ResultEvidenceDto: {
      /** @enum {string} */
      level: 'met' | 'notMet' | 'notProven';
      /** @description Of the metrics required. */
      metricsReported: number;
      metricsRequired: number;
      months: number;
      /** @description Of the months with data, those in which every target was met. */
      monthsMet: number;
      /** @enum {string} */
      trend: 'improving' | 'stable' | 'worsening' | 'unknown';
    };
    ResultGuidanceDto: {
      level: components['schemas']['FullTextDto'];
      sustained: components['schemas']['FullTextDto'];
      trend: components['schemas']['FullTextDto'];
    };
    ResultReadingDto: {
      /** @description What the series show. */
      evidence: components['schemas']['ResultEvidenceDto'];
      /** @description Metrics that nobody reported. */
      missing: components['schemas']['MissingMetricDto'][];
      /** @description Where an answer rates otherwise. */
      overruled: components['schemas']['OverruledDto'] | null;
      /** @example R-01 */
      requirement: string;
      /** @description The series that it rests on. */
      series: components['schemas']['ReadSeriesDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description `entity` where it is answered once.
       * @example JKT-V
       */
      unit: string;
    };
    ResultReadingPageDto: {
      items: components['schemas']['ResultReadingDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ReviewDto: {
      /** @description The reason of the step that ended it. */
      conclusion: string | null;
      /**
       * Format: uuid
       * @description Null also where a date ended it.
       */
      endedBy: string | null;
      /**
       * Format: date
       * @description Null while it is going on.
       * @example 2026-03-31
       */
      endedOn: string | null;
      /**
       * @example noAction
       * @enum {string|null}
       */
      outcome: 'noAction' | 'audit' | 'suspension' | 'ended' | null;
      /**
       * Format: date
       * @example 2026-03-31
       */
      raisedOn: string;
      /** @description As it was when the review was raised: nothing that comes later changes it. */
      reasons: {
        /** @description Of a breach; empty: all channels together. */
        channel?: string;
        /**
         * @description breach: each of the months proves, by its 95 % interval, that the threshold is missed. stale: no figures since lastMonth. missing: there never were any.
         * @enum {string}
         */
        kind: 'breach' | 'stale' | 'missing';
        /** @description Key. */
        kpi: string;
        /** @example 2026-10 */
        lastMonth?: string | null;
        months?: {
          interval: {
            high: number;
            low: number;
          } | null;
          /** @example 2026-10 */
          month: string;
          /** @description Decimal, in the unit of the KPI. */
          value: string;
        }[];
        threshold?: number;
        thresholdTo?: number | null;
        /** @description Ref; null: none of the certified places has figures. */
        unit: string | null;
      }[];
      /** @example 1 */
      seq: number;
    };
    ReviewSummaryDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      raisedOn: string;
      /** @description As it was when the review was raised: nothing that comes later changes it. */
      reasons: {
        /** @description Of a breach; empty: all channels together. */
        channel?: string;
        /**
         * @description breach: each of the months proves, by its 95 % interval, that the threshold is missed. stale: no figures since lastMonth. missing: there never were any.
         * @enum {string}
         */
        kind: 'breach' | 'stale' | 'missing';
        /** @description Key. */
        kpi: string;
        /** @example 2026-10 */
        lastMonth?: string | null;
        months?: {
          interval: {
            high: number;
            low: number;
          } | null;
          /** @example 2026-10 */
          month: string;
          /** @description Decimal, in the unit of the KPI. */
          value: string;
        }[];
        threshold?: number;
        thresholdTo?: number | null;
        /** @description Ref; null: none of the certified places has figures. */
        unit: string | null;
      }[];
      /** @example 1 */
      seq: number;
    };
    RevocationDto: {
      /**
       * @description From your authenticator app, where the second factor is set up.
       * @example 492039
       */
      code?: string;
      /**
       * Format: password
       * @description Your password. People who sign in elsewhere have none and give the code only.
       */
      password?: string;
      /**
       * @description For the register; the public check does not show it.
       * @example A site had given false staffing figures.
       */
      reason: string;
    };
    RoleHoldersDto: {
      /**
       * @example [
       *       "Sri Wahyuni"
       *     ]
       */
      names: string[];
      /** @example site-manager */
      role: string;
    };
    RollUpRuleDto: {
      /**
       * @description How figures below become one.
       * @enum {string}
       */
      kind: 'weightedMean' | 'sumOfPoints' | 'min' | 'max' | 'countShare' | 'stagedAnd';
      /**
       * @description Of `countShare` and `stagedAnd`: from where on a part counts.
       * @example 0.800000
       */
      threshold?: string;
    };
    RotateSecretDto: {
      /**
       * @description How long messages are signed with the former secret, too. 0: the former one is known to others.
       * @default 24
       * @example 24
       */
      overlapHours: number;
    };
    RoundDto: {
      /**
       * @description Ids of those who assess, or worked in the assessments: none of them decides.
       * @example []
       */
      assessors: string[];
      hasBaseline: boolean;
      hasSamplePlan: boolean;
      hasSelfAssessment: boolean;
      isAssessed: boolean;
      isRenewalRefused: boolean;
    };
    RulingDto: {
      /**
       * Format: uuid
       * @description Null: by rule.
       */
      by: string | null;
      isAppealed: boolean;
      /**
       * Format: date
       * @example 2026-03-31
       */
      on: string;
    };
    SampleAnswerDto: {
      /**
       * @description Null: no sample is large enough.
       * @example 246
       */
      sample: number | null;
    };
    SampleDto: {
      drawnBy: components['schemas']['PersonOfCertificationDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      drawnOn: string;
      /**
       * @example first
       * @enum {string}
       */
      kind: 'first' | 'surveillance' | 'recertification';
      /**
       * @description Sites to visit in the order of choosing, each with its reason and chance; and those left out.
       * @example {
       *       "sites": 9,
       *       "sizeByRule": 3,
       *       "size": 3,
       *       "seed": 7,
       *       "choices": [],
       *       "leftOut": []
       *     }
       */
      plan: {
        [key: string]: unknown;
      };
      /**
       * @description With the seed, which the server chose: the same sites and rule give the same sample.
       * @example {
       *       "tenths": 10,
       *       "randomPercent": 25,
       *       "seed": 2718281828,
       *       "visitsLeft": null
       *     }
       */
      rule: {
        randomPercent?: number;
        seed?: number;
        tenths?: number;
        visitsLeft?: number | null;
      };
      /** @example 1 */
      seq: number;
      /**
       * @description What it was drawn from.
       * @example []
       */
      sites: {
        isVisited?: boolean;
        mandatory?: string | null;
        risk?: number;
        /** Format: uuid */
        site?: string;
      }[];
    };
    SamplePageDto: {
      items: components['schemas']['SampleDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    ScaleDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Of a scale with options: points that count as 100 %.
       * @example 5
       */
      fullPoints?: number;
      /** @example approach */
      key: string;
      /** @enum {string} */
      kind: 'ordinal' | 'nominal' | 'binary' | 'percentage' | 'nplf' | 'computed';
      /** @description Empty for a percentage scale. */
      options: components['schemas']['ScaleOptionDto'][];
      /**
       * @description Of a percentage scale: 0 to 100 in steps of this.
       * @example 5
       */
      step?: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    ScaleOptionDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example approach */
      key: string;
      /** @example 3 */
      points: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    SchemeDto: {
      /**
       * @description In numbers of certificates.
       * @example 5P
       */
      code: string;
      /**
       * @example {
       *       "appealDays": 30
       *     }
       */
      decision: {
        [key: string]: unknown;
      };
      /** @example service-excellence-5p */
      framework: string;
      /** @example service-excellence-5p-1 */
      id: string;
      /**
       * @description Limits, days and what makes a minor a major.
       * @example {
       *       "openMajors": 0
       *     }
       */
      nonconformities: {
        [key: string]: unknown;
      };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      provenance:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What a certificate asks for.
       * @example {
       *       "level": "star-4"
       *     }
       */
      requires: {
        [key: string]: unknown;
      };
      /**
       * @example {
       *       "randomPercent": 25
       *     }
       */
      sampling: {
        [key: string]: unknown;
      };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "months": 24
       *     }
       */
      validity: {
        [key: string]: unknown;
      };
      /**
       * @description Versions that an audit may use.
       * @example [
       *       "1.1.0"
       *     ]
       */
      versions: string[];
    };
    SchemesDto: {
      items: components['schemas']['SchemeDto'][];
    };
    ScoresDto: {
      basis: components['schemas']['ResultBasisDto'];
      entity: components['schemas']['VerdictDto'];
      /** @description Of the framework, ascending. */
      levels: components['schemas']['LevelDto'][];
      /** @description Coverage below which no level is determined. */
      minimumCoverage: components['schemas']['FigureDto'];
      /** @description Parents before children, in the order of the framework. */
      nodes: components['schemas']['NodeScoreDto'][];
      /** @description Requirements below it are gaps. */
      target: components['schemas']['FigureDto'];
      units: components['schemas']['UnitScoreDto'][];
    };
    SecondFactorDto: {
      /**
       * @description Six digits of the authenticator app, or a recovery code. Each works once.
       * @example 492039
       */
      code: string;
    };
    SessionDto: {
      /** @description The browser as it names itself. */
      client: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description The one that asks. */
      current: boolean;
      /**
       * Format: date-time
       * @description Unless it is used before.
       */
      endsAt: string;
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description Of the last request, to the minute.
       */
      seenAt: string;
    };
    SessionListDto: {
      items: components['schemas']['SessionDto'][];
    };
    SetBaselineDto: {
      /**
       * @description Why it is set again; needed when there is a baseline already.
       * @example Two workstreams were postponed.
       */
      reason?: string | null;
    };
    SettlingDto: {
      /** @enum {string} */
      as: 'met' | 'notMet';
      /**
       * @description Cases in a month, if the figure stays as it is.
       * @example 246
       */
      sample: number;
    };
    SetUpDto: {
      /**
       * Format: email
       * @example maya@example.org
       */
      email: string;
      /** @example Maya Hartono */
      name: string;
      /**
       * Format: password
       * @description At least 12 characters; no part of the name or e-mail address; none of the most common.
       */
      password: string;
      /** @description From the fragment of the link. */
      token: string;
    };
    SignalDto: {
      /** @enum {string} */
      direction: 'up' | 'down';
      /** @example 2026-01 */
      from: string;
      /** @enum {string} */
      key: 'beyondLimits' | 'eightOnOneSide' | 'sixRisingOrFalling' | 'twoOfThreeBeyondTwoSigma';
      /** @example 2026-01 */
      to: string;
    };
    SignedInDto: {
      /**
       * @description `password`: the second factor is still to be given. `full`: signed in.
       * @enum {string}
       */
      stage: 'password' | 'full';
    };
    SignerDto: {
      /**
       * @description Null once the person was erased.
       * @example Ratna Wijaya
       */
      name: string | null;
      /** Format: uuid */
      personId: string;
    };
    SignInDto: {
      /**
       * Format: email
       * @example maya@example.org
       */
      email: string;
      /** Format: password */
      password: string;
    };
    SignInMethodsDto: {
      /** @description As whom the demonstration can be entered; mostly empty. */
      demo: ('owner' | 'lead' | 'secondLead' | 'assessor' | 'auditor' | 'vendorManager')[];
      /** @description The identity provider, when one is set. */
      oidc: components['schemas']['OidcMethodDto'] | null;
      /** @description E-mail address and password. */
      password: boolean;
      /** @description Nobody owns the workspace yet: use the link that the server printed when it started. */
      setUpNeeded: boolean;
    };
    SiteDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /**
       * @description City and country, as reports show them. Null: not said.
       * @example {
       *       "en": "Jakarta, Indonesia",
       *       "zh": "印度尼西亚雅加达"
       *     }
       */
      location:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Jakarta centre */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: uuid
       * @description Who operates here.
       */
      partyId: string;
      /** @example JKT */
      ref: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
    };
    SiteOfSampleDto: {
      /**
       * @description Why it has to be visited in any case.
       * @example A major is open here.
       */
      mandatory?: string | null;
      /**
       * @description Twice the risk, twice the chance.
       * @default 1
       */
      risk: number;
      /** Format: uuid */
      siteId: string;
    };
    SitePageDto: {
      items: components['schemas']['SiteDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    SlipCauseDto: {
      /** @enum {string} */
      kind: 'finishedLate' | 'startsLate' | 'endsLate' | 'waits';
      /**
       * @description The one that it happened to; waits: the one that it waits for.
       * @example service-excellence-5p/calibration/sessions
       */
      workItem: string;
    };
    SnapshotBasisDto: {
      /** Format: uuid */
      id: string;
      /**
       * @description SHA-256 of its canonical JSON, hex.
       * @example 5e0c…
       */
      sha256: string;
    };
    SnapshotDto: {
      /** Format: uuid */
      assessmentId: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Version of the scoring engine.
       * @example 1.0.0
       */
      engine: string;
      framework: components['schemas']['PinnedFrameworkDto'];
      /** Format: uuid */
      id: string;
      /**
       * @description completed: frozen when the assessment was completed. working: what a draft report was rendered from.
       * @enum {string}
       */
      kind: 'completed' | 'working';
      /** @example 1 */
      revision: number;
      /** @description SHA-256 of the document (UTF-8), hexadecimal. */
      sha256: string;
    };
    SnapshotPageDto: {
      items: components['schemas']['SnapshotDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    SolvedBackDto: {
      contactsAvoided: components['schemas']['BenefitFigureDto'];
      perContact: components['schemas']['BenefitFigureDto'] | null;
      rows: components['schemas']['ImpliedVolumeDto'][];
      saving: components['schemas']['BenefitFigureDto'] | null;
    };
    SourceEvidenceDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      date: string;
      /** @example EV-04 */
      ref: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    SpreadDto: {
      /**
       * @description Share of the variance of cases that lies between units.
       * @example 0.873214
       */
      intraclassCorrelation: string | null;
      /**
       * @description I²: share of the variance between figures that is not chance.
       * @example 0.873214
       */
      shareOfVariance: string;
      /**
       * @description Of the units’ true values; 0 when chance explains all.
       * @example 0.873214
       */
      standardDeviation: string;
    };
    StaffedDto: {
      /**
       * @description By Erlang A; 0 where callers wait without end.
       * @example 0.450000
       */
      abandonment: string;
      /** @example 34 */
      agents: number;
      /**
       * @description Seconds; null: without end.
       * @example 12.300000
       */
      averageSpeedOfAnswer: string | null;
      /**
       * @description 0..1, with six decimals.
       * @example 0.450000
       */
      occupancy: string;
      /**
       * @description 0..1, with six decimals.
       * @example 0.450000
       */
      serviceLevel: string;
    };
    StaffingCheckDto: {
      /**
       * @description Offered load.
       * @example 29.166667
       */
      erlangs: string;
      given: components['schemas']['GivenIntervalDto'];
      /** @description Above 90 %. */
      isOccupancyHigh: boolean;
      /** @example voice-peak */
      key: string;
      /** @enum {string} */
      model: 'erlangC' | 'erlangA';
      /** @description From one agent fewer than required to three more. */
      options: components['schemas']['StaffedDto'][];
      /**
       * @description Fewest agents at work that reach the target.
       * @example 36
       */
      required: number;
      /**
       * @description If callers waited without end.
       * @example 36
       */
      requiredByErlangC: number;
      /**
       * @description Paid agents, with shrinkage.
       * @example 53
       */
      scheduled: number | null;
      sentence: string;
      /**
       * @description At work less required.
       * @example -2
       */
      spare: number | null;
      /** @description With the agents at work. */
      staffed: components['schemas']['StaffedDto'] | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Null: the whole.
       * @example JKT-V
       */
      unit: string | null;
      /** @enum {string|null} */
      verdict: 'enough' | 'short' | 'overstaffed' | null;
    };
    StaffingChecksDto: {
      basis: components['schemas']['ResultBasisDto'];
      checks: components['schemas']['StaffingCheckDto'][];
    };
    /** @description An interval of one group of agents, with the service level asked of it. */
    StaffingDto: {
      /**
       * @description At work.
       * @example 34
       */
      agents?: number;
      /**
       * @description Offered in the interval, above 0; a mean may have decimals.
       * @example 250
       */
      calls: number;
      /**
       * @description Mean of talk, hold and after-call work.
       * @example 210
       */
      handlingSeconds: number;
      /** @example 30 */
      intervalMinutes: number;
      /** @example voice-peak */
      key: string;
      /** @example 20 */
      limitSeconds: number;
      /**
       * @description Mean time after which a waiting caller gives up; default: callers wait without end.
       * @example 120
       */
      patienceSeconds?: number;
      /**
       * @description Percent of paid time that agents are not available.
       * @example 32
       */
      shrinkage?: number;
      /**
       * @description Percent of the calls to be answered within the limit.
       * @example 90
       */
      targetShare: number;
      /** @example Voice, Monday at ten */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Default: the whole entity.
       * @example JKT-V
       */
      unit?: string;
    };
    StaffingOptionDto: {
      /**
       * @description Share 0..1 of callers who give up.
       * @example 0
       */
      abandonment: number;
      /** @example 36 */
      agents: number;
      /**
       * @description Seconds; null: waits grow without end.
       * @example 4.9
       */
      averageSpeedOfAnswer: number | null;
      /**
       * @description Share 0..1.
       * @example 0.81
       */
      occupancy: number;
      /**
       * @description Share 0..1 answered in time.
       * @example 0.917
       */
      serviceLevel: number;
      /**
       * @description Share 0..1 of callers who wait.
       * @example 0.159
       */
      waiting: number;
    };
    StaffingPlanDto: {
      /**
       * @description Offered load.
       * @example 29.17
       */
      erlangs: number;
      /** @description More than 90 %: it wears people out. */
      isOccupancyHigh: boolean;
      /**
       * @description A where a patience is given.
       * @enum {string}
       */
      model: 'erlangC' | 'erlangA';
      /** @description Around the number required. */
      options: components['schemas']['StaffingOptionDto'][];
      /** @example 36 */
      required: number;
      /** @description To schedule, with shrinkage. */
      scheduled: number | null;
      /** @description With the agents who are there. */
      staffed: components['schemas']['StaffingOptionDto'] | null;
      /** @enum {string|null} */
      verdict: 'enough' | 'short' | 'overstaffed' | null;
    };
    StaleDto: {
      assessments: components['schemas']['StaleEvidenceDto'][];
      /** @description What to do. */
      hint: string;
    };
    StaleEvidenceDto: {
      /** Format: uuid */
      assessmentId: string;
      /** @example audit-2026 */
      key: string;
      /**
       * @description changed: it was completed anew.
       * @enum {string}
       */
      why: 'reopened' | 'changed';
    };
    StatedKpiSeriesDto: {
      /** @example 82 */
      benchmark?: number;
      /**
       * @description Default: all channels together.
       * @example voice
       */
      channel?: string;
      /**
       * @description A KPI of the framework.
       * @example csat
       */
      kpi: string;
      /** @description From the oldest month to the newest. */
      points: components['schemas']['KpiPointDto'][];
      /** @example Survey export of 2 February */
      source?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description In the KPI's unit.
       * @example 85
       */
      target?: number;
      /** @description Upper end of a range, for KPIs that can be too high and too low. */
      targetTo?: number;
      /**
       * @description Default: the whole entity.
       * @example JKT-V
       */
      unit?: string;
    };
    StatusChangeDto: {
      /** Format: date-time */
      changedAt: string;
      /** @enum {string} */
      from: 'draft' | 'fieldwork' | 'review' | 'completed';
      /** Format: uuid */
      id: string;
      /** @description Why it was reopened. */
      reason: string | null;
      /** @description Of the assessment after the step. */
      revision: number;
      /** @enum {string} */
      to: 'draft' | 'fieldwork' | 'review' | 'completed';
    };
    StatusChangePageDto: {
      items: components['schemas']['StatusChangeDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    StepDto: {
      /** @example The deputy leaves in April. */
      reason?: string;
      /**
       * @description plan: with cause, action, responsible and a date ahead. replan: back to the draft, with a reason. implement: with correction and at least one piece of evidence.
       * @example plan
       * @enum {string}
       */
      step: 'plan' | 'replan' | 'implement';
    };
    SurveyCheckDto: {
      /**
       * @description That on the response follows from counts, if any.
       * @enum {string}
       */
      answer: 'yes' | 'no' | 'partly' | 'unknown';
      /** @enum {string} */
      check:
        | 'everyone-invitable'
        | 'random-invitation'
        | 'not-agent-chosen'
        | 'all-contact-types'
        | 'open-cases-included'
        | 'timely'
        | 'neutral-method'
        | 'no-incentive-for-score'
        | 'response-rate'
        | 'full-scale'
        | 'dissatisfaction-asked'
        | 'top-box-reported'
        | 'acted-upon';
      /** @description What failing it does to the figures. */
      effect: string | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Null where it was passed.
       * @enum {string|null}
       */
      severity: 'disqualifying' | 'weakening' | null;
      /** @description What is asked. */
      title: string;
    };
    /** @description How a survey is done that KPIs come from. */
    SurveyHealthDto: {
      /**
       * @description Those of them who answered.
       * @example 1860
       */
      answered?: number;
      /**
       * @description Asked so that yes is the sound answer; one left out counts as unknown. Of everyone-invitable, random-invitation, not-agent-chosen, all-contact-types, open-cases-included, timely, neutral-method, no-incentive-for-score, response-rate, full-scale, dissatisfaction-asked, top-box-reported, acted-upon.
       * @example {
       *       "not-agent-chosen": "yes",
       *       "timely": {
       *         "answer": "partly",
       *         "note": "Letters take two weeks."
       *       }
       *     }
       */
      checks: {
        [key: string]:
          | ('yes' | 'no' | 'partly' | 'unknown')
          | {
              /** @enum {string} */
              answer: 'yes' | 'no' | 'partly' | 'unknown';
              /**
               * @example {
               *       "en": "Customer experience",
               *       "id": "Pengalaman pelanggan",
               *       "zh": "顾客体验"
               *     }
               */
              note?:
                | string
                | {
                    en: string;
                    id?: string;
                    zh?: string;
                  };
            };
      };
      /**
       * @description Customers who were asked.
       * @example 12400
       */
      invited?: number;
      /**
       * @description KPIs that it feeds.
       * @example [
       *       "csat"
       *     ]
       */
      kpis: string[];
      period?: components['schemas']['PeriodDto'];
      /** @example Survey after calls */
      survey:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    SurveyHealthResultDto: {
      basis: components['schemas']['ResultBasisDto'];
      surveys: components['schemas']['JudgedSurveyDto'][];
    };
    SurveyResponseDto: {
      /** @example 1860 */
      answered: number;
      interval: components['schemas']['IntervalDto'];
      /** @example 12400 */
      invited: number;
    };
    TakenStepDto: {
      /**
       * @description What came with it: team, places, the number of a certificate, the proposal that was decided on.
       * @example {
       *       "team": []
       *     }
       */
      details: {
        [key: string]: unknown;
      };
      divergingOpinions: string | null;
      /**
       * Format: date
       * @description When it counts from.
       * @example 2026-03-31
       */
      on: string;
      /** @description Null: a date brought it about. */
      person: components['schemas']['PersonOfCertificationDto'] | null;
      reason: string | null;
      /**
       * @example lead
       * @enum {string}
       */
      role: 'respondent' | 'vendorManager' | 'assessor' | 'lead' | 'owner' | 'auditor' | 'clock';
      /** @example 1 */
      seq: number;
      /**
       * Format: date-time
       * @description When it was written down.
       */
      takenAt: string;
      /**
       * @example invite
       * @enum {string}
       */
      transition:
        | 'invite'
        | 'submitReadiness'
        | 'returnReadiness'
        | 'beginRemediation'
        | 'beginAssessment'
        | 'stopAssessment'
        | 'submitForDecision'
        | 'grant'
        | 'refuse'
        | 'resubmit'
        | 'defer'
        | 'appeal'
        | 'upholdAppeal'
        | 'dismissAppeal'
        | 'resume'
        | 'abandon'
        | 'lapseApplication'
        | 'beginSurveillance'
        | 'raiseReview'
        | 'completeSurveillance'
        | 'endReview'
        | 'extendScope'
        | 'reduceScope'
        | 'offerTransfer'
        | 'withdrawTransfer'
        | 'acceptTransfer'
        | 'refuseTransfer'
        | 'transfer'
        | 'transferPart'
        | 'takeOver'
        | 'beginRecertification'
        | 'submitRenewal'
        | 'resubmitRenewal'
        | 'renew'
        | 'refuseRenewal'
        | 'appealRenewal'
        | 'upholdRenewalAppeal'
        | 'dismissRenewalAppeal'
        | 'suspend'
        | 'suspendByRule'
        | 'appealSuspension'
        | 'upholdSuspensionAppeal'
        | 'dismissSuspensionAppeal'
        | 'reinstate'
        | 'makeUpSurveillance'
        | 'withdraw'
        | 'withdrawByRule'
        | 'surrender'
        | 'expire'
        | 'restore'
        | 'lapse';
    };
    TakenStepPageDto: {
      items: components['schemas']['TakenStepDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    TeamMemberDto: {
      /** @example Ayu Lestari */
      name: string;
      /**
       * @example {
       *       "en": "Lead assessor",
       *       "id": "Asesor utama",
       *       "zh": "主评估师"
       *     }
       */
      role:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TimeLimitDto: {
      /**
       * @description Calendar months from the start.
       * @example 3
       */
      months: number;
    };
    TitledDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example approach */
      key: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TornadoBarDto: {
      /** @enum {string} */
      input:
        | 'contacts'
        | 'costPerContact'
        | 'callBack'
        | 'resolutionNow'
        | 'resolutionTarget'
        | 'automatedShare'
        | 'containedUnresolved'
        | 'handleTimeNow'
        | 'handleTimeTarget'
        | 'costPerHour'
        | 'complaintsNow'
        | 'complaintsTarget'
        | 'costPerComplaint'
        | 'agents'
        | 'attritionNow'
        | 'attritionTarget'
        | 'replacementCost';
      strong: components['schemas']['TornadoEndDto'];
      swing: components['schemas']['BenefitFigureDto'];
      weak: components['schemas']['TornadoEndDto'];
    };
    TornadoEndDto: {
      /** @description Benefit of a year. */
      money: components['schemas']['BenefitFigureDto'];
      /** @description Of the input. */
      value: components['schemas']['BenefitFigureDto'];
    };
    TrackedItemDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      baselineEnd: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      baselineStart: string;
      /**
       * @description Those of the slipped days that come from what it waits for.
       * @example 0
       */
      carried: number;
      /**
       * Format: date
       * @description Actual or expected last day. Null: not in the plan any more.
       * @example 2026-03-31
       */
      end: string | null;
      /**
       * Format: date
       * @description When whoever does it expects its end; left out: as long as the baseline has it, or as what is left takes.
       * @example 2026-03-31
       */
      expectedEnd: string | null;
      /**
       * Format: date
       * @description The day on which it ended; left out: it has not ended.
       * @example 2026-03-31
       */
      finishedOn: string | null;
      /** @example service-excellence-5p/calibration/sessions */
      id: string;
      /**
       * @description Working days since it should have started, while it has not.
       * @example 0
       */
      lateStart: number;
      /**
       * @description What else is to say.
       * @example Waits for the vendor.
       */
      note:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @description Whole percent done: 0 before it begins, 100 when it has ended. */
      percent: number;
      /**
       * @description Working days later than in the baseline; negative: earlier. Null: not in the plan any more.
       * @example 0
       */
      slip: number | null;
      /**
       * Format: date
       * @description The day on which it began; left out: it has not begun.
       * @example 2026-03-31
       */
      startedOn: string | null;
      /**
       * @description dropped: no longer in the plan, and not finished before.
       * @enum {string}
       */
      state: 'notStarted' | 'inProgress' | 'done' | 'dropped';
      status: components['schemas']['PlanStatusDto'] | null;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description For the If-Match of the next report on it.
       * @example 0
       */
      version: number;
    };
    TrackedWorkstreamDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      baselineEnd: string;
      /** @description Share of the likely effort; null: there is none. */
      done: components['schemas']['FigureDto'] | null;
      /**
       * Format: date
       * @description Actual or expected last day. Null: not in the plan any more.
       * @example 2026-03-31
       */
      end: string | null;
      /** @example service-excellence-5p/calibration */
      id: string;
      items: components['schemas']['TrackedItemDto'][];
      /** @example 1 */
      number: number;
      /** @description The share that the baseline would have done by the end of the last working day. */
      planned: components['schemas']['FigureDto'] | null;
      /**
       * @description Working days later than in the baseline; negative: earlier. Null: not in the plan any more.
       * @example 0
       */
      slip: number | null;
      status: components['schemas']['PlanStatusDto'] | null;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TrailActorDto: {
      /** @enum {string} */
      kind: 'person' | 'public' | 'job' | 'system' | 'none';
      /** @description Null when the person was erased. */
      name: string | null;
      /** Format: uuid */
      personId: string | null;
    };
    TrailCheckpointDto: {
      /** Format: date-time */
      at: string;
      seq: number;
    };
    TrailEventDto: {
      /** @enum {string} */
      action: 'baseline' | 'insert' | 'update' | 'delete' | 'read' | 'denied';
      actor: components['schemas']['TrailActorDto'];
      /** Format: uuid */
      assessmentId: string | null;
      /** Format: date-time */
      at: string;
      /** @description The first of them. */
      changes: components['schemas']['AuditChangeDto'][];
      /** Format: uuid */
      id: string;
      reason: string | null;
      requestId: string | null;
      /** @description How many rows it is about. */
      rows: number;
      /** @description Position in the chain, from 1. */
      seq: number;
      /** @description Seals this event and, with it, all before. */
      sha256: string;
      subject: components['schemas']['TrailSubjectDto'];
    };
    TrailEventPageDto: {
      items: components['schemas']['TrailEventDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    TrailProblemDto: {
      /** @example altered */
      code: string;
      /** @description What is wrong, in plain words. */
      message: string;
      /** @description Of the event. */
      seq: number | null;
    };
    TrailSubjectDto: {
      /** @description Null when the event is about several. */
      id: string | null;
      /** @example answer */
      table: string;
    };
    TrailVerificationDto: {
      /** @description The latest that agrees. */
      checkpoint: components['schemas']['TrailCheckpointDto'] | null;
      /** @description Events that verify. */
      events: number;
      /** @description SHA-256 of the last of them. */
      head: string | null;
      intact: boolean;
      /** @description Empty when it is intact. */
      problems: components['schemas']['TrailProblemDto'][];
    };
    TransferDto: {
      /**
       * Format: uuid
       * @description Certification whose offer it accepted.
       */
      accepted: string | null;
      /** @description What it offers to another party. */
      offer: components['schemas']['OfferDto'] | null;
      /** @description What is offered to it. */
      offered: components['schemas']['OfferDto'][];
    };
    TreeAnswerDto: {
      /**
       * Format: uuid
       * @description Id of the person who changed it last; null when that is not known.
       */
      givenBy: string | null;
      /** @example Rina Hartono */
      givenByName: string | null;
      /** @enum {string} */
      kind: 'rated' | 'notApplicable';
      note: string | null;
      /**
       * @description Dimension → rating: the key of an option ("4"), a percentage (80), or a result of KPI evidence ("met improving 5/6 3/3": level, trend, months met of months, metrics reported of metrics required).
       * @example {
       *       "approach": "4",
       *       "deployment": "3"
       *     }
       */
      ratings: {
        [key: string]: string | number;
      } | null;
      /**
       * @example {
       *       "en": "No cards are handled here.",
       *       "id": "Kartu tidak ditangani di sini.",
       *       "zh": "此处不处理银行卡业务。"
       *     }
       */
      reason:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      score: components['schemas']['AnswerFigureDto'] | null;
      /** Format: date-time */
      updatedAt: string;
      /** @description Send it as If-Match, in double quotes, to change the answer. */
      version: string;
    };
    TreeCoverageDto: {
      /** @description Requirements that are not excluded. */
      applicable: number;
      /** @description Requirements that are rated on all dimensions. */
      assessed: number;
    };
    TreeDimensionDto: {
      /** @example approach */
      key: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TreeGroupDto: {
      /** @description Of everything below. */
      coverage: components['schemas']['TreeCoverageDto'];
      groups: components['schemas']['TreeGroupDto'][];
      /** @example LEAD */
      ref: string;
      requirements: components['schemas']['TreeRequirementDto'][];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      summary:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TreeNodeDto: {
      /** @description Of a group. */
      coverage?: {
        applicable?: number;
        assessed?: number;
      };
      /** @description Of a requirement: its ratings. */
      dimensions?: {
        /** @description Of a rating computed from KPI evidence. */
        derivation?: {
          /**
           * @example {
           *       "exact": "47/60",
           *       "decimal": "0.783333"
           *     }
           */
          coverage?: {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          };
          heldDown?: boolean;
          /** @description Index of the rule that held. */
          rule?: number;
          sustained?: boolean;
        };
        /** @example approach */
        dimension: string;
        /** @example 3 */
        option: string;
        rating: string | number | Record<string, unknown>;
        /** @example maturity */
        scale: string;
        weight: number;
        /** @example 3/5 */
        worth: string;
      }[];
      /** @description Of a group: its children with weight, and whether they were counted or why they were left out. */
      inputs?: {
        of: components['schemas']['TreeNodeDto'];
        stage?: number;
        /** @enum {string} */
        use: 'counted' | 'leftOutNotApplicable' | 'leftOutNotAssessed' | 'countedAsZero';
        weight: number;
      }[];
      /** @description Part of the entity's total score that is lost here. */
      lost: components['schemas']['FigureDto'];
      /** @description Of a requirement: dimensions that still need a rating. */
      missing?: string[];
      /** @example POL-03 */
      ref: string;
      /** @example weightedMean */
      rule:
        | (
            | ('weightedMean' | 'sumOfPoints' | 'min' | 'max')
            | {
                [key: string]: {
                  /**
                   * @description The same, rounded to six decimals.
                   * @example 0.783333
                   */
                  decimal: string;
                  /**
                   * @description The exact figure as a fraction in lowest terms.
                   * @example 47/60
                   */
                  exact: string;
                };
              }
          )
        | ('weightedMean' | 'min' | 'product')
        | {
            /** @description Dimension that limits the others. */
            cappedBy: string;
          };
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description Of a requirement: without the limiting dimension. */
      uncapped?: components['schemas']['FigureDto'];
    };
    TreeOptionDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      description:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example 4 */
      key: string;
      points: number;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TreeRatedDimensionDto: {
      /** @example approach */
      key: string;
      /**
       * @description Key of a scale of the tree.
       * @example maturity
       */
      scale: string;
    };
    TreeRequirementDto: {
      /** @description Null: not assessed. */
      answer: components['schemas']['TreeAnswerDto'] | null;
      /**
       * @description Answered per unit, or once for the entity.
       * @enum {string}
       */
      answeredPer: 'unit' | 'entity';
      critical: boolean;
      dimensions: components['schemas']['TreeRatedDimensionDto'][];
      /** @description The team wants to come back to it. */
      flag: components['schemas']['AnswerFlagDto'] | null;
      /**
       * @description Whether it can be excluded with a reason.
       * @enum {string}
       */
      notApplicable: 'allowed' | 'forbidden';
      /** @example L-01 */
      ref: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      statement:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TreeScaleDto: {
      /** @example maturity */
      key: string;
      /** @enum {string} */
      kind: 'ordinal' | 'nominal' | 'binary' | 'percentage' | 'nplf' | 'computed';
      /** @description None on percentage scales. */
      options: components['schemas']['TreeOptionDto'][];
      /** @description Of percentage scales. */
      step: number | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    TrendDto: {
      interval: components['schemas']['IntervalDto'] | null;
      /** @example 12 */
      months: number;
      /**
       * @description Theil–Sen slope.
       * @example 0.873214
       */
      perMonth: string | null;
      /** @enum {string} */
      verdict: 'improving' | 'stable' | 'worsening' | 'unknown';
    };
    TypicalEvidenceDto: {
      /** @example A customer explains the problem a third time. */
      en: string;
      /** @example Pelanggan menjelaskan masalahnya untuk ketiga kali. */
      id: string;
      /** @enum {string} */
      kind: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
      /** @example 顾客第三次解释同一个问题。 */
      zh: string;
    };
    TypicalKpiDto: {
      /** @enum {string} */
      confidence: 'high' | 'medium' | 'low';
      high?: number;
      low?: number;
      note?: {
        en: string;
        id: string;
        zh: string;
      };
    };
    UnitCarryDto: {
      counts: components['schemas']['CarryCountsDto'];
      /** @example JKT-V */
      unit: string;
    };
    UnitChangeDto: {
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      before:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description Now − before; null unless both are scored. */
      change: components['schemas']['FigureDto'] | null;
      /**
       * @description Level reached; null below the lowest.
       * @example established
       */
      levelBefore:
        | (
            | string
            | {
                notDetermined: boolean;
              }
          )
        | null;
      /**
       * @description Level reached; null below the lowest.
       * @example established
       */
      levelNow:
        | (
            | string
            | {
                notDetermined: boolean;
              }
          )
        | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      now:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @example JKT-V */
      ref: string;
    };
    UnitComparisonDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description By channel; none where fewer than three units end with the same month. */
      comparisons: components['schemas']['ChannelComparisonDto'][];
      /**
       * @description Which is better. `band`: neither; too high and too low are both wrong.
       * @enum {string}
       */
      direction: 'higher' | 'lower' | 'band';
      /** @example csat */
      kpi: string;
      /**
       * @description A KPI in percent is told as a share 0..1, all else in its unit.
       * @example percent
       */
      kpiUnit: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UnitDeviationsDto: {
      deviations: components['schemas']['RasicDeviationDto'][];
      lost: components['schemas']['RasicCellDto'][];
      /** Format: uuid */
      matrixId: string;
      /** @example JKT-V */
      unit: string;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      unitName:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UnitDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      engagementId: string;
      /** Format: uuid */
      id: string;
      /** @example Jakarta, voice */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      programmeId: string | null;
      /** @example JKT-V */
      ref: string;
      /** Format: uuid */
      siteId: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * @description Also the ETag.
       * @example 1
       */
      version: number;
      /**
       * @description Contact volume or head count; counts where the framework weighs units.
       * @example 420
       */
      weight: number;
    };
    UnitHeadDto: {
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example JKT-V */
      ref: string;
      /** @example 120 */
      weight: number;
    };
    UnitMapDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description Parents before children, in the order of the framework. */
      nodes: components['schemas']['MapNodeDto'][];
      units: components['schemas']['MappedUnitDto'][];
    };
    UnitPageDto: {
      items: components['schemas']['UnitDto'][];
      /** @description Send it as `cursor`; null on the last page. */
      nextCursor: string | null;
    };
    UnitProgressDto: {
      /** @description From first to last. */
      change: components['schemas']['FigureDto'] | null;
      /** @description Between neighbours; null unless both are scored. */
      changes: ({
        /**
         * @description The same, rounded to six decimals.
         * @example 0.783333
         */
        decimal: string;
        /**
         * @description The exact figure as a fraction in lowest terms.
         * @example 47/60
         */
        exact: string;
      } | null)[];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description From first to last. */
      overall: components['schemas']['MovementCountsDto'];
      /** @example JKT-V */
      ref: string;
      /** @description By wave; null where the assessment does not cover the unit. */
      scores: (
        | (
            | {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              }
            | {
                /** @description The reason, in one language or in several; true where none was stated. */
                notApplicable:
                  | string
                  | {
                      [key: string]: string;
                    }
                  | boolean;
              }
            | {
                notAssessed: boolean;
              }
          )
        | null
      )[];
      /** @description Between neighbours. */
      steps: components['schemas']['MovementCountsDto'][];
    };
    UnitScoreDto: {
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      beforeCaps:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      coverage: components['schemas']['CoverageDto'];
      /**
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      level:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /** @description Part of the entity's total score that is lost in this unit. */
      lost: components['schemas']['FigureDto'];
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      name:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example JKT-V */
      ref: string;
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @example 120 */
      weight: number;
    };
    UnitScoresDto: {
      basis: components['schemas']['ResultBasisDto'];
      /** @description Part of the entity's total score that is lost in this unit. */
      lost: components['schemas']['FigureDto'];
      tree: components['schemas']['TreeNodeDto'];
      unit: components['schemas']['UnitHeadDto'];
      verdict: components['schemas']['VerdictDto'];
    };
    UnitSpreadDto: {
      highest: components['schemas']['FigureDto'];
      lowest: components['schemas']['FigureDto'];
      median: components['schemas']['FigureDto'];
      /** @description Highest − lowest. */
      range: components['schemas']['FigureDto'];
    };
    UnitStatisticsDto: {
      /** @description Of proportions, as shares 0..1. */
      funnel: components['schemas']['FunnelDto'] | null;
      homogeneity: components['schemas']['HomogeneityDto'];
      /** @description Best first; ranks are ranges, as far as they can be told. The highest first where no end is the better one. */
      league: components['schemas']['LeagueRowDto'][];
      /** @description Each unit once. */
      meanOfUnits: components['schemas']['EstimateDto'];
      /** @description Null unless there are units of both. */
      ownAgainstVendor: components['schemas']['OwnAgainstVendorDto'] | null;
      spread: components['schemas']['SpreadDto'];
      /** @description Is any unit proven to be other than another? */
      tellsApart: boolean;
      /** @description Each unit by its volume. */
      whole: components['schemas']['EstimateDto'];
    };
    UpcomingDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      on: string;
      /**
       * @example expire
       * @enum {string}
       */
      transition:
        | 'invite'
        | 'submitReadiness'
        | 'returnReadiness'
        | 'beginRemediation'
        | 'beginAssessment'
        | 'stopAssessment'
        | 'submitForDecision'
        | 'grant'
        | 'refuse'
        | 'resubmit'
        | 'defer'
        | 'appeal'
        | 'upholdAppeal'
        | 'dismissAppeal'
        | 'resume'
        | 'abandon'
        | 'lapseApplication'
        | 'beginSurveillance'
        | 'raiseReview'
        | 'completeSurveillance'
        | 'endReview'
        | 'extendScope'
        | 'reduceScope'
        | 'offerTransfer'
        | 'withdrawTransfer'
        | 'acceptTransfer'
        | 'refuseTransfer'
        | 'transfer'
        | 'transferPart'
        | 'takeOver'
        | 'beginRecertification'
        | 'submitRenewal'
        | 'resubmitRenewal'
        | 'renew'
        | 'refuseRenewal'
        | 'appealRenewal'
        | 'upholdRenewalAppeal'
        | 'dismissRenewalAppeal'
        | 'suspend'
        | 'suspendByRule'
        | 'appealSuspension'
        | 'upholdSuspensionAppeal'
        | 'dismissSuspensionAppeal'
        | 'reinstate'
        | 'makeUpSurveillance'
        | 'withdraw'
        | 'withdrawByRule'
        | 'surrender'
        | 'expire'
        | 'restore'
        | 'lapse';
    };
    UpdateActionDto: {
      /**
       * @description What is done so that it does not happen again.
       * @example Name a deputy, and report months without calibration.
       */
      action?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Why it happened.
       * @example Nobody stands in for the quality manager.
       */
      cause?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was put right at once.
       * @example The two missing sessions were held.
       */
      correction?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * Format: date
       * @description By when it is implemented.
       * @example 2026-03-31
       */
      due?: string;
      /** @description Replaces the list. */
      evidence?: components['schemas']['WrittenActionEvidenceDto'][];
      /**
       * @description The function that has to act.
       * @example quality
       */
      ownerFunction?: string;
      /**
       * Format: uuid
       * @description A person of the workspace who carries it out.
       */
      responsibleId?: string | null;
      /**
       * @description Who carries it out, where they have no account.
       * @example Rina Hartono
       */
      responsibleName?: string | null;
    };
    UpdateAssessmentDto: {
      /** @example Ayu Lestari */
      approver?: string | null;
      /** @example Ayu Lestari */
      author?: string | null;
      /**
       * @description Unique in the engagement; default: the keys of engagement and assessment, in capitals.
       * @example TEL-2026-OSP-1
       */
      documentNumber?: string;
      /** @example baseline-osp */
      key?: string;
      /** @enum {string} */
      kind?: 'baseline' | 'progress' | 'certification' | 'surveillance';
      period?: components['schemas']['PeriodDto'];
      /**
       * Format: date
       * @description Default: the start of the engagement's plan.
       * @example 2026-03-31
       */
      planStart?: string | null;
      /**
       * Format: uuid
       * @description The one before it, to compare with: of the same engagement and framework version.
       */
      previousId?: string | null;
      /**
       * Format: date
       * @description Not before the period ends; default: its last day.
       * @example 2026-03-31
       */
      reportDate?: string;
      /**
       * @description Where results are rated from: the KPI evidence of the engagement, where an answer that overrules it gives its reason in the note; or answers only. Default of a new one: evidence.
       * @enum {string}
       */
      resultRatings?: 'evidence' | 'stated';
      /** @example Ayu Lestari */
      reviewer?: string | null;
      /**
       * @description A gap on at least this percent of the units is systemic; null: 50.
       * @example 87.5
       */
      systemicShare?: string | null;
      /**
       * @description Percent that every requirement is measured against; null: the framework's.
       * @example 87.5
       */
      target?: string | null;
      /** @example Baseline of the operation */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Those of a wave share a plan; default: the kind.
       * @example baseline
       */
      wave?: string;
    };
    UpdateDecisionDto: {
      /**
       * Format: date
       * @description Default: today, once it is done or rejected.
       * @example 2026-03-31
       */
      closedOn?: string | null;
      /**
       * Format: date
       * @description Default: today, once it is decided.
       * @example 2026-03-31
       */
      decidedOn?: string | null;
      /**
       * @description What was decided.
       * @example Agents waive up to 30 pounds.
       */
      decision?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: date
       * @description By when it is carried out; needed once it is decided.
       * @example 2026-03-31
       */
      due?: string | null;
      /**
       * @description How it stands.
       * @example Budget agreed
       */
      note?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description A person's name.
       * @example H. Ashdown
       */
      owner?: string | null;
      /**
       * @description Who answers for it.
       * @example executive
       */
      ownerFunction?: string;
      /**
       * Format: date
       * @description When it came before the forum. Default: today.
       * @example 2026-03-31
       */
      raisedOn?: string;
      /**
       * @description Key of the contact reason that it is to remove.
       * @example fee-not-waived
       */
      reason?: string | null;
      /**
       * @example proposed
       * @enum {string}
       */
      status?: 'proposed' | 'decided' | 'inProgress' | 'done' | 'rejected';
      /** @example Front-line waiver limit */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UpdateEngagementDto: {
      /** @example #1F4E79 */
      accent?: string | null;
      /** @description Facts that the reader needs, a sentence each. */
      background?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )[]
        | null;
      /**
       * @example {
       *       "en": "Confidential",
       *       "id": "Rahasia",
       *       "zh": "机密"
       *     }
       */
      classification?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description As reports print it; default: the party's name.
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      clientName?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** Format: uuid */
      clientPartyId?: string;
      /** @example Tolok Advisory */
      consultancy?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example USD */
      currency?: string | null;
      /** @description Who gets the reports. */
      distribution?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )[]
        | null;
      /** @example telecom-2026 */
      key?: string;
      /**
       * @description Of reports, unless they ask for another.
       * @default en
       * @enum {string}
       */
      language: 'en' | 'id' | 'zh';
      period?: components['schemas']['PeriodDto'];
      /** @description Limits that all plans of it share. */
      plan?: components['schemas']['PlanLimitsDto'] | null;
      /** @example Baseline before the vendor change. */
      purpose?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description Reports say that names and ratings are samples.
       * @default false
       */
      sampleData: boolean;
      /** @example Retail banking */
      sector?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      team?: components['schemas']['TeamMemberDto'][] | null;
      /** @example Baseline of own and vendor sites */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UpdateEvidenceDto: {
      /**
       * Format: date
       * @description The day that the evidence speaks of, whenever it was uploaded.
       * @example 2026-03-31
       */
      effectiveDate?: string;
      /** @enum {string} */
      kind?: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
      /** @description The days that a sample or a report covers. */
      period?: components['schemas']['PeriodDto'] | null;
      /** @example E-07 */
      ref?: string;
      /**
       * @description Replaces the list; null empties it.
       * @example [
       *       "QUA-02"
       *     ]
       */
      requirements?: string[] | null;
      /**
       * @description Whether it holds confidential or personal data.
       * @enum {string}
       */
      sensitivity?: 'normal' | 'confidential' | 'personal';
      /**
       * @description Where it comes from.
       * @example Quality manager, Jakarta site
       */
      source?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Calibration minutes, March 2026 */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UpdateFindingDto: {
      /**
       * @description Why.
       * @example Nobody stands in for the quality manager.
       */
      cause?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description What was found.
       * @example Two of the last six months have no calibration minutes.
       */
      condition?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What follows from it.
       * @example Evaluators drift apart and scores can not be compared.
       */
      consequence?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * Format: date
       * @description When it should be closed.
       * @example 2026-03-31
       */
      due?: string | null;
      /**
       * @description Replaces the list; null empties it.
       * @example [
       *       "E-01"
       *     ]
       */
      evidence?: string[] | null;
      /**
       * @example major
       * @enum {string}
       */
      grade?: 'strength' | 'major' | 'minor' | 'opportunity';
      /**
       * @description Null: the requirement's again.
       * @example quality
       */
      ownerFunction?: string | null;
      /**
       * @description What to do.
       * @example Name a deputy, and report months without calibration.
       */
      recommendation?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example F-03 */
      ref?: string;
      /**
       * @description Ref of the requirement: the criterion.
       * @example QUA-02
       */
      requirement?: string;
      /** @example Calibration is not held every month */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Replaces the list; null or empty: the whole entity.
       * @example [
       *       "jkt-voice"
       *     ]
       */
      units?: string[] | null;
    };
    UpdateKpiDefinitionDto: {
      /**
       * @description Which side is the better one. band: neither; too high and too low are both wrong, and the target is a range. Whether it is band stays while figures or targets name the KPI.
       * @example higher
       * @enum {string}
       */
      direction?: 'higher' | 'lower' | 'band';
      /** @example Callbacks made in time ÷ callbacks promised. */
      formula?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description What it counts: a share of cases, a score, a mean of cases, or an amount. Stays while figures or targets name the KPI.
       * @example proportion
       * @enum {string}
       */
      kind?: 'proportion' | 'score' | 'mean' | 'amount';
      /**
       * @description Fewest cases in a month that a figure should rest on; null: any.
       * @example 30
       */
      minimumSample?: number | null;
      /** @example Callbacks kept */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * @description Stays while figures or targets name the KPI.
       * @example percent
       * @enum {string}
       */
      unit?:
        | 'percent'
        | 'points'
        | 'seconds'
        | 'minutes'
        | 'hours'
        | 'days'
        | 'perThousand'
        | 'currency'
        | 'count'
        | 'ratio';
    };
    UpdateKpiTargetDto: {
      /**
       * @description What others reach, in the unit of the KPI.
       * @example 88.5
       */
      benchmark?: string | null;
      /**
       * @description Where target and benchmark come from.
       * @example Contract of January 2026, annex 2
       */
      source?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /**
       * @description In the unit of the KPI; the lower end where it is a range.
       * @example 85
       */
      target?: string | null;
      /**
       * @description The upper end of a range, in the unit of the KPI. KPIs of the direction `band` can be too high and too low: they need both ends, which belong to the range. The others have one target and no upper end.
       * @example null
       */
      targetTo?: string | null;
    };
    UpdatePartyDto: {
      /** @enum {string} */
      kind?: 'client' | 'own' | 'vendor';
      /** @example Pelandra Global Care */
      name?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example PELA */
      ref?: string;
    };
    UpdatePersonDto: {
      /** @description Your own password and, if set up, your second factor: needed to change role or e-mail address. */
      confirmation?: components['schemas']['ConfirmationDto'];
      /**
       * Format: email
       * @example maya.hartono@example.com
       */
      email?: string;
      /** @example Maya Hartono */
      name?: string;
      /**
       * @description Grants that do not fit the new role end.
       * @enum {string}
       */
      role?: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      /**
       * @description `disabled` ends sessions, links and access tokens at once.
       * @enum {string}
       */
      status?: 'active' | 'disabled';
    };
    UpdateProgrammeDto: {
      /**
       * @description Null clears it.
       * @example voice
       * @enum {string|null}
       */
      channel?:
        'voice' | 'chat' | 'messaging' | 'email' | 'social' | 'letter' | 'faceToFace' | 'backOffice' | 'mixed' | null;
      /**
       * @description Null clears it.
       * @example {
       *       "en": "Credit cards",
       *       "id": "Kartu kredit",
       *       "zh": "信用卡"
       *     }
       */
      lineOfBusiness?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Card services, voice */
      name?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @example CARD-VOICE */
      ref?: string;
    };
    UpdateRasicMatrixDto: {
      /** @description Null: not stated. Once stated, a role that leads or does something and is not named here is an issue. */
      holders?: components['schemas']['RoleHoldersDto'][] | null;
      /**
       * @description Who keeps the matrix, as it is printed. Null: nobody is named, or as in its model.
       * @example Sri Wahyuni, Head of Quality
       */
      owner?: string | null;
      ownProfile?: components['schemas']['OwnRasicProfileDto'];
      /**
       * @description Another convention, by key. Cells stay, and are judged by it.
       * @example rasic-r1
       */
      profile?: string;
      /** @description Null: the usual ones, or the model’s. */
      thresholds?: components['schemas']['RasicThresholdsDto'] | null;
      /** @example Quality monitoring */
      title?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    UpdateSiteDto: {
      /**
       * @description Null clears it.
       * @example {
       *       "en": "Jakarta, Indonesia",
       *       "zh": "印度尼西亚雅加达"
       *     }
       */
      location?:
        | (
            | string
            | {
                en: string;
                id?: string;
                zh?: string;
              }
          )
        | null;
      /** @example Jakarta centre */
      name?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: uuid
       * @description Who operates here.
       */
      partyId?: string;
      /** @example JKT */
      ref?: string;
    };
    UpdateUnitDto: {
      /** @example Jakarta, voice */
      name?:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /**
       * Format: uuid
       * @description Null: none in particular.
       */
      programmeId?: string | null;
      /** @example JKT-V */
      ref?: string;
      /** Format: uuid */
      siteId?: string;
      /**
       * @description Contact volume or head count; counts where the framework weighs units.
       * @example 420
       */
      weight?: number;
    };
    UpdateWebhookDto: {
      /** @example Ticket system of the client */
      description?: string | null;
      /**
       * @description What it is told. corrective_action.due_soon: 14 and 3 days before a date; due: on the day; overdue: once it has passed. Dates are days of UTC: when it has to be implemented, later when its effectiveness is checked. certificate.expiring: 90, 30, 14 and 3 days before its last day; certification.due_soon, due and overdue: surveillances, nonconformities, conditions and other dates of certifications, in the same stages as corrective actions.
       * @example [
       *       "corrective_action.due_soon"
       *     ]
       */
      events?: (
        | 'corrective_action.opened'
        | 'corrective_action.planned'
        | 'corrective_action.replanned'
        | 'corrective_action.implemented'
        | 'corrective_action.rejected'
        | 'corrective_action.verified'
        | 'corrective_action.rescheduled'
        | 'corrective_action.closed'
        | 'corrective_action.reopened'
        | 'corrective_action.due_soon'
        | 'corrective_action.due'
        | 'corrective_action.overdue'
        | 'forum_decision.overdue'
        | 'certificate.issued'
        | 'certificate.suspended'
        | 'certificate.reinstated'
        | 'certificate.withdrawn'
        | 'certificate.expired'
        | 'certificate.expiring'
        | 'certification.review_raised'
        | 'certification.review_ended'
        | 'certification.due_soon'
        | 'certification.due'
        | 'certification.overdue'
      )[];
      /**
       * @description While it is paused, what it would be told waits, for 30 days at most. It is sent once it is active again.
       * @example active
       * @enum {string}
       */
      state?: 'active' | 'paused';
      /**
       * Format: uri
       * @description https, on the public internet unless TOLOK_WEBHOOK_ALLOW names the host; port 443, or from 1024 on.
       * @example https://tickets.example.com/hooks/tolok
       */
      url?: string;
    };
    UploadResultDto: {
      /** @description Answers that are other than before. */
      changed: number;
      /** @description Nothing was written. */
      dryRun: boolean;
      /** @description Answers that are new. */
      inserted: number;
      /** @enum {string} */
      mode: 'merge' | 'replace';
      /** @description Answers that the upload did not name; with mode=replace only. */
      removed: number;
      /** @description Answers that stay as they are, with their version. */
      unchanged: number;
      /**
       * @description Of all answers, afterwards; also the ETag.
       * @example 4960.1247328
       */
      version: string;
    };
    VerdictChangeDto: {
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      before:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description Now − before; null unless both are scored. */
      change: components['schemas']['FigureDto'] | null;
      /**
       * @description Level reached; null below the lowest.
       * @example established
       */
      levelBefore:
        | (
            | string
            | {
                notDetermined: boolean;
              }
          )
        | null;
      /**
       * @description Level reached; null below the lowest.
       * @example established
       */
      levelNow:
        | (
            | string
            | {
                notDetermined: boolean;
              }
          )
        | null;
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      now:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
    };
    VerdictDto: {
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      beforeCaps:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description The score with everything open at zero, and at full marks. */
      bounds: components['schemas']['BoundsDto'] | null;
      /**
       * @description Keys of the gates that cap the score.
       * @example []
       */
      cappedBy: string[];
      coverage: components['schemas']['CoverageDto'];
      gates: components['schemas']['GateDto'][];
      /**
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      level:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
    };
    ViaDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'session' | 'token';
    };
    WaveDto: {
      /**
       * @description Key of the assessment.
       * @example baseline
       */
      assessment: string;
      /**
       * @description Requirements below target.
       * @example 24
       */
      gaps: number;
      /**
       * @description Level reached; null below the lowest.
       * @example established
       */
      level:
        | (
            | string
            | {
                notDetermined: boolean;
              }
          )
        | null;
      period: components['schemas']['WavePeriodDto'];
      /**
       * @description After caps.
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      score:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /** @description What its gaps are judged by. */
      target: components['schemas']['FigureDto'];
    };
    WavePeriodDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      from: string;
      /**
       * Format: date
       * @example 2026-03-31
       */
      to: string;
    };
    WaveStepDto: {
      /** @description Of the score; null unless both are scored. */
      change: components['schemas']['FigureDto'] | null;
      /** @example baseline */
      from: string;
      movements: components['schemas']['MovementCountsDto'];
      /** @description What the plan of the earlier one projected, beside what was achieved; null without a plan. */
      plan: components['schemas']['PlanAchievementDto'] | null;
      /** @description Each time is judged by its own target. */
      targetChanged: boolean;
      /** @example month-3 */
      to: string;
    };
    WebhookDto: {
      /** Format: date-time */
      createdAt: string;
      /** @example Ticket system of the client */
      description: string | null;
      /**
       * @description What it is told. corrective_action.due_soon: 14 and 3 days before a date; due: on the day; overdue: once it has passed. Dates are days of UTC: when it has to be implemented, later when its effectiveness is checked. certificate.expiring: 90, 30, 14 and 3 days before its last day; certification.due_soon, due and overdue: surveillances, nonconformities, conditions and other dates of certifications, in the same stages as corrective actions.
       * @example [
       *       "corrective_action.due_soon"
       *     ]
       */
      events: (
        | 'corrective_action.opened'
        | 'corrective_action.planned'
        | 'corrective_action.replanned'
        | 'corrective_action.implemented'
        | 'corrective_action.rejected'
        | 'corrective_action.verified'
        | 'corrective_action.rescheduled'
        | 'corrective_action.closed'
        | 'corrective_action.reopened'
        | 'corrective_action.due_soon'
        | 'corrective_action.due'
        | 'corrective_action.overdue'
        | 'forum_decision.overdue'
        | 'certificate.issued'
        | 'certificate.suspended'
        | 'certificate.reinstated'
        | 'certificate.withdrawn'
        | 'certificate.expired'
        | 'certificate.expiring'
        | 'certification.review_raised'
        | 'certification.review_ended'
        | 'certification.due_soon'
        | 'certification.due'
        | 'certification.overdue'
      )[];
      /**
       * Format: date-time
       * @description Until then messages carry a second signature.
       */
      formerSecretUntil: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description owner: somebody did. failing: five messages in a row were given up. gone: the receiver answered 410. secret: the keys of this installation do not open the secret, so rotate it.
       * @example null
       * @enum {string|null}
       */
      pausedBecause: 'owner' | 'failing' | 'gone' | 'secret' | null;
      /**
       * @description Messages that are still to be sent.
       * @example 0
       */
      pending: number;
      /**
       * @example active
       * @enum {string}
       */
      state: 'active' | 'paused';
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: uri
       * @description https, on the public internet unless TOLOK_WEBHOOK_ALLOW names the host; port 443, or from 1024 on.
       * @example https://tickets.example.com/hooks/tolok
       */
      url: string;
      /** @example 1 */
      version: number;
    };
    WebhookListDto: {
      items: components['schemas']['WebhookDto'][];
    };
    WebhookWithSecretDto: {
      /** Format: date-time */
      createdAt: string;
      /** @example Ticket system of the client */
      description: string | null;
      /**
       * @description What it is told. corrective_action.due_soon: 14 and 3 days before a date; due: on the day; overdue: once it has passed. Dates are days of UTC: when it has to be implemented, later when its effectiveness is checked. certificate.expiring: 90, 30, 14 and 3 days before its last day; certification.due_soon, due and overdue: surveillances, nonconformities, conditions and other dates of certifications, in the same stages as corrective actions.
       * @example [
       *       "corrective_action.due_soon"
       *     ]
       */
      events: (
        | 'corrective_action.opened'
        | 'corrective_action.planned'
        | 'corrective_action.replanned'
        | 'corrective_action.implemented'
        | 'corrective_action.rejected'
        | 'corrective_action.verified'
        | 'corrective_action.rescheduled'
        | 'corrective_action.closed'
        | 'corrective_action.reopened'
        | 'corrective_action.due_soon'
        | 'corrective_action.due'
        | 'corrective_action.overdue'
        | 'forum_decision.overdue'
        | 'certificate.issued'
        | 'certificate.suspended'
        | 'certificate.reinstated'
        | 'certificate.withdrawn'
        | 'certificate.expired'
        | 'certificate.expiring'
        | 'certification.review_raised'
        | 'certification.review_ended'
        | 'certification.due_soon'
        | 'certification.due'
        | 'certification.overdue'
      )[];
      /**
       * Format: date-time
       * @description Until then messages carry a second signature.
       */
      formerSecretUntil: string | null;
      /** Format: uuid */
      id: string;
      /**
       * @description owner: somebody did. failing: five messages in a row were given up. gone: the receiver answered 410. secret: the keys of this installation do not open the secret, so rotate it.
       * @example null
       * @enum {string|null}
       */
      pausedBecause: 'owner' | 'failing' | 'gone' | 'secret' | null;
      /**
       * @description Messages that are still to be sent.
       * @example 0
       */
      pending: number;
      /**
       * @description For the receiver, to check signatures with. Shown this once; null when the request is repeated.
       * @example whsec_…
       */
      secret: string | null;
      /**
       * @example active
       * @enum {string}
       */
      state: 'active' | 'paused';
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: uri
       * @description https, on the public internet unless TOLOK_WEBHOOK_ALLOW names the host; port 443, or from 1024 on.
       * @example https://tickets.example.com/hooks/tolok
       */
      url: string;
      /** @example 1 */
      version: number;
    };
    WhatIfDto: {
      /** @description Instead of those that are kept; left out: those that are kept. */
      changes?: components['schemas']['PlanChangeDto'][];
      /** @description Workstreams that are done; left out: all of the plan. */
      done?: string[];
    };
    WhatIfOutcomeDto: {
      /**
       * @description Key of the assessment.
       * @example baseline
       */
      assessment: string;
      /**
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      levelNow:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /**
       * @description With what would still stand before the next level.
       * @example {
       *       "reached": "established",
       *       "next": "excellent",
       *       "blockers": [
       *         {
       *           "gate": "critical-requirements",
       *           "outcome": "failed"
       *         }
       *       ]
       *     }
       */
      levelThen:
        | {
            /** @description What stands before the next level. */
            blockers: (
              | {
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  distance: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  needed: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                  /**
                   * @example {
                   *       "exact": "47/60",
                   *       "decimal": "0.783333"
                   *     }
                   */
                  score: {
                    /**
                     * @description The same, rounded to six decimals.
                     * @example 0.783333
                     */
                    decimal: string;
                    /**
                     * @description The exact figure as a fraction in lowest terms.
                     * @example 47/60
                     */
                    exact: string;
                  };
                }
              | {
                  gate: string;
                  /** @enum {string} */
                  outcome: 'failed' | 'notDetermined';
                }
            )[];
            /** @description Null at the top. */
            next: string | null;
            /** @description Key of the level; null below the lowest. */
            reached: string | null;
          }
        | {
            notDetermined: {
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              coverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
              /**
               * @example {
               *       "exact": "47/60",
               *       "decimal": "0.783333"
               *     }
               */
              minimumCoverage: {
                /**
                 * @description The same, rounded to six decimals.
                 * @example 0.783333
                 */
                decimal: string;
                /**
                 * @description The exact figure as a fraction in lowest terms.
                 * @example 47/60
                 */
                exact: string;
              };
            };
          };
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      scoreNow:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
      /**
       * @example {
       *       "exact": "47/60",
       *       "decimal": "0.783333"
       *     }
       */
      scoreThen:
        | {
            /**
             * @description The same, rounded to six decimals.
             * @example 0.783333
             */
            decimal: string;
            /**
             * @description The exact figure as a fraction in lowest terms.
             * @example 47/60
             */
            exact: string;
          }
        | {
            /** @description The reason, in one language or in several; true where none was stated. */
            notApplicable:
              | string
              | {
                  [key: string]: string;
                }
              | boolean;
          }
        | {
            notAssessed: boolean;
          };
    };
    WhatIfViewDto: {
      changes: components['schemas']['MadeChangeDto'][];
      /** @description Of the workstreams counted as done. */
      effort: components['schemas']['EffortDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      fits: boolean;
      /** @example 66 */
      limitWorkingDays: number;
      outcomes: components['schemas']['WhatIfOutcomeDto'][];
      /** @description Left for after the plan. */
      postponed: string[];
      /** @example 64 */
      workingDays: number;
      workstreams: components['schemas']['WhatIfWorkstreamDto'][];
    };
    WhatIfWorkstreamDto: {
      /** @description Counted as done. */
      done: boolean;
      effort: components['schemas']['EffortDto'];
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** @example service-excellence-5p/calibration */
      id: string;
      /** @example 1 */
      number: number;
      /**
       * Format: date
       * @example 2026-03-31
       */
      startDate: string;
      /** @example Calibrate what is monitored */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    WhoDto: {
      /** Format: email */
      email: string;
      /**
       * Format: date-time
       * @description When the sign-in ends unless it is used before; of a token, when it expires.
       */
      endsAt: string;
      grants: components['schemas']['OwnGrantDto'][];
      hasPassword: boolean;
      hasSecondFactor: boolean;
      /** @enum {string} */
      kind: 'member' | 'demo';
      /** @example Maya Hartono */
      name: string;
      /** Format: uuid */
      personId: string;
      /**
       * @description Recovery codes that were not used.
       * @example 10
       */
      recoveryCodesLeft: number;
      /** @description Of the workspace; of an owner also those of every engagement. */
      rights: (
        | 'self.read'
        | 'self.write'
        | 'organisation.read'
        | 'organisation.write'
        | 'library.read'
        | 'library.write'
        | 'people.read'
        | 'people.write'
        | 'people.signIn'
        | 'trail.readWorkspace'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'webhooks.secret'
        | 'engagement.list'
        | 'engagement.create'
        | 'partyResults.list'
        | 'actions.list'
        | 'actions.print'
        | 'portfolio.read'
        | 'certification.list'
        | 'certification.apply'
        | 'scorecard.print'
        | 'businessReview.print'
        | 'actions.calendar'
        | 'engagement.read'
        | 'engagement.write'
        | 'unit.read'
        | 'grant.read'
        | 'grant.write'
        | 'assessment.read'
        | 'assessment.write'
        | 'fieldwork.read'
        | 'fieldwork.write'
        | 'kpi.read'
        | 'kpi.write'
        | 'plan.read'
        | 'plan.write'
        | 'rasic.read'
        | 'rasic.write'
        | 'rasic.approve'
        | 'benefits.read'
        | 'benefits.write'
        | 'actions.read'
        | 'actions.write'
        | 'actions.verify'
        | 'certification.read'
        | 'certification.write'
        | 'certification.assess'
        | 'certification.inspect'
        | 'certification.decide'
        | 'forum.read'
        | 'forum.write'
        | 'review.submit'
        | 'assessment.complete'
        | 'results.read'
        | 'wave.read'
        | 'snapshot.read'
        | 'report.read'
        | 'report.list'
        | 'report.create'
        | 'report.issue'
        | 'issue.read'
        | 'issue.list'
        | 'pack.read'
        | 'trail.read'
        | 'partyResults.read'
      )[];
      /** @enum {string} */
      role: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
      /** @description Of the token; a session has all. */
      tokenScopes: ('read' | 'write' | 'administer' | 'calendar')[];
      /** @description The session or access token that asks. */
      via: components['schemas']['ViaDto'];
    };
    WhyDto: {
      basis: components['schemas']['ResultBasisDto'];
      /**
       * @description The address, in its shortest form.
       * @example score
       */
      figure: string;
      inputs: components['schemas']['FigureInputDto'][];
      /** @example Score */
      label: string;
      leftOut: components['schemas']['FigureLeftOutDto'][];
      rule: components['schemas']['FigureRuleDto'];
      /** @description Of a requirement in one unit: its answer. */
      source: components['schemas']['AnswerSourceDto'] | null;
      value: components['schemas']['FigureValueDto'];
    };
    WorkItemProgressDto: {
      /** @description The latest first. */
      history: components['schemas']['ProgressReportDto'][];
      progress: components['schemas']['ProgressDataDto'] | null;
      /**
       * @description dropped: no longer in the plan, and not finished before.
       * @enum {string}
       */
      state: 'notStarted' | 'inProgress' | 'done' | 'dropped';
      /**
       * @description As in the ETag; 0: nothing was reported yet.
       * @example 0
       */
      version: number;
      /** @example baseline */
      wave: string;
      /** @example service-excellence-5p/calibration/sessions */
      workItem: string;
    };
    WorkspaceCountsDto: {
      /** @example 2 */
      engagements: number;
      /** @example 3 */
      frameworkVersions: number;
      /** @example 5 */
      parties: number;
      /** @example 3 */
      programmes: number;
      /** @example 12 */
      sites: number;
    };
    WorkspaceDto: {
      counts: components['schemas']['WorkspaceCountsDto'];
      /** Format: date-time */
      createdAt: string;
      /** @example main */
      key: string;
      /** @example Main workspace */
      name: string;
    };
    WorkStateCountsDto: {
      /** @example 5 */
      done: number;
      /** @example 1 */
      dropped: number;
      /** @example 6 */
      inProgress: number;
      /** @example 30 */
      notStarted: number;
    };
    WorkstreamAchievementDto: {
      /**
       * Format: date
       * @example 2026-03-31
       */
      endDate: string;
      /** @example service-excellence-5p/front-line-authority */
      id: string;
      /** @description It was to end before the later assessment began. */
      isDue: boolean;
      /** @description What became of its gaps. */
      movements: components['schemas']['MovementCountsDto'];
      /** @example 3 */
      number: number;
      /** @description Points that the projection adds with it. */
      projected: components['schemas']['FigureDto'] | null;
      /**
       * @example {
       *       "en": "Customer experience",
       *       "id": "Pengalaman pelanggan",
       *       "zh": "顾客体验"
       *     }
       */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
      /** @description Points lost on its requirements then, less those lost now, of gaps that can be compared. */
      wonBack: components['schemas']['FigureDto'];
    };
    /** @description low: inputs at their weak ends, costs at their highest; high: the other way round. No confidence interval. */
    WorldsDto: {
      high: components['schemas']['BenefitFigureDto'];
      likely: components['schemas']['BenefitFigureDto'];
      low: components['schemas']['BenefitFigureDto'];
    };
    WorstCaseDto: {
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      high: string;
      /** @example csat */
      kpi: string;
      /**
       * @description With six decimals.
       * @example 0.873214
       */
      low: string;
    };
    WriteRasicCellsDto: {
      cells: components['schemas']['WrittenCellDto'][];
    };
    WrittenActionEvidenceDto: {
      /**
       * @description Where it is to be found.
       * @example Document system, QA-2026-017
       */
      location?: string | null;
      /**
       * Format: uuid
       * @description A piece in the register of an assessment of the engagement; for the team.
       */
      pieceId?: string | null;
      /** @example Minutes of the April session */
      title: string;
    };
    WrittenActivityDto: {
      /** @example customer-experience */
      key: string;
      /**
       * @description Left out: not stated.
       * @example [
       *       "PRC-09"
       *     ]
       */
      requirements?: string[];
      /**
       * @description What no vendor may answer for or approve. decision: it commits the client. certification: it judges evidence that a vendor is certified on.
       * @enum {string}
       */
      reserved?: 'decision' | 'certification';
      /** @example Calibrate */
      step?: string;
      /** @example Calibrate the evaluators */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
    WrittenCellDto: {
      /** @example a1 */
      activity: string;
      /**
       * @description Empty: no part in it.
       * @example A/R
       */
      letters: string;
      /** @example site-manager */
      role: string;
    };
    WrittenInterestDto: {
      /**
       * @example advised
       * @enum {string}
       */
      kind: 'employed' | 'advised' | 'family' | 'financial';
      /** Format: uuid */
      partyId: string;
      /**
       * Format: date
       * @description Last day; null: still.
       * @example 2026-03-31
       */
      until: string | null;
    };
    WrittenRoleDto: {
      /**
       * @description Left out: not stated.
       * @example [
       *       "Sri Wahyuni"
       *     ]
       */
      holders?: string[];
      /**
       * @description A body of several people.
       * @example false
       */
      isCommittee: boolean;
      /** @example site-manager */
      key: string;
      /**
       * @description 1 is the board, 6 an agent.
       * @example 3
       */
      rank: number;
      /**
       * @description either: found on the client’s side or in the operation.
       * @example client
       * @enum {string}
       */
      side: 'client' | 'operation' | 'vendor' | 'either';
      /** @example Site manager */
      title:
        | string
        | {
            en: string;
            id?: string;
            zh?: string;
          };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAssessments: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        /** @description Of any version. */
        frameworkKey?: string;
        kind?: 'baseline' | 'progress' | 'certification' | 'surveillance';
        limit?: number;
        /** @description Part of the key, or of the title in any language. */
        q?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'updatedAt' | '-updatedAt' | 'title' | '-title' | 'reportDate' | '-reportDate' | 'key' | '-key';
        /** @description Repeat it to allow several. */
        status?: ('draft' | 'fieldwork' | 'review' | 'completed')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentSummaryPageDto'];
        };
      };
    };
  };
  createAssessment: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAssessmentDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  getAssessment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  deleteAssessment: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAssessment: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateAssessmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  getAnswerGrid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerGridDto'];
        };
      };
    };
  };
  listAnswers: {
    parameters: {
      query?: {
        /** @description Answers that were saved then or later; those that were removed are not shown. Ask for some seconds more than since the last time: what was saved may be seen a moment later. */
        changedSince?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kind?: 'rated' | 'notApplicable';
        limit?: number;
        requirement?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'unit' | '-unit' | 'updatedAt' | '-updatedAt';
        /** @description Ref of a unit, or "entity". */
        unit?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerListDto'];
        };
      };
    };
  };
  uploadAnswers: {
    parameters: {
      query?: {
        /** @description true: check and count, write nothing. */
        dryRun?: 'true' | 'false';
        /** @description What happens to answers that the upload does not name: merge keeps them, replace removes them. */
        mode?: 'merge' | 'replace';
      };
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerUploadDto'] | string;
        'text/csv': components['schemas']['AnswerUploadDto'] | string;
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadResultDto'];
        };
      };
    };
  };
  getAnswer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
        /** @description Ref in the framework. */
        requirement: string;
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
    };
  };
  putAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the version that is changed. Send this or If-None-Match. */
        'If-Match'?: string;
        /** @description Only *: create it, there is none yet. */
        'If-None-Match'?: '*';
      };
      path: {
        assessmentId: string;
        /** @description Ref in the framework. */
        requirement: string;
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutAnswerDto'];
      };
    };
    responses: {
      /** @description Changed. */
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
      /** @description Answered for the first time. */
      201: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerDto'];
        };
      };
    };
  };
  deleteAnswer: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
        /** @description Ref in the framework. */
        requirement: string;
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listCalibrations: {
    parameters: {
      query?: {
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalibrationsDto'];
        };
      };
    };
  };
  previewCarryOver: {
    parameters: {
      query: {
        /** @description A completed assessment of the same engagement. */
        fromId: string;
        /** @description Whose places are listed; "entity" for its own. */
        unit?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CarryOverPreviewDto'];
        };
      };
    };
  };
  carryOver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CarryOverDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CarriedDto'];
        };
      };
    };
  };
  compareAssessments: {
    parameters: {
      query?: {
        /** @description Another assessment of the engagement; the previous one unless stated. */
        with?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComparisonDto'];
        };
      };
    };
  };
  completeAssessment: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['CompletionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  getContactReasons: {
    parameters: {
      query?: {
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactReasonsResultDto'];
          'text/csv': string;
        };
      };
    };
  };
  getAssessmentDetails: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDetailsDto'];
        };
      };
    };
  };
  replaceAssessmentDetails: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssessmentDetailsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDetailsDto'];
        };
      };
    };
  };
  replaceDriverContacts: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DriverContactsDto'];
        };
      };
    };
  };
  listEvidence: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description Only entries with a file, or only those without. */
        hasFile?: boolean;
        kind?: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
        limit?: number;
        /** @description Ref of a requirement that it bears on. */
        requirement?: string;
        /** @description Whether it holds confidential or personal data. */
        sensitivity?: 'normal' | 'confidential' | 'personal';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'effectiveDate' | '-effectiveDate' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidencePageDto'];
        };
      };
    };
  };
  createEvidence: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateEvidenceDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceDto'];
        };
      };
    };
  };
  startFieldwork: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  listFindings: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        grade?: 'strength' | 'major' | 'minor' | 'opportunity';
        limit?: number;
        ownerFunction?: string;
        /** @description Ref of the requirement. */
        requirement?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'grade' | '-grade' | 'updatedAt' | '-updatedAt';
        /** @description Ref of a unit; `entity`: findings on the whole entity. */
        unit?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingPageDto'];
        };
      };
    };
  };
  createFinding: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateFindingDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingDto'];
        };
      };
    };
  };
  listAnswerFlags: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description Ref of a unit, or "entity". */
        unit?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListedFlagPageDto'];
        };
      };
    };
  };
  putAnswerFlag: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
        /** @description Ref in the framework. */
        requirement: string;
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutAnswerFlagDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlacedFlagDto'];
        };
      };
    };
  };
  deleteAnswerFlag: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
        /** @description Ref in the framework. */
        requirement: string;
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listGaps: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        ownerFunction?: string;
        requirement?: string;
        /** @description Organisation: answered once for the entity. Systemic: on at least the systemic share of the units. Local: on fewer. */
        scope?: 'organisation' | 'systemic' | 'local';
        severity?: 'critical' | 'high' | 'medium' | 'low';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'lost' | '-lost' | 'severity' | '-severity' | 'requirement' | '-requirement';
        /** @description Gaps that stand in this unit; those of the whole organisation stand in none. */
        unit?: string;
        /** @description Key of a workstream template. */
        workstream?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GapPageDto'];
        };
      };
    };
  };
  getGapSummary: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GapSummaryDto'];
        };
      };
    };
  };
  compareUnitsOnKpi: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
        /** @description Key of the KPI. */
        kpi: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitComparisonDto'];
        };
      };
    };
  };
  getKpiDrivers: {
    parameters: {
      query?: {
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiDriversDto'];
        };
      };
    };
  };
  listKpiVerdicts: {
    parameters: {
      query?: {
        channel?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kpi?: string;
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
        limit?: number;
        trend?: 'improving' | 'stable' | 'worsening' | 'unknown';
        /** @description Ref of a unit, or `entity`. */
        unit?: string;
        verdict?: 'met' | 'notMet' | 'notProven';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiVerdictPageDto'];
        };
      };
    };
  };
  readPaired: {
    parameters: {
      query?: {
        /** @description Assessment of the client, of the same engagement; the only other one of the wave unless stated. */
        client?: string;
        /** @description Of titles and reasons in CSV. */
        language?: 'en' | 'id' | 'zh';
        /** @description Whose units of the provider's assessment count; default: all. */
        partyId?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PairedReadingDto'];
          'text/csv': string;
        };
      };
    };
  };
  getPlan: {
    parameters: {
      query?: {
        /** @description Own: workstreams that close a gap of this assessment. Joint: of all assessments of its wave. */
        part?: 'own' | 'joint';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
    };
  };
  getPlanBaseline: {
    parameters: {
      query?: {
        /** @description Of an earlier baseline; default: the one that counts. */
        number?: number;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanBaselineDto'];
        };
      };
    };
  };
  setPlanBaseline: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetBaselineDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanBaselineDto'];
        };
      };
    };
  };
  getPlanChanges: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanChangesDto'];
        };
      };
    };
  };
  replacePlanChanges: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutPlanChangesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanChangesDto'];
        };
      };
    };
  };
  getWorkItemProgress: {
    parameters: {
      query: {
        /** @description Id of a work item of the baseline. */
        workItem: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkItemProgressDto'];
        };
      };
    };
  };
  reportWorkItemProgress: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportProgressDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkItemProgressDto'];
        };
      };
    };
  };
  getPlanTracking: {
    parameters: {
      query?: {
        /** @description Working days of slip that are tolerated. */
        amberDays?: number;
        /** @description Or so many percent of the length in the baseline, where that is more. */
        amberPercent?: number;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanTrackingDto'];
        };
      };
    };
  };
  tryPlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WhatIfDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfViewDto'];
        };
      };
    };
  };
  reopenAssessment: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReopenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  listResultReadings: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        requirement?: string;
        /** @description Ref of a unit, or `entity`. */
        unit?: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultReadingPageDto'];
        };
      };
    };
  };
  submitForReview: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  getScores: {
    parameters: {
      query?: {
        /** @description How deep `nodes` goes: categories; also the items below them; also the requirements. */
        depth?: 'category' | 'item' | 'requirement';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScoresDto'];
        };
      };
    };
  };
  getUnitMap: {
    parameters: {
      query?: {
        /** @description How deep `nodes` goes: categories; also the items below them; also the requirements. */
        depth?: 'category' | 'item' | 'requirement';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitMapDto'];
        };
      };
    };
  };
  getUnitScores: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assessmentId: string;
        /** @description Ref of the unit. */
        unit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitScoresDto'];
        };
      };
    };
  };
  listSnapshots: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SnapshotPageDto'];
        };
      };
    };
  };
  listStaffingChecks: {
    parameters: {
      query?: {
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffingChecksDto'];
        };
      };
    };
  };
  listStatusChanges: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusChangePageDto'];
        };
      };
    };
  };
  getSurveyHealth: {
    parameters: {
      query?: {
        /** @description Of the sentences. */
        lang?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurveyHealthResultDto'];
        };
      };
    };
  };
  getAnswerTree: {
    parameters: {
      query: {
        /** @description Texts in this language only; otherwise in all that there are. */
        language?: 'en' | 'id' | 'zh';
        /** @description Ref of a unit of the assessment, or "entity". */
        unit: string;
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerTreeDto'];
        };
      };
    };
  };
  replaceAssessmentUnits: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssessmentUnitsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  explainFigure: {
    parameters: {
      query: {
        /** @description Address of the figure: `score`, `level`, `coverage`, `coverage/{ref}`, `node/{ref}`, `gate/{key}`, `lost/{ref}`, `gap/{requirement}`; in one unit `unit/{unit}`, `unit/{unit}/node/{ref}`, `unit/{unit}/requirement/{ref}` and `level`, `coverage`, `gate`, `lost` likewise; `plan/effort`, `plan/workstream/{id}`, `plan/work-item/{id}`, `plan/start/{id}`. Each answer names the addresses to walk on to. */
        figure: string;
        /** @description Of labels, sentences and shown figures. */
        language?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        assessmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhyDto'];
        };
      };
    };
  };
  printBusinessReview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateBusinessReviewDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  getCertificationCalendar: {
    parameters: {
      query?: {
        language?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        calendarToken: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
    };
  };
  getCorrectiveActionCalendar: {
    parameters: {
      query?: {
        language?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        calendarToken: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
    };
  };
  checkCertificate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        checkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateCheckDto'];
        };
      };
    };
  };
  listCertificates: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description The day that the status is told for; left out: today. Days to come: if nobody acts. */
        day?: string;
        engagementId?: string;
        /** @description Valid until a day before this one. */
        expiringBefore?: string;
        /** @description Key. */
        framework?: string;
        /** @description Of the table. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        partyId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'number' | '-number' | 'validUntil' | '-validUntil' | 'validFrom' | '-validFrom';
        status?: 'notYetValid' | 'valid' | 'suspended' | 'withdrawn' | 'expired' | 'superseded';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificatePageDto'];
          'text/csv': string;
        };
      };
    };
  };
  getCertificate: {
    parameters: {
      query?: {
        /** @description The day that the status is told for; left out: today. Days to come: if nobody acts. */
        day?: string;
      };
      header?: never;
      path: {
        certificateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateDto'];
        };
      };
    };
  };
  downloadCertificate: {
    parameters: {
      query?: {
        /** @description inline: a browser shows it. */
        disposition?: 'attachment' | 'inline';
        language?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        certificateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  forecastCertificates: {
    parameters: {
      query?: {
        /** @description Key. */
        framework?: string;
        months?: number;
        partyId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForecastDto'];
        };
      };
    };
  };
  listCertificationReminders: {
    parameters: {
      query?: {
        /** @description Ahead. */
        days?: number;
        /** @description Only what you have a part in. */
        yours?: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemindersDto'];
        };
      };
    };
  };
  listCertificationSchemes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchemesDto'];
        };
      };
    };
  };
  listCertifications: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        /** @description Key. */
        framework?: string;
        /** @description Of the table. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        partyId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'createdAt' | '-createdAt' | 'since' | '-since' | 'validUntil' | '-validUntil';
        state?:
          | 'applied'
          | 'readiness'
          | 'baseline'
          | 'remediation'
          | 'certificationAssessment'
          | 'decision'
          | 'refused'
          | 'appealed'
          | 'certified'
          | 'surveillance'
          | 'recertification'
          | 'renewalDecision'
          | 'renewalAppealed'
          | 'suspended'
          | 'suspensionAppealed'
          | 'expired'
          | 'lapsed'
          | 'withdrawn'
          | 'transferred';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationSummaryPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  createCertification: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCertificationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  getCertification: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  putCertificationAssessments: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutAssessmentsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  decideCertification: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CertificationDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  meetCertificationCondition: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MeetConditionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  listCertificationNonconformities: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        grade?: 'major' | 'minor' | 'opportunity';
        /** @description Of the table. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        /** @description The day that is waited for has passed. */
        overdue?: 'true' | 'false';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'grade' | '-grade' | 'foundOn' | '-foundOn' | 'due' | '-due';
        state?: 'open' | 'answered' | 'closed';
      };
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NonconformityPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  recordCertificationNonconformities: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NonconformityPageDto'];
        };
      };
    };
  };
  gradeNonconformity: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
        nonconformityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GradeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NonconformityDto'];
        };
      };
    };
  };
  acceptNonconformityPlan: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
        nonconformityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NonconformityDto'];
        };
      };
    };
  };
  getCertificationProposal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
    };
  };
  listCertificationSamples: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kind?: 'first' | 'surveillance' | 'recertification';
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'seq' | '-seq';
      };
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SamplePageDto'];
        };
      };
    };
  };
  drawCertificationSample: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawSampleDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleDto'];
        };
      };
    };
  };
  listCertificationSteps: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'seq' | '-seq';
        transition?:
          | 'invite'
          | 'submitReadiness'
          | 'returnReadiness'
          | 'beginRemediation'
          | 'beginAssessment'
          | 'stopAssessment'
          | 'submitForDecision'
          | 'grant'
          | 'refuse'
          | 'resubmit'
          | 'defer'
          | 'appeal'
          | 'upholdAppeal'
          | 'dismissAppeal'
          | 'resume'
          | 'abandon'
          | 'lapseApplication'
          | 'beginSurveillance'
          | 'raiseReview'
          | 'completeSurveillance'
          | 'endReview'
          | 'extendScope'
          | 'reduceScope'
          | 'offerTransfer'
          | 'withdrawTransfer'
          | 'acceptTransfer'
          | 'refuseTransfer'
          | 'transfer'
          | 'transferPart'
          | 'takeOver'
          | 'beginRecertification'
          | 'submitRenewal'
          | 'resubmitRenewal'
          | 'renew'
          | 'refuseRenewal'
          | 'appealRenewal'
          | 'upholdRenewalAppeal'
          | 'dismissRenewalAppeal'
          | 'suspend'
          | 'suspendByRule'
          | 'appealSuspension'
          | 'upholdSuspensionAppeal'
          | 'dismissSuspensionAppeal'
          | 'reinstate'
          | 'makeUpSurveillance'
          | 'withdraw'
          | 'withdrawByRule'
          | 'surrender'
          | 'expire'
          | 'restore'
          | 'lapse';
      };
      header?: never;
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenStepPageDto'];
        };
      };
    };
  };
  takeCertificationStep: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        certificationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CertificationStepDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificationDto'];
        };
      };
    };
  };
  checkFile: {
    parameters: {
      query: {
        /** @description Of the file that you hold; it is made where the file is, not sent. */
        sha256: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckDto'];
        };
      };
    };
  };
  checkReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        checkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckDto'];
        };
      };
    };
  };
  printCorrectiveActionPlan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateActionPlanDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  listCorrectiveActions: {
    parameters: {
      query?: {
        assessmentId?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description overdue: the date that is waited for has passed. */
        due?: 'none' | 'open' | 'dueSoon' | 'overdue';
        engagementId?: string;
        findingId?: string;
        grade?: 'major' | 'minor' | 'opportunity';
        /** @description Of the table; texts that have none in it: English. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        /** @description The function that has to act. */
        ownerFunction?: string;
        partyId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'due' | '-due' | 'ref' | '-ref' | 'updatedAt' | '-updatedAt';
        state?: 'drafted' | 'planned' | 'implemented' | 'verified' | 'closed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionSummaryPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  getCorrectiveAction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        actionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'];
        };
      };
    };
  };
  deleteCorrectiveAction: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        actionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateCorrectiveAction: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        actionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateActionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'];
        };
      };
    };
  };
  judgeCorrectiveAction: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        actionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'];
        };
      };
    };
  };
  takeCorrectiveActionStep: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        actionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'];
        };
      };
    };
  };
  enterDemo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemoSignInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedInDto'];
        };
      };
    };
  };
  listEngagements: {
    parameters: {
      query?: {
        clientPartyId?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description Part of the key, or of the title in any language. */
        q?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'key' | '-key' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EngagementPageDto'];
        };
      };
    };
  };
  createEngagement: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateEngagementDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EngagementDto'];
        };
      };
    };
  };
  getEngagement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EngagementDto'];
        };
      };
    };
  };
  deleteEngagement: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateEngagement: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateEngagementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EngagementDto'];
        };
      };
    };
  };
  getBenefits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitModelDto'];
        };
      };
    };
  };
  replaceBenefits: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BenefitsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenefitModelDto'];
        };
      };
    };
  };
  listEngagementCorrectiveActions: {
    parameters: {
      query?: {
        assessmentId?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description overdue: the date that is waited for has passed. */
        due?: 'none' | 'open' | 'dueSoon' | 'overdue';
        findingId?: string;
        grade?: 'major' | 'minor' | 'opportunity';
        /** @description Of the table; texts that have none in it: English. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        /** @description The function that has to act. */
        ownerFunction?: string;
        partyId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'due' | '-due' | 'ref' | '-ref' | 'updatedAt' | '-updatedAt';
        state?: 'drafted' | 'planned' | 'implemented' | 'verified' | 'closed';
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionSummaryPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  getForum: {
    parameters: {
      query?: {
        /** @description Default: the latest with contact reasons. */
        assessmentId?: string;
        /** @description States are those of this day. Default: today. */
        today?: string;
        /** @description The largest reasons: so many, or as many as make up 80% of all. */
        top?: '5' | '10' | '80%';
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForumDto'];
        };
      };
    };
  };
  listForumDecisions: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description Of the texts in a CSV table. */
        lang?: 'en' | 'id' | 'zh';
        limit?: number;
        /** @description Past their date and open, or all others. */
        overdue?: 'true' | 'false';
        /** @description Who answers for it. */
        ownerFunction?: string;
        /** @description Key of the contact reason that it is to remove. */
        reason?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'due' | '-due' | 'raisedOn' | '-raisedOn';
        status?: 'proposed' | 'decided' | 'inProgress' | 'done' | 'rejected';
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  createForumDecision: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateDecisionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionDto'];
        };
      };
    };
  };
  getForumDecision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        decisionId: string;
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionDto'];
        };
      };
    };
  };
  deleteForumDecision: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        decisionId: string;
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateForumDecision: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        decisionId: string;
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateDecisionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionDto'];
        };
      };
    };
  };
  listForumDecisionHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        decisionId: string;
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionHistoryDto'];
        };
      };
    };
  };
  listGrants: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        personId?: string;
        role?: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'grantedAt' | '-grantedAt' | 'person' | '-person';
        state?: 'live' | 'expired' | 'revoked';
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrantPageDto'];
        };
      };
    };
  };
  createGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGrantDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrantDto'];
        };
      };
    };
  };
  listKpiDefinitions: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiDefinitionPageDto'];
        };
      };
    };
  };
  createKpiDefinition: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateKpiDefinitionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiDefinitionDto'];
        };
      };
    };
  };
  getKpiDefinition: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        kpiKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiDefinitionDto'];
        };
      };
    };
  };
  deleteKpiDefinition: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        kpiKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateKpiDefinition: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        kpiKey: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateKpiDefinitionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiDefinitionDto'];
        };
      };
    };
  };
  listKpiImports: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiImportPageDto'];
        };
      };
    };
  };
  importKpis: {
    parameters: {
      query?: {
        /** @description What the file is called in the list of imports. */
        fileName?: string;
        /** @description How the table is read, as JSON; what it does not state is guessed. As a preview gives it, or a part of it. Left out: as the last file with the same header was read. {}: guessed anew. */
        mapping?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description The result; with `Accept: application/x-ndjson` JSON lines: `progress` at least once a second, and last `result` or `problem`. What is refused before the work begins has its own status in both forms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiImportResultDto'];
          'application/x-ndjson':
            | {
                progress: {
                  /** @example 40000 */
                  done: number;
                  /** @example 100000 */
                  of: number;
                  /** @example reading */
                  step: string;
                };
              }
            | {
                result: components['schemas']['KpiImportResultDto'];
              }
            | {
                problem: components['schemas']['Problem'];
              };
        };
      };
    };
  };
  takeBackKpiImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  previewKpiImport: {
    parameters: {
      query?: {
        /** @description What the file is called in the list of imports. */
        fileName?: string;
        /** @description How the table is read, as JSON; what it does not state is guessed. As a preview gives it, or a part of it. Left out: as the last file with the same header was read. {}: guessed anew. */
        mapping?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description The result; with `Accept: application/x-ndjson` JSON lines: `progress` at least once a second, and last `result` or `problem`. What is refused before the work begins has its own status in both forms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiPreviewDto'];
          'application/x-ndjson':
            | {
                progress: {
                  /** @example 40000 */
                  done: number;
                  /** @example 100000 */
                  of: number;
                  /** @example reading */
                  step: string;
                };
              }
            | {
                result: components['schemas']['KpiPreviewDto'];
              }
            | {
                problem: components['schemas']['Problem'];
              };
        };
      };
    };
  };
  listKpiSeries: {
    parameters: {
      query?: {
        /** @description Empty: all channels together. */
        channel?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kpi?: string;
        limit?: number;
        /** @description Ref; "entity": the whole. */
        unit?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiSeriesPageDto'];
          'text/csv': string;
        };
      };
    };
  };
  listKpiCorrections: {
    parameters: {
      query?: {
        /** @description Empty: all channels together. */
        channel?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kpi?: string;
        limit?: number;
        /** @description Ref; "entity": the whole. */
        unit?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiCorrectionPageDto'];
        };
      };
    };
  };
  listKpiTargets: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kpi?: string;
        limit?: number;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiTargetPageDto'];
        };
      };
    };
  };
  createKpiTarget: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateKpiTargetDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiTargetDto'];
        };
      };
    };
  };
  getKpiTarget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        targetId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiTargetDto'];
        };
      };
    };
  };
  deleteKpiTarget: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        targetId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateKpiTarget: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        targetId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateKpiTargetDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiTargetDto'];
        };
      };
    };
  };
  getLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        role: 'client' | 'consultancy';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
          'image/svg+xml': string;
        };
      };
    };
  };
  putLogo: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the version that is changed. Send this or If-None-Match. */
        'If-Match'?: string;
        /** @description Only *: create it, there is none yet. */
        'If-None-Match'?: '*';
      };
      path: {
        engagementId: string;
        role: 'client' | 'consultancy';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'image/png': string;
        'image/svg+xml': string;
      };
    };
    responses: {
      /** @description Changed. */
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogoDto'];
        };
      };
      /** @description There was none. */
      201: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogoDto'];
        };
      };
    };
  };
  deleteLogo: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        role: 'client' | 'consultancy';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getProgress: {
    parameters: {
      query?: {
        /** @description Assessments to compare, in order of time, two to twelve ids with commas between them. Default: all by the framework version that have answers, in order of their period. */
        assessments?: string;
        /** @description Framework version of the waves. Not needed where the engagement has several by one version only. */
        framework?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgressDto'];
        };
      };
    };
  };
  listRasicMatrices: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description Copies of one matrix. */
        modelId?: string;
        /** @description Those of one unit. */
        unit?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixSummaryPageDto'];
        };
      };
    };
  };
  createRasicMatrix: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRasicMatrixDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixHeadDto'];
        };
      };
    };
  };
  getRasicMatrix: {
    parameters: {
      query?: {
        /** @description Of a table; JSON has all. */
        language?: 'en' | 'id' | 'zh';
      };
      header?: never;
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
          'text/csv': string;
        };
      };
    };
  };
  deleteRasicMatrix: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateRasicMatrix: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRasicMatrixDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
        };
      };
    };
  };
  approveRasicMatrix: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveRasicMatrixDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
        };
      };
    };
  };
  withdrawRasicApproval: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  writeRasicCells: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WriteRasicCellsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
        };
      };
    };
  };
  copyRasicMatrix: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CopyRasicMatrixDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicCopiesDto'];
        };
      };
    };
  };
  listRasicDeviations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicDeviationsDto'];
        };
      };
    };
  };
  replaceRasicRows: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplaceRasicRowsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
        };
      };
    };
  };
  bringInRasicTable: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        engagementId: string;
        matrixId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicMatrixDto'];
        };
      };
    };
  };
  listEngagementTrail: {
    parameters: {
      query?: {
        action?: 'baseline' | 'insert' | 'update' | 'delete' | 'read' | 'denied';
        /** @description Id of a person, or a kind of actor: `none` is work by hand on the database. */
        actor?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description At this moment or after it. */
        from?: string;
        limit?: number;
        /** @description What kind of thing. */
        subject?: string;
        /** @description Which one: as `changes[].id` names it. */
        subjectId?: string;
        /** @description At this moment or before it. */
        to?: string;
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailEventPageDto'];
        };
      };
    };
  };
  exportEngagementTrail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
    };
  };
  verifyEngagementTrail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailVerificationDto'];
        };
      };
    };
  };
  listUnits: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description Units at sites of this party. */
        partyId?: string;
        programmeId?: string;
        siteId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'weight' | '-weight';
      };
      header?: never;
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPageDto'];
        };
      };
    };
  };
  createUnit: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        engagementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUnitDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDto'];
        };
      };
    };
  };
  getEvidence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceDto'];
        };
      };
    };
  };
  deleteEvidence: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateEvidence: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateEvidenceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceDto'];
        };
      };
    };
  };
  downloadEvidenceFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'application/vnd.openxmlformats-officedocument.presentationml.presentation': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
          'image/heic': string;
          'image/jpeg': string;
          'image/png': string;
          'image/webp': string;
          'text/csv': string;
          'text/plain': string;
        };
      };
    };
  };
  uploadEvidenceFile: {
    parameters: {
      query?: never;
      header: {
        /** @description The name of the file; other letters than English ones as filename*=UTF-8''… */
        'Content-Disposition': string;
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
        'application/pdf': string;
        'application/vnd.openxmlformats-officedocument.presentationml.presentation': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        'image/heic': string;
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
        'text/csv': string;
        'text/plain': string;
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceDto'];
        };
      };
    };
  };
  deleteEvidenceFile: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        evidenceId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvidenceDto'];
        };
      };
    };
  };
  getFinding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        findingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingDto'];
        };
      };
    };
  };
  deleteFinding: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        findingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateFinding: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        findingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateFindingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingDto'];
        };
      };
    };
  };
  createCorrectiveAction: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        findingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateActionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'];
        };
      };
    };
  };
  listFrameworkVersions: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description Only versions of this framework. */
        key?: string;
        limit?: number;
        origin?: 'builtIn' | 'own';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'id' | '-id' | 'createdAt' | '-createdAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrameworkVersionPageDto'];
        };
      };
    };
  };
  createFrameworkVersion: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/yaml': string;
        'text/yaml': string;
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrameworkVersionDto'];
        };
      };
    };
  };
  getFrameworkVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        frameworkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrameworkVersionDetailDto'];
        };
      };
    };
  };
  deleteFrameworkVersion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        frameworkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getFrameworkGuidance: {
    parameters: {
      query?: {
        /** @description Only of requirements of this category. */
        category?: string;
        /** @description Only of this requirement. */
        requirement?: string;
      };
      header?: never;
      path: {
        frameworkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuidanceDto'];
        };
      };
    };
  };
  getFrameworkSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        frameworkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/yaml': string;
        };
      };
    };
  };
  getFrameworkTree: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        frameworkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrameworkTreeDto'];
        };
      };
    };
  };
  previewFrameworkVersion: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/yaml': string;
        'text/yaml': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FrameworkPreviewDto'];
        };
      };
    };
  };
  revokeGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthDto'];
        };
      };
    };
  };
  listInterestDeclarations: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        personId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeclarationPageDto'];
        };
      };
    };
  };
  declareInterests: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclareInterestsDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeclarationDto'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitationDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listIssues: {
    parameters: {
      query?: {
        assessmentId?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'issuedAt' | '-issuedAt' | 'number' | '-number';
        status?: 'inForce' | 'superseded' | 'revoked';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuePageDto'];
        };
      };
    };
  };
  getIssue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        issueId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueDto'];
        };
      };
    };
  };
  downloadIssue: {
    parameters: {
      query?: {
        /** @description inline: a browser shows it. */
        disposition?: 'attachment' | 'inline';
      };
      header?: never;
      path: {
        issueId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  downloadIssuePack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        issueId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
    };
  };
  revokeIssue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        issueId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevocationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueDto'];
        };
      };
    };
  };
  getIssueStatement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        issueId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueStatementDto'];
        };
      };
    };
  };
  getKpiCatalogue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KpiCatalogueDto'];
        };
      };
    };
  };
  listOwnGrants: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        role?: 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'grantedAt' | '-grantedAt' | 'person' | '-person';
        state?: 'live' | 'expired' | 'revoked';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GrantPageDto'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesDto'];
        };
      };
    };
  };
  beginSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BegunSecondFactorDto'];
        };
      };
    };
  };
  removeSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  confirmSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesDto'];
        };
      };
    };
  };
  listAccessTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenListDto'];
        };
      };
    };
  };
  createAccessToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccessTokenDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewAccessTokenDto'];
        };
      };
    };
  };
  revokeAccessToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  finishOidcSignIn: {
    parameters: {
      query?: {
        code?: string;
        error?: string;
        iss?: string;
        state?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  beginOidcSignIn: {
    parameters: {
      query?: {
        /** @description Page of this site to go back to. Any other address is replaced by the home page. */
        returnTo?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listParties: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        kind?: 'client' | 'own' | 'vendor';
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyPageDto'];
        };
      };
    };
  };
  createParty: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePartyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDto'];
        };
      };
    };
  };
  getParty: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDto'];
        };
      };
    };
  };
  deleteParty: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        partyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateParty: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        partyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdatePartyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyDto'];
        };
      };
    };
  };
  listPartyResults: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        limit?: number;
        partyId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyResultPageDto'];
        };
      };
    };
  };
  getPartyResult: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partyId: string;
        snapshotId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyResultDto'];
        };
      };
    };
  };
  getPartyGaps: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partyId: string;
        snapshotId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyGapsDto'];
        };
      };
    };
  };
  getPartyScores: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partyId: string;
        snapshotId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyScoresDto'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPasswordDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listPeople: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        role?: 'owner' | 'lead' | 'assessor' | 'vendorManager' | 'respondent' | 'auditor';
        /** @description A minus sign in front sorts downwards. */
        sort?: 'name' | '-name' | 'role' | '-role' | 'createdAt' | '-createdAt';
        status?: 'active' | 'disabled' | 'erased';
        /** @description Part of the name or of the e-mail address. */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPageDto'];
        };
      };
    };
  };
  createPerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedPersonDto'];
        };
      };
    };
  };
  getPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  updatePerson: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdatePersonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  erasePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasePersonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  invitePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedLinkDto'];
        };
      };
    };
  };
  makePasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedLinkDto'];
        };
      };
    };
  };
  removeSecondFactorOfPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  endSessionsOfPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAccessTokensOfPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenListDto'];
        };
      };
    };
  };
  revokeAccessTokensOfPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  planBenefits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanBenefitsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReckonedBenefitsDto'];
        };
      };
    };
  };
  planSampleForMargin: {
    parameters: {
      query: {
        /** @description Points to either side. */
        margin: number;
        /** @description Default: so many that it does not matter. */
        population?: number;
        /** @description Expected share. Percent, above 0 and below 100. 50 is safe. */
        share?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarginPlanDto'];
        };
      };
    };
  };
  planSampleToDetect: {
    parameters: {
      query: {
        /** @description Percent, above 0 and below 100. */
        from: number;
        /** @description Chance to find the change, percent. */
        power?: number;
        /** @description Percent, above 0 and below 100. */
        to: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleAnswerDto'];
        };
      };
    };
  };
  planSampleToProve: {
    parameters: {
      query: {
        /** @description Which side of the target is better. */
        direction?: 'higher' | 'lower';
        /** @description Share observed. Percent, above 0 and below 100. */
        share: number;
        /** @description Percent, above 0 and below 100. */
        target: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleAnswerDto'];
        };
      };
    };
  };
  planSampleWithoutDefects: {
    parameters: {
      query: {
        /** @description Share that is to be free of defects. Percent, above 0 and below 100. */
        share: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleAnswerDto'];
        };
      };
    };
  };
  planStaffing: {
    parameters: {
      query: {
        /** @description Agents who are there. */
        agents?: number;
        /** @description Calls in the interval. */
        calls: number;
        /** @description Mean handling time with wrap-up, seconds. */
        handlingSeconds: number;
        /** @description Minutes. */
        interval?: number;
        /** @description Seconds. */
        limitSeconds: number;
        /** @description Mean patience of callers; default: they wait without end. */
        patienceSeconds?: number;
        /** @description Percent of paid time. */
        shrinkage?: number;
        /** @description Share to be answered in time. Percent, above 0 and below 100. */
        targetShare: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffingPlanDto'];
        };
      };
    };
  };
  listPortfolio: {
    parameters: {
      query?: {
        /** @description By the certificate of the party. certified: valid today. expiring: valid for 90 days or less. blocked: suspended, a major open, something overdue, or an assessment under it reopened. none: never certified. */
        certificate?: 'certified' | 'expiring' | 'blocked' | 'none';
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        frameworkId?: string;
        /** @description Of the names in the table. */
        language?: 'en' | 'id' | 'zh';
        limit?: number;
        partyId?: string;
        partyKind?: 'client' | 'own' | 'vendor';
        /** @description Lines with a unit that runs this programme. */
        programmeId?: string;
        /** @description Reported on that day or later. */
        since?: string;
        /** @description Lines with a unit at this site. */
        siteId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?:
          | 'score'
          | '-score'
          | 'change'
          | '-change'
          | 'party'
          | '-party'
          | 'reportedOn'
          | '-reportedOn'
          | 'blockers'
          | '-blockers'
          | 'atRisk'
          | '-atRisk'
          | 'overdue'
          | '-overdue'
          | 'validUntil'
          | '-validUntil';
        /** @description At risk: below target, or a gate fails. */
        state?: 'atRisk' | 'belowTarget' | 'blocked' | 'sound';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PortfolioLinePageDto'];
          'text/csv': string;
        };
      };
    };
  };
  getPortfolioLeague: {
    parameters: {
      query?: {
        by?: 'party' | 'site';
        /** @description By the certificate of the party. certified: valid today. expiring: valid for 90 days or less. blocked: suspended, a major open, something overdue, or an assessment under it reopened. none: never certified. */
        certificate?: 'certified' | 'expiring' | 'blocked' | 'none';
        engagementId?: string;
        frameworkId?: string;
        partyId?: string;
        partyKind?: 'client' | 'own' | 'vendor';
        /** @description Lines with a unit that runs this programme. */
        programmeId?: string;
        /** @description Reported on that day or later. */
        since?: string;
        /** @description Lines with a unit at this site. */
        siteId?: string;
        /** @description At risk: below target, or a gate fails. */
        state?: 'atRisk' | 'belowTarget' | 'blocked' | 'sound';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeaguesDto'];
        };
      };
    };
  };
  getPortfolioOverview: {
    parameters: {
      query?: {
        /** @description By the certificate of the party. certified: valid today. expiring: valid for 90 days or less. blocked: suspended, a major open, something overdue, or an assessment under it reopened. none: never certified. */
        certificate?: 'certified' | 'expiring' | 'blocked' | 'none';
        engagementId?: string;
        frameworkId?: string;
        partyId?: string;
        partyKind?: 'client' | 'own' | 'vendor';
        /** @description Lines with a unit that runs this programme. */
        programmeId?: string;
        /** @description Reported on that day or later. */
        since?: string;
        /** @description Lines with a unit at this site. */
        siteId?: string;
        /** @description At risk: below target, or a gate fails. */
        state?: 'atRisk' | 'belowTarget' | 'blocked' | 'sound';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverviewsDto'];
        };
      };
    };
  };
  listPortfolioUnits: {
    parameters: {
      query?: {
        /** @description By the certificate of the party. certified: valid today. expiring: valid for 90 days or less. blocked: suspended, a major open, something overdue, or an assessment under it reopened. none: never certified. */
        certificate?: 'certified' | 'expiring' | 'blocked' | 'none';
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        frameworkId?: string;
        limit?: number;
        partyId?: string;
        partyKind?: 'client' | 'own' | 'vendor';
        /** @description Lines with a unit that runs this programme. */
        programmeId?: string;
        /** @description Reported on that day or later. */
        since?: string;
        /** @description Lines with a unit at this site. */
        siteId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?:
          | 'score'
          | '-score'
          | 'change'
          | '-change'
          | 'party'
          | '-party'
          | 'reportedOn'
          | '-reportedOn'
          | 'blockers'
          | '-blockers'
          | 'atRisk'
          | '-atRisk'
          | 'overdue'
          | '-overdue'
          | 'validUntil'
          | '-validUntil';
        /** @description At risk: below target, or a gate fails. */
        state?: 'atRisk' | 'belowTarget' | 'blocked' | 'sound';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PortfolioUnitPageDto'];
        };
      };
    };
  };
  listProgrammes: {
    parameters: {
      query?: {
        channel?:
          'voice' | 'chat' | 'messaging' | 'email' | 'social' | 'letter' | 'faceToFace' | 'backOffice' | 'mixed';
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammePageDto'];
        };
      };
    };
  };
  createProgramme: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateProgrammeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammeDto'];
        };
      };
    };
  };
  getProgramme: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        programmeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammeDto'];
        };
      };
    };
  };
  deleteProgramme: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        programmeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateProgramme: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        programmeId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProgrammeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammeDto'];
        };
      };
    };
  };
  listRasicProfiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RasicProfilesDto'];
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadinessDto'];
        };
      };
    };
  };
  listReports: {
    parameters: {
      query?: {
        assessmentId?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        engagementId?: string;
        kind?:
          | 'gapReport'
          | 'workstreamPlan'
          | 'jointPlan'
          | 'forumPack'
          | 'rasicMatrix'
          | 'correctiveActions'
          | 'vendorScorecard'
          | 'businessReview';
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'createdAt' | '-createdAt';
        status?: 'queued' | 'rendering' | 'ready' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportPageDto'];
        };
      };
    };
  };
  createReport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateReportDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  getReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  deleteReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  followReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The data of each event is a report. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example event: report
           *     data: {"progress":35}
           */
          'text/event-stream': string;
        };
      };
      /** @description Nothing more will happen. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  downloadReport: {
    parameters: {
      query?: {
        /** @description inline: a browser shows a PDF instead of saving it. JSON is always an attachment. */
        disposition?: 'attachment' | 'inline';
      };
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, unknown>;
          'application/pdf': string;
        };
      };
    };
  };
  issueReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueReportDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssueDto'];
        };
      };
    };
  };
  retryReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  getSealKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhoDto'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedInDto'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  giveSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedInDto'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionListDto'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  setUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetUpDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getSignInMethods: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInMethodsDto'];
        };
      };
    };
  };
  listSites: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description Only the sites of this party. */
        partyId?: string;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'ref' | '-ref' | 'updatedAt' | '-updatedAt';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SitePageDto'];
        };
      };
    };
  };
  createSite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSiteDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
    };
  };
  deleteSite: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateSite: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        siteId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSiteDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteDto'];
        };
      };
    };
  };
  getSnapshot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        snapshotId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SnapshotDto'];
        };
      };
    };
  };
  getSnapshotDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        snapshotId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
    };
  };
  listWorkspaceTrail: {
    parameters: {
      query?: {
        action?: 'baseline' | 'insert' | 'update' | 'delete' | 'read' | 'denied';
        /** @description Id of a person, or a kind of actor: `none` is work by hand on the database. */
        actor?: string;
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        /** @description At this moment or after it. */
        from?: string;
        limit?: number;
        /** @description What kind of thing. */
        subject?: string;
        /** @description Which one: as `changes[].id` names it. */
        subjectId?: string;
        /** @description At this moment or before it. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailEventPageDto'];
        };
      };
    };
  };
  exportWorkspaceTrail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
    };
  };
  verifyWorkspaceTrail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailVerificationDto'];
        };
      };
    };
  };
  getUnit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unitId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDto'];
        };
      };
    };
  };
  deleteUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        unitId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateUnit: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        unitId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateUnitDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitDto'];
        };
      };
    };
  };
  printVendorScorecard: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateVendorScorecardDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportDto'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookListDto'];
        };
      };
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateWebhookDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecretDto'];
        };
      };
    };
  };
  getWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDto'];
        };
      };
    };
  };
  deleteWebhook: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateWebhook: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateWebhookDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDto'];
        };
      };
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description The nextCursor of the page before. Opaque: send it back as it came. */
        cursor?: string;
        limit?: number;
        /** @description A minus sign in front sorts downwards. */
        sort?: 'createdAt' | '-createdAt';
        state?: 'queued' | 'failed' | 'delivered' | 'dead';
      };
      header?: never;
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryPageDto'];
        };
      };
    };
  };
  redeliverWebhookMessage: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        deliveryId: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDto'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version that the change is based on, in double quotes. */
        'If-Match': string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateSecretDto'];
      };
    };
    responses: {
      200: {
        headers: {
          /** @description The version, in double quotes: send it back as If-Match. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecretDto'];
        };
      };
    };
  };
  testWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Makes a repeat safe: the same key with the same request returns the first response again. */
        'Idempotency-Key'?: string;
      };
      path: {
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDto'];
        };
      };
    };
  };
  getWorkspace: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkspaceDto'];
        };
      };
    };
  };
}
