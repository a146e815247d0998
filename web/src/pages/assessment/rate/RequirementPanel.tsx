import { useState } from 'react';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { FlagPart } from '../../../flags/FlagPart';
import { FlagRefusal } from '../../../flags/FlagRefusal';
import { GivenBy } from '../../../flags/GivenBy';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useOutbox, useOutboxView } from '../../../outbox/OutboxProvider';
import { isAssessed, type AnswerContent } from '../../../rating/answer';
import { nextDimension } from '../../../rating/keys';
import type { Requirement } from '../../../rating/rows';
import { ConflictPanel } from './ConflictPanel';
import { EvidencePanel } from './EvidencePanel';
import { GuidancePanel } from './GuidancePanel';
import { NotApplicableDialog } from './NotApplicableDialog';
import { NoteField } from './NoteField';
import { RatingScale } from './RatingScale';
import type { Rating } from './use-rating';
import { withRating } from './with-rating';
import { RATE } from './wording';

interface RequirementPanelProps {
  readonly tree: Schemas['AnswerTreeDto'];
  readonly requirement: Requirement;
  readonly rating: Rating;
  readonly unitName: string;
  readonly isOpen: boolean;
  readonly dimension: string | undefined;
  readonly onDimension: (dimension: string) => void;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

/** One requirement in one unit: what it asks, how it is rated, and what that rests on. */
export function RequirementPanel(props: RequirementPanelProps) {
  const { tree, requirement, rating, unitName, isOpen, isAsking, onAsk } = props;
  const t = useTexts(RATE);
  const { text } = useFormats();
  useOutboxView();
  const change = useOutbox().find(rating.placeOf(requirement));
  const { content, state, flag } = rating.shownOf(requirement);
  const place = rating.placeOf(requirement);
  const answerKey = `${place.unit}/${place.requirement}`;
  const isOut = content?.kind === 'notApplicable';
  const dimensionTitle = (dimension: string): string => {
    const found = tree.dimensions.find(({ key }) => key === dimension);
    return found ? text(found.title) : dimension;
  };
  const ratingText = (dimension: string, value: unknown): string =>
    `${dimensionTitle(dimension)}: ${optionTitle(tree, requirement, dimension, value, text) ?? t.nothing}`;
  return (
    <article className="stack rate-panel" aria-labelledby="requirement-title">
      <header className="stack rate-panel-head">
        <div className="row">
          <span className="rate-ref">{requirement.ref}</span>
          {requirement.critical && <Badge tone="bad">■ {t.critical}</Badge>}
          {requirement.answeredPer === 'entity' && <Badge>{t.perEntity}</Badge>}
        </div>
        <h2 id="requirement-title">{text(requirement.title)}</h2>
        <p>{text(requirement.statement)}</p>
      </header>
      <FlagPart
        key={`flag/${answerKey}`}
        flag={flag}
        isDisabled={!isOpen}
        onFlag={(wanted) => rating.flag(requirement, wanted)}
      />
      <FlagRefusal place={place} />
      {change && <ConflictPanel change={change} ratingText={ratingText} dimensionTitle={dimensionTitle} />}
      {isOut ? (
        <Excluded reason={text(content.reason)} isOpen={isOpen} onBack={() => rating.change(requirement, null)} />
      ) : (
        <Scales {...props} content={content} dimensionTitle={dimensionTitle} />
      )}
      {!isOut && (
        <NoteField
          key={answerKey}
          note={content?.note ?? ''}
          isRated={content !== null && Object.keys(content.ratings).length > 0}
          isDisabled={!isOpen}
          onNote={(note) => rating.change(requirement, withNote(rating.shownOf(requirement).content, note))}
        />
      )}
      {requirement.answer && state === 'saved' && <GivenBy answer={requirement.answer} />}
      {isOpen && !isOut && <Exclusion requirement={requirement} onAsk={() => onAsk(true)} />}
      {isAsking && (
        <NotApplicableDialog
          isOpen
          reason=""
          onClose={() => onAsk(false)}
          onReason={(reason) => {
            rating.change(requirement, { kind: 'notApplicable', reason });
            onAsk(false);
          }}
        />
      )}
      <GuidancePanel frameworkId={tree.framework} requirement={requirement.ref} />
      <EvidencePanel
        key={requirement.ref}
        assessmentId={tree.assessmentId}
        requirement={requirement.ref}
        unitName={unitName}
        isDisabled={!isOpen}
      />
    </article>
  );
}

interface ScalesProps extends RequirementPanelProps {
  readonly content: Extract<AnswerContent, { kind: 'rated' }> | null;
  readonly dimensionTitle: (dimension: string) => string;
}

function Scales({ tree, requirement, rating, content, isOpen, dimension, onDimension, dimensionTitle }: ScalesProps) {
  const ratings = content?.ratings ?? {};
  const active = dimension ?? nextDimension(requirement.dimensions, ratings, undefined);
  return requirement.dimensions.map((rated) => {
    const scale = tree.scales.find(({ key }) => key === rated.scale);
    if (!scale) return null;
    return (
      <RatingScale
        key={rated.key}
        title={dimensionTitle(rated.key)}
        scale={scale}
        value={ratings[rated.key]}
        isActive={rated.key === active && requirement.dimensions.length > 1}
        isDisabled={!isOpen}
        onActivate={() => onDimension(rated.key)}
        onRate={(value) => rating.change(requirement, withRating(content, rated.key, value))}
      />
    );
  });
}

function Excluded({ reason, isOpen, onBack }: { reason: string; isOpen: boolean; onBack: () => void }) {
  const t = useTexts(RATE);
  return (
    <div className="notice">
      <strong>{t.notApplicable}</strong>
      <p>{reason}</p>
      {isOpen && <Button onPress={onBack}>{t.applicableAgain}</Button>}
    </div>
  );
}

function Exclusion({ requirement, onAsk }: { requirement: Requirement; onAsk: () => void }) {
  const t = useTexts(RATE);
  if (requirement.notApplicable === 'forbidden') return <p className="small quiet">{t.notApplicableForbidden}</p>;
  return (
    <div>
      <Button onPress={onAsk}>
        {t.notApplicable} <kbd>N</kbd>
      </Button>
    </div>
  );
}

function withNote(content: AnswerContent | null, note: string): AnswerContent | null {
  const ratings = content?.kind === 'rated' ? content.ratings : {};
  if (note.trim() === '' && Object.keys(ratings).length === 0) return null;
  return { kind: 'rated', ratings, note: note.trim() === '' ? null : note };
}

function optionTitle(
  tree: Schemas['AnswerTreeDto'],
  requirement: Requirement,
  dimension: string,
  value: unknown,
  text: (title: Schemas['TreeOptionDto']['title']) => string,
): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const scale = tree.scales.find(
    ({ key }) => key === requirement.dimensions.find((one) => one.key === dimension)?.scale,
  );
  const option = scale?.options.find(({ key }) => key === String(value));
  return option ? text(option.title) : String(value);
}

/** The dimension that a number key rates next, kept while one requirement is looked at. */
export function useDimension(requirement: Requirement | undefined, content: AnswerContent | null) {
  const [chosen, setChosen] = useState<{ ref: string; dimension: string }>();
  const ratings = content?.kind === 'rated' ? content.ratings : {};
  const own = chosen && chosen.ref === requirement?.ref ? chosen.dimension : undefined;
  const dimension =
    own ??
    (requirement && !isAssessed(content, requirement.dimensions)
      ? nextDimension(requirement.dimensions, ratings, undefined)
      : requirement?.dimensions[0]?.key);
  const choose = (next: string | undefined): void => {
    setChosen(requirement && next !== undefined ? { ref: requirement.ref, dimension: next } : undefined);
  };
  return { dimension, choose };
}
