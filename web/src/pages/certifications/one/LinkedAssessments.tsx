import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { allPages, api, ifMatch, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { STATUS, STATUS_TONE, type AssessmentStatus } from '../../assessment/status';
import { useTeam } from '../act/use-act-options';
import { useTouched } from '../act/use-touched';
import { AUDITS } from './audits-wording';
import { useCertification, type Certification } from './CertificationLayout';
import { CERTIFICATION } from './wording';

type Linked = Certification['assessments'][number];
type AssessmentLink = Schemas['AssessmentLinkDto'];
const PURPOSES = ['readiness', 'baseline', 'certification', 'surveillance', 'recertification'] as const;

const linksOf = ({ assessments }: Certification): AssessmentLink[] =>
  assessments.map(({ id, purpose }) => ({ assessmentId: id, purpose }));

/** Self-assessment, baseline and audits: what there is, and what is added. */
export function LinkedAssessments() {
  const certification = useCertification();
  const t = useTexts(AUDITS);
  const page = useTexts(CERTIFICATION);
  const status = useTexts(STATUS);
  const { text } = useFormats();
  const session = useSession();
  const { error, put } = usePutLinks();
  const [isLinking, setLinking] = useState(false);
  const mayAssess = session.canIn(certification.engagementId, 'certification.assess');
  const mayOpen = session.canIn(certification.engagementId, 'assessment.read');
  const people = useTeam(mayAssess);
  const team = certification.round.assessors.map((id) => people.find(({ key }) => key === id)?.label);
  const remove = (id: string): Promise<boolean> =>
    put(linksOf(certification).filter(({ assessmentId }) => assessmentId !== id));
  return (
    <section className="stack">
      <div className="row spread">
        <div>
          <h3>{t.assessments}</h3>
          <p className="quiet">{t.assessmentsText}</p>
        </div>
        {mayAssess && <Button onPress={() => setLinking(true)}>{t.link}</Button>}
      </div>
      {error !== undefined && <ProblemPanel error={error} />}
      {certification.assessments.length === 0 ? (
        <p>{t.noAssessments}</p>
      ) : (
        <DataTable
          label={t.assessments}
          parameter="assessments"
          rows={certification.assessments}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'assessment',
              title: t.assessment,
              sort: ({ title }) => text(title),
              cell: ({ id, title, frameworkId }) => (
                <span className="certify-cell">
                  {mayOpen ? <Link to={`/assessments/${id}`}>{text(title)}</Link> : <span>{text(title)}</span>}
                  <span className="small quiet">{frameworkId}</span>
                </span>
              ),
            },
            {
              key: 'purpose',
              title: t.purpose,
              sort: ({ purpose }) => PURPOSES.indexOf(purpose),
              cell: ({ purpose }) => t.purposes[purpose],
            },
            {
              key: 'status',
              title: t.status,
              cell: (one) => (
                <span className="row">
                  <StatusBadge one={one} words={status} />
                  {mayAssess && one.status !== 'completed' && (
                    <Button look="plain" aria-label={t.unlink(text(one.title))} onPress={() => void remove(one.id)}>
                      ✕
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      <p>
        <span className="quiet">{page.team}:</span>{' '}
        {team.length === 0 ? page.nobody : team.map((name) => name ?? page.unknownPerson).join(', ')}
      </p>
      {isLinking && <LinkDialog onClose={() => setLinking(false)} />}
    </section>
  );
}

function StatusBadge({ one: { status }, words }: { one: Linked; words: Readonly<Record<AssessmentStatus, string>> }) {
  const known = (Object.keys(words) as AssessmentStatus[]).find((key) => key === status);
  return known === undefined ? status : <Badge tone={STATUS_TONE[known]}>{words[known]}</Badge>;
}

/** Replaces the list of what it rests on. */
function usePutLinks() {
  const { id, version } = useCertification();
  const touched = useTouched();
  const [error, setError] = useState<unknown>();
  const put = async (assessments: AssessmentLink[]): Promise<boolean> => {
    setError(undefined);
    try {
      await api.PUT('/v1/certifications/{certificationId}/assessments', {
        params: { path: { certificationId: id }, header: ifMatch(version) },
        body: { assessments },
      });
      await touched();
      return true;
    } catch (fault) {
      setError(fault);
      return false;
    }
  };
  return { error, put };
}

function LinkDialog({ onClose }: { onClose: () => void }) {
  const certification = useCertification();
  const { engagementId, framework, assessments } = certification;
  const t = useTexts(AUDITS);
  const common = useTexts(PARTS);
  const { text } = useFormats();
  const { error, put } = usePutLinks();
  const [chosen, setChosen] = useState<string | null>(null);
  const [purpose, setPurpose] = useState<AssessmentLink['purpose']>(
    PURPOSES.find((one) => !assessments.some((linked) => linked.purpose === one)) ?? 'surveillance',
  );
  const list = useQuery({
    queryKey: ['get', '/v1/assessments', 'all', engagementId, framework],
    queryFn: () =>
      allPages(async (cursor) => {
        const page = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const query = { engagementId, frameworkKey: framework, ...page };
        const { data } = await api.GET('/v1/assessments', { params: { query } });
        return data ?? { items: [], nextCursor: null };
      }),
  });
  const linked = new Set(assessments.map(({ id }) => id));
  const free = (list.data ?? []).filter(({ id }) => !linked.has(id));
  const send = async (): Promise<void> => {
    if (chosen === null) return;
    if (await put([...linksOf(certification), { assessmentId: chosen, purpose }])) onClose();
  };
  return (
    <ModalDialog title={t.link} isOpen onClose={onClose}>
      <p className="quiet">{t.linkText}</p>
      {list.isError && <ProblemPanel error={list.error} />}
      {list.data && free.length === 0 && (
        <p className="notice warn">
          {t.noneToLink} <Link to={`/engagements/${engagementId}`}>{t.toEngagement}</Link>
        </p>
      )}
      {free.length > 0 && (
        <>
          <Choice
            label={t.assessment}
            options={free.map(({ id, title, key, frameworkId }) => ({
              ...{ key: id, label: text(title), detail: `${key} · ${frameworkId}` },
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <Choice
            label={t.purpose}
            options={PURPOSES.map((key) => ({ key, label: t.purposes[key] }))}
            value={purpose}
            onChange={setPurpose}
          />
        </>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" isDisabled={chosen === null} onPress={() => void send()}>
          {t.link}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
