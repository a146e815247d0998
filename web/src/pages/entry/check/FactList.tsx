import { useFormats, type ApiText } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CHECK } from './wording';

interface FactListProps {
  readonly holder: ApiText | null;
  readonly facts: readonly (readonly [name: string, value: string | null])[];
}

/** The holder first and larger, then what is known, a line each; what there is nothing of is left out. */
export function FactList({ holder, facts }: FactListProps) {
  const t = useTexts(CHECK);
  const { text } = useFormats();
  return (
    <dl className="check-facts">
      {holder !== null && (
        <div>
          <dt>{t.holder}</dt>
          <dd className="check-holder">
            <bdi>{text(holder)}</bdi>
          </dd>
        </div>
      )}
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
