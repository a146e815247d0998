import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { FlagPart } from '../../../flags/FlagPart';
import { FlagRefusal } from '../../../flags/FlagRefusal';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { isAskedOf } from '../../../rating/grid';
import type { Requirement } from '../../../rating/rows';
import { RatingScale } from '../rate/RatingScale';
import { withRating } from '../rate/with-rating';
import { RATE } from '../rate/wording';
import type { UnitColumn } from './MatrixGrid';
import type { Cell, Matrix } from './use-matrix';
import { MATRIX } from './wording';

interface CellPanelProps {
  readonly tree: Schemas['AnswerTreeDto'];
  readonly scales: ReadonlyMap<string, Schemas['TreeScaleDto']>;
  readonly requirement: Requirement;
  readonly column: UnitColumn;
  /** Units that are shown. */
  readonly columns: readonly UnitColumn[];
  readonly matrix: Matrix;
  readonly isOpen: boolean;
  readonly dimension: string | undefined;
  readonly onDimension: (dimension: string) => void;
  readonly onAsk: () => void;
  /** Address of the requirement in this unit. */
  readonly address: string;
}

/** The cell that is chosen: what it asks, its rating, and what to do with it. */
export function CellPanel(props: CellPanelProps) {
  const { tree, scales, requirement, column, columns, matrix, isOpen, dimension, onDimension, onAsk, address } = props;
  const t = useTexts(MATRIX);
  const rate = useTexts(RATE);
  const { text } = useFormats();
  const isAsked = isAskedOf(requirement, column.unit);
  const shown = matrix.shownOf(column.unit, requirement);
  const cell: Cell = { unit: column.unit, requirement };
  const titleOf = (key: string): string => {
    const found = tree.dimensions.find((one) => one.key === key);
    return found ? text(found.title) : key;
  };
  return (
    <section className="stack panel" aria-label={`${requirement.ref} · ${column.name}`}>
      <div className="row">
        <span className="rate-ref">{requirement.ref}</span>
        {requirement.critical && <Badge tone="bad">■ {rate.critical}</Badge>}
        <span className="quiet">{column.name}</span>
      </div>
      <h2 className="h3">{text(requirement.title)}</h2>
      <p className="small">{text(requirement.statement)}</p>
      {isAsked && (
        <FlagPart
          key={`${column.unit}/${requirement.ref}`}
          flag={matrix.flagOf(column.unit, requirement)}
          isDisabled={!isOpen}
          onFlag={(wanted) => matrix.flag(cell, wanted)}
        />
      )}
      <FlagRefusal place={{ assessmentId: tree.assessmentId, unit: column.unit, requirement: requirement.ref }} />
      {!isAsked && <p className="notice">{requirement.answeredPer === 'entity' ? t.perEntity : t.perUnit}</p>}
      {isAsked && shown.isOut && (
        <div className="notice">
          <strong>{rate.notApplicable}</strong>
          {isOpen && <Button onPress={() => void matrix.change([cell], () => null)}>{rate.applicableAgain}</Button>}
        </div>
      )}
      {isAsked &&
        !shown.isOut &&
        requirement.dimensions.map(({ key, scale: name }) => {
          const scale = scales.get(name);
          if (!scale) return null;
          return (
            <RatingScale
              key={`${column.unit}/${key}`}
              title={titleOf(key)}
              scale={scale}
              value={shown.ratings[key]}
              isActive={key === dimension && requirement.dimensions.length > 1}
              isDisabled={!isOpen}
              onActivate={() => onDimension(key)}
              onRate={(value) => void matrix.change([cell], (content) => withRating(content, key, value))}
            />
          );
        })}
      {isAsked && isOpen && !shown.isOut && (
        <div className="stack">
          <RowFill {...{ requirement, shown: shown.ratings, columns, matrix }} />
          {requirement.notApplicable === 'allowed' && (
            <Button onPress={onAsk}>
              {rate.notApplicable} <kbd>N</kbd>
            </Button>
          )}
        </div>
      )}
      {isAsked && <Link to={address}>{t.open}</Link>}
    </section>
  );
}

interface RowFillProps {
  readonly requirement: Requirement;
  readonly shown: Readonly<Record<string, string | number>>;
  readonly columns: readonly UnitColumn[];
  readonly matrix: Matrix;
}

/** The ratings of one unit for all units of the row that have none; taken back with one undo. */
function RowFill({ requirement, shown, columns, matrix }: RowFillProps) {
  const t = useTexts(MATRIX);
  const { number } = useFormats();
  const ratings = Object.entries(shown);
  if (ratings.length === 0 || requirement.answeredPer === 'entity') return null;
  const empty = columns.filter(({ unit }) => {
    const { isOut, ratings: own } = matrix.shownOf(unit, requirement);
    return isAskedOf(requirement, unit) && !isOut && Object.keys(own).length === 0;
  });
  if (empty.length === 0) return <p className="small quiet">{t.rowFillDone}</p>;
  const fill = (): void => {
    const cells = empty.map(({ unit }): Cell => ({ unit, requirement }));
    void matrix.change(cells, (content) =>
      ratings.reduce((filled, [key, value]) => withRating(filled, key, value), content),
    );
  };
  return <Button onPress={fill}>{t.rowFill(empty.length, number(empty.length))}</Button>;
}
