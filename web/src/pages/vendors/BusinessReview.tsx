import { useState } from 'react';
import { api, newKey, type Schemas } from '../../api/client';
import { Choice } from '../../components/Choice';
import { ReportRequest } from '../../components/ReportRequest';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { VENDORS } from './wording';

/** The pack over all parties of one engagement. */
export function BusinessReview({ lines }: { lines: readonly Schemas['PortfolioLineDto'][] }) {
  const t = useTexts(VENDORS);
  const { text } = useFormats();
  const engagements = [...new Map(lines.map(({ engagementId, engagement }) => [engagementId, text(engagement)]))].map(
    ([key, label]) => ({ key, label }),
  );
  const [chosen, setChosen] = useState<string>();
  const engagementId = engagements.find(({ key }) => key === chosen)?.key ?? engagements[0]?.key;
  if (engagementId === undefined) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="business-review">
      <div>
        <h3 id="business-review">{t.review}</h3>
        <p className="small quiet">{t.reviewText}</p>
      </div>
      <div className="vendors-request">
        <Choice label={t.engagement} options={engagements} value={engagementId} onChange={setChosen} />
        <ReportRequest
          key={engagementId}
          label={t.review}
          ask={async (language) => {
            const { data } = await api.POST('/v1/business-reviews', {
              params: { header: { 'Idempotency-Key': newKey() } },
              body: { engagementId, format: 'pdf', language },
            });
            return data;
          }}
        />
      </div>
    </section>
  );
}
