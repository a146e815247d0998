import { Choice } from '../../../components/Choice';
import { useTexts } from '../../../language/language';
import { PEOPLE, ROLE_NAMES, ROLE_TEXTS, ROLES, type Role } from './wording';

interface RoleChoiceProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly hint?: string;
}

/** What somebody may be, each said in a line. */
export function RoleChoice({ value, onChange, hint }: RoleChoiceProps) {
  const t = useTexts(PEOPLE);
  const names = useTexts(ROLE_NAMES);
  const about = useTexts(ROLE_TEXTS);
  return (
    <Choice
      label={t.role}
      options={ROLES.map((key) => ({ key, label: names[key], detail: about[key] }))}
      value={value}
      onChange={onChange}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
