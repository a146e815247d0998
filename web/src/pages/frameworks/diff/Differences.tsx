import { Link } from 'react-router';
import { Badge } from '../../../components/Badge';
import {
  type ChangedRequirement,
  type FrameworkDiff,
  type RequirementChange,
  shownLanguage,
  textOnlyIn,
  type ValueChange,
} from '../../../frameworks/diff';
import type { FrameworkRequirement } from '../../../frameworks/tree';
import { wordChanges } from '../../../frameworks/words';
import { useFormats } from '../../../language/formats';
import { LANGUAGE_NAMES, useTexts } from '../../../language/language';
import type { FrameworkContext } from '../FrameworkLayout';
import type { DiffFilter } from './DiffPage';
import { DIFF } from './wording';

interface DifferencesProps {
  readonly diff: FrameworkDiff;
  readonly filter: DiffFilter;
  readonly search: string;
  readonly before: FrameworkContext;
  readonly after: FrameworkContext;
}

/** New, removed and changed requirements, as far as they are chosen. */
export function Differences({ diff, filter, search, before, after }: DifferencesProps) {
  const t = useTexts(DIFF);
  const { text } = useFormats();
  const wanted = search.trim().toLowerCase();
  const fits = ({ ref, title }: Pick<FrameworkRequirement, 'ref' | 'title'>): boolean =>
    wanted === '' || `${ref} ${text(title)}`.toLowerCase().includes(wanted);
  const shows = (...filters: readonly DiffFilter[]): boolean => filters.includes(filter);
  const added = shows('all', 'meaning', 'added') ? diff.added.filter(fits) : [];
  const removed = shows('all', 'meaning', 'removed') ? diff.removed.filter(fits) : [];
  const changed = shows('all', 'meaning', 'changed')
    ? diff.changed.filter((one) => fits(one) && (filter !== 'meaning' || one.changesMeaning))
    : [];
  if (added.length + removed.length + changed.length === 0) return <p className="quiet">{t.nothing}</p>;
  return (
    <div className="stack framework-card">
      {added.map((requirement) => (
        <Whole key={requirement.ref} requirement={requirement} frameworkId={after.framework.id} kind="added" />
      ))}
      {removed.map((requirement) => (
        <Whole key={requirement.ref} requirement={requirement} frameworkId={before.framework.id} kind="removed" />
      ))}
      {changed.map((one) => (
        <Changed key={one.ref} changed={one} {...{ before, after }} />
      ))}
    </div>
  );
}

interface WholeProps {
  readonly requirement: FrameworkRequirement;
  readonly frameworkId: string;
  readonly kind: 'added' | 'removed';
}

function Whole({ requirement: { ref, title, statement }, frameworkId, kind }: WholeProps) {
  const t = useTexts(DIFF);
  const { text } = useFormats();
  return (
    <article className="panel fw-change" aria-label={`${t[kind]}: ${ref}`}>
      <div className="row spread">
        <h3>
          {ref} {text(title)}
        </h3>
        <Badge tone={kind === 'added' ? 'good' : 'bad'}>{t[kind]}</Badge>
      </div>
      <p>{kind === 'added' ? <ins>{text(statement)}</ins> : <del>{text(statement)}</del>}</p>
      <OpenLink frameworkId={frameworkId} requirement={ref} />
    </article>
  );
}

interface ChangedProps {
  readonly changed: ChangedRequirement;
  readonly before: FrameworkContext;
  readonly after: FrameworkContext;
}

function Changed({ changed: { ref, title, changes, changesMeaning }, before, after }: ChangedProps) {
  const t = useTexts(DIFF);
  const { text } = useFormats();
  const isTranslation = changes.every(({ kind }) => kind === 'text') && !changesMeaning;
  return (
    <article className="panel fw-change" aria-label={`${t.changed}: ${ref}`}>
      <div className="row spread">
        <h3>
          {ref} {text(title)}
        </h3>
        <span className="row">
          <Badge tone="warn">{t.changed}</Badge>
          {changesMeaning && <Badge tone="bad">{t.meaning}</Badge>}
          {isTranslation && <Badge>{t.translation}</Badge>}
        </span>
      </div>
      <dl className="fw-facts">
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{t.fields[change.field]}</dt>
            <dd>
              <ChangeText change={change} {...{ before, after }} />
            </dd>
          </div>
        ))}
      </dl>
      <OpenLink frameworkId={after.framework.id} requirement={ref} />
    </article>
  );
}

interface ChangeTextProps {
  readonly change: RequirementChange;
  readonly before: FrameworkContext;
  readonly after: FrameworkContext;
}

function ChangeText({ change, before, after }: ChangeTextProps) {
  const t = useTexts(DIFF);
  const { language } = useFormats();
  const value = useValueText();
  if (change.kind === 'value') {
    return (
      <>
        <del>{value(change, change.before, before)}</del> <span className="quiet">{t.becomes}</span>{' '}
        <ins>{value(change, change.after, after)}</ins>
      </>
    );
  }
  const shown = shownLanguage(change, language);
  const parts = wordChanges(textOnlyIn(change.before, shown), textOnlyIn(change.after, shown), shown);
  return (
    <>
      <span lang={shown}>
        {parts.map(({ kind, text }, at) => {
          if (kind === 'added') return <ins key={at}>{text}</ins>;
          if (kind === 'removed') return <del key={at}>{text}</del>;
          return <span key={at}>{text}</span>;
        })}
      </span>{' '}
      {(change.languages.length > 1 || shown !== language) && (
        <span className="small quiet">
          {t.inLanguages(change.languages.map((one) => LANGUAGE_NAMES[one]).join(', '))}
        </span>
      )}
    </>
  );
}

/** Keys as people know them: with the titles of the version that they belong to. */
function useValueText(): (change: ValueChange, value: string, context: FrameworkContext) => string {
  const t = useTexts(DIFF);
  const { text } = useFormats();
  return ({ field }, value, { tree }) => {
    switch (field) {
      case 'critical':
        return value === 'true' ? t.yes : t.no;
      case 'answeredPer':
        return value === 'entity' ? t.answeredPer.entity : t.answeredPer.unit;
      case 'notApplicable':
        return value === 'forbidden' ? t.notApplicable.forbidden : t.notApplicable.allowed;
      case 'ownerFunction': {
        const owner = tree.ownerFunctions.find(({ key }) => key === value);
        return owner ? text(owner.title) : value;
      }
      case 'category': {
        const category = tree.groups.find(({ ref }) => ref === value);
        return category ? `${value} ${text(category.title)}` : value;
      }
      default:
        return value === '' ? t.none : value;
    }
  };
}

function OpenLink({ frameworkId, requirement }: { frameworkId: string; requirement: string }) {
  const t = useTexts(DIFF);
  return (
    <p className="small no-print">
      <Link to={`/frameworks/${frameworkId}?requirement=${requirement}`} aria-label={`${t.open}: ${requirement}`}>
        {t.open}
      </Link>
    </p>
  );
}
