import { Link } from 'react-router';
import { Section } from '../../components/Section';
import { useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { HOME } from './wording';

/** From an empty workspace to the first rating. */
export function FirstSteps() {
  const t = useTexts(HOME);
  const { can } = useSession();
  return (
    <Section title={t.firstTitle} detail={t.firstText}>
      <ol className="first-steps">
        {can('people.write') && (
          <li>
            <a href="/people">{t.firstPeople}</a>
            <div className="small quiet">{t.firstPeopleText}</div>
          </li>
        )}
        <li>
          <Link to="/engagements/new">{t.firstEngagement}</Link>
          <div className="small quiet">{t.firstEngagementText}</div>
        </li>
        <li>
          <strong>{t.firstUnits}</strong>
          <div className="small quiet">{t.firstUnitsText}</div>
        </li>
        <li>
          <strong>{t.firstAssessment}</strong>
          <div className="small quiet">{t.firstAssessmentText}</div>
        </li>
      </ol>
    </Section>
  );
}
