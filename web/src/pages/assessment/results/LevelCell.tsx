import { levelColour } from '../../../results/figures';
import { scoreOf, type Outcome } from './outcome';
import { useResultWords } from './results-context';
import { WhyLink } from './why/WhyLink';

interface LevelCellProps {
  readonly outcome: Outcome;
  readonly figure: string;
  /** What it is the score of. */
  readonly label: string;
}

/** A score on the colour of its fifth; the figure says it, the colour repeats it. */
export function LevelCell({ outcome, figure, label }: LevelCellProps) {
  const words = useResultWords();
  const score = scoreOf(outcome);
  return (
    <WhyLink figure={figure} label={label} className={score ? `level level-${levelColour(score)}` : 'level level-none'}>
      {words.outcome(outcome)}
    </WhyLink>
  );
}
