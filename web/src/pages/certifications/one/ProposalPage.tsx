import { $api, type Schemas } from '../../../api/client';
import { Badge, type Tone } from '../../../components/Badge';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { texts, useTexts } from '../../../language/language';
import { conditionName, useSentences } from '../words/use-sentences';
import { CERTIFICATION_WORDS } from '../words/wording';
import { useCertification } from './CertificationLayout';
import { NextSteps } from './NextSteps';
import { Notices } from './Notices';
import { CERTIFICATION } from './wording';

const PROPOSAL = texts({
  en: {
    text: 'What follows from the rules on the evidence of today. A person decides, and says why.',
    byRule: 'By rule:',
    blockers: 'What would have to change',
    noBlockers: 'Nothing stands against a certificate.',
    waived: 'What may follow after the grant',
    conditions: 'Conditions that come with it',
    due: (date: string) => `by ${date}`,
    noneTitle: 'No proposal yet',
    none: 'There is one once an audit of this round is completed. Link it under “Assessments and samples”.',
  },
  id: {
    text: 'Yang mengikuti aturan dari bukti hari ini. Seseorang memutuskan dan menyebutkan alasannya.',
    byRule: 'Menurut aturan:',
    blockers: 'Yang harus berubah',
    noBlockers: 'Tidak ada yang menghalangi sertifikat.',
    waived: 'Yang boleh menyusul setelah pemberian',
    conditions: 'Syarat yang menyertainya',
    due: (date: string) => `paling lambat ${date}`,
    noneTitle: 'Belum ada usulan',
    none: 'Usulan ada setelah audit putaran ini selesai. Tautkan di “Penilaian dan sampel”.',
  },
  zh: {
    text: '根据规则和今日的证据得出。由人员作出决定并说明理由。',
    byRule: '按规则：',
    blockers: '须改变的内容',
    noBlockers: '没有妨碍颁证的内容。',
    waived: '授予后可补办的内容',
    conditions: '随附条件',
    due: (date: string) => `期限 ${date}`,
    noneTitle: '还没有建议',
    none: '本轮审核完成后即有建议。请在“评估与抽样”中关联。',
  },
});

const TONES: Readonly<Record<'grant' | 'grantOnConditions' | 'refuse', Tone>> = {
  ...{ grant: 'good', grantOnConditions: 'warn', refuse: 'bad' },
};

/** What is proposed to whoever decides, and the way to decide. */
export function ProposalPage() {
  const certification = useCertification();
  const t = useTexts(PROPOSAL);
  const page = useTexts(CERTIFICATION);
  const query = $api.useQuery('get', '/v1/certifications/{certificationId}/proposal', {
    params: { path: { certificationId: certification.id } },
  });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { proposal } = query.data;
  return (
    <section className="stack">
      <SubPageHead title={page.proposal} detail={t.text} />
      <Notices certification={certification} />
      {proposal ? <Proposal proposal={proposal} /> : <EmptyState title={t.noneTitle} text={t.none} />}
      <NextSteps certification={certification} />
    </section>
  );
}

function Proposal({ proposal }: { proposal: NonNullable<Schemas['ProposalDto']['proposal']> }) {
  const t = useTexts(PROPOSAL);
  const { outcomes } = useTexts(CERTIFICATION_WORDS);
  const { date, language } = useFormats();
  const { blocker: sentence } = useSentences();
  const { outcome, blockers, waived, conditions } = proposal;
  return (
    <>
      <p className="row">
        <strong>{t.byRule}</strong> <Badge tone={TONES[outcome]}>{outcomes[outcome]}</Badge>
      </p>
      <section className="stack">
        <h3>{t.blockers}</h3>
        {blockers.length === 0 ? (
          <p className="quiet">{t.noBlockers}</p>
        ) : (
          <ul className="certify-bullets">
            {blockers.map((blocker, at) => (
              <li key={at}>{sentence(blocker)}</li>
            ))}
          </ul>
        )}
      </section>
      {waived.length > 0 && (
        <section className="stack">
          <h3>{t.waived}</h3>
          <ul className="certify-bullets">
            {waived.map((blocker, at) => (
              <li key={at}>{sentence(blocker)}</li>
            ))}
          </ul>
        </section>
      )}
      {conditions.length > 0 && (
        <section className="stack">
          <h3>{t.conditions}</h3>
          <ul className="certify-bullets">
            {conditions.map(({ id, due }) => (
              <li key={id}>
                {conditionName(id, language)} <span className="quiet">{t.due(date(due))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
