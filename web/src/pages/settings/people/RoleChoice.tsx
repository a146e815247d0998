import { Choice } from '../../../components/Choice';
import { useTexts } from '../../../language/language';
import { PEOPLE, ROLE_NAMES, ROLE_TEXTS, ROLES, type Role } from './wording';

interface RoleChoiceProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody may be, said in a line. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const t = useTexts(PEOPLE);
  const names = useTexts(ROLE_NAMES);
  const about = useTexts(ROLE_TEXTS);
  return (
    <Choice
      label={t.role}
      options={ROLES.map((key) => ({ key, label: names[key] }))}
      value={value}
      onChange={onChange}
      hint={about[value]}
    />
  );
}
