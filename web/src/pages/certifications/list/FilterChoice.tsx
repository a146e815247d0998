import { useSearchParams } from 'react-router';
import { Choice, type Option } from '../../../components/Choice';
import { useTexts } from '../../../language/language';
import { CERTIFICATIONS } from '../wording';

const ANY = 'any';

/** Writes what is chosen into the address. */
export function useFilters(): { readonly set: (key: string, value: string) => void } {
  const [params, setParams] = useSearchParams();
  return {
    set: (key, value) => {
      const next = new URLSearchParams(params);
      if (value === '' || value === ANY) next.delete(key);
      else next.set(key, value);
      setParams(next, { replace: true, preventScrollReset: true });
    },
  };
}

interface FilterChoiceProps {
  /** In the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option<string>[];
}

/** One filter of a list. */
export function FilterChoice({ name, label, options }: FilterChoiceProps) {
  const t = useTexts(CERTIFICATIONS);
  const [params] = useSearchParams();
  const { set } = useFilters();
  return (
    <Choice
      label={label}
      options={[{ key: ANY, label: t.all }, ...options]}
      value={params.get(name) ?? ANY}
      onChange={(value) => set(name, value)}
    />
  );
}
