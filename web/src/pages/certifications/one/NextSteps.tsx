import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/Button';
import { useTexts } from '../../../language/language';
import { ActDialog } from '../act/ActDialog';
import { needsOf } from '../act/transition-needs';
import { useRefusalText } from '../words/refusals';
import { CERTIFICATION_WORDS } from '../words/wording';
import type { Certification } from './CertificationLayout';
import { CERTIFICATION } from './wording';
import { ACT } from '../act/wording';

type Open = Certification['transitions'][number];

/** What the reader has a part in: what can be done now, and what keeps the rest from being done. */
export function NextSteps({ certification }: { certification: Certification }) {
  const t = useTexts(CERTIFICATION);
  const act = useTexts(ACT);
  const { transitions: names } = useTexts(CERTIFICATION_WORDS);
  const refusalText = useRefusalText();
  const [chosen, setChosen] = useState<Open>();
  const possible = certification.transitions.filter(({ refusals }) => refusals.length === 0);
  const blocked = certification.transitions.filter(({ refusals }) => refusals.length > 0);
  const lookOf = ({ transition }: Open, at: number) =>
    needsOf(transition).isGrave ? 'danger' : at === 0 ? 'primary' : undefined;
  return (
    <section className="stack no-print" aria-labelledby="next-steps">
      <h3 id="next-steps">{t.youCan}</h3>
      {possible.length === 0 && <p className="quiet">{t.nothingForYou}</p>}
      {possible.length > 0 && (
        <div className="row">
          {[...possible]
            .sort((a, b) => Number(needsOf(a.transition).isGrave) - Number(needsOf(b.transition).isGrave))
            .map((open, at) => {
              const look = lookOf(open, at);
              return (
                <Button key={open.transition} {...(look ? { look } : {})} onPress={() => setChosen(open)}>
                  {names[open.transition]}
                </Button>
              );
            })}
        </div>
      )}
      {blocked.length > 0 && (
        <details open={possible.length === 0}>
          <summary>
            {t.notYet} ({blocked.length})
          </summary>
          <ul className="certify-list certify-actions">
            {blocked.map(({ transition, refusals }) => (
              <li key={transition}>
                <strong>{names[transition]}</strong>
                <ul className="certify-bullets">
                  {refusals.map((refusal) => (
                    <li key={refusal.code} className="small">
                      {refusalText(refusal)}{' '}
                      {refusal.code === 'certification/not-declared' && (
                        <Link to="/certifications/interests">{act.toInterests}</Link>
                      )}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen && (
        <ActDialog
          key={chosen.transition}
          certification={certification}
          open={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}
