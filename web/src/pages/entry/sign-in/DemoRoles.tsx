import { api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useTexts } from '../../../language/language';
import { useSending } from '../use-sending';
import { SIGN_IN } from './wording';

type Role = Schemas['SignInMethodsDto']['demo'][number];

/** The people of the demonstration, as whom one enters without a password. */
export function DemoRoles({ roles, onEntered }: { readonly roles: readonly Role[]; readonly onEntered: () => void }) {
  const t = useTexts(SIGN_IN);
  const { isPending, error, send } = useSending<Role>(async (role) => {
    await api.POST('/v1/demo-session', { body: { role } });
    onEntered();
  });
  return (
    <section className="entry-card entry-demo-roles stack" aria-labelledby="demo-title">
      <div>
        <Badge tone="warn">{t.demo}</Badge>
      </div>
      <h2 id="demo-title">{t.demoTitle}</h2>
      <p className="quiet">{t.demoText}</p>
      {error !== null && <ProblemPanel error={error} />}
      <ul>
        {roles.map((role) => (
          <li key={role}>
            <Button isDisabled={isPending} onPress={() => void send(role)}>
              <strong>{t.roles[role][0]}</strong>
              <span className="small quiet">{t.roles[role][1]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
