import { Button } from './Button';
import { Choice, type Option } from './Choice';
import './list-filters.css';
import { TextField } from './TextField';

const ALL = 'all';

export interface ListFilter {
  readonly key: string;
  readonly label: string;
  /** Of the choice that lets everything through. */
  readonly all: string;
  readonly options: readonly Option<string>[];
}

interface ListFiltersProps {
  readonly filters: readonly ListFilter[];
  readonly searchLabel: string;
  readonly clearLabel: string;
  /** By key, and `search`; empty: everything. */
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What narrows a list: words, and one choice each of several kinds. */
export function ListFilters({ filters, searchLabel, clearLabel, values, onChange }: ListFiltersProps) {
  const keys = ['search', ...filters.map(({ key }) => key)];
  const isNarrowed = keys.some((key) => (values[key] ?? '') !== '');
  return (
    <div className="list-filters no-print" role="search">
      <div className="list-filters-search">
        <TextField
          label={searchLabel}
          value={values['search'] ?? ''}
          onChange={(search) => onChange({ search })}
          type="search"
        />
      </div>
      {filters
        .filter(({ options }) => options.length > 1)
        .map(({ key, label, all, options }) => (
          <Choice
            key={key}
            label={label}
            options={[{ key: ALL, label: all }, ...options]}
            value={values[key] || ALL}
            onChange={(chosen) => onChange({ [key]: chosen === ALL ? '' : chosen })}
          />
        ))}
      {isNarrowed && (
        <Button look="plain" onPress={() => onChange(Object.fromEntries(keys.map((key) => [key, ''])))}>
          {clearLabel}
        </Button>
      )}
    </div>
  );
}
