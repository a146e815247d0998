import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable, type Column } from '../../../components/DataTable';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useParties } from '../setup/use-organisation';
import { useEngagementAssessments } from './use-grants';
import { ACCESS } from './wording';

type Grant = Schemas['GrantDto'];

interface GrantsTableProps {
  readonly engagementId: string;
  readonly grants: readonly Grant[];
  /** Name of the parameter in the address that holds the order. */
  readonly parameter?: string;
}

/** Who may do what, and until when. */
export function GrantsTable({ engagementId, grants, parameter = 'sort' }: GrantsTableProps) {
  const t = useTexts(ACCESS);
  const { text, date } = useFormats();
  const { personId, canIn } = useSession();
  const [revoked, setRevoked] = useState<Grant>();
  const parties = useParties();
  const assessments = useEngagementAssessments(engagementId);
  const partOf = ({ scope }: Grant): string => {
    if (scope.kind === 'engagement') return t.whole;
    const party = parties.data?.find(({ id }) => id === scope.partyId);
    const assessment = assessments.data?.find(({ id }) => id === scope.assessmentId);
    const named = party ? text(party.name) : assessment ? text(assessment.title) : '';
    return t.parts[scope.kind](named);
  };
  const columns: readonly Column<Grant>[] = [
    {
      key: 'person',
      title: t.person,
      sort: ({ person }) => person.name,
      cell: ({ person }) => (
        <>
          {person.name}
          {person.email !== null && <div className="small quiet">{person.email}</div>}
        </>
      ),
    },
    { key: 'role', title: t.role, sort: ({ role }) => t.roles[role], cell: ({ role }) => t.roles[role] },
    { key: 'part', title: t.part, sort: partOf, cell: partOf },
    {
      key: 'state',
      title: t.state,
      sort: ({ state, expiresAt }) => `${state}${expiresAt ?? ''}`,
      cell: ({ state, expiresAt, revokedAt }) => (
        <>
          <Badge tone={state === 'live' ? 'good' : 'plain'}>{t.states[state]}</Badge>
          <div className="small quiet">
            {revokedAt !== null ? date(revokedAt) : expiresAt !== null ? t.until(date(expiresAt)) : t.noEnd}
          </div>
        </>
      ),
    },
    { key: 'given', title: t.given, sort: ({ grantedAt }) => grantedAt, cell: ({ grantedAt }) => date(grantedAt) },
    ...(canIn(engagementId, 'grant.write')
      ? [
          {
            key: 'actions',
            title: t.actions,
            cell: (grant: Grant) =>
              grant.state === 'live' && grant.person.id !== personId ? (
                <Button aria-label={t.revokeFrom(grant.person.name)} onPress={() => setRevoked(grant)}>
                  {t.revoke}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable label={t.title} rows={grants} rowKey={({ id }) => id} columns={columns} parameter={parameter} />
      {revoked && <Revocation key={revoked.id} grant={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  );
}

function Revocation({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const t = useTexts(ACCESS);
  const client = useQueryClient();
  const revocation = useMutation({
    mutationFn: () => api.DELETE('/v1/grants/{grantId}', { params: { path: { grantId: grant.id } } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['get', '/v1/engagements/{engagementId}/grants'] });
      onClose();
    },
  });
  return (
    <Confirmation
      title={t.revokeFrom(grant.person.name)}
      text={t.revokeText(grant.person.name)}
      action={t.revoke}
      isOpen
      isBusy={revocation.isPending}
      error={revocation.error}
      onConfirm={() => revocation.mutate()}
      onClose={onClose}
    />
  );
}
