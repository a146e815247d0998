import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { TickOption } from '../../../components/TickOption';
import { Loaded } from '../../../components/Loaded';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { freeKey, moved, withText } from '../../../rasic/rows';
import { useEngagement } from '../EngagementLayout';
import { MATRIX, useShowMatrix, useStoredMatrix, type Matrix } from './use-matrix';
import './rasic.css';
import { ROWS } from './rows-wording';
import { RASIC } from './wording';

type Activity = Schemas['WrittenActivityDto'];
type Role = Schemas['WrittenRoleDto'];

const SIDES = ['client', 'operation', 'vendor', 'either'] as const;
const RESERVATIONS = ['none', 'decision', 'certification'] as const;

/** Activities and roles of a matrix of its own. */
export function RowsPage() {
  const { matrixId = '' } = useParams();
  const { id } = useEngagement();
  const query = useStoredMatrix(id, matrixId);
  return <Loaded query={query}>{(matrix) => <RowsForm engagementId={id} matrix={matrix} />}</Loaded>;
}

function RowsForm({ engagementId, matrix }: { engagementId: string; matrix: Matrix }) {
  const t = useTexts(RASIC);
  const r = useTexts(ROWS);
  const { text } = useFormats();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const show = useShowMatrix(engagementId, matrix.id);
  const put = $api.useMutation('put', `${MATRIX}/rows`);
  const [activities, setActivities] = useState<readonly Activity[]>(() => matrix.activities.map(writtenActivity));
  const [roles, setRoles] = useState<readonly Role[]>(() => matrix.roles.map(writtenRole));
  const back = `/engagements/${engagementId}/rasic/${matrix.id}`;
  const named = {
    activities: activities.filter(({ title }) => text(title).trim() !== ''),
    roles: roles.filter(({ title }) => text(title).trim() !== ''),
  };
  const kept = (cell: { activity: string; role: string }): boolean =>
    named.activities.some(({ key }) => key === cell.activity) && named.roles.some(({ key }) => key === cell.role);
  const isLosing = matrix.cells.some((cell) => !kept(cell));
  const save = (): void => {
    // New rows and columns get their keys from what they are called in the end.
    const taken = new Set([...named.activities, ...named.roles].map(({ key }) => key));
    const keyed = <T extends Activity | Role>(one: T, stem: string): T => {
      if (!one.key.startsWith(NEW)) return one;
      const key = freeKey(text(one.title), taken, stem);
      taken.add(key);
      return { ...one, key };
    };
    const rows = named.activities.map((one) => keyed(one, 'activity'));
    const steps = [...new Set(rows.flatMap(({ step }) => (step === undefined ? [] : [step])))];
    put.mutate(
      {
        params: { path: { engagementId, matrixId: matrix.id }, header: ifMatch(matrix.version) },
        body: {
          activities: rows,
          roles: named.roles.map((one) => keyed(one, 'role')),
          cells: matrix.cells.filter(kept),
          steps,
        },
      },
      {
        onSuccess: (next) => {
          void show(next);
          void navigate(back);
        },
      },
    );
  };
  const setActivity = (at: number, change: Partial<Activity>): void =>
    setActivities(activities.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const setRole = (at: number, change: Partial<Role>): void =>
    setRoles(roles.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <section className="stack">
      <p>
        <Link to={back}>← {r.back}</Link>
      </p>
      <SubPageHead title={`${r.rowsTitle}: ${text(matrix.title)}`} detail={r.rowsDetail} />
      <h3>{t.roles}</h3>
      <div className="table-frame" role="region" aria-label={t.roles} tabIndex={0}>
        <table className="table rasic-rows">
          <thead>
            <tr>
              <th scope="col">{t.roles}</th>
              <th scope="col">{r.side}</th>
              <th scope="col">{r.rank}</th>
              <th scope="col">{r.committee}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {roles.map((role, at) => (
              <tr key={role.key}>
                <td>
                  <input
                    className="input"
                    aria-label={t.roles}
                    value={text(role.title)}
                    maxLength={300}
                    onChange={(event) => setRole(at, { title: withText(role.title, language, event.target.value) })}
                  />
                </td>
                <td>
                  <select
                    className="input"
                    aria-label={r.side}
                    value={role.side}
                    onChange={(event) =>
                      setRole(at, { side: SIDES.find((one) => one === event.target.value) ?? 'either' })
                    }
                  >
                    {SIDES.map((side) => (
                      <option key={side} value={side}>
                        {r.sides[side]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    className="input short"
                    type="number"
                    aria-label={r.rank}
                    min={1}
                    max={6}
                    value={role.rank}
                    onChange={(event) => setRole(at, { rank: Number(event.target.value) })}
                  />
                </td>
                <td>
                  <TickOption
                    label={r.committee}
                    isSelected={role.isCommittee}
                    onChange={(isCommittee) => setRole(at, { isCommittee })}
                  />
                </td>
                <RowTools name={text(role.title)} at={at} list={roles} onList={setRoles} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          onPress={() =>
            setRoles([...roles, { key: newKeyOf(), title: '', side: 'either', rank: 3, isCommittee: false }])
          }
        >
          {r.addRole}
        </Button>
      </div>
      <h3>{t.activity}</h3>
      <div className="table-frame" role="region" aria-label={t.activity} tabIndex={0}>
        <table className="table rasic-rows">
          <thead>
            <tr>
              <th scope="col">{t.activity}</th>
              <th scope="col">{r.step}</th>
              <th scope="col">{r.reserved}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {activities.map((activity, at) => (
              <tr key={activity.key}>
                <td>
                  <input
                    className="input"
                    aria-label={t.activity}
                    value={text(activity.title)}
                    maxLength={300}
                    onChange={(event) =>
                      setActivity(at, { title: withText(activity.title, language, event.target.value) })
                    }
                  />
                </td>
                <td>
                  <input
                    className="input"
                    aria-label={r.step}
                    value={activity.step ?? ''}
                    maxLength={200}
                    onChange={(event) => setActivity(at, { step: event.target.value || undefined })}
                  />
                </td>
                <td>
                  <select
                    className="input"
                    aria-label={r.reserved}
                    value={activity.reserved ?? 'none'}
                    onChange={(event) => {
                      const chosen = RESERVATIONS.find((one) => one === event.target.value) ?? 'none';
                      setActivity(at, { reserved: chosen === 'none' ? undefined : chosen });
                    }}
                  >
                    {RESERVATIONS.map((one) => (
                      <option key={one} value={one}>
                        {r.reservations[one]}
                      </option>
                    ))}
                  </select>
                </td>
                <RowTools name={text(activity.title)} at={at} list={activities} onList={setActivities} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button onPress={() => setActivities([...activities, { key: newKeyOf(), title: '' }])}>{r.addActivity}</Button>
      </div>
      {isLosing && <p className="notice warn">{r.losesCells}</p>}
      {put.isError && <ProblemPanel error={put.error} />}
      <div className="row">
        <Button
          look="primary"
          onPress={save}
          isDisabled={put.isPending || named.activities.length === 0 || named.roles.length === 0}
        >
          {r.saveRows}
        </Button>
        <Link className="button" to={back}>
          {r.back}
        </Link>
        <Badge>{r.unsaved}</Badge>
      </div>
    </section>
  );
}

interface RowToolsProps<T> {
  readonly name: string;
  readonly at: number;
  readonly list: readonly T[];
  readonly onList: (list: readonly T[]) => void;
}

function RowTools<T>({ name, at, list, onList }: RowToolsProps<T>) {
  const r = useTexts(ROWS);
  return (
    <td>
      <div className="row">
        <Button aria-label={r.up(name)} isDisabled={at === 0} onPress={() => onList(moved(list, at, -1))}>
          ↑
        </Button>
        <Button
          aria-label={r.down(name)}
          isDisabled={at === list.length - 1}
          onPress={() => onList(moved(list, at, 1))}
        >
          ↓
        </Button>
        <Button aria-label={r.removeOne(name)} onPress={() => onList(list.filter((_, index) => index !== at))}>
          ×
        </Button>
      </div>
    </td>
  );
}

/** Before what is new: it has no key of its own yet. */
const NEW = 'new:';
let made = 0;
function newKeyOf(): string {
  made += 1;
  return `${NEW}${made}`;
}

const writtenActivity = ({ key, title, step, requirements, reserved }: Matrix['activities'][number]): Activity => ({
  key,
  title,
  ...(step === null ? {} : { step }),
  ...(requirements === null ? {} : { requirements }),
  ...(reserved === null ? {} : { reserved }),
});

const writtenRole = ({ holders, ...role }: Matrix['roles'][number]): Role => ({
  ...role,
  ...(holders === null ? {} : { holders }),
});
